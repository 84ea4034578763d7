"""What a reader marks: the W3C Web Annotation model, with parts, sources and people for quotations.

Offsets are code points of the original as decoded, before any repair or normalisation of line ends; half-open.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple
from uuid import uuid4

from reader.text.offsets import Span

CONTEXT = 32
"""How many characters of context a selector keeps on each side."""

Standing = Literal["", "moved", "changed", "lost"]
"""What became of a mark in a new version of its article, until the reader has dealt with it; "" if nothing did."""
STANDINGS: tuple[Standing, ...] = ("", "moved", "changed", "lost")

READER = "reader"
"""The origin of a mark that a reader made without a suggestion."""


class Part(NamedTuple):
    """One stretch of a mark: a TextPositionSelector and a TextQuoteSelector in one."""

    start: int
    end: int
    exact: str
    """The original's own wording, damage and all: `original[start:end] == exact`."""
    prefix: str = ""
    suffix: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Mark(NamedTuple):
    """A stretch of an article that a reader gave a meaning."""

    id: str
    kind: str
    parts: tuple[Part, ...]
    source: str | None = None
    """On a quote: the id of the mark on the words that name its speaker."""
    person: str | None = None
    """On a quote: the name of the person who speaks, a key of the article's people."""
    note: str = ""
    tags: tuple[str, ...] = ()
    origin: str = READER
    """`reader`, or the detector that proposed it and its version."""
    created: str = ""
    modified: str = ""
    standing: Standing = ""
    """Of a lost mark, the parts are as they were: offsets of another version, whose words are not in this one."""
    was: tuple[Part, ...] = ()
    """Of a moved or changed mark: its parts in the version before."""

    @property
    def start(self) -> int:
        return self.parts[0].start

    @property
    def end(self) -> int:
        return self.parts[-1].end


class Deleted(NamedTuple):
    """A mark that was deleted, and is kept in case it is wanted again."""

    mark: Mark
    """As it was when it was deleted."""
    at: str


class Refusal(NamedTuple):
    """A suggestion that a reader refused, so that it is not made again."""

    id: str
    kind: str
    parts: tuple[Part, ...]
    created: str = ""


class Person(NamedTuple):
    """Somebody quoted in an article."""

    name: str
    wordings: tuple[str, ...] = ()
    """The words by which the article's sources call this person."""

    def joined_to(self, known: "Person | None") -> "Person":
        """This person with all wordings that are known."""
        wordings = (*(known.wordings if known else ()), *self.wordings)
        return Person(self.name, tuple(dict.fromkeys(wordings)))


Record = Mark | Refusal


@dataclass(frozen=True, slots=True)
class Change:
    """One record made (`before` is None), edited or removed (`after` is None)."""

    before: Record | None
    after: Record | None
    at: str = field(default_factory=lambda: now(), compare=False)
    """When the reader made it: of a deletion and an edit of one mark, the later counts."""

    @property
    def id(self) -> str:
        record = self.after or self.before
        assert record is not None
        return record.id

    def inverse(self) -> "Change":
        return Change(self.after, self.before)


class Step(NamedTuple):
    """What one key did: undone and redone as a whole."""

    id: str
    label: str
    """What the status line says of it: “marked a quote”."""
    changes: tuple[Change, ...]
    at: str
    undone: bool = False


def select(original: str, span: Span) -> Part:
    """The selector of a stretch of the original.

    Raises:
        ValueError: the stretch is empty or not inside the original.
    """
    start, end = span
    if not 0 <= start < end <= len(original):
        raise ValueError(f"not a stretch of the original: {start}..{end}")
    return Part(
        start,
        end,
        original[start:end],
        original[max(0, start - CONTEXT) : start],
        original[end : end + CONTEXT],
    )


def new_mark(original: str, kind: str, spans: Iterable[Span], **fields: Any) -> Mark:
    """A mark on stretches of the original, made now."""
    at = now()
    parts = tuple(select(original, span) for span in spans)
    return Mark(id=new_id(), kind=kind, parts=parts, created=at, modified=at, **fields)


def edited(mark: Mark, **fields: Any) -> Mark:
    """The mark with other values, modified now."""
    return mark._replace(modified=now(), **fields)


def new_id() -> str:
    return uuid4().hex[:16]


def now() -> str:
    """This moment in UTC, ISO 8601 with microseconds: sorts as text."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
