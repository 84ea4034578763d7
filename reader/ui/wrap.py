"""Breaks a paragraph into lines by the cells its characters take: wide ones two, combining ones none."""

import re
from unicodedata import east_asian_width

from rich.cells import cell_len

from reader.text.offsets import Span

_TOKEN = re.compile(r"\S+|\s+")
_NO_START = frozenset("、。，．！？：；」』）】〉》］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ…")
"""Characters that begin no line (a small kinsoku set)."""
_NO_END = frozenset("「『（【〈《［｛")


def wrap(text: str, start: int, end: int, width: int) -> tuple[Span, ...]:
    """The lines of text[start:end], each at most `width` cells; blanks at a break belong to no line.

    A line feed ends a line. A word wider than a line is broken; between wide characters a line may break.
    """
    lines: list[Span] = []
    for row_start, row_end in _rows(text, start, end):
        lines += _wrap_row(text, row_start, row_end, max(1, width))
    return tuple(lines) or (Span(start, start),)


def _rows(text: str, start: int, end: int) -> list[Span]:
    rows, at = [], start
    while (found := text.find("\n", at, end)) >= 0:
        rows.append(Span(at, found))
        at = found + 1
    return [*rows, Span(at, end)]


def _wrap_row(text: str, start: int, end: int, width: int) -> list[Span]:
    if end - start <= width and text[start:end].isascii():
        return [Span(start, end)]
    lines: list[Span] = []
    line, at, used = start, start, 0
    for token in _TOKEN.finditer(text, start, end):
        first, last = token.span()
        if text[first].isspace():
            used += last - first
            continue
        for piece_start, piece_end in _pieces(text, first, last, width):
            cells = cell_width(text[piece_start:piece_end])
            if used + cells > width:
                if at > line:
                    lines.append(Span(line, at))
                line, used = piece_start, 0
            used += cells
            at = piece_end
    if at > line or not lines:
        lines.append(Span(line, at))
    return lines


def _pieces(text: str, start: int, end: int, width: int) -> list[Span]:
    """A word in the pieces a line may break between."""
    word = text[start:end]
    if word.isascii() or not any(map(_is_wide, word)):
        if end - start <= width or cell_width(word) <= width:
            return [Span(start, end)]
        return _chopped(text, start, end, width)
    pieces, at = [], start
    for index in range(start + 1, end):
        wide = _is_wide(text[index]) or _is_wide(text[index - 1])
        if wide and text[index] not in _NO_START and text[index - 1] not in _NO_END and cell_width(text[index]):
            pieces.append(Span(at, index))
            at = index
    pieces.append(Span(at, end))
    return [part for piece in pieces for part in _chopped(text, *piece, width)]


def _is_wide(ch: str) -> bool:
    return east_asian_width(ch) in "WF"


def _chopped(text: str, start: int, end: int, width: int) -> list[Span]:
    """A stretch cut where it would pass the width; combining characters stay with their base."""
    pieces, at, used = [], start, 0
    for index in range(start, end):
        cells = cell_width(text[index])
        if used + cells > width and index > at and cells:
            pieces.append(Span(at, index))
            at, used = index, 0
        used += cells
    return [*pieces, Span(at, end)]


def cell_width(text: str) -> int:
    """How many cells a text takes on the screen."""
    return len(text) if text.isascii() else cell_len(text)


def index_at_cell(text: str, cell: int) -> int:
    """The character that is drawn at a cell; the length of the text when it lies behind it."""
    used = 0
    for index, ch in enumerate(text):
        used += cell_width(ch)
        if used > cell:
            return index
    return len(text)


def fitted(text: str, width: int) -> str:
    """A text cut to a width in cells, with an ellipsis when something is cut off."""
    if cell_width(text) <= width:
        return text
    return text[: index_at_cell(text, max(0, width - 1))] + "…" if width > 0 else ""
