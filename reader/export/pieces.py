"""The shown text cut where marks begin and end, so that marks that overlap can be drawn without crossing."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reader.export.article import MarkedArticle
from reader.marks.intervals import Intervals
from reader.marks.model import Mark
from reader.text.offsets import Span
from reader.text.paragraphs import ParagraphKind
from reader.text.sanitise import sanitise


class Piece(NamedTuple):
    """A stretch of shown text that the same marks cover."""

    text: str
    marks: tuple[Mark, ...]
    opening: tuple[Mark, ...]
    """Those of the marks of which a part begins here, in this paragraph or for good."""
    closing: tuple[Mark, ...]
    """Those that end here for good."""


class ShownParagraph(NamedTuple):
    """A paragraph as it is read."""

    kind: ParagraphKind
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def begun(self) -> tuple[Mark, ...]:
        """The marks that have words here, in the order in which they begin."""
        return tuple({mark.id: mark for piece in self.pieces for mark in piece.opening}.values())


class _Stretch(NamedTuple):
    start: int
    end: int
    mark: Mark
    is_last: bool
    """Whether the mark ends with it."""


def shown_paragraphs(article: MarkedArticle) -> Iterator[ShownParagraph]:
    """The paragraphs of an article, in order, one block after the other."""
    marks = {mark.id: mark for mark in article.marks}
    ends = {
        mark.id: max((part.end for part in mark.parts if sanitise(part.exact).strip()), default=0)
        for mark in article.marks
    }
    places = Intervals((mark.id, [part.span for part in mark.parts]) for mark in article.marks)
    for block, extent in enumerate(article.text.blocks):
        shown = article.text.shown(block)
        stretches = []
        for key, part in places.touching(extent):
            inside = Span(max(part.start, extent.start) - extent.start, min(part.end, extent.end) - extent.start)
            start, end = shown.offsets.shown_span(*inside)
            end = start + len(shown.text[start:end].rstrip())
            if start < end:
                is_last = part.end == ends[key] and part.end <= extent.end
                stretches.append(_Stretch(start, end, marks[key], is_last))
        for first, last, kind in shown.paragraphs:
            within = [each for each in stretches if each.start < last and first < each.end]
            yield ShownParagraph(kind, tuple(_cut(shown.text, first, last, within)))


def _cut(text: str, first: int, last: int, stretches: list[_Stretch]) -> Iterator[Piece]:
    edges = {first, last}
    for start, end, _, _ in stretches:
        edges |= {max(start, first), min(end, last)}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        covering = [each for each in stretches if each.start <= start and end <= each.end]
        yield Piece(
            text[start:end],
            tuple(each.mark for each in covering),
            tuple(each.mark for each in covering if max(each.start, first) == start),
            tuple(each.mark for each in covering if each.is_last and each.end == end),
        )
