"""Which styles lie over which characters of an article's line, and which sign stands beside it."""

from reader.marks.kinds import BOILERPLATE, KINDS, QUOTE
from reader.marks.model import Mark
from reader.session.document import Document, Stretch
from reader.session.items import parts_of
from reader.session.session import Session
from reader.text.offsets import Span
from reader.ui.paint import Layer, Styled
from reader.ui.signs import CURSOR, OVERLAP, SUGGESTED, sign_of

_DEPTH = {BOILERPLATE: 0, QUOTE: 1}
"""What lies lowest, so that a source in a quote in a boilerplate paragraph can be seen; others lie on top."""


def layers_on(session: Session, block: int, span: Span) -> list[Layer]:
    """The styles over a line of a block, lowest first. `span` is the line in the original, the layers are shown."""
    layers: list[tuple[Span, str]] = []
    reading, notebook = session.reading, session.notebook
    if session.awake and reading.selection is None:
        layers.append((reading.unit if reading.cursor.unit == "sentence" else reading.sentence, "cursor"))
    for suggestion, part in notebook.proposals.open.touching(span):
        layers.append((part, f"suggested-{suggestion.kind}"))
    layers += [(part, "suggested-source") for _, part in notebook.proposals.sources.touching(span)]
    marks = sorted(notebook.marks.touching(span), key=lambda found: _DEPTH.get(found[0].kind, 2))
    layers += [(part, _style_of(mark)) for mark, part in marks]
    layers += [(both, "overlap") for both in _overlaps(marks)]
    current = session.current
    if current is not None:
        layers += [(part, "current") for part in parts_of(current)]
    if reading.query:
        layers += [(match, "match") for match in reading.matches(block)]
    if session.edit:
        layers.append((session.edit.span, "editing"))
    if reading.selection:
        layers.append((reading.selection.span, "selection"))
    elif session.awake and reading.cursor.unit == "word":
        layers.append((reading.unit, "word"))
    return [Layer(shown, style) for part, style in layers if (shown := _shown(session.document, part, span, block))]


def gutter_of(session: Session, span: Span) -> tuple[Styled, ...]:
    """The columns left of a line: the cursor's bar, the sign of what is marked or suggested on it, a blank."""
    reading = session.reading
    bar = " "
    if session.awake:
        here = reading.selection.span if reading.selection else reading.sentence
        bar = CURSOR if here.start < span.end and span.start < here.end else " "
    marks = session.notebook.marks.touching(span)
    if marks:
        kinds = sorted({mark.kind for mark, _ in marks}, key=lambda kind: _DEPTH.get(kind, 2))
        sign = OVERLAP if _overlaps(marks) else sign_of(kinds[-1] if kinds[0] == BOILERPLATE else kinds[0])
    elif session.notebook.proposals.open.touching(span):
        sign = SUGGESTED
    else:
        sign = " "
    return (Styled(bar, ("accent",)), Styled(sign + " ", ("dim",)))


def folded(session: Session, stretch: Stretch) -> bool:
    """Whether a paragraph is hidden while boilerplate is folded: it is marked, and the cursor is elsewhere."""
    span = session.document.original_span(stretch)
    if span.start <= session.reading.cursor.at < span.end:
        return False
    return any(
        mark.kind == BOILERPLATE and part.start <= span.start and span.end <= part.end
        for mark, part in session.notebook.marks.touching(span)
    )


def _style_of(mark: Mark) -> str:
    return mark.kind if mark.kind in KINDS else f"kind-{mark.kind}"


def _overlaps(marks: list[tuple[Mark, Span]]) -> list[Span]:
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
    start, end = max(part.start, line.start), min(part.end, line.end)
    if start >= end:
        return None
    shown = document.shown_span(Span(start, end), block)
    return shown if shown.start < shown.end else None
