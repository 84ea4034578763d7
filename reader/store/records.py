"""Marks, people, steps and articles as the records of a TinyDB file, and back.

Every `..._from` raises `MalformedError` for a record that is not what this program writes, and ignores fields
that it doesn't know.
"""

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from reader.marks.memory import Answer, Sighting
from reader.marks.model import STANDINGS, Change, Deleted, Mark, Part, Person, Record, Refusal, Standing, Step
from reader.store.encoding import Document
from reader.store.protocol import ArticleInfo, CatalogEntry
from reader.text.fingerprint import Fingerprint

T = TypeVar("T")

MARKS, REFUSALS = "marks", "refusals"
"""The tables of the two kinds of record that a change can make; a side of a change names its table."""


class MalformedError(ValueError):
    """A record is not what it should be; says which field."""


def mark_document(mark: Mark) -> Document:
    return {
        "id": mark.id,
        "kind": mark.kind,
        "parts": [_part_document(part) for part in mark.parts],
        "source": mark.source,
        "person": mark.person,
        "note": mark.note,
        "tags": list(mark.tags),
        "origin": mark.origin,
        "created": mark.created,
        "modified": mark.modified,
        "standing": mark.standing,
        "was": [_part_document(part) for part in mark.was],
    }


def mark_from(document: Document) -> Mark:
    return Mark(
        id=_name(document, "id"),
        kind=_name(document, "kind"),
        parts=_parts(document),
        source=_text_or_none(document, "source"),
        person=_text_or_none(document, "person"),
        note=_text(document, "note"),
        tags=_texts(document, "tags"),
        origin=_text(document, "origin"),
        created=_text(document, "created"),
        modified=_text(document, "modified"),
        standing=_standing(document),
        was=tuple(_part(each) for each in _list(document, "was")) if "was" in document else (),
    )


def deleted_document(deleted: Deleted) -> Document:
    return {**mark_document(deleted.mark), "deleted": deleted.at}


def deleted_from(document: Document) -> Deleted:
    return Deleted(mark_from(document), _name(document, "deleted"))


def refusal_document(refusal: Refusal) -> Document:
    return {
        "id": refusal.id,
        "kind": refusal.kind,
        "parts": [_part_document(part) for part in refusal.parts],
        "created": refusal.created,
    }


def refusal_from(document: Document) -> Refusal:
    return Refusal(
        id=_name(document, "id"),
        kind=_name(document, "kind"),
        parts=_parts(document),
        created=_text(document, "created"),
    )


def person_document(person: Person) -> Document:
    return {"name": person.name, "wordings": list(person.wordings)}


def person_from(document: Document) -> Person:
    return Person(_name(document, "name"), _texts(document, "wordings"))


def step_document(step: Step) -> Document:
    return {
        "id": step.id,
        "label": step.label,
        "at": step.at,
        "undone": step.undone,
        "changes": [change_document(change) for change in step.changes],
    }


def step_from(document: Document) -> Step:
    at = _text(document, "at")
    return Step(
        id=_name(document, "id"),
        label=_text(document, "label"),
        changes=tuple(change_from(each, at) for each in _list(document, "changes")),
        at=at,
        undone=_flag(document, "undone"),
    )


def change_document(change: Change) -> Document:
    return {"before": _side_document(change.before), "after": _side_document(change.after)}


def change_from(value: Any, at: str) -> Change:
    document = _record(value, "changes")
    before, after = _side(document, "before"), _side(document, "after")
    if before is None and after is None:
        raise MalformedError("changes: one changes nothing")
    return Change(before, after, at)


def info_document(info: ArticleInfo) -> Document:
    return {**info._asdict(), "paths": list(info.paths)}


def info_from(document: Document) -> ArticleInfo:
    return ArticleInfo(
        id=_name(document, "id"),
        slug=_text(document, "slug"),
        title=_text(document, "title"),
        byline=_text(document, "byline"),
        site=_text(document, "site"),
        url=_text(document, "url"),
        published=_text(document, "published"),
        path=_text(document, "path"),
        paths=_texts(document, "paths"),
        opened=_text(document, "opened"),
        sha256=_name(document, "sha256"),
        decoding=_text(document, "decoding"),
        length=_whole(document, "length") if "length" in document else 0,
        position=_whole(document, "position"),
        previous=_text(document, "previous"),
    )


def entry_document(entry: CatalogEntry) -> Document:
    return {**entry._asdict(), "paths": list(entry.paths)}


