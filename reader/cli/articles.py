"""`pullquote list`: the articles of the library, the one opened last first."""

import argparse
from collections.abc import Iterator, Sequence, Set

from reader.cli import parsing
from reader.cli.lines import fitted, print_all, shown
from reader.cli.shelved import opened
from reader.export.encoded import as_json
from reader.session.earlier import superseded
from reader.store.protocol import CatalogEntry

EPILOG = """examples:
  pullquote list                     the articles, the one opened last first
  pullquote list | grep -i budget
  pullquote list --json | jq -r 'select(.quotes == 0) | .title'

A line has the article's id, the day it was last opened, how far it is read, its quotations, all its marks, its title
and site. An article of which there is a later version, which has its marks, is called an earlier version.
exit codes: 0 done, 1 failure, 2 wrong use, 130 interrupted"""


def parser() -> argparse.ArgumentParser:
    to = parsing.parser("list", "List the articles of your library.", EPILOG)
    to.add_argument("--json", action="store_true", help="one JSON object an article and line, for programs")
    parsing.add_library(to)
    return to


def list_articles(given: Sequence[str]) -> int:
    """Prints a line for each article. Returns the exit code."""
    options = parser().parse_args(given)
    entries = opened(options).entries
    earlier = superseded(entries)
    print_all((as_json(_record(each, earlier)) for each in entries) if options.json else _lines(entries, earlier))
    return 0


def _record(entry: CatalogEntry, earlier: Set[str]) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "site": entry.site,
        "url": entry.url,
        "path": entry.path,
        "opened": entry.opened,
        "read": _read(entry),
        "quotes": entry.quotes,
        "marks": entry.marks,
        "previous": entry.previous or None,
        "earlier": entry.id in earlier,
    }


def _lines(entries: Sequence[CatalogEntry], earlier: Set[str]) -> Iterator[str]:
    for entry in entries:
        title = shown(entry.title) or entry.slug
        where = f" · {shown(entry.site)}" if entry.site else ""
        version = "earlier version · " if entry.id in earlier else ""
        counts = f"{_read(entry):>3}%  {entry.quotes:>3} quoted  {entry.marks:>3} marks"
        yield fitted(f"{entry.id:<8}  {entry.opened[:10]:<10}  {counts}  {version}{title}{where}")


def _read(entry: CatalogEntry) -> int:
    """Per cent of the text that is read."""
    return min(100, round(100 * entry.position / max(1, entry.length)))
