"""Finds who says what stands in quotation marks: the words of the article that name the source.

Every rule is named after what it recognises and is a pattern over the tags of a sentence (subjects.py has the letters).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from reader.text.offsets import Span
from reader.text.scare import odds_of_speech
from reader.text.stretches import Stretch
from reader.text.subjects import DESCRIPTION, INTRODUCTION, PHRASE, VERB_GROUP, main_subject, subject
from reader.text.tokens import QUOTED, Tokens, sentences

Rule = Literal[
    "after", "inverted", "other verb", "before", "object", "according", "late", "remark", "subject", "signed",
    "colon", "narrated", "carried", "none",
]  # fmt: skip


class Found(NamedTuple):
    """A source that a rule found, as a range of tokens."""

    first: int
    last: int
    rule: Rule
    cue: int
    """The token that says that somebody speaks; -1 without one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How one stretch is attributed."""

    stretch: Stretch
    ending: str
    """The tag of the stretch."""
    sentence: int
    """Number of the sentence in its paragraph."""
    source: Span | None
    rule: Rule
    cue: int
    """Offset of the word that says that somebody speaks; -1 without one."""
    others: tuple[Span, ...]
    """More words that may name the source."""
    is_alone: bool
    """Nothing but quotations stands in its sentence."""
    odds: float
    """Log odds that it is somebody's words."""
    lead: int
    """How many words of its sentence stand before it."""

    @property
    def opens(self) -> bool:
        """Whether its sentence begins with it, or with an article that belongs to it."""
        return self.lead < 2


_DIRECT = rf"[,-]?(?P<who>p|{PHRASE}{DESCRIPTION})(?:,[isGg][^.;:KFE]{{1,40}}?,)?{VERB_GROUP}"
_DESCRIBED_AFTER = r"(?:,(?=[dowCrn])(?![^,.;]{0,12}V)[^.,;:FKEQ()-]+)*(?:,(?=[.]|$))?"
_AFTER = re.compile(_DIRECT + "V")
_AFTER_OTHER_VERB = re.compile(_DIRECT + "[vBN]")
_INVERTED = re.compile(rf"[,-]?x?V(?P<who>p|v?{PHRASE}{_DESCRIBED_AFTER})")
_INVERTED_OTHER_VERB = re.compile(rf"[,-]?[vBwN](?P<who>p|v?{PHRASE}{_DESCRIBED_AFTER})")
_INVERTED_BEFORE = re.compile(rf"V(?P<who>p|(?=C){PHRASE})[,:]$")
_ACCORDING = re.compile(rf"A2?(?P<who>p|{PHRASE}(?:,(?=[dowCr])[^.,;:FKEQ()-]+)*)")
_SIGNED = re.compile(r"-(?P<who>C[wCfd,]{0,12}?)[.]?$")
_OWNER = re.compile(r"(?P<who>o|(?:d?[wC]{0,6}O))[wCn]{0,4}N[^VGBb]*$")
_LATE = re.compile(rf",(?P<who>p|{PHRASE}){VERB_GROUP}(?P<cue>V)[tnid]?[tnC]*[.]?$")
_LATE_INVERTED = re.compile(rf",(?P<cue>V|A2)(?P<who>p|{PHRASE})(?:,(?=[dowCr])[^.;:FKEQ]+)*[.]?$")
_PASSIVE = re.compile("zn*$")
_DIRECT_SPEECH = "KEF"
_FAR = 80
_REACH = 45
"""How many words from a stretch a cue is looked for, before and after it: bounds the work on endless sentences."""


def attribute(tokens: Tokens, text: str) -> list[Reading]:
    """One reading for each stretch of the paragraph."""
    stretches = dict(tokens.stretches)
    tags = tokens.tags
    readings: list[Reading] = []
    for number, (first, last) in enumerate(sentences(tokens, text)):
        quoted = [at for at in range(first, last) if at in stretches]
        is_alone = bool(quoted) and not tags[first:last].strip(QUOTED + ".,;:()-c")
        for at in quoted:
            found = list(_sources(tags, first, last, at))
            best = found[0] if found else Found(0, 0, "none", -1)
            reading = Reading(
                stretch=stretches[at],
                ending=tags[at],
                sentence=number,
                source=tokens.span(best.first, best.last) if found else None,
                rule=best.rule,
                cue=tokens.starts[best.cue] if best.cue >= 0 else -1,
                others=tuple(tokens.span(other.first, other.last) for other in found[1:]),
                is_alone=is_alone,
                odds=odds_of_speech(text, tags, at, stretches[at], best.rule, is_alone),
                lead=at - first,
            )
            readings.append(reading)
    return readings


