"""The pane an article is read in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

from reader.session.document import Document
from reader.text.offsets import Span
from reader.text.repair import ParagraphKind
from reader.ui.line_view import LineView
from reader.ui.page import Page, ParagraphKey
from reader.ui.paint import BLANK, Painted, Palette, Styled, styled
from reader.ui.scrolling import Anchor, visible
from reader.ui.wrap import index_at_cell

if TYPE_CHECKING:
    from reader.session.session import Session
    from reader.ui.layers import Overlay

GUTTER = 3
"""Columns left of the text: the cursor's bar, the sign of a mark, a blank."""
BAR = 1
NO_TEXT = "There is no text in this article."

_KIND_STYLES: dict[ParagraphKind, tuple[str, ...]] = {"heading": ("heading",), "byline": ("dim",)}
"""How paragraphs look that are no running text."""


class ArticlePane(LineView[ParagraphKey]):
    """Shows the article of a session: its text, cursor, marks, suggestions, selection and matches."""

    class Pointed(Message):
        """The mouse pointed at a character."""

        def __init__(self, at: int, pressed_at: int | None) -> None:
            super().__init__()
            self.at = at
            """The original offset of the character."""
            self.pressed_at = pressed_at
            """Where the button was pressed, while it is held down."""

    def __init__(self, document: Document, measure: int, palette: Callable[[], Palette]) -> None:
        super().__init__(palette, id="article")
        self.session: Session | None = None
        """Comes after the first screen: before that there is only text."""
        self._document = document
        self._measure = measure
        self._page = Page(document, measure, self._is_folded)
        self._overlay: Overlay | None = None
        self._pressed_at: int | None = None
        self._dragged_at: int | None = None

    # What there is to show

    @property
    def entries(self) -> Page:
        width = self._width()
        if self._page.width != width or self._page.document is not self.document:
            place = self._top_place()
            self._page = Page(self.document, width, self._is_folded)
            self.top = self._page.line_of(self.document.place(place)) if place is not None else None
        return self._page

    @property
    def document(self) -> Document:
        """What is shown: the session's document as soon as there is a session."""
        return self.session.document if self.session else self._document

    def show(self, session: "Session") -> None:
        """Show the article of a session from its start."""
        self.session, self.top = session, None
        self._page = Page(session.document, self._width(), self._is_folded)

    def first_line(self) -> Anchor[ParagraphKey] | None:
        return self.entries.first()

    def follow(self) -> None:
        """Scroll to the cursor and draw what changed."""
        page = self.entries
        if self.top is None:
            self.top = self.first_line()
        if self.session is None:
            self.repaint()
            return
        document, cursor = self.session.document, self.session.reading.cursor
        unit = self.session.reading.unit if self.session.awake else Span(cursor.at, cursor.at)
        first = page.line_of(document.place(unit.start))
        last = page.line_of(document.place(max(unit.start, unit.end - 1)))
        if first and last:
            self.reveal(first, last)
        self.repaint()

    def page_by(self, lines: int) -> None:
        """Scroll by lines; the cursor stays at its height on the screen, or goes to the end."""
        if not self.rows or self.session is None:
            return
        start, end = self.share()
        if lines < 0 and start <= 0:
            self.session.reading.place(0)
            return
        if lines > 0 and end >= 1:
            self.session.reading.step_to_end()
            return
        cursor = self.entries.line_of(self.session.document.place(self.session.reading.cursor.at))
        height = self.rows.index(cursor) if cursor in self.rows else 0
        self.scroll_lines(lines)
        if self.top is not None:
            self.rows = visible(self.entries, self.top, self.extent.height)
        row = self.rows[min(height, len(self.rows) - 1)]
        self.session.reading.place(self._original_at(row, 0))

    def share(self) -> tuple[float, float]:
        if not self.rows:
            return (0.0, 1.0)
        length = max(1, len(self.document.original.rstrip()))
        first, last = self.rows[0], self.rows[-1]
        is_first = self.top == self._page.first()
        is_last = self._page.after(last.key) is None and last.line >= self._page.height(last.key) - 1
        start = 0.0 if is_first else self._original_at(first, 0) / length
        return (start, 1.0 if is_last else self._original_at(last, 0) / length)

    # Drawing

    def prepare(self) -> None:
        spans = [line.span for row in self.rows if (line := self._page.line(row)) is not None]
        if self.session is not None and spans:
            from reader.ui.layers import overlay

            self._overlay = overlay(self.session, Span(spans[0].start, spans[-1].end))

    def paint(self, row: Anchor[ParagraphKey]) -> Painted:
        if self._is_folded(row.key):
            return self._paint_fold(row)
        line = self._page.line(row)
        if line is None:
            return BLANK
        text, base = self._page.text(row.key), _KIND_STYLES.get(line.kind, ())
        margin = Styled(" " * self._margin())
        before = Styled(line.margin, ("dim",))
        if self.session is None or self._overlay is None:
            return Painted((margin, Styled(" " * GUTTER), before, Styled(text[slice(*line.shown)])), base)
        from reader.ui.layers import dressing

        gutter, layers = dressing(self.session, self._overlay, row.key.block, line.span)
        return Painted((margin, *gutter, before, *styled(text, line.shown, layers)), base)

    def paint_empty(self, height: int) -> list[Painted]:
        return [Painted((Styled(" " * GUTTER + NO_TEXT, ("dim",)),)), *[BLANK] * (height - 1)]

    def _paint_fold(self, row: Anchor[ParagraphKey]) -> Painted:
        if row.line:
            return BLANK
        count = self._page.folded_run(row.key)
        text = f"▸ {count} paragraph{'s' if count != 1 else ''} of boilerplate folded (f unfolds)"
        return Painted((Styled(" " * (self._margin() + GUTTER)), Styled(text, ("dim",))))

    def _is_folded(self, key: ParagraphKey) -> bool:
        if self.session is None or not self.session.folded:
            return False
        from reader.ui.layers import folded

        return folded(self.session, self._page.stretch(key))

    def _width(self) -> int:
        return max(8, min(self._measure, self.extent.width - GUTTER - BAR - 1))

    def _margin(self) -> int:
        return max(0, (self.extent.width - BAR - GUTTER - self._width()) // 2)

    # Places

    def _top_place(self) -> int | None:
        """The original offset of the first character on the screen."""
        if self.top is None:
            return None
        document = self._page.document
        return document.original_at(self._page.place_of(self.top))

    def _original_at(self, row: Anchor[ParagraphKey], column: int) -> int:
        return self.document.original_at(self._page.place_of(row, column))

    def _pointed_at(self, event: events.MouseEvent) -> int | None:
        if not 0 <= event.y < len(self.rows):
            return None
        row = self.rows[event.y]
        line = self._page.line(row)
        if line is None or self._is_folded(row.key):
            return None
        text = self._page.text(row.key)[slice(*line.shown)]
        column = index_at_cell(text, max(0, event.x - self._margin() - GUTTER - len(line.margin)))
        return self._original_at(row, column)

    # Mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        at = self._pointed_at(event)
        if at is not None:
            self._pressed_at = at
            self._dragged_at = at
            self.capture_mouse()
            self.post_message(self.Pointed(at, None))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._pressed_at is None:
            return
        at = self._pointed_at(event)
        if at is not None and at != self._dragged_at:
            self._dragged_at = at
            self.post_message(self.Pointed(at, self._pressed_at))

    def on_mouse_up(self, _: events.MouseUp) -> None:
        self._pressed_at = None
        self.release_mouse()
