"""Where words of the old text can be in the new one: between what stood before and behind them, or next to either."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.marks.alignment import NEAR, SHIFT, Alignment
from reader.text.offsets import Span

SHORT = 12
"""Letters below which words are too few to be recognised by their likeness alone."""


class Window(NamedTuple):
    """Letters of the new text that words are looked for in."""

    span: Span
    is_start: bool = False
    """Whether they start where it does: what stood just before them is still there."""
    is_end: bool = False
    """Whether they end where it does."""
    is_between: bool = False
    """Whether it reaches from what stood before the words to what stood behind them, and not much further."""
    in_order: bool = True
    """Whether what stands beside it is where it was among the rest."""


def windows(aligned: Alignment, letters: Span, end: int) -> Iterator[Window]:
    """Where letters can be: between what stood before and behind them; else next to either of these."""
    before, after = aligned.before(letters.start + 1), aligned.after(letters.end - 1)
    size = letters.end - letters.start
    slack = 2 * SHORT + size // 2
    first = last = None
    if before is not None and letters.start - before.old_end <= NEAR:
        first = min(before.old_end, letters.start)
    if after is not None and after.old - letters.end <= NEAR:
        last = max(after.old, letters.end)
    if before is not None and after is not None and first is not None and last is not None:
        span = Span(before.new + first - before.old, after.new + last - after.old)
        if 0 < span.end - span.start <= last - first + SHIFT:
            is_tight = span.end - span.start <= last - first + slack
            is_start, is_end = first == letters.start, last == letters.end
            yield Window(span, is_start, is_end, is_tight, before.in_order or after.in_order)
            if not (is_start and is_end) or is_tight:
                return
    if before is not None and first is not None:
        start = before.new + first - before.old
        span = Span(start, min(end, start + letters.end - first + slack))
        yield Window(span, first == letters.start, in_order=before.in_order)
    if after is not None and last is not None:
        start = after.new + last - after.old
        span = Span(max(0, start - (last - letters.start) - slack), start)
        yield Window(span, is_end=last == letters.end, in_order=after.in_order)
    for block in aligned.touching(letters):
        there = block.shifted(letters)
        yield Window(Span(max(0, there.start - slack), min(end, there.end + slack)), in_order=block.in_order)
