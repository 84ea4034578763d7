"""Builds a shown text out of pieces of another, and the map between the two."""

from dataclasses import dataclass, field

from reader.text.offsets import OffsetMap


@dataclass(slots=True)
class ShownText:
    """Collects the pieces of a shown text and the runs of its map; pieces are added in the order of the original."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    _shown: list[int] = field(default_factory=list)
    _original: list[int] = field(default_factory=list)
    _lengths: list[int] = field(default_factory=list)

    def copy(self, text: str, start: int, end: int) -> None:
        """Adds text[start:end]."""
        if end > start:
            self.run(self.length, start, end - start)
            self.insert(text[start:end])

    def replace(self, at: int, character: str) -> None:
        """Adds one character that stands for the original one at `at`."""
        self.run(self.length, at, 1)
        self.insert(character)

    def insert(self, text: str) -> None:
        """Adds what the original does not have."""
        self.pieces.append(text)
        self.length += len(text)

    def run(self, shown: int, original: int, length: int) -> None:
        """Notes that so many characters from there on correspond one to one."""
        if self._shown:
            done = self._lengths[-1]
            if self._shown[-1] + done == shown and self._original[-1] + done == original:
                self._lengths[-1] = done + length
                return
        self._shown.append(shown)
        self._original.append(original)
        self._lengths.append(length)

    def offsets(self, shown_length: int, original_length: int) -> OffsetMap:
        """The map of what was noted."""
        return OffsetMap(tuple(self._shown), tuple(self._original), tuple(self._lengths), shown_length, original_length)


def composed(upper: OffsetMap, lower: OffsetMap) -> OffsetMap:
    """The map from the shown text of `upper` to the original of `lower`, whose shown text is upper's original."""
    if lower.lengths[:1] == (lower.shown_length,) and lower.shown_length == lower.original_length:
        return upper
    both = ShownText()
    at = 0
    for shown, middle, length in zip(upper.shown, upper.original, upper.lengths, strict=True):
        end = middle + length
        while at < len(lower.shown) and lower.shown[at] + lower.lengths[at] <= middle:
            at += 1
        while at < len(lower.shown) and lower.shown[at] < end:
            first = max(middle, lower.shown[at])
            last = min(end, lower.shown[at] + lower.lengths[at])
            both.run(shown + first - middle, lower.original[at] + first - lower.shown[at], last - first)
            if last == end:
                break
            at += 1
    return both.offsets(upper.shown_length, lower.original_length)
