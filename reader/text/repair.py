"""Repairs the text of an article that a copy or a scrape broke, and says where every character came from.

Nothing visible is ever added, dropped or reordered: only blanks and line ends change. The steps: make the text safe,
take its lines, see how they are laid out, judge which belong together, write the paragraphs down, find lost breaks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from reader.text.gluing import lost_breaks
from reader.text.joints import paragraph_ends
from reader.text.layout import Shape, grouped
from reader.text.lines import line_of
from reader.text.offsets import OffsetMap, Span
from reader.text.sanitise import sanitised
from reader.text.seams import seam
from reader.text.shown import ShownText, composed

ParagraphKind = Literal["text", "heading", "item", "byline", "block"]


class Paragraph(NamedTuple):
    """A paragraph of the shown text."""

    start: int
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class Repaired:
    """The text as it is shown, its paragraphs, and the map to the original."""

    text: str
    offsets: OffsetMap
    paragraphs: tuple[Paragraph, ...]


_LINE = re.compile(r"[^\n]+")
_BEFORE_CLOSING = r"[,;](?:\s|$)|\.(?:[\s”’\"')]|$)|[)\]](?:\W|$)"
_CLOSING = re.compile(_BEFORE_CLOSING)
_UNTIDY = re.compile(rf"[^\S\n]{{2,}}| (?={_BEFORE_CLOSING})")
_UNTIDY_SIGNS = ("  ", " ,", " .", " ;", " )", " ]", "\xa0 ", " \xa0")
_BYLINE = re.compile(r"(?:By|BY|Von|Par|Por)\s+[A-Z]")
_ITEM = re.compile(r"(?:[-•*·▪‣◦]|\d{1,2}[.)])\s")
_ENDED = re.compile(r"[.!?…:;,。！？][”’\"'»)\]]*$")
_PASSES = 4


def repair(original: str) -> Repaired:
    """The text with its paragraphs whole, separated by one empty line; repairing it again changes nothing."""
    safe, to_original = sanitised(original)
    repaired = _once(safe)
    for _ in range(_PASSES):
        if not any(paragraph.kind == "block" for paragraph in repaired.paragraphs):
            break
        again = _once(repaired.text)
        if again.text == repaired.text:
            break
        repaired = Repaired(again.text, composed(again.offsets, repaired.offsets), again.paragraphs)
    return Repaired(repaired.text, composed(repaired.offsets, to_original), repaired.paragraphs)


def as_it_is(original: str) -> Repaired:
    """The text unrepaired but safe to show: every line a paragraph."""
    text, offsets = sanitised(original)
    spans = (_stripped(text, *line.span()) for line in _LINE.finditer(text))
    return Repaired(text, offsets, tuple(Paragraph(*span, "text") for span in spans if span.end > span.start))


def _once(text: str) -> Repaired:
    repaired = _joined(text)
    blocks = [paragraph for paragraph in repaired.paragraphs if paragraph.kind == "block"]
    for _ in range(_PASSES):
        cuts = lost_breaks(repaired.text)
        if blocks:
            cuts = _outside(cuts, blocks)
        if not cuts:
            break
        repaired = _split(repaired, cuts)
        blocks = [paragraph for paragraph in repaired.paragraphs if paragraph.kind == "block"]
    return repaired


def _outside(cuts: Sequence[int], blocks: Sequence[Paragraph]) -> list[int]:
    """The offsets that are in none of these paragraphs; both in order."""
    starts = [block.start for block in blocks]
    return [cut for cut in cuts if (at := bisect_right(starts, cut) - 1) < 0 or cut >= blocks[at].end]


def _joined(text: str) -> Repaired:
    """The paragraphs of a safe text, broken lines joined."""
    spans, gaps = _lines(text)
    shown, last = ShownText(), 0
    paragraphs: list[Paragraph] = []
    untidy = any(sign in text for sign in _UNTIDY_SIGNS)
    for members, shape in _grouped(text, spans, gaps):
        if paragraphs:
            _write_gap(text, shown, last, members[0].start)
        start, first, last = shown.length, len(shown.pieces), members[-1].end
        _write(text, shown, members, shape, untidy)
        kind = "block" if shape == "block" else _kind("".join(shown.pieces[first:]))
        paragraphs.append(Paragraph(start, shown.length, kind))
    result = "".join(shown.pieces)
    return Repaired(result, shown.offsets(len(result), len(text)), tuple(paragraphs))


def _lines(text: str) -> tuple[list[Span], list[bool]]:
    """The lines that are not empty, stripped, and for each whether an empty one stands before it."""
    spans: list[Span] = []
    gaps: list[bool] = []
    last = 0
    for line in _LINE.finditer(text):
        span = _stripped(text, *line.span())
        if span.end > span.start:
            gaps.append(bool(spans) and text.count("\n", last, span.start) > 1)
            spans.append(span)
            last = span.end
    return spans, gaps


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _grouped(text: str, spans: Sequence[Span], gaps: Sequence[bool]) -> Iterator[tuple[Sequence[Span], Shape]]:
    """The lines of each paragraph, and how they are laid out."""
    lines = [text[start:end] for start, end in spans]
    for start, end, shape in grouped(lines, gaps):
        if shape != "scraped" or end - start == 1:
            yield spans[start:end], shape
            continue
        first = start
        for at, ends in enumerate(paragraph_ends([line_of(line) for line in lines[start:end]]), start + 1):
            if ends:
                yield spans[first:at], shape
                first = at
        yield spans[first:end], shape


def _write_gap(text: str, shown: ShownText, start: int, end: int) -> None:
    """Writes the empty line between two paragraphs; the original's own where it has one."""
    if text[start:end] == "\n\n":
        shown.copy(text, start, end)
    else:
        shown.insert("\n\n")


