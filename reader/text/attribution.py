"""Finds who is quoted: the words that name the source of each stretch in quotation marks.

A sentence is read as a string of tags (tokens.py, cues.py), a letter a word. Each rule is named after what it
recognises: the source after the quotation, before it, at the end of the sentence, ...
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from reader.text.cues import ACCORDING, EXPRESS, EXPRESSING, REMARK, SAY, SAYING
from reader.text.phrases import named_after, sentence_subject, subject_of, verb_subject
from reader.text.tokens import COMMA, EXCLAIMED, FRAGMENT, QUOTED, Tokens

Rule = Literal[
    "after", "inverted", "between", "before", "participle", "remark", "signed", "according", "late", "some verb", "colon", "subject", "none"
]


class Attribution(NamedTuple):
    """Who is quoted by one stretch, and how that was found."""

    source: tuple[int, int] | None
    """Range of tokens that name the speaker."""
    rule: Rule
    cue: int
    """Index of the token that says that somebody speaks; -1 without one."""


_CLAUSE_ENDS = ("", *".,:;tisn-", *QUOTED)
FINITE = "xzeVB"
"""Tags of finite verbs."""
WINDOW = 60
"""How many tokens around a quotation are looked at: bounds the work on endless sentences."""

_NP = "(?:p|[adoOCwtNe&](?:[adoOCwitgN&n]|c(?=[adoOCw]))*?)"
_TAIL = re.compile(
    rf"[,-]?(?:n,)?(?P<np>{_NP})(?P<more>,[^.{QUOTED};:V]*,|,[adCwr][^.{QUOTED};:,V]*?(?=[xzn]*V)|-[^.{QUOTED};:V]*-)?(?P<gap>n*(?:,n,|,i[^,.V]*,|,(?=V))?[xzn]*2?)(?P<cue>{SAY})"
)
_NAMED = re.compile(r"C+V[.,]")
_UNKNOWN_VERB = re.compile(r"(?P<np>p|(?:[ad]w{0,3})?C+|a[wt]{1,2})n?[ewB](?=[.,:tisn])")
_UNKNOWN_INVERTED = re.compile(r"[weB][aC]")
_SENTENCE_ENDS = ".FE"
_INVERTED = re.compile(rf"[,-]?n?[xz]*n*(?P<cue>{SAY})(?=n?[adopCOwet])")
_ACCORDING = re.compile(rf"[,-]?(?P<cue>{ACCORDING})2?(?=[adopCOwet])")


def attributions(tokens: Tokens, text: str, first: int, last: int) -> list[tuple[int, Attribution]]:
    """The attribution of each stretch in the sentence tokens[first:last], by the stretch's token."""
    found: list[tuple[int, Attribution]] = []
    for at, _ in tokens.stretches:
        if first <= at < last:
            found.append((at, _attribution(tokens, text, at, first, last, found)))
    return found


