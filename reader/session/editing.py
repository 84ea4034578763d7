"""Moving the ends of a mark by word."""

from typing import Literal, NamedTuple

from reader.session.document import Document
from reader.session.items import Item
from reader.session.navigation import moved, word_limits
from reader.text.offsets import Span


class Edit(NamedTuple):
    """The ends of one part of an item, being moved. Offsets are of the original."""

    item: Item
    part: int
    span: Span
    moving: Literal["start", "end"] = "end"

    def swapped(self) -> "Edit":
        return self._replace(moving="start" if self.moving == "end" else "end")

    @property
    def at(self) -> int:
        """Where the moving end is."""
        return self.span.start if self.moving == "start" else self.span.end - 1

    def stepped(self, document: Document, by: int) -> "Edit":
        """The moving end so many words further on; it stops one word before the other end."""
        word = word_limits(document, self.at)
        is_partial = self.span.end < word.end if self.moving == "end" else self.span.start > word.start
        outward = 1 if self.moving == "end" else -1
        if is_partial and by * outward > 0:
            by -= outward  # the rest of a word that is half inside is the first step
        target = word_limits(document, moved(document, word.start, by, "word").at)
        start, end = self.span
        if self.moving == "end":
            end = target.end if target.end > start else end
        else:
            start = target.start if target.start < end else start
        return self._replace(span=Span(start, end))
