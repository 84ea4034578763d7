"""`pullquote verify`: whether the quotations of a draft stand in the library as they are quoted, and of whom."""

import json
import os
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from rich.cells import cell_len

from reader.cli.asking import asking
from reader.cli.lines import fitted
from reader.cli.lines import width as cells_of_line
from reader.cli.parsing import add_library
from reader.cli.parsing import parser as command_parser
from reader.cli.settings import settings
from reader.cli.shelved import folder_of
from reader.opening.limits import Limits
from reader.session.article import open_article
from reader.session.draft import Unchecked, draft_of
from reader.session.shelf import Shelf
from reader.session.verifying import Verdict, Verified, verified
from reader.store.files import FileLibrary
from reader.text.differences import Kind, as_text
from reader.text.one_line import one_line

EPILOG = """examples:
  pullquote verify draft.md            each quotation of a draft: as it was said, altered, or nowhere
  pullquote verify story.docx --json   the same for programs
  pbpaste | pullquote verify -         what comes from a pipe

Each quotation is looked for in all articles of your library, marked or not:
  verbatim       it stands there so; line ends and punctuation at both ends do not count
  marks          the words are the same; marks, punctuation, capitals, dashes, ellipses (… or [...]) or an
                 editor's words in [brackets] differ
  altered        words differ, or brackets or ellipses change what was said: a negation put in, or left out beside the
                 words; words of two people, or from outside quotation marks, joined. The difference leads from the
                 article's wording to the draft's
  misattributed  the words are the same, but the article names someone else; people of one surname are not told apart
  not found      nothing is like it; fewer than four words must be found as they are
A line below says so if a speaker is named only here or only in the article (pronouns are left alone), or if the words
stand only in an earlier version of an article.
Quotations are what stands in quotation marks, also in ‘single’ ones, and block quotes; what is in marks and is taken
for a title or an emphasis is listed at the end as not checked, and changes no exit code.
exit codes: 0 all are verbatim or marks, 1 one is altered, misattributed or not found (or a failure), 2 wrong use"""

_WIDTH = max(map(len, get_args(Verdict)))
_COLOURS: dict[Verdict, str] = {
    "verbatim": "32",
    "marks": "32",
    "altered": "33",
    "misattributed": "31",
    "not found": "31",
}
_CHANGES: dict[Kind, str] = {"kept": "", "removed": "31;9", "added": "32;1"}


def verify(given: Sequence[str]) -> int:
    """Prints what is found of a draft's quotations. Returns the exit code."""
    options = parser().parse_args(given)
    config = settings(options.config)
    with asking(options.draft):
        draft = draft_of(open_article(options.draft, Limits(config.page_megabytes, config.page_seconds)))
    folder = folder_of(options, config)
    shelf = Shelf(FileLibrary(folder, config.backups))
    entries, skipped = shelf.entries(), list[str]()
    later = {entry.previous: entry.id for entry in entries if entry.previous}
    found = verified(draft, shelf.texts(entries, skipped), later)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    told = _as_json(options.draft, found, draft.unchecked) if options.json else _as_lines(found, len(entries))
    for line in told if options.json else (*told, *_unchecked(draft.unchecked)):
        print(line)
    sys.stdout.flush()
    for trouble in skipped:
        print(f"pullquote: left out: {one_line(trouble)}", file=sys.stderr)
    is_right = all(each.verdict in ("verbatim", "marks") for each in found)
    return 0 if is_right and not skipped else 1


def parser() -> ArgumentParser:
    to = command_parser("verify", "Check the quotations of a draft against the articles of your library.", EPILOG)
    to.add_argument("draft", metavar="DRAFT", help="a file of any format, or an http(s) address; - for standard input")
    to.add_argument("--json", action="store_true", help="one JSON object, for programs")
    add_library(to)
    return to


def _as_json(place: str, found: Sequence[Verified], unchecked: Sequence[Unchecked]) -> Iterator[str]:
    counts = Counter(each.verdict for each in found)
    record = {
        "draft": place,
        "counts": {verdict: counts[verdict] for verdict in get_args(Verdict)},
        "quotations": [_record(each) for each in found],
        "unchecked": [each._asdict() for each in unchecked],
    }
    yield json.dumps(record)


def _record(each: Verified) -> dict[str, object]:
    return {
        "verdict": each.verdict,
        "text": each.text,
        "parts": each.parts,
        "speaker": each.speaker or None,
        "difference": as_text(each.runs) if each.runs else None,
        "notes": [note._asdict() for note in each.notes],
        "original": each.origin._asdict() if each.origin else None,
    }


def _as_lines(found: Sequence[Verified], articles: int) -> Iterator[str]:
    against = f"{articles:,} article{'s' if articles != 1 else ''} of your library"
    if not found:
        yield "no quotations are found in the draft; nothing to verify"
        return
    counts = Counter(each.verdict for each in found)
    told = ", ".join(f"{counts[verdict]} {verdict}" for verdict in get_args(Verdict) if counts[verdict])
    yield fitted(f"{len(found)} quotation{'s' if len(found) != 1 else ''} against {against}: {told}")
    for each in found:
        yield from _lines(each)


def _lines(each: Verified) -> Iterator[str]:
    who = f"{one_line(each.speaker)}: " if each.speaker else ""
    head = fitted(f"{each.verdict:<{_WIDTH}}  {who}{one_line(each.text)}")
    yield _painted(head[:_WIDTH], _COLOURS[each.verdict]) + head[_WIDTH:]
    indent = " " * (_WIDTH + 2)
    if each.runs:
        words = ((word, run.kind) for run in each.runs for word in as_text([run]).split())
        yield from _wrapped([(one_line(word), kind) for word, kind in words], indent)
    for note in each.notes:
        yield fitted(f"{indent}{one_line(note.text)}")
    if each.origin:
        by = f"{one_line(each.origin.speaker)}, " if each.origin.speaker else ""
        where = f"{one_line(each.origin.title)} ({each.origin.id})"
        yield fitted(f"{indent}{'said by ' if each.verdict == 'misattributed' else ''}{by}in {where}")


def _unchecked(passages: Sequence[Unchecked]) -> Iterator[str]:
    if passages:
        yield fitted(f"not checked: {len(passages)} in quotation marks, taken for no quotation")
    for each in passages:
        yield fitted(f"{'':<{_WIDTH}}  {one_line(each.text)} ({each.reason})")


def _wrapped(words: Sequence[tuple[str, Kind]], indent: str) -> Iterator[str]:
    """The words in lines as wide as the terminal; in one where it goes elsewhere."""
    width = cells_of_line() or sys.maxsize
    line: list[str] = []
    used = len(indent)
    for word, kind in words:
        cells = cell_len(word) + 1
        if line and used + cells > width:
            yield indent + " ".join(line)
            line, used = [], len(indent)
        line.append(_painted(word, _CHANGES[kind]))
        used += cells
    yield indent + " ".join(line)


def _painted(text: str, colour: str) -> str:
    is_colourful = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return f"\x1b[{colour}m{text}\x1b[0m" if colour and is_colourful else text
