"""The deleted marks of the article that is read: restored with Enter, or removed for good."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.marks.model import Deleted
from reader.resources import styles
from reader.session.session import Session
from reader.text.one_line import one_line
from reader.ui.list_moves import ListMoves
from reader.ui.signs import sign_of

EMPTY = "No deleted marks in this article. What you delete with x is kept here."
LONGEST = 200
"""Characters of a mark or a note that are shown."""
_HINT = "Enter restores · x removes for good · j k move · Esc back"
_EMPTY_HINT = "Esc back"
_SURE = "x again removes this mark for good, Esc keeps it"


class TrashScreen(ModalScreen[None], ListMoves):
    """A list of what was deleted, the last first. It stays until the reader goes back."""

    CSS_PATH: ClassVar = styles("trash")
    BINDINGS: ClassVar = [
        Binding("escape,q,T", "back", "Back"),
        Binding("x", "purge", show=False),
    ]

    def __init__(self, session: Session, say: Callable[[str], None]) -> None:
        """The deleted marks of what is read; `say` is told what was done, to show it behind this screen."""
        super().__init__()
        self._session = session
        self._tell = say
        self._is_sure = False
        """Whether the reader was asked about the mark that is chosen."""

    def compose(self) -> ComposeResult:
        with Vertical(id="trash"):
            yield OptionList(markup=False)
            yield Static(Text(EMPTY), id="no-trash")
            yield Static(id="trash-hint")

    def on_mount(self) -> None:
        self.query_one("#trash").border_title = "Deleted marks"
        self.follow()

    @property
    def _list(self) -> OptionList:
        return self.query_one(OptionList)

    def follow(self) -> None:
        """Show what is deleted now, whoever changed it."""
        deleted = self._session.deleted
        at = self._list.highlighted or 0
        self._list.clear_options()
        self._list.add_options(Option(self._line(each), id=each.mark.id) for each in deleted)
        self._list.display = bool(deleted)
        self.query_one("#no-trash").display = not deleted
        if deleted:
            self._list.highlighted = min(at, len(deleted) - 1)
            self._list.focus()
        self._say(_HINT if deleted else _EMPTY_HINT)

    @on(OptionList.OptionSelected)
    def _restore(self, event: OptionList.OptionSelected) -> None:
        if event.option.id:
            self._finish(self._session.restore(event.option.id))

    @on(OptionList.OptionHighlighted)
    def _think_again(self) -> None:
        if self._is_sure:
            self._is_sure = False
            self._say(_HINT)

    def action_purge(self) -> None:
        """Remove the chosen mark for good, when asked for twice."""
        chosen = self._list.highlighted_option
        if chosen is None or chosen.id is None:
            return
        if not self._is_sure:
            self._is_sure = True
            self._say(_SURE)
            return
        self._finish(self._session.purge(chosen.id))

    def action_back(self) -> None:
        if self._is_sure:
            self._think_again()
        else:
            self.dismiss()

    def _finish(self, said: str) -> None:
        self._is_sure = False
        self.follow()
        self._say(f"{said} · Esc back")
        self._tell(said)

    def _say(self, said: str) -> None:
        self.query_one("#trash-hint", Static).update(Text(said))

    def _line(self, deleted: Deleted) -> Text:
        """A mark's words, and when it was deleted."""
        mark = deleted.mark
        words = _brief(self._session.words_of(mark), LONGEST)
        text = Text(f"{sign_of(mark.kind)} {words}", style="bold")
        about = [f"{mark.kind}, deleted {_moment(deleted.at)}"]
        about += [f"said by {who}"] if (who := self._session.speaker_of(mark)) else []
        about += [*([mark.note] if mark.note else []), *mark.tags]
        text.append("\n  " + _brief(" · ".join(about), LONGEST), style="not bold dim")
        return text


def _brief(text: str, longest: int) -> str:
    """A text on one line, its beginning if it is long."""
    words = one_line(text)
    return words if len(words) <= longest else words[:longest].rstrip() + " …"


def _moment(at: str) -> str:
    """A moment as the reader's clock says it."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")
    except (ValueError, OverflowError, OSError):  # written by hand
        return at
