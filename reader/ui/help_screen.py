"""The help: every command with the keys it has now, from the command table."""

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.commands import table
from reader.config import Config
from reader.resources import styles
from reader.ui.signs import OVERLAP, SIGNS, SUGGESTED

LEGEND = (
    f"Signs: {'   '.join(f'{sign} {kind}' for kind, sign in SIGNS.items())}   {SUGGESTED} suggested"
    f"   {OVERLAP} overlapping. Counts work: 3j."
)


class HelpScreen(ModalScreen[None]):
    """Every key, grouped. Esc, ? or q goes back."""

    CSS_PATH: ClassVar = styles("help")
    BINDINGS: ClassVar = [
        Binding("escape,question_mark,q,enter", "dismiss", "Back"),
        Binding("j", "scroll_down", show=False),
        Binding("k", "scroll_up", show=False),
        Binding("space", "page_down", show=False),
    ]

    def __init__(self, config: Config) -> None:
        super().__init__()
        self._config = config

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help") as box:
            box.border_title = "Keys"
            box.border_subtitle = "Esc: back"
            yield Static(self._text())

    def action_scroll_down(self) -> None:
        self.query_one("#help").scroll_down(animate=False)

    def action_scroll_up(self) -> None:
        self.query_one("#help").scroll_up(animate=False)

    def action_page_down(self) -> None:
        self.query_one("#help").scroll_page_down(animate=False)

    def _text(self) -> Text:
        text = Text(LEGEND + "\n", style="italic")
        for group, rows in table(self._config.keys):
            text.append(f"\n{group}\n", style="bold not italic")
            for keys, command in rows:
                text.append(f"  {keys:<12}", style="bold not italic")
                text.append(f"{command.help}\n", style="not italic")
        if self._config.kinds:
            text.append("\nYour own kinds\n", style="bold not italic")
            for kind in self._config.kinds:
                text.append(f"  {kind.key:<12}{kind.name}\n", style="not italic")
        return text
