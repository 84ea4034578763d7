"""Finds who is quoted: the words that name the source of each stretch in quotation marks.

A sentence is read as a string of tags (tokens.py, cues.py), a letter a word. Each rule is named after what it
recognises: the source after the quotation, before it, late in the sentence, ... The first rule that fits decides.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.text.confidence import Rule
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
from reader.text.tokens import COMMA, EXCLAIMED, FRAGMENT, QUOTED, Tokens


class Attribution(NamedTuple):
    """Who is quoted by one stretch, and how that was found."""

    source: Range | None
    """The tokens that name the speaker."""
    rule: Rule
    cue: int
    """The token that says that somebody speaks; -1 without one."""


_NOUN_PHRASE = "(?:p|[adoOCwtNe&](?:[adoOCwitgN&n]|c(?=[adoOCw]))*?)"
_DESCRIPTION = (
    rf",[^.{QUOTED};:V]*,"  # , a former aide to the governor,
    rf"|,[adCwr][^.{QUOTED};:,V]*?(?=[xzn]*V)"  # the same, its second comma forgotten
    rf"|-[^.{QUOTED};:V]*-"
)
_X_SAID = re.compile(
    rf"[,-]?(?:n,)?(?:x(?=p))?(?P<source>{_NOUN_PHRASE})(?P<description>{_DESCRIPTION})?"
    rf"n*(?:,n,|,i[^,.V]*,|,(?=V))?[xzn]*2?(?P<cue>{SAY})"
)
_SAID_X = re.compile(rf"[,-]?n?[xz]*n*(?P<cue>{SAY})(?=n?[adopCOwet])")
_ACCORDING_TO_X = re.compile(rf"[,-]?(?P<cue>{ACCORDING})2?(?=[adopCOwet])")
_CLAUSE_ENDS = ("", *".,:;tisn-", *QUOTED)


def attributions(tokens: Tokens, text: str, ats: Sequence[int], first: int, last: int) -> list[Attribution]:
    """The attribution of each stretch (`ats`: their tokens) in the sentence tokens[first:last]."""
    found: list[Attribution] = []
    for index, at in enumerate(ats):
        between = _between(tokens.tags, ats[index - 1], found[-1], at) if found else None
        found.append(_attribution(tokens, text, at, first, last, between))
    return found


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


def alternatives(tokens: Tokens, text: str, at: int, first: int, last: int) -> Iterator[Range]:
    """All plausible sources of a stretch within its sentence, best first."""
    for rule in (_after, _before, _late, _subject):
        found = rule(tokens, text, at, first, last)
        if found and found.source:
            yield found.source


def _attribution(tokens: Tokens, text: str, at: int, first: int, last: int, between: Attribution | None) -> Attribution:
    after = _after(tokens, text, at, first, last)
    if after and at > first and tokens.tags[after.cue + 1 : after.cue + 2] not in _CLAUSE_ENDS:
        # “As X claimed “a,” Y said that ...”: what follows is a clause of its own.
        after = _before(tokens, text, at, first, last) or after
    return (
        after
        or _signed(tokens.tags, at, last)
        or between
        or _labelled(tokens.tags, at, first)
        or _opening(tokens, text, at, first)
        or _before(tokens, text, at, first, last)
        or _late(tokens, text, at, first, last)
        or _subject(tokens, text, at, first, last)
        or Attribution(None, "none", -1)
    )


_X_SAID_FULL_STOP = re.compile(r"C+V[.,]")


def _after(tokens: Tokens, text: str, at: int, first: int, last: int) -> Attribution | None:
    """“A,” said X. “A,” X said. “A,” according to X."""
    tags = tokens.tags
    may_end = tags[at] != FRAGMENT or tags[at + 1 : at + 2] in (",", "p", "-", "V")
    if not may_end and not _X_SAID_FULL_STOP.match(tags, at + 1):
        return None
    return _said_by(tokens, text, at + 1, last, "after") or _by_any_verb(tokens, text, at, first, last)


def _said_by(tokens: Tokens, text: str, at: int, last: int, rule: Rule) -> Attribution | None:
    """The attribution that starts at token `at`: “said X”, “X said”, “according to X”."""
    end = min(last, at + WINDOW)
    leading = _SAID_X.match(tokens.tags, at, end) or _ACCORDING_TO_X.match(tokens.tags, at, end)
    if leading:
        source = named_after(tokens, text, leading.start("cue") + 1, last)
        return Attribution(source, rule, leading.start("cue")) if source else None
    found = _X_SAID.match(tokens.tags, at, end)
    if found is None:
        return None
    description = found.group("description")
    stop = found.end("description") - description.endswith((",", "-")) if description else found.end("source")
    return Attribution((found.start("source"), stop), rule, found.start("cue"))


_X_VERBS = re.compile(r"(?P<source>p|(?:[ad]w{0,3})?C+|a[wt]{1,2})n?[ewB](?=[.,:tisn])")
_VERBS_X = re.compile(r"[weB](?=[aC])")


def _by_any_verb(tokens: Tokens, text: str, at: int, first: int, last: int) -> Attribution | None:
    """“A,” X harrumphed. “A,” begins X."""
    if at > first or tokens.tags[at] not in (COMMA, EXCLAIMED):
        return None
    found = _X_VERBS.match(tokens.tags, at + 1, min(last, at + WINDOW))
    if found:
        return Attribution(found.span("source"), "any verb", found.end("source"))
    source = named_after(tokens, text, at + 2, last) if _VERBS_X.match(tokens.tags, at + 1, last) else None
    return Attribution(source, "any verb", at + 1) if source else None


_INLINE_SIGNATURE = re.compile(rf"-(?P<source>C[C&i,adw]*)(?=[.]?$|[{QUOTED}])")


def _signed(tags: str, at: int, last: int) -> Attribution | None:
    """Find X of: “A.” — X."""
    found = _INLINE_SIGNATURE.match(tags, at + 1, min(last, at + WINDOW))
    return Attribution(found.span("source"), "signed", at + 1) if found else None


_NEW_CLAUSE = re.compile(r"[VGBbAN;xze]")


def _between(tags: str, before: int, attribution: Attribution, at: int) -> Attribution | None:
    """“A,” X said, “b.”: what was said of the first half holds for the second."""
    if attribution.rule not in ("after", "between") or tags[before] not in (COMMA, EXCLAIMED):
        return None
    start = max(attribution.source[1] if attribution.source else 0, attribution.cue + 1)
    return None if _NEW_CLAUSE.search(tags, start, at) else attribution._replace(rule="between")


_LABEL = re.compile(r"(?:[^.:]*[.-])?(?P<source>C[C&c]*):$")


def _labelled(tags: str, at: int, first: int) -> Attribution | None:
    """Find X of: X: “A.”."""
    found = _LABEL.match(tags, max(first, at - WINDOW), at)
    return Attribution(found.span("source"), "colon", at - 1) if found else None


def _opening(tokens: Tokens, text: str, at: int, first: int) -> Attribution | None:
    """According to X, ... “a”."""
    return _according(tokens, text, first, at) if tokens.tags[first] == ACCORDING else None


def _according(tokens: Tokens, text: str, cue: int, at: int) -> Attribution | None:
    """According to X, Y is “a”: what stands before the next verb is no description of X."""
    source = named_after(tokens, text, cue + 1, at)
    if source is None:
        return None
    start, stop = source
    comma = tokens.tags.rfind(",", start, stop)
    if comma > start and tokens.tags[stop : stop + 1] in ("x", "z", "V", "B", "e", "n"):
        stop = comma
    return Attribution((start, stop), "according", cue)


def _before(tokens: Tokens, text: str, at: int, first: int, last: int) -> Attribution | None:
    """X said: “A.” X called Y “a”, saying it was “b”. X's claim that “a”."""
    tags = tokens.tags
    remark = None
    for cue in range(min(at, last) - 1, max(first, at - WINDOW) - 1, -1):
        tag = tags[cue]
        if tag in (SAY, EXPRESS):
            found = _by_verb(tokens, text, cue, at, first)
        elif tag in (SAYING, EXPRESSING):
            found = _made(participle_subject(tags, cue, first), "participle", cue)
        elif tag == ACCORDING:
            found = _according(tokens, text, cue, at)
        else:
            if tag == REMARK and remark is None:
                remark = _made(owner(tags, cue, first), "remark", cue)
            continue
        if found:
            return found
    return remark


