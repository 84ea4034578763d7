"""Recognises how a text is laid out in lines: hard-wrapped, verse or table, or one paragraph a line."""

import itertools
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Shape = Literal["wrapped", "block", "scraped"]


class Group(NamedTuple):
    """Lines without an empty line between: lines[start:end]."""

    start: int
    end: int
    shape: Shape


_NARROWEST, _WIDEST = 40, 110
_TABULAR = re.compile(r"\S(?: {3,}|\t| \| )\S|^[|+]|^\s*[-=_]{4,}\s*$")
_FIELD = re.compile(r"[A-Z][\w-]{1,20}(?: \w{1,20})?: ")
_LETTERED = re.compile(r"[“‘\"'(]?[A-ZÀ-Þ]")


def grouped(lines: Sequence[str], gaps: Sequence[bool]) -> tuple[Group, ...]:
    """The groups of lines; gaps[i]: an empty line stands before line i. `lines` are stripped."""
    if not lines:
        return ()
    starts = [index for index in range(len(lines)) if index == 0 or gaps[index]]
    width = _wrap_width(lines, starts)
    ends = [*starts[1:], len(lines)]
    if len(starts) == 1:
        return (Group(0, len(lines), "wrapped" if width else "scraped"),)
    return tuple(Group(start, end, _shape(lines[start:end], width)) for start, end in zip(starts, ends, strict=True))


def _wrap_width(lines: Sequence[str], starts: Sequence[int]) -> int:
    """The width lines were wrapped at, or 0: nearly no line had room for the first word of the next."""
    first = set(starts)
    pairs = [(lines[i - 1], lines[i]) for i in range(1, len(lines)) if i not in first]
    if len(pairs) < 3:
        return 0
    lengths = sorted(len(before) for before, _ in pairs)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST or max(map(len, lines)) > width * 1.6:
        return 0
    full = sum(_full(before, after, width) for before, after in pairs)
    return width if full >= 0.6 * len(pairs) else 0


def _full(before: str, after: str, width: int) -> bool:
    return len(before) + 1 + len(after.split(None, 1)[0]) > width - 2


def _shape(lines: Sequence[str], width: int) -> Shape:
    if len(lines) == 1:
        return "scraped"
    if any(line.startswith(">") for line in lines) or all(map(_FIELD.match, lines)):
        return "block"
    tabular = sum(bool(_TABULAR.search(line)) for line in lines)
    if 2 * tabular >= len(lines):
        return "block"
    if width:
        full = sum(_full(a, b, width) for a, b in itertools.pairwise(lines))
        return "wrapped" if 2 * full >= len(lines) - 1 else "block"
    short = len(lines) > 2 and max(map(len, lines)) <= 65
    return "block" if short and all(_LETTERED.match(line) for line in lines) else "scraped"
