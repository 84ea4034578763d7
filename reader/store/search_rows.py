"""What of an article the search index is given: its title and text, and each of its marks with who says it."""

import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.marks.kinds import SOURCE
from reader.marks.model import Mark
from reader.store.naming import MARKED, ORIGINAL, stem_id, stem_slug
from reader.store.originals import digest
from reader.store.protocol import ArticleInfo
from reader.store.reading import Reading, read_article
from reader.store.records import MARKS, info_from, mark_from
from reader.store.search_text import Edit, divided, edited, indexed, repaired, whole
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
    edits: str
    """JSON: how these are shown as a reader sees them; empty if as they are."""
    cells: tuple[str, str, str, str, str]
    """Title, marked words, note and tags, who says it, text."""


class Rows(NamedTuple):
    """All that can be found of an article."""

    stamp: str
    """Of the file of marks."""
    original: str
    """Of the original; empty if it was read and is whole."""
    title: str
    previous: str
    """The id of the article whose marks this one, a later version of it, has taken over; empty if there is none."""
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
    info = _info(reading, stem)
    previous = info.previous if reading.kept[MARKS] else ""
    rows = _rows(reading, info, text or "")
    return Rows(stamp_text(reading.stamp), "" if text is not None else was, info.title, previous, is_whole, rows)


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


def _info(reading: Reading, stem: str) -> ArticleInfo:
    known = reading.kept.get(ARTICLE, {}).get(ARTICLE)
    info = info_from(known) if known else ArticleInfo()
    return info if info.title else info._replace(title=stem_slug(stem).replace("-", " "))


def _rows(reading: Reading, info: ArticleInfo, text: str) -> list[Row]:
    words, edits = repaired(text)
    about = " · ".join(filter(None, (info.title, info.byline, info.site)))
    rows = []
    for start, end in _stretches(text):
        cells = ("" if start else indexed(about), "", "", "", divided(words[start:end]))
        rows.append(Row("", "", json.dumps([[start, end]]), _json(_moved(edits, start, end, -start)), cells))
    marks = {mark.id: mark for mark in map(mark_from, reading.kept[MARKS].values())}
    rows += _marked(marks, text, words, edits)
    return rows


def _marked(marks: dict[str, Mark], text: str, words: str, edits: Sequence[Edit]) -> Iterator[Row]:
    def seen(mark: Mark) -> str:
        is_there = _is_there(mark, text)
        return BETWEEN.join(edited(words, edits, *part.span) if is_there else part.exact for part in mark.parts)

    named = {mark.source for mark in marks.values()}
    for mark in marks.values():
        note = "\n".join(filter(None, (mark.note, " ".join(f"#{tag}" for tag in mark.tags))))
        if mark.kind == SOURCE and mark.id in named and not note:
            continue  # is found with its quotation
        is_there = _is_there(mark, text)
        parts = json.dumps([[part.start, part.end] for part in mark.parts]) if is_there else ""
        if mark.kind == SOURCE:
            yield Row(mark.kind, mark.id, parts, "", ("", "", indexed(note), indexed(seen(mark)), ""))
            continue
        source = marks.get(mark.source or "")
        who = " · ".join(filter(None, dict.fromkeys((mark.person or "", seen(source) if source else ""))))
        said, inside = _said(mark, words, edits) if is_there else (whole(seen(mark)), [])
        yield Row(mark.kind, mark.id, parts, _json(inside), ("", divided(said), indexed(note), indexed(who), ""))


def _is_there(mark: Mark, text: str) -> bool:
    return mark.standing != "lost" and all(text.startswith(part.exact, part.start) for part in mark.parts)


def _said(mark: Mark, words: str, edits: Sequence[Edit]) -> tuple[str, list[Edit]]:
    """The words of a mark in one text, as long as they were, and how they are shown."""
    text = BETWEEN.join(words[part.start : part.end] for part in mark.parts)
    inside: list[Edit] = []
    at = 0
    for part in mark.parts:
        inside += _moved(edits, part.start, part.end, at - part.start)
        at += part.end - part.start + len(BETWEEN)
    return text, inside


def _moved(edits: Sequence[Edit], start: int, end: int, by: int) -> list[Edit]:
    """The edits in a stretch, at other offsets."""
    first = bisect_left(edits, (start,))
    last = bisect_left(edits, (end,))
    return [Edit(at + by, until + by, text) for at, until, text in edits[first:last] if until <= end]


def _json(edits: Sequence[Edit]) -> str:
    return json.dumps(edits) if edits else ""


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """A text in one piece, or cut between paragraphs or words; an empty text is one, too."""
    start = 0
    while len(text) - start > LONGEST:
        near, end = start + LONGEST - _CUT, start + LONGEST
        cut = max(text.rfind("\n", near, end), text.rfind(" ", near, end)) + 1 or end
        yield start, cut
        start = cut
    yield start, len(text)
