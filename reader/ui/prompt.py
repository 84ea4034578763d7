"""The one-line prompt for searches, notes, tags and exports; it takes the place of the key line."""

from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label


class Prompt(Horizontal):
    """Asks for a line of text. Enter answers, Esc leaves; who asked puts it away after either."""

    class Answered(Message):
        """Enter was pressed."""

        def __init__(self, purpose: str, text: str) -> None:
            super().__init__()
            self.purpose = purpose
            self.text = text

    class Left(Message):
        """Esc was pressed."""

    def __init__(self, purpose: str, label: str, text: str = "") -> None:
        super().__init__(id="prompt")
        self._purpose = purpose
        self._label = label
        self._line = _Line(text, self._end)
        self._is_there = False
        """Whether it can be typed in."""
        self._is_over = False
        self._early: list[events.Key] = []
        """Keys that were pressed for it before that."""
        self._passing: list[events.Key] = []
        """Keys that it did not take and that are on their way to the program."""
        self._late: list[events.Key] = []
        """Keys that came behind the answer."""

    def compose(self) -> ComposeResult:
        yield Label(f" {self._label} ", markup=False)
        yield self._line

    def on_mount(self) -> None:
        self._is_there = True
        early, self._early = self._early, []
        for key in early:
            self._type(key)
        self._line.focus()

    @property
    def is_open(self) -> bool:
        """Whether keys go to it by themselves: not yet, or no more, while those that came are kept for later."""
        return self._is_there and not self._is_over

    def takes(self, event: events.Key) -> bool:
        """Take a key that comes to the program: one pressed before this was there, for it, or after it was over."""
        again = events.Key(event.key, event.character)
        if self._is_over:
            self._late.append(again)
            return True
        if event in self._passing:
            self._passing.remove(event)
            return False
        if self._is_there:
            self._type(again)
        else:
            self._early.append(again)
        return True

    def hand_on(self) -> None:
        """Have the keys that came behind the answer pressed again: now they are somebody else's."""
        for key in self._late:
            self.app.post_message(key)

    def _type(self, key: events.Key) -> None:
        self._line.focus()
        self.app.post_message(key)  # behind the focus, which the program moves when it comes to it

    def _end(self, key: str, text: str) -> Message:
        self._is_over = True
        return self.Answered(self._purpose, text) if key == "enter" else self.Left()

    def on_key(self, event: events.Key) -> None:
        if not self._is_over:
            self._passing.append(event)


class _Line(Input):
    """Where the text is typed; it ends at the key that ends it, whatever was typed behind that."""

    def __init__(self, text: str, end: Callable[[str, str], Message]) -> None:
        super().__init__(text, select_on_focus=False, compact=True)
        self._end = end
        """Takes the key that ends it, and the text; returns what is to be told."""
        self._is_over = False

    def on_key(self, event: events.Key) -> None:
        if self._is_over:
            event.prevent_default()  # it goes up to the program
        elif event.key in ("enter", "escape"):
            self._is_over = True
            event.stop()
            event.prevent_default()
            self.post_message(self._end(event.key, self.value))

    def on_paste(self, event: events.Paste) -> None:
        if self._is_over:
            event.prevent_default()
