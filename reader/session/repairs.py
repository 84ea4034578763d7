"""The repair list: marks that moved, changed or were lost in a new version of the article, until each is dealt with."""

from typing import NamedTuple

from reader.marks.model import Change, Mark, Standing, edited
from reader.marks.surroundings import place_among
from reader.session import marking
from reader.session.marking import Plan
from reader.session.navigation import sentence_at
from reader.session.session import Session
from reader.session.wordings import compared, parts_words
from reader.text.differences import Run
from reader.text.offsets import Span

NOTHING_LEFT = "nothing of what stood around it is left; select words in the article, then R and p"


class Repair(NamedTuple):
    """A mark that waits, with both wordings."""

    mark: Mark
    standing: Standing
    runs: tuple[Run, ...]
    """From the earlier wording to the one in this version; of a lost mark all that there was."""


class Repairs:
    """What waits in an article. Everything done is one undo step and returns what to tell the reader."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._near: dict[str, int | None] = {}
        """Where lost marks would stand, by id."""

    def listed(self) -> list[Repair]:
        """What waits: moved and changed marks where they stand, then those that are lost."""
        marks = self._session.notebook.marks
        waiting = [*(mark for mark in marks.marks if mark.standing), *marks.lost]
        return [Repair(mark, mark.standing, self._runs(mark)) for mark in waiting]

    def keep(self, mark: Mark) -> str:
        """Accept a mark where it is now."""
        if mark.standing == "lost":
            return "these words are not here: p puts the mark on the words you chose, x deletes it"
        return self._carry_out(Plan(f"{mark.kind} kept", (Change(mark, settled(mark)),)))

    def keep_all(self) -> str:
        """Accept all marks that stand somewhere where they are now, as one step."""
        waiting = [mark for mark in self._session.notebook.marks.marks if mark.standing]
        if not waiting:
            is_left = self._session.notebook.marks.lost
            return (
                "only lost marks are left: p puts one on the words below, x deletes it"
                if is_left
                else "nothing to keep"
            )
        count = f"{len(waiting)} mark{'s' if len(waiting) > 1 else ''}"
        return self._carry_out(Plan(f"{count} kept", tuple(Change(mark, settled(mark)) for mark in waiting)))

    def place(self, mark: Mark) -> str:
        """Put a mark on its target."""
        plan = marking.placed(self._session.article.original, mark, self.target(mark))
        self._session.reading.selection = None
        return self._carry_out(plan)

    def delete(self, mark: Mark) -> str:
        plan = marking.remove(self._session.notebook.marks, mark)
        return self._carry_out(plan._replace(label=f"{mark.kind} deleted"))

    def go_to(self, mark: Mark) -> str:
        """Go to a mark; of a lost one to where it would stand, with that sentence selected, to be put right."""
        if mark.standing != "lost":
            self._session.choose(mark)
            return ""
        near = self._sentence_near(mark)
        if near is None:
            return NOTHING_LEFT
        self._session.drop_all()
        self._session.reading.place(near.start)
        self._session.reading.select()
        return "about here: h l o change what is selected; R, then p puts the lost mark on it"

    def undo(self) -> str:
        return self._session.undo()

    def redo(self) -> str:
        return self._session.redo()

    def target(self, mark: Mark) -> Span:
        """What a mark would be put on: the selection; a lost one else the sentence where it would stand."""
        reading = self._session.reading
        if reading.selection:
            return reading.selection.span
        near = self._sentence_near(mark) if mark.standing == "lost" else None
        return near or reading.sentence

    def target_words(self, mark: Mark) -> str:
        return " ".join(self._session.document.text(self.target(mark)).split())

    def _sentence_near(self, mark: Mark) -> Span | None:
        """The sentence where a lost mark would stand; None if nothing of what was around it is left."""
        if mark.id not in self._near:
            part = mark.parts[0]
            self._near[mark.id] = place_among(self._session.article.original, part)
        at = self._near[mark.id]
        return None if at is None else sentence_at(self._session.document, at)

    def _runs(self, mark: Mark) -> tuple[Run, ...]:
        if mark.standing == "lost":
            return (Run("removed", parts_words(mark.parts)),)
        return compared(mark.was or mark.parts, mark.parts)

    def _carry_out(self, plan: Plan) -> str:
        return self._session.notebook.carry_out(plan)


def settled(mark: Mark) -> Mark:
    """The mark once the reader has seen what became of it."""
    return edited(mark, standing="", was=())
