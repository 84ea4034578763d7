"""Finds where a text may report what somebody says, thinks or wants, in marks or not; which do, paraphrases.py decides.

A cue is a word that reports (“said”, “according”, “hopes”, “claim”); what it reports stands behind it, before it, or
around it, and the one whose word it is, is the source.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple

from reader.text.offsets import Span
from reader.text.phrases import named_after
from reader.text.quotations import Quotation
from reader.text.subjects import Range, outermost, owner, participle_subject, subject_of, verb_subject
from reader.text.tags import ACCORDING, EXPRESS, EXPRESSING, NAME, PRONOUN, SAY, SAYING, THAT, VERB
from reader.text.tokens import GERUND, QUOTED, Tokens

Place = Literal["behind", "clause", "before", "around", "quoted"]
"""Where the content stands: behind the cue to the sentence's end or to its clause's, before it, on both sides; or it is
a quotation."""


class Claim(NamedTuple):
    """A report there may be."""

    content: tuple[Span, ...]
    source: Span | None
    place: Place
    traits: tuple[str, ...]
    quotation: Quotation | None = None
    """The one this is, if it is only that."""


_PARTICIPLES = frozenset((SAYING, EXPRESSING, GERUND))
_FINITE = frozenset((SAY, EXPRESS, VERB))
_TOLD_NEXT = frozenset(
    "that to for about of as whether how why by in on with against it not he she they the a an what who".split()
)
_CLAUSE_END = re.compile(r"[,;:](?=[crsGb]|[xzn]*[VB]|p|i)|[;-]|s(?=[padCw])")
_PUNCTUATION = frozenset(",.;:-()")
_MOST_CUES = 6
"""How many cues of one sentence are looked at."""


def claims(tokens: Tokens, text: str, first: int, last: int, cues: Collection[str], context: str) -> Iterator[Claim]:
    """What the words in `cues` may report in the sentence tokens[first:last]; `context` tells of its place."""
    tags = tokens.tags
    found = 0
    for at in range(first, last):
        if tags[at] in _PUNCTUATION or tags[at] in QUOTED:
            continue
        word = text[tokens.starts[at] : tokens.ends[at]].lower()
        if word not in cues:
            continue
        source, how = _source(tokens, text, at, first, last)
        about = _about(tokens, text, at, word, source, how, first, last)
        for place, ranges in _contents(tags, at, source, how, first, last):
            spans = tuple(tokens.span(*one) for one in ranges)
            traits = tuple(_traits(tags, about, place, ranges, word, found, context))
            yield Claim(spans, tokens.span(*source) if source else None, place, traits)
        found += 1
        if found == _MOST_CUES:
            return


def quoted(quotation: Quotation, text: str) -> Claim:
    """The report that a quotation is."""
    content = tuple(Span(max(0, start - 1), min(len(text), end + 1)) for start, end in quotation.parts)
    first, last = quotation.parts[0], quotation.parts[-1]
    starts = "A" if text[first.start].isupper() else "a"
    ends = text[last.end - 1]
    size = min(6, sum(end - start for start, end in quotation.parts) // 20)
    rule = quotation.reason.split(":")[0].split("“")[0]
    traits = (
        "bias", "quoted", f"quoted {starts} {ends}", f"quoted size {size}", f"quoted {starts} size {size}",
        f"quoted parts {min(3, len(content))}", f"quoted {rule}", f"quoted {rule} {starts} {ends}",
        f"quoted sure {int(quotation.confidence * 5)}",
    )  # fmt: skip
    return Claim(content, quotation.source, "quoted", traits, quotation)


def _source(tokens: Tokens, text: str, at: int, first: int, last: int) -> tuple[Range | None, str]:
    """Whose the cue at token `at` is, and how that was found."""
    tags = tokens.tags
    tag = tags[at]
    if tag == ACCORDING:
        return named_after(tokens, text, at + 1, last), "according"
    if tag in _PARTICIPLES:
        return participle_subject(tags, at, first), "participle"
    if tag in _FINITE or tags[at - 1 : at] in ("p", "x", "n", "C", "z"):
        source = subject_of(tags, at, first)
        if source:
            return outermost(tags, source, first), "subject"
        if tags[at - 1 : at] == "z" or (tags[at - 2 : at] and tags[at - 2 : at].rstrip("n").endswith("z")):
            by = tags[at + 1 : at + 2] == "i" and text[tokens.starts[at + 1] : tokens.ends[at + 1]] == "by"
            return (named_after(tokens, text, at + 2, last), "by") if by else (None, "passive")
        if tag == SAY and at > first and tags[at - 1] in QUOTED + ",":
            return named_after(tokens, text, at + 1, last), "inverted"
        if tags[at - 1 : at] == "2":
            return verb_subject(tags, at, first), "infinitive"
        return verb_subject(tags, at, first), "verb"
    mine = owner(tags, at, first)
    if mine:
        return mine, "owner"
    if tags[at + 1 : at + 2] in ("i",) and text[tokens.starts[at + 1] : tokens.ends[at + 1]] in ("by", "from", "among"):
        return named_after(tokens, text, at + 2, last), "of"
    return None, "noun"


def _contents(
    tags: str, at: int, source: Range | None, how: str, first: int, last: int
) -> Iterator[tuple[Place, tuple[Range, ...]]]:
    """Where what the cue reports may stand, as ranges of tokens."""
    end = last
    while end > at + 1 and tags[end - 1] in _PUNCTUATION:
        end -= 1
    behind = at + 1
    if how in ("according", "inverted", "by", "of") and source:
        behind = max(behind, source[1])
    while behind < end and tags[behind] in ",:":
        behind += 1
    if behind < end:
        yield "behind", ((behind, end),)
        clause = _CLAUSE_END.search(tags, behind + 2, end)
        if clause and clause.start() > behind + 1:
            yield "clause", ((behind, clause.start()),)
    start = min(source[0], at) if source else at
    if start > first and tags[start - 1] in "," + QUOTED:
        stop = start - (tags[start - 1] == ",")
        begin = first
        while begin < stop and tags[begin] in _PUNCTUATION | {"c"}:
            begin += 1
        if begin < stop:
            yield "before", ((begin, stop),)
            after = max(behind, at + 1)
            while after < end and tags[after] not in ",":
                after += 1
            if after + 2 < end:
                yield "around", ((begin, stop), (after + 1, end))
    elif how == "according" and start > first:
        yield "before", ((first, start),)


def _about(
    tokens: Tokens, text: str, at: int, word: str, source: Range | None, how: str, first: int, last: int
) -> tuple[str, ...]:
    """What is known of a cue wherever its content stands."""
    tags = tokens.tags
    following = text[tokens.starts[at + 1] : tokens.ends[at + 1]].lower() if at + 1 < last else "$"
    follows = following if following in _TOLD_NEXT else tags[at + 1 : at + 2] or "$"
    if source:
        shape = tags[slice(*source)]
        form = "pronoun" if shape == PRONOUN else "name" if NAME in shape else "noun"
        head = text[tokens.starts[source[1] - 1] : tokens.ends[source[1] - 1]].lower()
    else:
        form = head = "nobody"
    before = tags[at - 1] if at > first else "^"
    return (
        f"how {how}",
        f"tag {tags[at]} {how}",
        f"before {before}",
        f"before {tags[max(first, at - 2) : at]}",
        f"next {follows}",
        f"{word} next {follows}",
        f"next {tags[at + 1 : at + 3]}",
        f"form {form}",
        f"{how} form {form}",
        f"head {head}" if form in ("noun", "pronoun") else "head",
        f"source at start {bool(source) and source is not None and source[0] <= first + 1}",
    )


def _traits(
    tags: str, about: Sequence[str], place: Place, ranges: Sequence[Range], word: str, found: int, context: str
) -> Iterator[str]:
    start, stop = ranges[0]
    size = sum(stop - start for start, stop in ranges)
    length = str(size) if size < 4 else "4+" if size < 7 else "7+" if size < 12 else "12+" if size < 25 else "25+"
    content = tags[start:stop]
    yield "bias"
    yield place
    yield f"cue {word}"
    yield f"{place} cue {word}"
    yield from about
    for known in about[:6]:
        yield f"{place} {known}"
    yield f"{place} number {found}"
    yield f"{place} length {length}"
    yield f"{place} starts {tags[start]}"
    yield f"{place} starts {tags[start : start + 2]}"
    yield f"{place} ended by {tags[stop : stop + 1]}"
    yield f"{place} context {context}"
    if any(tag in content for tag in QUOTED):
        yield f"{place} has quotation"
        if content.strip(",.") in QUOTED:
            yield f"{place} is quotation"
    if not any(tag in content for tag in "xzVBe"):
        yield f"{place} has no verb"
    if THAT in content[:1]:
        yield f"{place} that {word}"
    if SAY in content:
        yield f"{place} has cue"
    if "," in content:
        yield f"{place} has comma"
