"""One process at a time may read, change and write an article; a killed one holds up nobody."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from reader.store.protocol import StoreError

PATIENCE = 2.0
"""Seconds to wait for another process; one write takes milliseconds."""
POLL = 0.002
"""Seconds between two tries."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock file; the operating system frees it when its holder dies.

    The file stays when the lock is freed: to remove it would let two processes hold two files of one name.

    Raises:
        StoreError: another process has held it for too long.
        OSError: the lock file can't be made, or its folder isn't there.
    """
    path.parent.stat()  # filelock would make the folder, but one that went may be a disk that comes back
    lock = FileLock(path, mode=0o600)
    try:
        lock.acquire(timeout=PATIENCE, poll_interval=POLL)
    except Timeout:
        raise StoreError(f"Another program keeps {path.parent} locked: close it, or wait.") from None
    try:
        yield
    finally:
        lock.release()
