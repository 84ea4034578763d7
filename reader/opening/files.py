"""Reads article files, and says in one line why one cannot be read."""

import os
import stat
import sys
from pathlib import Path

from reader.errors import ReaderError, UsageError

LARGEST = 200_000_000
"""Bytes; a larger file is no article."""


def read_file(path: Path) -> bytes:
    """The bytes of an article.

    Raises:
        UsageError: there is no such file, or it is a folder or a device.
        ReaderError: it cannot be read, is empty or too large.
    """
    try:
        status = path.stat()
    except FileNotFoundError:
        raise UsageError(f"{path}: no such file") from None
    except (OSError, ValueError) as error:
        raise ReaderError(f"{_name(path)}: cannot be read ({_reason(error)})") from None
    if stat.S_ISDIR(status.st_mode):
        raise UsageError(f"{path}: is a folder; name the article file inside it")
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
        raise UsageError(f"{path}: is a device, not a file")
    if status.st_size > LARGEST:
        raise ReaderError(
            f"{path}: too large ({status.st_size // 1_000_000} MB; the most is {LARGEST // 1_000_000} MB)"
        )
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise ReaderError(f"{path}: cannot be read ({_reason(error)})") from None
    return _checked(data, str(path))


def read_pipe() -> bytes:
    """The bytes of an article from standard input.

    Raises:
        UsageError: standard input is a terminal.
        ReaderError: nothing came.
    """
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("nothing is piped in; - reads what another command writes: some-command | pullquote ... -")
    return _checked(sys.stdin.buffer.read(LARGEST + 1), "the pipe")


def keys_from_terminal() -> None:
    """Let the keys come from the terminal after the article came through standard input.

    Raises:
        UsageError: there is no terminal.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise UsageError("no terminal to read keys from; run pullquote in a terminal") from None
    os.dup2(terminal, 0)
    os.close(terminal)


def _checked(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST:
        raise ReaderError(f"{name}: too large (the most is {LARGEST // 1_000_000} MB)")
    if not data.strip():
        raise ReaderError(f"{name}: empty; there is nothing to read")
    return data


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()


def _name(path: Path) -> str:
    return ascii(str(path))[1:-1]
