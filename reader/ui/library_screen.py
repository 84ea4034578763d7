"""The library: the articles opened before, the last one first."""

import sys
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import ClassVar

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.errors import ReaderError
from reader.resources import styles
from reader.session.earlier import superseded
from reader.store.protocol import CatalogEntry
from reader.text.one_line import one_line
from reader.ui.background import behind
from reader.ui.list_moves import ListMoves

EMPTY = """No articles yet.

Press Enter to open the sample article, or start with your own:

    pullquote article.txt
    pbpaste | pullquote -        (macOS; on Linux: wl-paste or xclip -o)

^q quits."""

Listing = Callable[[], Sequence[CatalogEntry]]
"""Looks through the library; raises ReaderError if it can't be read."""

_TITLE = " pullquote: your library"
PORTION = 100
"""Articles that are put into the list at once."""
PATIENCE = 0.001
"""Seconds after which the thread that looks through the library gives way to a key."""
BREATH = 0.01
"""Seconds for keys between two portions."""


class LibraryScreen(Screen[None], ListMoves):
    """Lets a reader pick an article. Dismissing it is the app's affair."""

    CSS_PATH: ClassVar = styles("library")
    AUTO_FOCUS = ""
    BINDINGS: ClassVar = [
        Binding("enter", "sample", show=False),
        Binding("/", "app.search_library", "Search"),
        Binding("escape", "back", "Back"),
        Binding("q,ctrl+c", "app.quit", "Quit"),
    ]

    class Listed(Message):
        """The library was looked through."""

        def __init__(self, entries: Sequence[CatalogEntry], warning: str) -> None:
            super().__init__()
            self.entries = entries
            self.warning = warning

    def __init__(self, known: Sequence[CatalogEntry], listing: Listing, warning: str = "") -> None:
        """The library as far as it is known; what it has now is found out behind the first screen."""
        super().__init__()
        self._shown = list(known)
        self._earlier = superseded(known)
        """Ids of the articles of which there is a later version."""
        self._waiting: list[CatalogEntry] = []
        """Articles that are not in the list yet."""
        self._listing = listing
        self._warning = warning
        self._is_listed = False

    def compose(self) -> ComposeResult:
        yield Static(Text(_TITLE), id="title")
        yield OptionList(*map(self._option, self._shown), markup=False)
        yield Static(Text("Looking through the library …"), id="empty")
        yield Static(self._hint(), id="hint")

    def on_mount(self) -> None:
        self._turn()
        if self._shown:
            self.call_after_refresh(self._look)
        else:
            self._look()

    @work
    async def _look(self) -> None:
        sys.setswitchinterval(PATIENCE)
        try:
            entries, warning = await behind(self._listing), ""
        except ReaderError as error:
            entries, warning = (), str(error)
        self.post_message(self.Listed(entries, warning))

    @on(Listed)
    def _take(self, message: Listed) -> None:
        """Show what there is now; what Enter would open stays chosen."""
        self._is_listed = True
        self._warning = message.warning or self._warning
        self.query_one("#hint", Static).update(self._hint())
        entries = list(message.entries)
        self._earlier = superseded(entries)
        at = len(self._shown)
        if entries[:at] != self._shown:
            chosen = "" if self._list.highlighted is None else self._shown[self._list.highlighted].id
            place = next((n for n, entry in enumerate(entries) if entry.id == chosen), 0)
            at = max(PORTION, place + 1)
            self._list.set_options(map(self._option, entries[:at]))
            self._list.highlighted = place if entries else None
        self._shown, self._waiting = entries[:at], entries[at:]
        self._add()
        self._turn()

    def _add(self) -> None:
        """Put the next articles into the list: all at once would hold up a key."""
        more, self._waiting = self._waiting[:PORTION], self._waiting[PORTION:]
        if more:
            self._shown += more
            self._list.add_options(map(self._option, more))
            self.set_timer(BREATH, self._add)

    def _turn(self) -> None:
        """Show the list, or a word on why there is none."""
        empty = self.query_one("#empty", Static)
        self._list.display = bool(self._shown)
        empty.display = not self._shown
        if self._is_listed:
            empty.update(Text(EMPTY))
            self.query_one("#hint", Static).update(self._hint())
        if self._shown and self._list.highlighted is None:
            self._list.highlighted = 0
        self.set_focus(self._list if self._shown else None)
        self.query_one("#title", Static).update(Text(_TITLE + (" · / searches it" if self._shown else "")))

    def _option(self, entry: CatalogEntry) -> Option:
        return Option(_line(entry, entry.id in self._earlier))  # without its id: a copied file has the same

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def _hint(self) -> Text:
        usual = "Enter opens · j k move · Esc back · q quits" if self._shown else "Enter opens the sample · q quits"
        return Text(self._warning or usual)

    @on(OptionList.OptionSelected)
    def _open(self, event: OptionList.OptionSelected) -> None:
        self.app.open_entry(self._shown[event.option_index])  # type: ignore[attr-defined]

    def action_sample(self) -> None:
        if self._is_listed and not self._shown:
            self.app.open_sample()  # type: ignore[attr-defined]

    def action_back(self) -> None:
        self.app.leave_library()  # type: ignore[attr-defined]

    def action_last(self) -> None:
        while self._waiting:
            self._add()
        super().action_last()


def _line(entry: CatalogEntry, is_earlier: bool) -> Text:
    """A title, and what was done with the article; a line each, cut where the screen ends."""
    read = min(100, round(100 * entry.position / max(1, entry.length)))
    marks = (
        f"{entry.quotes} quote{'s' if entry.quotes != 1 else ''}, {entry.marks} mark{'s' if entry.marks != 1 else ''}"
        if entry.marks
        else "no marks yet"
    )
    text = Text(one_line(entry.title) or entry.slug, style="bold")
    version = "earlier version" if is_earlier else ""
    where = entry.site or PurePath(entry.path).name
    known = filter(None, (entry.opened[:10], version, f"{read} % read", marks, where))
    return text.append(f"\n  {one_line(' · '.join(known))}", style="not bold dim")
