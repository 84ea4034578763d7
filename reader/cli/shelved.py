"""What the commands that show a library share: its settings said, its folder there, its articles as they are named."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from reader.cli.library import library_path
from reader.cli.lines import complain
from reader.cli.settings import settings
from reader.config import Config
from reader.errors import UsageError
from reader.locations import library_folder
from reader.opening.anything import STDIN, open_bytes
from reader.opening.files import read_pipe
from reader.session.article import article_of
from reader.session.exporting import marked_article
from reader.session.finding import find_entry
from reader.session.quotations import Marked
from reader.session.shelf import Shelf
from reader.store.files import FileLibrary
from reader.store.originals import digest
from reader.store.protocol import CatalogEntry

T = TypeVar("T")

NAMING = """ARTICLE is the file it was opened from, its id, the beginning of its slug, or words of its title;
- takes the article itself from standard input, and finds it by its content."""


class Library(NamedTuple):
    """A library to be shown."""

    config: Config
    folder: Path
    shelf: Shelf
    entries: Sequence[CatalogEntry]
    """Every article, the one opened last first."""


def add_articles(to: ArgumentParser) -> None:
    """The articles that are meant; none named are all."""
    to.add_argument("articles", nargs="*", metavar="ARTICLE", help="articles of the library (all, if none is named)")
    to.add_argument("--all", action="store_true", help="every article, as if none was named")


def opened(options: Namespace) -> Library:
    """The library that is meant; that it is empty is said on standard error.

    Raises:
        UsageError: a folder is named that is none.
    """
    config = settings(options.config)
    folder = folder_of(options, config)
    shelf = Shelf(FileLibrary(folder, config.backups))
    entries = shelf.entries()
    if not entries:
        complain(f"{folder}: no articles yet; open one: pullquote FILE")
    return Library(config, folder, shelf, entries)


def folder_of(options: Namespace, config: Config) -> Path:
    """The library's folder.

    Raises:
        UsageError: a folder is named that is none.
    """
    folder = library_path(options.library, config).absolute()
    if not folder.exists() and folder != library_folder().absolute():
        raise UsageError(f"{folder}: no such folder; a library is made when you open an article")
    return folder


def chosen(options: Namespace, entries: Sequence[CatalogEntry]) -> Sequence[CatalogEntry]:
    """The articles that are named, each once; all if none is.

    Raises:
        UsageError: one is not in the library, or could be several.
    """
    if options.all and options.articles:
        raise UsageError("name articles or say --all, not both")
    return named_all(options.articles, entries) if options.articles and entries else entries


def named_all(given: Sequence[str], entries: Sequence[CatalogEntry]) -> list[CatalogEntry]:
    """The articles that are meant, each once, in the order they are named.

    Raises:
        UsageError: one is not in the library, or could be several.
    """
    if given.count(STDIN) > 1:
        raise UsageError("- (standard input) can be read only once")
    return list({entry.id: entry for entry in (named(each, entries) for each in given)}.values())


def named(given: str, entries: Sequence[CatalogEntry]) -> CatalogEntry:
    """The article that is meant.

    Raises:
        UsageError: it is not in the library, or could be several.
    """
    if given == STDIN:
        return _piped(entries)
    try:
        return find_entry(given, entries)
    except UsageError as error:
        if not Path(given).is_file():
            raise
        raise UsageError(f"{error}, or see what is quoted in it: pullquote scan {given}") from None


def marked(library: Library, entries: Sequence[CatalogEntry], skipped: list[str]) -> Iterator[Marked]:
    """Articles with their marks; why some can't be read is added to what is skipped."""
    for article, contents in library.shelf.take_all(entries, skipped):
        skipped += contents.warnings
        made = marked_article(article, contents.info, contents.marks, library.config.quote_style)
        yield Marked(article, made, contents)


def counted(records: Iterable[T], missing: str) -> Iterator[T]:
    """The same records; that there are none is said on standard error."""
    is_empty = True
    for record in records:
        is_empty = False
        yield record
    if is_empty:
        complain(missing)


def left_out(skipped: Sequence[str]) -> int:
    """Say what could not be read. Returns the exit code."""
    sys.stdout.flush()
    for reason in skipped:
        complain(reason)
    return 1 if skipped else 0


def _piped(entries: Sequence[CatalogEntry]) -> CatalogEntry:
    data = read_pipe()
    found = _with(digest(data), entries) or _with(digest(article_of(open_bytes(data, "the pipe")).data), entries)
    if found is None:
        raise UsageError("the pipe: is no article of the library; see what is quoted in it: ... | pullquote scan -")
    return found


def _with(sha256: str, entries: Sequence[CatalogEntry]) -> CatalogEntry | None:
    return next((entry for entry in entries if sha256.startswith(entry.id)), None)
