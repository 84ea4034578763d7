"""What the detectors propose for a text: quotations with their sources, and boilerplate, each with a reason."""

from reader.text.boilerplate import find_boilerplate
from reader.text.offsets import OffsetMap, Span
from reader.text.quotations import Quotation, find_quotations
from reader.text.repair import Repaired, repair
from reader.text.suggestion import SURE, Suggestion


def analyse(original: str) -> tuple[Suggestion, ...]:
    """What is proposed for a whole text, in the order it is read: a pure function of the string."""
    return suggest(repair(original), 0)


def suggest(repaired: Repaired, base: int) -> tuple[Suggestion, ...]:
    """What is proposed for a repaired text whose original starts at `base` of the whole."""
    text, offsets = repaired.text, repaired.offsets
    rejected = find_boilerplate([text[start:end] for start, end, _ in repaired.paragraphs])
    found = [
        Suggestion(
            "boilerplate",
            (_moved(offsets, Span(*repaired.paragraphs[index][:2]), base),),
            confidence,
            reason,
        )
        for index, confidence, reason in rejected
    ]
    outside = {index for index, confidence, _ in rejected if confidence >= SURE}
    kept = [paragraph for index, paragraph in enumerate(repaired.paragraphs) if index not in outside]
    found += [_quote(quotation, text, offsets, base) for quotation in find_quotations(text, kept)]
    return tuple(sorted(found, key=lambda suggestion: suggestion.parts))


def _quote(quotation: Quotation, text: str, offsets: OffsetMap, base: int) -> Suggestion:
    candidates = tuple(_moved(offsets, _source(text, span), base) for span in quotation.candidates)
    source = _moved(offsets, _source(text, quotation.source), base) if quotation.source else None
    return Suggestion(
        kind="quote",
        parts=tuple(_moved(offsets, part, base) for part in quotation.parts),
        confidence=quotation.confidence,
        reason=quotation.reason,
        source=source,
        candidates=candidates,
        person=quotation.person,
    )


def _source(text: str, span: Span) -> Span:
    """The words of a source without the comma they may end with."""
    start, end = span
    return Span(start, start + len(text[start:end].rstrip(" ,;:—–-")))


def _moved(offsets: OffsetMap, span: Span, base: int) -> Span:
    start, end = offsets.original_span(*span)
    return Span(start + base, end + base)
