"""What marks alone tell of the text they were made on: their words and the context each selector keeps."""

from collections.abc import Sequence
from dataclasses import replace

from reader.marks.alignment import NEAR
from reader.marks.model import Mark, Part

APART = "\x00" * (NEAR + 1)
"""Stands between stretches of which it is not known what lies between them; too far to count as neighbours."""


def known_text(marks: Sequence[Mark]) -> tuple[str, tuple[Mark, ...]]:
    """The stretches that selectors keep, one after the other, and the marks on them."""
    parts = [(part, at, index) for at, mark in enumerate(marks) for index, part in enumerate(mark.parts)]
    parts.sort(key=lambda each: each[0].start - len(each[0].prefix))
    text = ""
    pieces: list[str] = []
    length = 0
    reach = -1
    """Up to where of the old text the last piece goes."""
    placed: dict[tuple[int, int], Part] = {}
    for part, at, index in parts:
        words = part.prefix + part.exact + part.suffix
        begin = part.start - len(part.prefix)
        shared = reach - begin
        if pieces and shared >= 0 and text.endswith(words[:shared]) and shared <= len(words):
            offset = length - shared
            text += words[shared:]
            added = words[shared:]
        elif pieces and shared >= 0 and len(words) < shared and text[len(text) - shared :].startswith(words):
            offset, added = length - shared, ""
        else:
            offset = length + len(APART) if pieces else 0
            added = APART + words if pieces else words
            text, reach = words, begin
        pieces.append(added)
        length += len(added)
        reach = max(reach, begin + len(words))
        start = offset + len(part.prefix)
        placed[at, index] = replace(part, start=start, end=start + len(part.exact))
    moved = (
        replace(mark, parts=tuple(placed[at, index] for index in range(len(mark.parts))))
        for at, mark in enumerate(marks)
    )
    return "".join(pieces), tuple(moved)
