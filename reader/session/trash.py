"""The deleted marks of an article: which are listed, and what restoring one brings back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from reader.marks.anchoring import anchor_mark
from reader.marks.markset import MarkSet
from reader.marks.model import Change, Deleted, Mark, Step, edited
from reader.session.marking import Plan, existing_source
from reader.store.protocol import Contents

LOST = "its words are not in this article any more; it stays among the deleted marks"


def deleted_marks(contents: Contents) -> tuple[Deleted, ...]:
    """The deleted marks of an article as the store has it, for a list without the screen."""
    return listed(contents.trash, contents.history)


def listed(trash: Iterable[Deleted], history: Iterable[Step]) -> tuple[Deleted, ...]:
    """What was deleted, the last first, a source after its quotation; not what was only undone and can be redone."""
    undone = {mark.id for step in history if step.undone for mark in made(step)}
    found = [deleted for deleted in trash if deleted.mark.id not in undone]
    leading = {deleted.mark.source: deleted.at for deleted in sorted(found, key=lambda deleted: deleted.at)}

    def place(deleted: Deleted) -> tuple[str, bool]:
        at = leading.get(deleted.mark.id)
        return at or deleted.at, at is None

    return tuple(sorted(found, key=place, reverse=True))


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
        mark = replace(mark, source=known or (source.id if source else None))
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
    return replace(one, modified="") == replace(other, modified="")
