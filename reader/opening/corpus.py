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
from reader.opening.anything import STDIN, expanded, is_address, open_place
from reader.opening.limits import DEFAULT, Limits
from reader.opening.opened import Opened
from reader.text.structure import Structure

RECORDS = frozenset((".jsonl", ".ndjson"))
TEXTS = (
    frozenset(("", ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".epub", ".docx", ".eml"))
    | RECORDS
)
"""What is taken from a folder, by the ends of the names."""
LONGEST = 200_000_000
"""Bytes of a record; a longer one is no article."""
_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\"")
"""How a record of JSON lines starts."""
_SAMPLE = 64
_EXPORTS = {
    ".jsonl": re.compile(rb'\{"article":"[0-9a-f]+","sha256":"[0-9a-f]{64}",'),
    ".md": re.compile(rb"---\n(?:(?!---).*\n)*pullquote: "),
    ".html": re.compile(rb'(?s)<!doctype html>.*<meta name="generator" content="pullquote">', re.IGNORECASE),
}
_EXPORTS |= {".htm": _EXPORTS[".html"], ".markdown": _EXPORTS[".md"]}
"""How files that this program exported start, by their endings."""
_HEAD = 8_192


class Text(NamedTuple):
    """One article of many."""

    id: str | int
    """The record's, or the path as it was given."""
    text: str
    """As decoded."""
    size: int
    """Bytes it took in its file."""
    structure: Structure | None = None
    """What a page, a book or the like says of its paragraphs."""


class Unreadable(NamedTuple):
    """A file or record that is no article."""

    reason: str
    """One line that names it."""
    size: int


class Source(NamedTuple):
    """A file to take articles from."""

    place: str
    """A path, an address of the web, or - for standard input."""
    size: int
    """Bytes, 0 if that is not known."""


def sources(paths: Sequence[str]) -> Iterator[Source]:
    """The files that are named, and those in the folders that are, in order of their names."""
    for name in expanded(paths):
        if name == STDIN or is_address(name):
            yield Source(name, 0)
        elif Path(name).is_dir():
            yield from (Source(str(path), path.stat().st_size) for path in _texts_in(name))
        else:
            yield Source(name, _size(Path(name)))


def texts(found: Iterable[Source], limits: Limits = DEFAULT) -> Iterator[Text | Unreadable]:
    """The articles of these files, each read when it is asked for."""
    for place, size in found:
        if place == STDIN:
            yield from _piped()
        elif not is_address(place) and Path(place).suffix.lower() in RECORDS:
            yield from _recorded(Path(place))
        else:
            try:
                yield _text(place, open_place(place, limits), size)
            except ReaderError as error:
                yield Unreadable(str(error), size)


def _texts_in(folder: str) -> Iterator[Path]:
    """The texts in a folder and those below it, in order; hidden ones are left out, links to folders not followed."""
    for at, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            path = Path(at, name)
            if not name.startswith(".") and path.suffix.lower() in TEXTS and path.is_file() and not _is_export(path):
                yield path


def _is_export(path: Path) -> bool:
    """Whether a file is one that this program exported: what is quoted in it is quoted in its article."""
    sign = _EXPORTS.get(path.suffix.lower())
    if sign is None:
        return False
    try:
        with path.open("rb") as file:
            return sign.match(file.read(_HEAD)) is not None
    except OSError:  # who reads it says so
        return False


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _text(name: str, opened: Opened, size: int) -> Text:
    return Text(name, opened.text, size, opened.structure)


def _piped() -> Iterator[Text | Unreadable]:
    """What comes through standard input: JSON lines if it starts with one, else one article."""
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("nothing is piped in; use it as: some-command | pullquote scan -")
    stream = cast(BufferedReader, sys.stdin.buffer)
    if _OBJECT.match(stream.peek(_SAMPLE)):
        yield from _records(stream, STDIN)
        return
    try:
        opened = open_place(STDIN)
        yield _text(STDIN, opened, len(opened.data))
    except ReaderError as error:
        yield Unreadable(str(error), 0)


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
