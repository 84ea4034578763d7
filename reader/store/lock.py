"""One process at a time may read, change and write an article; a killed one holds up nobody."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from reader.store.protocol import StoreError

PATIENCE = 2.0
"""Seconds to wait for another process; one write takes milliseconds."""
POLL = 0.002
"""Seconds between two tries."""
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
"""What a file system without locks answers, some network file systems among them."""


class NoLocksError(StoreError):
    """Nothing can be written safely where the library is: two programs would spoil each other's files."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock file; the operating system frees it when its holder dies.

    The file stays when the lock is freed: to remove it would let two processes hold two files of one name.

    Raises:
        StoreError: another process has held it for too long, or there are no locks.
        OSError: the lock file can't be made, or its folder isn't there.
    """
    path.parent.stat()  # filelock would make the folder, but one that went may be a disk that comes back
    lock = FileLock(path, mode=0o600)
    try:
        lock.acquire(timeout=PATIENCE, poll_interval=POLL)
    except Timeout:
        raise StoreError(f"Another program keeps {path.parent} locked: close it, or wait.") from None
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
        raise NoLocksError(
            f"The library {path.parent} is on a file system without locks, so marks can't be saved there safely: "
            "choose another folder with --library."
        ) from error
    try:
        yield
    finally:
        lock.release()
