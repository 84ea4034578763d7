"""Where a character of the repaired text came from, and where an original character went."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple, Protocol


class Span(NamedTuple):
    """A half-open stretch of some text, in code points."""

    start: int
    end: int


class Extent(Protocol):
    """Anything with a start and an end, such as a Span or a Paragraph."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Run(NamedTuple):
    """Characters of the shown text that correspond one to one to characters of the original."""

    shown: int
    """Where the run starts in the shown text."""
    original: int
    """Where it starts in the original."""
    length: int


class OffsetMap(NamedTuple):
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

    @classmethod
    def of_runs(cls, runs: Iterable[Run], shown_length: int, original_length: int) -> "OffsetMap":
        """The map of these runs, given in order; runs that touch in both texts become one."""
        shown: list[int] = []
        original: list[int] = []
        lengths: list[int] = []
        for at, source, length in runs:
            if shown and shown[-1] + lengths[-1] == at and original[-1] + lengths[-1] == source:
                lengths[-1] += length
            elif length:
                shown.append(at)
                original.append(source)
                lengths.append(length)
        return cls(tuple(shown), tuple(original), tuple(lengths), shown_length, original_length)

    def to_original(self, shown: int) -> int:
        """The original offset behind a shown offset; of an inserted character, that of the character after it."""
        return _across(self.shown, self.original, self.lengths, shown, self.original_length)

    def to_shown(self, original: int) -> int:
        """The shown offset of an original one; of a dropped character, where the next kept one stands."""
        return _across(self.original, self.shown, self.lengths, original, self.shown_length)

    def original_span(self, start: int, end: int) -> Span:
        """The tightest original stretch behind shown[start:end]; an empty one where nothing is behind it."""
        if self.lengths == (self.shown_length,) == (self.original_length,):
            return Span(start, end)  # the text is shown as it is
        return _span(self.shown, self.original, self.lengths, start, end, self.original_length)

    def shown_span(self, start: int, end: int) -> Span:
        """The tightest shown stretch that holds original[start:end]; an empty one where none of it is shown."""
        return _span(self.original, self.shown, self.lengths, start, end, self.shown_length)

    def over(self, lower: "OffsetMap") -> "OffsetMap":
        """This map carried on through `lower`, whose shown text is this one's original."""
        if lower.lengths == (lower.original_length,):
            return self
        return OffsetMap.of_runs(self._runs_over(lower), self.shown_length, lower.original_length)

    def _runs_over(self, lower: "OffsetMap") -> Iterable[Run]:
        below = 0
        for shown, middle, length in zip(self.shown, self.original, self.lengths, strict=True):
            end = middle + length
            while below < len(lower.shown) and lower.shown[below] + lower.lengths[below] <= middle:
                below += 1
            at = below
            while at < len(lower.shown) and lower.shown[at] < end:
                first = max(middle, lower.shown[at])
                last = min(end, lower.shown[at] + lower.lengths[at])
                yield Run(shown + first - middle, lower.original[at] + first - lower.shown[at], last - first)
                at += 1


def _across(here: tuple[int, ...], there: tuple[int, ...], lengths: tuple[int, ...], at: int, end: int) -> int:
    run = bisect_right(here, at) - 1
    if run >= 0 and at < here[run] + lengths[run]:
        return there[run] + at - here[run]
    return there[run + 1] if run + 1 < len(there) else end


def _span(
    here: tuple[int, ...], there: tuple[int, ...], lengths: tuple[int, ...], start: int, end: int, limit: int
) -> Span:
    first = _across(here, there, lengths, start, limit)
    if end <= start:
        return Span(first, first)
    run = bisect_right(here, end - 1) - 1
    if run < 0:
        return Span(first, first)
    last = there[run] + min(end - here[run], lengths[run])
    return Span(min(first, last), last)
