"""The thread that writes, so that nobody waits for the disk; it gives nothing up until it is written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Condition, Thread

from reader.store.protocol import ArticleStore, Batch, Contents, StoreError

FIRST_DELAY, LONGEST_DELAY = 0.2, 5.0
"""Seconds until a failed write is tried again: doubled each time, from the first to the longest."""


@dataclass(frozen=True, slots=True)
class Saved:
    """All that was submitted is on the disk."""


@dataclass(frozen=True, slots=True)
class Saving:
    """Something is being written."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Something could not be written; it is kept, and tried again."""

    reason: str


State = Saved | Saving | Failed
OnState = Callable[[State, int], None]
"""Gets the state, and how many changes are not on the disk."""
OnFresh = Callable[[Contents, int], None]
"""Gets what is on the disk after another process wrote there, and how many of the batches submitted are in it:
`Writer.since` has those that are to be added to it."""


class Writer:
    """Writes batches to one article, in the order in which they were submitted.

    Both callbacks are called from the writer's thread: they may neither raise nor wait for another thread.
    """

    def __init__(self, store: ArticleStore, on_state: OnState, on_fresh: OnFresh) -> None:
        self._store = store
        self._on_state = on_state
        self._on_fresh = on_fresh
        self._turn = Condition()
        """Held for moments only; notified of all that somebody may wait for."""
        self._submitted: list[Batch] = []
        """All batches there ever were."""
        self._written = 0
        """How many of them are on the disk."""
        self._in_hand = 0
        """Up to which batch is being written, or could not be."""
        self._at_once = False
        """Somebody wants it written now, whatever failed before."""
        self._asked = 0
        """How often somebody wanted that."""
        self._answered = 0
        """Up to which of these times what was tried since has failed."""
        self._trouble = ""
        self._closing = False
        self._ended = False
        Thread(target=self._run, name="writer", daemon=True).start()

    @property
    def unsaved(self) -> int:
        """How many changes are not on the disk."""
        return self.pending().size

    @property
    def trouble(self) -> str:
        """Why what was tried last could not be written; empty if it was."""
        return self._trouble

    @property
    def written(self) -> int:
        """How many of the batches submitted are on the disk."""
        return self._written

    def pending(self) -> Batch:
        """All that is not on the disk, in order."""
        with self._turn:
            return joined(self._waiting())

    def since(self, written: int) -> Batch:
        """All that was submitted after the first `written` batches, in order, on the disk or not."""
        with self._turn:
            return joined(self._submitted[written:])

    def submit(self, batch: Batch) -> None:
        """Have a batch written, at once if possible; does not wait for it."""
        with self._turn:
            if self._closing:
                raise RuntimeError("submitted to a closed writer")
            self._submitted.append(batch)
            self._hurry()

    def flush(self, timeout: float) -> bool:
        """Wait until all is on the disk, but not longer than so many seconds; whether it is."""
        with self._turn:
            self._hurry()
            self._turn.wait_for(lambda: self._ended or not self._waiting(), timeout)
            return not self._waiting()

    def try_now(self, timeout: float) -> bool:
        """Wait as `flush` does, but only until what is tried now has failed; whether all is on the disk."""
        with self._turn:
            self._hurry()
            asked = self._asked
            self._turn.wait_for(lambda: self._ended or not self._waiting() or self._answered >= asked, timeout)
            return not self._waiting()

    def close(self, timeout: float) -> bool:
        """Take nothing more, and wait as `flush` does; what is left then is tried until the program ends."""
        with self._turn:
            self._closing = True
        return self.flush(timeout)

    def _run(self) -> None:
        try:
            self._write_all()
        finally:
            with self._turn:
                self._ended = True
                self._turn.notify_all()
            if self._waiting():
                self._on_state(Failed("Saving has stopped, by a fault of this program."), self.unsaved)

    def _write_all(self) -> None:
        delay = FIRST_DELAY
        while (batch := self._next()) is not None:
            self._on_state(Saving(), batch.size)
            asked = self._asked
            try:
                fresh = self._store.apply(batch)
            except StoreError as error:
                self._trouble = str(error)
                self._on_state(Failed(str(error)), self.unsaved)
                self._rest(delay, asked)
                delay = min(2 * delay, LONGEST_DELAY)
            else:
                delay = FIRST_DELAY
                self._trouble = ""
                self._done(fresh)

    def _next(self) -> Batch | None:
        """What is to be written next, as soon as there is something; None after the last."""
        with self._turn:
            self._turn.wait_for(lambda: self._waiting() or self._closing)
            self._at_once = False
            if not self._waiting():
                return None
            self._in_hand = len(self._submitted)
            return joined(self._waiting())

    def _done(self, fresh: Contents | None) -> None:
        with self._turn:
            written = self._written = self._in_hand
            more = bool(self._waiting())
            self._turn.notify_all()
        if fresh is not None:
            self._on_fresh(fresh, written)
        if not more:
            self._on_state(Saved(), 0)

    def _rest(self, delay: float, asked: int) -> None:
        """Wait after a failure, unless somebody wants it tried again; it answers those who asked before it."""
        with self._turn:
            self._answered = asked
            self._turn.notify_all()
            self._turn.wait_for(lambda: self._at_once, delay)

    def _hurry(self) -> None:
        self._at_once = True
        self._asked += 1
        self._turn.notify_all()

    def _waiting(self) -> list[Batch]:
        return self._submitted[self._written :]


def joined(batches: Iterable[Batch]) -> Batch:
    """Batches one after the other, as one."""
    batches = tuple(batches)
    positions = [batch.position for batch in batches if batch.position is not None]
    versions = [batch.previous for batch in batches if batch.previous is not None]
    return Batch(
        changes=tuple(change for batch in batches for change in batch.changes),
        steps=tuple(step for batch in batches for step in batch.steps),
        people=tuple(person for batch in batches for person in batch.people),
        position=positions[-1] if positions else None,
        purged=tuple(deleted for batch in batches for deleted in batch.purged),
        forgettings=tuple(forgetting for batch in batches for forgetting in batch.forgettings),
        previous=versions[-1] if versions else None,
    )