def announced(tokens: Tokens, text: str) -> Span | None:
    """Whom the last sentence of the paragraph is about, whose words may follow."""
    found = sentences(tokens, text)
    if not found:
        return None
    first, last = found[-1]
    best = next(_sources(tokens.tags + ":F", first, last, len(tokens.tags) + 1), None)
    return tokens.span(best.first, best.last) if best else None


def _sources(tags: str, first: int, last: int, at: int) -> Iterator[Found]:
    """What the sentence tags[first:last] offers for the stretch at `at`, best first."""
    is_direct = tags[at] in _DIRECT_SPEECH
    if is_direct or at == first:
        yield from _after(tags, first, at, last)
    if is_direct and tags[at - 1] in ",:":
        yield from _before(tags, first, at)
        yield from _late(tags, at, last)
    else:
        yield from _late(tags, at, last)
        yield from _before(tags, first, at)
    yield from _remark(tags, first, at)
    yield from _anywhere_after(tags, at, last)
    found = main_subject(tags, first, at)
    if found:
        yield Found(*found, "subject", -1)


def _after(tags: str, first: int, at: int, last: int) -> Iterator[Found]:
    """“A,” said X. “A.” — X. “A,” according to X. “A,” X said. “A,” X shot back."""
    start, near = at + 1, min(last, at + _REACH)
    if match := _INVERTED.match(tags, start, last):
        yield Found(*match.span("who"), "inverted", match.start("who") - 1)
    if match := _SIGNED.match(tags, start, last):
        yield Found(*match.span("who"), "signed", -1)
    if match := _ACCORDING.match(tags, start, last):
        yield Found(*match.span("who"), "according", match.start())
    if match := _AFTER.match(tags, start, near):
        yield Found(*match.span("who"), "after", match.end() - 1)
    if tags[at] in "KE" and at == first:
        match = _AFTER_OTHER_VERB.match(tags, start, near) or _INVERTED_OTHER_VERB.match(tags, start, last)
        if match:
            yield Found(*match.span("who"), "other verb", match.start())


def _before(tags: str, first: int, at: int) -> Iterator[Found]:
    """X said: “A.” X said that Y was “a”. X called Y “a”. According to X, “a”."""
    found = [cue for verb in range(max(first, at - _FAR), at) if (cue := _cue_before(tags, first, verb, at))]
    if tags[at] in _DIRECT_SPEECH and tags[at - 1] in ",:":
        yield from reversed(found)
        return
    # what is said of others' words belongs to who says it first
    opening = INTRODUCTION.match(tags, first, at)
    main = opening.end() if opening else first
    yield from sorted(
        found, key=lambda cue: (tags[cue.first - 1 : cue.first] != "W", cue.cue < main, cue.rule == "object")
    )


def _cue_before(tags: str, first: int, verb: int, at: int) -> Found | None:
    """The source for the stretch at `at` if the token at `verb` is a cue before it."""
    tag = tags[verb]
    if tag == "A":
        match = _ACCORDING.match(tags, verb, at)
        return Found(*match.span("who"), "according", verb) if match else None
    if tag not in "VGBb" or (tag in "VB" and _PASSIVE.search(tags, max(first, verb - 3), verb)):
        return None
    if tag == "V" and (verb == first or tags[verb - 1] == ","):
        match = _INVERTED_BEFORE.match(tags, verb, at)
        if match:
            return Found(*match.span("who"), "before", verb)
    found = subject(tags, first, verb)
    return Found(*found, "before" if tag in "VG" else "object", verb) if found else None


def _remark(tags: str, first: int, at: int) -> Iterator[Found]:
    """His claim that “a”. Ann Lee's “a”."""
    if match := _OWNER.search(tags, max(first, at - _FAR), at):
        yield Found(*match.span("who"), "remark", -1)


def _late(tags: str, at: int, last: int) -> Iterator[Found]:
    """“a” and so on, said X. “a” and so on, X said."""
    comma = tags.rfind(",", at, last)
    for begin in (tags.rfind(",", at, comma), comma):
        match = (_LATE.match(tags, begin, last) or _LATE_INVERTED.match(tags, begin, last)) if begin > at else None
        if match:
            yield Found(*match.span("who"), "late", match.start("cue"))
            return


def _anywhere_after(tags: str, at: int, last: int) -> Iterator[Found]:
    """“a” did this, X said, and that."""
    for verb in range(at + 1, min(last, at + _REACH)):
        if tags[verb] == "A":
            if match := _ACCORDING.match(tags, verb, last):
                yield Found(*match.span("who"), "according", verb)
        elif tags[verb] == "V":
            match = _INVERTED.match(tags, verb, last) if tags[verb - 1] == "," else None
            found = match.span("who") if match else subject(tags, at + 1, verb)
            if found:
                yield Found(*found, "late", verb)
