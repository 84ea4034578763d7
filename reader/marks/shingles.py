"""Runs of words (shingles) of the quotations that are looked for, and which of them stand in a text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.marks.sought import SHORT, Piece

_LARGEST = 3


class Hit(NamedTuple):
    """Where in a quotation a shingle is."""

    wording: int
    """The number of the quotation, doubled, and one more for what is of the whole only."""
    piece: int
    offset: int
    """How many words of the piece are before it."""


@dataclass(eq=False, slots=True)
class Shingle:
    """What a run of words is of."""

    hits: list[Hit] = field(default_factory=list)
    wordings: list[int] = field(default_factory=list)
    """Of each of the hits."""


class Shingles:
    """The shingles that are looked for."""

    def __init__(self) -> None:
        self._by_size: dict[int, dict[tuple[str, ...], Shingle]] = defaultdict(dict)

    def add(self, words: tuple[str, ...], hit: Hit) -> None:
        """Look for a shingle."""
        known = self._by_size[len(words)].get(words)
        if known is None:
            known = self._by_size[len(words)][words] = Shingle()
        known.hits.append(hit)
        known.wordings.append(hit.wording)

    def standing(self, keys: Sequence[str]) -> list[list[Shingle | None]]:
        """For each size, what starts at each word of a text."""
        return [
            [*map(wanted.get, zip(*(keys[offset:] for offset in range(size)), strict=False))]
            for size, wanted in self._by_size.items()
        ]


def shingle_size(words: int) -> int:
    """How many words a shingle has: one of them is left whole if one word is altered. Few sizes are looked for."""
    return words if words < SHORT else min(_LARGEST, max(2, words // 2))


def cut(piece: Piece) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The shingles of a piece, each behind the number of words before it."""
    size = shingle_size(len(piece.keys))
    return ((offset, piece.keys[offset : offset + size]) for offset in range(len(piece.keys) - size + 1))
