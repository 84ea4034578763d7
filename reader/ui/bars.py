"""The one-line widgets: status, counts of marks, and keys."""

from collections.abc import Callable, Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.paint import Painted, Palette, Styled
from reader.ui.wrap import cell_width, index_at_cell


class Bar(Widget):
    """One line of pieces."""

    ALLOW_SELECT = False

    def __init__(self, palette: Callable[[], Palette], base: tuple[str, ...] = (), *, id: str) -> None:
        super().__init__(id=id)
        self._palette = palette
        self._base = base
        self._line = Painted((), base)

    def show(self, pieces: Sequence[Styled]) -> None:
        line = Painted(tuple(pieces), self._base)
        if line != self._line:
            self._line = line
            self.refresh()

    def render_line(self, y: int) -> Strip:
        return self._palette().strip(self._line if y == 0 else Painted((), self._base), self.size.width)


class KeyLine(Bar):
    """The keys worth knowing now, as many as there is room for; a click presses one."""

    class Pressed(Message):
        """A key hint was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, palette: Callable[[], Palette]) -> None:
        super().__init__(palette, id="keys")
        self._hints: Sequence[tuple[str, str, str]] = ()
        self._names: list[tuple[int, str]] = []

    def hint(self, hints: Sequence[tuple[str, str, str]]) -> None:
        """Show hints of (action, keys, label), best first."""
        self._hints = hints
        self._lay_out()

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        pieces: list[Styled] = []
        self._names, used = [], 0
        for name, keys, label in self._hints:
            cells = cell_width(keys) + cell_width(label) + 3
            if used + cells > self.size.width:
                break
            pieces += [Styled(f" {keys}", ("key",)), Styled(f" {label} ")]
            used += cells
            self._names.append((used, name))
        self.show(pieces)

    def on_click(self, event: events.Click) -> None:
        name = next((name for end, name in self._names if event.x < end), None)
        if name:
            self.post_message(self.Pressed(name))


def fitted(text: str, width: int) -> str:
    """A text cut to a width in cells, with an ellipsis when something is cut off."""
    if cell_width(text) <= width:
        return text
    return text[: index_at_cell(text, max(0, width - 1))] + "…" if width > 0 else ""
