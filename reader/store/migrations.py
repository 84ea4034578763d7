"""From each version of an article's file to the next: pure functions of its tables as they were then.

A migration meets whatever is on a disk: what it can't make sense of it leaves for the check that follows.
"""

from collections.abc import Callable, Iterator
from typing import Any

from reader.store.encoding import Document, Tables

_FIRST = 1


def migrated(tables: Tables) -> Tables:
    """The tables as this version has them; those of this version or a newer one are left alone.

    What they say of their schema stays: it is what the file has.
    """
    for schema in range(schema_of(tables), SCHEMA):
        tables = MIGRATIONS[schema](tables)
    return tables


def schema_of(tables: Tables) -> int:
    """The schema a file says it has; the first one's if it says nothing."""
    meta = tables.get("meta")
    records = meta.values() if isinstance(meta, dict) else ()
    said = [each.get("schema") for each in records if isinstance(each, dict)]
    return max([_FIRST, *(each for each in said if isinstance(each, int))])


def _to_2(tables: Tables) -> Tables:
    """Schema 2 keeps deleted marks in `trash`; those that the history still knows are the first."""
    marks, trash = tables.get("marks"), tables.get("trash", {})
    if not isinstance(marks, dict) or not isinstance(trash, dict):
        return tables
    known = {*_ids(marks), *_ids(trash)}
    deleted = {mark["id"]: mark for mark in _deletions(tables.get("history")) if mark["id"] not in known}
    found = [*trash.values(), *deleted.values()]
    return {**tables, "trash": {str(n): each for n, each in enumerate(found, 1)}}


def _ids(table: dict[str, Any]) -> Iterator[str]:
    for record in table.values():
        match record:
            case {"id": str(found)}:
                yield found


def _deletions(history: Any) -> Iterator[Document]:
    """The marks that steps deleted, with when."""
    for step in history.values() if isinstance(history, dict) else ():
        match step:
            case {"changes": list(changes), "at": str(at), "undone": False}:
                for change in changes:
                    match change:
                        case {"before": {"table": "marks", "record": {"id": str()} as mark}, "after": None}:
                            yield {**mark, "deleted": at}


MIGRATIONS: dict[int, Callable[[Tables], Tables]] = {1: _to_2}
"""What makes the next version of each."""
SCHEMA = max(MIGRATIONS) + 1
"""The version that is written; a file of a newer one is read, never written."""
