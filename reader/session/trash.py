"""The deleted marks of an article: which are listed, and what restoring one brings back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reader.marks.anchoring import anchor_mark
from reader.marks.markset import MarkSet
from reader.marks.model import Change, Deleted, Mark, Step, edited
from reader.session.marking import Plan, existing_source
from reader.store.protocol import Contents

LOST = "its words are not in this article any more; it stays among the deleted marks"


def deleted_marks(contents: Contents) -> tuple[Deleted, ...]:
    """The deleted marks of an article as the store has it, for a list without the screen."""
    return listed(contents.trash, contents.history)


def deleted_ids(contents: Contents) -> set[str]:
    """The ids of all marks that were deleted, those too that only went along with others."""
    return {each.mark.id for each in _standing(contents.trash, contents.history)}


def listed(trash: Iterable[Deleted], history: Sequence[Step]) -> tuple[Deleted, ...]:
    """What was deleted, the last first, a source after its quotation.

    Left out is what was only undone and can be redone, and sources that went along: they come back with what they
    belonged to.
    """
    along = _gone_along(history)
    found = [deleted for deleted in _standing(trash, history) if deleted.mark.id not in along]
    leading = {deleted.mark.source: deleted.at for deleted in sorted(found, key=lambda deleted: deleted.at)}

    def place(deleted: Deleted) -> tuple[str, bool]:
        at = leading.get(deleted.mark.id)
        return at or deleted.at, at is None

    return tuple(sorted(found, key=place, reverse=True))


def belonging(trash: Mapping[str, Deleted], history: Sequence[Step], deleted: Deleted) -> tuple[Deleted, ...]:
    """A deleted mark with the source that went along with it, if nothing else that is deleted has that."""
    source = trash.get(deleted.mark.source or "")
    others = any(each.mark.source == deleted.mark.source for each in trash.values() if each != deleted)
    if source is None or others or source.mark.id not in _gone_along(history):
        return (deleted,)
    return (deleted, source)


def _standing(trash: Iterable[Deleted], history: Iterable[Step]) -> list[Deleted]:
    """What was deleted, and not only undone."""
    undone = {mark.id for step in history if step.undone for mark in made(step)}
    return [deleted for deleted in trash if deleted.mark.id not in undone]


def _gone_along(history: Iterable[Step]) -> set[str]:
    """The sources that were deleted because their quotation was, or because it got another one."""
    found: set[str] = set()
    for step in history:
        had = {change.before.source for change in step.changes if isinstance(change.before, Mark)}
        gone = [change.id for change in step.changes if change.after is None and isinstance(change.before, Mark)]
        first = step.changes[0].id if step.changes else ""
        found -= set(gone)
        found |= {mark_id for mark_id in gone if mark_id in had and mark_id != first and not step.undone}
    return found


def unmade(trash: Mapping[str, Deleted], history: Iterable[Step]) -> tuple[Deleted, ...]:
    """What was only undone and will never be redone, once another step is taken; if nobody changed it meanwhile."""
    undone = [mark for step in history if step.undone for mark in made(step)]
    return tuple(trash[mark.id] for mark in undone if mark.id in trash and _alike(trash[mark.id].mark, mark))


def made(step: Step) -> Iterator[Mark]:
    """The marks that a step made anew; one that it restored was modified after it was created."""
    for change in step.changes:
        mark = change.after
        if change.before is None and isinstance(mark, Mark) and mark.created == mark.modified:
            yield mark


def restoring(
    original: str, marks: MarkSet, trash: Mapping[str, Deleted], history: Iterable[Step], wanted: Mark
) -> Plan:
    """Bring a mark back, a quotation with its source, a source with the quotations that had it."""
    if wanted.standing == "lost":
        return Plan(f"{wanted.kind} restored, to the list of what is lost (R)", (Change(None, edited(wanted)),))
    status, mark = anchor_mark(original, wanted)
    if status == "lost":
        return Plan(LOST)
    changes: list[Change] = []
    if mark.source and marks.known(mark.source) is None:
        source = _source(original, trash.get(mark.source))
        known = existing_source(marks, source.parts[0].span) if source else None
        if source and known is None:
            changes.append(Change(None, edited(source)))
        mark = mark._replace(source=known or (source.id if source else None))
    changes.append(Change(None, edited(mark)))
    changes += _bound_again(marks, history, mark)
    return Plan(f"{mark.kind} restored", tuple(changes))


def _source(original: str, deleted: Deleted | None) -> Mark | None:
    """A deleted source where its words are; None if there is none, or they are gone."""
    if deleted is None:
        return None
    status, mark = anchor_mark(original, deleted.mark)
    return None if status == "lost" else mark


def _bound_again(marks: MarkSet, history: Iterable[Step], source: Mark) -> Iterator[Change]:
    """The quotations that lost their source when it was deleted, and were left alone since."""
    for step in history:
        for change in step.changes:
            before, after = change.before, change.after
            if isinstance(before, Mark) and isinstance(after, Mark) and before.source == source.id:
                now = marks.get(after.id)
                if now is not None and after.source is None and _alike(now, after):
                    yield Change(now, edited(now, source=before.source, person=before.person))


def _alike(one: Mark, other: Mark) -> bool:
    """Whether two versions of a mark say the same."""
    return one._replace(modified="") == other._replace(modified="")
