"""Takes articles of a library with their marks, to look at: no opening date changes, and nothing is written."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from reader.errors import ReaderError
from reader.session.article import Article, library_article
from reader.store.protocol import CatalogEntry, Contents, Library
from reader.text.decode import BinaryContent, decode


class Shelved(NamedTuple):
    """An article as it lies in the library."""

    article: Article
    contents: Contents


class Untaken(NamedTuple):
    """An article of which only the text is read: ten times as quick, where few of many articles are needed."""

    text: str
    """As decoded."""
    take: Callable[[], Shelved | None]
    """Reads the rest; None if it can't be read."""


class Shelf:
    """A library's articles, one at a time."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def entries(self) -> Sequence[CatalogEntry]:
        """Every article, the one opened last first.

        Raises:
            StoreError: the library can't be read.
        """
        return self.library.catalog()

    def take(self, entry: CatalogEntry) -> Shelved:
        """An article with its text and marks; what is known of it comes from its file.

        Raises:
            ReaderError: its text or its marks can't be read.
        """
        contents = self.library.contents(entry.id, entry.slug)
        info = contents.info
        article = library_article(self.library, entry._replace(path=info.path))
        known = replace(
            article,
            title=info.title or article.title,
            byline=info.byline or article.byline,
            site=info.site or article.site,
            url=info.url or article.url,
            published=info.published or article.published,
        )
        return Shelved(known, contents)

    def take_all(self, entries: Iterable[CatalogEntry], skipped: list[str]) -> Iterator[Shelved]:
        """Articles one after the other; why some can't be read is added to what is skipped."""
        for entry in entries:
            try:
                yield self.take(entry)
            except ReaderError as error:
                skipped.append(str(error))

    def texts(self, entries: Iterable[CatalogEntry], skipped: list[str]) -> Iterator[Untaken]:
        """The texts of articles one after the other; why something can't be read is added to what is skipped."""
        for entry in entries:
            try:
                yield Untaken(self._text(entry), partial(self._taken, entry, skipped))
            except ReaderError as error:
                skipped.append(str(error))

    def _text(self, entry: CatalogEntry) -> str:
        try:
            return decode(self.library.original(entry.id)).text
        except BinaryContent:
            return self.take(entry).article.original

    def _taken(self, entry: CatalogEntry, skipped: list[str]) -> Shelved | None:
        return next(self.take_all([entry], skipped), None)
