"""The status line: title, what was said, counts, place, and what is saved."""

from collections.abc import Iterable

from reader.session.session import Session
from reader.store.writer import Failed, Saved, State
from reader.ui.bars import fitted
from reader.ui.paint import Styled
from reader.ui.wrap import cell_width


def status(
    session: Session, counts: Iterable[tuple[str, int]], said: str, saved: tuple[State, int] | None, width: int
) -> list[Styled]:
    """The pieces of the status line for a width; the title gives way to what is said."""
    right = _saved(session, saved, is_brief=bool(said))
    place = f" {session.reading.per_cent} % "
    marks = " ".join(f"{sign}{count}" for sign, count in counts if count)
    room = width - cell_width(right.text) - cell_width(place) - cell_width(marks) - 2
    said = f" {said}" if said else ""
    title = fitted(session.article.described, max(8, room - cell_width(said)) if said else room)
    said = fitted(said, room - cell_width(title))
    filler = " " * max(0, room - cell_width(title) - cell_width(said) + 1)
    return [
        Styled(f" {title}"),
        Styled(said, ("message",)),
        Styled(filler),
        Styled(marks, ("dim",)),
        Styled(place),
        right,
    ]


def _saved(session: Session, saved: tuple[State, int] | None, *, is_brief: bool) -> Styled:
    """“saved” only when all is on the disk; why not, unless there is something else to say."""
    state, unsaved = saved or (Saved(), 0)
    if isinstance(state, Failed):
        return Styled(f" {unsaved} NOT SAVED " if is_brief else f" {unsaved} NOT SAVED: {state.reason} ", ("bad",))
    if isinstance(state, Saved) and not session.unsaved():
        return Styled(" saved ", ("good",))
    return Styled(" saving ", ("dim",))
