"""The wordings that a reader wants forgotten: `forgotten.json`, the only place where that is kept."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from reader.marks.memory import Forgetting
from reader.store.damage import salvaged_records, set_aside
from reader.store.encoding import Tables
from reader.store.records import MalformedError, forgotten_document, forgotten_from
from reader.store.storage import AtomicStorage, Stamp, read_file, stamp

_TABLE = "forgotten"
_Times = dict[tuple[str, str], str]
"""Since when, by group and wording."""


class Forgotten:
    """The list, read again only when another process wrote it."""

    def __init__(self, path: Path) -> None:
        self._storage = AtomicStorage(path)
        self._stamp: Stamp | None = None
        self._is_damaged = False
        self._times: _Times = {}
        self._by_group: dict[str, Mapping[str, str]] = {}

    def of(self, group: str) -> Mapping[str, str]:
        """The wordings forgotten in a group and since when; the same object until something changes.

        Raises:
            OSError: the file can't be read.
        """
        self._refresh()
        if group not in self._by_group:
            self._by_group[group] = {wording: at for (of, wording), at in self._times.items() if of == group}
        return self._by_group[group]

    def put(self, group: str, forgetting: Forgetting) -> None:
        """Enter what is forgotten, or take it out; only for the holder of the lock. Twice does what once does.

        Raises:
            OSError: the file can't be read or written; what could not be understood of it is set aside.
        """
        self._refresh()
        concerned = {(group, wording) for wording in forgetting.wordings}
        times = {key: at for key, at in self._times.items() if key not in concerned}
        if forgetting.at:
            times |= dict.fromkeys(concerned, forgetting.at)
        if times == self._times:
            return
        self._write(times)

    def is_damaged(self) -> bool:
        """Whether not all of the file can be understood.

        Raises:
            OSError: the file can't be read.
        """
        self._refresh()
        return self._is_damaged

    def mend(self) -> None:
        """Write what can be understood, and set aside the file it was in; only for the holder of the lock.

        Raises:
            OSError: it can't be read or written.
        """
        if self.is_damaged():
            self._write(self._times)

    def _write(self, times: _Times) -> None:
        if self._is_damaged:
            set_aside(self._storage.path, read_file(self._storage.path)[0])
        self._storage.write(_tables(times))
        self._take(times, self._storage.stamp, is_damaged=False)

    def _refresh(self) -> None:
        if stamp(self._storage.path) == self._stamp:
            return
        self._storage.stamp = None
        try:
            tables = self._storage.read() or {}
            times, malformed = _times(tables.get(_TABLE, {}).values())
        except (ValueError, RecursionError, TypeError, AttributeError):
            times, malformed = _times(salvaged_records(read_file(self._storage.path)[0]))[0], True
        self._take(times, self._storage.stamp, is_damaged=malformed)

    def _take(self, times: _Times, stamp: Stamp | None, *, is_damaged: bool) -> None:
        self._times, self._stamp, self._is_damaged = times, stamp, is_damaged
        self._by_group.clear()


def _times(documents: Iterable[object]) -> tuple[_Times, bool]:
    """What is forgotten, and whether there was something that makes no sense."""
    times: _Times = {}
    malformed = False
    for document in documents:
        try:
            group, wording, at = forgotten_from(document if isinstance(document, dict) else {})
        except MalformedError:
            malformed = True
        else:
            times[group, wording] = at
    return times, malformed


def _tables(times: _Times) -> Tables:
    rows = enumerate(sorted(times.items(), key=lambda row: row[1]), 1)
    return {_TABLE: {str(n): forgotten_document(*key, at) for n, (key, at) in rows}}
