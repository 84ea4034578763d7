"""What the file system refuses, in a sentence that says what to do."""

import errno
from pathlib import Path

from reader.store.protocol import StoreError

NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)
_FULL = (errno.ENOSPC, errno.EDQUOT)
_REMEDY = "change its permissions, or choose another folder with --library"


def unwritable(folder: Path, error: OSError) -> StoreError:
    """Why a library's folder could not be written."""
    if error.errno in _FULL:
        return StoreError(f"The disk with the library {folder} is full: make room, and it is saved.")
    if error.errno == errno.EROFS:
        where = "it is on a read-only disk"
        return StoreError(f"The library {folder} can't be written, {where}: choose another folder with --library.")
    if error.errno in NOT_ALLOWED:
        return StoreError(f"The library {folder} can't be written: {_REMEDY}.")
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return StoreError(f"The library {folder} can't be a folder, there is a file in its way: {_REMEDY}.")
    if isinstance(error, FileNotFoundError):
        return StoreError(f"The library {folder} isn't there: put it back, or choose another with --library.")
    return StoreError(f"The library {folder} can't be written ({reason(error)}): {_REMEDY}.")


def unreadable(path: Path, error: OSError) -> StoreError:
    """Why something in a library could not be read."""
    return StoreError(f"{path} can't be read ({reason(error)}): {_REMEDY}.")


def reason(error: OSError) -> str:
    """What the operating system says, to stand in brackets."""
    return (error.strerror or str(error)).lower()
