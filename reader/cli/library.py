"""Which library is meant: by an option, the environment, the settings, or the usual one; and its article of a name."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.config import Config
from reader.errors import ReaderError, UsageError
from reader.locations import library_folder

if TYPE_CHECKING:
    from reader.session.article import Article


def library_path(given: Path | None, config: Config) -> Path:
    """The folder of the library, if it is one or is not there yet.

    Raises:
        UsageError: it is a file.
    """
    folder = named_library(given, config) or library_folder()
    if os.path.exists(folder) and not os.path.isdir(folder):  # noqa: PTH110, PTH112 (take any name)
        raise UsageError(f"{folder.absolute()}: is a file; name the library's folder")
    return folder


def named_library(given: Path | None, config: Config) -> Path | None:
    """The one that somebody named; None if it is the usual one."""
    environment = os.environ.get("PULLQUOTE_LIBRARY")
    return given or (Path(environment) if environment else None) or config.library


def article_called(place: str, folder: Path, error: ReaderError) -> "Article":
    """The article of the library that is called as a file would be that is not there.

    Raises:
        ReaderError: there is a file, or there is no such article, or there are several.
    """
    from reader.opening.anything import STDIN, is_address
    from reader.session.article import library_article
    from reader.session.finding import UnknownArticleError, find_entry
    from reader.store.files import FileLibrary

    if place == STDIN or os.sep in place or is_address(place) or os.path.lexists(place):
        raise error
    library = FileLibrary(folder)
    entries = library.catalog()
    if not entries:
        raise error
    try:
        return library_article(library, find_entry(place, entries))
    except UnknownArticleError:
        raise type(error)(f"{error}, and no article of your library is called that; see: pullquote list") from None
