"""The bytes of articles as they were opened: written once, never changed."""

import hashlib
from pathlib import Path

from reader.store.damage import set_aside
from reader.store.storage import replace_file


def digest(original: bytes) -> str:
    """The SHA-256 of an original, in hexadecimal: what an article is known by."""
    return hashlib.sha256(original).hexdigest()


def keep_original(path: Path, original: bytes) -> None:
    """Write an original, unless it is there; something else found in its place is set aside.

    Raises:
        OSError: it can't be read or written.
    """
    try:
        there = path.read_bytes()
    except FileNotFoundError:
        replace_file(path, original)
        return
    if there != original:
        set_aside(path, there)
        replace_file(path, original)


def length(original: bytes, decoding: str) -> int:
    """How many characters an original has; bytes, if its decoding is not known."""
    try:
        return len(original.decode(decoding, errors="replace"))
    except LookupError:
        return len(original)
