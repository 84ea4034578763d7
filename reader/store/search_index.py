"""The words of a library, in an SQLite file that is no part of it: derived, so it may be lost, damaged or out of date.

It lies in a folder of its own, as the library's may be read-only, or synchronised. Several processes use it at once;
what is written is whole or not there, whenever one of them is killed.
"""

import hashlib
import json
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from reader.store.failures import reason, unreadable
from reader.store.naming import MARKED, is_article, stem_id
from reader.store.protocol import StoreError
from reader.store.search_query import Term, agrees, expression
from reader.store.search_rows import Rows, original_stamp, rows_of, stamp_text
from reader.store.search_text import CLOSING, JOINER, OPENING, Edit, Highlighted, capitals, highlighted
from reader.text.offsets import Span

COLUMNS = ("title", "marked", "note", "source", "body")
"""What is told apart: titles with byline and site, marked words, notes with tags, who says it, and the text."""
CAPITALS = "capitals"
"""The column of the words that have capitals."""
VERSION = 3
"""Of what is kept; an index of another one is made anew."""
PORTION = 20
"""Articles that are entered at once."""
PATIENCE = 10.0
"""Seconds to wait for another process that writes."""

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
"""What SQLite says of a file that is spoilt or none of its."""
_LACKING = ("no such table", "no such column", "has no column")
_TABLES = f"""
CREATE TABLE articles (id INTEGER PRIMARY KEY, stem TEXT UNIQUE, stamp TEXT, original TEXT, title TEXT, previous TEXT,
    whole INTEGER);
CREATE TABLE places (id INTEGER PRIMARY KEY, article INTEGER, kind TEXT, mark TEXT, parts TEXT, edits TEXT);
CREATE TABLE folders (was TEXT);
CREATE INDEX places_of ON places (article);
CREATE VIRTUAL TABLE words USING fts5 ({", ".join(COLUMNS)}, {CAPITALS}, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10.0, 8.0, 8.0, 6.0, 1.0, 0.0)');
PRAGMA user_version = {VERSION};
"""
_HIGHLIGHTS = ", ".join(f"highlight(words, {n}, '{OPENING}', '{CLOSING}')" for n in range(len(COLUMNS)))
_PLACE = (
    "SELECT stem, title, kind, mark, parts, edits FROM places JOIN articles ON article = articles.id"
    " WHERE places.id = ?"
)
_SUPERSEDED = "SELECT previous FROM articles WHERE previous != ''"
_SEARCH = f"SELECT rowid, {_HIGHLIGHTS} FROM words WHERE words MATCH ? ORDER BY rank"

_ENTER = f"INSERT INTO words (rowid, {', '.join(COLUMNS)}, {CAPITALS}) VALUES (?, ?, ?, ?, ?, ?, ?)"

Report = Callable[[int, int], None]
"""Takes how many articles are entered, of how many."""


class Place(NamedTuple):
    """Where in a library all words stand."""

    article_id: str
    title: str
    kind: str
    """Of the mark; empty for the article itself."""
    mark: str
    parts: tuple[Span, ...]
    """The stretches of the original that the marked words or the text are; none if they are not in it."""
    edits: tuple[Edit, ...]
    """How these are shown as a reader sees them."""
    is_earlier: bool
    """Whether a later version of the article has taken over its marks."""
    cells: dict[str, Highlighted]
    """By column, those in which something was found."""


