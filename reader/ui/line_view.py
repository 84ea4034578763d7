"""A widget of any number of lines, drawn one by one on Textual's line API; knows nothing of what they say."""

from abc import abstractmethod
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.paint import BLANK, Painted, Palette, Styled
from reader.ui.scrolling import Anchor, Entries, filled, revealed, scrolled, visible

Key = TypeVar("Key", bound=Hashable)
BAR = Painted((Styled("▐", ("scroll",)),))
"""A line of the scroll bar."""
WHEEL = 3
"""Lines a turn of the mouse wheel scrolls."""


class LineView(Widget, Generic[Key], can_focus=True):
    """Lines of entries under a top line that never depends on what lies above it."""

    ALLOW_SELECT = False

    def __init__(self, palette: Callable[[], Palette], *, id: str) -> None:
        super().__init__(id=id)
        self._palette = palette
        self.top: Anchor[Key] | None = None
        self.rows: list[Anchor[Key]] = []
        self.extent = Size(0, 0)
        """Columns and lines there are; asked for so often that it is not looked up each time."""
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

    def prepare(self) -> None:
        """Look up what all the lines of the screen want, before they are painted."""

    def paint_empty(self, height: int) -> list[Painted]:
        """What is shown when there is nothing to show."""
        return [BLANK] * height

    def redraw(self) -> None:
        """Draw every line again."""
        self._painted = []
        self.repaint()

    def repaint(self) -> None:
        """Bring the screen up to date: only lines that changed are drawn."""
        height = self.extent.height
        if not height:
            return
        if self.top is None:
            self.top = self.first_line()
        self.rows = visible(self.entries, self.top, height) if self.top is not None else []
        self.prepare()
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
            self.refresh(*(Region(0, y, self.extent.width, 1) for y in changed))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as the palette keeps them: there is no border or padding that had to be put around them anew."""
        filters, background, width = self.get_line_filters(), self.background_colors[1], self.size.width
        strips = []
        for y in crop.line_range:
            strip = self._strip(y, width)
            for each in filters:
                strip = strip.apply_filter(each, background)
            strips.append(strip if crop.column_span == (0, width) else strip.crop(*crop.column_span))
        return strips

    def _strip(self, y: int, width: int) -> Strip:
        if y >= len(self._painted):
            return self._palette().strip(BLANK, width)
        bar = BAR if self._bar[0] <= y < self._bar[1] else BLANK
        return self._palette().strip_beside(self._painted[y], width - 1, bar)

    def reveal(self, first: Anchor[Key], last: Anchor[Key]) -> None:
        """Scroll as little as it takes to show some lines."""
        if self.top is not None and self.extent.height:
            top = revealed(self.entries, self.top, first, last, self.extent.height)
            self.top = filled(self.entries, top, self.extent.height)

    def scroll_lines(self, by: int) -> None:
        """Scroll without moving anything else; the last screen stays full."""
        if self.top is not None:
            self.top = scrolled(self.entries, self.top, by)
            if by > 0:
                self.top = filled(self.entries, self.top, self.extent.height)

    def on_resize(self, event: events.Resize) -> None:
        self.extent = event.size
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
        height = self.extent.height
        if start <= 0 and end >= 1:
            return (0, 0)
        size = max(1, round((end - start) * height))
        first = min(round(start * height), height - size)
        return (first, first + size)
