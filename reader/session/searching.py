"""Searches a library: finds the places, says what stands there, and keeps the index up to date before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from reader.store.search_index import COLUMNS, DamagedError, Place, Report, SearchIndex
from reader.store.search_query import Term
from reader.store.search_rows import BETWEEN
from reader.store.search_text import Edit, Highlighted, edited, shown
from reader.text.offsets import Span
from reader.text.sanitise import sanitise

Field = Literal["text", "marks", "notes", "sources", "titles"]
"""What can be searched alone."""
FIELDS: tuple[Field, ...] = get_args(Field)
_COLUMNS: dict[Field, str] = {
    "titles": "title",
    "marks": "marked",
    "notes": "note",
    "sources": "source",
    "text": "body",
}
_ORDER: tuple[Field, ...] = ("titles", "marks", "notes", "sources", "text")
"""Of several in which as much was found, the first is shown."""
SNIPPET = 160
"""Characters of what is shown of a place."""
LIMIT = 20
"""Places that are shown unless more are asked for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a snippet, safe to show."""

    text: str
    is_found: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A place where all words stand."""

    article_id: str
    title: str
    field: Field
    kind: str
    """Of the mark; empty for the article itself."""
    mark: str
    """Its id."""
    pieces: tuple[Piece, ...]
    """The words that were found, with those around them."""
    span: Span | None
    """Of the first word shown if it is one of the original, else of the mark; None if neither is in the original."""
    is_earlier: bool = False
    """Whether a later version of the article has taken over its marks."""

    @property
    def words(self) -> str:
        """The first words that were found, as they stand there."""
        return next((piece.text for piece in self.pieces if piece.is_found), "")

    @property
    def snippet(self) -> str:
        return "".join(piece.text for piece in self.pieces)


class Search:
    """A library's search."""

    def __init__(self, library: Path, cache: Path) -> None:
        """The search of a library in a folder, with its index in another."""
        self._index = SearchIndex(library, cache)

    def refresh(self, report: Report = lambda *_: None, is_over: Callable[[], bool] = lambda: False) -> None:
        """Bring the index up to date; of a damaged one, make a new one.

        Raises:
            StoreError: the library can't be read, or the index not written.
        """
        try:
            self._index.refresh(report, is_over)
        except DamagedError:
            self._index.refresh(report, is_over)

    def find(self, terms: Sequence[Term], field: Field | None = None, limit: int = LIMIT) -> list[Found]:
        """The best places where all words stand: in an article's text and title, or in a mark and what belongs to it.

        Raises:
            StoreError: the index can't be read.
        """
        columns = (_COLUMNS[field],) if field else COLUMNS
        try:
            places = self._index.find(terms, columns, limit)
        except DamagedError:
            self.refresh()
            places = self._index.find(terms, columns, limit)
        return [*map(_found, places)]

    def state(self) -> tuple[int, int]:
        """How many articles can be searched, and how many of them only in part, as they are damaged.

        Raises:
            StoreError: the index can't be read.
        """
        return self._index.state()

    def close(self) -> None:
        self._index.close()


def _found(place: Place) -> Found:
    there = [field for field in _ORDER if _COLUMNS[field] in place.cells]
    field = max(there, key=lambda field: _count(place.cells[_COLUMNS[field]]))
    cell = place.cells[_COLUMNS[field]]
    first, last = _densest(cell.found)
    pieces = tuple(_pieces(cell, first, last, place.edits if field in ("text", "marks") else ()))
    return Found(
        place.article_id,
        _safe(place.title),
        field,
        _safe(place.kind),
        place.mark,
        pieces,
        _place_in_original(place, field, cell.found[first]),
        place.is_earlier,
    )


def _count(cell: Highlighted) -> int:
    """How many different words were found."""
    return len({cell.text[slice(*span)].casefold() for span in cell.found})


def _place_in_original(place: Place, field: Field, found: Span) -> Span | None:
    if not place.parts:
        return None
    if field in ("text", "marks"):
        at = found.start
        for start, end in place.parts:
            if at < end - start:
                return Span(start + at, min(end, start + at + found.end - found.start))
            at -= end - start + len(BETWEEN)
    return Span(place.parts[0].start, place.parts[-1].end) if place.kind else Span(0, 0)


def _densest(found: Sequence[Span]) -> tuple[int, int]:
    """The first and the last of the words that stand nearest to each other, the earliest of such."""
    best, first = (0, 0), 0
    for last, span in enumerate(found):
        while span.end - found[first].start > SNIPPET:
            if first == last:
                break
            first += 1
        if last - first > best[1] - best[0]:
            best = (first, last)
    return best


def _pieces(cell: Highlighted, first: int, last: int, edits: Sequence[Edit]) -> list[Piece]:
    """What stands around the words that are shown, cut between words."""
    start, end = cell.found[first].start, cell.found[last].end
    room = max(0, SNIPPET - (end - start)) // 2
    low, high = _cut_before(cell.text, start, room), _cut_after(cell.text, end, room)
    pieces = [Piece("… ", False)] if low else []
    at = low
    for span in cell.found[first : last + 1]:
        pieces += [
            Piece(_safe(edited(cell.text, edits, at, span.start), ends=True), False),
            Piece(_safe(edited(cell.text, edits, *span)), True),
        ]
        at = span.end
    pieces.append(Piece(_safe(edited(cell.text, edits, at, high), ends=True).rstrip(), False))
    pieces += [Piece(" …", False)] if cell.text[high:].strip() else []
    return [piece for piece in pieces if piece.text]


def _cut_before(text: str, start: int, room: int) -> int:
    low = max(0, start - room)
    blank = next((at for at in range(low, start) if text[at].isspace()), None) if low else None
    return low if blank is None else blank + 1


def _cut_after(text: str, end: int, room: int) -> int:
    high = min(len(text), end + room)
    blank = next((at for at in range(high - 1, end, -1) if text[at].isspace()), None) if high < len(text) else None
    return high if blank is None else blank


def _safe(text: str, *, ends: bool = False) -> str:
    """Words that can be shown; with the blanks at their ends, if they go on there."""
    words = shown(sanitise(text))
    if not ends:
        return words
    before = " " if text[:1].isspace() else ""
    after = " " if words and text[-1:].isspace() else ""
    return before + words + after
