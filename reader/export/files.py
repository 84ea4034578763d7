"""Files that are written whole or not at all, and never over others unless that is wanted."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from reader.errors import ReaderError, UsageError

_partial: set[Path] = set()
"""What is being written, and has not its name yet."""


@contextmanager
def new_file(path: Path, *, replace: bool) -> Iterator[BinaryIO]:
    """A file to write to; it gets its name when all is written and on the disk.

    Raises:
        UsageError: something is there and is not to be replaced, or there is no such folder.
        ReaderError: it can't be written; nothing is left of it.
    """
    check_free([path], replace=replace)
    beside = path.with_name(f".{path.name[:100]}.{uuid4().hex}.partial")
    _partial.add(beside)
    try:
        with beside.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        _remove(beside)


def give_up() -> None:
    """Leave nothing of what is being written, by threads that end with the program."""
    for path in [*_partial]:
        _remove(path)


def _remove(path: Path) -> None:
    _partial.discard(path)
    with suppress(OSError):
        path.unlink(missing_ok=True)


def write_text(path: Path, pieces: Iterable[str], *, replace: bool) -> None:
    """Write a text, piece by piece; see `new_file`."""
    with new_file(path, replace=replace) as file:
        for piece in pieces:
            file.write(piece.encode("utf-8", "replace"))


def check_free(paths: Iterable[Path], *, replace: bool) -> None:
    """See that files can be written before the first of them is.

    Raises:
        UsageError: see `new_file`.
    """
    for path in paths:
        if path.is_dir():
            raise UsageError(f"{path}: is a folder; name a file")
        if not path.parent.is_dir():
            raise UsageError(f"{path}: there is no folder {path.parent}")
        if path.exists() and not replace:
            raise ExistsError(f"{path}: is there already; --force replaces it")


def make_folder(path: Path) -> None:
    """See that a folder is there.

    Raises:
        ReaderError: it can't be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> ReaderError:
    return ReaderError(f"{path}: cannot be written ({(error.strerror or str(error)).lower()})")


class ExistsError(UsageError):
    """A file would be written over."""
