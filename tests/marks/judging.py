"""Whether a mark landed where it belongs, told from how the text was edited."""

from typing import NamedTuple

from reader.marks.model import Mark, Part
from reader.marks.normalising import fold, reads_alike
from reader.marks.reanchoring import Reanchored
from reader.text.offsets import Span
from tests.marks.edits import Edited, truth


class Verdict(NamedTuple):
    stands: str
    """What is true of the mark: stands, changed, gone."""
    outcome: str
    """right, lost, wrong; or copy: on words put in that read the same, in the context the mark had on one side."""


def verdict_on(mark: Mark, found: Reanchored, edited: Edited, new: str) -> Verdict:
    wanted = [truth(edited, part.span) for part in mark.parts]
    standing = [new[slice(*span)] if span else "" for span in wanted]
    if not any(standing):
        stands, right = "gone", found.status == "lost"
    elif all(map(reads_alike, standing, (part.exact for part in mark.parts))):
        stands = "stands"
        right = found.status in ("same", "moved") and all(
            span and _overlap(_trimmed(new, part.span), _trimmed(new, span)) > 0.9
            for part, span in zip(found.mark.parts, wanted, strict=True)
        )
    else:
        stands = "changed"
        right = found.status == "changed" and all(
            any(_overlap(part.span, span) > 0.7 for span in wanted if span) for part in found.mark.parts
        )
    outcome = "right" if right else "lost" if found.status == "lost" else "wrong"
    if stands == "stands" and outcome == "wrong" and all(map(_is_copy, mark.parts, found.mark.parts)):
        outcome = "copy"
    return Verdict(stands, outcome)


def _is_copy(was: Part, now: Part) -> bool:
    """Whether words read the same amid what stood before them, or behind them; then nobody can tell which they are."""
    sides = ((was.prefix, now.prefix), (was.suffix, now.suffix))
    alike = [fold(before).letters == fold(after).letters for before, after in sides]
    return any(alike) and reads_alike(was.exact, now.exact)


def _trimmed(text: str, span: Span) -> Span:
    words = text[slice(*span)]
    return Span(span.end - len(words.lstrip()), span.start + len(words.rstrip()))


def _overlap(one: Span, other: Span) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return both / max(one.end - one.start, other.end - other.start)
