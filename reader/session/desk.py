"""What lies open: the library, the articles named on the command line, and the one being read."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from reader.config import Config
from reader.errors import ReaderError
from reader.marks.anchoring import anchor_mark
from reader.marks.memory import Remembered
from reader.marks.model import Mark, now
from reader.opening.files import read_file
from reader.resources import sample_article
from reader.session.article import Article, article_of_library, library_article, read_article, taken_of
from reader.session.earlier import earlier
from reader.session.session import Session
from reader.store.protocol import (
    ArticleInfo,
    ArticleStore,
    Batch,
    CatalogEntry,
    Contents,
    Library,
    StoreError,
)
from reader.store.writer import Failed, State, Writer

if TYPE_CHECKING:  # needed when something was found
    from reader.session.searching import Found
    from reader.session.versions import Carried

PATIENCE = 2.0
"""Seconds that leaving an article waits for the disk."""
SEEKING = 10.0
"""Seconds that it waits for what an earlier version leaves."""

OnState = Callable[[State, int], None]
OnFresh = Callable[[Session, Contents, int], None]
"""What another program wrote, for which article, and how many of our batches are in it: `Desk.since` has those to be
added. Called from the threads that write and watch: by the time it is taken up, another article may be read."""
OnRecall = Callable[[Session, Remembered], None]
"""What is remembered now for an article that is read. Called from the thread that watches."""


class Desk:
    """Opens articles one at a time; leaving one waits until its marks are saved."""

    def __init__(
        self,
        library: Library,
        config: Config,
        pile: Sequence[Article],
        on_state: OnState,
        on_fresh: OnFresh,
        on_recall: OnRecall,
    ) -> None:
        self.config = config
        self.pile = pile
        """The articles opened together; one may be named twice."""
        self._at = 0
        """Which of them was read last."""
        self._is_version_named = False
        """Whether it was said of which article the one that is read is a new version."""
        self._library = library
        self._on_state = on_state
        self._on_fresh = on_fresh
        self._on_recall = on_recall
        self._store: ArticleStore | None = None
        self._writer: Writer | None = None
        self._session: Session | None = None

    def open(self, article: Article, *, version_of: str | None = "") -> tuple[Session, str]:
        """Read an article. Returns the session, and what the reader is to be told of its file.

        What is carried over from an earlier version is not sought yet: see `Session.seek_earlier`.

        Args:
            article: what was read.
            version_of: the id of the article of the library of which this is a new version; empty: one from the same
                file or page, if there is one; None: it is taken as it is.

        Raises:
            ReaderError: the article read until now has changes that cannot be saved.
        """
        if not self.leave():
            raise ReaderError(f"{changes(self.unsaved)} cannot be saved yet; the article stays open")
        store, contents, said = self._find(article)
        if article.opened and self._library.taken(article.data) is None:
            self._library.keep_taken(contents.info, article.data, taken_of(article))

        def take_fresh(fresh: Contents, written: int) -> None:
            self._take_fresh(session, fresh, written)

        writer = Writer(store, self._on_state, take_fresh)
        save = _keep_nothing if contents.read_only else writer.submit
        session = Session(article, contents, save, self.config, lambda: self.unsaved)
        session.remember(store.recall())
        self._store, self._writer, self._session = store, writer, session
        if said:
            self._on_state(Failed(said), 0)
        elif version_of is not None and (version_of or not (contents.marks or contents.history or contents.read_only)):
            session.seek_earlier = partial(self._carried_over, article, contents, version_of)
        self._is_version_named = bool(version_of)
        return session, "; ".join(contents.warnings)

    def _carried_over(self, article: Article, contents: Contents, version_of: str) -> "Carried | None":
        """What an article takes over from an earlier version; see `Session.seek_earlier`."""
        ids = [version_of] if version_of else earlier(article, contents.info.id, self._library)
        if not ids or ids == [contents.info.id] or contents.read_only:
            return None
        from reader.session.versions import carried_over  # only when a text has changed

        carried = carried_over(article, contents, self._library, ids)
        if carried is None and version_of:
            raise ReaderError("this is another article than the one it is said to be a version of")
        return carried and replace(carried, said="; ".join((*contents.warnings, carried.said)))

    def open_entry(self, entry: CatalogEntry) -> tuple[Session, str]:
        """Read an article of the library.

        Raises:
            ReaderError: its original cannot be read.
        """
        return self.open(library_article(self._library, entry), version_of=None)

    def open_found(self, found: "Found") -> tuple[Session, str]:
        """Read an article of the library where something was found; n and p go on to where the words stand again.

        Raises:
            ReaderError: its original cannot be read.
        """
        info = self._library.contents(found.article_id).info
        session, said = self.open(article_of_library(self._library, found.article_id, info.path), version_of=None)
        if found.span is None:
            return session, said or "the words are not in this version of the article"
        if found.field in ("text", "marks"):
            session.reading.query = found.words
        if found.kind or found.field == "text":
            session.reading.place(found.span.start, "word")
        return session, said

    def open_sample(self) -> tuple[Session, str]:
        """Read the sample article.

        Raises:
            ReaderError: it cannot be read.
        """
        path = sample_article()
        return self.open(read_article(read_file(path), path))

    def turn(self, by: int) -> tuple[Session, str] | None:
        """Read the next (previous, when negative) of the articles opened together; None when there is no other."""
        if self._session is None or len(self.pile) < 2 or self._session.article not in self.pile:
            return None
        if self.pile[self._at] != self._session.article:
            self._at = self.pile.index(self._session.article)
        at = (self._at + by) % len(self.pile)
        session, said = self.open(self.pile[at])
        self._at = at
        return session, f"article {at + 1} of {len(self.pile)}" + (f"; {said}" if said else "")

    def watch(self) -> None:
        """Take over what another program wrote to this article; to be called from time to time."""
        session, store, writer = self._session, self._store, self._writer
        if session is not None and store is not None and writer is not None and store.changed_elsewhere():
            written = writer.written
            try:
                self._take_fresh(session, store.load(), written)
            except StoreError as error:
                self._on_state(Failed(str(error)), writer.unsaved)

    def since(self, written: int) -> Batch:
        """What was submitted for the article that is read after so many batches."""
        return self._writer.since(written) if self._writer else Batch()

    def look_back(self) -> None:
        """Take over what other programs taught of where this article is from; to be called from time to time."""
        session, store = self._session, self._store
        if session is None or store is None or self.unsaved:
            return
        known = session.remembered
        self._library.mend()
        remembered = store.recall()
        if remembered != known:
            self._on_recall(session, remembered)

    def placed(self, entries: Iterable[CatalogEntry]) -> list[CatalogEntry]:
        """Articles of the library, the one that is read with the place where it is read."""
        session = self._session
        if session is None:
            return list(entries)
        here, at = session.info.id, session.reading.cursor.at
        return [entry._replace(position=at) if entry.id == here else entry for entry in entries]

    @property
    def unsaved(self) -> int:
        """How many changes are not on the disk."""
        return self._writer.unsaved if self._writer else 0

    @property
    def trouble(self) -> str:
        """Why they are not; empty if the disk has not answered yet."""
        return self._writer.trouble if self._writer else ""

    def leave(self) -> bool:
        """Keep the place and wait for the disk. False when changes cannot be saved: the article stays open."""
        if self._writer is None or self._session is None:
            return True
        self._take_over_now()
        self._keep_place()
        if not self._writer.try_now(PATIENCE) and self.unsaved:
            return False
        self._writer.close(0)
        self._writer = self._store = self._session = None
        return True

    def end(self, patience: float = PATIENCE) -> str:
        """Save what is not saved yet, or put it by. Returns what became of it, if it was not saved.

        Args:
            patience: seconds in which it is tried again and again.
        """
        writer, session = self._writer, self._session
        if writer is None or session is None:
            return ""
        self._take_over_now()
        self._keep_place()
        if writer.close(patience) or not writer.unsaved:
            return ""
        count = changes(writer.unsaved)
        where = self._library.rescue(session.article.data, _info(session.article), writer.pending())
        if not where:
            return f"{count} could not be saved anywhere: lost."
        return f"{count} could not be saved: kept in {where} until the article is opened again."

    def _take_over_now(self) -> None:
        """Wait for what an earlier version leaves, if it would not be sought again: the article has marks by then."""
        session = self._session
        if session is None or session.seek_earlier is None:
            return
        if session.notebook.history.steps or self._is_version_named:
            found: list[Carried] = []
            seeking = Thread(target=_seek, args=(session.seek_earlier, found), name="last seek", daemon=True)
            seeking.start()
            seeking.join(SEEKING)
            if found:
                session.take_over(found[0])

    def _keep_place(self) -> None:
        if self._session is not None and not self._session.notebook.read_only:
            self._session.notebook.save_position(self._session.reading.cursor.at)

    def _find(self, article: Article) -> tuple[ArticleStore, Contents, str]:
        info = _info(article)
        try:
            store = self._library.open(article.data, info)
            return store, _anchored(article.original, store.load()), ""
        except StoreError as error:
            return Unentered(self._library, article.data, info), Contents(info), str(error)

    def _take_fresh(self, session: Session, contents: Contents, written: int) -> None:
        self._on_fresh(session, _anchored(session.article.original, contents), written)


def _seek(seek: "Callable[[], Carried | None]", found: "list[Carried]") -> None:
    with suppress(ReaderError):
        carried = seek()
        if carried is not None:
            found.append(carried)


def changes(count: int) -> str:
    """So many changes, in words."""
    return f"{count} change{'s' if count != 1 else ''}"


def _info(article: Article) -> ArticleInfo:
    return ArticleInfo(
        title=article.title,
        byline=article.byline,
        site=article.site,
        url=article.url,
        published=article.published,
        path=article.path,
        opened=now(),
        decoding=article.decoding,
        length=len(article.original),
    )


def _anchored(original: str, contents: Contents) -> Contents:
    """The contents with each mark on its own words, should a file have been edited by hand.

    A mark whose words are not in the article is not shown on others; it stays in the file, and in the repair list.
    """
    found = [mark if mark.standing == "lost" else _on_its_words(original, mark) for mark in contents.marks]
    lost = sum(
        mark is not before and mark.standing == "lost" for before, mark in zip(contents.marks, found, strict=True)
    )
    warnings = contents.warnings
    if lost:
        warnings += (
            f"{lost} mark{'s' if lost > 1 else ''} not shown: the words are not in this article; R lists them",
        )
    return contents._replace(marks=tuple(found), warnings=warnings)


def _on_its_words(original: str, mark: Mark) -> Mark:
    status, found = anchor_mark(original, mark)
    return mark._replace(standing="lost") if status == "lost" else found


def _keep_nothing(_: Batch) -> None:
    """Take a change to an article that is open for reading only."""


class Unentered:
    """The store of an article that the library could not take yet: every write tries to enter it first."""

    def __init__(self, library: Library, data: bytes, info: ArticleInfo) -> None:
        self._library = library
        self._data = data
        self._info = info
        self._store: ArticleStore | None = None

    @property
    def info(self) -> ArticleInfo:
        return self._store.info if self._store else self._info

    def load(self) -> Contents:
        return self._entered().load()

    def apply(self, batch: Batch) -> Contents | None:
        return self._entered().apply(batch)

    def changed_elsewhere(self) -> bool:
        return self._store is not None and self._store.changed_elsewhere()

    def recall(self) -> Remembered:
        return self._store.recall() if self._store else Remembered()

    def _entered(self) -> ArticleStore:
        if self._store is None:
            self._store = self._library.open(self._data, self._info)
        return self._store
