"""A mark as the plain record that JSON Lines and CSV share, and back."""

from typing import Any

from reader.export.article import MarkedArticle
from reader.export.imported import NOWHERE, Imported, MalformedError, Reference
from reader.marks.model import READER, Mark, Part, new_id


def record_of(article: MarkedArticle, mark: Mark) -> dict[str, Any]:
    """Everything that is kept of a mark, what it reads as, and the article it is in."""
    return {
        "article": article.id,
        "sha256": article.sha256,
        "title": article.title,
        "byline": article.byline,
        "site": article.site,
        "url": article.url,
        "published": article.published,
        "id": mark.id,
        "kind": mark.kind,
        "text": article.words.get(mark.id, ""),
        "speaker": article.words.get(mark.source or "", ""),
        "person": mark.person,
        "note": mark.note,
        "tags": list(mark.tags),
        "source": mark.source,
        "origin": mark.origin,
        "created": mark.created,
        "modified": mark.modified,
        "parts": [part_record(part) for part in mark.parts],
    }


def part_record(part: Part) -> dict[str, Any]:
    """A selector as it is written."""
    return {
        "start": part.start,
        "end": part.end,
        "exact": part.exact,
        "prefix": part.prefix,
        "suffix": part.suffix,
    }


def imported_from(record: Any, place: str) -> Imported:
    """The mark of a record.

    Raises:
        MalformedError: it is none; says what is wrong with it.
    """
    if not isinstance(record, dict):
        raise MalformedError("is not an object")
    parts = record.get("parts")
    if not isinstance(parts, list) or not parts:
        raise MalformedError("has no “parts” (a list of stretches, each with start and end, or exact)")
    mark = Mark(
        id=text_in(record, "id") or new_id(),
        kind=text_in(record, "kind") or _missing("kind"),
        parts=tuple(part_from(part) for part in parts),
        source=text_in(record, "source") or None,
        person=text_in(record, "person") or None,
        note=text_in(record, "note"),
        tags=_tags(record.get("tags")),
        origin=text_in(record, "origin") or READER,
        created=text_in(record, "created"),
        modified=text_in(record, "modified"),
    )
    names = (text_in(record, "article"), text_in(record, "sha256"))
    return Imported(Reference(*names, text_in(record, "url"), text_in(record, "title")), mark, place)


def part_from(value: Any) -> Part:
    """A selector as it was written; without a position it is found by its words, without words by its position.

    Raises:
        MalformedError: it is none.
    """
    if not isinstance(value, dict):
        raise MalformedError("has a part that is not an object")
    exact = text_in(value, "exact")
    start, end = value.get("start"), value.get("end")
    if start is None and end is None and exact:
        start, end = NOWHERE, NOWHERE + len(exact)
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end:
        raise MalformedError(f"has a part from {start!r} to {end!r}; “start” and “end” count characters from 0")
    return Part(start, end, exact, text_in(value, "prefix"), text_in(value, "suffix"))


def text_in(record: dict[str, Any], field: str) -> str:
    """The text of a field; empty if there is none.

    Raises:
        MalformedError: it is something else.
    """
    value = record.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise MalformedError(f"has no text in “{field}”")
    return value


def _tags(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(tag, str) for tag in value):
        raise MalformedError("has “tags” that are not a list of words")
    return tuple(value)


def _missing(field: str) -> str:
    raise MalformedError(f"has no “{field}”")
