"""Earlier versions of an article's file: what is kept in case today's is damaged."""

import os
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from reader.store.naming import BACKUPS
from reader.store.storage import Stamp, read_file, remove_leftovers, replace_file

KEPT = 7
"""Backups of an article, one a day, unless a config says otherwise."""

_SECOND = 1_000_000_000
"""In nanoseconds."""


def back_up(path: Path, most: int = KEPT) -> None:
    """Keep an article's file as the backup of the day on which it was written, and so many days in all.

    The last version of a day takes the place of the others of that day.

    Raises:
        OSError: it can't be copied.
    """
    data, stamp = read_file(path)
    _keep(path, f"{day(stamp.modified)}.json", data)
    for old in backups(path)[most:]:
        with suppress(FileNotFoundError):
            old.unlink()


def keep_older(path: Path, schema: int) -> None:
    """Keep an article's file of an older schema for good, before this version writes it.

    Raises:
        OSError: it can't be copied.
    """
    data = path.read_bytes()
    there = {each.read_bytes() for each in folder_of(path).glob(f"schema-{schema}*.json")}
    if data not in there:
        _keep(path, f"schema-{schema}-{len(there) + 1}.json" if there else f"schema-{schema}.json", data)


def is_of_earlier_day(stamp: Stamp) -> bool:
    """Whether a file was last written before today."""
    return day(stamp.modified) < day(time.time_ns())


def backups(path: Path) -> list[Path]:
    """The backups of an article's file, newest first; they are named after their day."""
    return sorted(folder_of(path).glob("[0-9]*.json"), reverse=True)


def folder_of(path: Path) -> Path:
    """Where the backups of an article's file are."""
    return path.parent / BACKUPS / path.stem


def day(moment: int) -> str:
    """The day of a moment in nanoseconds since 1970, in UTC; today, if there is no such day."""
    try:
        return datetime.fromtimestamp(moment // _SECOND, UTC).date().isoformat()
    except (OverflowError, ValueError, OSError):
        return datetime.now(UTC).date().isoformat()


def _keep(path: Path, name: str, data: bytes) -> None:
    folder = folder_of(path)
    folder.parent.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    remove_leftovers(folder, os.listdir(folder))  # noqa: PTH208
    replace_file(folder / name, data)