def _write(text: str, shown: ShownText, members: Sequence[Span], shape: Shape, untidy: bool) -> None:
    before, quotes = "", 0
    last = 0
    for start, end in members:
        line = text[start:end]
        if before:
            joint = "\n" if shape == "block" else seam(before, line, quotes % 2 == 1)
            if joint:
                shown.replace(last, joint)
        if untidy and shape != "block":
            _write_tidied(text, shown, start, end)
        else:
            shown.copy(text, start, end)
        quotes += line.count('"')
        before, last = line, end


def _write_tidied(text: str, shown: ShownText, start: int, end: int) -> None:
    """Writes a line with single blanks, and none before closing punctuation."""
    at = start
    for found in _UNTIDY.finditer(text, start, end):
        shown.copy(text, at, found.start())
        if not _CLOSING.match(text, found.end(), end):
            shown.replace(found.start(), " ")
        at = found.end()
    shown.copy(text, at, end)


def _split(joined: Repaired, cuts: Sequence[int]) -> Repaired:
    """With a paragraph's end at each of these offsets, which are in order."""
    shown = ShownText()
    paragraphs: list[Paragraph] = []
    remaining = [*cuts, len(joined.text) + 1][::-1]
    for start, end, kind in joined.paragraphs:
        while remaining[-1] <= start:
            remaining.pop()
        while start < end:
            cut = min(end, remaining[-1])
            if paragraphs:
                shown.insert("\n\n")
            first = shown.length
            shown.copy(joined.text, start, cut)
            piece = joined.text[start:cut]
            paragraphs.append(Paragraph(first, shown.length, kind if kind == "block" else _kind(piece)))
            start = cut
            if cut == remaining[-1]:
                remaining.pop()
    text = "".join(shown.pieces)
    offsets = composed(shown.offsets(len(text), len(joined.text)), joined.offsets)
    return Repaired(text, offsets, tuple(paragraphs))


def _kind(paragraph: str) -> ParagraphKind:
    if _ITEM.match(paragraph):
        return "item"
    if len(paragraph) >= 90 or _ENDED.search(paragraph):
        return "text"
    if _BYLINE.match(paragraph):
        return "byline"
    return "heading" if paragraph[0].isupper() or paragraph[0].isdigit() else "text"
