"""The keys that move in a list, besides the arrows: as in the article."""

from typing import ClassVar

from textual.binding import Binding
from textual.dom import DOMNode
from textual.widgets import OptionList


class ListMoves(DOMNode):
    """A screen with one list: j and k move in it, g and G go to its ends.

    To be named last of a screen's bases: Textual styles it as the first.
    """

    BINDINGS: ClassVar = [
        Binding("j", "down", show=False),
        Binding("k", "up", show=False),
        Binding("g", "first", show=False),
        Binding("G", "last", show=False),
    ]

    def action_down(self) -> None:
        self.query_one(OptionList).action_cursor_down()

    def action_up(self) -> None:
        self.query_one(OptionList).action_cursor_up()

    def action_first(self) -> None:
        self.query_one(OptionList).action_first()

    def action_last(self) -> None:
        self.query_one(OptionList).action_last()
