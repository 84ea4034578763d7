"""CSV: one row a mark, with all that is kept of it; and the columns that Readwise imports.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, which is taken away on the way back.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Any

from reader.export.article import MarkedArticle
from reader.export.encoded import as_json
from reader.export.imported import Imported, MalformedError, Source
from reader.export.record import imported_from, record_of
from reader.marks.model import Mark
from reader.text.sanitise import sanitise

COLUMNS = (
    "article", "title", "byline", "site", "url", "published", "kind", "text", "speaker", "person", "note", "tags",
    "id", "source", "origin", "created", "modified", "sha256", "parts",
)  # fmt: skip
READWISE = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
_LISTS = ("tags", "parts")
"""Columns that hold JSON."""
_FORMULA = re.compile(r"'*[=+\-@\t\r\n|]")
_GUARDED = re.compile(r"''*[=+\-@\t\r\n|]")
_NO_TAG = re.compile(r"[^\w-]+")
_LARGEST_CELL = 2**31 - 1


def write(articles: Iterable[MarkedArticle]) -> Iterator[str]:
    yield _row(COLUMNS)
    for article in articles:
        for mark in article.marks:
            record = record_of(article, mark)
            yield _row([_cell(name, record[name]) for name in COLUMNS])


def write_readwise(articles: Iterable[MarkedArticle]) -> Iterator[str]:
    """The quotations in the columns of Readwise's import; who speaks, and tags in its own way, are in the note."""
    yield _row(READWISE)
    for article in articles:
        for mark in article.spoken:
            date = mark.created[:19].replace("T", " ")
            cells = (
                article.words.get(mark.id, ""),
                article.title,
                article.byline or article.site,
                article.url,
                _readwise_note(article, mark),
                str(mark.start),
                date,
            )
            yield _row([_guarded(sanitise(cell)) for cell in cells])


def read(source: Source) -> Iterator[Imported]:
    """The marks of a file that `write` wrote, or one with its columns in any order.

    Raises:
        MalformedError: a row is none; names file and line.
    """
    csv.field_size_limit(_LARGEST_CELL)
    rows = csv.reader(StringIO(source.decoded(), newline=""), strict=True)
    heading: list[str] = []
    before = 0
    try:
        for row in rows:
            place, before = f"{source.name}:{before + 1}", rows.line_num
            if not heading:
                heading = row
                _check(heading)
            elif any(cell.strip() for cell in row):
                yield imported_from(_record(heading, row), place)
    except MalformedError as error:
        raise MalformedError(f"{place}: {error}") from None
    except csv.Error as error:
        raise MalformedError(f"{source.name}:{rows.line_num}: is not CSV ({error})") from None
    if not heading:
        raise MalformedError(f"{source.name}:1: is empty; the first line must name the columns")


def _check(heading: Sequence[str]) -> None:
    missing = [name for name in ("kind", "parts") if name not in heading]
    if missing:
        raise MalformedError(f"has no column “{missing[0]}”; the first line must name the columns")


def _record(heading: Sequence[str], row: Sequence[str]) -> dict[str, Any]:
    if len(row) > len(heading):
        raise MalformedError(f"has {len(row)} cells for {len(heading)} columns")
    record: dict[str, Any] = {name: _unguarded(cell) for name, cell in zip(heading, row, strict=False)}
    for name in _LISTS:
        try:
            record[name] = json.loads(record.get(name) or "[]")
        except (ValueError, RecursionError):
            raise MalformedError(f"has no JSON in “{name}”") from None
    return record


def _cell(name: str, value: Any) -> str:
    if name in _LISTS:
        return as_json(value)
    return _guarded(value or "")


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _readwise_note(article: MarkedArticle, mark: Mark) -> str:
    """Readwise reads words that begin with a full stop, at the start of a note, as tags."""
    tags = " ".join("." + _NO_TAG.sub("-", tag) for tag in mark.tags)
    speaker = article.speaker(mark)
    return "\n".join(line for line in (tags, f"— {speaker}" if speaker else "", mark.note) if line)


def _row(cells: Sequence[str]) -> str:
    line = StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
