"""Unpacks what a server sends, never to more than is allowed."""

import zlib

_GZIP_OR_ZLIB = 47
_RAW = -15


class TooLargeError(Exception):
    """There is more than is allowed."""


class UnknownCodingError(Exception):
    """It is packed in a way that nobody asked for, or broken."""


class Inflated:
    """Bytes that arrive in pieces, unpacked."""

    def __init__(self, coding: str, most: int) -> None:
        """Raises UnknownCodingError if the coding of the content is none that was asked for."""
        self._coding = coding.strip().lower()
        if self._coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise UnknownCodingError(ascii(self._coding[:20])[1:-1])
        self._most = most
        self._found = bytearray()
        self._unpacker = zlib.decompressobj(_GZIP_OR_ZLIB) if self._coding not in ("", "identity") else None
        self._is_first = True

    def add(self, piece: bytes) -> None:
        """Raises TooLargeError, UnknownCodingError."""
        if self._unpacker is None:
            self._take(piece)
            return
        try:
            self._unpack(piece)
        except zlib.error:
            if not (self._is_first and self._coding == "deflate"):
                raise UnknownCodingError(f"broken {self._coding}") from None
            self._unpacker = zlib.decompressobj(_RAW)  # as some servers understand “deflate”
            self._is_first = False
            self.add(piece)
        self._is_first = False

    def data(self) -> bytes:
        """All of it. Raises UnknownCodingError if the end is missing."""
        if self._unpacker is not None and self._found and not self._unpacker.eof:
            raise UnknownCodingError(f"broken {self._coding}")
        return bytes(self._found)

    def _unpack(self, piece: bytes) -> None:
        assert self._unpacker is not None
        while piece:
            if self._unpacker.eof:
                return  # what follows the end is no part of it
            self._take(self._unpacker.decompress(piece, self._most + 1 - len(self._found)))
            piece = self._unpacker.unconsumed_tail

    def _take(self, piece: bytes) -> None:
        self._found += piece
        if len(self._found) > self._most:
            raise TooLargeError
