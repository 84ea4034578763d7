"""`pullquote export` and `pullquote import`: marks out to other programs' formats, and back."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from io import BufferedIOBase
from pathlib import Path
from typing import cast

from reader.cli.lines import complain
from reader.cli.parsing import add_library, offer, parser
from reader.cli.settings import settings
from reader.cli.shelved import folder_of, named, named_all
from reader.config import Config
from reader.errors import UsageError
from reader.export.article import MarkedArticle
from reader.export.encoded import as_json
from reader.export.files import make_folder
from reader.export.formats import FORMATS, Format, format_named, format_of_file, imported_format
from reader.locations import named_path, rescue_folder
from reader.session.exporting import archived, marked_article, texts, written
from reader.session.import_files import read
from reader.session.importing import Arrival, Importing
from reader.session.shelf import Shelf
from reader.store.files import FileLibrary
from reader.store.naming import article_stem
from reader.store.protocol import CatalogEntry
from reader.text.one_line import one_line
from reader.text.sanitise import sanitise

_LISTED = "\n".join(f"  {each.name:<10} {each.about}{' *' if each.read else ''}" for each in FORMATS)

EXPORT_EPILOG = f"""formats (* can be imported again):
{_LISTED}

examples:
  pullquote export qatar -o notes.md              the article by words of its title; the ending tells the format
  pullquote export article.txt --format html -o page.html
  pullquote export --all --format jsonl | jq .text
  pullquote export --all --format markdown -o vault/     a note an article
  pullquote export 3fa9c2d1 --format refi -o project.qdpx

ARTICLE is the file it was opened from, its id, the beginning of its slug, or words of its title.
Offsets count the characters (code points) of the article as it was decoded.
exit codes: 0 done, 1 something could not be read or written, 2 wrong use, 130 interrupted"""

IMPORT_EPILOG = f"""formats: {", ".join(each.name for each in FORMATS if each.read)}

examples:
  pullquote import notes.jsonl                    back to the articles the marks are of
  pullquote import shared.jsonld --article qatar  onto the words of an article of the library
  pullquote import corpus/ --format brat          a folder of .ann and .txt files
  cat notes.csv | pullquote import - --format csv

