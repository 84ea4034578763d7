"""Changes put into what is kept, whoever else wrote there meanwhile."""

import os

from reader.marks.model import Change, Record, Step
from reader.marks.rebasing import is_overtaken, rebased
from reader.store.encoding import Document
from reader.store.protocol import ArticleInfo, Batch
from reader.store.records import (
    MARKS,
    REFUSALS,
    info_document,
    mark_from,
    person_document,
    record_document,
    step_document,
    table_of,
)
from reader.store.tables import ARTICLE, HISTORY, PEOPLE, TRASH, Kept
from reader.store.trash import deleted, purged

MOST_PATHS = 10
"""Other files that are remembered."""
LONGEST_HISTORY = 100
"""Steps that can be undone: what is saved with every mark has to stay small."""


def merged(kept: Kept, batch: Batch) -> Kept:
    """What is kept after a batch. The same batch put in twice does what it does once."""
    tables = dict(kept)
    made: dict[Change, Change] = {}
    if batch.changes:
        tables |= {name: dict(kept.get(name, {})) for name in (MARKS, REFUSALS, TRASH)}
        for change in batch.changes:
            made[change] = _put(tables, change)
    if batch.purged:
        tables[TRASH] = purged(tables.get(TRASH, {}), batch.purged)
    if batch.people:
        tables[PEOPLE] = dict(kept.get(PEOPLE, {}))
        for person in batch.people:
            _upsert(tables[PEOPLE], person.name, person_document(person))
    if batch.steps:
        tables[HISTORY] = dict(kept.get(HISTORY, {}))
        for step in batch.steps:
            _enter(tables[HISTORY], step, made)
        tables[HISTORY] = dict(list(tables[HISTORY].items())[-LONGEST_HISTORY:])
    if batch.position is not None:
        tables[ARTICLE] = {ARTICLE: {**tables[ARTICLE][ARTICLE], "position": batch.position}}
    if batch.previous is not None:
        tables[ARTICLE] = {ARTICLE: {**tables[ARTICLE][ARTICLE], "previous": batch.previous}}
    return tables


def with_info(kept: Kept, info: ArticleInfo) -> Kept:
    """What is kept of an article that is opened again: the position stays, and of files the first title and path."""
    there = kept.get(ARTICLE, {}).get(ARTICLE, {})
    known = {field: value for field, value in info_document(info).items() if value or field not in there}
    document = {**there, **known}
    if there:
        document["position"] = there["position"]
        document["opened"] = max(there.get("opened", ""), info.opened)
        document |= _place_of(there, info)
    return {**kept, ARTICLE: {ARTICLE: document}}


def _place_of(there: Document, info: ArticleInfo) -> Document:
    """From which files it was opened: another with the same text is a copy, unless the first one is gone."""
    first, others = there.get("path", ""), there.get("paths", [])
    if not first:
        return {"paths": others}
    path = info.path if info.path not in ("", first) and not os.path.lexists(first) else first
    kept = [each for each in dict.fromkeys((first, *others, info.path)) if each not in ("", path)]
    return {"title": there.get("title") or info.title, "path": path, "paths": kept[-MOST_PATHS:]}


def _put(tables: Kept, change: Change) -> Change:
    """Make a change; of a mark that another process changed meanwhile, only what differs. Returns what was done."""
    if deleted(tables, change):
        return change
    before, after = change.before, change.after
    if before is not None and (after is None or _place(before) != _place(after)):
        table, record_id = _place(before)
        tables[table].pop(record_id, None)
    if after is None:
        return change
    table, record_id = _place(after)
    there = tables[table].get(record_id)
    made = rebased(change, mark_from(there) if there is not None and table == MARKS else None)
    assert made.after is not None
    _upsert(tables[table], record_id, record_document(made.after))
    return change if is_overtaken(change, made) else made


def _enter(history: dict[str, Document], step: Step, made: dict[Change, Change]) -> None:
    """Enter a step as it was made; of one that is there already, only whether it is undone is news."""
    document = step_document(step._replace(changes=tuple(made.get(change, change) for change in step.changes)))
    if step.changes and (there := history.get(step.id)) and there["changes"]:
        document["changes"] = there["changes"]
    _upsert(history, step.id, document)


def _place(record: Record) -> tuple[str, str]:
    return table_of(record), record.id


def _upsert(table: dict[str, Document], key: str, document: Document) -> None:
    """Put a record in the place it has, or last; fields of it that are not ours are kept."""
    table[key] = {**table.get(key, {}), **document}
