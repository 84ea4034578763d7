"""Finds where a text may report what somebody says, thinks or wants, in marks or not; which do, paraphrases.py decides.

A cue is a word that reports (“said”, “according”, “hopes”, “claim”); what it reports stands behind it, before it, or
around it, and the one whose word it is, is the source.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple

from reader.text.clues import Clue
from reader.text.offsets import Span
from reader.text.patterns import pattern
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
    clues: tuple[Clue, ...]
    quotation: Quotation | None = None
    """The one this is, if it is only that."""


class _About(NamedTuple):
    """What is known of a cue wherever its content stands; the arguments of clues."""

    how: tuple[str, str]
    before: tuple[str, str]
    following: tuple[str, str, str]
    source: tuple[str, str, str, bool]


_PARTICIPLES = frozenset((SAYING, EXPRESSING, GERUND))
_FINITE = frozenset((SAY, EXPRESS, VERB))
_TOLD_NEXT = frozenset(
    "that to for about of as whether how why by in on with against it not he she they the a an what who".split()
)
_CLAUSE_END = pattern(r"[,;:](?=[crsGb]|[xzn]*[VB]|p|i)|[;-]|s(?=[padCw])")
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
            clues = _clues(tags, about, place, ranges, word, found, context)
            yield Claim(spans, tokens.span(*source) if source else None, place, clues)
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
    clue = _quoted, starts, ends, size, min(3, len(content)), rule, int(quotation.confidence * 5)
    return Claim(content, quotation.source, "quoted", (clue,), quotation)


def _quoted(starts: str, ends: str, size: int, parts: int, rule: str, sure: int) -> tuple[str, ...]:
    return (
        "bias", "quoted", f"quoted {starts} {ends}", f"quoted size {size}", f"quoted {starts} size {size}",
        f"quoted parts {parts}", f"quoted {rule}", f"quoted {rule} {starts} {ends}", f"quoted sure {sure}",
    )  # fmt: skip


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
) -> _About:
    """What is known of a cue wherever its content stands."""
    tags = tokens.tags
    following = text[tokens.starts[at + 1] : tokens.ends[at + 1]].lower() if at + 1 < last else "$"
    if source:
        shape = tags[slice(*source)]
        form = "pronoun" if shape == PRONOUN else "name" if NAME in shape else "noun"
        head = text[tokens.starts[source[1] - 1] : tokens.ends[source[1] - 1]].lower() if form != "name" else ""
    else:
        form, head = "nobody", ""
    return _About(
        how=(how, tags[at]),
        before=(tags[at - 1] if at > first else "^", tags[max(first, at - 2) : at]),
        following=(word, following if following in _TOLD_NEXT else tags[at + 1 : at + 2] or "$", tags[at + 1 : at + 3]),
        source=(how, form, head, source is not None and source[0] <= first + 1),
    )


def _clues(
    tags: str, about: _About, place: Place, ranges: Sequence[Range], word: str, found: int, context: str
) -> tuple[Clue, ...]:
    start, stop = ranges[0]
    size = sum([stop - start for start, stop in ranges])
    length = str(size) if size < 4 else "4+" if size < 7 else "7+" if size < 12 else "12+" if size < 25 else "25+"
    content = tags[start:stop]
    return (
        (_of_cue, place, word, found, context),
        (_of_how, place, *about.how),
        (_of_before, place, *about.before),
        (_of_following, place, *about.following),
        (_of_source, *about.source),
        (_of_ends, place, length, tags[start : start + 2], tags[stop : stop + 1]),
        (
            _of_content,
            place,
            word if content.startswith(THAT) else "",
            any(map(content.count, QUOTED)),
            content.strip(",.") in QUOTED,
            any(map(content.count, "xzVBe")),
            SAY in content,
            "," in content,
        ),
    )


def _of_cue(place: str, word: str, found: int, context: str) -> Iterator[str]:
    yield "bias"
    yield place
    yield f"cue {word}"
    yield f"{place} cue {word}"
    yield f"{place} number {found}"
    yield f"{place} context {context}"


def _anywhere_and(place: str, *traits: str) -> Iterator[str]:
    """Traits by themselves, and with the place of the content."""
    for trait in traits:
        yield trait
        yield f"{place} {trait}"


def _of_how(place: str, how: str, tag: str) -> Iterator[str]:
    return _anywhere_and(place, f"how {how}", f"tag {tag} {how}")


def _of_before(place: str, one: str, two: str) -> Iterator[str]:
    return _anywhere_and(place, f"before {one}", f"before {two}")


def _of_following(place: str, word: str, follows: str, two: str) -> Iterator[str]:
    yield from _anywhere_and(place, f"next {follows}", f"{word} next {follows}")
    yield f"next {two}"


def _of_source(how: str, form: str, head: str, is_at_start: bool) -> Iterator[str]:
    yield f"form {form}"
    yield f"{how} form {form}"
    yield f"head {head}" if head else "head"
    yield f"source at start {is_at_start}"


def _of_ends(place: str, length: str, starts: str, ended: str) -> Iterator[str]:
    yield f"{place} length {length}"
    yield f"{place} starts {starts[:1]}"
    yield f"{place} starts {starts}"
    yield f"{place} ended by {ended}"


def _of_content(
    place: str, that: str, has_quotation: bool, is_quotation: bool, has_verb: bool, has_cue: bool, has_comma: bool
) -> Iterator[str]:
    if has_quotation:
        yield f"{place} has quotation"
        if is_quotation:
            yield f"{place} is quotation"
    if not has_verb:
        yield f"{place} has no verb"
    if that:
        yield f"{place} that {that}"
    if has_cue:
        yield f"{place} has cue"
    if has_comma:
        yield f"{place} has comma"
