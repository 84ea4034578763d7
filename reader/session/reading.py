"""Where a reader is in a document: cursor, selection and search. Offsets are of the original."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from reader.session.document import Document, View
from reader.session.navigation import (
    Cursor,
    Unit,
    moved,
    moved_by_paragraph,
    sentence_at,
    unit_at,
)
from reader.text.offsets import Span


class Selection(NamedTuple):
    """A selection runs from one unit of text to another, both included."""

    anchor: Span
    head: Span

    @property
    def span(self) -> Span:
        return Span(min(self.anchor.start, self.head.start), max(self.anchor.end, self.head.end))


class Reading:
    """A reader's place in a document. Every move keeps the cursor on a sentence or a word."""

    def __init__(self, document: Document, at: int = 0) -> None:
        self.document = document
        self.cursor = Cursor(min(max(at, 0), len(document.original)))
        self.selection: Selection | None = None
        self.query = ""

    @property
    def unit(self) -> Span:
        """The sentence or word under the cursor."""
        return unit_at(self.document, self.cursor)

    @property
    def sentence(self) -> Span:
        return sentence_at(self.document, self.cursor.at)

    @property
    def per_cent(self) -> int:
        """How far into the article the cursor is."""
        last = len(self.document.original.rstrip())
        return 100 if self.cursor.at >= last else round(100 * self.cursor.at / last)

    def place(self, at: int, unit: Unit = "sentence") -> None:
        """Put the cursor on the unit at an offset."""
        self._go(Cursor(at, unit))

    def step(self, by: int, unit: Unit) -> None:
        """Move by sentences or words; from a sentence the first word step lands on its first or last word.

        Of a sentence that is selected, a step forward selects the first words, and one back all but the last.
        """
        if unit == "word" and self.cursor.unit == "sentence":
            sentence = self.sentence
            if self.selection and self.selection.anchor == self.selection.head == self.unit:
                first = unit_at(self.document, Cursor(sentence.start, "word"))
                self.selection = Selection(first, first)
                self.cursor = Cursor(sentence.start if by > 0 else sentence.end - 1, "word")
                self._go(moved(self.document, self.cursor.at, by, unit))
                return
            inside = sentence.start <= self.cursor.at < sentence.end
            self.cursor = Cursor(self.cursor.at if inside else sentence.start, "word")
        self._go(moved(self.document, self.cursor.at, by, unit))

    def step_paragraph(self, by: int) -> None:
        self._go(moved_by_paragraph(self.document, self.cursor.at, by))

    def step_to_end(self) -> None:
        last = moved(self.document, len(self.document.original), 0, "sentence")
        self._go(last)

    def select(self) -> None:
        """Start a selection at the cursor, or drop the one there is."""
        self.selection = None if self.selection else Selection(self.unit, self.unit)

    def select_between(self, start: int, end: int) -> None:
        """Select from the word at one offset to the word at another."""
        first = unit_at(self.document, Cursor(start, "word"))
        last = unit_at(self.document, Cursor(end, "word"))
        self.cursor = Cursor(end, "word")
        self.selection = Selection(first, last)

    def swap(self) -> None:
        """Continue the selection at its other end."""
        if self.selection:
            anchor, head = self.selection
            self.selection = Selection(head, anchor)
            self.cursor = Cursor(anchor.start, self.cursor.unit)

    def show(self, view: View) -> None:
        """Show the repaired text or the original; the cursor stays on the same words."""
        self.document = self.document.seen_as(view)
        self.cursor = Cursor(self.cursor.at)

    def find(self, query: str) -> bool:
        """Start a search and go to the first match at or after the cursor. False when there is none."""
        self.query = query
        return bool(query) and self._find_next(self.cursor.at - 1, 1)

    def find_again(self, by: int) -> bool:
        """Go so many matches on (back, when negative), around the end. False when there is none."""
        return bool(self.query) and all(self._find_next(self.cursor.at, by) for _ in range(abs(by)))

    def matches(self, block: int) -> list[Span]:
        """Where the search matches in a block, as stretches of the original."""
        start, end = self.document.blocks[block]
        return [
            Span(*found.span()) for found in search_pattern(self.query).finditer(self.document.original, start, end)
        ]

    def place_among_matches(self, limit: int) -> tuple[int, int] | None:
        """Which match the cursor is at, from one, and of how many; None when the text is longer than `limit`."""
        if len(self.document.original) > limit:
            return None
        starts = [found.start() for found in search_pattern(self.query).finditer(self.document.original)]
        return bisect_right(starts, self.cursor.at), len(starts)

    def _go(self, cursor: Cursor) -> None:
        self.cursor = cursor
        if self.selection:
            self.selection = Selection(self.selection.anchor, self.unit)

    def _find_next(self, at: int, by: int) -> bool:
        for turn, block in enumerate(self._blocks_from(at, by)):
            found = self.matches(block)
            if turn == 0:
                found = [match for match in found if (match.start > at if by > 0 else match.start < at)]
            if found:
                self._go(Cursor(found[0 if by > 0 else -1].start, "word"))
                return True
        return False

    def _blocks_from(self, at: int, by: int) -> Iterator[int]:
        """The block at an offset, the others in the direction of the search, and the first once more."""
        count, here = len(self.document), self.document.block_at(max(at, 0))
        direction = 1 if by > 0 else -1
        yield from ((here + direction * step) % count for step in range(count))
        yield here


_HIDDEN = "[\n\u00ad\u200b-\u200f\u2060\ufeff]*"
_APOSTROPHES = "['’]"


def search_pattern(query: str) -> re.Pattern[str]:
    """Finds words in a damaged original.

    Blanks match any blank or none, words may be broken by a line end or hold characters that aren't shown, and either
    apostrophe stands for both. Smart case: without a capital in the query, case is ignored.
    """
    words = [_HIDDEN.join(_APOSTROPHES if ch in "'’" else re.escape(ch) for ch in word) for word in query.split()]
    flags = re.NOFLAG if any(ch.isupper() for ch in query) else re.IGNORECASE
    return re.compile(r"\s*".join(words) or r"(?!)", flags)
