"""A change made to a mark that somebody else changed meanwhile: field by field, the later one where both did."""

from dataclasses import replace
from typing import Any

from reader.marks.model import Change, Mark, Record

_TOGETHER = (("kind",), ("parts", "standing", "was"), ("source", "person"), ("note",), ("tags",), ("origin",))
"""What is merged as one: a person without the source that names them would be wrong, or new parts still called lost."""


def rebased(change: Change, there: Record | None) -> Change:
    """A change as it is when made to the version of its record that is there.

    What only one of the two changed is kept as that one has it. What both changed is kept from the later one.
    """
    before, after = change.before, change.after
    if not isinstance(there, Mark) or not isinstance(after, Mark):
        return change
    if not isinstance(before, Mark):
        return replace(change, after=there) if there.modified > after.modified else change
    if there.modified == before.modified:
        return change
    theirs = [names for names in _TOGETHER if _is_theirs(names, before, after, there)]
    kept = {name: getattr(there, name) for names in theirs for name in names}
    merged = after._replace(modified=max(after.modified, there.modified), **kept)
    return replace(change, before=there, after=merged)


def is_overtaken(change: Change, made: Change) -> bool:
    """Whether a change that was rebased lost something it changed itself: only its old form tells what."""
    before, after, kept = change.before, change.after, made.after
    if not isinstance(before, Mark) or not isinstance(after, Mark) or not isinstance(kept, Mark):
        return False
    return any(_values(names, after) not in (_values(names, before), _values(names, kept)) for names in _TOGETHER)


def _is_theirs(names: tuple[str, ...], before: Mark, after: Mark, there: Mark) -> bool:
    old, ours, theirs = (_values(names, mark) for mark in (before, after, there))
    return theirs != old and (ours == old or there.modified > after.modified)


def _values(names: tuple[str, ...], mark: Mark) -> list[Any]:
    return [getattr(mark, name) for name in names]
