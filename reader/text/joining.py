"""What tells whether a stretch goes on with the quotation before it or starts another."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.text.candidates import Rule
from reader.text.offsets import Span
from reader.text.phrases import WINDOW
from reader.text.stretches import Stretch


class Seam(NamedTuple):
    """A stretch, and the last one of the quotation before it, in the same or the next paragraph."""

    text: str
    before: Stretch
    before_rule: Rule
    before_source: Span | None
    parts: int
    """How many the quotation before has."""
    stretch: Stretch
    rule: Rule
    source: Span | None
    is_open: bool | None
    """Whether the quotation before is expected to go on; None if another is."""
    is_introduced: bool
    """Whether the paragraph or sentence before says who speaks."""


_TOLD_BETWEEN = "VGBbAN,h:spC"


def bare_traits(seam: Seam, *, is_whole: bool, is_expected: bool) -> Iterator[str]:
    """Of a quoted sentence that no word of the writer's goes with; `is_whole` if such are all of its paragraph."""
    path = "bare whole" if is_whole else "bare"
    yield f"{path} expected {is_expected}"
    yield from _traits(seam, path)


def read_traits(seam: Seam, tags: str, at_before: int | None, at: int, first: int) -> Iterator[str]:
    """Of the stretch at token `at` in a sentence of the writer's, that starts at token `first`.

    `at_before` is the token of the one before, if it is in the same paragraph.
    """
    yield from _traits(seam, "read")
    if at_before is None:
        return
    same = seam.source == seam.before_source
    between = tags[max(at_before + 1, at - WINDOW) : at]
    yield f"gap {between[:4]}"
    yield f"gap ends {between[-2:]}"
    yield f"gap size {min(12, len(between)) // 2}"
    yield f"stops {min(3, between.count('.'))}"
    if len(between) <= 3:
        yield f"gap is {between} {tags[at]}"
    for tag in _TOLD_BETWEEN:
        if tag in between:
            yield f"gap has {tag} {same}"
    yield f"same sentence {at_before >= first} {same} {seam.rule} {seam.before_rule}"


def _traits(seam: Seam, path: str) -> Iterator[str]:
    text, before, stretch, rule = seam.text, seam.before, seam.stretch, seam.rule
    far = stretch.paragraph - before.paragraph
    here = f"{path} {far}"
    ended = text[max(before.start, before.end - 3) : before.end].rstrip("’'")[-1:]
    starts = "A" if text[stretch.start].isupper() else "a"
    yield "bias"
    yield path
    yield here
    yield f"{path} rule {rule}"
    yield f"{path} after {seam.before_rule}"
    yield f"{path} {rule} after {seam.before_rule}"
    yield f"{far} after {seam.before_rule}"
    yield f"parts {min(4, seam.parts)}"
    yield f"{here} same {seam.source == seam.before_source}"
    yield f"{here} closed {before.is_closed}"
    yield f"{here} introduced {seam.is_introduced}"
    yield f"{here} open {seam.is_open}"
    yield f"{here} ended {ended}"
    yield f"{here} starts {starts}"
    yield f"{here} {ended} {starts} {rule}"
    yield f"{far} length {min(4, (stretch.end - stretch.start) // 40)} {min(4, (before.end - before.start) // 40)}"
    yield f"{path} distance {min(8, (stretch.opened - before.closed) // 15)}"
