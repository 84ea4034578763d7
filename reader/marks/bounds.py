"""What tells, before anything is compared, how alike a stretch of a text can be to a quotation at best."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from math import floor

from reader.marks.shingles import shingle_size
from reader.marks.sought import Piece, Sought

ALIKE = 0.7
"""The share of words that altered ones must have in common with the original."""
_LONG = 10
"""Of so many words, two shingles are left at least, unless more than a fifth of them is altered: that is seldom done,
and one shingle alone is nearly always of something else."""
_ROUNDED = 1e-9
"""What is less is no difference."""


@dataclass(frozen=True, slots=True)
class Bound:
    """Of one wording of a quotation."""

    length: int
    """In words."""
    shingles: int
    size: int
    """Of the largest shingle: so many are gone at most for each word that is altered."""
    words: frozenset[str]
    most: int
    """So many of them may be altered."""
    least: int
    """So many shingles stand wherever it does, altered or with who is said to speak between its clauses."""

    def allows(self, shared: int, there: Set[str], known: float) -> bool:
        """Whether a stretch can be alike, and more so than what is known.

        Args:
            shared: how many shingles stand in the text.
            there: the words of the text.
            known: the score of the best place.
        """
        missed = max(0, -((shared - self.shingles) // self.size))
        if not self._is_enough(self.length / (self.length + missed), missed, known):
            return False
        lacking = len(self.words - there)
        return lacking <= self.most and self._is_enough((self.length - lacking) / self.length, lacking, known)

    @staticmethod
    def _is_enough(best: float, missed: int, known: float) -> bool:
        return best > known - _ROUNDED and (best >= ALIKE - _ROUNDED or missed <= 1)


def bounds(quotation: Sought) -> tuple[Bound, ...]:
    """Of each of its wordings."""
    return tuple(_bound(pieces, quotation.clauses) for pieces in quotation.wordings)


def _bound(pieces: Sequence[Piece], clauses: Sequence[Piece]) -> Bound:
    sizes = [shingle_size(len(piece.keys)) for piece in pieces]
    shingles = sum(len(piece.keys) - size + 1 for piece, size in zip(pieces, sizes, strict=True))
    words = frozenset[str]().union(*(piece.distinct for piece in pieces))
    length, size = max(1, sum(len(piece.keys) for piece in pieces)), max(sizes, default=1)
    altered = shingles - size * max(1, floor(length * (1 / ALIKE - 1) + _ROUNDED))
    if length >= _LONG:
        altered = max(2, altered)
    in_clauses = sum(max(0, len(clause.keys) - size + 1) for clause in clauses)
    most = max(1, floor(length * (1 - ALIKE) + _ROUNDED))
    return Bound(length, shingles, size, words, most, max(1, min(altered, in_clauses)))
