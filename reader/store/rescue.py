"""What could not be written when the program ended: kept in a file of its own until the article is opened again."""

import json
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from reader.marks.memory import Forgetting
from reader.marks.model import Change, new_id
from reader.store.encoding import Document, encode
from reader.store.protocol import Batch
from reader.store.records import (
    MalformedError,
    change_document,
    change_from,
    deleted_document,
    deleted_from,
    person_document,
    person_from,
    step_document,
    step_from,
)
from reader.store.storage import leftovers, replace_file

UNSAVED = ".unsaved"
"""How the names of such files end."""
_OLD = 3600
"""Seconds after which nobody is writing a file any more."""
_DIGITS = 16
"""Of the original's sha256, in the name."""


def put_by(folders: Iterable[Path], slug: str, sha256: str, batch: Batch) -> Path | None:
    """Keep a batch in the first of some folders that takes it; None if none does."""
    data = encode(batch_document(batch))
    for folder in folders:
        path = folder / f"{slug}-{sha256[:_DIGITS]}-{new_id()}{UNSAVED}"
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _remove_old_leftovers(folder)
            replace_file(path, data)
            return path
    return None


def _remove_old_leftovers(folder: Path) -> None:
    """Remove what killed processes left half written; no lock tells who still writes there, so only what is old."""
    for path in leftovers(folder):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > _OLD:
                path.unlink()


def found(folders: Iterable[Path], sha256: str) -> Iterator[Path]:
    """The files in which something of an article is kept, the first one made first."""
    paths = [path for folder in folders for path in _files(folder) if sha256[:_DIGITS] == digits_of(path)]
    made: list[tuple[int, Path]] = []
    for path in paths:
        with suppress(OSError):  # another program has taken it over meanwhile
            made.append((path.stat().st_mtime_ns, path))
    yield from (path for _, path in sorted(made))


def digits_of(path: Path) -> str:
    """The first digits of an article's sha256, in the name of a file in which something of it is kept."""
    return path.name.rpartition("-")[0].rpartition("-")[2]


def read_batch(path: Path) -> Batch:
    """The batch in a file.

    Raises:
        OSError: it can't be read.
        MalformedError: it makes no sense.
    """
    try:
        return batch_from(json.loads(path.read_bytes()))
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError) as error:
        raise MalformedError(str(error)) from None


def batch_document(batch: Batch) -> Document:
    return {
        "changes": [{**change_document(change), "at": change.at} for change in batch.changes],
        "steps": [step_document(step) for step in batch.steps],
        "people": [person_document(person) for person in batch.people],
        "position": batch.position,
        "purged": [deleted_document(deleted) for deleted in batch.purged],
        "forgettings": [{"wordings": list(each.wordings), "at": each.at} for each in batch.forgettings],
        "previous": batch.previous,
    }


def batch_from(document: Document) -> Batch:
    position = document["position"]
    if position is not None and (not isinstance(position, int) or position < 0):
        raise MalformedError("position: not a whole number")
    return Batch(
        changes=tuple(_change(each) for each in document["changes"]),
        steps=tuple(step_from(each) for each in document["steps"]),
        people=tuple(person_from(each) for each in document["people"]),
        position=position,
        purged=tuple(deleted_from(each) for each in document["purged"]),
        forgettings=tuple(_forgetting(each) for each in document["forgettings"]),
        previous=None if document.get("previous") is None else _text(document["previous"]),
    )


def _change(document: Document) -> Change:
    return change_from(document, _text(document["at"]))


def _forgetting(document: Document) -> Forgetting:
    return Forgetting(tuple(_text(each) for each in document["wordings"]), _text(document["at"]))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise MalformedError(f"{value!r} is not text")
    return value


def _files(folder: Path) -> list[Path]:
    try:
        names = os.listdir(folder)  # noqa: PTH208  # only names: there can be ten thousand
    except OSError:
        return []
    return [folder / name for name in names if name.endswith(UNSAVED) and name.count("-") > 1]
