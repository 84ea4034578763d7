"""Finds all who may be quoted by a stretch in quotation marks; which of them is, ranking.py decides.

A sentence is read as a string of tags (tokens.py, cues.py), a letter a word. Each rule is named after what it
recognises: the source after the quotation, before it, late in the sentence, ...
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from reader.text.offsets import Span
from reader.text.patterns import pattern
from reader.text.phrases import WINDOW, named_after
from reader.text.subjects import (
    Range,
    nearest_subject,
    outermost,
    owner,
    participle_subject,
    sentence_subject,
    subject_of,
)
from reader.text.tags import ACCORDING, EXPRESS, EXPRESSING, REMARK, SAY, SAYING
from reader.text.tokens import COMMA, EXCLAIMED, FRAGMENT, FULL, QUOTED, Tokens

Rule = Literal[
    "after",
    "between",
    "same sentence",
    "any verb",
    "signed",
    "label",
    "opening",
    "before",
    "inner",
    "inverted",
    "participle",
    "according",
    "remark",
    "remark's subject",
    "late",
    "subject",
    "sentence subject",
    "clause after",
    "named",
    "named after",
    "sentence before",
    "paragraph before",
    "paragraph above",
    "same speaker",
    "none",
]


class Candidate(NamedTuple):
    """Somebody who may be quoted, and how that was found."""

    span: Span | None
    """The words of the text that name the speaker; None for nobody."""
    words: Range | None
    """The same as tokens, if they are in the paragraph that was read."""
    rule: Rule
    cue: int = -1
    """The token that says that somebody speaks; -1 without one."""


NOBODY = Candidate(None, None, "none")


class _Found(NamedTuple):
    source: Range | None
    rule: Rule
    cue: int = -1


_NOUN_PHRASE = "(?:p|[adoOCwtNe&](?:[adoOCwitgN&n]|c(?=[adoOCw]))*?)"
_DESCRIPTION = (
    rf",[^.{QUOTED};:V]*,"  # , a former aide to the governor,
    rf"|,[adCwr][^.{QUOTED};:,V]*?(?=[xzn]*V)"  # the same, its second comma forgotten
    rf"|-[^.{QUOTED};:V]*-"
)
_X_SAID = pattern(
    rf"[,-]?(?:n,)?(?:x(?=p))?(?P<source>{_NOUN_PHRASE})(?P<description>{_DESCRIPTION})?"
    rf"n*(?:,n,|,i[^,.V]*,|,(?=V))?[xzn]*2?(?P<cue>{SAY})"
)
_SAID_X = pattern(rf"[,-]?n?[xz]*n*(?P<cue>{SAY})(?=n?[adopCOwet])")
_ACCORDING_TO_X = pattern(rf"[,-]?(?P<cue>{ACCORDING})2?(?=[adopCOwet])")
_CLAUSE_ENDS = ("", *".,:;ti-Ca", *QUOTED)
_SAYS_MORE = pattern(f"[{SAY}{SAYING}{ACCORDING}{EXPRESS}{EXPRESSING}{REMARK}]")
_MOST_CUES = 4
"""How many cues before a stretch are looked at, the nearest first."""
_MOST_NAMED = 4
_NEAR, _NEAR_AFTER = 30, 14
"""Within so many tokens before and after a stretch, whoever is named is a candidate."""
_NAMED = pattern(r"p|(?:[ado]w{0,3})?C[C&]*|[ao][wt]{1,3}(?=[VBxze])|O(?=[wNC])")


def surely(tokens: Tokens, text: str, at: int, first: int, last: int) -> Candidate | None:
    """Who is quoted if the sentence can hardly be read otherwise."""
    return _surely_after(tokens, text, at, first, last) or _surely_absolute(tokens, at, first)


def _surely_after(tokens: Tokens, text: str, at: int, first: int, last: int) -> Candidate | None:
    """X of a whole sentence: “A,” X said in Rome."""
    tags = tokens.tags
    if at != first or tags[at] not in COMMA + EXCLAIMED + FULL:
        return None
    found = _said_by(tokens, text, at + 1, last, "after")
    if found is None or tags[found.cue] != SAY or tags[found.cue + 1 : found.cue + 2] not in _CLAUSE_ENDS:
        return None
    return None if _SAYS_MORE.search(tags, found.cue + 1, last) else _candidate(tokens, found)


_ABSOLUTE = pattern(rf",i(?P<source>[adoOCw&][adoOCw&i]*?)n*(?:g[^,:{QUOTED}]*)?(?P<cue>{SAYING})[^{QUOTED},{SAY}]*$")


def _surely_absolute(tokens: Tokens, at: int, first: int) -> Candidate | None:
    """Find X of: ..., with X saying that it is “a”."""
    found = _ABSOLUTE.search(tokens.tags, max(first, at - WINDOW), at)
    return _candidate(tokens, _Found(found.span("source"), "participle", found.start("cue"))) if found else None


def candidates(
    tokens: Tokens, text: str, at: int, first: int, last: int, previous: tuple[int, Candidate] | None
) -> Iterator[Candidate]:
    """All who may be quoted by the stretch at token `at` in the sentence tokens[first:last], the likely ones first.

    `previous` is the stretch before it in the sentence and its source.
    """
    for found in _found(tokens, text, at, first, last, previous):
        if found and found.source and found.source[0] < found.source[1]:
            yield _candidate(tokens, found)


def speaker_of(tokens: Tokens, text: str, first: int, last: int) -> Range | None:
    """Who speaks in a sentence without quotation marks."""
    tags = tokens.tags
    for at in range(last - 1, max(first, last - WINDOW) - 1, -1):
        source = None
        if tags[at] in (SAY, EXPRESS):
            source = subject_of(tags, at, first)
        elif tags[at] == ACCORDING:
            source = named_after(tokens, text, at + 1, last)
        if source:
            return outermost(tags, source, first)
    return None


def named_as(tokens: Tokens, source: Range | None, rule: Rule, cue: int = -1) -> Candidate | None:
    """The candidate these tokens name; None if they are none."""
    return _candidate(tokens, _Found(source, rule, cue)) if source and source[0] < source[1] else None


def _candidate(tokens: Tokens, found: _Found) -> Candidate:
    assert found.source is not None
    return Candidate(tokens.span(*found.source), found.source, found.rule, found.cue)


def _found(
    tokens: Tokens, text: str, at: int, first: int, last: int, previous: tuple[int, Candidate] | None
) -> Iterator[_Found | None]:
    tags = tokens.tags
    yield _after(tokens, text, at, first, last)
    yield _signed(tags, at, last)
    if previous:
        yield _between(tags, *previous, at)
    yield _labelled(tags, at, first)
    if tags[first] == ACCORDING:
        yield according(tokens, text, first, at, "opening")
    yield from _before(tokens, text, at, first, last)
    yield _late(tokens, text, at, first, last)
    near = max(first, at - WINDOW)
    yield _made(_described_label(tags, at, near), "label", at - 1)
    yield _made(nearest_subject(tags, at, near), "subject")
    yield _made(sentence_subject(tags, near, at), "sentence subject")
    clause = _CLAUSE_AFTER.search(tags, at + 1, min(last, at + WINDOW))
    yield clause and _Found(clause.span("source"), "clause after")
    named = [match.span() for match in _NAMED.finditer(tags, max(first, at - _NEAR), at)]
    for source in reversed(named[-_MOST_NAMED:]):
        yield _Found(source, "named")
    for _, match in zip(range(2), _NAMED.finditer(tags, at + 1, min(last, at + _NEAR_AFTER)), strict=False):
        yield _Found(match.span(), "named after")


_X_SAID_FULL_STOP = pattern(r"C+V[.,]")


def _after(tokens: Tokens, text: str, at: int, first: int, last: int) -> _Found | None:
    """“A,” said X. “A,” X said. “A,” according to X."""
    tags = tokens.tags
    may_end = tags[at] != FRAGMENT or tags[at + 1 : at + 2] in (",", "p", "-", "V")
    if not may_end and not _X_SAID_FULL_STOP.match(tags, at + 1):
        return None
    return _said_by(tokens, text, at + 1, last, "after") or _by_any_verb(tokens, text, at, first, last)


def _said_by(tokens: Tokens, text: str, at: int, last: int, rule: Rule) -> _Found | None:
    """The source of what starts at token `at`: “said X”, “X said”, “according to X”."""
    end = min(last, at + WINDOW)
    leading = _SAID_X.match(tokens.tags, at, end) or _ACCORDING_TO_X.match(tokens.tags, at, end)
    if leading:
        return _made(named_after(tokens, text, leading.start("cue") + 1, last), rule, leading.start("cue"))
    found = _X_SAID.match(tokens.tags, at, end)
    if found is None:
        return None
    description = found.group("description")
    stop = found.end("description") - description.endswith((",", "-")) if description else found.end("source")
    return _Found((found.start("source"), stop), rule, found.start("cue"))


_X_VERBS = pattern(r"(?P<source>p|(?:[ad]w{0,3})?C+|a[wt]{1,2})n?[ewB](?=[.,:tisn])")
_VERBS_X = pattern(r"[weB](?=[aC])")


def _by_any_verb(tokens: Tokens, text: str, at: int, first: int, last: int) -> _Found | None:
    """“A,” X harrumphed. “A,” begins X."""
    if at > first or tokens.tags[at] not in (COMMA, EXCLAIMED):
        return None
    found = _X_VERBS.match(tokens.tags, at + 1, min(last, at + WINDOW))
    if found:
        return _Found(found.span("source"), "any verb", found.end("source"))
    source = named_after(tokens, text, at + 2, last) if _VERBS_X.match(tokens.tags, at + 1, last) else None
    return _made(source, "any verb", at + 1)


_INLINE_SIGNATURE = pattern(rf"-(?P<source>C[C&i,adw]*)(?=[.]?$|[{QUOTED}])")


def _signed(tags: str, at: int, last: int) -> _Found | None:
    """Find X of: “A.” — X."""
    found = _INLINE_SIGNATURE.match(tags, at + 1, min(last, at + WINDOW))
    return _Found(found.span("source"), "signed", at + 1) if found else None


_NEW_CLAUSE = pattern(r"[VGBbAN;xze]")


def _between(tags: str, before: int, source: Candidate, at: int) -> _Found:
    """“A,” X said, “b.”: what was said of the first half holds for the second."""
    if source.rule in ("after", "any verb", "between") and (
        tags[before] in (COMMA, EXCLAIMED) or tags[before + 1] == ","
    ):
        start = max(source.words[1] if source.words else 0, source.cue + 1)
        if not _NEW_CLAUSE.search(tags, start, at):
            return _Found(source.words, "between", source.cue)
    return _Found(source.words, "same sentence", source.cue)


_LABEL = pattern(r"(?:[^.:]*[.-])?(?P<source>C[C&c]*):$")
_DESCRIBED_LABEL = pattern(r"(?:[^.:]*[.-])?(?P<source>[adoOCw&i,c]*[Cw&]):$")


def _labelled(tags: str, at: int, first: int) -> _Found | None:
    """Find X of: X: “A.”."""
    found = _LABEL.match(tags, max(first, at - WINDOW), at)
    return _Found(found.span("source"), "label", at - 1) if found else None


def _described_label(tags: str, at: int, first: int) -> Range | None:
    found = _DESCRIBED_LABEL.match(tags, first, at)
    return found.span("source") if found else None


def according(tokens: Tokens, text: str, cue: int, at: int, rule: Rule) -> _Found | None:
    """According to X, Y is “a”: what stands before the next verb is no description of X."""
    source = named_after(tokens, text, cue + 1, at)
    if source is None:
        return None
    start, stop = source
    comma = tokens.tags.rfind(",", start, stop)
    if comma > start and tokens.language.is_foreign:
        stop = _end_of_source(tokens.tags, start, stop)
    elif comma > start and tokens.tags[stop : stop + 1] in ("x", "z", "V", "B", "e", "n"):
        stop = comma
    return _Found((start, stop), rule, cue)


def _before(tokens: Tokens, text: str, at: int, first: int, last: int) -> Iterator[_Found | None]:
    """X said: “A.” X called Y “a”, saying it was “b”. X's claim that “a”."""
    tags = tokens.tags
    cues = 0
    for cue in range(min(at, last) - 1, max(first, at - WINDOW) - 1, -1):
        tag = tags[cue]
        if tag in (SAY, EXPRESS):
            yield from by_verb(tokens, text, cue, at, first)
        elif tag in (SAYING, EXPRESSING):
            yield _made(participle_subject(tags, cue, first), "participle", cue)
        elif tag == ACCORDING:
            yield according(tokens, text, cue, at, "according")
        elif tag == REMARK:
            yield _made(owner(tags, cue, first), "remark", cue)
            yield _made(sentence_subject(tags, first, cue), "remark's subject", cue)
        else:
            continue
        cues += 1
        if cues == _MOST_CUES:
            return


