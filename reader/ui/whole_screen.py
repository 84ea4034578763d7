"""All of what an article was taken out of, with a sign beside what the article leaves out."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from reader.resources import styles
from reader.session.document import Document
from reader.session.leaving_out import left_out
from reader.ui.article_pane import GUTTER, ArticlePane
from reader.ui.bars import Bar
from reader.ui.page import ParagraphKey
from reader.ui.paint import Painted, Palette, Styled
from reader.ui.scrolling import Anchor

LEFT_OUT = "-"
SAID = f" All of the page; {LEFT_OUT} is what the article leaves out"
KEYS = (("j k", "Line"), ("Space", "Page"), ("g G", "Ends"), ("Esc", "Back"))


class WholePane(ArticlePane):
    """Text to be looked at, with a sign beside paragraphs that are not in the article."""

    def __init__(self, document: Document, article: Document, measure: int, palette: Callable[[], Palette]) -> None:
        super().__init__(document, measure, palette)
        self._left_out = left_out(document, article)

    def paint(self, row: Anchor[ParagraphKey]) -> Painted:
        painted = super().paint(row)
        if len(painted.pieces) < 2 or row.key not in self._left_out:
            return painted
        margin, _, *words = painted.pieces
        return Painted((margin, Styled(f" {LEFT_OUT}".ljust(GUTTER), ("dim",)), *words), painted.base)


class WholeScreen(Screen[None]):
    """The page; nothing can be marked on it."""

    CSS_PATH: ClassVar = styles("whole")
    BINDINGS: ClassVar = [
        Binding("escape,q,r,enter", "dismiss", "Back"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("g,home", "first", show=False),
        Binding("G,end", "last", show=False),
    ]
    AUTO_FOCUS = "#article"

    def __init__(self, document: Document, article: Document, measure: int, palette: Callable[[], Palette]) -> None:
        super().__init__()
        self._pane = WholePane(document, article, measure, palette)
        self._status, self._keys = Bar(palette, ("bar",), id="status"), Bar(palette, id="keys")

    def compose(self) -> ComposeResult:
        yield self._pane
        yield self._status
        yield self._keys

    def on_mount(self) -> None:
        self._status.show([Styled(SAID)])
        self._keys.show([Styled(text, (style,)) for keys, label in KEYS for text, style in _hint(keys, label)])
        self.call_after_refresh(self._pane.repaint)

    def action_scroll(self, lines: int) -> None:
        self._pane.scroll_lines(lines)
        self._pane.repaint()

    def action_page(self, pages: int) -> None:
        self.action_scroll(pages * max(1, self._pane.size.height - 2))

    def action_first(self) -> None:
        self._pane.top = self._pane.first_line()
        self._pane.repaint()

    def action_last(self) -> None:
        document = self._pane.document
        last = self._pane.entries.line_of(document.place(max(0, len(document.original) - 1)))
        if last is not None:
            self._pane.reveal(last, last)
        self._pane.repaint()


def _hint(keys: str, label: str) -> tuple[tuple[str, str], ...]:
    return ((f" {keys}", "key"), (f" {label} ", "text"))
