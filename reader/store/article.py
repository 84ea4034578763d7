"""One article's file: read, changed and written by whichever process holds the library's lock."""

from contextlib import suppress
from pathlib import Path
from threading import Lock

from reader.marks.kinds import BOILERPLATE
from reader.marks.memory import Remembered, sightings
from reader.marks.model import Record
from reader.store.backups import KEPT, back_up, is_of_earlier_day, keep_older
from reader.store.damage import set_aside
from reader.store.encoding import Document, RecordEncoder
from reader.store.failures import unreadable, unwritable
from reader.store.groups import group_of
from reader.store.lock import locked
from reader.store.memory import Memory
from reader.store.merging import merged, with_info
from reader.store.migrations import SCHEMA
from reader.store.protocol import ArticleInfo, Batch, Contents, StoreError
from reader.store.reading import Reading, read_article
from reader.store.records import (
    MARKS,
    REFUSALS,
    deleted_from,
    info_from,
    mark_from,
    person_from,
    refusal_from,
    step_from,
)
from reader.store.storage import AtomicStorage, Stamp, stamp
from reader.store.tables import ARTICLE, HISTORY, PEOPLE, TRASH, Kept, to_tables


class FileArticle:
    """An `ArticleStore` in one TinyDB file; can be used from several threads.

    The file is kept in memory as well, and read again only when its stamp shows that somebody else wrote.
    """

    def __init__(self, path: Path, lock: Path, given: ArticleInfo, memory: Memory, backups: int = KEPT) -> None:
        """The article of a file, which need not exist yet.

        Args:
            path: the TinyDB file.
            lock: the file that every process locks while it writes.
            given: what the opener knows of the article.
            memory: what the library's articles teach of their sites.
            backups: how many days' versions of the file are kept.
        """
        self._storage = AtomicStorage(path, RecordEncoder().encode)
        self.path = self._storage.path
        self._lock = lock
        self._given = given
        self._memory = memory
        self._taught: Kept | None = None
        """What was last kept in the memory too."""
        self._busy = Lock()
        """Held by the thread that reads or writes the file, or what is known of it."""
        self._last: Reading | None = None
        """What was last read or written."""
        self._news = False
        """Whether something was read, since contents were last given, that another process wrote."""
        self._warnings: list[str] = []
        self._barred = ""
        self._backups = backups
        self._backed_up = False

    @property
    def info(self) -> ArticleInfo:
        return self._given if self._last is None else info_from(self._last.kept[ARTICLE][ARTICLE])

    def enter(self) -> None:
        """Note in the file that the article was opened; only for the holder of the lock.

        Raises:
            OSError: it can't be read or written.
        """
        with self._busy:
            reading = self._read()
            if not reading.newer:
                self._write(reading.kept)

    def warn(self, warning: str) -> None:
        """Tell the reader something with the contents."""
        with self._busy:
            self._warnings.append(warning)

    def bar(self, reason: str) -> None:
        """Say from now on that the article is read-only, and why; writing is still tried when asked for."""
        self._barred = reason

    def load(self) -> Contents:
        """See `ArticleStore`. A damaged file is mended on the way, if it can be."""
        with self._busy:
            try:
                reading = self._read()
            except OSError as error:
                raise unreadable(self.path, error) from error
            if reading.damaged is not None:
                with suppress(OSError, StoreError), locked(self._lock):
                    self._write(self._read().kept)
            return self._contents()

    def apply(self, batch: Batch) -> Contents | None:
        """See `ArticleStore`."""
        with self._busy:
            try:
                with locked(self._lock):
                    reading = self._read()
                    if reading.newer:
                        raise StoreError(reading.newer)
                    for forgetting in batch.forgettings:
                        self._memory.forget(group_of(self.info), forgetting)
                    self._write(merged(reading.kept, batch))
            except OSError as error:
                raise unwritable(self.path.parent, error) from error
            if any(_is_boilerplate(change.before or change.after) for change in batch.changes):
                self._teach()
            return self._contents() if self._news else None

    def changed_elsewhere(self) -> bool:
        """See `ArticleStore`. While this process itself is writing, no."""
        if not self._busy.acquire(blocking=False):
            return False
        try:
            return self._last is not None and stamp(self.path) != self._last.stamp
        except OSError:
            return False
        finally:
            self._busy.release()

    def recall(self) -> Remembered:
        """See `ArticleStore`. What the memory says of this article itself is put right on the way."""
        with self._busy:
            if self._last is not None and self._last.kept is not self._taught:
                self._teach()
            info = self.info
            return self._memory.recall(group_of(info), info.id)

    def _teach(self) -> None:
        """Enter in the memory what the marks say of boilerplate; that can wait, as it can be found again."""
        assert self._last is not None, "read before it is taught"
        kept = self._last.kept
        records: list[Record] = [mark_from(each) for each in kept[MARKS].values() if _teaches(each)]
        records += [refusal_from(each) for each in kept[REFUSALS].values() if each["kind"] == BOILERPLATE]
        info = self.info
        with suppress(OSError, StoreError):
            self._memory.teach(group_of(info), info.id, sightings(info.id, records, info.previous))
            self._taught = kept

    def _read(self) -> Reading:
        """What the file holds now: what is known of it, if it is still the same."""
        known = self._last
        if known is not None and known.stamp == stamp(self.path):
            return known
        reading = read_article(self.path, known.kept if known is not None else None)
        self._news = known is not None
        if reading.trouble and reading.damaged is None:
            self._warnings.append(f"{reading.trouble}.")
        self._last = reading._replace(kept=with_info(reading.kept, self._given))
        return self._last

    def _write(self, kept: Kept) -> None:
        """Write over what was last read, once that is set aside (if damaged) or backed up (if not yet)."""
        last = self._last
        if last is not None and last.damaged is not None:
            aside = set_aside(self.path, last.damaged)
            self._warnings.append(f"{last.trouble}; the damaged file is kept as {aside.name}.")
            self._last = last._replace(damaged=None)
        elif last is not None and last.stamp is not None and self._is_due(last.stamp):
            with suppress(OSError):  # a mark is worth more than the backup
                back_up(self.path, self._backups)
        if last is not None and last.schema < SCHEMA:
            keep_older(self.path, last.schema)
        self._backed_up = True
        self._storage.write(to_tables(kept))
        self._last = Reading(kept, self._storage.stamp)

    def _is_due(self, stamp: Stamp) -> bool:
        """Whether the file as it stands is to be backed up: once a session, and as the last one of its day."""
        return not self._backed_up or is_of_earlier_day(stamp)

    def _contents(self) -> Contents:
        last = self._last
        assert last is not None, "read before it is asked for"
        self._news = False
        unmended = [f"{last.trouble}; the damaged file is left as it is."] if last.damaged is not None else []
        reasons = [reason for reason in (last.newer, self._barred) if reason]
        return contents_of(last.kept)._replace(warnings=(*self._warnings, *unmended, *reasons), read_only=bool(reasons))


def contents_of(kept: Kept, bare: ArticleInfo | None = None) -> Contents:
    """What is kept of an article, as the program takes it; with so little known of it if that is damaged."""
    known = kept.get(ARTICLE, {}).get(ARTICLE)
    return Contents(
        info=info_from(known) if known else bare or ArticleInfo(),
        marks=tuple(mark_from(each) for each in kept[MARKS].values()),
        refusals=tuple(refusal_from(each) for each in kept[REFUSALS].values()),
        people=tuple(person_from(each) for each in kept[PEOPLE].values()),
        trash=tuple(deleted_from(each) for each in kept[TRASH].values()),
        history=tuple(step_from(each) for each in kept[HISTORY].values()),
    )


def _teaches(document: Document) -> bool:
    """Whether a mark tells what boilerplate is here; words that are lost are not in this version."""
    return document["kind"] == BOILERPLATE and document.get("standing") != "lost"


def _is_boilerplate(record: Record | None) -> bool:
    return record is not None and record.kind == BOILERPLATE
