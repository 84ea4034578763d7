"""Yesterday's files: what is kept in case today's is damaged."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from reader.store.storage import remove_leftovers, replace_file

KEPT = 7
"""Backups of an article, one a day."""


def back_up(path: Path) -> None:
    """Keep a copy of an article's file as today's backup, and no more than `KEPT` in all.

    Raises:
        OSError: it can't be copied.
    """
    folder = _folder(path)
    folder.parent.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    remove_leftovers(folder, os.listdir(folder))  # noqa: PTH208
    replace_file(folder / f"{datetime.now(UTC).date().isoformat()}.json", path.read_bytes())
    for old in backups(path)[KEPT:]:
        with suppress(FileNotFoundError):
            old.unlink()


def backups(path: Path) -> list[Path]:
    """The backups of an article's file, newest first; they are named after their day."""
    return sorted(_folder(path).glob("[0-9]*.json"), reverse=True)


def _folder(path: Path) -> Path:
    return path.parent / "backups" / path.stem
