"""Finds what lies at a place among any number of stretches, and what comes next, without looking at the others."""

from bisect import bisect_left, insort
from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from reader.text.offsets import Span

_BUCKET = 2048
"""Characters per bucket: a screen touches two or three."""

Key = TypeVar("Key", bound=Hashable)


class Intervals(Generic[Key]):
    """Stretches of one text by key. Adding, removing and looking up cost the same with 10 and with 10,000."""

    def __init__(self, items: Iterable[tuple[Key, Iterable[Span]]] = ()) -> None:
        self._spans: dict[Key, tuple[Span, ...]] = {}
        self._buckets: dict[int, dict[Key, None]] = {}
        self._starts: list[tuple[int, int, Key]] = []
        self._serial: dict[Key, int] = {}
        self._next_serial = 0
        for key, spans in items:
            self.add(key, spans)

    def __len__(self) -> int:
        return len(self._spans)

    def __contains__(self, key: Key) -> bool:
        return key in self._spans

    def __iter__(self) -> Iterator[Key]:
        """The keys, in the order of the text."""
        return (key for _, _, key in self._starts)

    def at(self, index: int) -> Key:
        """The key at a place in the order of the text."""
        return self._starts[index][2]

    def index(self, key: Key) -> int:
        """The place of a key in the order of the text."""
        return bisect_left(self._starts, (self._spans[key][0].start, self._serial[key]))

    def add(self, key: Key, spans: Iterable[Span]) -> None:
        """Add or replace what belongs to a key."""
        self.discard(key)
        kept = tuple(sorted(spans))
        self._spans[key] = kept
        for span in kept:
            for bucket in _buckets(span):
                self._buckets.setdefault(bucket, {})[key] = None
        self._serial[key] = self._next_serial
        self._next_serial += 1
        insort(self._starts, (kept[0].start, self._serial[key], key))

    def discard(self, key: Key) -> None:
        spans = self._spans.pop(key, None)
        if spans is None:
            return
        for span in spans:
            for bucket in _buckets(span):
                if (keys := self._buckets.get(bucket)) is not None:
                    keys.pop(key, None)
        del self._starts[bisect_left(self._starts, (spans[0].start, self._serial.pop(key)))]

    def touching(self, span: Span) -> list[tuple[Key, Span]]:
        """The stretches that share a character with this one, in the order of the text."""
        keys = {key: None for bucket in _buckets(span) for key in self._buckets.get(bucket, ())}
        found = [
            (part, key) for key in keys for part in self._spans[key] if part.start < span.end and span.start < part.end
        ]
        found.sort(key=lambda item: item[0])
        return [(key, part) for part, key in found]

    def after(self, offset: int) -> Key | None:
        """The first that starts after an offset."""
        at = bisect_left(self._starts, (offset + 1,))
        return self._starts[at][2] if at < len(self._starts) else None

    def before(self, offset: int) -> Key | None:
        """The last that starts before an offset."""
        at = bisect_left(self._starts, (offset,)) - 1
        return self._starts[at][2] if at >= 0 else None


def _buckets(span: Span) -> range:
    return range(span.start // _BUCKET, max(span.end - 1, span.start) // _BUCKET + 1)
