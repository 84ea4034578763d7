"""Writes a text out of pieces of another and keeps account of where each character came from."""

from reader.text.offsets import OffsetMap, Run


class Rewriting:
    """A text in the making; pieces must be taken from `source` in order."""

    __slots__ = ("_pieces", "_runs", "length", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        """How much of the new text is written."""
        self._pieces: list[str] = []
        self._runs: list[Run] = []

    def copy(self, start: int, end: int) -> None:
        """Writes source[start:end]."""
        if end > start:
            self._runs.append(Run(self.length, start, end - start))
            self.insert(self.source[start:end])

    def replace(self, at: int, character: str) -> None:
        """Writes one character that stands for source[at]."""
        self._runs.append(Run(self.length, at, 1))
        self.insert(character)

    def insert(self, text: str) -> None:
        """Writes characters that stand for none of the source."""
        self._pieces.append(text)
        self.length += len(text)

    def text(self) -> str:
        return "".join(self._pieces)

    def offsets(self) -> OffsetMap:
        """The map between what is written (shown) and the source (original)."""
        return OffsetMap.of_runs(self._runs, self.length, len(self.source))