def entry_from(document: Document) -> CatalogEntry:
    return CatalogEntry(
        id=_name(document, "id"),
        slug=_text(document, "slug"),
        title=_text(document, "title"),
        site=_text(document, "site"),
        opened=_text(document, "opened"),
        marks=_whole(document, "marks"),
        quotes=_whole(document, "quotes"),
        position=_whole(document, "position"),
        length=_whole(document, "length"),
        path=_text(document, "path"),
        paths=_texts(document, "paths"),
        url=_text(document, "url"),
        previous=_text(document, "previous"),
    )


def sighting_document(seen: Sighting) -> Document:
    return {
        "article": seen.article,
        "wording": seen.wording.exact,
        "near": "".join(f"{pair:08x}" for pair in seen.wording.near),
        "answer": seen.answer,
        "at": seen.at,
        **({"previous": seen.previous} if seen.previous else {}),
    }


def sighting_from(document: Document) -> Sighting:
    answer: Answer | None = next((each for each in get_args(Answer) if each == document.get("answer")), None)
    near = _text(document, "near")
    if answer is None:
        raise MalformedError("answer: neither marked nor refused")
    try:
        pairs = tuple(int(near[at : at + 8], 16) for at in range(0, len(near), 8))
    except ValueError:
        raise MalformedError("near: not hexadecimal") from None
    at, previous = _text(document, "at"), _text(document, "previous")
    wording = Fingerprint(_name(document, "wording"), pairs)
    return Sighting(_name(document, "article"), wording, answer, at, previous)


def forgotten_document(group: str, wording: str, at: str) -> Document:
    return {"group": group, "wording": wording, "at": at}


def forgotten_from(document: Document) -> tuple[str, str, str]:
    """Group, wording, and since when it is forgotten."""
    return _name(document, "group"), _name(document, "wording"), _name(document, "at")


def table_of(record: Record) -> str:
    """The table that a record belongs in."""
    return MARKS if isinstance(record, Mark) else REFUSALS


def record_document(record: Record) -> Document:
    return mark_document(record) if isinstance(record, Mark) else refusal_document(record)


_FROM: dict[str, Callable[[Document], Record]] = {MARKS: mark_from, REFUSALS: refusal_from}


def _part_document(part: Part) -> Document:
    return {
        "start": part.start,
        "end": part.end,
        "exact": part.exact,
        "prefix": part.prefix,
        "suffix": part.suffix,
    }


def _standing(document: Document) -> Standing:
    found = next((each for each in STANDINGS if each == document.get("standing", "")), None)
    if found is None:
        raise MalformedError("standing: not one there is")
    return found


def _parts(document: Document) -> tuple[Part, ...]:
    parts = tuple(_part(each) for each in _list(document, "parts"))
    if not parts:
        raise MalformedError("parts: there are none")
    return parts


def _part(value: Any) -> Part:
    document = _record(value, "parts")
    start, end = _whole(document, "start"), _whole(document, "end")
    if end <= start:
        raise MalformedError(f"end: {end} is not after {start}")
    return Part(start, end, _name(document, "exact"), _text(document, "prefix"), _text(document, "suffix"))


def _side_document(record: Record | None) -> Document | None:
    return None if record is None else {"table": table_of(record), "record": record_document(record)}


def _side(document: Document, field: str) -> Record | None:
    if document.get(field) is None:
        return None
    side = _record(document[field], field)
    table = _text(side, "table")
    make = _FROM.get(table)
    if make is None:
        raise MalformedError(f"table: {table!r} is not one that changes")
    return make(_record(side.get("record"), "record"))


def _record(value: Any, field: str) -> Document:
    if not isinstance(value, dict):
        raise MalformedError(f"{field}: not a record")
    return value


def _list(document: Document, field: str) -> list[Any]:
    value = document.get(field)
    if not isinstance(value, list):
        raise MalformedError(f"{field}: not a list")
    return value


def _text(document: Document, field: str) -> str:
    """A text; absent is empty, as a record made by hand may leave out what it has nothing to say of."""
    value = document.get(field, "")
    if not isinstance(value, str):
        raise MalformedError(f"{field}: not text")
    return value


def _name(document: Document, field: str) -> str:
    value = _text(document, field)
    if not value:
        raise MalformedError(f"{field}: missing")
    return value


def _text_or_none(document: Document, field: str) -> str | None:
    return None if document.get(field) is None else _text(document, field)


def _texts(document: Document, field: str) -> tuple[str, ...]:
    values = _list(document, field) if field in document else []
    if not all(isinstance(value, str) for value in values):
        raise MalformedError(f"{field}: not all text")
    return tuple(values)


def _whole(document: Document, field: str) -> int:
    value = document.get(field)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise MalformedError(f"{field}: not a whole number")
    return value


def _flag(document: Document, field: str) -> bool:
    value = document.get(field, False)
    if not isinstance(value, bool):
        raise MalformedError(f"{field}: not true or false")
    return value
