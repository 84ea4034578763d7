"""`pullquote scan` and `pullquote clean`: what the screen would show, for any number of articles, without it."""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.cli.library import article_called, library_path
from reader.cli.parsing import add_library
from reader.cli.parsing import parser as command_parser
from reader.cli.progress import progress
from reader.cli.settings import settings
from reader.errors import ReaderError, UsageError
from reader.opening.anything import STDIN
from reader.opening.corpus import RECORDS, Source, Text, Unreadable, sources, texts
from reader.opening.limits import Limits
from reader.session.scanning import mapped, paragraphs, scanned

if TYPE_CHECKING:
    from reader.cli.table import Widths

SCAN_EPILOG = """examples:
  pullquote scan article.txt                      one JSON line: quotations, sources, boilerplate
  pullquote scan articles/ --jobs 4 > found.jsonl   a folder of texts, by four processes
  pullquote scan corpus.jsonl --format table      records of {"id", "text"}, as lines for people
  pullquote scan https://site.example/x book.epub   pages, books and the like; - for a pipe

Of a folder, what pullquote itself exported (Markdown, HTML, .jsonl) is left out.
offsets count the characters (code points) of the text as it was decoded, before any repair; of a page, a book and the
like, of the text that is taken out of it.
exit codes: 0 done, 1 something could not be read (the rest is done), 2 wrong use, 130 interrupted"""

CLEAN_EPILOG = """examples:
  pullquote clean article.txt                     the repaired article, one paragraph a line
  pbpaste | pullquote clean - | pbcopy
  pullquote clean articles/ --format jsonl        many: {"id", "paragraphs"}, one JSON line each

exit codes: 0 done, 1 something could not be read (the rest is done), 2 wrong use, 130 interrupted"""


_MANY = "text is for one article; for many use: pullquote clean --format jsonl"


class Answer(NamedTuple):
    """What is printed of one article, or why nothing is."""

    lines: tuple[str, ...]
    reason: str
    size: int


def scan(given: Sequence[str]) -> int:
    """Prints what is found in articles. Returns the exit code."""
    options = scan_parser().parse_args(given)
    if options.format == "jsonl":
        return _run("scanning", options, partial(_scanned_as_json, options.paraphrases))
    from reader.cli.table import heading, widths

    columns = widths()
    print(heading(columns))
    return _run("scanning", options, partial(_scanned_as_rows, columns, options.paraphrases))


def clean(given: Sequence[str]) -> int:
    """Prints repaired articles. Returns the exit code."""
    options = clean_parser().parse_args(given)
    name, *more = options.paths
    if options.format == "jsonl":
        return _run("cleaning", options, _cleaned_as_json)
    if more or os.path.isdir(name) or os.path.splitext(name)[1].lower() in RECORDS:  # noqa: PTH112, PTH122
        raise UsageError(_MANY)
    return _run("cleaning", options, partial(_cleaned_as_text, name))


def scan_parser() -> argparse.ArgumentParser:
    parser = command_parser("scan", "Find the quotations, their sources and the boilerplate of articles.", SCAN_EPILOG)
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="files, folders, addresses, .jsonl records, names of articles of your library; - for stdin",
    )
    parser.add_argument("--format", choices=("jsonl", "table"), default="jsonl", help="for programs, or for people")
    parser.add_argument("--paraphrases", action="store_true", help="also what is reported without quotation marks")
    _add_jobs(parser)
    return parser


def clean_parser() -> argparse.ArgumentParser:
    parser = command_parser("clean", "Print an article with its broken lines and words repaired.", CLEAN_EPILOG)
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a file, an article of your library by its name, or - for stdin; with jsonl, many",
    )
    parser.add_argument("--format", choices=("text", "jsonl"), default="text", help="text is for one article")
    _add_jobs(parser)
    return parser


def _add_jobs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--jobs", type=_jobs, default=1, metavar="N", help="processes to use; 0 for one a core (default: 1)"
    )
    add_library(parser)


def _jobs(given: str) -> int:
    """How many processes are meant."""
    if not given.isdecimal() or int(given) > 1_000:
        raise argparse.ArgumentTypeError(f"{given} is not a number of processes")
    return int(given) or os.cpu_count() or 1


def _run(what: str, options: argparse.Namespace, lines: Callable[[Text], Iterable[str]]) -> int:
    """Prints the lines for all articles in order. Returns the exit code."""
    from concurrent.futures.process import BrokenProcessPool

    if options.paths.count(STDIN) > 1:
        raise UsageError("- (standard input) can be read only once")
    config = settings(options.config)
    folder = library_path(options.library, config)
    limits = Limits(config.page_megabytes, config.page_seconds)
    found = list(sources(options.paths))
    total = 0 if any(source.place == STDIN for source in found) else sum(source.size for source in found)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        with progress(what, total) as report:
            articles = _articles(found, folder, limits)
            return _print(mapped(partial(_answer, lines), articles, options.jobs), report.done, report.say)
    except BrokenProcessPool:
        raise ReaderError("a process died (out of memory?); what is printed is whole; try --jobs 1") from None


def _articles(found: Iterable[Source], folder: Path, limits: Limits) -> Iterator[Text | Unreadable]:
    """The articles of these files; what is no file is one of the library, if one is called so."""
    for source in found:
        for article in texts([source], limits):
            yield _called(source.place, article, folder) if isinstance(article, Unreadable) else article


def _called(place: str, unread: Unreadable, folder: Path) -> Text | Unreadable:
    try:
        article = article_called(place, folder, ReaderError(unread.reason))
    except ReaderError as error:
        return Unreadable(str(error), unread.size)
    return Text(place, article.original, unread.size, article.structure)


def _print(answers: Iterable[Answer], done: Callable[[int], None], say: Callable[[str], None]) -> int:
    skipped = articles = 0
    for answer in answers:
        if answer.reason:
            skipped += 1
            say(f"pullquote: {_shown(answer.reason)}")
        else:
            articles += 1
            for line in answer.lines:
                print(line)
        done(answer.size)
    sys.stdout.flush()
    if not articles and not skipped:
        say("pullquote: no texts there (.txt, .md, .html, .pdf, .epub, .docx, .eml, .jsonl, or without an ending)")
        return 1
    return 1 if skipped else 0


def _answer(lines: Callable[[Text], Iterable[str]], article: Text | Unreadable) -> Answer:
    if isinstance(article, Unreadable):
        return Answer((), article.reason, article.size)
    return Answer(tuple(lines(article)), "", article.size)


def _scanned_as_json(paraphrases: bool, article: Text) -> Iterator[str]:
    yield _json({"id": article.id, **scanned(article.text, article.structure, paraphrases=paraphrases)})


def _scanned_as_rows(columns: "Widths", paraphrases: bool, article: Text) -> Iterator[str]:
    from reader.cli.table import rows

    found = scanned(article.text, article.structure, paraphrases=paraphrases)
    return rows(str(article.id), article.text, found, columns)


def _cleaned_as_json(article: Text) -> Iterator[str]:
    yield _json({"id": article.id, "paragraphs": paragraphs(article.text, article.structure)})


def _cleaned_as_text(name: str, article: Text) -> Iterator[str]:
    if article.id != name:
        raise UsageError(_MANY)
    yield "\n\n".join(paragraphs(article.text, article.structure))


_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]")


def _json(record: dict[str, Any]) -> str:
    """One line of JSON in which nothing steers a terminal, even of a hostile id."""
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", line)


def _shown(reason: str) -> str:
    from reader.text.one_line import one_line

    return one_line(reason)
