"""`pullquote quotes`: the cleaned quotations of articles of the library, with who said them."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from typing import get_args

from reader.citation import CitationStyle
from reader.cli import parsing
from reader.cli.lines import print_all, shown, wrapped
from reader.cli.shelved import NAMING, add_articles, chosen, counted, left_out, marked, opened
from reader.export.encoded import as_json
from reader.session.copying import citation
from reader.session.quotations import Quotation, by_person, quotations
from reader.text.sanitise import sanitise

EPILOG = f"""examples:
  pullquote quotes qatar             the quotations of an article, numbered; copy takes the number
  pullquote quotes --person "Ann Lee"
  pullquote quotes bridge.txt --style markdown >> notes.md
  pullquote quotes --json | jq -r .text

A line has the article's id, the number, the words and who said them. With a style it is ready to be pasted.
Paraphrases, which have no marks around them, are numbered among the quotations; pullquote list counts only these.
Words are as the article has them; a comma that only led on to “she said” becomes the full stop that the sentence needs,
or goes.
{NAMING}
exit codes: 0 done, 1 something could not be read (the rest is done), 2 wrong use, 130 interrupted"""


def parser() -> argparse.ArgumentParser:
    to = parsing.parser("quotes", "Print the cleaned quotations of articles of your library.", EPILOG)
    add_articles(to)
    to.add_argument("--person", metavar="NAME", help="only what is said by somebody called so")
    add_style(to)
    to.add_argument("--json", action="store_true", help="one JSON object a quotation and line, for programs")
    parsing.add_library(to)
    return to


def quotes(given: Sequence[str]) -> int:
    """Prints the quotations. Returns the exit code."""
    options = parser().parse_args(given)
    library = opened(options)
    skipped: list[str] = []
    articles = marked(library, chosen(options, library.entries), skipped)
    found: Iterator[Quotation] = (each for article in articles for each in _wanted(quotations(article), options.person))
    if library.entries:
        found = counted(found, f"no quotations there{' by anybody called so' if options.person is not None else ''}")
    style = style_of(options, library.config.citation_style)
    if options.json:
        print_all(as_json(record(each, style)) for each in found)
    elif style:
        print_all(_separated(sanitise(cited(each, style)) for each in found))
    else:
        print_all(line for each in found for line in _lines(each))
    return left_out(skipped)


def add_style(to: argparse.ArgumentParser) -> None:
    """The options that ask for a citation."""
    to.add_argument("--with-source", action="store_true", help="with its citation, as Y copies it")
    to.add_argument("--style", choices=get_args(CitationStyle), help="with its citation in this style")


def style_of(options: argparse.Namespace, usual: CitationStyle) -> CitationStyle | None:
    style: CitationStyle | None = options.style
    return style or (usual if options.with_source else None)


def cited(each: Quotation, style: CitationStyle) -> str:
    """A quotation with its source and where it is from."""
    return citation(each.words, each.speaker, each.marked.article, date.today().isoformat(), style)


def record(each: Quotation, style: CitationStyle | None) -> dict[str, object]:
    made, mark = each.marked.made, each.mark
    known = {
        "article": made.id,
        "number": each.number,
        "id": mark.id,
        "kind": mark.kind,
        "text": each.words,
        "person": mark.person,
        "speaker": each.speaker or None,
        "title": made.title,
        "site": made.site,
        "url": made.url,
        "published": made.published,
    }
    return known | ({"citation": cited(each, style)} if style else {})


def _wanted(found: list[Quotation], person: str | None) -> list[Quotation]:
    return found if person is None else by_person(found, person)


def _lines(each: Quotation) -> Iterator[str]:
    head = f"{each.marked.made.id:<8}  {each.number:>3}  "
    yield from wrapped(head, shown(each.words + (f" — {each.speaker}" if each.speaker else "")))


def _separated(texts: Iterator[str]) -> Iterator[str]:
    """Those of several lines have a blank one between them."""
    is_first = True
    for text in texts:
        if "\n" in text and not is_first:
            yield ""
        is_first = False
        yield text
