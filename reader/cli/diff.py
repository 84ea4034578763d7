"""`pullquote diff`: which marked quotations of an article stand in another version of it, changed, or are gone."""

import json
import os
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from rich.cells import cell_len

from reader.cli.asking import asking
from reader.cli.library import article_called
from reader.cli.lines import fitted
from reader.cli.lines import width as cells_of_line
from reader.cli.parsing import add_library
from reader.cli.parsing import parser as command_parser
from reader.cli.settings import settings
from reader.cli.shelved import folder_of, named
from reader.errors import ReaderError, UsageError
from reader.opening.anything import STDIN
from reader.opening.limits import Limits
from reader.session.article import Article, open_article
from reader.session.comparing import Compared, Fate, Quoted, compared_with
from reader.session.versions import read_version
from reader.store.files import FileLibrary
from reader.store.protocol import CatalogEntry
from reader.text.differences import Kind, as_text
from reader.text.one_line import one_line

EPILOG = """examples:
  pullquote diff article.txt article-today.txt    what was changed since you marked it
  pullquote diff qatar https://site.example/story   the page as it is today, the article by words of its title
  curl -s URL | html2text | pullquote diff 3fa9c2d1 -

ARTICLE is the file it was opened from, its id, the beginning of its slug, or words of its title.
A quotation stands if it reads the same, whatever became of line ends, hidden characters and the style of marks.
exit codes: 0 all stand, 1 something changed or is gone (or a failure), 2 wrong use, 130 interrupted"""

SIGNS: dict[Fate, str] = {"stands": "=", "moved": ">", "changed": "~", "gone": "!"}
_COLOURS: dict[Kind, str] = {"kept": "", "removed": "31;9", "added": "32;1"}


def diff(given: Sequence[str]) -> int:
    """Prints what became of an article's quotations. Returns the exit code."""
    options = parser().parse_args(given)
    if options.article == options.new == STDIN:
        raise UsageError("- (standard input) can be read only once")
    config = settings(options.config)
    limits = Limits(config.page_megabytes, config.page_seconds)
    library = FileLibrary(folder_of(options, config))
    entry = named(options.article, library.catalog())
    found = compared_with(read_version(library, entry.id), _new(options.new, limits, library))
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    lines = _as_json(entry, options.new, found) if options.json else _as_lines(entry, found)
    for line in lines:
        print(line)
    sys.stdout.flush()
    return 1 if any(quoted.fate in ("changed", "gone") for quoted in found.quotations) else 0


def parser() -> ArgumentParser:
    to = command_parser("diff", "Compare an article you marked with another version of it.", EPILOG)
    to.add_argument("article", metavar="ARTICLE", help="an article of the library")
    to.add_argument(
        "new", metavar="NEW", help="the other version: a file, an http(s) address or an article; - for stdin"
    )
    to.add_argument("--json", action="store_true", help="one JSON object, for programs")
    add_library(to)
    return to


def _new(place: str, limits: Limits, library: FileLibrary) -> Article:
    """The other version; its text is what was taken out of it if it was opened before."""
    try:
        with asking(place):
            return open_article(place, limits, library.record)
    except ReaderError as error:
        return article_called(place, library.folder, error)


def _as_json(entry: CatalogEntry, place: str, found: Compared) -> Iterator[str]:
    counts = Counter(quoted.fate for quoted in found.quotations)
    yield json.dumps(
        {
            "article": {"id": entry.id, "title": entry.title, "path": entry.path, "url": entry.url},
            "new": place,
            "shared": round(found.shared, 3),
            "is_same_article": found.is_same_article,
            "counts": {fate: counts[fate] for fate in get_args(Fate)},
            "quotations": [_record(quoted) for quoted in found.quotations],
        }
    )


def _record(quoted: Quoted) -> dict[str, object]:
    is_there = quoted.fate != "gone"
    return {
        "id": quoted.mark.id,
        "kind": quoted.mark.kind,
        "fate": quoted.fate,
        "before": quoted.before,
        "after": quoted.after if is_there else None,
        "difference": as_text(quoted.runs) if quoted.fate == "changed" else None,
        "parts": [(part.start, part.end) for part in quoted.mark.parts] if is_there else None,
        "speaker": quoted.speaker or None,
        "person": quoted.mark.person,
    }


def _as_lines(entry: CatalogEntry, found: Compared) -> Iterator[str]:
    title = one_line(entry.title or entry.slug)
    if not found.quotations:
        yield f"{title} ({entry.id}): no quotations are marked yet; nothing to compare"
        return
    counts = Counter(quoted.fate for quoted in found.quotations)
    told = ", ".join(_told(fate, counts[fate]) for fate in get_args(Fate) if counts[fate])
    count = len(found.quotations)
    yield f"{title} ({entry.id}): {count} quotation{'s' if count != 1 else ''}: {told}"
    if not found.is_same_article:
        yield f"These are two articles rather than versions of one: {found.shared:.0%} of the text is common."
    for quoted in found.quotations:
        yield from _lines(quoted)


def _told(fate: Fate, count: int) -> str:
    one = {"stands": "1 stands", "moved": "1 moved", "changed": "1 changed", "gone": "1 gone"}
    many = {"stands": "stand", "moved": "moved", "changed": "changed", "gone": "gone"}
    return one[fate] if count == 1 else f"{count} {many[fate]}"


def _lines(quoted: Quoted) -> Iterator[str]:
    head = f"{SIGNS[quoted.fate]} {quoted.fate:<8}"
    if quoted.fate in ("stands", "moved"):
        yield fitted(f"{head}{quoted.before}")
        return
    who = quoted.mark.person or quoted.speaker
    yield fitted(f"{head}— {one_line(who)}") if who else head.rstrip()
    if quoted.fate == "changed":
        yield from _wrapped([(word, run.kind) for run in quoted.runs for word in as_text([run]).split()])
    else:
        yield from _wrapped([(word, "removed") for word in quoted.before.split()])


def _wrapped(words: Sequence[tuple[str, Kind]]) -> Iterator[str]:
    """The words in lines as wide as the terminal; in one where it goes elsewhere."""
    width = cells_of_line() or sys.maxsize
    line, used = " ", 1
    for word, kind in words:
        cells = cell_len(word) + 1
        if used > 1 and used + cells > width:
            yield line
            line, used = " ", 1
        line += f" {_painted(word, kind)}"
        used += cells
    yield line


def _painted(word: str, kind: Kind) -> str:
    colour = _COLOURS[kind] if _is_colourful() else ""
    return f"\x1b[{colour}m{word}\x1b[0m" if colour else word


def _is_colourful() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
