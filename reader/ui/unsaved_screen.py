"""The question before quitting with changes that cannot be saved."""

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.resources import styles
from reader.session.desk import changes


class UnsavedScreen(ModalScreen[None]):
    """Asks what to do: try again, stay, or quit without. Says what the disk says, also when that changes."""

    CSS_PATH: ClassVar = styles("unsaved")
    BINDINGS: ClassVar = [
        Binding("t", "answer('again')", show=False),
        Binding("escape,s", "answer('stay')", show=False),
        Binding("q", "answer('quit')", show=False),
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
    ]

    class TryAgain(Message):
        """The reader wants it tried now."""

    class Quit(Message):
        """The reader wants to leave without."""

    def __init__(self, unsaved: int, reason: str) -> None:
        super().__init__()
        self._unsaved = unsaved
        self._reason = reason

    def compose(self) -> ComposeResult:
        with Vertical(id="unsaved") as box:
            box.border_title = "Not saved"
            yield Static(self._said(), id="reason")
            yield OptionList(
                Option("t    Try again, then quit", id="again"),
                Option("Esc  Stay; it is tried again by itself", id="stay"),
                Option(self._quitting(), id="quit"),
                markup=False,
            )

    def show(self, unsaved: int, reason: str) -> None:
        """Tell how it stands now."""
        self._unsaved, self._reason = unsaved, reason or self._reason
        self.query_one("#reason", Static).update(self._said())
        self.query_one(OptionList).replace_option_prompt("quit", self._quitting())

    def action_answer(self, answer: str) -> None:
        if answer == "stay":
            self.dismiss()
        else:
            self.post_message(self.TryAgain() if answer == "again" else self.Quit())

    def action_down(self) -> None:
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        self.query_one(OptionList).action_cursor_up()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.action_answer(str(event.option.id))

    def _said(self) -> Text:
        return Text.assemble((changes(self._unsaved), "bold"), " not saved. ", self._reason, "\n")

    def _quitting(self) -> str:
        return f"q    Quit and lose {changes(self._unsaved)}, unless another folder takes them"
