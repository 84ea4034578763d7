"""What was opened where that is no text: its bytes, and beside them the text that was taken out of them then.

Both are written once. A text is taken out of the same bytes only once, so no mark moves when the library that does it
changes. The files are named after the SHA-256 of the text and of the bytes, which is how they are found.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reader.store.naming import OPENED, slug
from reader.store.originals import digest
from reader.store.protocol import Taken
from reader.store.storage import remove_leftovers, replace_file

_DIGITS = 16
_RECORD = ".json"


class OpenedFiles:
    """The folder of a library that holds them."""

    def __init__(self, library: Path) -> None:
        self._folder = library / OPENED

    def record(self, sha256: str) -> bytes | None:
        """What was taken out of bytes. None if they were not opened before, or it cannot be read."""
        end = f"-{sha256[:_DIGITS]}{_RECORD}"
        name = next((name for name in self._names() if name.endswith(end)), "")
        return self._read(name) or None

    def taken(self, sha256: str) -> Taken | None:
        """What a text was taken out of. None if that was not kept, or cannot be read."""
        names = [name for name in self._names() if f"-{sha256[:_DIGITS]}-" in name]
        record = next((name for name in names if name.endswith(_RECORD)), "")
        stem = record.removesuffix(_RECORD)
        beside = next((name for name in names if name.startswith(stem) and name != record), "") if stem else ""
        data, opened = self._read(record), self._read(beside)
        return Taken(data, opened, Path(beside).suffix) if data and opened else None

    def texts(self, sha256: str) -> Iterator[tuple[str, bytes]]:
        """The texts that were taken out of something and may be the one with this SHA-256, each with its file."""
        for name in self._names():
            if f"-{sha256[:_DIGITS]}-" in name and name.endswith(_RECORD):
                with suppress(ValueError, LookupError, TypeError, AttributeError):
                    yield name, json.loads(self._read(name))["text"].encode()

    def keep(self, title: str, text: bytes, taken: Taken) -> None:
        """Keep what a text was taken out of, unless that is known; only for the holder of the lock.

        Raises:
            OSError: it can't be written.
        """
        known = digest(text)
        if self.taken(known) is not None:
            return
        self._folder.mkdir(mode=0o700, exist_ok=True)
        remove_leftovers(self._folder, self._names())
        name = f"{slug(title)}-{known[:_DIGITS]}-{digest(taken.opened)[:_DIGITS]}"
        replace_file(self._folder / f"{name}{taken.ending}", taken.opened)
        replace_file(self._folder / f"{name}{_RECORD}", taken.record)

    def _names(self) -> list[str]:
        try:
            return sorted(os.listdir(self._folder))  # noqa: PTH208  # only names
        except OSError:
            return []

    def _read(self, name: str) -> bytes:
        with suppress(OSError):
            return (self._folder / name).read_bytes() if name else b""
        return b""
