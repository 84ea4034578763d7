"""The repair list: marks that moved, changed or were lost in a new version of the article, a key to deal with each."""

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.resources import styles
from reader.session.repairs import NOTHING_LEFT, Repair, Repairs
from reader.text.differences import Run, as_text
from reader.text.sanitise import sanitise
from reader.ui.signs import sign_of

EMPTY = """Nothing to look through.

When an article is opened again and its text has changed, \
the marks that moved, changed or were lost are listed here."""
KEYS = "Enter keep · A all · p put it there · x delete · g go · u undo · Esc"
SIGNS = {"moved": ">", "changed": "~", "lost": "!"}
SAYS = {"moved": "moved", "changed": "changed", "lost": "lost: not in this version"}


class RepairScreen(ModalScreen[str]):
    """Every mark that waits, with both wordings. What a key did is said below."""

    CSS_PATH: ClassVar = styles("repair")
    BINDINGS: ClassVar = [
        Binding("escape,R,q", "back", "Back"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("A", "keep_all", "Keep all"),
        Binding("p", "place", "Put here"),
        Binding("x", "delete", "Delete"),
        Binding("g", "go", "Go there"),
        Binding("u", "undo", "Undo"),
        Binding("ctrl+r", "redo", "Redo"),
    ]

    def __init__(self, repairs: Repairs) -> None:
        super().__init__()
        self._repairs = repairs
        self._listed: list[Repair] = []

    def compose(self) -> ComposeResult:
        with Vertical(id="repairs") as box:
            box.border_title = "Changed marks"
            yield OptionList(markup=False)
            yield Static(Text(EMPTY), id="empty")
            yield Static(id="target")
            yield Static(Text(KEYS), id="hint")

    def on_mount(self) -> None:
        self._show(0)

    @on(OptionList.OptionSelected)
    def _keep(self, event: OptionList.OptionSelected) -> None:
        repair = self._listed[event.option_index]
        if repair.standing == "lost":
            self._say(self._repairs.keep(repair.mark))
        else:
            self._done(self._repairs.keep(repair.mark))

    def action_keep_all(self) -> None:
        self._done(self._repairs.keep_all())

    def action_place(self) -> None:
        if (repair := self._chosen()) is not None:
            self._done(self._repairs.place(repair.mark))

    def action_delete(self) -> None:
        if (repair := self._chosen()) is not None:
            self._done(self._repairs.delete(repair.mark))

    def action_go(self) -> None:
        """Go to the mark in the article; of a lost one to where it would stand."""
        repair = self._chosen()
        if repair is None:
            return
        said = self._repairs.go_to(repair.mark)
        if said == NOTHING_LEFT:
            self._say(said)
        else:
            self.dismiss(said)

    def action_undo(self) -> None:
        self._done(self._repairs.undo())

    def action_redo(self) -> None:
        self._done(self._repairs.redo())

    def action_move(self, by: int) -> None:
        widget = self.query_one(OptionList)
        widget.action_cursor_down() if by > 0 else widget.action_cursor_up()

    def action_back(self) -> None:
        self.dismiss()

    def _chosen(self) -> Repair | None:
        index = self.query_one(OptionList).highlighted
        return self._listed[index] if index is not None and index < len(self._listed) else None

    def _done(self, said: str) -> None:
        self._show(self.query_one(OptionList).highlighted or 0)
        self._say(said)

    def _show(self, chosen: int) -> None:
        """List what waits now."""
        self._listed = self._repairs.listed()
        widget = self.query_one(OptionList)
        widget.clear_options()
        widget.add_options(Option(_lines(repair)) for repair in self._listed)
        for name in ("OptionList", "#target", "#hint"):
            self.query_one(name).display = bool(self._listed)
        self.query_one("#empty").display = not self._listed
        if self._listed:
            widget.highlighted = min(chosen, len(self._listed) - 1)
            widget.focus()
        self._show_target()
        self._say(f"{len(self._listed)} to look through" if self._listed else "")

    @on(OptionList.OptionHighlighted)
    def _show_target(self) -> None:
        """Show what the chosen mark would be put on."""
        repair = self._chosen()
        words = f"p puts it on: {self._repairs.target_words(repair.mark)}" if repair else ""
        self.query_one("#target", Static).update(Text(words, style="italic", no_wrap=True, overflow="ellipsis"))

    def _say(self, said: str) -> None:
        self.query_one("#repairs").border_subtitle = Text(said) if said else "Esc: back"


def _lines(repair: Repair) -> Text:
    """What became of a mark, and its words: [-before-] {+now+}."""
    mark = repair.mark
    text = Text(f"{SIGNS[repair.standing]} {SAYS[repair.standing]}", style="bold")
    text.append(
        f"  {sign_of(mark.kind)} {mark.kind}" + (f" · {sanitise(mark.person)}" if mark.person else ""),
        style="not bold dim",
    )
    text.append("\n  ")
    for number, run in enumerate(repair.runs):
        text.append(" " if number else "")
        text.append(as_text([run]) if repair.standing != "lost" else run.text, style=_style(run))
    return text


def _style(run: Run) -> str:
    return {"kept": "not bold", "removed": "not bold strike red", "added": "bold green"}[run.kind]
