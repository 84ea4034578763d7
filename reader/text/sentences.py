"""Finds the sentences of a text: nupunkt's boundaries, corrected where news prose misleads it."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from reader.text.offsets import Span


class Stretch(Protocol):
    """Anything with a start and an end, such as a Span or a Paragraph."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_TITLE = re.compile(
    r"(?:^|[\s(“\"‘])(?:Sen|Sens|Gov|Govs|Rep|Reps|Dr|Drs|Mr|Mrs|Ms|Mx|Prof|Gen|Col|Lt|Sgt|Cpl|Capt|Cmdr|Adm|Maj|Pvt|Pres"
    r"|Rev|Hon|Fr|Sr|Jr|St|Ste|Mt|Ft|No|Nos|Vol|Fig|pp|vs|v|cf|e\.g|i\.e|approx|Det|Insp|Supt|Amb|Atty|Messrs|[A-Z])\.$"
)
_INITIALS = re.compile(r"(?:^|[\s(“\"‘])(?:[A-Z]\.){2,}$")
_STARTER = re.compile(
    r"(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|This|That|These|Those|There|However|Meanwhile|After|When|As|If"
    r"|For|His|Her|Its|Their|Our|My|Not|No|So|Some|Many|Most|Since|While|What|Who|Why|How|Now|Then|To|With|From|By)\b"
)
_CLOSED_QUOTE = re.compile(r"[.,!?…—–-][”’\"'»]+$")
_ATTRIBUTION = re.compile(r"[a-z]")


def sentences(text: str, paragraphs: Sequence[Stretch]) -> tuple[Span, ...]:
    """The sentences of the paragraphs, in order, without surrounding blanks; they cover all visible text."""
    return tuple(span for paragraph in paragraphs for span in _of(text, paragraph.start, paragraph.end))


def _of(text: str, start: int, end: int) -> Iterable[Span]:
    from nupunkt import sent_spans

    prose = text[start:end]
    found = Span(0, 0)
    for first, last in sent_spans(prose):
        span = _trimmed(prose, first, last)
        if span.end <= span.start:
            continue
        if found.end > found.start:
            if _same(prose[max(0, found.end - 16) : found.end], prose[span.start : span.start + 16]):
                found = Span(found.start, span.end)
                continue
            yield Span(start + found.start, start + found.end)
        found = span
    if found.end > found.start:
        yield Span(start + found.start, start + found.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _same(before: str, after: str) -> bool:
    """Whether the sentence goes on over a boundary between these two pieces."""
    if _CLOSED_QUOTE.search(before) and _ATTRIBUTION.match(after):
        return True
    if _TITLE.search(before):
        return True
    return bool(_INITIALS.search(before)) and not _STARTER.match(after)
