"""Where words stand in a text: counted in words as they are looked for, in characters as they are told."""

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from reader.marks.keyed import Keyed
from reader.marks.quick_words import quick_keys
from reader.marks.turning import Joined, Turn
from reader.text.offsets import Span
from reader.text.wording import each_word


class Run(NamedTuple):
    """Words of a text, counted from its first."""

    start: int
    end: int
    same: int
    """How many of them are those that are looked for."""


class Place(NamedTuple):
    """Where the words of a quotation stand in a text."""

    span: Span
    score: float
    """1 if every word is the same."""
    is_verbatim: bool
    """Whether the text is the same but for blanks, and punctuation at both ends."""
    joined: tuple[Joined, ...] = ()
    """Where every word is the same: its pieces, in order."""
    turn: Turn = ""
    """What the quotation does with a negation."""


class Words(Keyed):
    """The words of a text; where they stand is only looked for when one is found."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys = quick_keys(text)
        self._places: list[tuple[int, int]] = []
        self._unread = each_word(text)

    def span(self, runs: Sequence[Run]) -> Span:
        """The stretch of the text from the first to the last of some runs."""
        if len(self._places) < runs[-1].end:
            self._places += [word.span() for word in islice(self._unread, runs[-1].end - len(self._places))]
        return Span(self._places[runs[0].start][0], self._places[runs[-1].end - 1][1])
