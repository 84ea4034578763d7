"""What the detectors propose for a text: quotations with their sources, and boilerplate, each with a reason."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.text.boilerplate import Boilerplate, find_boilerplate
from reader.text.offsets import OffsetMap, Span
from reader.text.quotations import Quotation, find_quotations
from reader.text.repair import Paragraph, Repaired, repair
from reader.text.suggestion import SURE, Suggestion

if TYPE_CHECKING:
    from reader.text.paraphrases import Attribution

_SUREST_PARAPHRASE = 0.85
"""Where it starts and ends is never sure, so none is accepted with those that are."""


_MARKS = ("“", "”", '"', "''", "‘", "'", "«", "»", "„", "「", "『")
_FEWEST_MARKS = 2
"""Marks that two quotations have at least, be it that none is closed."""


class Report(NamedTuple):
    """What somebody is reported to say, in marks or without. Offsets are of the original."""

    content: tuple[Span, ...]
    source: Span | None


def analyse(original: str) -> tuple[Suggestion, ...]:
    """What is proposed for a whole text, in the order it is read: a pure function of the string."""
    return suggest(repair(original), 0)


def suggest(repaired: Repaired, base: int, *, paraphrases: bool = False) -> tuple[Suggestion, ...]:
    """What is proposed for a repaired text whose original starts at `base` of the whole."""
    detected = _Detected(repaired, base)
    found = list(detected.suggestions())
    if paraphrases:
        found += detected.paraphrases()
    return tuple(sorted(found, key=lambda suggestion: suggestion.parts))


def suggest_and_report(repaired: Repaired, base: int) -> tuple[tuple[Suggestion, ...], tuple[Report, ...]]:
    """What is proposed, paraphrases aside, and all that is reported, quotations too."""
    detected = _Detected(repaired, base)
    found = sorted(detected.suggestions(), key=lambda suggestion: suggestion.parts)
    return tuple(found), tuple(detected.reports())


class _Detected:
    """What the detectors find in a repaired text, by offsets of the original."""

    def __init__(self, repaired: Repaired, base: int) -> None:
        self.text = repaired.text
        self.offsets: OffsetMap = repaired.offsets
        self.base = base
        self.all = repaired.paragraphs
        found = find_boilerplate([self.text[start:end] for start, end, _ in self.all])
        self.rejected = [each for each in found if not self._is_attributed(self.all[each.paragraph])]
        outside = {index for index, confidence, _ in self.rejected if confidence >= SURE}
        self.kept = [paragraph for index, paragraph in enumerate(self.all) if index not in outside]
        self.quotations = find_quotations(self.text, self.kept)

    def _is_attributed(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph says who said what, and more than once: a plea that is glued to it must not hide that."""
        if sum(self.text.count(mark, paragraph.start, paragraph.end) for mark in _MARKS) < _FEWEST_MARKS:
            return False
        sure = [each for each in find_quotations(self.text, [paragraph]) if each.source and each.confidence >= SURE]
        return len(sure) > 1

    def suggestions(self) -> Iterator[Suggestion]:
        for rejected in self.rejected:
            yield self._boilerplate(rejected, self.all[rejected.paragraph])
        for quotation in self.quotations:
            yield self._quote(quotation)

    def reports(self) -> Iterator[Report]:
        for attribution in self._attributions():
            yield Report(tuple(map(self._moved, attribution.content)), self._source(attribution.source))

    def paraphrases(self) -> Iterator[Suggestion]:
        """What is reported without marks; what holds a quotation is proposed as that."""
        quoted = sorted(part for quotation in self.quotations for part in quotation.parts)
        for attribution in self._attributions():
            if not any(_meet(quoted, part) for part in attribution.content):
                yield self._paraphrase(attribution)

    def _attributions(self) -> "tuple[Attribution, ...]":
        from reader.text.paraphrases import find_attributions  # not needed unless asked for

        return find_attributions(self.text, self.kept, self.quotations)

    def _boilerplate(self, found: Boilerplate, paragraph: Paragraph) -> Suggestion:
        part = self._moved(Span(paragraph.start, paragraph.end))
        return Suggestion("boilerplate", (part,), found.confidence, found.reason)

    def _quote(self, quotation: Quotation) -> Suggestion:
        return Suggestion(
            kind="quote",
            parts=tuple(map(self._moved, quotation.parts)),
            confidence=quotation.confidence,
            reason=quotation.reason,
            source=self._source(quotation.source),
            candidates=tuple([source for span in quotation.candidates if (source := self._source(span))]),
            person=quotation.person,
        )

    def _paraphrase(self, attribution: "Attribution") -> Suggestion:
        span = attribution.source
        words = " ".join(self.text[span.start : span.end].split()) if span else ""
        source = self._source(span)
        return Suggestion(
            kind="paraphrase",
            parts=tuple(self._moved(self._without_that(part)) for part in attribution.content),
            confidence=min(attribution.confidence, _SUREST_PARAPHRASE),
            reason=f"reported without marks: {f'“{words}”' if words else 'nobody is named'}",
            source=source,
            candidates=(source,) if source else (),
        )

    def _without_that(self, span: Span) -> Span:
        """The words reported, without the “that” before them."""
        return Span(span.start + 5, span.end) if self.text.startswith("that ", span.start, span.end - 1) else span

    def _source(self, span: Span | None) -> Span | None:
        """The words of a source without the comma they may end with."""
        if span is None:
            return None
        return self._moved(Span(span.start, span.start + len(self.text[span.start : span.end].rstrip(" ,;:—–-"))))

    def _moved(self, span: Span) -> Span:
        start, end = self.offsets.original_span(*span)
        return Span(start + self.base, end + self.base)


def _meet(ordered: Sequence[Span], span: Span) -> bool:
    """Whether one of these stretches, in order and apart from one another, touches a span."""
    at = bisect_right(ordered, span.end, key=lambda part: part.start)
    return at > 0 and ordered[at - 1].end > span.start
