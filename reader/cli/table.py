"""What was found in many articles as lines for people: an article, who says what, how sure that is."""

import shutil
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from rich.cells import cell_len, set_cell_size

from reader.text.one_line import one_line

SURE = 4
GAP = "  "


class Widths(NamedTuple):
    """Cells of each column."""

    article: int
    speaker: int
    words: int | None
    """None if lines may be any length."""


def widths() -> Widths:
    """What fits the terminal; where there is none, the words may be as long as they are."""
    if not sys.stdout.isatty():
        return Widths(20, 24, None)
    columns = shutil.get_terminal_size((100, 24)).columns
    article, speaker = min(20, columns // 5), min(24, columns // 4)
    return Widths(article, speaker, max(8, columns - article - SURE - speaker - 3 * len(GAP)))


def heading(columns: Widths) -> str:
    return _row("article", "sure", "who", "words", columns)


def rows(name: str, text: str, found: dict[str, Any], columns: Widths) -> Iterator[str]:
    """A line for each thing found in an article, in the order it is read."""
    lines: list[tuple[int, str]] = []
    for quote in found["quotes"]:
        source = text[slice(*quote["source"])] if quote["source"] else ""
        person = quote["person"]
        who = f"{source} → {person}" if source and person and person != source else source or person or "—"
        lines.append((quote["parts"][0][0], _row(name, f"{quote['confidence']:.0%}", who, quote["text"], columns)))
    for start, end in found["boilerplate"]:
        lines.append((start, _row(name, "", "[boilerplate]", text[start:end], columns)))
    quoted = [part for quote in found["quotes"] for part in quote["parts"]]
    for attribution in found.get("attributions", ()):
        if any(start < last and first < end for first, last in attribution["content"] for start, end in quoted):
            continue
        source = text[slice(*attribution["source"])] if attribution["source"] else "—"
        said = " … ".join(text[start:end] for start, end in attribution["content"])
        lines.append((attribution["content"][0][0], _row(name, "", source, f"({said})", columns)))
    return (line for _, line in sorted(lines, key=lambda found: found[0]))


def _row(article: str, sure: str, speaker: str, said: str, columns: Widths) -> str:
    cells = (_end_of(article, columns.article), f"{sure:>{SURE}}", _fitted(speaker, columns.speaker))
    line = one_line(said) if columns.words is None else _cut(one_line(said), columns.words)
    return GAP.join((*cells, line))


def _fitted(text: str, width: int) -> str:
    return set_cell_size(_cut(one_line(text), width), width)


def _cut(text: str, width: int) -> str:
    return text if cell_len(text) <= width else set_cell_size(text, width - 1).rstrip() + "…"


def _end_of(text: str, width: int) -> str:
    """The last part of a name: of a path that tells more."""
    text = one_line(text)
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    while cell_len(text) > width - 1:
        text = text[max(1, (cell_len(text) - width) // 2) :]
    return set_cell_size("…" + text, width)