Marks that are there already (the same id) are not doubled; the version modified last stays. A mark is put on its
words; one whose words are not in the article is reported and left out. In the program, u undoes an import.
exit codes: 0 done, 1 a file is malformed (nothing is imported) or marks are lost, 2 wrong use, 130 interrupted"""

_LONGEST = 60
"""Characters of a lost mark that are repeated."""


def export(given: Sequence[str]) -> int:
    """Writes articles with their marks in another format. Returns the exit code."""
    options = _export_options(given)
    config, shelf = _opened(options)
    how = _format(options)
    entries = shelf.entries()
    if options.all and not entries:
        complain("the library is empty; open an article first: pullquote FILE")
    chosen = list(entries) if options.all else named_all(options.articles, entries)
    skipped: list[str] = []
    articles = _articles(shelf, chosen, config, skipped)
    if options.output in (None, "-"):
        _print(articles, how, len(chosen))
    else:
        names = [article_stem(entry.slug, entry.id) for entry in chosen]
        paths = written(articles, names, how, _target(options.output), replace=options.force)
        what = str(paths[0]) if len(paths) == 1 else f"{len(paths)} files in {_target(options.output)}"
        print(f"pullquote: wrote {what}", file=sys.stderr)
    for reason in skipped:
        print(f"pullquote: {one_line(reason)}", file=sys.stderr)
    return 1 if skipped else 0


def import_marks(given: Sequence[str]) -> int:
    """Takes marks from files into the library. Returns the exit code."""
    options = _import_options(given)
    _, shelf = _opened(options)
    files = [(name, _imported_format(name, options.format)) for name in options.files]
    importing = Importing(shelf)
    into = named(options.article, shelf.entries()) if options.article else None
    arrivals = importing.arrivals(read(files), into)
    for each in arrivals:
        importing.save(each)
        print(as_json(_record(each)) if options.json else _said(each))
    if not arrivals and not options.json:
        print("no marks in there")
    lost = [mark for each in arrivals for mark in each.lost]
    for imported in lost:
        words = one_line(" … ".join(part.exact for part in imported.mark.parts)) or "no words"
        cut = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        print(f"pullquote: {imported.place}: not in the article, left out: {cut}", file=sys.stderr)
    return 1 if lost else 0


def export_parser() -> ArgumentParser:
    to = parser("export", "Write articles with their marks in another format.", EXPORT_EPILOG)
    to.add_argument("articles", nargs="*", metavar="ARTICLE", help="articles of the library; see below")
    to.add_argument("--all", action="store_true", help="every article of the library")
    how = to.add_argument("--format", metavar="NAME", help="see below; without it the ending of FILE tells")
    offer(how, (each.name for each in FORMATS))
    to.add_argument("-o", "--output", metavar="FILE", help="a file, or a folder; without it, or -: standard output")
    to.add_argument("--force", action="store_true", help="write over what is there")
    add_library(to)
    return to


def _export_options(given: Sequence[str]) -> Namespace:
    found = export_parser().parse_args(given)
    if found.all and found.articles:
        raise UsageError("name articles or say --all, not both")
    if not found.all and not found.articles:
        raise UsageError("which article? name one, or say --all; see: pullquote export --help")
    return found


def import_parser() -> ArgumentParser:
    to = parser("import", "Take marks from files into the library.", IMPORT_EPILOG)
    to.add_argument("files", nargs="+", metavar="FILE", help="files of marks; - for standard input")
    how = to.add_argument("--format", metavar="NAME", help="see below; without it the ending of FILE tells")
    offer(how, (each.name for each in FORMATS if each.read))
    to.add_argument("--article", metavar="ARTICLE", help="the article they are of, whatever the file says")
    to.add_argument("--json", action="store_true", help="one JSON object an article and line, for programs")
    add_library(to)
    return to


def _import_options(given: Sequence[str]) -> Namespace:
    found = import_parser().parse_args(given)
    if found.files.count("-") > 1:
        raise UsageError("- (standard input) can be read only once")
    return found


def _opened(options: Namespace) -> tuple[Config, Shelf]:
    config = settings(options.config)
    return config, Shelf(FileLibrary(folder_of(options, config), config.backups, rescue_folder()))


def _format(options: Namespace) -> Format:
    if options.format:
        return format_named(options.format)
    if options.output in (None, "-"):
        raise UsageError(f"which format? say --format with one of: {', '.join(each.name for each in FORMATS)}")
    return format_of_file(options.output)


def _imported_format(name: str, given: str | None) -> Format:
    if name == "-" and given is None:
        raise UsageError("- (standard input) has no ending that tells a format; say it with --format")
    found = imported_format(name, given)
    if name == "-" and found.files:
        raise UsageError("brat's annotations need the text beside them: name a file, a folder or a .zip")
    return found


def _articles(
    shelf: Shelf, entries: Sequence[CatalogEntry], config: Config, skipped: list[str]
) -> Iterator[MarkedArticle]:
    for article, contents in shelf.take_all(entries, skipped):
        skipped += contents.warnings
        made = marked_article(article, contents.info, contents.marks, config.quote_style)
        if lost := len(contents.marks) - len(made.marks):
            marks = f"{lost} mark{'s' if lost > 1 else ''}"
            skipped.append(f"“{article.title}”: {marks} left out: the words are not in the article")
        yield made


def _print(articles: Iterator[MarkedArticle], how: Format, count: int) -> None:
    """Write to standard output; a terminal gets no archive, and nothing that steers it."""
    is_terminal = sys.stdout.isatty()
    if how.archive:
        if is_terminal:
            raise UsageError(f"{how.name} is no text: name a file, such as -o marks{how.ending}")
        archived(articles, how, cast(BufferedIOBase, sys.stdout.buffer))
        sys.stdout.flush()
        return
    if how.page and count > 1:
        raise UsageError(f"{how.name} is one page an article: name a folder, such as -o {how.name}/")
    for piece in texts(articles, how):
        sys.stdout.buffer.write((sanitise(piece) if is_terminal else piece).encode("utf-8", "replace"))
    sys.stdout.flush()


def _target(output: str) -> Path:
    """The file or folder that is named; one that ends with a slash is a folder, and made."""
    path = named_path(output)
    if output.endswith(("/", "\\")):
        make_folder(path)
    return path


def _record(arrival: Arrival) -> dict[str, object]:
    made = sum(change.before is None for change in arrival.changes)
    return {
        "article": arrival.entry.id,
        "title": arrival.entry.title,
        "imported": made,
        "changed": len(arrival.changes) - made,
        "kept": arrival.kept,
        "lost": len(arrival.lost),
    }


def _said(arrival: Arrival) -> str:
    made = sum(change.before is None for change in arrival.changes)
    edited = len(arrival.changes) - made
    counts = [f"{made} imported"]
    counts += [f"{edited} changed"] if edited else []
    counts += [f"{arrival.kept} there already"] if arrival.kept else []
    counts += [f"{len(arrival.lost)} lost"] if arrival.lost else []
    return f"{one_line(arrival.entry.title) or arrival.entry.id}: {', '.join(counts)}"
