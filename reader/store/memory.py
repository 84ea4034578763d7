"""What a library's articles teach of their sites' boilerplate: a small TinyDB file a site, derived from the articles.

A mark rewrites the file of its own site only, and each file is bounded: the cost does not grow with the library.
"""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import RLock

from reader.marks.kinds import BOILERPLATE
from reader.marks.memory import Forgetting, Remembered, Sighting, sightings
from reader.marks.model import Record
from reader.store.damage import set_aside
from reader.store.encoding import Document, Tables
from reader.store.forgotten import Forgotten
from reader.store.groups import Group, group_of
from reader.store.lock import locked
from reader.store.naming import FORGOTTEN, MEMORY, article_stem, is_article, slug
from reader.store.protocol import ArticleInfo
from reader.store.records import MARKS, REFUSALS, MalformedError, info_from, mark_from, refusal_from
from reader.store.site import Site
from reader.store.storage import read_file, replace_file
from reader.store.tables import ARTICLE, META, UnreadableError, parse
from reader.text.fingerprint import VERSION

_WHOLE = "whole"
"""The file that says that all articles were looked at, and for which fingerprints."""


class Memory:
    """Sightings by site, and what is forgotten of them. Can be used from several threads and processes."""

    def __init__(self, folder: Path, lock: Path) -> None:
        self._library = folder
        self._folder = folder / MEMORY
        self._lock = lock
        self._forgotten = Forgotten(folder / FORGOTTEN)
        self._busy = RLock()
        """Held by the thread that reads or writes what is known; never while waiting for another process."""
        self._sites: dict[str, Site] = {}
        self._given: dict[tuple[str, str], tuple[object, object, Remembered]] = {}
        self._is_whole = False
        """Whether nothing is to be mended, as far as this process knows."""

    def teach(self, group: Group, article: str, seen: tuple[Sighting, ...]) -> None:
        """Replace what an article teaches.

        Raises:
            OSError: it can't be read or written.
            StoreError: another process keeps the library locked.
        """
        if _of(article, self._sightings(group)) == set(seen):
            return
        with locked(self._lock), self._busy:
            others = [each for each in self._sightings(group) if each.article != article]
            self._site(group).write((*others, *seen))

    def recall(self, group: Group, article: str) -> Remembered:
        """What the other articles of a group teach; the same object until something changes."""
        with self._busy:
            try:
                seen, forgotten = self._sightings(group), self._forgotten.of(group.key)
            except OSError:
                return Remembered(group.where)
            known = self._given.get((group.key, article))
            if known is not None and known[0] is seen and known[1] is forgotten:
                return known[2]
            others = tuple(each for each in seen if each.article != article)
            remembered = Remembered(group.where, others, forgotten)
            if known is not None and known[2] == remembered:
                remembered = known[2]
            self._given[group.key, article] = seen, forgotten, remembered
            return remembered

    def forget(self, group: Group, forgetting: Forgetting) -> None:
        """Keep what is forgotten, or not any more; only for the holder of the lock.

        Raises:
            OSError: it can't be read or written.
        """
        with self._busy:
            self._forgotten.put(group.key, forgetting)

    def broken(self) -> list[Path]:
        """The files that can't be understood; those of fingerprints of another version are made anew by and by.

        Raises:
            OSError: they can't be read.
        """
        found = []
        for path in sorted(self._folder.glob("*.json")):
            try:
                Site(path, "").sightings()
            except UnreadableError:
                if not _is_of_another_version(path):
                    found.append(path)
        return found

    def make_anew(self) -> None:
        """Set aside what can't be understood, and learn again from all articles.

        Raises:
            OSError: the library can't be read or written.
            StoreError: another process keeps it locked.
        """
        with locked(self._lock):
            for path in self.broken():
                set_aside(path, path.read_bytes())
                path.unlink()
            (self._folder / _WHOLE).unlink(missing_ok=True)
        self._is_whole = False
        self.mend()

    def mend(self) -> None:
        """Learn from all articles anew if that was never done, or something of it was broken.

        Raises:
            OSError: the library can't be read or written.
            StoreError: another process keeps it locked.
        """
        if self._is_whole:
            return
        self._is_whole = True  # whatever comes of it: to try again and again would not help
        with suppress(OSError):
            if (self._folder / _WHOLE).read_bytes() == _version():
                return
        taught: dict[Group, list[Sighting]] = {}
        for info, records in sorted(self._articles(), key=lambda found: found[0].opened):
            taught.setdefault(group_of(info), []).extend(sightings(info.id, records, info.previous))
        for group, found in taught.items():
            self._renew(group, found)
        with locked(self._lock):
            self._folder.mkdir(mode=0o700, exist_ok=True)
            replace_file(self._folder / _WHOLE, _version())

    def _renew(self, group: Group, found: list[Sighting]) -> None:
        """Write what was found; what was learnt meanwhile is newer."""
        with locked(self._lock), self._busy:
            newer = self._sightings(group)
            known = {each.article for each in newer}
            self._site(group).write((*(each for each in found if each.article not in known), *newer))

    def _articles(self) -> Iterator[tuple[ArticleInfo, list[Record]]]:
        """Every article that has boilerplate marks or refusals, as far as it can be read."""
        for name in filter(is_article, os.listdir(self._library)):  # noqa: PTH208  # only names
            with suppress(OSError, UnreadableError, MalformedError, LookupError, TypeError, AttributeError):
                tables = parse(read_file(self._library / name)[0])
                records = [*_records(tables, MARKS, mark_from), *_records(tables, REFUSALS, refusal_from)]
                if records:
                    yield info_from(tables[ARTICLE]["1"]), records

    def _sightings(self, group: Group) -> tuple[Sighting, ...]:
        with self._busy:
            try:
                return self._site(group).sightings()
            except UnreadableError:
                self._is_whole = False
                with suppress(OSError):
                    (self._folder / _WHOLE).unlink()
                return ()

    def _site(self, group: Group) -> Site:
        if group.key not in self._sites:
            short = sha256(group.key.encode(errors="surrogatepass")).hexdigest()[:8]
            name = article_stem(slug(group.key), short)
            self._sites[group.key] = Site(self._folder / f"{name}.json", group.key)
        return self._sites[group.key]


def _of(article: str, seen: tuple[Sighting, ...]) -> set[Sighting]:
    return {each for each in seen if each.article == article}


def _records(tables: Tables, name: str, make: Callable[[Document], Record]) -> Iterator[Record]:
    """The sound ones of a table that say what is boilerplate."""
    for document in tables[name].values():
        if isinstance(document, dict) and document.get("kind") == BOILERPLATE:
            with suppress(MalformedError):
                yield make(document)


def _is_of_another_version(path: Path) -> bool:
    try:
        fingerprint = json.loads(path.read_bytes())[META]["1"]["fingerprint"]
    except (ValueError, RecursionError, LookupError, TypeError):
        return False
    return isinstance(fingerprint, int) and fingerprint != VERSION


def _version() -> bytes:
    return str(VERSION).encode()
