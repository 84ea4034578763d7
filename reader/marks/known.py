"""What marks alone tell of the text they were made on: their words and the context each selector keeps."""

from collections.abc import Sequence

from reader.marks.alignment import NEAR
from reader.marks.model import Mark, Part

APART = "\x00" * (NEAR + 1)
"""Stands between stretches of which it is not known what lies between them; too far to count as neighbours."""


def known_text(marks: Sequence[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """The stretches that selectors keep, one after the other, and the marks on them."""
    keys = [(at, index) for at, mark in enumerate(marks) for index in range(len(mark.parts))]
    keys.sort(key=lambda key: _begin(marks[key[0]].parts[key[1]]))
    done: list[str] = []
    length = 0
    """Of the stretches that are done."""
    text, begin = "", 0
    """The stretch that grows, and where it begins in the old text."""
    placed: dict[tuple[int, int], Part] = {}
    for key in keys:
        part = marks[key[0]].parts[key[1]]
        words = part.prefix + part.exact + part.suffix
        grown = _grown(text, _begin(part) - begin, words)
        if grown is None:
            done += [text, APART]
            length += len(text) + len(APART)
            grown, begin = words, _begin(part)
        text = grown
        start = length + part.start - begin
        placed[key] = part._replace(start=start, end=start + len(part.exact))
    moved = (
        mark._replace(parts=tuple(placed[at, index] for index in range(len(mark.parts))))
        for at, mark in enumerate(marks)
    )
    return "".join((*done, text)), tuple(moved)


def _begin(part: Part) -> int:
    return part.start - len(part.prefix)


def _grown(text: str, at: int, words: str) -> str | None:
    """A stretch with words that begin somewhere in it, or just behind it, unless it says something else there."""
    there = text[at : at + len(words)] if 0 <= at <= len(text) else None
    if there is None or not words.startswith(there):
        return None
    return text + words[len(there) :]
