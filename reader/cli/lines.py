"""Lines for people: as wide as the terminal, whole where they go elsewhere; and complaints in one line."""

import shutil
import sys
from collections.abc import Iterable, Iterator

from rich.cells import cell_len, chop_cells, set_cell_size

from reader.text.one_line import one_line

_NARROWEST = 40


def shown(text: str) -> str:
    """One line in which nothing steers a terminal."""
    return one_line(text.encode(errors="replace").decode())


def complain(text: str) -> None:
    """Say what is wrong, in one line."""
    print(f"pullquote: {shown(text)}", file=sys.stderr)


def print_all(lines: Iterable[str]) -> None:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    for line in lines:
        print(line)
    sys.stdout.flush()


def width() -> int | None:
    """Cells of a line; None if it may be any length."""
    return max(_NARROWEST, shutil.get_terminal_size().columns) if sys.stdout.isatty() else None


def fitted(line: str) -> str:
    """A line cut to the terminal's width."""
    cells = width()
    return line if cells is None or cell_len(line) <= cells else set_cell_size(line, cells - 1).rstrip() + "…"


def wrapped(head: str, text: str) -> Iterator[str]:
    """A text in lines below each other, after a head that only the first one has."""
    cells = width()
    if cells is None:
        yield head + text
        return
    room = max(8, cells - cell_len(head))
    line = ""
    for word in text.split():
        for piece in chop_cells(word, room):
            if line and cell_len(line) + 1 + cell_len(piece) > room:
                yield head + line
                head, line = " " * cell_len(head), ""
            line += f" {piece}" if line else piece
    yield head + line
