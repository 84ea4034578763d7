"""Where a character of the repaired text came from, and where an original character went."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open stretch of some text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """A monotonic map between two texts, as runs of characters that correspond one to one.

    Between runs, characters of the shown text were inserted and characters of the original dropped.
    """

    shown: tuple[int, ...]
    """Where each run starts in the shown text."""
    original: tuple[int, ...]
    """Where each run starts in the original."""
    lengths: tuple[int, ...]
    """How many characters each run has."""
    shown_length: int
    original_length: int

    @classmethod
    def identity(cls, length: int) -> "OffsetMap":
        """The map of a text shown as it is."""
        return cls((0,), (0,), (length,), length, length)

    def to_original(self, shown: int) -> int:
        """The original offset behind a shown offset; of an inserted character, that of the character after it."""
        return _across(self.shown, self.original, self.lengths, shown, self.original_length)

    def to_shown(self, original: int) -> int:
        """The shown offset of an original one; of a dropped character, where the next kept one stands."""
        return _across(self.original, self.shown, self.lengths, original, self.shown_length)

    def original_span(self, start: int, end: int) -> Span:
        """The tightest original stretch behind shown[start:end]."""
        return _span(self.to_original, self.shown, self.original, self.lengths, start, end)

    def shown_span(self, start: int, end: int) -> Span:
        """The tightest shown stretch that holds original[start:end]."""
        return _span(self.to_shown, self.original, self.shown, self.lengths, start, end)


def _across(here: tuple[int, ...], there: tuple[int, ...], lengths: tuple[int, ...], at: int, end: int) -> int:
    run = bisect_right(here, at) - 1
    if run >= 0 and at < here[run] + lengths[run]:
        return there[run] + at - here[run]
    return there[run + 1] if run + 1 < len(there) else end


def _span(
    across: Callable[[int], int],
    here: tuple[int, ...],
    there: tuple[int, ...],
    lengths: tuple[int, ...],
    start: int,
    end: int,
) -> Span:
    first = across(start)
    if end <= start:
        return Span(first, first)
    run = bisect_right(here, end - 1) - 1
    if run < 0:
        return Span(first, first)
    last = there[run] + min(end - here[run], lengths[run])
    return Span(min(first, last), last)
