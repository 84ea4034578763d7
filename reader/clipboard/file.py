"""The last way to copy: a file only its owner can read."""

import os
from pathlib import Path

NAME = "copied.txt"


def copy_to_file(text: str, folder: Path) -> Path | None:
    """Write a text to a file, replacing what was copied before. None when that is not possible."""
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            path.chmod(0o600)
            file.write(text + "\n")
    except OSError:
        return None
    return path
