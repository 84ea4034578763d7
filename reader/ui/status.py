"""The status line: title, what was said, counts, place, and what is saved."""

from collections.abc import Iterable

from reader.session.session import Session
from reader.store.writer import Failed, Saved, State
from reader.ui.paint import Styled
from reader.ui.wrap import cell_width, fitted, wrap

SHORTEST_TITLE = 12
"""Columns below which a title says nothing: it gives way to what is said."""
MOST_LINES = 4
"""Lines that a long message may take."""


def status(
    session: Session, counts: Iterable[tuple[str, int]], said: str, saved: tuple[State, int] | None, width: int
) -> list[list[Styled]]:
    """The pieces of the status line for a width; above it lines of their own, if it has no room for what is said.

    The title gives way to what is said first, then the counts.
    """
    state, unsaved = saved or (Saved(), 0)
    right = _saved(session, state, unsaved)
    if not said and isinstance(state, Failed):
        said = state.reason
    title = session.article.described if session.document.view == "repaired" else f"Original: {session.article.title}"
    marks = " ".join(f"{sign}{count}" for sign, count in counts if count)
    place = [Styled(f" {session.reading.per_cent} % "), right]
    room = width - sum(cell_width(piece.text) for piece in place)
    needed = cell_width(said) + 2 if said else 0
    beside = room - cell_width(marks) - 2
    own: list[list[Styled]] = []
    if not said or needed + min(SHORTEST_TITLE, cell_width(title)) < beside:
        left = [Styled(f" {fitted(title, beside - needed)}"), *_message(said, before="  ")]
    elif needed <= beside:
        left = _message(said)
    elif needed < room:
        left, marks = _message(said), ""
    else:
        own, left = _own_lines(said, width), [Styled(f" {fitted(title, beside)}")]
    filler = " " * max(0, room - cell_width(marks) - sum(cell_width(piece.text) for piece in left))
    return [*own, [*left, Styled(filler), Styled(marks, ("dim",)), *place]]


def _message(said: str, before: str = " ") -> list[Styled]:
    return [Styled(f"{before}{said}", ("message",))] if said else []


def _own_lines(said: str, width: int) -> list[list[Styled]]:
    """A long message in lines; of one that is longer still, what fits."""
    spans = wrap(said, 0, len(said), max(1, width - 2))
    lines = [said[start:end] for start, end in spans[: MOST_LINES - 1]]
    if len(spans) >= MOST_LINES:
        lines.append(fitted(said[spans[MOST_LINES - 1].start :], width - 2))
    return [_message(line) for line in lines]


def _saved(session: Session, state: State, unsaved: int) -> Styled:
    """“saved” only when all is on the disk."""
    if isinstance(state, Failed):
        return Styled(f" {unsaved} NOT SAVED ", ("bad",))
    if isinstance(state, Saved) and not session.unsaved():
        return Styled(" saved ", ("good",))
    return Styled(" saving ", ("dim",))
