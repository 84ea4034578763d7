"""What became of a text that was to be copied."""

from typing import Literal, NamedTuple

Way = Literal["native", "terminal", "file"]
WAYS: tuple[Way, ...] = ("native", "terminal", "file")
"""The ways to copy, in the order they are tried unless a reader sets another."""


class Copied(NamedTuple):
    """Which way worked, and what can honestly be said of it. `way` is None when none did."""

    way: Way | None
    said: str
