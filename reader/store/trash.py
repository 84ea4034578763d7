"""Deleted marks, kept until somebody restores or purges them; what was deleted stays so, whoever wrote first."""

from collections.abc import Iterable

from reader.marks.model import Change, Deleted, Mark
from reader.marks.rebasing import rebased
from reader.store.encoding import Document
from reader.store.records import MARKS, mark_document, mark_from
from reader.store.tables import TRASH, Kept

_AT = "deleted"
"""The field that a mark has more in the trash."""


def deleted(tables: Kept, change: Change) -> bool:
    """Make a change that deletes a mark, or that a deletion overtook; False for any other, which is to be made.

    Of a deletion and an edit of one mark the later counts. An earlier edit is kept in the trash.
    """
    record = change.after or change.before
    if not isinstance(record, Mark):
        return False
    marks, trash = tables[MARKS], tables[TRASH]
    if change.after is None:
        there = marks.get(record.id)
        if there is not None and not _edited_since(there, change, record):
            del marks[record.id]
            trash[record.id] = {**there, _AT: change.at}
        elif there is None and record.id in trash:
            trash[record.id] = {**trash[record.id], _AT: max(change.at, trash[record.id][_AT])}
        return True
    gone = trash.get(record.id)
    if gone is None:
        return False
    if gone[_AT] <= change.at:
        del trash[record.id]
        marks[record.id] = {field: value for field, value in gone.items() if field != _AT}
        return False
    if change.before is not None:
        made = rebased(change, mark_from(gone)).after
        assert isinstance(made, Mark)
        trash[record.id] = {**gone, **mark_document(made)}
    return True


def purged(trash: dict[str, Document], gone: Iterable[Deleted]) -> dict[str, Document]:
    """The trash without what somebody wants gone for good, unless it was restored and deleted anew since."""
    times = {each.mark.id: each.at for each in gone}
    return {mark_id: each for mark_id, each in trash.items() if times.get(mark_id) != each[_AT]}


def _edited_since(there: Document, change: Change, known: Mark) -> bool:
    """Whether somebody edited the mark after it was deleted here, without knowing of that."""
    modified: str = there.get("modified", "")
    return modified != known.modified and modified > change.at
