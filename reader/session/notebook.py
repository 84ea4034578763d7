"""An article's marks as they are decided and saved: every change goes through here, to the history and the disk."""

from collections.abc import Callable, Iterable

from reader.marks.history import History, inverted, repeated
from reader.marks.markset import MarkSet
from reader.marks.memory import Forgetting
from reader.marks.model import Change, Deleted, Mark, Person, Record, Step
from reader.marks.rebasing import rebased
from reader.session.marking import Plan
from reader.session.proposals import Proposals
from reader.session.trash import belonging, listed, unmade
from reader.store.protocol import Batch, Contents
from reader.text.offsets import Span

Save = Callable[[Batch], None]
_NOTHING = Batch()
READ_ONLY = "open for reading only: the library can't be written here, or a newer pullquote wrote this file"


class Notebook:
    """The marks, refusals, people and history of one article. `save` takes each change and never blocks."""

    def __init__(self, contents: Contents, save: Save) -> None:
        self._save = save
        self.marks = MarkSet()
        self.people: dict[str, Person] = {}
        self.trash: dict[str, Deleted] = {}
        """What was deleted or undone, by id."""
        self.history = History()
        self.proposals = Proposals(self.marks)
        self.read_only = contents.read_only
        self.take(contents)

    def take(self, contents: Contents, pending: Batch = _NOTHING) -> None:
        """Take over what the store holds: at the start, and when another program has written.

        `pending` is what of ours is still on its way to the store.
        """
        records: list[Record] = [*contents.marks, *contents.refusals]
        held = {record.id: record for record in records}
        former: list[Record] = [*self.marks.marks, *self.marks.lost, *self.marks.refusals]
        known = {record.id: record for record in former}
        self._apply([Change(record, None) for record in known.values() if record.id not in held])
        self._apply([Change(None, record) for record in held.values() if record != known.get(record.id)])
        self.people |= {person.name: person for person in contents.people}
        self.trash = {deleted.mark.id: deleted for deleted in contents.trash}
        for change in pending.changes:
            self._apply([rebased(change, self.marks.known(change.id))])
        self._forget_deleted(pending.purged)
        steps = {step.id: step for step in (*contents.history, *pending.steps)}
        self.history = History(step for step in steps.values() if step.changes)

    def carry_out(self, plan: Plan, previous: str | None = None) -> str:
        """Apply and save a plan as one undo step. Returns what to tell the reader.

        `previous` is the earlier version of the article from which the marks of the plan come, if they do.
        """
        if self.read_only:
            return READ_ONLY
        if plan.changes:
            purged = unmade(self.trash, self.history.steps)
            steps = self.history.record(plan.label, plan.changes)
            self._forget_deleted(purged)
            self._apply(plan.changes)
            people = tuple(person.joined_to(self.people.get(person.name)) for person in plan.people)
            self.people |= {person.name: person for person in people}
            self._save(Batch(changes=plan.changes, steps=steps, people=people, purged=purged, previous=previous))
        return plan.label

    def undo(self) -> tuple[str, Span | None]:
        """Take back the last step. Returns what to tell the reader, and where it happened."""
        if self.read_only:
            return READ_ONLY, None
        step = self.history.undo()
        return self._turn(step, inverted(step), "undone") if step else ("nothing to undo", None)

    def redo(self) -> tuple[str, Span | None]:
        if self.read_only:
            return READ_ONLY, None
        step = self.history.redo()
        return self._turn(step, repeated(step), "redone") if step else ("nothing to redo", None)

    @property
    def deleted(self) -> tuple[Deleted, ...]:
        """The marks that can be restored, those deleted last first."""
        return listed(self.trash.values(), self.history.steps)

    def purge(self, deleted: Deleted) -> str:
        """Keep a deleted mark no longer. Returns what to tell the reader."""
        if self.read_only:
            return READ_ONLY
        gone = belonging(self.trash, self.history.steps, deleted)
        self._forget_deleted(gone)
        self._save(Batch(purged=gone))
        return f"{deleted.mark.kind} removed for good"

    def forget(self, forgetting: Forgetting) -> None:
        """Save what the reader wants forgotten, or remembered again."""
        self._save(Batch(forgettings=(forgetting,)))

    def save_position(self, position: int) -> None:
        self._save(Batch(position=position))

    def _turn(self, step: Step, changes: tuple[Change, ...], word: str) -> tuple[str, Span | None]:
        self._apply(changes)
        self._save(Batch(changes=changes, steps=(step,)))
        return f"{word}: {step.label}", next(iter(_spans(step.changes)), None)

    def _apply(self, changes: Iterable[Change]) -> None:
        changes = tuple(changes)
        for change in changes:
            self._track(change)
            self.marks.apply(change)
        self.proposals.reconsider(_spans(changes))

    def _track(self, change: Change) -> None:
        """Keep what a change deletes, as it is now; what it brings back is no longer deleted."""
        self.trash.pop(change.id, None)
        if change.after is None and isinstance(change.before, Mark):
            self.trash[change.id] = Deleted(self.marks.known(change.id) or change.before, change.at)

    def _forget_deleted(self, purged: Iterable[Deleted]) -> None:
        for deleted in purged:
            self.trash.pop(deleted.mark.id, None)


def _spans(changes: Iterable[Change]) -> list[Span]:
    records: list[Record] = []
    for change in changes:
        records += [record for record in (change.after, change.before) if record is not None]
    return [part.span for record in records for part in record.parts]
