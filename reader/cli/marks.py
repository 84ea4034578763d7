"""`pullquote marks`: every mark of articles of the library, or what was deleted of them."""

import argparse
from collections.abc import Iterator, Sequence

from reader.cli import parsing
from reader.cli.lines import fitted, print_all, shown
from reader.cli.shelved import NAMING, add_articles, chosen, counted, left_out, marked, opened
from reader.export.encoded import as_json
from reader.export.record import record_of
from reader.marks.model import Mark
from reader.session.quotations import Marked
from reader.session.trash import deleted_marks

EPILOG = f"""examples:
  pullquote marks qatar              the marks of an article, by words of its title
  pullquote marks --all --json | jq -r 'select(.note != "") | .note'
  pullquote marks --deleted          what is in the trash; T restores it in the program

A line has the article's id, the mark's, its kind, who speaks, the words, the note and the tags.
{NAMING}
exit codes: 0 done, 1 something could not be read (the rest is done), 2 wrong use, 130 interrupted"""

_ID = 8


def parser() -> argparse.ArgumentParser:
    to = parsing.parser("marks", "List the marks of articles of your library.", EPILOG)
    add_articles(to)
    to.add_argument("--deleted", action="store_true", help="those in the trash instead")
    to.add_argument("--json", action="store_true", help="one JSON object a mark and line, for programs")
    parsing.add_library(to)
    return to


def marks(given: Sequence[str]) -> int:
    """Prints a line for each mark. Returns the exit code."""
    options = parser().parse_args(given)
    library = opened(options)
    skipped: list[str] = []
    articles = marked(library, chosen(options, library.entries), skipped)
    records: Iterator[dict[str, object]] = (
        record for article in articles for record in _records(article, is_deleted=options.deleted)
    )
    if library.entries:
        records = counted(records, f"no {'deleted ' if options.deleted else ''}marks there")
    print_all(as_json(each) if options.json else _line(each) for each in records)
    return left_out(skipped)


def _records(article: Marked, *, is_deleted: bool) -> Iterator[dict[str, object]]:
    words = article.words()
    if is_deleted:
        for each in deleted_marks(article.contents):
            yield {**_record(article, each.mark, words), "deleted": each.at}
        return
    ids = {mark.id for mark in article.made.marks}
    lost = (mark for mark in article.contents.marks if mark.id not in ids)
    for mark in article.made.marks:
        yield {**_record(article, mark, words), "standing": mark.standing or None}
    for mark in lost:
        yield {**_record(article, mark, words), "standing": "lost"}


def _record(article: Marked, mark: Mark, words: dict[str, str]) -> dict[str, object]:
    return {**record_of(article.made, mark), "text": words[mark.id], "speaker": words.get(mark.source or "", "")}


def _line(record: dict[str, object]) -> str:
    who = record["person"] or record["speaker"]
    tags = record["tags"]
    said = f"{who}: {record['text']}" if who else str(record["text"])
    said += f"  ({record['note']})" if record["note"] else ""
    said += "".join(f" #{tag}" for tag in tags) if isinstance(tags, list) else ""
    said += "  [lost]" if record.get("standing") == "lost" else ""
    kind = shown(str(record["kind"]))
    return fitted(f"{record['article']:<{_ID}}  {str(record['id'])[:_ID]:<{_ID}}  {kind:<11}  {shown(said)}")