def _made(source: Range | None, rule: Rule, cue: int) -> Attribution | None:
    return Attribution(source, rule, cue) if source else None


_NEXT_TO_QUOTATION = re.compile(r"[nC]?[h:,]*$")


def _by_verb(tokens: Tokens, text: str, cue: int, at: int, first: int) -> Attribution | None:
    """The attribution by a finite verb before the stretch at `at`."""
    tags = tokens.tags
    source = subject_of(tags, cue, first)
    if source is None:
        stands_first = tags[cue] == SAY and (cue == first or tags[at - 1] == ":")
        return _made(named_after(tokens, text, cue + 1, at) if stands_first else None, "before", cue)
    if tags[source[0] - 1 : source[0]] == "r" and "," in tags[cue + 1 : at]:
        return None  # “the aid, which X estimates would cost more, is “a””
    is_restrictive = tags[source[0]] == "r" and tags[source[0] - 1 : source[0]] != ","
    if is_restrictive and not _NEXT_TO_QUOTATION.match(tags, cue + 1, at):
        return None  # “mocked anybody who complains that this is “a””
    return Attribution(outermost(tags, source, first), "before", cue)


def _late(tokens: Tokens, text: str, at: int, first: int, last: int) -> Attribution | None:
    """“a” and so on, X said. “a”, as X put it."""
    tags = tokens.tags
    for comma in range(max(at, first) + 1, min(last, at + WINDOW)):
        if tags[comma] in (",", "s", COMMA):
            found = _said_by(tokens, text, comma + (tags[comma] != ","), last, "late")
            if found:
                return found
    return None


_DESCRIBED_LABEL = re.compile(r"(?:[^.:]*[.-])?(?P<source>[adoOCw&i,c]*[Cw&]):$")
_CLAUSE_AFTER = re.compile(r"[,K](?P<source>p|(?:[ad]w{0,3})?C+|a[wt]{1,2})n*[xzVBe]")


def _subject(tokens: Tokens, text: str, at: int, first: int, last: int) -> Attribution | None:  # noqa: ARG001
    """X did something “a”: the sentence's subject, for want of a cue."""
    tags = tokens.tags
    first = max(first, at - WINDOW)
    label = _DESCRIBED_LABEL.match(tags, first, at)
    if label:
        return Attribution(label.span("source"), "colon", at - 1)
    source = nearest_subject(tags, at, first) or sentence_subject(tags, first, at)
    if source is None:
        clause = _CLAUSE_AFTER.search(tags, at + 1, min(last, at + WINDOW))
        source = clause.span("source") if clause else None
    return _made(source, "subject", -1)
