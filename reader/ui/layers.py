"""Which styles lie over which characters of an article's line, and which sign stands beside it."""

from typing import NamedTuple, TypeVar

from reader.marks.kinds import BOILERPLATE, KINDS, PARAPHRASE, QUOTE
from reader.marks.model import Mark
from reader.session.document import Document, Stretch
from reader.session.session import Session
from reader.text.offsets import Span
from reader.text.suggestion import Suggestion
from reader.ui.paint import Layer, Styled
from reader.ui.signs import CURSOR, OVERLAP, SUGGESTED, sign_of

Item = TypeVar("Item")
_DEPTH = {BOILERPLATE: 0, PARAPHRASE: 1, QUOTE: 2}
"""What lies lowest, so that a source in a quote in a boilerplate paragraph can be seen; others lie on top."""

Marked = list[tuple[Mark, Span]]
Suggested = list[tuple[Suggestion, Span]]


class Overlay(NamedTuple):
    """Where the reader is and what lies on the screen, looked up once for all lines. Spans are of the original."""

    under: tuple[Span, str] | None
    """The sentence of the cursor, under the marks."""
    over: tuple[tuple[Span, str], ...]
    """Selection, word, correction: over the marks."""
    bar: Span | None
    """Beside which lines the cursor's bar stands."""
    marks: Marked
    suggested: Suggested
    sources: Suggested


class Dressing(NamedTuple):
    """What a line shows beside its text."""

    gutter: tuple[Styled, ...]
    layers: list[Layer]
    """Lowest first, in the block's shown text."""


def overlay(session: Session, screen: Span) -> Overlay:
    """Where the reader is, nothing until sentences are known, and what lies on a stretch of the original."""
    proposals = session.notebook.proposals
    suggested, sources = proposals.open.touching(screen), proposals.sources.touching(screen)
    return Overlay(*_place(session), session.notebook.marks.touching(screen), suggested, sources)


def _place(session: Session) -> tuple[tuple[Span, str] | None, tuple[tuple[Span, str], ...], Span | None]:
    if not session.awake:
        return None, (), None
    reading = session.reading
    over = [(session.edit.span, "editing")] if session.edit else []
    if reading.selection:
        span = reading.selection.span
        return None, (*over, (span, "selection")), span
    sentence = reading.sentence
    if reading.cursor.unit == "word":
        over.append((reading.unit, "word"))
    return (sentence, "cursor"), tuple(over), sentence


def dressing(session: Session, place: Overlay, block: int, span: Span) -> Dressing:
    """The signs and styles of a line of a block; `span` is the line in the original."""
    suggested = _touching(place.suggested, span)
    marks = sorted(_touching(place.marks, span), key=lambda found: _DEPTH.get(found[0].kind, 3))
    overlaps = _overlaps(marks) if len(marks) > 1 else []
    layers = [place.under] if place.under else []
    layers += [(part, f"suggested-{suggestion.kind}") for suggestion, part in suggested]
    layers += [(part, "suggested-source") for _, part in _touching(place.sources, span)]
    layers += [(part, mark.kind if mark.kind in KINDS else f"kind-{mark.kind}") for mark, part in marks]
    layers += [(both, "overlap") for both in overlaps]
    if session.reading.query:
        layers += [(match, "match") for match in session.reading.matches(block)]
    layers += place.over
    shown = [
        Layer(stretch, style)
        for part, style in layers
        if part.start < span.end and span.start < part.end and (stretch := _shown(session.document, part, span, block))
    ]
    bar = CURSOR if place.bar and place.bar.start < span.end and span.start < place.bar.end else " "
    sign = _sign(marks, bool(overlaps)) if marks else SUGGESTED if suggested else " "
    return Dressing((Styled(bar, ("accent",)), Styled(sign + " ", ("dim",))), shown)


def _touching(found: list[tuple[Item, Span]], span: Span) -> list[tuple[Item, Span]]:
    return [(item, part) for item, part in found if part.start < span.end and span.start < part.end]


def folded(session: Session, stretch: Stretch) -> bool:
    """Whether a paragraph is hidden while boilerplate is folded: it is marked, and the cursor is elsewhere."""
    span = session.document.original_span(stretch)
    if span.start <= session.reading.cursor.at < span.end:
        return False
    return any(
        mark.kind == BOILERPLATE and part.start <= span.start and span.end <= part.end
        for mark, part in session.notebook.marks.touching(span)
    )


def _sign(marks: Marked, is_overlapping: bool) -> str:
    """The sign of the lowest kind; of what lies in boilerplate rather than of the boilerplate."""
    if is_overlapping:
        return OVERLAP
    lowest, highest = marks[0][0].kind, marks[-1][0].kind
    return sign_of(highest if lowest == BOILERPLATE else lowest)


def _overlaps(marks: Marked) -> list[Span]:
    """Where marks lie over one another."""
    ordered = sorted((part for _, part in marks), key=lambda part: part.start)
    found, reach = [], 0
    for part in ordered:
        if part.start < reach:
            found.append(Span(part.start, min(part.end, reach)))
        reach = max(reach, part.end)
    return found


def _shown(document: Document, part: Span, line: Span, block: int) -> Span | None:
    """A stretch of the original inside a line, in the block's shown text."""
    shown = document.shown_span(Span(max(part.start, line.start), min(part.end, line.end)), block)
    return shown if shown.start < shown.end else None
