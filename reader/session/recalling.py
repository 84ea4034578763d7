"""What the detectors propose, seen in the light of what readers said of the same wordings before."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.marks.intervals import Intervals
from reader.marks.kinds import BOILERPLATE
from reader.marks.memory import Recollection, Remembered
from reader.text.offsets import Span
from reader.text.repair import Repaired
from reader.text.suggestion import MEMORY, Suggestion

_ONE, _MORE = 0.9, 0.97
"""How sure a wording is that was marked on one article, or on more."""
_NEAR_ONE, _NEAR_MORE = 0.85, 0.9
"""The same of one that is only much like it."""


class Recalled(NamedTuple):
    """The suggestions for a block, with what is remembered."""

    suggestions: tuple[Suggestion, ...]
    left_out: int
    """Suggestions that are not made because they were refused before."""
    remembered: Remembered
    """By what."""


def recalled(
    remembered: Remembered, original: str, repaired: Repaired, base: int, suggestions: Iterable[Suggestion]
) -> Recalled:
    """Propose paragraphs that were marked as boilerplate elsewhere, and not those that were refused as often.

    Args:
        remembered: what is known of the articles from where this one is.
        original: the whole article, in whose offsets the suggestions are.
        repaired: a block of it.
        base: where the block starts in the original.
        suggestions: what the detectors propose for the block.
    """
    found = tuple(suggestions)
    detected = {each.parts: each for each in found if each.kind == BOILERPLATE}
    proposed: list[Suggestion] = []
    left_out = 0
    for start, end, _ in repaired.paragraphs:
        first, last = repaired.offsets.original_span(start, end)
        span = Span(base + first, base + last)
        known = remembered.recall(original[slice(*span)])
        if known is None:
            continue
        theirs = detected.pop((span,), None)
        if known.marked > known.refused:
            confidence = max(_confidence(known), theirs.confidence if theirs else 0)
            reason = said_of(known, remembered.where)
            proposed.append(Suggestion("boilerplate", (span,), confidence, reason, origin=MEMORY))
        elif theirs:
            left_out += 1
    sure = Intervals((each, each.parts) for each in proposed if each.is_sure)
    quotes = (each for each in found if each.kind != BOILERPLATE and not any(map(sure.touching, each.parts)))
    kept = sorted((*quotes, *detected.values(), *proposed), key=lambda each: each.parts)
    return Recalled(tuple(kept), left_out, remembered)


def said_of(found: Recollection, where: str) -> str:
    """What is remembered, in words: “marked on 3 articles of this site”."""
    answer, count = ("marked", found.marked) if found.marked > found.refused else ("refused", found.refused)
    much = "" if found.is_exact else "much like what was "
    return f"{much}{answer} on {count} article{'s' if count != 1 else ''} {where}"


def _confidence(found: Recollection) -> float:
    if found.is_exact:
        return _ONE if found.marked == 1 else _MORE
    return _NEAR_ONE if found.marked == 1 else _NEAR_MORE
