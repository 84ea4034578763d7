"""An article's text as it is shown, repaired block by block when it is looked at."""

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.text.blocks import cut
from reader.text.offsets import Span
from reader.text.repair import Repaired, as_it_is, repair

if TYPE_CHECKING:  # most articles have none
    from reader.text.structure import Structure

View = Literal["repaired", "original"]
KEPT_BLOCKS = 24
"""Blocks that stay in memory: what was read last."""


class Place(NamedTuple):
    """A character of the shown text: which block, and the offset in the block's shown text."""

    block: int
    offset: int


class Stretch(NamedTuple):
    """Shown characters of one block, half-open."""

    block: int
    start: int
    end: int


class Document:
    """The shown text of an article. Its blocks are repaired when first asked for, so size costs nothing."""

    def __init__(self, original: str, view: View = "repaired", structure: "Structure | None" = None) -> None:
        self.original = original
        self.view = view
        self.structure = structure
        """What the document says of its paragraphs itself; without it they are found by repair."""
        self.blocks = structure.cut(len(original)) if structure else cut(original)
        self._starts = [block.start for block in self.blocks]
        self.shown = lru_cache(KEPT_BLOCKS)(self._shown)
        self.sentences = lru_cache(KEPT_BLOCKS)(self._sentences)

    def __len__(self) -> int:
        """How many blocks there are."""
        return len(self.blocks)

    def repaired(self, block: int) -> Repaired:
        """A block as the repaired view shows it, whichever view this is."""
        return self.shown(block) if self.view == "repaired" else self._repaired(block)

    def seen_as(self, view: View) -> "Document":
        """The same text in another view."""
        return Document(self.original, view, self.structure)

    def _shown(self, block: int) -> Repaired:
        return self._repaired(block) if self.view == "repaired" else as_it_is(self.original[slice(*self.blocks[block])])

    def _repaired(self, block: int) -> Repaired:
        span = self.blocks[block]
        return self.structure.shown(self.original, span) if self.structure else repair(self.original[slice(*span)])

    def _sentences(self, block: int) -> tuple[Span, ...]:
        from reader.text.sentences import sentences  # nupunkt's model is loaded after the first screen

        shown = self.shown(block)
        return sentences(shown.text, [Span(start, end) for start, end, _ in shown.paragraphs])

    def block_at(self, original: int) -> int:
        return max(0, bisect_right(self._starts, original) - 1)

    def place(self, original: int) -> Place:
        """Where an original character is shown."""
        block = self.block_at(original)
        return Place(block, self.shown(block).offsets.to_shown(original - self._starts[block]))

    def original_at(self, place: Place) -> int:
        """The original offset of what is shown at a place."""
        block, offset = place
        return self._starts[block] + self.shown(block).offsets.to_original(offset)

    def original_span(self, stretch: Stretch) -> Span:
        """The tightest stretch of the original behind a shown one."""
        block, start, end = stretch
        first, last = self.shown(block).offsets.original_span(start, end)
        return Span(first + self._starts[block], last + self._starts[block])

    def shown_span(self, span: Span, block: int) -> Span:
        """The part of an original stretch that a block shows, in the block's shown text; may be empty."""
        base, end = self.blocks[block]
        first, last = max(span.start, base), min(span.end, end)
        if first >= last:
            return Span(0, 0)
        return self.shown(block).offsets.shown_span(first - base, last - base)

    def text(self, span: Span) -> str:
        """The shown words of an original stretch; paragraphs are kept apart by a blank line."""
        found = []
        for block in range(self.block_at(span.start), self.block_at(max(span.end - 1, span.start)) + 1):
            start, end = self.shown_span(span, block)
            found.append(self.shown(block).text[start:end])
        return "\n\n".join(part for part in found if part)
