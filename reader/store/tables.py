"""An article's TinyDB file as it is kept in memory: checked, and records found by their own ids."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from reader.store.encoding import Document, Tables
from reader.store.migrations import SCHEMA, migrated, schema_of
from reader.store.records import (
    MARKS,
    REFUSALS,
    MalformedError,
    deleted_from,
    info_from,
    mark_from,
    person_from,
    refusal_from,
    step_from,
)

ARTICLE, PEOPLE, HISTORY, TRASH, META = "article", "people", "history", "trash", "meta"

Kept = dict[str, dict[str, Document]]
"""Tables by name, records by their own id. Never changed once made: a change copies what it touches."""

TABLES = (ARTICLE, MARKS, REFUSALS, PEOPLE, HISTORY, TRASH, META)
"""The tables of an article's file."""

_CHECKS = {
    ARTICLE: info_from,
    MARKS: mark_from,
    REFUSALS: refusal_from,
    PEOPLE: person_from,
    HISTORY: step_from,
    TRASH: deleted_from,
}
_IDS = {MARKS: "id", REFUSALS: "id", PEOPLE: "name", HISTORY: "id", TRASH: "id"}
"""The field that tells a table's records apart; the other tables have one record, under the table's name."""

EMPTY: Kept = {name: {} for name in _CHECKS}
"""What a new file keeps."""


class UnreadableError(ValueError):
    """A file is not TinyDB's at all: cut short, empty, overwritten."""


class Checked(NamedTuple):
    """What is sound in a file's tables."""

    kept: Kept
    problems: tuple[str, ...]
    """What had to be left out: table and reason, one each."""
    schema: int
    """The file's own."""


def each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of a JSON file; of two of one name, as a file copied together by hand can have, JSON loses one.

    Raises:
        ValueError: there are two of one name.
    """
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("two of one name")
    return made


def parse(data: bytes, make: Callable[[list[tuple[str, Any]]], Any] | None = None) -> Tables:
    """The tables of an article's file as this version has them, their records unchecked.

    Args:
        data: the file.
        make: makes an object of its names and values; to look at them costs half as much again.

    Raises:
        UnreadableError: it isn't JSON, or not all tables are there.
    """
    try:
        tables = json.loads(data, object_pairs_hook=make)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(str(error)) from None
    if not isinstance(tables, dict):
        raise UnreadableError("not an object")
    tables = migrated(tables)
    for name in _CHECKS:
        if not isinstance(tables.get(name), dict):
            raise UnreadableError(f"{name}: not a table")
    return tables


def check(tables: Tables) -> Checked:
    """Sort out what is sound in what was parsed; tables of other names are kept as they are."""
    schema = schema_of(tables)
    kept: Kept = {name: {} for name in _CHECKS}
    problems: list[str] = []
    for name, table in tables.items():
        if name == META:
            continue
        if name not in _CHECKS:
            kept[name] = table
        else:
            for document in table.values():
                problems.extend(_enter(kept[name], name, document))
    for record_id in kept[MARKS].keys() & kept[TRASH].keys():
        del kept[TRASH][record_id]
        problems.append(f"{TRASH}: one is a mark too")
    return Checked(kept, tuple(problems), schema)


def to_tables(kept: Kept) -> Tables:
    """What is written: records numbered from 1, as TinyDB numbers them."""
    tables: Tables = {META: {"1": {"schema": SCHEMA}}}
    for name, table in kept.items():
        known = name in _CHECKS
        tables[name] = {str(n): each for n, each in enumerate(table.values(), 1)} if known else table
    return tables


def united(base: Kept, over: Kept) -> Kept:
    """All records of both; where both have one, that of `over`, which also knows what was deleted or restored."""
    ours = {name: {**base.get(name, {}), **over.get(name, {})} for name in _CHECKS}
    for name, other in ((MARKS, TRASH), (TRASH, MARKS)):
        for record_id in over.get(other, {}):
            if record_id not in over.get(name, {}):
                ours[name].pop(record_id, None)
    return {**base, **over, **ours}


def _enter(records: dict[str, Document], name: str, document: Any) -> list[str]:
    """Add a record to its table if it is sound; of two with one id, the later. Says what is left out."""
    if not isinstance(document, dict):
        return [f"{name}: not a record"]
    try:
        _CHECKS[name](document)
    except MalformedError as error:
        return [f"{name}: {error}"]
    key = document[_IDS[name]] if name in _IDS else name
    there = records.get(key)
    if there is None or there == document:
        records[key] = document
        return []
    if document.get("modified", "") >= there.get("modified", ""):
        records[key] = document
    return [f"{name}: two of one id"]
