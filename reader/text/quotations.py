"""Finds the quotations of an article: what stands in quotation marks, which of it belongs together, and who says it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reader.text.attribution import Reading, announced, attribute
from reader.text.confidence import confidence, reason
from reader.text.cues import Language, language_of
from reader.text.offsets import Span
from reader.text.people import People
from reader.text.scare import LEAST_ODDS
from reader.text.sentences import Stretch as Extent
from reader.text.stretches import find_stretches
from reader.text.tokens import read


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that somebody said or wrote; offsets are of the text given."""

    parts: tuple[Span, ...]
    """Inside the quotation marks; several if it is interrupted."""
    source: Span | None
    """The words that name the speaker."""
    candidates: tuple[Span, ...]
    """Words that may name the speaker, best first, `source` among them."""
    person: str | None
    """Whom the source's words stand for."""
    confidence: float
    """From 0 to 1: the share of quotations like this one that are right."""
    reason: str
    """A short phrase that tells a reader why."""


_TAILS = ("after", "inverted", "other verb", "late")
"""Rules that find the source after the quotation."""
_TOLD = re.compile(r"[.:?!…—-]\s*$")
"""The end of a sentence."""
_LEAST_TOLD = 3
"""How many words a sentence has that tells who speaks next."""
_NEAR = 800
"""How many characters before a quotation may tell who speaks."""


def find_quotations(text: str, paragraphs: Sequence[Extent]) -> tuple[Quotation, ...]:
    """The quotations of the paragraphs, in order, never overlapping; offsets are of `text`."""
    groups: list[list[Reading]] = []
    for reading in _readings(text, paragraphs):
        before = groups[-1][-1] if groups else None
        if before and _continues(text, before, reading):
            groups[-1].append(reading)
        else:
            groups.append([reading])
    people = People(text)
    return tuple(_quotation(text, group, people, groups[max(0, at - 2) : at]) for at, group in enumerate(groups))


def _readings(text: str, paragraphs: Sequence[Extent]) -> Iterator[Reading]:
    """Every stretch that is somebody's words, with its source, in order."""
    stretches = find_stretches(text, paragraphs)
    if not stretches:
        return
    language = language_of(text)
    before: Reading | None = None
    for number, found in groupby(stretches, key=lambda stretch: stretch.paragraph):
        paragraph = paragraphs[number]
        tokens = read(text, paragraph.start, paragraph.end, list(found), language)
        for reading in attribute(tokens, text):
            if reading.odds < LEAST_ODDS:
                continue
            if not reading.source:
                reading = _carried(text, paragraphs, reading, before, language)
            yield reading
            before = reading


def _carried(
    text: str, paragraphs: Sequence[Extent], reading: Reading, before: Reading | None, language: Language
) -> Reading:
    """The reading of a quotation in whose sentence nobody is named, with the source of what comes before it."""
    told = _told_before(text, paragraphs, reading, before, language) if reading.is_alone else None
    if told:
        return told
    if before and before.source and (reading.is_alone or reading.stretch.paragraph <= before.stretch.paragraph + 1):
        return replace(reading, source=before.source, rule="carried")
    return reading


def _told_before(
    text: str, paragraphs: Sequence[Extent], reading: Reading, before: Reading | None, language: Language
) -> Reading | None:
    """“X continued:”, “X was pleased.” and then the quotation, since the quotation `before`."""
    number = reading.stretch.paragraph
    reached = before.stretch.closed if before else 0
    start, end = max(reached, paragraphs[number].start), reading.stretch.opened
    if number and not text[start:end].strip():
        start, end = max(reached, paragraphs[number - 1].start), paragraphs[number - 1].end
    start = max(start, end - _NEAR)
    if len(text[start:end].split()) < _LEAST_TOLD or not _TOLD.search(text, max(start, end - 4), end):
        return None
    source = announced(read(text, start, end, (), language), text)
    is_announced = text[max(start, end - 3) : end].rstrip("— -").endswith(":")
    return replace(reading, source=source, rule="colon" if is_announced else "narrated") if source else None


def _continues(text: str, before: Reading, reading: Reading) -> bool:
    """Whether a stretch goes on with the quotation of the one before."""
    earlier, stretch = before.stretch, reading.stretch
    between = text[earlier.closed : stretch.opened].strip()
    if earlier.paragraph != stretch.paragraph:
        if stretch.paragraph > earlier.paragraph + 1 or not reading.opens:
            return False
        is_added = before.rule in _TAILS and before.opens and reading.rule == "carried" and ". " not in between
        return is_added or (not earlier.is_closed and reading.is_alone)
    if before.rule not in _TAILS:
        return False
    if before.sentence == reading.sentence:
        has_no_other_cue = reading.cue == before.cue or reading.rule in ("carried", "subject")
        return between.endswith((",", ".")) and has_no_other_cue
    return reading.sentence == before.sentence + 1 and reading.is_alone and (before.opens or before.rule == "carried")


def _quotation(text: str, group: Sequence[Reading], people: People, earlier: Sequence[Sequence[Reading]]) -> Quotation:
    best = next((reading for reading in group if reading.source), group[0])
    source = best.source
    nearby = [found.source for others in reversed(earlier) for found in others if found.source]
    candidates = (source, *best.others, *nearby) if source else nearby
    return Quotation(
        parts=tuple(Span(reading.stretch.start, reading.stretch.end) for reading in group),
        source=source,
        candidates=tuple(_distinct(text, candidates)),
        person=people.person(source) if source else None,
        confidence=confidence(text, group, best),
        reason=reason(text, best),
    )


def _distinct(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, one for each wording."""
    worded: set[str] = set()
    for span in spans:
        words = text[span.start : span.end].casefold()
        if words not in worded:
            worded.add(words)
            yield span
