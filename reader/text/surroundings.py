"""What a paragraph shows among the others of its page: where it stands, what is near it, what it is like.

Each function adds traits; time and memory are linear in the text.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, islice

from reader.text.patterns import pattern
from reader.text.seen import MIDDLE, SHORT, Seen

_SIGN = pattern(r"\d(?:[^\W_]|\s)*+|[^\w\s]|_")
"""A sign, or a number with all up to the next sign."""
_HEAD, _SIGNS = 200, 3
"""Lines are alike if their first so many characters have the same first signs."""
_CROWDED = (0.3, 0.55)
"""Shares of short lines from which a page is of the next kind."""
_NEAR, _FAR = 3, 12
"""How many paragraphs on either side are near, and how many are around."""


def add_surroundings(seen: Sequence[Seen], paragraphs: Sequence[str]) -> None:
    """Adds them all."""
    _add_what_is_known(seen)
    _add_likeness(seen, paragraphs)
    _add_what_is_usual(seen)
    if seen:
        crowd = _crowd(seen)
        seen[0].traits.append(f"opens a {crowd} page")
        kinds = {reach: f"{crowd} page, {reach}" for reach in ("short", "middle", "long")}
        for paragraph in seen:
            paragraph.traits.append(kinds[paragraph.reach])
        if crowd == "crowded":
            _add_neighbours(seen)
        else:
            _add_place(seen)


def _crowd(seen: Sequence[Seen]) -> str:
    """A whole page is crowded with short lines, an article is not."""
    short = sum(paragraph.length <= SHORT for paragraph in seen) / len(seen)
    return ("plain", "mixed", "crowded")[bisect_right(_CROWDED, short)]


def _add_neighbours(seen: Sequence[Seen]) -> None:
    """How many sentences stand near: a short line among sentences is the article's."""
    sentences = [paragraph.length > SHORT and paragraph.is_sentence for paragraph in seen]
    sums = list(accumulate(sentences, initial=0))
    for index, paragraph in enumerate(seen):
        near, far = (
            sums[min(len(seen), index + reach + 1)] - sums[max(0, index - reach)] - sentences[index]
            for reach in (_NEAR, _FAR)
        )
        paragraph.traits.append(f"near {min(near, 3)}")
        paragraph.traits.append(f"around {bisect_right((2, 5, 10), far)}")


def _add_place(seen: Sequence[Seen]) -> None:
    """Where it stands: what is no part of an article mostly comes after it."""
    count = len(seen)
    for index, paragraph in enumerate(seen):
        paragraph.traits.append(f"part {bisect_right((0.35, 0.6, 0.8), index / count)}")
        if index >= count - 3:
            paragraph.traits.append("among the last")
        if index == count - 1:
            paragraph.traits.append("the last")


def _add_what_is_known(seen: Sequence[Seen]) -> None:
    """How many of its long words the page has said before: lines of other articles bring new ones."""
    told: set[str] = set()
    for index, paragraph in enumerate(seen):
        telling = [word for word in paragraph.words if len(word) > 5]
        if index > 3 and paragraph.length > SHORT and len(telling) > 2:
            known = sum(map(told.__contains__, telling)) / len(telling)
            paragraph.traits.append(f"known words {bisect_right((0.08, 0.25, 0.5), known)}")
        if paragraph.length >= MIDDLE:
            told.update(telling)


def _add_likeness(seen: Sequence[Seen], paragraphs: Sequence[str]) -> None:
    """Lines built alike, such as the dates of a tour, are counted by that alone: many small clues would add up."""
    shapes = [
        _shape(paragraph) if found.length <= MIDDLE else "" for found, paragraph in zip(seen, paragraphs, strict=True)
    ]
    for index, (found, shape) in enumerate(zip(seen, shapes, strict=True)):
        if len(shape) < 2:
            continue
        around = (*shapes[max(0, index - 2) : index], *shapes[index + 1 : index + 3])
        alike = around.count(shape)
        if alike and not found.hints and not found.speaks_for_a_site:
            found.traits[:] = [f"alike {min(3, alike)}"]


def _shape(paragraph: str) -> str:
    """The first signs of a line, its letters left out and a 0 for each number."""
    signs = [found[0] for found in islice(_SIGN.finditer(paragraph, 0, _HEAD), _SIGNS)]
    return "".join(["0" if sign[0].isdecimal() else sign for sign in signs])


def _add_what_is_usual(seen: Sequence[Seen]) -> None:
    """An article that addresses its reader throughout says nothing by doing so."""
    prose = [paragraph for paragraph in seen if paragraph.length >= MIDDLE]
    for trait, manner in (("you", {"you 1", "you 2", "you 3"}), ("I", {"I"})):
        usual = sum(not manner.isdisjoint(paragraph.traits) for paragraph in prose)
        if len(prose) > 3 and usual > 0.3 * len(prose):
            for paragraph in seen:
                paragraph.traits[:] = [f"{trait}, as usual" if name in manner else name for name in paragraph.traits]
