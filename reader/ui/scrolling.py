"""Scrolling through entries whose heights are known only when they are looked at.

A place is an entry and one of its lines. Nothing here counts what lies above or below, so the cost of a move is
that of the lines it passes.
"""

from typing import Generic, NamedTuple, Protocol, TypeVar

Key = TypeVar("Key")


class Anchor(NamedTuple, Generic[Key]):
    """A line of an entry."""

    key: Key
    line: int


class Entries(Protocol[Key]):
    """Things of some lines each, one below the other."""

    def after(self, key: Key) -> Key | None: ...

    def before(self, key: Key) -> Key | None: ...

    def height(self, key: Key) -> int:
        """How many lines an entry takes; may be none."""


def visible(entries: Entries[Key], top: Anchor[Key], height: int) -> list[Anchor[Key]]:
    """The lines on a screen of some height, from the top down."""
    rows: list[Anchor[Key]] = []
    key: Key | None = top.key
    line = top.line
    while key is not None and len(rows) < height:
        count = entries.height(key)
        rows += [Anchor(key, number) for number in range(line, min(count, line + height - len(rows)))]
        key, line = entries.after(key), 0
    return rows


def scrolled(entries: Entries[Key], at: Anchor[Key], by: int) -> Anchor[Key]:
    """The line so many further down (up, when negative); stops at the ends."""
    key, line = at.key, at.line + by
    while line < 0:
        before = entries.before(key)
        if before is None:
            return Anchor(key, 0)
        key = before
        line += entries.height(key)
    while line >= (count := entries.height(key)):
        after = entries.after(key)
        if after is None:
            return Anchor(key, max(0, count - 1))
        key = after
        line -= count
    return Anchor(key, line)


def distance(entries: Entries[Key], start: Anchor[Key], goal: Anchor[Key], limit: int) -> int | None:
    """How many lines the goal lies below the start (above: negative); None when it is more than the limit."""
    below = _lines_down(entries, start, goal, limit)
    if below is not None:
        return below
    above = _lines_down(entries, goal, start, limit)
    return None if above is None else -above


def revealed(
    entries: Entries[Key], top: Anchor[Key], first: Anchor[Key], last: Anchor[Key], height: int
) -> Anchor[Key]:
    """The top that shows the lines from first to last, moved as little as need be, with a margin if there is room."""
    margin = min(2, max(0, (height - 1) // 4))
    above = distance(entries, top, first, 2 * height)
    below = distance(entries, top, last, 2 * height)
    if above is None or below is None:
        return scrolled(entries, first, -(height // 3))
    if above < margin or (below >= height - margin and below - above >= height - 2 * margin):
        return scrolled(entries, first, -margin)
    if below >= height - margin:
        return scrolled(entries, last, margin + 1 - height)
    return top


def filled(entries: Entries[Key], top: Anchor[Key], height: int) -> Anchor[Key]:
    """The top moved up as far as it takes to fill the screen."""
    rows = visible(entries, top, height)
    return scrolled(entries, rows[-1] if rows else top, 1 - height) if len(rows) < height else top


def _lines_down(entries: Entries[Key], start: Anchor[Key], goal: Anchor[Key], limit: int) -> int | None:
    passed, key = -start.line, start.key
    while key != goal.key:
        passed += entries.height(key)
        after = entries.after(key)
        if after is None or passed > limit:
            return None
        key = after
    return passed + goal.line if 0 <= passed + goal.line <= limit else None