def speaker_of(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """Who speaks in a sentence without quotation marks."""
    tags = tokens.tags
    for at in range(last - 1, max(first, last - WINDOW) - 1, -1):
        if tags[at] in (SAY, EXPRESS):
            source = subject_of(tags, at, first)
            if source:
                return _outermost(tags, source, at, first)
    return None


def _attribution(
    tokens: Tokens, text: str, at: int, first: int, last: int, earlier: Sequence[tuple[int, Attribution]]
) -> Attribution:
    tags = tokens.tags
    after = _after(tokens, text, at, last)
    if after and at > first and tags[after.cue + 1 : after.cue + 2] not in _CLAUSE_ENDS:
        # “as X claimed “a,” Y said that ...”: what follows is a clause of its own
        after = _before(tokens, text, at, first) or after
    return (
        after
        or _undersigned(tags, at, last)
        or _between(tags, at, earlier)
        or _signed(tags, at, first)
        or _opening(tokens, text, at, first)
        or _before(tokens, text, at, first)
        or _late(tokens, text, at, last)
        or _subject(tags, at, first, last)
        or Attribution(None, "none", -1)
    )


def _after(tokens: Tokens, text: str, at: int, last: int) -> Attribution | None:
    """“A,” said X. “A,” X said. “A,” according to X."""
    tags = tokens.tags
    if tags[at] == FRAGMENT and tags[at + 1 : at + 2] not in (",", "p", "-", "V") and not _NAMED.match(tags, at + 1):
        return None
    found = _spoken_by(tokens, text, at + 1, last, "after")
    return found or _by_some_verb(tokens, text, at, last)


def _by_some_verb(tokens: Tokens, text: str, at: int, last: int) -> Attribution | None:
    """“A,” X harrumphed. “A,” begins X."""
    tags = tokens.tags
    if tags[at] not in (COMMA, EXCLAIMED) or (at and tags[at - 1] not in _SENTENCE_ENDS):
        return None
    plain = _UNKNOWN_VERB.match(tags, at + 1, min(last, at + WINDOW))
    if plain:
        return Attribution(plain.span("np"), "some verb", plain.end("np"))
    if _UNKNOWN_INVERTED.match(tags, at + 1, last):
        source = named_after(tokens, text, at + 2, last)
        return Attribution(source, "some verb", at + 1) if source else None
    return None


def _spoken_by(tokens: Tokens, text: str, at: int, last: int, rule: Rule) -> Attribution | None:
    """The attribution that starts at token `at`: “said X”, “X said”, “according to X”."""
    end = min(last, at + WINDOW)
    inverted = _INVERTED.match(tokens.tags, at, end) or _ACCORDING.match(tokens.tags, at, end)
    if inverted:
        source = named_after(tokens, text, inverted.start("cue") + 1, last)
        return Attribution(source, "inverted" if rule == "after" else rule, inverted.start("cue")) if source else None
    tail = _TAIL.match(tokens.tags, at, end)
    if tail is None:
        return None
    stop = tail.end("np") if tail.group("more") is None else tail.end("more") - (tail.group("more")[-1] in ",-")
    return Attribution((tail.start("np"), stop), rule, tail.start("cue"))


def _between(tags: str, at: int, earlier: Sequence[tuple[int, Attribution]]) -> Attribution | None:
    """“A,” X said, “b.”: what was said of the first half holds for the second."""
    if not earlier:
        return None
    before, attribution = earlier[-1]
    if attribution.rule not in ("after", "inverted", "between") or tags[before] not in (COMMA, EXCLAIMED):
        return None
    gap = tags[max(attribution.source[1] if attribution.source else 0, attribution.cue + 1) : at]
    return None if re.search(r"[VGBbAN;xze]", gap) else attribution._replace(rule="between")


def _before(tokens: Tokens, text: str, at: int, first: int) -> Attribution | None:
    """X said: “A.” X called Y “a”. X's claim that “a”. According to X, “a”."""
    tags = tokens.tags
    remark = None
    for cue in range(at - 1, max(first, at - WINDOW) - 1, -1):
        tag = tags[cue]
        if tag in (SAY, EXPRESS):
            source = subject_of(tags, cue, first)
            if source and _is_restrictive(tags, source, cue, at):
                continue
            if source is None and tag == SAY:
                source = named_after(tokens, text, cue + 1, at) if cue == first or tags[at - 1] == ":" else None
            if source:
                return Attribution(_outermost(tags, source, cue, first), "before", cue)
        elif tag in (SAYING, EXPRESSING):
            source = _subject_of_participle(tags, cue, first)
            if source:
                return Attribution(source, "participle", cue)
        elif tag == REMARK and remark is None:
            owner = _owner(tags, cue, first)
            remark = Attribution(owner, "remark", cue) if owner else None
        elif tag == ACCORDING:
            source = named_after(tokens, text, cue + 1, at)
            if source:
                return Attribution(source, "according", cue)
    return remark


_NEXT_TO_QUOTE = re.compile(r"[nC]?[h:,]*$")


def _is_restrictive(tags: str, source: tuple[int, int], cue: int, at: int) -> bool:
    """Whether a source is the “who” of “anybody who complains about this “a””."""
    start = source[0]
    return tags[start] == "r" and tags[start - 1 : start] != "," and not _NEXT_TO_QUOTE.match(tags, cue + 1, at)


def _outermost(tags: str, source: tuple[int, int], cue: int, first: int) -> tuple[int, int]:
    """X of “X said that he ...” and “X attacked what he called “a””: whom a pronoun behind another verb stands for."""
    start = source[0]
    if tags[start : source[1]] != "p" or start <= first:
        return source
    is_relative = tags[start - 1] == "r"
    for at in range(start - 1, max(first, cue - WINDOW) - 1, -1):
        tag = tags[at]
        if tag in ".;:" + QUOTED or (tag in ",s" and not is_relative):
            break
        if tag == SAY or (tag == EXPRESS and is_relative):
            return subject_of(tags, at, first) or source
        if tag == SAYING:
            return _subject_of_participle(tags, at, first) or source
    return (sentence_subject(tags, first, start) or source) if is_relative else source


def _owner(tags: str, cue: int, first: int) -> tuple[int, int] | None:
    """Whose remark it is: “her comments”, “John Kerry's claim”."""
    at = cue - 1
    while at >= first and tags[at] in "wn":
        at -= 1
    if at < first or tags[at] not in "oO":
        return None
    stop = at + 1
    if tags[at] == "O":
        while at > first and tags[at - 1] in "Cw":
            at -= 1
        if at > first and tags[at - 1] in "ad":
            at -= 1
    return at, stop


_ABSOLUTE = re.compile(r",i(?P<np>[adoOCw&][adoOCw&i]*?)n*(?:g[^,:]*)?$")


def _subject_of_participle(tags: str, cue: int, first: int) -> tuple[int, int] | None:
    """Who is “saying”: X of “, with X saying”, or the subject of the verb it hangs on."""
    absolute = _ABSOLUTE.search(tags, max(first, cue - 20), cue)
    if absolute:
        return absolute.span("np")
    source = _nearest_subject(tags, cue, first)
    return _outermost(tags, source, cue, first) if source else sentence_subject(tags, first, cue)


def _nearest_subject(tags: str, before: int, first: int) -> tuple[int, int] | None:
    """The subject of the last finite verb before a token."""
    for at in range(before - 1, max(first, before - WINDOW) - 1, -1):
        if tags[at] in QUOTED:
            return None
        if tags[at] in FINITE and tags[at - 1 : at] != "2":
            source = verb_subject(tags, at, first)
            if source:
                return source
    return None


def _late(tokens: Tokens, text: str, at: int, last: int) -> Attribution | None:
    """“a” and so on, X said."""
    tags = tokens.tags
    end = min(last, at + WINDOW)
    for comma in range(at + 1, end):
        if tags[comma] in (",", "s", COMMA):
            found = _spoken_by(tokens, text, comma + (tags[comma] != ","), last, "late")
            if found:
                return found
    return None


_SIGNED = re.compile(r"(?:[^.:]*[.-])?(?P<np>C[C&c]*):$")


def _signed(tags: str, at: int, first: int) -> Attribution | None:
    """Philip Bump: “A.”"""
    found = _SIGNED.match(tags, max(first, at - WINDOW), at) if tags[at - 1 : at] == ":" else None
    return Attribution(found.span("np"), "colon", at - 1) if found else None


def _opening(tokens: Tokens, text: str, at: int, first: int) -> Attribution | None:
    """According to X, ... “a”."""
    if tokens.tags[first : first + 1] != ACCORDING:
        return None
    source = named_after(tokens, text, first + 1, at)
    return Attribution(source, "according", first) if source else None


_INLINE_SIGNATURE = re.compile(r"-(?P<np>C[C&i,adw]*)(?=[.]?$|[FKEQ])")


def _undersigned(tags: str, at: int, last: int) -> Attribution | None:
    """“A.” — Philip Bump"""
    found = _INLINE_SIGNATURE.match(tags, at + 1, last)
    return Attribution(found.span("np"), "signed", at + 1) if found else None


_COLON = re.compile(r"(?:[^.:]*[.-])?(?P<np>[adoOCw&i,c]*[Cw&]):$")


_CLAUSE_AFTER = re.compile(r"[,K](?P<np>p|(?:[ad]w{0,3})?C+|a[wt]{1,2})n*[xzVBe]")


def _subject(tags: str, at: int, first: int, last: int) -> Attribution | None:
    """X: “A.” X did something “a”: the sentence's subject, for want of a cue."""
    colon = _COLON.match(tags, first, at)
    if colon:
        return Attribution(colon.span("np"), "colon", at - 1)
    source = _nearest_subject(tags, at, first) or sentence_subject(tags, first, at)
    if source is None:
        following = _CLAUSE_AFTER.search(tags, at + 1, min(last, at + WINDOW))
        source = following.span("np") if following else None
    return Attribution(source, "subject", -1) if source else None
