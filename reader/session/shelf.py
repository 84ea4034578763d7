"""Takes articles of a library with their marks, to look at: no opening date changes, and nothing is written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.session.article import Article, library_article
from reader.store.failures import unreadable
from reader.store.naming import MARKED, article_stem
from reader.store.protocol import ArticleInfo, CatalogEntry, Contents, Library
from reader.store.reading import read_article as read_marks
from reader.store.records import MARKS, info_from, mark_from, person_from
from reader.store.tables import ARTICLE, PEOPLE


class Taken(NamedTuple):
    """An article as it lies in the library."""

    article: Article
    contents: Contents


class Shelf:
    """A library's articles, one at a time."""

    def __init__(self, library: Library, folder: Path) -> None:
        self.library = library
        self._folder = folder

    def entries(self) -> Sequence[CatalogEntry]:
        """Every article, the one opened last first.

        Raises:
            StoreError: the library can't be read.
        """
        return self.library.catalog()

    def take(self, entry: CatalogEntry) -> Taken:
        """An article with its text and marks; what is known of it comes from its file.

        Raises:
            ReaderError: its text or its marks can't be read.
        """
        contents = self.contents(entry)
        info = contents.info
        article = library_article(self.library, replace(entry, path=info.path))
        known = replace(
            article,
            title=info.title or article.title,
            byline=info.byline or article.byline,
            site=info.site or article.site,
            url=info.url or article.url,
            published=info.published or article.published,
        )
        return Taken(known, contents)

    def contents(self, entry: CatalogEntry) -> Contents:
        """What is kept of an article beside its text; damage is said in the warnings.

        Raises:
            StoreError: it can't be read.
        """
        path = self._folder / f"{article_stem(entry.slug, entry.id)}{MARKED}"
        try:
            reading = read_marks(path, None)
        except OSError as error:
            raise unreadable(path, error) from error
        kept = reading.kept
        known = kept.get(ARTICLE, {}).get(ARTICLE)
        return Contents(
            info=info_from(known) if known else ArticleInfo(entry.id, entry.slug, entry.title, path=entry.path),
            marks=tuple(mark_from(each) for each in kept[MARKS].values()),
            people=tuple(person_from(each) for each in kept[PEOPLE].values()),
            warnings=(f"{reading.trouble}.",) if reading.trouble else (),
        )

    def take_all(self, entries: Iterable[CatalogEntry], skipped: list[str]) -> Iterator[Taken]:
        """Articles one after the other; why some can't be read is added to what is skipped."""
        for entry in entries:
            try:
                yield self.take(entry)
            except ReaderError as error:
                skipped.append(str(error))
