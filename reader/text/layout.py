"""Recognises how a text is laid out in lines: hard-wrapped, one paragraph a line, or lines to be kept as they are."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.text.patterns import pattern


class SourceLine(NamedTuple):
    """A line with something visible on it."""

    text: str
    """Without blanks around it."""
    start: int
    """Where `text` starts in the text it was taken from."""
    indent: int
    """How many blanks stand before `text`."""
    after_gap: bool
    """An empty line stands before it."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


class Group(NamedTuple):
    """Lines without an empty line between: lines[start:end]."""

    start: int
    end: int
    is_block: bool
    """Its lines are kept as they are: verse, a table, quoted mail, code."""


class Layout(NamedTuple):
    """How the lines of a text are laid out."""

    groups: list[Group]
    width: int
    """The width its prose was wrapped at, or 0 if it was not."""


_NARROWEST, _WIDEST = 40, 110
_LEAST_WRAPPED = 3
_TABULAR = ("   ", " | ")
_RULED = pattern(r"[|+]|[-=_*~#]{4,}$|```")
_VERSE = pattern(r"[“‘\"'(\[]?[A-ZÀ-Þ]")
_VERSE_WIDTH = 60
_LEAST_VERSE = 3
_CODE_INDENT = 4
_ENTRY = pattern(r"(?:[-•*·▪‣◦–—+]|\d{1,2}[.)]|\([a-z0-9]\)|#{1,6})\s")
_INNER = pattern(r"[a-zß-öø-ÿ,;:!?)\]}’”]")


def lines_of(text: str) -> list[SourceLine]:
    """The lines of a sanitised text that show anything."""
    lines: list[SourceLine] = []
    at, gap = 0, False
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            indent = len(line) - len(line.lstrip())
            lines.append(SourceLine(bare, at + indent, indent, gap and bool(lines)))
        gap = not bare
        at += len(line) + 1
    return lines


def layout_of(lines: Sequence[SourceLine]) -> Layout:
    """The groups of the lines, in order, and whether they were wrapped."""
    starts = [at for at, line in enumerate(lines) if at == 0 or line.after_gap]
    margin = min((line.indent for line in lines), default=0)
    groups = [
        Group(start, end, _is_block(lines[start:end], margin, len(starts) > 1))
        for first, last in pairwise([*starts, len(lines)])
        for start, end in _unmixed(lines, first, last)
    ]
    return Layout(groups, _wrap_width([lines[start:end] for start, end, is_block in groups if not is_block]))


def _wrap_width(groups: Sequence[Sequence[SourceLine]]) -> int:
    """The width lines were wrapped at, or 0: nearly no line had room for the first word of the next."""
    pairs = [(before.text, after.text) for group in groups for before, after in pairwise(group)]
    if len(pairs) < _LEAST_WRAPPED:
        return 0
    lengths = sorted(len(before) for before, _ in pairs)
    width = lengths[int(0.95 * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST or lengths[int(0.98 * (len(lengths) - 1))] > 1.3 * width:
        return 0
    full = sum(is_full(before, after, width) for before, after in pairs)
    return width if full >= 0.6 * len(pairs) else 0


def is_full(before: str, after: str, width: int) -> bool:
    """Whether a line wrapped at `width` had no room for the next one's first word."""
    return len(before) + 1 + len(after.split(None, 1)[0]) > width - 2


def flows(before: str, after: str, width: int) -> bool:
    """Whether two lines of a hard-wrapped text are of one paragraph."""
    if _ENTRY.match(after) or before.startswith("#"):
        return False
    return is_full(before, after, width) or bool(_INNER.match(after))


def _unmixed(lines: Sequence[SourceLine], start: int, end: int) -> Iterator[tuple[int, int]]:
    """A group as it is, or cut where quoted lines (“> …”) begin and end."""
    first = start
    for at in range(start + 1, end):
        if (lines[at].text[0] == ">") != (lines[at - 1].text[0] == ">"):
            yield first, at
            first = at
    yield first, end


def _is_block(lines: Sequence[SourceLine], margin: int, has_neighbours: bool) -> bool:
    """Whether line ends mean something here. Looks at nothing outside, so that a block, once shown, stays one."""
    if len(lines) < 2:
        return False
    if lines[0].text[0] == ">":
        return True
    if 2 * sum(_is_tabular(line.text) for line in lines) >= len(lines):
        return True
    if all(line.indent - margin >= _CODE_INDENT for line in lines):
        return True
    return has_neighbours and _is_verse(lines)


def _is_tabular(line: str) -> bool:
    return any(gap in line for gap in _TABULAR) or _RULED.match(line) is not None


def _is_verse(lines: Sequence[SourceLine]) -> bool:
    return len(lines) >= _LEAST_VERSE and all(
        len(line.text) <= _VERSE_WIDTH and _VERSE.match(line.text) for line in lines
    )
