"""What of an article the search index is given: its title and text, and each of its marks with who says it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.marks.kinds import SOURCE
from reader.marks.model import Mark
from reader.store.naming import MARKED, ORIGINAL, stem_id, stem_slug
from reader.store.originals import digest
from reader.store.reading import Reading, read_article
from reader.store.records import MARKS, info_from, mark_from
from reader.store.search_text import indexed
from reader.store.storage import stamp
from reader.store.tables import ARTICLE
from reader.text.decode import decode

LONGEST = 50_000
"""Characters of a text that are searched as one: of a book, words are looked for near each other."""
BETWEEN = " … "
"""Stands between the parts of a mark."""
_CUT = 1_000
"""How many characters before its end a text is cut at the end of a paragraph or a word."""


class Row(NamedTuple):
    """A place that can be found."""

    kind: str
    """Of the mark; empty for the article itself."""
    mark: str
    parts: str
    """JSON: the stretches of the original that its words are, joined by `BETWEEN`; empty if they are not in it."""
    cells: tuple[str, str, str, str, str]
    """Title, marked words, note and tags, who says it, text."""


class Rows(NamedTuple):
    """All that can be found of an article."""

    stamp: str
    """Of the file of marks."""
    original: str
    """Of the original; empty if it was read and is whole."""
    title: str
    is_whole: bool
    rows: list[Row]


def original_stamp(folder: Path, stem: str) -> str:
    """Tells whether an original that could not be read is another one now."""
    try:
        return str(stamp(folder / f"{stem}{ORIGINAL}"))
    except OSError as error:
        return str(error.errno)


def rows_of(folder: Path, stem: str) -> Rows | None:
    """What can be found of an article; None if it is gone.

    What of it can't be read can't be found.
    """
    path = folder / f"{stem}{MARKED}"
    was = original_stamp(folder, stem)
    try:
        at = stamp(path)
        reading = read_article(path, None)
    except OSError:
        at, reading = None, None
    if reading is None or at is None or reading.stamp is None:
        return None
    text = _original(folder, stem)
    is_whole = text is not None and not reading.trouble
    title, rows = _rows(reading, stem, text or "")
    return Rows(stamp_text(reading.stamp), "" if text is not None else was, title, is_whole, rows)


def stamp_text(at: Sequence[int]) -> str:
    """A stamp as the index keeps it: its numbers can be too large for a database."""
    return " ".join(map(str, at))


def _original(folder: Path, stem: str) -> str | None:
    """An original as decoded; None if it can't be read, or was changed."""
    try:
        data = (folder / f"{stem}{ORIGINAL}").read_bytes()
        return decode(data).text if digest(data).startswith(stem_id(stem)) else None
    except (OSError, ReaderError):
        return None


def _rows(reading: Reading, stem: str, text: str) -> tuple[str, list[Row]]:
    kept = reading.kept
    known = kept.get(ARTICLE, {}).get(ARTICLE)
    info = info_from(known) if known else None
    title = (info.title if info else "") or stem_slug(stem).replace("-", " ")
    about = " · ".join(filter(None, (title, info.byline, info.site))) if info else title
    rows = []
    for start, end in _stretches(text):
        parts = json.dumps([[start, end]])
        heading = "" if start else indexed(about)
        rows.append(Row("", "", parts, (heading, "", "", "", indexed(text[start:end]))))
    marks = {mark.id: mark for mark in map(mark_from, kept[MARKS].values())}
    rows += _marked(marks, text)
    return title, rows


def _marked(marks: dict[str, Mark], text: str) -> Iterator[Row]:
    named = {mark.source for mark in marks.values()}
    for mark in marks.values():
        note = "\n".join(filter(None, (mark.note, " ".join(f"#{tag}" for tag in mark.tags))))
        if mark.kind == SOURCE and mark.id in named and not note:
            continue  # is found with its quotation
        words = BETWEEN.join(part.exact for part in mark.parts)
        is_there = mark.standing != "lost" and all(text.startswith(part.exact, part.start) for part in mark.parts)
        parts = json.dumps([[part.start, part.end] for part in mark.parts]) if is_there else ""
        source = marks.get(mark.source or "")
        said = BETWEEN.join(part.exact for part in source.parts) if source else ""
        who = " · ".join(filter(None, dict.fromkeys((mark.person or "", said))))
        cells = ("", "", note, words, "") if mark.kind == SOURCE else ("", words, note, who, "")
        yield Row(mark.kind, mark.id, parts, tuple(map(indexed, cells)))  # type: ignore[arg-type]


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """A text in one piece, or cut between paragraphs or words; an empty text is one, too."""
    start = 0
    while len(text) - start > LONGEST:
        near, end = start + LONGEST - _CUT, start + LONGEST
        cut = max(text.rfind("\n", near, end), text.rfind(" ", near, end)) + 1 or end
        yield start, cut
        start = cut
    yield start, len(text)
