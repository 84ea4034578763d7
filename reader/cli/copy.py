"""`pullquote copy`: a cleaned quotation of an article to the clipboard."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from reader.cli import parsing
from reader.cli.lines import complain, print_all
from reader.cli.quotes import add_style, cited, record, style_of
from reader.cli.shelved import NAMING, marked, named, opened
from reader.clipboard.chain import copy_text
from reader.clipboard.copied import Way
from reader.errors import ReaderError
from reader.export.encoded import as_json
from reader.session.quotations import quotations, which

EPILOG = f"""examples:
  pullquote copy qatar 2             the second quotation of an article, as pullquote quotes numbers them
  pullquote copy qatar "Ann Lee"     the one that she said
  pullquote copy bridge.txt 1 --style markdown

It goes to the desktop's clipboard, the terminal's, or a file: what works first; copy_to in config.toml says otherwise.
{NAMING}
exit codes: 0 copied, 1 failure, 2 wrong use, 130 interrupted"""

_TERMINAL = Path("/dev/tty")


def parser() -> argparse.ArgumentParser:
    to = parsing.parser("copy", "Copy a cleaned quotation of an article of your library.", EPILOG)
    to.add_argument("article", metavar="ARTICLE", help="an article of the library")
    to.add_argument(
        "which",
        metavar="N",
        nargs="?",
        default="",
        help="its number, its mark's id, or who said it, if there are several",
    )
    add_style(to)
    to.add_argument("--json", action="store_true", help="one JSON object, for programs")
    parsing.add_library(to)
    return to


def copy(given: Sequence[str]) -> int:
    """Copies a quotation, and says which way it went. Returns the exit code."""
    options = parser().parse_args(given)
    library = opened(options)
    skipped: list[str] = []
    found = list(marked(library, [named(options.article, library.entries)], skipped))
    if not found:
        raise ReaderError("; ".join(skipped))
    for reason in skipped:
        complain(reason)
    quotation = which(quotations(found[0]), options.which)
    style = style_of(options, library.config.citation_style)
    text = cited(quotation, style) if style else quotation.words
    copied = copy_text(text, _write, library.folder, _ways(library.config.copy_to))
    if options.json:
        print_all([as_json({**record(quotation, style), "way": copied.way, "said": copied.said})])
    elif copied.way:
        print_all([f"{quotation.mark.kind} {quotation.number} {copied.said}"])
    if copied.way is None:
        raise ReaderError(f"{quotation.mark.kind} {quotation.number} {copied.said}")
    return 0


def _ways(order: Sequence[Way]) -> tuple[Way, ...]:
    """Those there are: without a terminal there is none to ask, unless tmux is around us."""
    return tuple(way for way in order if way != "terminal" or os.environ.get("TMUX") or _has_terminal())


def _has_terminal() -> bool:
    try:
        with _TERMINAL.open("wb"):
            return True
    except OSError:
        return False


def _write(sequence: str) -> None:
    """To the terminal itself: the output may go elsewhere."""
    with _TERMINAL.open("wb", buffering=0) as terminal:
        terminal.write(sequence.encode())
