"""Decides by weights what rules leave open: who is quoted, whether anybody is, whether a quotation goes on.

The weights were fitted on news articles that people had annotated: `source_weights`, `emphasis_weights` and
`joining_weights` say on which.
"""

from collections.abc import Iterable, Sequence
from math import exp

from reader.text.clues import Clue, Sums, Weights, log_odds
from reader.text.emphasis_weights import EMPHASIS
from reader.text.joining_weights import JOINING
from reader.text.offsets import Span
from reader.text.source_weights import SOURCES
from reader.text.stretches import Stretch


def chance(odds: float) -> float:
    """The probability with these log-odds (logistic function)."""
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


class Judge:
    """The three decisions."""

    __slots__ = ("_sums", "emphasis", "joining", "sources")

    def __init__(self, sources: Weights, emphasis: Weights, joining: Weights) -> None:
        self.sources = sources
        self.emphasis = emphasis
        self.joining = joining
        self._sums = Sums(sources)

    def shares(
        self,
        stretch: Stretch,  # noqa: ARG002
        candidates: Sequence[Span | None],  # noqa: ARG002
        clues: Sequence[Sequence[Clue]],
    ) -> list[float]:
        """The chance of each candidate to be the source of a stretch (softmax), from its clues."""
        scores = [self._sums.of(of_one) for of_one in clues]
        most = max(scores)
        odds = [exp(score - most) for score in scores]
        total = sum(odds)
        return [one / total for one in odds]

    def said(self, stretch: Stretch, traits: Iterable[str]) -> float:  # noqa: ARG002
        """The log-odds that a stretch is somebody's words."""
        return log_odds(traits, self.emphasis)

    def joins(self, before: Stretch, stretch: Stretch, traits: Iterable[str]) -> bool:  # noqa: ARG002
        """Whether a stretch goes on with the quotation that ends with the one before it."""
        return log_odds(traits, self.joining) > 0


SHIPPED = Judge(SOURCES, EMPHASIS, JOINING)
