"""Repairs the text of an article that a copy or a scrape broke, and says where every character came from.

Nothing visible is ever added, dropped or reordered: only blanks and line ends change.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.text.gluing import glued
from reader.text.layout import SourceLine, lines_of
from reader.text.offsets import OffsetMap, Span
from reader.text.paragraphs import Paragraph, ParagraphKind, gathered, kind_of
from reader.text.patterns import pattern
from reader.text.rewriting import Rewriting
from reader.text.sanitise import sanitised
from reader.text.seams import Seams

__all__ = ["Paragraph", "ParagraphKind", "Repaired", "as_it_is", "repair"]


class Repaired(NamedTuple):
    """The text as it is shown, its paragraphs, and the map to the original."""

    text: str
    offsets: OffsetMap
    paragraphs: tuple[Paragraph, ...]


_SEPARATOR = "\n\n"
_LITTER = pattern(r"[^\S\n](?<!\s.)(?:[^\S\n]+|(?=[,.;)\]]))")
_STRAY = pattern(
    r"(?<=[\w”’\"')\]%])[^\S\n]+(?=[,.;](?!\s+[.,;])(?:\s|$))|(?<=[\w.,!?”’\"'%])[^\S\n]+(?=[)\]][.,;:]?(?:\s|$))"
)
"""Blanks before closing punctuation."""


def repair(original: str) -> Repaired:
    """The text with its paragraphs whole, separated by one empty line; repairing it again changes nothing."""
    clean, to_original = sanitised(original)
    joined = _joined(clean)
    tidied = _tidied(joined)
    return Repaired(tidied.text, tidied.offsets.over(joined.offsets).over(to_original), tidied.paragraphs)


def as_it_is(original: str) -> Repaired:
    """The text unrepaired but safe to show: every line a paragraph."""
    text, offsets = sanitised(original)
    return Repaired(text, offsets, tuple(Paragraph(line.start, line.end, "text") for line in lines_of(text)))


def _joined(text: str) -> Repaired:
    """The text with the lines of each paragraph joined; those of a block are kept."""
    lines = lines_of(text)
    if text == _SEPARATOR.join([line.text for line in lines]):  # nothing is broken
        return Repaired(
            text, OffsetMap.identity(len(text)), tuple(Paragraph(line.start, line.end, "text") for line in lines)
        )
    seams = Seams([line.text for line in lines])
    out = Rewriting(text)
    paragraphs: list[Paragraph] = []
    for first, last, is_block in gathered(lines):
        members = lines[first:last]
        if paragraphs:
            begin = members[0].start - (members[0].indent if is_block else 0)
            _separate(out, lines[first - 1].end, begin)
        start = out.length
        if is_block:
            _write_block(out, members)
        else:
            _write_prose(out, members, seams)
        paragraphs.append(Paragraph(start, out.length, "block" if is_block else "text"))
    return Repaired(out.text(), out.offsets(), tuple(paragraphs))


def _separate(out: Rewriting, end: int, start: int) -> None:
    """Writes what stands between two paragraphs, of which one ended and the other starts in the source."""
    if out.source[end:start] == _SEPARATOR:
        out.copy(end, start)
    else:
        out.insert(_SEPARATOR)


def _write_block(out: Rewriting, lines: Sequence[SourceLine]) -> None:
    for number, line in enumerate(lines):
        if number:
            out.replace(lines[number - 1].end, "\n")
        out.copy(line.start - line.indent, line.end)


def _write_prose(out: Rewriting, lines: Sequence[SourceLine], seams: Seams) -> None:
    marks = 0
    for number, line in enumerate(lines):
        if number:
            before = lines[number - 1]
            seam = seams.between(before.text, line.text, marks % 2 == 1)
            if seam:
                out.replace(before.end, seam)
        out.copy(line.start, line.end)
        marks += line.text.count('"')


def _tidied(joined: Repaired) -> Repaired:
    """The text without litter between its words, and with paragraphs parted that stuck together."""
    out = Rewriting(joined.text)
    cuts, litter = glued(joined.text), _litter(joined.text)
    if not cuts and not litter:
        shown = tuple(_with_kind(joined.text, *each) for each in joined.paragraphs)
        return Repaired(joined.text, OffsetMap.identity(len(joined.text)), shown)
    paragraphs: list[Paragraph] = []
    previous = 0
    for start, end, kind in joined.paragraphs:
        inside = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)] if kind != "block" else []
        for first, last in pairwise((start, *inside, end)):
            if paragraphs:
                _separate(out, previous, first)
            previous = last
            begun = out.length
            if kind == "block":
                out.copy(first, last)
            else:
                _write_tidied(out, first, last, litter)
            paragraphs.append(Paragraph(begun, out.length, _with_kind(joined.text, first, last, kind).kind))
    return Repaired(out.text(), out.offsets(), tuple(paragraphs))


def _with_kind(text: str, start: int, end: int, kind: ParagraphKind) -> Paragraph:
    """The paragraph text[start:end] as what it is by its looks, unless it is a block."""
    return Paragraph(start, end, kind if kind == "block" else kind_of(text[start:end]))


def _litter(text: str) -> list[Span]:
    """Where several blanks stand, or one before closing punctuation, in order."""
    return [Span(*found.span()) for found in _LITTER.finditer(text)]


def _write_tidied(out: Rewriting, start: int, end: int, litter: Sequence[Span]) -> None:
    at = start
    for first, last in litter[bisect_left(litter, (start, start)) : bisect_left(litter, (end, end))]:
        out.copy(at, first)
        if not _STRAY.match(out.source, first, end):
            out.replace(first, " ")
        at = last
    out.copy(at, end)
