"""What the articles of one site teach, in a TinyDB file; derived from the articles, so it may be lost."""

from collections.abc import Iterable
from pathlib import Path

from reader.marks.memory import Sighting
from reader.store.encoding import Document, RecordEncoder, Tables
from reader.store.records import MalformedError, sighting_document, sighting_from
from reader.store.storage import AtomicStorage, Stamp, stamp
from reader.store.tables import META, UnreadableError
from reader.text.fingerprint import VERSION

LONGEST = 1000
"""Sightings that are kept of a site, those learnt last: what is written with a mark has to stay small."""
_TABLE = "sightings"


class Site:
    """The sightings of a site's articles, read again only when another process wrote them."""

    def __init__(self, path: Path, group: str) -> None:
        self._group = group
        self._storage = AtomicStorage(path, RecordEncoder().encode)
        self._stamp: Stamp | None = None
        self._documents: dict[Sighting, Document] = {}
        self._seen: tuple[Sighting, ...] = ()

    def sightings(self) -> tuple[Sighting, ...]:
        """All that is known, what was learnt last at the end; the same object until something changes.

        Raises:
            OSError: the file can't be read.
            UnreadableError: it makes no sense; until it changes, it is taken as empty from then on.
        """
        if stamp(self._storage.path) != self._stamp:
            self._take({}, None)
            self._storage.stamp = None
            try:
                tables = self._storage.read()
                if self._storage.stamp is not None:
                    self._take(_documents(tables), None)
            except (ValueError, RecursionError) as error:
                raise UnreadableError(str(error)) from None
            finally:
                self._stamp = self._storage.stamp
        return self._seen

    def write(self, sightings: Iterable[Sighting]) -> None:
        """Replace all that is known; only for the holder of the lock.

        Raises:
            OSError: it can't be written.
        """
        kept = tuple(dict.fromkeys(sightings))[-LONGEST:]
        documents = {seen: self._documents.get(seen) or sighting_document(seen) for seen in kept}
        self._storage.path.parent.mkdir(mode=0o700, exist_ok=True)
        self._storage.write(_tables(self._group, documents.values()))
        self._take(documents, self._storage.stamp)

    def _take(self, documents: dict[Sighting, Document], stamp: Stamp | None) -> None:
        self._documents, self._seen, self._stamp = documents, tuple(documents), stamp


def _documents(tables: Tables | None) -> dict[Sighting, Document]:
    if tables is None:
        raise UnreadableError("empty")
    try:
        if tables[META]["1"]["fingerprint"] != VERSION:
            raise UnreadableError("fingerprints of another version")
        return {sighting_from(document): document for document in tables[_TABLE].values()}
    except (MalformedError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableError(str(error)) from None


def _tables(group: str, documents: Iterable[Document]) -> Tables:
    rows = {str(n): document for n, document in enumerate(documents, 1)}
    return {META: {"1": {"schema": 1, "fingerprint": VERSION, "group": group}}, _TABLE: rows}
