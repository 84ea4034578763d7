"""Undo and redo."""

from hypothesis import given
from hypothesis import strategies as st

from reader.marks.history import History, inverted, repeated
from reader.marks.kinds import QUOTE
from reader.marks.markset import MarkSet
from reader.marks.model import Change, Mark, edited, new_mark
from reader.text.offsets import Span

TEXT = "One two three four five six seven eight nine ten."


def marking(at: int) -> tuple[Change, ...]:
    return (Change(None, new_mark(TEXT, QUOTE, [Span(at, at + 3)])),)


def wording(marks: MarkSet) -> list[tuple[int, str]]:
    return [(mark.start, mark.note) for mark in marks.marks]


@given(st.lists(st.sampled_from(["mark", "note", "remove", "undo", "redo"]), max_size=40))
def test_undo_and_redo_walk_through_every_state(actions: list[str]) -> None:
    marks, history = MarkSet(), History()
    states, at = [wording(marks)], 0
    for number, action in enumerate(actions):
        changes: tuple[Change, ...] = ()
        present: list[Mark] = marks.marks
        if action == "undo":
            step = history.undo()
            assert (step is None) == (at == 0)
            changes = inverted(step) if step else ()
            at = max(0, at - 1)
        elif action == "redo":
            step = history.redo()
            assert (step is None) == (at == len(states) - 1)
            changes = repeated(step) if step else ()
            at = min(len(states) - 1, at + 1)
        elif action == "mark" or present:
            mark = present[0] if present else None
            changes = (
                marking(number)
                if action == "mark" or mark is None
                else (Change(mark, edited(mark, note=str(number)) if action == "note" else None),)
            )
            history.record(action, changes)
            states, at = [*states[: at + 1], []], at + 1
        for change in changes:
            marks.apply(change)
        if action in ("undo", "redo"):
            assert wording(marks) == states[at]
        else:
            states[at] = wording(marks)
