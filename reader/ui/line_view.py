"""A widget of any number of lines, drawn one by one on Textual's line API; knows nothing of what they say."""

from abc import abstractmethod
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.paint import BLANK, Painted, Palette, Styled
from reader.ui.scrolling import Anchor, Entries, filled, revealed, scrolled, visible

Key = TypeVar("Key", bound=Hashable)
WHEEL = 3
"""Lines a turn of the mouse wheel scrolls."""


class LineView(Widget, Generic[Key], can_focus=True):
    """Lines of entries under a top line that never depends on what lies above it."""

    ALLOW_SELECT = False
    BAR = "▐"

    def __init__(self, palette: Callable[[], Palette], *, id: str) -> None:
        super().__init__(id=id)
        self._palette = palette
        self.top: Anchor[Key] | None = None
        self.rows: list[Anchor[Key]] = []
        self._painted: list[Painted] = []
        self._bar: tuple[int, int] = (0, 0)

    @property
    @abstractmethod
    def entries(self) -> Entries[Key]:
        """What there is to show."""

    @abstractmethod
    def first_line(self) -> Anchor[Key] | None:
        """The first line of all; None when there is nothing to show."""

    @abstractmethod
    def paint(self, row: Anchor[Key]) -> Painted:
        """A line as it is to be drawn."""

    @abstractmethod
    def share(self) -> tuple[float, float]:
        """Which share of everything lies above the first line shown, and above the line after the last."""

    def paint_empty(self, height: int) -> list[Painted]:
        """What is shown when there is nothing to show."""
        return [BLANK] * height

    def redraw(self) -> None:
        """Draw every line again."""
        self._painted = []
        self.repaint()

    def repaint(self) -> None:
        """Bring the screen up to date: only lines that changed are drawn."""
        height = self.size.height
        if not height:
            return
        if self.top is None:
            self.top = self.first_line()
        self.rows = visible(self.entries, self.top, height) if self.top is not None else []
        painted = [self.paint(row) for row in self.rows] if self.rows else self.paint_empty(height)
        painted += [BLANK] * (height - len(painted))
        bar = self._bar_span()
        if len(self._painted) != height or bar != self._bar:
            self._painted, self._bar = painted, bar
            self.refresh()
            return
        changed = [y for y, (old, new) in enumerate(zip(self._painted, painted, strict=True)) if old != new]
        self._painted = painted
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y >= len(self._painted):
            return self._palette().strip(BLANK, width)
        strip = self._palette().strip(self._painted[y], width - 1)
        in_bar = self._bar[0] <= y < self._bar[1]
        bar = Painted((Styled(self.BAR, ("scroll",)),)) if in_bar else BLANK
        return Strip.join([strip, self._palette().strip(bar, 1)])

    def reveal(self, first: Anchor[Key], last: Anchor[Key]) -> None:
        """Scroll as little as it takes to show some lines."""
        if self.top is not None and self.size.height:
            top = revealed(self.entries, self.top, first, last, self.size.height)
            self.top = filled(self.entries, top, self.size.height)

    def scroll_lines(self, by: int) -> None:
        """Scroll without moving anything else; the last screen stays full."""
        if self.top is not None:
            self.top = scrolled(self.entries, self.top, by)
            if by > 0:
                self.top = filled(self.entries, self.top, self.size.height)

    def on_resize(self, _: events.Resize) -> None:
        self.redraw()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_lines(WHEEL)
        self.repaint()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_lines(-WHEEL)
        self.repaint()

    def _bar_span(self) -> tuple[int, int]:
        """The screen lines that the scroll bar covers; none when everything is shown."""
        start, end = self.share()
        height = self.size.height
        if start <= 0 and end >= 1:
            return (0, 0)
        size = max(1, round((end - start) * height))
        first = min(round(start * height), height - size)
        return (first, first + size)
