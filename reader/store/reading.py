"""What an article's file holds, whatever state it is in."""

from pathlib import Path
from typing import NamedTuple

from reader.store.damage import last_good, salvage
from reader.store.migrations import SCHEMA
from reader.store.storage import Stamp, read_file
from reader.store.tables import ARTICLE, EMPTY, Checked, Kept, UnreadableError, check, each_once, parse, united


class Reading(NamedTuple):
    """One version of a file, as far as it is sound."""

    kept: Kept
    stamp: Stamp | None
    """None if there is no file."""
    trouble: str = ""
    """What is wrong, and where the rest came from; a sentence without its full stop."""
    flaw: str = ""
    """Only what is wrong, to follow the file's name."""
    origin: str = ""
    """Completes “restored …”, if something else stands in for the file."""
    damaged: bytes | None = None
    """The file as it is, if not all of it could be read: to be set aside before it is written over."""
    newer: str = ""
    """Why it may not be written at all: a newer version wrote it."""
    schema: int = SCHEMA
    """The file's own; an older one is to be kept beside before it is written over."""


def read_article(path: Path, before: Kept | None) -> Reading:
    """Read an article's file.

    Args:
        path: the file; if it is missing or unreadable, a backup stands in for it.
        before: what the file kept when it was last read; stands in for it before a backup does.

    Raises:
        OSError: it is there and can't be read.
    """
    try:
        data, stamp = read_file(path)
    except FileNotFoundError:
        return _absent(path, before)
    try:
        checked = check(parse(data, each_once))
    except UnreadableError:
        return _rescued(path, data, stamp, before)
    if checked.schema > SCHEMA:
        return _newer(path, checked, stamp)
    kept, problems = checked.kept, checked.problems
    if not kept[ARTICLE]:
        kept, problems = {**kept, ARTICLE: _stand_in(path, before)[0][ARTICLE]}, problems or (f"{ARTICLE}: missing",)
    if not problems:
        return Reading(kept, stamp, schema=checked.schema)
    count, example = len(problems), problems[0]
    records = "a record" if count == 1 else f"{count} records"
    flaw = f"is damaged: {records} can't be read ({example})"
    return Reading(kept, stamp, f"{path.name} {flaw}", flaw, damaged=data, schema=checked.schema)


def _absent(path: Path, before: Kept | None) -> Reading:
    """An article's file that isn't there: it is new, unless something is known of it."""
    base, origin = _stand_in(path, before)
    trouble = f"{path.name} was gone: it is restored {origin}" if origin else ""
    return Reading(base, None, trouble, "is missing" if origin else "", origin)


def _rescued(path: Path, data: bytes, stamp: Stamp, before: Kept | None) -> Reading:
    """What is left of a file that can't be parsed, over what stands in for it."""
    left = salvage(data)
    if left.schema > SCHEMA:
        return _newer(path, left, stamp)
    base, origin = _stand_in(path, before)
    restored = f"it is restored {origin}" if origin else "what could still be read of it is here"
    trouble = f"{path.name} is damaged: {restored}"
    return Reading(united(base, left.kept), stamp, trouble, "is damaged", origin, damaged=data)


def _newer(path: Path, checked: Checked, stamp: Stamp) -> Reading:
    reason = (
        f"{path.name} was written by a newer version of this program (schema {checked.schema}, "
        f"this version knows {SCHEMA}): it is read-only; update to change it."
    )
    return Reading(checked.kept, stamp, newer=reason)


def _stand_in(path: Path, before: Kept | None) -> tuple[Kept, str]:
    """What was last known of a file, and where from; nothing of a new one."""
    if before is not None:
        return before, "from memory"
    good = last_good(path)
    return (good.kept, f"from the backup of {good.day}") if good is not None else (EMPTY, "")