class SearchIndex:
    """Finds words in a library; threads take turns."""

    def __init__(self, library: Path, cache: Path) -> None:
        """The index of a library, kept in a folder of such; in a temporary one if that can't be written."""
        self._library = library.absolute()
        self._cache = cache
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._connection: sqlite3.Connection | None = None
        self._busy = Lock()
        self._is_closed = False

    def close(self) -> None:
        """Let go of the file, for good: what still asks for it then gets a StoreError."""
        with self._busy:
            self._is_closed = True
            self._close()
            if self._temporary is not None:
                self._temporary.cleanup()
                self._temporary = None

    def refresh(self, report: Report = lambda *_: None, is_over: Callable[[], bool] = lambda: False) -> None:
        """Enter what changed in the library since; can be ended at any time.

        A folder that is not there has no articles, unless some are known: then it went, and what is known is kept. So
        it is for one that is empty and another than before, as where a disk is put that is not there now.

        Raises:
            StoreError: the library can't be read, or the index not written.
        """
        found = self._found()
        with self._mended():
            stale, gone = self._stale(found or {})
            if gone and not found and (found is None or self._is_another()):
                what = "not there" if found is None else "empty, and not the folder it was (is its disk there?)"
                raise StoreError(f"The library {self._library} is {what}; what was found in it before is kept.")
            self._forget(gone)
            if found and self._is_another():
                self._note_folder()
        for at in range(0, len(stale), PORTION):
            report(at, len(stale))
            read = []
            for stem in stale[at : at + PORTION]:
                if is_over():
                    return
                read.append((stem, rows_of(self._library, stem)))
            with self._mended():
                self._enter(read)
        report(len(stale), len(stale))

    def find(self, terms: Sequence[Term], columns: Sequence[str] = COLUMNS, limit: int = 20) -> list[Place]:
        """Where all terms stand together, the best places first.

        Raises:
            StoreError: the index can't be read.
        """
        found: list[Place] = []
        if not terms:
            return found
        with self._mended():
            earlier = {previous for (previous,) in self._execute(_SUPERSEDED)}
            for number, *cells in self._execute(_SEARCH, expression(terms, columns, CAPITALS)):
                place = self._place(number, cells, columns, earlier)
                if place is not None and agrees(terms, list(_matched(place))):
                    found.append(place)
                    if len(found) == limit:
                        break
        return found

    def _place(self, number: int, cells: Sequence[str], columns: Sequence[str], earlier: set[str]) -> Place | None:
        known = self._execute(_PLACE, number).fetchone()
        if known is None:
            return None
        stem, title, kind, mark, parts, edits = known
        spans = tuple(Span(start, end) for start, end in json.loads(parts or "[]"))
        shown = tuple(Edit(*each) for each in json.loads(edits or "[]"))
        found = {
            name: highlighted(cell)
            for name, cell in zip(COLUMNS, cells, strict=True)
            if name in columns and OPENING in cell
        }
        entry_id = stem_id(stem)
        return Place(entry_id, title, kind, mark, spans, shown, entry_id in earlier, found) if found else None

    def state(self) -> tuple[int, int]:
        """How many articles can be searched, and how many of them only in part, as they are damaged.

        Raises:
            StoreError: the index can't be read.
        """
        with self._mended():
            count, whole = self._execute("SELECT count(*), total(whole) FROM articles").fetchone()
        return count, count - int(whole)

    # The library

    def _found(self) -> dict[str, tuple[int, str]] | None:
        """The library's articles: when their files changed, and their stamps; None if there is no such folder."""
        found = {}
        try:
            with os.scandir(self._library) as files:
                for file in files:
                    if is_article(file.name) and _storable(file.name) == file.name:
                        with suppress(FileNotFoundError):
                            at = file.stat()
                            said = stamp_text((at.st_mtime_ns, at.st_size, at.st_ino))
                            found[file.name.removesuffix(MARKED)] = (at.st_mtime_ns, said)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise unreadable(self._library, error) from error
        return found

    def _folder(self) -> str:
        """Tells a folder from another that has its name."""
        at = self._library.stat()
        return f"{at.st_dev} {at.st_ino}"

    def _is_another(self) -> bool:
        return self._execute("SELECT was FROM folders").fetchall() != [(self._folder(),)]

    def _note_folder(self) -> None:
        with self._writing():
            self._execute("DELETE FROM folders")
            self._execute("INSERT INTO folders VALUES (?)", self._folder())

    def _stale(self, found: dict[str, tuple[int, str]]) -> tuple[list[str], list[str]]:
        known = {stem: (at, was) for stem, at, was in self._execute("SELECT stem, stamp, original FROM articles")}
        stale = [
            stem
            for stem, (_, at) in found.items()
            if stem not in known
            or known[stem][0] != at
            or (known[stem][1] and known[stem][1] != original_stamp(self._library, stem))
        ]
        stale.sort(key=lambda stem: found[stem][0], reverse=True)
        return stale, [stem for stem in known if stem not in found]

    def _enter(self, read: Sequence[tuple[str, Rows | None]]) -> None:
        with self._writing():
            for stem, rows in read:
                known = self._execute("SELECT stamp, original FROM articles WHERE stem = ?", stem).fetchone()
                if rows is not None and known == (rows.stamp, rows.original):
                    continue  # another process was here
                self._remove(stem)
                if rows is not None:
                    self._add(stem, rows)

    def _add(self, stem: str, rows: Rows) -> None:
        article = self._execute(
            "INSERT INTO articles (stem, stamp, original, title, previous, whole) VALUES (?, ?, ?, ?, ?, ?)",
            stem, rows.stamp, rows.original, _storable(rows.title), _storable(rows.previous), rows.is_whole,
        ).lastrowid  # fmt: skip
        for row in rows.rows:
            place = self._execute(
                "INSERT INTO places (article, kind, mark, parts, edits) VALUES (?, ?, ?, ?, ?)",
                article, _storable(row.kind), _storable(row.mark), row.parts, row.edits,
            ).lastrowid  # fmt: skip
            self._execute(_ENTER, place, *row.cells, capitals(*row.cells))

    def _forget(self, stems: Sequence[str]) -> None:
        if stems:
            with self._writing():
                for stem in stems:
                    self._remove(stem)

    def _remove(self, stem: str) -> None:
        known = self._execute("SELECT id FROM articles WHERE stem = ?", stem).fetchone()
        if known is not None:
            self._execute("DELETE FROM words WHERE rowid IN (SELECT id FROM places WHERE article = ?)", *known)
            self._execute("DELETE FROM places WHERE article = ?", *known)
            self._execute("DELETE FROM articles WHERE id = ?", *known)

    # The file

    @property
    def path(self) -> Path:
        """Where the index is."""
        name = hashlib.sha256(os.fsencode(self._library)).hexdigest()[:16]
        return (Path(self._temporary.name) if self._temporary else self._cache) / f"{name}.sqlite"

    def _execute(self, statement: str, *values: object) -> sqlite3.Cursor:
        return self._opened().execute(statement, values)

    def _opened(self) -> sqlite3.Connection:
        if self._is_closed:
            raise StoreError("The search is over.")
        if self._connection is None:
            self._connection = self._reopened()
        return self._connection

    def _reopened(self) -> sqlite3.Connection:
        deadline = time.monotonic() + PATIENCE
        is_new = False
        while True:
            try:
                return self._connected()
            except sqlite3.Error as error:
                if _is_damage(error) and not is_new:
                    is_new = True
                    self._discard()
                elif not _is_busy(error) or time.monotonic() > deadline:
                    raise

    def _connected(self) -> sqlite3.Connection:
        self._make_file()
        connection = sqlite3.connect(self.path, PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            if connection.execute("PRAGMA user_version").fetchone() != (VERSION,):
                _make_tables(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _make_file(self) -> None:
        """An empty file that only its owner can read: SQLite gives those beside it the same rights."""
        try:
            if self._temporary is None:
                self._cache.mkdir(mode=0o700, parents=True, exist_ok=True)
                if self._cache.stat().st_mode & 0o077:
                    self._cache.chmod(0o700)
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))
        except OSError:
            if self._temporary is not None:
                raise
            self._temporary = tempfile.TemporaryDirectory(prefix="pullquote-", ignore_cleanup_errors=True)
            os.close(os.open(self.path, os.O_CREAT | os.O_RDWR, 0o600))

    def _discard(self) -> None:
        """Throw the index away; processes that still use it have theirs until they end."""
        self._close()
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(FileNotFoundError):
                self.path.with_name(self.path.name + ending).unlink()

    def _close(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction."""
        self._execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._execute("ROLLBACK")
            raise
        self._execute("COMMIT")

    @contextmanager
    def _mended(self) -> Iterator[None]:
        """Turn what SQLite says into a sentence; a damaged index is thrown away on the way, and is empty then."""
        with self._busy:
            try:
                yield
            except sqlite3.Error as error:
                if _is_damage(error):
                    self._discard()
                    raise DamagedError(f"The search index {self.path} was damaged: search again.") from error
                raise StoreError(f"The search index {self.path} can't be used ({error}).") from error
            except OSError as error:
                raise StoreError(f"The search index {self.path} can't be written ({reason(error)}).") from error


class DamagedError(StoreError):
    """The index was damaged; it is empty now."""


def _make_tables(connection: sqlite3.Connection) -> None:
    """Make an index that is empty, unless another process just did."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone() != (VERSION,):
            for name in ("words", "places", "articles", "folders"):
                connection.execute(f"DROP TABLE IF EXISTS {name}")
            for statement in _TABLES.split(";\n"):
                connection.execute(statement)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _is_damage(error: sqlite3.Error) -> bool:
    return _code(error) in _DAMAGED or any(said in str(error) for said in _LACKING)


def _is_busy(error: sqlite3.Error) -> bool:
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _matched(place: Place) -> Iterator[str]:
    for cell in place.cells.values():
        yield from (cell.text[start:end].replace(JOINER, "") for start, end in cell.found)


def _storable(text: str) -> str:
    """Without half characters, which a database has no bytes for."""
    return text.encode(errors="replace").decode()
