"""Changes put into what is kept, whoever else wrote there meanwhile."""

from reader.marks.model import Change, Mark, Record
from reader.store.encoding import Document
from reader.store.protocol import ArticleInfo, Batch
from reader.store.records import (
    MARKS,
    REFUSALS,
    info_document,
    person_document,
    record_document,
    step_document,
    table_of,
)
from reader.store.tables import ARTICLE, HISTORY, PEOPLE, Kept

LONGEST_HISTORY = 100
"""Steps that can be undone: what is saved with every mark has to stay small."""


def merged(kept: Kept, batch: Batch) -> Kept:
    """What is kept after a batch. The same batch put in twice does what it does once."""
    tables = dict(kept)
    if batch.changes:
        tables |= {name: dict(kept.get(name, {})) for name in (MARKS, REFUSALS)}
        for change in batch.changes:
            _put(tables, change)
    if batch.people:
        tables[PEOPLE] = dict(kept.get(PEOPLE, {}))
        for person in batch.people:
            _upsert(tables[PEOPLE], person.name, person_document(person))
    if batch.steps:
        tables[HISTORY] = dict(kept.get(HISTORY, {}))
        for step in batch.steps:
            _upsert(tables[HISTORY], step.id, step_document(step))
        tables[HISTORY] = dict(list(tables[HISTORY].items())[-LONGEST_HISTORY:])
    if batch.position is not None:
        tables[ARTICLE] = {ARTICLE: {**tables[ARTICLE][ARTICLE], "position": batch.position}}
    if batch.previous is not None:
        tables[ARTICLE] = {ARTICLE: {**tables[ARTICLE][ARTICLE], "previous": batch.previous}}
    return tables


def with_info(kept: Kept, info: ArticleInfo, length: int) -> Kept:
    """What is kept of an article that is opened again: the position stays."""
    there = kept.get(ARTICLE, {}).get(ARTICLE, {})
    known = {field: value for field, value in info_document(info).items() if value or field not in there}
    document = {**there, **known, "length": length}
    if there:
        document["position"] = there["position"]
        document["opened"] = max(there.get("opened", ""), info.opened)
    return {**kept, ARTICLE: {ARTICLE: document}}


def _put(tables: Kept, change: Change) -> None:
    """Make a change; a mark that another process modified later than this change was made is let be."""
    before, after = change.before, change.after
    if before is not None and (after is None or _place(before) != _place(after)):
        table, record_id = _place(before)
        tables[table].pop(record_id, None)
    if after is None:
        return
    table, record_id = _place(after)
    if not _later(tables[table].get(record_id), change):
        _upsert(tables[table], record_id, record_document(after))


def _place(record: Record) -> tuple[str, str]:
    return table_of(record), record.id


def _later(there: Document | None, change: Change) -> bool:
    """Whether somebody else's version came later; what this change was made from did not."""
    if there is None or not isinstance(change.after, Mark):
        return False
    modified: str = there.get("modified", "")
    made_from = change.before.modified if isinstance(change.before, Mark) else None
    return modified != made_from and modified > change.after.modified


def _upsert(table: dict[str, Document], key: str, document: Document) -> None:
    """Put a record in the place it has, or last; fields of it that are not ours are kept."""
    table[key] = {**table.get(key, {}), **document}
