"""The Textual program: opens articles, switches screens, passes on what threads report."""

import os
from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import SuspendNotSupported, SystemCommand
from textual.message import Message
from textual.screen import Screen

from reader.clipboard.copied import Copied
from reader.commands import COMMANDS, Command
from reader.config import Config
from reader.errors import ReaderError
from reader.resources import styles
from reader.session.ahead import Ahead
from reader.session.article import Article
from reader.ui.bindings import keymap
from reader.ui.garbage import start_collecting
from reader.ui.leaving import Leaving
from reader.ui.read_screen import Opening, ReadScreen
from reader.ui.themes import theme_named

if TYPE_CHECKING:  # needed after the first screen
    from reader.marks.memory import Remembered
    from reader.session.desk import Desk
    from reader.session.searching import Found
    from reader.session.session import Session
    from reader.store.protocol import CatalogEntry, Contents, Library
    from reader.store.writer import State

WATCH = 0.5
"""Seconds between looks at whether another program wrote to the article."""


class PullquoteApp(Leaving):
    """Reads articles, or lets a reader pick one when there are none."""

    TITLE = "pullquote"

    class SavingTurned(Message):
        """The writer saved, failed or began."""

        def __init__(self, state: "State", unsaved: int) -> None:
            super().__init__()
            self.state = state
            self.unsaved = unsaved

    class Freshened(Message):
        """Another program wrote to an article."""

        def __init__(self, session: "Session", contents: "Contents", written: int) -> None:
            super().__init__()
            self.session = session
            self.contents = contents
            self.written = written

    class Recalled(Message):
        """Something else is remembered now of where an article is from."""

        def __init__(self, session: "Session", remembered: "Remembered") -> None:
            super().__init__()
            self.session = session
            self.remembered = remembered

    def __init__(
        self,
        library: Callable[[], "Library"],
        folder: Path,
        config: Config,
        articles: Iterable[Article] = (),
        said: str = "",
        version_of: str = "",
        ahead: Ahead | None = None,
    ) -> None:
        self._pile = list(articles)
        self._ahead = ahead
        """Gives what is proposed for the first one's first block."""
        first = ("read",) if self._pile else ("read", "library")  # the first screen's own sheet is not loaded for it
        super().__init__(css_path=styles("app", *first), ansi_color=True if "NO_COLOR" in os.environ else None)
        self.config = config
        self._open_library = library
        self._folder = folder
        self._said = said
        self._trouble = ""
        """Why changes could not be saved, as it was told."""
        self._version_of = version_of
        """The id of the article that the first one opened is a new version of, if that was said."""
        self._is_over = Event()
        self.set_keymap(keymap(config.keys))
        theme = theme_named(config.theme, self.available_themes)
        if theme:
            self.theme = theme

    def on_mount(self) -> None:
        Thread(target=self._watch, name="watch", daemon=True).start()

    def on_unmount(self) -> None:
        self._is_over.set()

    def on_ready(self) -> None:
        if self.reading is None:
            start_collecting()

    @cached_property
    def library(self) -> "Library":
        """What is read from; to list it takes less than a desk."""
        return self._open_library()

    @cached_property
    def desk(self) -> "Desk":
        """What lies open; made after the first screen."""
        from reader.session.desk import Desk

        return Desk(self.library, self.config, self._pile, self._on_state, self._on_fresh, self._on_recall)

    # Articles

    def get_default_screen(self) -> Screen[None]:
        """What the program starts with: the first article, or the library."""
        if not self._pile:
            return self._library_screen()
        first = self._pile[0]
        return self._read_screen(first, lambda: self.desk.open(first, version_of=self._version_of), self._ahead)

    def open_entry(self, entry: "CatalogEntry") -> None:
        self._read(lambda: self.desk.open_entry(entry))

    def open_sample(self) -> None:
        self._read(self.desk.open_sample)

    def show_library(self) -> None:
        self.push_screen(self._library_screen())

    def _library_screen(self) -> Screen[None]:
        """The articles opened before; a library that cannot be read is an empty one with a word on why."""
        from reader.ui.library_screen import PORTION, LibraryScreen

        known = self.library.recent(PORTION) or ()
        if self.reading is None:
            return LibraryScreen(known, self.library.catalog, self._said)
        desk = self.desk
        return LibraryScreen(desk.placed(known), lambda: desk.placed(self.library.catalog()), self._said)

    def action_search_library(self) -> None:
        from reader.locations import search_folder
        from reader.session.searching import Search
        from reader.ui.search_screen import SearchScreen

        self.push_screen(SearchScreen(Search(self._folder, search_folder())))

    def open_found(self, found: "Found") -> None:
        """Read an article where something was found."""
        self._read(lambda: self.desk.open_found(found))

    def leave_library(self) -> None:
        """Go back to the article, if one was open."""
        if len(self.screen_stack) > 1:
            self.pop_screen()

    @property
    def reading(self) -> ReadScreen | None:
        """The screen an article is read on, wherever it is in the stack."""
        return next((screen for screen in self.screen_stack if isinstance(screen, ReadScreen)), None)

    def _read(self, opening: Opening) -> None:
        try:
            session, said = opening()
        except ReaderError as error:
            self.bell()
            self.notify(str(error), severity="error", markup=False)
            return
        screen = self.reading
        if screen is None:
            self.push_screen(self._read_screen(session.article, lambda: (session, said)))
            return
        while self.screen is not screen:
            self.pop_screen()
        screen.turn_to(session, said)

    def _read_screen(self, article: Article, opening: Opening, ahead: Ahead | None = None) -> ReadScreen:
        said, self._said = self._said, ""
        return ReadScreen(article, opening, self.config, self.copy_out, self.browse, said, ahead)

    def on_key(self, event: events.Key) -> None:
        """Keys come here in the order they were pressed, each when what the one before it does has begun."""
        if isinstance(self.screen, ReadScreen) and self.screen.takes(event):
            event.prevent_default()

    def puts_off(self, key: events.Key) -> bool:
        prompt = self.reading.prompt if self.reading is not None else None
        return prompt is not None and not prompt.is_open and prompt.takes(key)

    # Actions of the command table that are the program's

    def action_next_article(self) -> None:
        self._turn_article(1)

    def action_previous_article(self) -> None:
        self._turn_article(-1)

    def action_library(self) -> None:
        self.show_library()

    def action_help(self) -> None:
        from reader.ui.help_screen import HelpScreen

        self.push_screen(HelpScreen(self.config))

    def action_palette(self) -> None:
        self.action_command_palette()

    def _turn_article(self, by: int) -> None:
        found = self.desk.turn(by)
        if self.reading is None:
            return
        if found is None:
            self.reading.say("only one article is open; name several on the command line, or ^o for the library")
        else:
            self.reading.turn_to(*found)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The command table, then the themes."""
        reading = self.reading
        if reading is not None and screen is reading:
            for command in COMMANDS:
                yield SystemCommand(command.label, command.help, partial(self.call_later, self._run, command))
        yield SystemCommand("Theme", "change the colours", self.action_change_theme)

    async def _run(self, command: Command) -> None:
        await self.run_action(command.action, default_namespace=self.screen)

    # What threads report

    def _on_state(self, state: "State", unsaved: int) -> None:
        self.post_message(self.SavingTurned(state, unsaved))

    def _on_fresh(self, session: "Session", contents: "Contents", written: int) -> None:
        self.post_message(self.Freshened(session, contents, written))

    def _on_recall(self, session: "Session", remembered: "Remembered") -> None:
        self.post_message(self.Recalled(session, remembered))

    @on(SavingTurned)
    def _show_saving(self, message: SavingTurned) -> None:
        self._tell_trouble(self.desk.trouble if message.unsaved else "")
        if self.reading is not None:
            self.reading.show_saving(message.state, message.unsaved)
        self._tell_question(message.unsaved)

    def _tell_trouble(self, trouble: str) -> None:
        """Tell in full, once, why changes cannot be saved: the status line may have no room for it."""
        if trouble and trouble != self._trouble:
            self.notify(trouble, title="Not saved; it is tried again", severity="error", timeout=8, markup=False)
        if trouble or not self.desk.unsaved:
            self._trouble = trouble

    @on(Freshened)
    def _take_fresh(self, message: Freshened) -> None:
        if self.reading is not None:
            self.reading.take_fresh(message.session, message.contents, self.desk.since(message.written))

    @on(Recalled)
    def _recall(self, message: Recalled) -> None:
        if self.reading is not None:
            self.reading.recall(message.session, message.remembered)

    def _watch(self) -> None:
        """Look from time to time, in a thread of its own: a slow disk must not delay a key."""
        while not self._is_over.wait(WATCH):
            if "desk" in self.__dict__:
                self.desk.watch()
                self.desk.look_back()

    # The outside world

    def copy_out(self, text: str) -> Copied:
        """Copy a text on the first way that works."""
        from reader.clipboard.chain import copy_text

        return copy_text(text, self._write, self._folder, self.config.copy_to)

    def browse(self, url: str) -> str:
        """Ask the browser to open an address. Returns what is to be said of it."""
        from reader.opening.browser import find_browser

        browser = find_browser()
        if browser is None:
            return f"no browser found; the address {self.copy_out(url).said}"
        if not browser.needs_terminal:
            is_asked = browser.open(url)
        else:
            try:
                with self.suspend():
                    is_asked = browser.open(url)
            except SuspendNotSupported:
                is_asked = False
        return f"the browser is asked to open {url}" if is_asked else f"the browser cannot be asked to open {url}"

    def _write(self, sequence: str) -> None:
        if self._driver is not None:
            self._driver.write(sequence)
