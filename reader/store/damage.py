"""What can still be read of a damaged file, and a safe place for the rest."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from reader.store.backups import backups
from reader.store.encoding import Document, Tables
from reader.store.migrations import SCHEMA, migrated
from reader.store.storage import replace_file
from reader.store.tables import TABLES, Checked, Kept, UnreadableError, check, parse

_TABLE = re.compile(rf'(?<!\\)"({"|".join(TABLES)})"\s*:\s*\{{(?=\s*"\d+"\s*:)')
_RECORD = re.compile(r'(?<!\\)"\d+"\s*:\s*(?=\{)')


class Good(NamedTuple):
    """What a sound backup keeps."""

    kept: Kept
    day: str


def salvaged_records(data: bytes) -> list[Document]:
    """The records of a TinyDB file of one table that is cut short or spoilt in places, unchecked."""
    text = data.decode(errors="replace")
    return list(_records(text, 0, len(text)))


def salvage(data: bytes) -> Checked:
    """The sound records of a file that is cut short or spoilt in places."""
    text = data.decode(errors="replace")
    found = list(_TABLE.finditer(text))
    bounds = [*(each.start() for each in found), len(text)]
    tables: Tables = {}
    for each, end in zip(found, bounds[1:], strict=True):
        table = tables.setdefault(each[1], {})
        for record in _records(text, each.end(), end):
            table[str(len(table))] = record
    return check(migrated(tables))


def last_good(path: Path) -> Good | None:
    """The newest backup of a file in which everything is sound."""
    for backup in backups(path):
        try:
            checked = check(parse(backup.read_bytes()))
        except (OSError, UnreadableError):
            continue
        if not checked.problems and checked.schema <= SCHEMA:
            return Good(checked.kept, backup.stem)
    return None


def set_aside(path: Path, data: bytes) -> Path:
    """Keep damaged bytes beside the file they were found in.

    Raises:
        OSError: they can't be written.
    """
    at = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    aside = path.with_name(f"{path.name}.damaged-{at}")
    replace_file(aside, data)
    return aside


def _records(text: str, start: int, end: int) -> Iterator[Document]:
    """The records between two places of a file's text, as far as they are whole."""
    decoder = json.JSONDecoder()
    while (found := _RECORD.search(text, start, end)) is not None:
        try:
            record, start = decoder.raw_decode(text, found.end())
        except (ValueError, RecursionError):
            start = found.end()
        else:
            yield record
