"""`pullquote search`: finds words in all articles of the library, their marks, notes, sources and titles."""

import argparse
import json
import os
import shutil
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size

from reader.cli import parsing
from reader.cli.settings import settings
from reader.cli.shelved import folder_of
from reader.errors import UsageError
from reader.locations import search_folder
from reader.session.searching import FIELDS, LIMIT, Found, Search
from reader.store.search_query import Term, terms, terms_of

EPILOG = """examples:
  pullquote search harbour bridge          both words, in one article or one mark
  pullquote search "harbour bridge"        the words one after the other (or '"harbour bridge"')
  pullquote search 'bridg*' --in notes     the beginning of a word, in notes and tags only
  pullquote search Lee --in sources        who is quoted; with a capital, only words with one are found
  pullquote search 橋 --json               for programs
  echo 'mayor "new bridge"' | pullquote search -

A title marked (earlier) is of an article of which there is a later version, which has its marks.
All words must stand in the text and title of one article, or in one mark with its note, tags and source. Accents do not
count. An index of the words is kept in the cache folder ({folder}) and brought up to date first;
it can be deleted at any time.
exit codes: 0 found, 1 nothing found (or a failure), 2 wrong use"""

_NARROWEST = 40
_FIELD = max(map(len, FIELDS))
_TITLE = 28
_GAP = "  "


def parser() -> argparse.ArgumentParser:
    """The options of `pullquote search`."""
    description = "Find words in all articles of your library, and in their marks, notes, sources and titles."
    to = parsing.parser("search", description, EPILOG.format(folder=search_folder()))
    to.add_argument("words", metavar="WORDS", nargs="+", help="all have to be there; - reads them from standard input")
    to.add_argument(
        "--in", dest="field", choices=FIELDS, help="only there (notes: with tags; titles: with byline, site)"
    )
    to.add_argument("--limit", metavar="N", type=_count, default=LIMIT, help=f"so many places at most ({LIMIT})")
    to.add_argument("--json", action="store_true", help="one JSON object, for programs")
    parsing.add_library(to)
    return to


def search(given: Sequence[str]) -> int:
    """Prints the places. Returns the exit code."""
    options = parser().parse_args(given)
    wanted = _terms(options)
    config = settings(options.config)
    library = Search(folder_of(options, config), search_folder())
    try:
        _refresh(library)
        found = library.find(wanted, options.field, options.limit + 1)
        articles, damaged = library.state()
    finally:
        library.close()
    is_more, found = len(found) > options.limit, found[: options.limit]
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    for line in _as_json(found, is_more=is_more) if options.json else _as_lines(found):
        print(line)
    sys.stdout.flush()
    _say(len(found), articles, damaged, is_more=is_more)
    return 0 if found else 1


def _terms(options: Namespace) -> tuple[Term, ...]:
    if options.words == ["-"]:
        if sys.stdin is None or sys.stdin.isatty():
            raise UsageError("nothing is piped in; use it as: some-command | pullquote search -")
        wanted = terms(sys.stdin.buffer.read(1 << 16).decode(errors="replace"))
    else:
        wanted = terms_of(options.words)
    if not wanted:
        raise UsageError("there is no word to search for; see: pullquote search --help")
    return wanted


def _count(given: str) -> int:
    if not given.isascii() or not given.isdigit() or not 1 <= int(given[:9]) <= 1_000_000:
        raise ArgumentTypeError(f"{given!a} is no number from 1 to 1,000,000")
    return int(given)


def _refresh(library: Search) -> None:
    """Bring the index up to date; on a terminal, say how far that is."""
    if not sys.stderr.isatty():
        library.refresh()
        return
    said = False

    def report(done: int, total: int) -> None:
        nonlocal said
        if total >= 2 * LIMIT:
            print(f"\rpullquote: indexing {done:,} of {total:,}", end="", file=sys.stderr, flush=True)
            said = True

    try:
        library.refresh(report)
    finally:
        if said:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _say(count: int, articles: int, damaged: int, *, is_more: bool) -> None:
    if not count:
        where = f"{articles:,} article{'s' if articles != 1 else ''}" if articles else "an empty library"
        print(f"pullquote: nothing found in {where}", file=sys.stderr)
    if is_more:
        print(f"pullquote: the best {count:,} places; there are more: --limit N shows them", file=sys.stderr)
    if damaged:
        what = "1 article" if damaged == 1 else f"{damaged:,} articles"
        print(f"pullquote: {what} could only be searched in part: pullquote check says why", file=sys.stderr)


def _as_json(found: Sequence[Found], *, is_more: bool) -> Iterator[str]:
    yield json.dumps({"places": [_record(each) for each in found], "more": is_more})


def _record(each: Found) -> dict[str, object]:
    return {
        "article": each.article_id,
        "title": each.title,
        "earlier": each.is_earlier,
        "in": each.field,
        "kind": each.kind or None,
        "mark": each.mark or None,
        "start": each.span.start if each.span else None,
        "end": each.span.end if each.span else None,
        "snippet": each.snippet,
        "words": [piece.text for piece in each.pieces if piece.is_found],
    }


def _as_lines(found: Sequence[Found]) -> Iterator[str]:
    """A line for each place: the article, where in it, and the words; those that were found are marked."""
    is_terminal = sys.stdout.isatty()
    width = max(_NARROWEST, shutil.get_terminal_size().columns) if is_terminal else None
    title = _TITLE if width is None else min(_TITLE, width // 4)
    for each in found:
        version = "(earlier) " if each.is_earlier else ""
        head = f"{each.article_id[:8]}{_GAP}{_fitted(version + each.title, title)}{_GAP}{each.field:<{_FIELD}}{_GAP}"
        room = None if width is None else max(8, width - cell_len(head))
        yield head + _painted(each, room)


def _painted(each: Found, room: int | None) -> str:
    """The snippet; on a terminal with colours the words found are bold, elsewhere between stars."""
    is_colourful = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    before, after = ("\x1b[1;4m", "\x1b[0m") if is_colourful else ("*", "*")
    stars = 0 if is_colourful else 2
    pieces = [*each.pieces]
    if room is not None and pieces and not pieces[0].is_found:  # keep the first word found in sight
        lead = sum(map(cell_len, (pieces[0].text, *(p.text for p in pieces[1:2] if not p.is_found))))
        if lead > room // 3:
            rest = [piece for piece in pieces if piece.is_found]
            pieces = pieces[pieces.index(rest[0]) :]
    line, used = "", 0
    for piece in pieces:
        text = piece.text
        cells = cell_len(text) + (stars if piece.is_found else 0)
        is_cut = room is not None and used + cells > room
        if is_cut:
            assert room is not None
            left = room - used - 1 - (stars if piece.is_found else 0)
            text = set_cell_size(text, left).rstrip() + "…" if left > 0 else "…"
        line += f"{before}{text}{after}" if piece.is_found and text != "…" else text
        used += cells
        if is_cut:
            break
    return line


def _fitted(text: str, width: int) -> str:
    return set_cell_size(text if cell_len(text) <= width else set_cell_size(text, width - 1).rstrip() + "…", width)
