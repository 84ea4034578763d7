"""Undo and redo: the steps a reader took, each undone and redone as a whole."""

from collections.abc import Iterable

from reader.marks.model import Change, Mark, Record, Step, new_id, now

KEPT = 100
"""How many steps can be undone."""


class History:
    """The last steps, oldest first. Undone ones stay at the end until a new step replaces them."""

    def __init__(self, steps: Iterable[Step] = ()) -> None:
        self._steps = sorted(steps, key=lambda step: step.at)[-KEPT:]

    @property
    def steps(self) -> tuple[Step, ...]:
        return tuple(self._steps)

    def record(self, label: str, changes: Iterable[Change]) -> tuple[Step, ...]:
        """Enter a new step. Returns what changed in the history; steps with no changes were dropped from it."""
        dropped = [step for step in self._steps if step.undone]
        step = Step(new_id(), label, tuple(changes), now())
        self._steps = [*(kept for kept in self._steps if not kept.undone), step][-KEPT:]
        return (*(gone._replace(changes=()) for gone in dropped), step)

    def undo(self) -> Step | None:
        """Mark the last step that stands as undone. Its changes are to be applied inverted, last first."""
        return self._turn(reversed(range(len(self._steps))), undone=True)

    def redo(self) -> Step | None:
        """Mark the first undone step as standing again. Its changes are to be applied anew."""
        return self._turn(range(len(self._steps)), undone=False)

    def _turn(self, order: Iterable[int], *, undone: bool) -> Step | None:
        for index in order:
            step = self._steps[index]
            if step.undone != undone:
                self._steps[index] = step._replace(undone=undone)
                return self._steps[index]
        return None


def inverted(step: Step) -> tuple[Change, ...]:
    """The changes that take a step back, stamped now so that they win over what they undo."""
    return tuple(stamped(change.inverse()) for change in reversed(step.changes))


def repeated(step: Step) -> tuple[Change, ...]:
    """The changes that make a step again, stamped now."""
    return tuple(stamped(change) for change in step.changes)


def stamped(change: Change) -> Change:
    return Change(change.before, _touched(change.after))


def _touched(record: Record | None) -> Record | None:
    return record._replace(modified=now()) if isinstance(record, Mark) else record
