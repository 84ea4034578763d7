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

    def compose(self) -> ComposeResult:
        yield Label(f" {self._label} ", markup=False)
        yield Input(self._text, select_on_focus=False, compact=True)

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Answered(self._purpose, event.value))

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self.post_message(self.Left())
