"""`pullquote check`: examines a whole library, says what is wrong, and repairs it when asked to."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli.library import library_path, named_library
from reader.cli.parsing import add_library
from reader.cli.parsing import parser as command_parser
from reader.cli.progress import progress
from reader.cli.settings import settings
from reader.errors import UsageError
from reader.locations import rescue_folder
from reader.store.checkup import Checkup, Finding
from reader.text.one_line import one_line

EPILOG = """examples:
  pullquote check                     examine your library; nothing is changed
  pullquote check --repair            repair it; what is damaged is set aside, never deleted
  pullquote check --json --library DIR

It looks whether every file can be read and is of a schema this version knows, whether the articles are as they were
opened (by their SHA-256), whether every mark is on its words and has its source, and whether the catalog and what is
remembered of sites agree, and whether changes that could not be saved still wait somewhere. Other windows can stay open
meanwhile.
exit codes: 0 all is sound (or was repaired), 1 something is not, 2 wrong use, 130 interrupted"""

ADVICE = {
    "newer": "update pullquote",
    "original-missing": "open the article again from where it came",
    "original-changed": "open the article again from where it came",
    "unreadable": "see to its permissions, or to what lies in its place",
}
"""What a reader can do where a repair can't, by the kind of finding."""


def check(given: Sequence[str]) -> int:
    """Examines a library, and prints a line for each finding. Returns the exit code."""
    options = parser().parse_args(given)
    config = settings(options.config)
    named = named_library(options.library, config)
    folder = library_path(options.library, config).absolute()
    if not folder.is_dir():
        return _without_library(folder, is_named=named is not None, is_json=options.json)
    checkup = Checkup(folder, repair=options.repair, backups=config.backups, rescue=rescue_folder())
    findings: list[Finding] = []
    with progress("checking", len(checkup.articles)) as report:
        for stem in checkup.articles:
            findings += _told(checkup.article(stem), options)
            report.done(1)
        findings += _told(checkup.rest(), options)
    is_sound = all(finding.is_repaired for finding in findings)
    if options.json:
        _print_json(folder, len(checkup.articles), findings, checkup.notes())
    else:
        for note in checkup.notes():
            print(_shown(f"note: {note}"))
        print(_shown(_summary(folder, len(checkup.articles), findings, is_repairing=options.repair)))
    sys.stdout.flush()
    return 0 if is_sound else 1


def parser() -> argparse.ArgumentParser:
    made = command_parser("check", "Examine a library: its files, marks, originals and catalog.", EPILOG)
    made.add_argument("--repair", action="store_true", help="repair what can be repaired; nothing is deleted")
    made.add_argument("--json", action="store_true", help="one JSON object, for programs")
    add_library(made)
    return made


def _without_library(folder: Path, *, is_named: bool, is_json: bool) -> int:
    """Say that there is nothing to examine.

    Raises:
        UsageError: the reader named a folder that is not there.
    """
    if is_named:
        raise UsageError(f"{folder}: no such folder; a library is made when you open an article")
    if is_json:
        _print_json(folder, 0, [], [])
    else:
        print(_shown(f"{folder}: no library yet; it is made when you open an article"))
    return 0


def _told(findings: list[Finding], options: argparse.Namespace) -> list[Finding]:
    """Print findings as they come."""
    if not options.json:
        for finding in findings:
            print(_shown(f"{finding.file}: {finding.what} ({_outcome(finding, is_repairing=options.repair)})"))
    return findings


def _outcome(finding: Finding, *, is_repairing: bool) -> str:
    if finding.is_repaired:
        return f"repaired: {finding.remedy}"
    if not finding.remedy:
        return f"can't be repaired here: {ADVICE.get(finding.kind, 'all that is left of it stays where it is')}"
    return f"not repaired: can't be {finding.remedy}" if is_repairing else f"--repair: {finding.remedy}"


def _summary(folder: Path, articles: int, findings: list[Finding], *, is_repairing: bool) -> str:
    count = "no articles" if not articles else "1 article" if articles == 1 else f"{articles:,} articles"
    if not findings:
        return f"{folder}: {count}, all sound" if articles else f"{folder}: no articles yet, nothing wrong"
    found = f"{folder}: {count}, {len(findings)} found"
    repaired = sum(finding.is_repaired for finding in findings)
    if is_repairing:
        return f"{found}, {'all' if repaired == len(findings) else repaired} repaired"
    able = sum(bool(finding.remedy) for finding in findings)
    return f"{found}; pullquote check --repair repairs {'it' if able == len(findings) else able}" if able else found


def _print_json(folder: Path, articles: int, findings: list[Finding], notes: list[str]) -> None:
    print(
        json.dumps(
            {
                "library": str(folder),
                "articles": articles,
                "sound": all(finding.is_repaired for finding in findings),
                "findings": [
                    {
                        "file": finding.file,
                        "kind": finding.kind,
                        "what": finding.what,
                        "remedy": finding.remedy,
                        "repaired": finding.is_repaired,
                    }
                    for finding in findings
                ],
                "notes": notes,
            }
        )
    )


def _shown(text: str) -> str:
    """A line in which nothing steers a terminal, whatever a file is called."""
    return one_line(text.encode(errors="replace").decode())
