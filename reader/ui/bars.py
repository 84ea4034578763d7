"""The one-line widgets: status, counts of marks, and keys."""

from collections.abc import Callable, Sequence

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.hints import Hint
from reader.ui.paint import Painted, Palette, Styled
from reader.ui.wrap import cell_width


class Bar(Widget):
    """A line of pieces, or some; how many it takes is up to its style."""

    ALLOW_SELECT = False

    def __init__(self, palette: Callable[[], Palette], base: tuple[str, ...] = (), *, id: str) -> None:
        super().__init__(id=id)
        self._palette = palette
        self._base = base
        self._lines = [Painted((), base)]

    def show(self, *lines: Sequence[Styled]) -> bool:
        """Show lines. Returns whether they take more room than those before, or less."""
        shown = [Painted(tuple(pieces), self._base) for pieces in lines]
        is_other_size = len(shown) != len(self._lines)
        if shown != self._lines:
            self._lines = shown
            self.refresh(layout=is_other_size)
        return is_other_size

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        line = self._lines[y] if y < len(self._lines) else Painted((), self._base)
        return self._palette().strip(line, self.size.width)


class KeyLine(Bar):
    """The keys worth knowing now, as many as there is room for; a click presses one."""

    class Pressed(Message):
        """A key hint was clicked."""

        def __init__(self, action: str) -> None:
            super().__init__()
            self.action = action

    def __init__(self, palette: Callable[[], Palette]) -> None:
        super().__init__(palette, id="keys")
        self._hints: Sequence[Hint] = ()
        self._mode = ""
        self._names: list[tuple[int, str]] = []

    def hint(self, hints: Sequence[Hint], mode: str = "") -> None:
        """Show hints, best first, after a word on what is going on."""
        self._hints, self._mode = hints, mode
        self._lay_out()

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        pieces: list[Styled] = []
        self._names, used = [], 0
        if self._mode:
            pieces.append(Styled(f" {self._mode} ", ("mode",)))
            used = cell_width(self._mode) + 2
            self._names.append((used, ""))
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
