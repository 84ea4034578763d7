"""What the keys do: one action a command, each a call of the session followed by a repaint."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.clipboard.copied import Copied
from reader.commands import COMMANDS, shown_keys
from reader.marks.kinds import BOILERPLATE, QUOTE
from reader.ui.exporting import Exporting

if TYPE_CHECKING:
    from reader.session.navigation import Unit


_QUITTING = {"q", "quit", "qa", "wq", "wqa", "x", "xa", "exit"}
_HELPING = {"h", "help"}
_SAVING = {"w", "wa", "write"}
"""What is typed behind a colon in vi."""


class Actions(Exporting):
    """The actions of the reading screen; their names are the commands'."""

    copy: Callable[[str], Copied]

    @abstractmethod
    def repaint(self) -> None:
        """Show everything as it is now."""

    @abstractmethod
    def count(self) -> int:
        """The count typed before this key, else one."""

    @abstractmethod
    def turn_pane(self) -> None:
        """Go to the other pane."""

    @abstractmethod
    def show_article(self) -> None:
        """Go to the article where the list hides it."""

    @abstractmethod
    def look_again(self) -> None:
        """Have the suggestions made anew where they want to be."""

    @abstractmethod
    def show_whole(self) -> bool:
        """Show all of what the article was taken out of; False if nothing of it can have been left out."""

    @abstractmethod
    def show_links(self) -> None:
        """List the article's links."""

    # Move

    def action_next_sentence(self) -> None:
        self._step(self.count(), "sentence")

    def action_previous_sentence(self) -> None:
        self._step(-self.count(), "sentence")

    def action_next_word(self) -> None:
        self._step(self.count(), "word")

    def action_previous_word(self) -> None:
        self._step(-self.count(), "word")

    def action_next_paragraph(self) -> None:
        self.session.reading.step_paragraph(self.count())
        self.repaint()

    def action_previous_paragraph(self) -> None:
        self.session.reading.step_paragraph(-self.count())
        self.repaint()

    def action_page_down(self) -> None:
        self._page(1.0)

    def action_page_up(self) -> None:
        self._page(-1.0)

    def action_half_page_down(self) -> None:
        self._page(0.5)

    def action_half_page_up(self) -> None:
        self._page(-0.5)

    def action_first(self) -> None:
        self.session.reading.place(0)
        self.repaint()

    def action_last(self) -> None:
        self.session.reading.step_to_end()
        self.repaint()

    def action_next_quotation(self) -> None:
        self.say(self.session.step_quotation(self.count()))

    def action_previous_quotation(self) -> None:
        self.say(self.session.step_quotation(-self.count()))

    def action_find(self) -> None:
        self.ask("find", "Find")

    def action_colon(self) -> None:
        """Take what fingers used to vi type: without it, `:q` would mark a quotation."""
        self.ask("colon", ":")
        self.say(f"no colon commands here but q and h; Esc leaves, {self._keys('quit')} quits any time")

    def answers(self) -> Mapping[str, Callable[[str], str]]:
        return {**super().answers(), "colon": self._obey}

    def _obey(self, text: str) -> str:
        word = text.strip().rstrip("!")
        if word in _QUITTING:
            self.app.call_later(self.app.run_action, "quit")
            return ""
        if word in _HELPING:
            self.app.call_later(self.app.run_action, "help")
            return ""
        if word in _SAVING:
            return "everything is saved as it is done"
        said = f"there is no command :{text.strip()}; " if word else ""
        return f"{said}{self._keys('quit')} quits, {self._keys('help')} shows all keys"

    def _keys(self, name: str) -> str:
        command = next(command for command in COMMANDS if command.name == name)
        return shown_keys(command, self.app.config.keys)  # type: ignore[attr-defined]

    # Mark

    def action_accept(self) -> None:
        if self.session.edit:
            self.say(self.session.finish_edit())
        elif self.annotations.has_focus:
            self.turn_pane()
        else:
            self.say(self.session.accept())

    def action_accept_sure(self) -> None:
        self.say(self.session.accept_sure())

    def action_refuse(self) -> None:
        self.say(self.session.refuse())

    def action_quote(self) -> None:
        self.say(self.session.toggle(QUOTE))

    def action_source(self) -> None:
        self.say(self.session.mark_source())

    def action_boilerplate(self) -> None:
        self.say(self.session.toggle(BOILERPLATE))

    def action_kind(self, name: str) -> None:
        self.say(self.session.toggle(name))

    def action_forget(self) -> None:
        self.say(self.session.forget())
        self.look_again()

    def action_paraphrases(self) -> None:
        self.say(self.session.turn_paraphrases())
        self.look_again()

    def action_next_source(self) -> None:
        self.say(self.session.turn_source())

    # Correct

    def action_select(self) -> None:
        self.session.reading.select()
        if self.session.reading.selection:
            self.show_article()
        self.say("moves extend the selection" if self.session.reading.selection else "")

    def action_edit(self) -> None:
        said = self.session.start_edit()
        if self.session.edit:
            self.show_article()
        self.say(said)

    def action_swap(self) -> None:
        self.session.swap()
        self.repaint()

    def action_note(self) -> None:
        note = self.session.note_here
        if note is None:
            self.say("nothing here to put a note on; mark something first")
        else:
            self.ask("note", "Note", note)

    def action_tags(self) -> None:
        tags = self.session.tags_here
        if tags is None:
            self.say("nothing here to put tags on; mark something first")
        else:
            self.ask("tags", "Tags", " ".join(tags))

    def action_repairs(self) -> None:
        from reader.session.repairs import Repairs
        from reader.ui.repair_screen import RepairScreen

        self.app.push_screen(RepairScreen(Repairs(self.session)), self._say_if_told)

    def _say_if_told(self, said: str | None) -> None:
        self.say(said) if said else self.repaint()

    def action_undo(self) -> None:
        self.say(self.session.undo())

    def action_redo(self) -> None:
        self.say(self.session.redo())

    def action_deleted(self) -> None:
        from reader.ui.trash_screen import TrashScreen

        self.app.push_screen(TrashScreen(self.session, self.say))

    def action_drop(self) -> None:
        self.say(self.session.drop())

    # Copy

    def action_copy(self) -> None:
        self.say(self.session.copied(self.copy, cited=False))

    def action_copy_cited(self) -> None:
        self.say(self.session.copied(self.copy, cited=True))

    # View

    def action_other_pane(self) -> None:
        self.turn_pane()

    def action_fold(self) -> None:
        self.say(self.session.turn_fold())

    def action_view(self) -> None:
        if not self.show_whole():
            self.say(self.session.turn_view())

    def action_links(self) -> None:
        self.show_links()

    def _step(self, by: int, unit: "Unit") -> None:
        if self.annotations.has_focus and unit == "sentence" and not self.session.edit:
            self.annotations.step(by)
        else:
            self.say(self.session.step(by, unit))

    def _page(self, share: float) -> None:
        pages = self.count() * share
        if self.annotations.has_focus:
            self.annotations.scroll_lines(round(pages * self.annotations.size.height))
            self.annotations.repaint()
            return
        height = self.article.size.height
        self.article.page_by(round(pages * height) - (2 if share == 1.0 else -2 if share == -1.0 else 0))
        self.repaint()
