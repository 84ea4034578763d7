"""Where words stand that were edited: the most similar ones of a stretch of text, if they are similar enough."""

from collections.abc import Callable
from itertools import takewhile
from typing import NamedTuple

from reader.marks.windows import SHORT, Window
from reader.text.offsets import Span

MARGIN = 40
"""Letters by which the ends are shifted at most to fall between words."""
PREFERENCE = 0.12
"""How much less alike words may be that begin, or end, at a quotation mark if those looked for did; and as much again
if all that is compared of what stood beside them stands there."""
UNRELATED = 0.5
"""How alike unrelated words of one language are: letters recur."""
BESIDE = 8
"""Letters that are compared of what stood before words, and of what stood behind them."""
_MARK = '"'
"""Any quotation mark, in a folded text."""


class Likeness(NamedTuple):
    """A stretch, and how alike it is: 1 if it is the same, `UNRELATED` for other words."""

    span: Span
    score: float


def floor(length: int, window: Window) -> float:
    """How alike words of so many letters have to be to be the same words, edited."""
    if window.is_start and window.is_end:
        return 0.65 if length < SHORT else 0.6 if length < 2 * SHORT else 0.55
    return 0.85 if length < SHORT else 0.75 if length < 2 * SHORT else 0.7


def most_alike(
    words: str, text: str, window: Window, is_edge: Callable[[int], bool], beside: tuple[str, str] = ("", "")
) -> Likeness | None:
    """The stretch of a window that is most like some words and like enough, from edge to edge.

    Args:
        words: what is looked for, folded.
        text: where, folded.
        window: the letters that are searched.
        is_edge: whether a word starts or ends before a letter.
        beside: the letters that stood before and behind the words, `BESIDE` of each; a stretch that has them is
            preferred.
    """
    from rapidfuzz import fuzz  # only needed when a text has changed

    within = window.span
    found = text[within.start : within.end]
    least = floor(len(words), window)
    if not words or len(found) < len(words) * least / (2 - least):
        return None
    starts, ends = [within.start], [within.end]
    if not (window.is_start and window.is_end):
        shorter, longer = sorted((words, found), key=len)
        about = fuzz.partial_ratio_alignment(shorter, longer, score_cutoff=60 * least)
        if about is None:
            return None
        start, end = (about.dest_start, about.dest_end) if longer is found else (0, len(found))
        margin = min(MARGIN, SHORT + len(words) // 4)
        starts = starts if window.is_start else _edges(within.start + start, margin, within, is_edge)
        ends = ends if window.is_end else _edges(within.start + end, margin, within, is_edge)
    before, after = beside
    preferred = {last: _preference(after, text[last : last + BESIDE]) for last in ends}
    best, most = None, 0.0
    for first in starts:
        here = _preference(before[::-1], text[max(0, first - BESIDE) : first][::-1])
        for last in ends:
            extra = here + preferred[last]
            score = fuzz.ratio(words, text[first:last], score_cutoff=100 * max(UNRELATED, most - extra)) / 100
            if score >= UNRELATED and score + extra > most:
                best, most = Likeness(Span(first, last), score), score + extra
    return best if best and best.score >= least else None


def _preference(was: str, now: str) -> float:
    """What speaks for an edge, beside which these letters stand, from it outwards, and stood those."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(was, now, strict=False)))
    return PREFERENCE * (shared / BESIDE + (shared > 0 and was[0] == _MARK))


def _edges(near: int, margin: int, within: Span, is_edge: Callable[[int], bool]) -> list[int]:
    reach = range(max(within.start, near - margin), min(within.end, near + margin) + 1)
    return sorted((at for at in reach if is_edge(at)), key=lambda at: abs(at - near))
