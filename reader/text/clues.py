"""Clues: what shows on a thing that is judged by weights. Their sums are remembered, as most clues are seen again."""

from collections.abc import Callable, Iterable, Mapping
from itertools import repeat
from typing import Any

Weights = Mapping[str, float]
Clue = tuple[Any, ...]
"""A function that names traits, and its arguments, which the names depend on alone."""

_MOST = 100_000
"""Clues that are remembered at most."""


def traits_of(clue: Clue) -> Iterable[str]:
    """The traits that a clue stands for."""
    naming: Callable[..., Iterable[str]] = clue[0]
    return naming(*clue[1:])


def log_odds(traits: Iterable[str], weights: Weights) -> float:
    """The sum of the weights of these traits."""
    return sum(map(weights.get, traits, repeat(0.0)))


class Sums(dict[Clue, float]):
    """The log-odds of each clue by some weights, added up when first asked for."""

    __slots__ = ("weights",)

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self.weights = weights

    def __missing__(self, clue: Clue) -> float:
        if len(self) >= _MOST:
            self.clear()
        found = self[clue] = log_odds(traits_of(clue), self.weights)
        return found

    def of(self, clues: Iterable[Clue]) -> float:
        """The log-odds of these clues together."""
        return sum(map(self.__getitem__, clues))
