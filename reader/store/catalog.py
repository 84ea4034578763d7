"""The list of a library's articles: derived from their files, so it may be lost, wrong or out of date."""

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from reader.marks.kinds import QUOTE
from reader.store.encoding import Document, Tables
from reader.store.lock import locked
from reader.store.naming import CATALOG, is_article, stem_id, stem_slug
from reader.store.protocol import CatalogEntry, StoreError
from reader.store.records import MARKS, MalformedError, entry_document, entry_from
from reader.store.storage import AtomicStorage, Stamp
from reader.store.tables import ARTICLE, Kept, UnreadableError, parse

_TABLE = "articles"
_RECORD = re.compile(r'"\d+":(?=\{)')
_LONGEST = 1500
"""Bytes that a record has at most, as a rule."""


_FEW = 8
"""Articles that are read at most before a list is shown for the first time."""


class _Known(NamedTuple):
    stamp: Stamp
    """Of the article's file when the entry was made from it."""
    entry: CatalogEntry


def entry_of(kept: Kept, stem: str) -> CatalogEntry:
    """The entry of an article that is sound.

    Raises:
        MalformedError: its record is missing.
    """
    return _made_from({name: dict(table) for name, table in kept.items()}, stem)


class Catalog:
    """A library's list, kept in `catalog.json` so that only files that changed are read for it."""

    def __init__(self, folder: Path, lock: Path) -> None:
        self._folder = folder
        self._lock = lock
        self._storage = AtomicStorage(folder / CATALOG)
        self._known: dict[str, _Known] | None = None
        self._busy = Lock()
        """Threads take turns: one would write an older list over what another found, or read every file once more."""

    def entries(self) -> list[CatalogEntry]:
        """All articles, the one opened last first.

        Raises:
            OSError: the folder can't be read.
        """
        with self._busy:
            if self._known is None:
                self._known = self._saved()
            known = {name: self._entry(name, found) for name, found in self._files()}
            if known != self._known:
                self._known = known
                with suppress(OSError, StoreError), locked(self._lock):  # if not now, the next time
                    self._storage.write(_tables(known))
        return sorted((each.entry for each in known.values()), key=_opened, reverse=True)

    def wrong(self, sound: Mapping[str, tuple[Stamp, CatalogEntry]]) -> str:
        """What is wrong with what is kept, given what is true of some files; to be merely out of date is not.

        Raises:
            OSError: it can't be read.
        """
        try:
            tables = self._storage.read()
            articles = {} if tables is None else tables[_TABLE]
            known = {document["file"]: _known(document) for document in articles.values()}
        except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
            return "can't be understood"
        for name, (at, entry) in sound.items():
            if name in known and known[name].stamp == at and known[name].entry != entry:
                return f"says something else than {name}"
        return ""

    def rebuild(self) -> None:
        """Make it anew from all articles.

        Raises:
            OSError: the folder can't be read, or the list not written.
            StoreError: another process keeps the library locked.
        """
        self._known = {}
        known = {name: self._entry(name, found) for name, found in self._files()}
        with locked(self._lock):
            self._storage.write(_tables(known))
        self._known = known

    def recent(self, count: int) -> list[CatalogEntry] | None:
        """So many of the articles opened last; None if `catalog.json` is of no use.

        They are as it has them at its start, but for a few whose files changed since.
        """
        try:
            with self._storage.path.open("rb") as file:
                made = os.fstat(file.fileno()).st_mtime_ns
                head = file.read(count * _LONGEST).decode(errors="ignore")
            known = {document["file"]: entry_from(document) for document in islice(_first(head), count)}
            changed = [(name, found) for name, found in self._files() if found.modified > made]
        except (OSError, MalformedError, KeyError):
            return None
        for name, found in changed if len(changed) <= _FEW else ():
            known[name] = self._entry(name, found).entry
        return sorted(known.values(), key=_opened, reverse=True)[:count]

    def _files(self) -> list[tuple[str, Stamp]]:
        found = []
        with os.scandir(self._folder) as files:
            for file in files:
                if is_article(file.name):
                    with suppress(FileNotFoundError):
                        at = file.stat()
                        found.append((file.name, Stamp(at.st_mtime_ns, at.st_size, at.st_ino)))
        return found

    def _entry(self, name: str, found: Stamp) -> _Known:
        known = (self._known or {}).get(name)
        if known is not None and known.stamp == found:
            return known
        stem = name.removesuffix(".json")
        try:
            entry = _made_from(parse((self._folder / name).read_bytes()), stem)
        except (OSError, UnreadableError, MalformedError):
            entry = _bare(stem)
        return _Known(found, entry)

    def _saved(self) -> dict[str, _Known]:
        """What `catalog.json` says, as far as it makes sense."""
        try:
            text = self._storage.path.read_text(encoding="utf-8")
            return {document["file"]: _known(document) for document in _first(text)}  # one by one, so that keys get in
        except (OSError, ValueError, RecursionError, LookupError, TypeError, AttributeError):
            return {}


def _opened(entry: CatalogEntry) -> str:
    return entry.opened


def _first(head: str) -> Iterator[Document]:
    """The records at the start of a catalog, without reading all of it."""
    decoder = json.JSONDecoder()
    at = 0
    while (found := _RECORD.search(head, at)) is not None:
        try:
            record, at = decoder.raw_decode(head, found.end())
        except (ValueError, RecursionError):
            return
        yield record


def _known(document: Document) -> _Known:
    modified, size, inode = document["stamp"]
    return _Known(Stamp(modified, size, inode), entry_from(document))


def _tables(known: dict[str, _Known]) -> Tables:
    newest_first = sorted(known.items(), key=lambda item: item[1].entry.opened, reverse=True)
    documents = ({**entry_document(each.entry), "file": name, "stamp": list(each.stamp)} for name, each in newest_first)
    return {_TABLE: {str(n): document for n, document in enumerate(documents, 1)}}


def _made_from(tables: Tables, stem: str) -> CatalogEntry:
    """The entry of an article's tables; counts what looks like marks without checking them.

    Raises:
        MalformedError: the article's record is not one.
    """
    records = list(_records(tables, ARTICLE))
    if not records:
        raise MalformedError("article: missing")
    marks = list(_records(tables, MARKS))
    quotes = sum(mark.get("kind") == QUOTE for mark in marks)
    return entry_from({"length": 0, **records[0], "marks": len(marks), "quotes": quotes, "slug": stem_slug(stem)})


def _records(tables: Tables, name: str) -> list[Document]:
    table = tables.get(name)
    return [each for each in table.values() if isinstance(each, dict)] if isinstance(table, dict) else []


def _bare(stem: str) -> CatalogEntry:
    """What can be said of an article whose file can't be read."""
    title = stem_slug(stem).replace("-", " ")
    return CatalogEntry(
        id=stem_id(stem),
        slug=stem_slug(stem),
        title=title,
        site="",
        opened="",
        marks=0,
        quotes=0,
        position=0,
        length=0,
        path="",
    )
