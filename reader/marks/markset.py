"""The marks and refusals of one article, looked up by place, changed only by changes."""

from collections.abc import Iterable

from reader.marks.intervals import Intervals
from reader.marks.model import Change, Mark, Record, Refusal
from reader.text.offsets import Span


class MarkSet:
    """All records of an article, found by id, by place and by kind at the same cost however many there are.

    A mark whose words are lost has no place: it is kept apart, and is none of the others.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._marks: dict[str, Mark] = {}
        self._lost: dict[str, Mark] = {}
        self._refusals: dict[str, Refusal] = {}
        self._places: Intervals[str] = Intervals()
        self._kinds: dict[str, Intervals[str]] = {}
        self._refused: dict[str, Intervals[str]] = {}
        self._quotes_of: dict[str, set[str]] = {}
        for record in records:
            self._put(record)

    def __len__(self) -> int:
        return len(self._marks)

    def get(self, mark_id: str | None) -> Mark | None:
        return self._marks.get(mark_id) if mark_id else None

    def known(self, mark_id: str | None) -> Mark | None:
        """A mark, be it that its words are lost."""
        return (self._marks.get(mark_id) or self._lost.get(mark_id)) if mark_id else None

    def of_kind(self, kind: str) -> Intervals[str]:
        """The ids of the marks of a kind, by place."""
        return self._kinds.setdefault(kind, Intervals())

    def kinds(self) -> list[str]:
        """The kinds that have marks."""
        return [kind for kind, ids in self._kinds.items() if len(ids)]

    def touching(self, span: Span) -> list[tuple[Mark, Span]]:
        """The marks that share a character with a stretch of the original, with the part that does."""
        return [(self._marks[mark_id], part) for mark_id, part in self._places.touching(span)]

    def quotes_of(self, source_id: str) -> list[Mark]:
        """The quotes whose source is this mark, those too whose words are lost."""
        return [mark for mark_id in self._quotes_of.get(source_id, ()) if (mark := self.known(mark_id))]

    def is_refused(self, kind: str, parts: Iterable[Span]) -> bool:
        """Whether a reader refused a suggestion of this kind that shares a character with these parts."""
        refused = self._refused.get(kind)
        return refused is not None and any(refused.touching(part) for part in parts)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        return tuple(self._refusals.values())

    @property
    def marks(self) -> list[Mark]:
        return [self._marks[mark_id] for mark_id in self._places]

    @property
    def lost(self) -> list[Mark]:
        """The marks whose words are not in this version of the article, in the order of the other one."""
        return sorted(self._lost.values(), key=lambda mark: mark.start)

    def apply(self, change: Change) -> None:
        """Make, edit or remove one record. What is there under the same id is replaced."""
        if change.after is not None:
            self._put(change.after)
        elif change.before is not None:
            self._drop(change.before.id)

    def _put(self, record: Record) -> None:
        self._drop(record.id)
        spans = [part.span for part in record.parts]
        if isinstance(record, Refusal):
            self._refusals[record.id] = record
            self._refused.setdefault(record.kind, Intervals()).add(record.id, spans)
            return
        if record.source:
            self._quotes_of.setdefault(record.source, set()).add(record.id)
        if record.standing == "lost":
            self._lost[record.id] = record
            return
        self._marks[record.id] = record
        self._places.add(record.id, spans)
        self.of_kind(record.kind).add(record.id, spans)

    def _drop(self, record_id: str) -> None:
        if refusal := self._refusals.pop(record_id, None):
            self._refused[refusal.kind].discard(record_id)
        mark = self.known(record_id)
        if mark is None:
            return
        if mark.source:
            self._quotes_of.get(mark.source, set()).discard(record_id)
        if self._lost.pop(record_id, None) is None:
            del self._marks[record_id]
            self._places.discard(record_id)
            self.of_kind(mark.kind).discard(record_id)
