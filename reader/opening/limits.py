"""What a page of the web may take."""

from typing import NamedTuple


class Limits(NamedTuple):
    """The most of everything a server has a say in."""

    megabytes: float = 10.0
    """Of its bytes, unpacked."""
    seconds: float = 20.0
    """From the first question to the last byte, redirects included."""

    @property
    def size(self) -> int:
        """In bytes."""
        return int(self.megabytes * 1_000_000)


DEFAULT = Limits()
