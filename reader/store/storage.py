"""Files that are whole at any moment: written beside, flushed, then put in the old one's place."""

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tinydb import Storage

from reader.store.encoding import Tables, encode

_PARTIAL = ".partial"


class Stamp(NamedTuple):
    """How one version of a file is told from another without reading it."""

    modified: int
    """In nanoseconds."""
    size: int
    inode: int


def stamp(path: Path) -> Stamp | None:
    """The stamp of a file; None if there is none.

    Raises:
        OSError: the folder can't be searched.
    """
    try:
        return _stamp(path.stat())
    except FileNotFoundError:
        return None


def read_file(path: Path) -> tuple[bytes, Stamp]:
    """A file's bytes and the stamp of just this version.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as file:
        return file.read(), _stamp(os.fstat(file.fileno()))


def replace_file(path: Path, data: bytes) -> Stamp:
    """Write a file so that whoever opens it, at any moment, finds the old bytes or the new ones.

    Only the owner can read it. When this returns, the bytes are on the disk.

    Raises:
        OSError: the old file is still in place, unless only flushing its folder failed.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_PARTIAL, dir=path.parent)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123  # it is a descriptor, not a path
            file.write(data)
            file.flush()
            _set_time(file.fileno(), name)
            os.fsync(file.fileno())
            written = _stamp(os.fstat(file.fileno()))
        os.replace(name, path)  # noqa: PTH105  # one name for tests to make fail
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
    _flush_folder(path.parent)
    return written


def leftovers(folder: Path) -> list[Path]:
    """What killed processes left half written, or others are just writing.

    Raises:
        OSError: the folder can't be read.
    """
    return sorted(path for path in folder.iterdir() if path.name.startswith(".") and path.name.endswith(_PARTIAL))


def remove_leftovers(folder: Path, names: Iterable[str]) -> None:
    """Remove what killed processes left half written; only while no other process writes there."""
    for name in names:
        if name.endswith(_PARTIAL):
            with suppress(OSError):
                (folder / name).unlink()


class AtomicStorage(Storage):
    """TinyDB's storage of one file that a crash never leaves half written."""

    def __init__(self, path: str | Path, encode: Callable[[Tables], bytes] = encode) -> None:
        self.path = Path(path).resolve()
        self._encode = encode
        self.stamp: Stamp | None = None
        """Of the version last read or written."""

    def read(self) -> Tables | None:
        """The tables; None if there is no file, or an empty one.

        Raises:
            OSError: it can't be read.
            ValueError: it isn't JSON.
        """
        try:
            data, self.stamp = read_file(self.path)
        except FileNotFoundError:
            return None
        tables: Tables | None = json.loads(data) if data else None
        return tables

    def write(self, data: Tables) -> None:
        """Replace the file.

        Raises:
            OSError: see `replace_file`.
        """
        self.stamp = replace_file(self.path, self._encode(data))


def _stamp(found: os.stat_result) -> Stamp:
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)


def _set_time(descriptor: int, name: str) -> None:
    """Date a file to the nanosecond: by the kernel's own slow clock, two versions can look alike."""
    at = time.time_ns()
    os.utime(descriptor if os.utime in os.supports_fd else name, ns=(at, at))


def _flush_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):  # Windows can't open a folder, and needs no flush of it
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
