"""The library: the articles opened before, the last one first."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.resources import styles
from reader.store.protocol import CatalogEntry

EMPTY = """No articles yet.

Press Enter to open the sample article, or start with your own:

    pullquote article.txt
    pbpaste | pullquote -        (macOS; on Linux: wl-paste or xclip -o)

^q quits."""


class LibraryScreen(Screen[None]):
    """Lets a reader pick an article. Dismissing it is the app's affair."""

    CSS_PATH: ClassVar = styles("library")
    BINDINGS: ClassVar = [
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
        Binding("g", "first", show=False),
        Binding("G", "last", show=False),
        Binding("enter", "sample", show=False),
        Binding("escape", "back", "Back"),
        Binding("q,ctrl+c", "app.quit", "Quit"),
    ]

    def __init__(self, entries: Sequence[CatalogEntry], warning: str = "") -> None:
        super().__init__()
        self._entries = entries
        self._warning = warning

    def compose(self) -> ComposeResult:
        yield Static(Text(" pullquote: your library"), id="title")
        if self._entries:
            earlier = {entry.previous for entry in self._entries if entry.previous}
            lines = (Option(_line(entry, entry.id in earlier), id=entry.id) for entry in self._entries)
            yield OptionList(*lines, markup=False)
        else:
            yield Static(Text(EMPTY), id="empty")
        yield Static(Text(self._warning or " Enter opens · j k move · Esc back · q quits"), id="hint")

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        if event.option.id:
            self.app.open_entry(event.option.id)  # type: ignore[attr-defined]

    def action_sample(self) -> None:
        if not self._entries:
            self.app.open_sample()  # type: ignore[attr-defined]

    def action_back(self) -> None:
        self.app.leave_library()  # type: ignore[attr-defined]

    def action_down(self) -> None:
        self.query(OptionList).first().action_cursor_down() if self._entries else None

    def action_up(self) -> None:
        self.query(OptionList).first().action_cursor_up() if self._entries else None

    def action_first(self) -> None:
        self.query(OptionList).first().action_first() if self._entries else None

    def action_last(self) -> None:
        self.query(OptionList).first().action_last() if self._entries else None


def _line(entry: CatalogEntry, is_earlier: bool) -> Text:
    """A title, and what was done with the article."""
    read = min(100, round(100 * entry.position / max(1, entry.length)))
    marks = (
        f"{entry.quotes} quote{'s' if entry.quotes != 1 else ''}, {entry.marks} marks"
        if entry.marks
        else "no marks yet"
    )
    text = Text(entry.title or entry.slug, style="bold", no_wrap=True, overflow="ellipsis")
    where = entry.site or entry.path
    version = " · earlier version" if is_earlier else ""
    text.append(
        f"\n  {entry.opened[:10]} · {read} % read · {marks}{version}" + (f" · {where}" if where else ""),
        style="not bold dim",
    )
    return text
