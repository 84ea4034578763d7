"""Leaving the program: with everything saved, or when the reader says so; a terminal that is gone is left, too."""

import asyncio
import os
import signal
import sys
from abc import abstractmethod
from pathlib import PurePath
from threading import Event, Thread
from types import FrameType
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App
from textual.binding import Binding
from textual.events import Key
from textual.message import Message

from reader.ui.background import unfinished

if TYPE_CHECKING:  # needed after the first screen
    from reader.session.desk import Desk
    from reader.ui.unsaved_screen import UnsavedScreen

INTERRUPTED = 130
"""The exit code after Ctrl+C or a signal."""
LAST_WAIT = 10.0
"""Seconds for the screen to go after a signal."""
EXPORTING = 1.0
"""Seconds for an export to be written at the end."""


class Leaving(App[int]):
    """A program that is left by a key or a signal. Quitting waits for nothing but what is not saved."""

    BINDINGS: ClassVar = [
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend", show=False, priority=True),
    ]

    class Leave(Message):
        """The reader wants to quit; it bubbles."""

        def __init__(self, code: int, asks: bool) -> None:
            super().__init__()
            self.code = code
            self.asks = asks
            """Whether the reader is there to be asked."""

    _question: "UnsavedScreen | None" = None
    """What is asked before quitting with changes that cannot be saved."""
    _code = 0
    """What to quit with once they are saved."""
    _patience: float | None = None
    """Seconds for the disk at the end, if not the usual ones."""

    def __init__(self, css_path: list[str | PurePath], ansi_color: bool | None) -> None:
        super().__init__(css_path=css_path, ansi_color=ansi_color)
        self._has_ended = Event()

    @property
    @abstractmethod
    def desk(self) -> "Desk":
        """What lies open."""

    @abstractmethod
    def puts_off(self, key: Key) -> bool:
        """Whether what was typed before comes first; the key that quits is pressed again then."""

    def on_mount(self) -> None:
        for number in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, self._end_soon)
        _resume_only_on_a_terminal()

    def action_suspend(self) -> None:
        """Stop as other programs do, with those that started this one, if a shell is there that goes on."""
        if self._driver is not None and self._driver.can_suspend and _is_job():
            self._driver.suspend_application_mode()
            os.killpg(0, signal.SIGSTOP)
            self.refresh(layout=True)  # it goes on; Textual has the screen back by then
        else:
            self.bell()

    async def action_quit(self) -> None:
        self._leave_soon(0, asks=True)

    def action_interrupt(self) -> None:
        self._leave_soon(INTERRUPTED, asks=True)

    def _end_soon(self) -> None:
        """Nobody may be there to be asked: the terminal was closed, or the machine goes down."""
        self._leave_soon(INTERRUPTED, asks=False)
        Thread(target=self._end_anyway, name="end", daemon=True).start()

    def _end_anyway(self) -> None:
        """Save and end, should Textual wait for ever for a terminal that is gone."""
        if not self._has_ended.wait(LAST_WAIT):
            self.end()
            os._exit(INTERRUPTED)

    def _leave_soon(self, code: int, *, asks: bool) -> None:
        """Have it come up the same way as keys do, behind those that were pressed before."""
        (self.screen.focused or self.screen).post_message(self.Leave(code, asks))

    @on(Leave)
    def _leave(self, message: Leave) -> None:
        """Quit; with changes that cannot be saved only if the reader says so, or is asked and quits again."""
        if message.asks and self.puts_off(Key("ctrl+c" if message.code == INTERRUPTED else "ctrl+q", None)):
            return
        if not message.asks or "desk" not in self.__dict__ or self.desk.leave():
            self.exit(message.code, return_code=message.code)
        elif self._question is not None and self._question.is_active:
            self._quit_without()
        else:
            self._ask(message.code)

    def _ask(self, code: int) -> None:
        from reader.ui.unsaved_screen import UnsavedScreen

        self._code = code
        self._question = UnsavedScreen(self.desk.unsaved, self.desk.trouble)
        self.push_screen(self._question)

    def on_unsaved_screen_try_again(self) -> None:
        if self.desk.leave():
            self.exit(self._code, return_code=self._code)

    def on_unsaved_screen_quit(self) -> None:
        self._quit_without()

    def _tell_question(self, unsaved: int) -> None:
        """Tell the question, if it stands, how many changes are not saved now; none answers it."""
        if self._question is None or not self._question.is_active:
            return
        if unsaved:
            self._question.show(self.desk.unsaved, self.desk.trouble)
        elif self.desk.leave():
            self.exit(self._code, return_code=self._code)

    def _quit_without(self) -> None:
        self._patience = 0
        self.exit(self._code or 1, return_code=self._code or 1)

    def end(self) -> str:
        """Once the screen is gone, for whatever reason: save what is not saved yet. Says what could not be."""
        self._has_ended.set()
        if "desk" not in self.__dict__:
            return ""
        unsaved = self.desk.end() if self._patience is None else self.desk.end(self._patience)
        return " ".join(filter(None, (unsaved, *_unwritten())))


def _unwritten() -> list[str]:
    """What is to be said of exports that were not written by the end; nothing is left of them."""
    late = unfinished(EXPORTING)
    if late:
        from reader.export.files import give_up

        giving_up = Thread(target=give_up, name="give up", daemon=True)
        giving_up.start()
        giving_up.join(EXPORTING)  # the disk may not answer
    return late


def _is_job() -> bool:
    """Whether a shell has put this into a group of its own, to stop it and go on with it."""
    return sys.platform != "win32" and os.getpgrp() != os.getsid(0)


def _resume_only_on_a_terminal() -> None:
    """Let Textual start its screen again after a stop only if there still is a terminal.

    When a terminal is closed the kernel sends SIGCONT along with SIGHUP. Textual then starts a second writing thread;
    that one dies, and at the end Textual waits for it for ever.
    """
    resume = signal.getsignal(signal.SIGCONT)
    if not callable(resume):
        return

    def resume_if_there(number: int, frame: FrameType | None) -> None:
        if sys.__stdin__ is not None and sys.__stdin__.isatty():
            resume(number, frame)

    signal.signal(signal.SIGCONT, resume_if_there)
