"""Says on the terminal that a server is asked, as long as it is."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from reader.opening.anything import is_address

_CLEAR = "\r\x1b[K"


@contextmanager
def asking(place: str) -> Iterator[None]:
    """Show the address that is opened; files open at once."""
    if not is_address(place) or not sys.stderr.isatty():
        yield
        return
    print(f"pullquote: asking for {ascii(place)[1:-1]} ...", end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        print(_CLEAR, end="", file=sys.stderr, flush=True)