_NAME_BETWEEN = pattern(r",C[C&]*(?=,)")


def _end_of_source(tags: str, start: int, stop: int) -> int:
    """Where a source ends that has commas: few verbs are known, so all but a name is taken for the clause."""
    comma = tags.find(",", start, stop)
    name = _NAME_BETWEEN.match(tags, comma)
    return name.end() if name else comma


def by_verb(tokens: Tokens, text: str, cue: int, at: int, first: int) -> Iterator[_Found | None]:
    """Whose verb the one at `cue` is, and who reports that they say so."""
    source = subject_of(tokens.tags, cue, first)
    if source is None:
        yield _made(named_after(tokens, text, cue + 1, at), "inverted", cue)
        return
    outer = outermost(tokens.tags, source, first)
    yield _Found(outer, "before", cue)
    if outer != source:
        yield _Found(source, "inner", cue)


def _late(tokens: Tokens, text: str, at: int, first: int, last: int) -> _Found | None:
    """“a” and so on, X said. “a”, as X put it."""
    tags = tokens.tags
    for comma in range(max(at, first) + 1, min(last, at + WINDOW)):
        if tags[comma] in (",", "s", COMMA):
            found = _said_by(tokens, text, comma + (tags[comma] != ","), last, "late")
            if found:
                return found
    return None


_CLAUSE_AFTER = pattern(r"[,K](?P<source>p|(?:[ad]w{0,3})?C+|a[wt]{1,2})n*[xzVBe]")


def _made(source: Range | None, rule: Rule, cue: int = -1) -> _Found | None:
    return _Found(source, rule, cue) if source else None
