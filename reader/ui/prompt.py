"""The one-line prompt for searches, notes, tags and exports; it takes the place of the key line."""

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label


class Prompt(Horizontal):
    """Asks for a line of text. Enter answers, Esc leaves; it removes itself after either."""

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
        self._text = text
        self._is_there = False
        """Whether it can be typed in."""
        self._is_over = False
        self._early: list[events.Key] = []
        """Keys that were pressed for it before that."""
        self._passing: list[events.Key] = []
        """Keys that it did not take and that are on their way to the program."""

    def compose(self) -> ComposeResult:
        yield Label(f" {self._label} ", markup=False)
        yield Input(self._text, select_on_focus=False, compact=True)

    def on_mount(self) -> None:
        self._is_there = True
        early, self._early = self._early, []
        for key in early:
            self._type(key)
        self.query_one(Input).focus()

    def takes(self, event: events.Key) -> bool:
        """Take a key that comes to the program, if it was pressed for this before this was there."""
        if event in self._passing:
            self._passing.remove(event)
            return False
        if self._is_over:
            return False
        again = events.Key(event.key, event.character)
        if self._is_there:
            self._type(again)
        else:
            self._early.append(again)
        return True

    def _type(self, key: events.Key) -> None:
        self.query_one(Input).focus()
        self.app.post_message(key)  # behind the focus, which the program moves when it comes to it

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._is_over = True
        self.post_message(self.Answered(self._purpose, event.value))

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self._is_over = True
            self.post_message(self.Left())
        else:
            self._passing.append(event)
