"""Lines ready to be drawn: text in pieces with the names of their styles, compared to see what changed."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.text.offsets import Span


class Styled(NamedTuple):
    """Characters of a line that look alike. Later styles win over earlier ones."""

    text: str
    styles: tuple[str, ...] = ()


class Painted(NamedTuple):
    """One line of the screen. Equal lines need not be drawn again."""

    pieces: tuple[Styled, ...] = ()
    base: tuple[str, ...] = ()
    """Styles under all of it, to the end of the line."""


class Layer(NamedTuple):
    """A style over a stretch of a text."""

    span: Span
    style: str


BLANK = Painted()


def styled(text: str, line: Span, layers: Iterable[Layer]) -> tuple[Styled, ...]:
    """The characters of a line in pieces, each with the styles of the layers over it, in the layers' order."""
    clipped = [
        Layer(Span(max(span.start, line.start), min(span.end, line.end)), style)
        for span, style in layers
        if span.start < line.end and line.start < span.end
    ]
    if not clipped:
        return (Styled(text[line.start : line.end]),)
    cuts = sorted({line.start, line.end, *(edge for layer in clipped for edge in layer.span)})
    return tuple(
        Styled(
            text[start:end],
            tuple(style for span, style in clipped if span.start <= start and end <= span.end),
        )
        for start, end in pairwise(cuts)
    )


class Palette:
    """Looks up styles by name and draws lines with them."""

    def __init__(self, styles: dict[str, Style]) -> None:
        self._styles = styles
        self.strip = lru_cache(512)(self._strip)
        self._mixed = lru_cache(256)(self._mix)
        self.strip_beside = lru_cache(512)(self._strip_beside)

    def _strip(self, line: Painted, width: int) -> Strip:
        base = self._mixed(("text", *line.base))
        segments = [Segment(piece.text, base + self._mixed(piece.styles)) for piece in line.pieces if piece.text]
        return Strip(segments).adjust_cell_length(width, base)

    def _strip_beside(self, line: Painted, width: int, bar: Painted) -> Strip:
        """A line with one cell of a scroll bar beside it."""
        return Strip.join([self._strip(line, width), self.strip(bar, 1)])

    def _mix(self, names: tuple[str, ...]) -> Style:
        return Style.combine([Style.null(), *(self._styles[name] for name in names if name in self._styles)])
