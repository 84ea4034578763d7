"""Articles by the many, one at a time: files, folders, records of JSON lines, standard input."""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from reader.errors import ReaderError, UsageError
from reader.opening.files import read_file, read_pipe
from reader.text.decode import decode

STDIN = "-"
RECORDS = frozenset((".jsonl", ".ndjson"))
TEXTS = frozenset(("", ".txt", ".text", ".md", ".markdown")) | RECORDS
"""What is taken from a folder, by the ends of the names."""
LONGEST = 200_000_000
"""Bytes of a record; a longer one is no article."""
_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")
"""How a record of JSON lines starts."""
_SAMPLE = 64


class Text(NamedTuple):
    """One article of many."""

    id: str | int
    """The record's, or the path as it was given."""
    text: str
    """As decoded."""
    size: int
    """Bytes it took in its file."""


class Unreadable(NamedTuple):
    """A file or record that is no article."""

    reason: str
    """One line that names it."""
    size: int


class Source(NamedTuple):
    """A file to take articles from."""

    path: Path | None
    """None for standard input."""
    size: int
    """Bytes, 0 if that is not known."""


def sources(paths: Sequence[str]) -> Iterator[Source]:
    """The files that are named, and those in the folders that are, in order of their names."""
    for name in paths:
        if name == STDIN:
            yield Source(None, 0)
        elif Path(name).is_dir():
            yield from (Source(path, path.stat().st_size) for path in _texts_in(name))
        else:
            yield Source(Path(name), _size(Path(name)))


def texts(found: Iterable[Source]) -> Iterator[Text | Unreadable]:
    """The articles of these files, each read when it is asked for."""
    for path, size in found:
        if path is None:
            yield from _piped()
        elif path.suffix.lower() in RECORDS:
            yield from _recorded(path)
        else:
            try:
                yield Text(str(path), decode(read_file(path)).text, size)
            except ReaderError as error:
                yield Unreadable(_naming(error, path), size)


def _texts_in(folder: str) -> Iterator[Path]:
    """The texts in a folder and those below it, in order; hidden ones are left out, links to folders not followed."""
    for at, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            path = Path(at, name)
            if not name.startswith(".") and path.suffix.lower() in TEXTS and path.is_file():
                yield path


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _naming(error: ReaderError, path: Path) -> str:
    return str(error) if str(path) in str(error) else f"{path}: {error}"


def _piped() -> Iterator[Text | Unreadable]:
    """What comes through standard input: JSON lines if it starts with one, else one article."""
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("nothing is piped in; use it as: some-command | pullquote scan -")
    stream = cast(BufferedReader, sys.stdin.buffer)
    if _OBJECT.match(stream.peek(_SAMPLE)):
        yield from _records(stream, STDIN)
        return
    try:
        data = read_pipe()
        yield Text(STDIN, decode(data).text, len(data))
    except ReaderError as error:
        message = str(error)
        yield Unreadable(message if message.startswith("the pipe") else f"the pipe: {message}", 0)


def _recorded(path: Path) -> Iterator[Text | Unreadable]:
    try:
        with path.open("rb") as stream:
            yield from _records(stream, str(path))
    except FileNotFoundError:
        yield Unreadable(f"{path}: no such file", 0)
    except OSError as error:
        yield Unreadable(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})", 0)


def _records(stream: BinaryIO, name: str) -> Iterator[Text | Unreadable]:
    number = 0
    while line := stream.readline(LONGEST + 1):
        number += 1
        size = len(line)
        if size > LONGEST:
            yield Unreadable(f"{name}:{number}: too long for an article; the rest of the file is left out", size)
            return
        if line.strip():
            yield _record(line, f"{name}:{number}", size)


def _record(line: bytes, place: str, size: int) -> Text | Unreadable:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        return Unreadable(f"{place}: not JSON; each line must be an object with “id” and “text”", size)
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        return Unreadable(f"{place}: has no “text”; each line must be an object with “id” and “text”", size)
    known = record.get("id")
    return Text(known if isinstance(known, str | int) else place, text, size)
