"""The help: every command with the keys it has now, from the command table."""

from collections.abc import Iterable
from typing import ClassVar

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.commands import OWN, table
from reader.config import Config
from reader.resources import styles
from reader.ui.signs import OVERLAP, SIGNS, SUGGESTED

LEGEND = (
    f"Signs: {'   '.join(f'{sign} {kind}' for kind, sign in SIGNS.items())}   {SUGGESTED} suggested"
    f"   {OVERLAP} overlapping. Counts work: 3j."
)

KEYS = 13
"""Columns for the keys."""


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
            box.border_subtitle = "Space j k: scroll · Esc: back"
            yield Static(self._keys())

    def action_scroll_down(self) -> None:
        self.query_one("#help").scroll_down(animate=False)

    def action_scroll_up(self) -> None:
        self.query_one("#help").scroll_up(animate=False)

    def action_page_down(self) -> None:
        self.query_one("#help").scroll_page_down(animate=False)

    def _keys(self) -> Group:
        """What all keys do, a grid a group: what takes several lines stays beside its key."""
        shown: list[RenderableType] = [Text(LEGEND, style="italic")]
        for group, rows in table(self._config.keys):
            shown += _group(group, [(keys, command.help) for keys, command in rows])
        if self._config.kinds:
            shown += _group(OWN, [(kind.key, kind.name) for kind in self._config.kinds])
        return Group(*shown)


def _group(name: str, rows: Iterable[tuple[str, str]]) -> tuple[Text, Table]:
    grid = Table.grid(Column(width=KEYS), Column(), padding=(0, 1))
    for keys, does in rows:
        grid.add_row(Text(f"  {keys}", style="bold"), Text(does))
    return Text(f"\n{name}", style="bold"), grid
