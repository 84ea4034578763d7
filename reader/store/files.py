"""A library in a folder: one TinyDB file an article, the original beside it."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from reader.store.article import FileArticle, contents_of
from reader.store.backups import KEPT, folder_of
from reader.store.catalog import Catalog
from reader.store.failures import NOT_ALLOWED, reason, unreadable, unwritable
from reader.store.lock import NoLocksError, locked
from reader.store.memory import Memory
from reader.store.naming import MARKED, MEMORY, ORIGINAL, article_stem, is_stem, slug, stem_id, stem_slug, stems_with
from reader.store.opened import OpenedFiles
from reader.store.originals import digest, keep_original, length
from reader.store.protocol import ArticleInfo, Batch, CatalogEntry, Contents, StoreError, Taken
from reader.store.reading import read_article
from reader.store.records import MalformedError, info_from
from reader.store.rescue import found, put_by, read_batch
from reader.store.storage import remove_leftovers
from reader.store.tables import ARTICLE, parse

_ID_LENGTHS = (8, 16, 64)
"""An article whose first digits another one has already takes the next longer id."""


class FileLibrary:
    """A `Library` in a folder; several processes can use it at once."""

    def __init__(self, folder: Path, backups: int = KEPT, rescue: Path | None = None) -> None:
        """A library that keeps so many days' versions of an article's file.

        Args:
            folder: its files.
            backups: how many days.
            rescue: another folder for what can't be written to this one.
        """
        self.folder = folder.absolute()
        self._backups = backups
        self._rescued = (self.folder, rescue) if rescue else (self.folder,)
        """Where what could not be saved is kept, in this order."""
        self._lock = self.folder / ".lock"
        self._catalog = Catalog(self.folder, self._lock)
        self._memory = Memory(self.folder, self._lock)
        self._opened = OpenedFiles(self.folder)
        self._stems: dict[str, str] = {}
        """What articles' files are called, by id, as it was when last looked."""

    def open(self, original: bytes, info: ArticleInfo) -> FileArticle:
        """See `Library`. An article already there opens even if the folder can't be written now."""
        info = info._replace(sha256=digest(original))
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with locked(self._lock):
                names = self._names()
                article = self._article(original, info, names)
                self._clean_up(article, names)
                keep_original(article.path.with_suffix(ORIGINAL), original)
                article.enter()
        except (OSError, StoreError) as error:
            return self._unentered(original, info, error)
        self._take_over(article, info.sha256)
        return article

    def catalog(self) -> list[CatalogEntry]:
        """See `Library`. A folder that is not there yet has no articles."""
        try:
            return self._catalog.entries()
        except FileNotFoundError:
            return []
        except OSError as error:
            raise unreadable(self.folder, error) from error

    def recent(self, count: int) -> list[CatalogEntry] | None:
        """See `Library`."""
        return self._catalog.recent(count)

    def original(self, entry_id: str) -> bytes:
        """See `Library`."""
        try:
            stem = self._stem_of(entry_id)
            original = (self.folder / f"{stem}{ORIGINAL}").read_bytes()
        except OSError as error:
            raise unreadable(self.folder, error) from error
        if not digest(original).startswith(entry_id):
            raise StoreError(f"{stem}{ORIGINAL} in {self.folder} was changed: open its source again.")
        return original

    def keep_taken(self, info: ArticleInfo, original: bytes, taken: Taken) -> None:
        """See `Library`."""
        with suppress(OSError, StoreError), locked(self._lock):
            self._opened.keep(info.title, original, taken)

    def taken(self, original: bytes) -> Taken | None:
        """See `Library`."""
        return self._opened.taken(digest(original))

    def record(self, sha256: str) -> bytes | None:
        """What was taken out of bytes, as it was kept. None if they were not opened before, or it can't be read."""
        return self._opened.record(sha256)

    def rescue(self, original: bytes, info: ArticleInfo, batch: Batch) -> str:
        """See `Library`."""
        path = put_by(self._rescued, slug(info.title), digest(original), batch)
        return str(path) if path else ""

    def contents(self, entry_id: str, slug: str = "") -> Contents:
        """See `Library`. Of a damaged file, what is sound."""
        try:
            named = article_stem(slug, entry_id)
            stem = named if slug and (self.folder / f"{named}{MARKED}").exists() else self._stem_of(entry_id)
            reading = read_article(self.folder / f"{stem}{MARKED}", None)
        except OSError as error:
            raise unreadable(self.folder, error) from error
        bare = ArticleInfo(entry_id, stem_slug(stem), stem_slug(stem).replace("-", " "))
        warnings = (f"{reading.trouble}.",) if reading.trouble else ()
        return contents_of(reading.kept, bare)._replace(warnings=warnings)

    def mend(self) -> None:
        """See `Library`."""
        with suppress(OSError, StoreError):  # if not now, the next time
            self._memory.mend()

    def _clean_up(self, article: FileArticle, names: Sequence[str]) -> None:
        """Remove what killed processes left half written; only for the holder of the lock."""
        remove_leftovers(self.folder, names)
        for folder in (self.folder / MEMORY, folder_of(article.path)):
            with suppress(OSError):
                remove_leftovers(folder, os.listdir(folder))  # noqa: PTH208

    def take_in(self, stem: str) -> None:
        """Write what could not be saved of an article earlier, without opening it.

        Raises:
            OSError: its original can't be read.
        """
        original = (self.folder / f"{stem}{ORIGINAL}").read_bytes()
        kept = read_article(self.folder / f"{stem}{MARKED}", None).kept
        if not kept.get(ARTICLE):
            return
        info = contents_of(kept).info._replace(sha256=digest(original))
        self._take_over(self._article(original, info, self._names()), info.sha256)

    def _take_over(self, article: FileArticle, sha256: str) -> None:
        """Write what could not be saved earlier; what is written twice, as somebody died here, is there once."""
        for path in found(self._rescued, sha256):
            try:
                batch = read_batch(path)
                if not _holds(article.load(), batch):
                    article.apply(batch)
            except (OSError, StoreError):
                continue  # the next time
            except MalformedError:
                article.warn(f"{path.name} is damaged: what could not be saved earlier stays there.")
                continue
            try:
                path.unlink()
            except OSError as error:
                article.warn(f"{path} is saved now, but can't be deleted ({reason(error)}): delete it.")
            else:
                if count := batch.size:
                    article.warn(
                        f"{count} change{'s' if count != 1 else ''} that could not be saved earlier: saved now."
                    )

    def _unentered(self, original: bytes, info: ArticleInfo, error: OSError | StoreError) -> FileArticle:
        """An article that is in the library, for reading; its marks may become writable later."""
        refusal = unwritable(self.folder, error) if isinstance(error, OSError) else error
        try:
            article = self._article(original, info, self._names())
        except OSError:
            raise refusal from error
        if not article.path.exists():
            raise refusal from error
        if isinstance(error, NoLocksError) or (isinstance(error, OSError) and error.errno in NOT_ALLOWED):
            article.bar(str(refusal))
        return article

    def _stem_of(self, entry_id: str) -> str:
        """What an article's files are called.

        Raises:
            OSError: the folder can't be read.
            StoreError: there is no such article.
        """
        stem = self._stems.get(entry_id, "")
        if not stem or not (self.folder / f"{stem}{MARKED}").exists():
            names = self._names()
            stems: dict[str, str] = {}
            for name in (*_stems(names, MARKED), *_stems(names, ORIGINAL)):
                stems.setdefault(stem_id(name), name)  # the first, as `open` has it
            self._stems = stems  # whole: another thread may look something up
            stem = stems.get(entry_id, "")
        if not stem:
            raise StoreError(f"There is no article {entry_id} in the library {self.folder}.")
        return stem

    def _names(self) -> list[str]:
        return os.listdir(self.folder)  # noqa: PTH208  # only names: there can be ten thousand

    def _article(self, original: bytes, info: ArticleInfo, names: Sequence[str]) -> FileArticle:
        stem = self._stem(info, names)
        characters = info.length or length(original, info.decoding)
        info = info._replace(id=stem_id(stem), slug=stem_slug(stem), length=characters)
        return FileArticle(self.folder / f"{stem}{MARKED}", self._lock, info, self._memory, self._backups)

    def _stem(self, info: ArticleInfo, names: Sequence[str]) -> str:
        """What an article's files are called, after the title it first had, or are to be called."""
        for digits in _ID_LENGTHS:
            article_id = info.sha256[:digits]
            stems = stems_with(names, article_id)
            mine = [stem for stem in stems if self._is_of(stem, info.sha256)]
            if mine:
                return mine[0]
            if not stems:
                break
        return article_stem(slug(info.title), article_id)

    def _is_of(self, stem: str, sha256: str) -> bool:
        """Whether files are an article's: by what they say of it, or by the original, as either may be damaged."""
        try:
            tables = parse((self.folder / f"{stem}{MARKED}").read_bytes())
            if info_from(tables[ARTICLE]["1"]).sha256 == sha256:
                return True
        except (OSError, ValueError, LookupError, TypeError, AttributeError):  # missing or damaged
            pass
        try:
            return digest((self.folder / f"{stem}{ORIGINAL}").read_bytes()) == sha256
        except FileNotFoundError:
            return True


def _stems(names: Iterable[str], ending: str) -> Iterator[str]:
    """What articles' files with this ending are called without it."""
    stems = (name.removesuffix(ending) for name in names if name.endswith(ending))
    return filter(is_stem, stems)


def _holds(contents: Contents, batch: Batch) -> bool:
    """Whether a batch was written before: to write it again could bring back what was deleted since."""
    known = {step.id: step.undone for step in contents.history}
    is_more = batch.purged or batch.forgettings or not batch.steps
    return not is_more and all(known.get(step.id) == step.undone for step in batch.steps)
