"""Searching the library: what is found is listed as the words are typed, and Enter opens an article at that place.

The index is made and looked into by threads: neither delays a key.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from threading import Event, Thread, get_native_id
from typing import ClassVar

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.errors import ReaderError
from reader.resources import styles
from reader.session.searching import Found, Search
from reader.store.search_query import typed
from reader.ui.background import behind

MOST = 50
"""Places that are listed."""
AGAIN = 500
"""Articles after which what was typed is looked for again while the index is made."""
NICE = 10
"""By how much the thread that makes the index gives way to others."""
FIRST = 12
"""Places that are listed at once: all of them would hold up the next key."""
PAUSE = 0.15
"""Seconds after which the others are."""
BREATH = 0.001
"""Seconds for keys between two articles."""
HELP = 'Words that all have to be there, "a phrase", or the beginning of a word*. Capitals count if you type some.'


class SearchScreen(Screen[None]):
    """Finds words in the library; opening what is found is the app's affair."""

    CSS_PATH: ClassVar = styles("search")
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar = [
        Binding("escape", "clear", "Back"),
        Binding("down,ctrl+n", "down", show=False),
        Binding("up", "up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("pageup", "page_up", show=False),
    ]

    class Entered(Message):
        """So many articles are in the index, of so many."""

        def __init__(self, done: int, total: int) -> None:
            super().__init__()
            self.done = done
            self.total = total

    class Ready(Message):
        """The index is up to date, or can't be."""

        def __init__(self, articles: int, damaged: int, trouble: str = "") -> None:
            super().__init__()
            self.articles = articles
            self.damaged = damaged
            self.trouble = trouble

    class Answered(Message):
        """What was looked for is found, or not."""

        def __init__(self, query: str, found: Sequence[Found], trouble: str = "") -> None:
            super().__init__()
            self.query = query
            self.found = found
            self.trouble = trouble

    def __init__(self, search: Search) -> None:
        super().__init__()
        self._search = search
        self._found: list[Found] = []
        self._wanted = ""
        """What was typed last."""
        self._answered = ""
        """What the places that are listed were found for."""
        self._opens = ""
        """What was typed when Enter was pressed: the best place for it is opened once it is found."""
        self._state = "looking through the library …"
        """How far the index is."""
        self._broken = ""
        """Why there is no index."""
        self._trouble = ""
        """Why nothing could be found."""
        self._is_over = Event()
        self._indexing = Thread(target=self._index, name="index", daemon=True)

    def compose(self) -> ComposeResult:
        yield Static(Text(" pullquote: search your library"), id="title")
        yield Input(placeholder="words", id="words", compact=True, select_on_focus=False)
        yield Static(Text(HELP), id="said")
        yield OptionList(markup=False)
        yield Static(Text("Enter opens the article there · ↓ ↑ move · Esc clears, then back"), id="hint")

    def on_mount(self) -> None:
        self._list.can_focus = False
        self._show()
        self.call_after_refresh(self._indexing.start)

    def on_unmount(self) -> None:
        self._is_over.set()
        Thread(target=self._end, name="end search", daemon=True).start()

    # Threads

    def _index(self) -> None:
        sys.setswitchinterval(BREATH)
        if sys.platform == "linux":
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, get_native_id(), NICE)
        try:
            self._search.refresh(self._report, lambda: self._is_over.wait(BREATH))
            self.post_message(self.Ready(*self._search.state()))
        except ReaderError as error:
            self.post_message(self.Ready(0, 0, str(error)))

    def _report(self, done: int, total: int) -> None:
        if total:
            self.post_message(self.Entered(done, total))

    def _end(self) -> None:
        if self._indexing.ident is not None:
            self._indexing.join()
        self._search.close()

    @work(group="search")
    async def _look(self, query: str) -> None:
        try:
            found = await behind(lambda: self._find(query))
        except ReaderError as error:
            self.post_message(self.Answered(query, (), str(error)))
        else:
            if found is not None:
                self.post_message(self.Answered(query, found))

    def _find(self, query: str) -> Sequence[Found] | None:
        """The places; None if more was typed since."""
        return self._search.find(typed(query), limit=MOST + 1) if query == self._wanted else None

    # What they say

    @on(Entered)
    def _take_entered(self, message: Entered) -> None:
        self._state = f"indexing {message.done:,} of {message.total:,}"
        if self._wanted and message.done and message.done % AGAIN == 0:
            self._look(self._wanted)
        self._show()

    @on(Ready)
    def _take_ready(self, message: Ready) -> None:
        self._broken = message.trouble
        self._state = f"{message.articles:,} article{'s' if message.articles != 1 else ''}"
        if not message.articles:
            self._state = "no articles yet"
        if message.damaged:
            self._state += f", {message.damaged:,} only in part: pullquote check says why"
        if self._wanted:
            self._look(self._wanted)
        self._show()

    @on(Answered)
    def _take_answer(self, message: Answered) -> None:
        if message.query != self._wanted:
            return
        self._trouble = message.trouble
        at = self._list.highlighted or 0
        is_same = message.query == self._answered
        self._found, self._answered = list(message.found), message.query
        chosen = min(at, len(self._found[:MOST]) - 1) if is_same else 0
        first = max(FIRST, chosen + 1)
        self._list.set_options(map(_option, self._found[:first]))
        if self._found:
            self._list.highlighted = chosen
        if len(self._found) > first:
            self.set_timer(PAUSE, partial(self._add, self._found))
        self._show()
        opens, self._opens = self._opens, ""
        if self._found and opens == message.query:
            self._open(chosen)

    def _add(self, found: Sequence[Found]) -> None:
        """List what does not fit the screen, unless something else was found since."""
        if found is self._found:
            self._list.add_options(map(_option, found[self._list.option_count : MOST]))

    # Keys

    @on(Input.Changed)
    def _type(self, event: Input.Changed) -> None:
        self._wanted, self._opens = event.value, ""
        if event.value.strip():
            self._look(event.value)
        else:
            self._found, self._answered = [], ""
            self._list.clear_options()
        self._show()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        if self._answered != event.value:
            self._opens = event.value
        elif self._list.highlighted is not None:
            self._open(self._list.highlighted)

    @on(OptionList.OptionSelected)
    def _select(self, event: OptionList.OptionSelected) -> None:
        self._open(event.option_index)

    def _open(self, index: int) -> None:
        self.app.open_found(self._found[index])  # type: ignore[attr-defined]

    def action_clear(self) -> None:
        line = self.query_one(Input)
        if line.value:
            line.value = ""
        else:
            self.app.pop_screen()

    def action_down(self) -> None:
        self._list.action_cursor_down()

    def action_up(self) -> None:
        self._list.action_cursor_up()

    def action_page_down(self) -> None:
        self._list.action_page_down()  # type: ignore[no-untyped-call]

    def action_page_up(self) -> None:
        self._list.action_page_up()  # type: ignore[no-untyped-call]

    # Looks

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def _show(self) -> None:
        self.query_one("#said", Static).update(Text(self._said()))

    def _said(self) -> str:
        if self._broken or self._trouble:
            return self._broken or self._trouble
        if not self._wanted.strip():
            return f"{self._state} · {HELP}"
        if self._answered != self._wanted:
            return f"{self._state} · …"
        count = len(self._found)
        if not typed(self._wanted):
            return f"{self._state} · no word yet"
        if not count:
            return f"{self._state} · nothing found"
        if count > MOST:
            return f"{self._state} · the best {MOST} places"
        return f"{self._state} · {count} place{'s' if count != 1 else ''}"


def _option(found: Found) -> Option:
    """Where it is, and the words; those that were found stand out also without colour."""
    text = Text(found.title, style="bold")
    where = f"{found.field}, {found.kind}" if found.kind else found.field
    version = " · earlier version" if found.is_earlier else ""
    text.append(f" ·\u00a0{where}{version}\n  ", style="not bold dim")
    for piece in found.pieces:
        text.append(piece.text, style="bold underline" if piece.is_found else "not bold")
    return Option(text)
