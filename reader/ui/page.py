"""Lays an article out in paragraphs and lines, only where it is looked at."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.session.document import Document, Place, Stretch
from reader.text.offsets import Span
from reader.text.repair import Paragraph, ParagraphKind
from reader.ui.scrolling import Anchor
from reader.ui.wrap import wrap

MARGINS: dict[ParagraphKind, str] = {"blockquote": "│ "}
"""What stands before each line of a paragraph of a kind, and takes its columns."""
_SIGN = re.compile(r" *(?:(?:[•◦▪*–-]|\d{1,3}[.)]) +)?")
"""What an item begins with."""


class ParagraphKey(NamedTuple):
    """A paragraph of a document."""

    block: int
    paragraph: int


class Line(NamedTuple):
    """A line of text as it is drawn."""

    shown: Span
    """Its characters in the shown text of its block."""
    span: Span
    """Its characters in the original."""
    margin: str
    """What stands before it."""
    kind: ParagraphKind


class Page:
    """A document's paragraphs as entries of lines, for one width."""

    def __init__(self, document: Document, width: int, is_folded: Callable[[ParagraphKey], bool]) -> None:
        self.document = document
        self.width = width
        self._is_folded = is_folded
        self.lines = lru_cache(2_048)(self._lines)
        self.line = lru_cache(2_048)(self._line)

    def after(self, key: ParagraphKey) -> ParagraphKey | None:
        block, paragraph = key
        if paragraph + 1 < len(self._paragraphs(block)):
            return ParagraphKey(block, paragraph + 1)
        following = next((b for b in range(block + 1, len(self.document)) if self._paragraphs(b)), None)
        return None if following is None else ParagraphKey(following, 0)

    def before(self, key: ParagraphKey) -> ParagraphKey | None:
        block, paragraph = key
        if paragraph > 0:
            return ParagraphKey(block, paragraph - 1)
        former = next((b for b in range(block - 1, -1, -1) if self._paragraphs(b)), None)
        return None if former is None else ParagraphKey(former, len(self._paragraphs(former)) - 1)

    def height(self, key: ParagraphKey) -> int:
        if self._is_folded(key):
            return 2 if self.starts_fold(key) else 0
        return len(self.lines(*key)) + self._gap(key)

    def first(self) -> Anchor[ParagraphKey] | None:
        block = next((b for b in range(len(self.document)) if self._paragraphs(b)), None)
        return None if block is None else Anchor(ParagraphKey(block, 0), 0)

    def paragraph(self, key: ParagraphKey) -> Paragraph:
        return self._paragraphs(key.block)[key.paragraph]

    def text(self, key: ParagraphKey) -> str:
        """The shown text of the paragraph's block: what its lines are stretches of."""
        return self.document.shown(key.block).text

    def stretch(self, key: ParagraphKey) -> Stretch:
        start, end, _ = self.paragraph(key)
        return Stretch(key.block, start, end)

    def starts_fold(self, key: ParagraphKey) -> bool:
        """Whether a folded paragraph is the first of its run."""
        before = self.before(key)
        return before is None or not self._is_folded(before)

    def folded_run(self, key: ParagraphKey) -> int:
        """How many paragraphs are folded from here on."""
        count = 0
        at: ParagraphKey | None = key
        while at is not None and self._is_folded(at):
            count += 1
            at = self.after(at)
        return count

    def line_of(self, place: Place) -> Anchor[ParagraphKey] | None:
        """The line that shows a character."""
        block, offset = place
        paragraphs = self._paragraphs(block)
        if not paragraphs:
            return None
        index = _last_start(paragraphs, offset)
        key = ParagraphKey(block, index)
        if self._is_folded(key):
            return Anchor(key, 0)
        return Anchor(key, _last_start(self.lines(*key), offset))

    def place_of(self, row: Anchor[ParagraphKey], column: int = 0) -> Place:
        """The character at a column of a line; the last of the line when the column lies behind it."""
        lines = self.lines(*row.key)
        start, end = lines[min(row.line, len(lines) - 1)]
        return Place(row.key.block, min(start + column, max(start, end - 1)))

    def _line(self, row: Anchor[ParagraphKey]) -> Line | None:
        """A line; None for the blank one after a paragraph."""
        key, lines = row.key, self.lines(*row.key)
        if row.line >= len(lines):
            return None
        shown, kind = lines[row.line], self.paragraph(key).kind
        span = self.document.original_span(Stretch(key.block, *shown))
        margin = MARGINS.get(kind, "") + " " * (self._lead(key) if row.line > 0 else 0)
        return Line(shown, span, margin, kind)

    def _lines(self, block: int, paragraph: int) -> tuple[Span, ...]:
        key = ParagraphKey(block, paragraph)
        (start, end, kind), lead = self.paragraph(key), self._lead(key)
        room = max(8, self.width - len(MARGINS.get(kind, "")) - lead)
        first, *others = wrap(self.text(key), start + lead, end, room)
        return (Span(start, first.end), *others)

    def _lead(self, key: ParagraphKey) -> int:
        """How many columns an item's sign takes, and all its lines keep free."""
        start, end, kind = self.paragraph(key)
        found = _SIGN.match(self.text(key), start, end) if kind == "item" else None
        return min(found.end() - start, self.width // 3) if found else 0

    def _paragraphs(self, block: int) -> tuple[Paragraph, ...]:
        return self.document.shown(block).paragraphs

    def _gap(self, key: ParagraphKey) -> int:
        """Blank lines after a paragraph: none between the items of a list, and as many as the original view has."""
        after = self.after(key)
        if after is None:
            return 0
        if after.block != key.block:
            return 1
        between = self.text(key)[self.paragraph(key).end : self.paragraph(after).start]
        if self.document.view == "original":
            return max(0, between.count("\n") - 1)
        is_list = self.paragraph(key).kind == "item" and self.paragraph(after).kind == "item"
        return 0 if is_list else 1


def _last_start(spans: Sequence[Span] | Sequence[Paragraph], offset: int) -> int:
    """The last that starts at or before an offset; the first when there is none."""
    return max(0, bisect_right(spans, offset, key=lambda span: span[0]) - 1)
