"""Reads the files in a zip archive, never more of them than an article can have."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from reader.errors import ReaderError

MOST = 100_000_000
"""Bytes that an archive may hold unpacked."""
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError)


class Archive:
    """The files in an archive by their names."""

    def __init__(self, data: bytes, most: int = MOST) -> None:
        """Raises ReaderError if it is broken or holds more than the most."""
        self._left = self._most = most
        try:
            self._zip = ZipFile(BytesIO(data))
            size = sum(entry.file_size for entry in self._zip.infolist())
        except _BROKEN:
            raise ReaderError("is broken: its parts cannot be unpacked") from None
        self.names = frozenset(self._zip.namelist())
        if size > most:
            raise self._too_much()

    def read(self, name: str) -> bytes:
        """A file; empty if there is none.

        Raises:
            ReaderError: it is broken, or more than may be unpacked.
        """
        if name not in self.names:
            return b""
        try:
            with self._zip.open(name) as file:
                data = file.read(self._left + 1)
        except _BROKEN:
            raise ReaderError("is broken: its parts cannot be unpacked") from None
        self._left -= len(data)
        if self._left < 0:
            raise self._too_much()
        return data

    def _too_much(self) -> ReaderError:
        return ReaderError(f"unpacks to more than {self._most // 1_000_000} MB; that is no article")
