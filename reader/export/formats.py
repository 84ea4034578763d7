"""The formats of export and import, by name and by the ends of files."""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, NamedTuple

from reader.errors import UsageError
from reader.export import brat, jsonlines, markdown, page, references, refi, sheet, spans, webannotation
from reader.export.article import MarkedArticle
from reader.export.imported import Imported, Source


class Format(NamedTuple):
    """One format. Of the four ways to write it has one; brat's, which is files or an archive of them, has two."""

    name: str
    ending: str
    about: str
    stream: Callable[[Iterable[MarkedArticle]], Iterator[str]] | None = None
    """Writes any number of articles as one text."""
    page: Callable[[MarkedArticle], Iterator[str]] | None = None
    """Writes one article as a text of its own."""
    archive: Callable[[Iterable[MarkedArticle], BinaryIO], None] | None = None
    """Writes any number of articles to a file that is no text."""
    files: Callable[[MarkedArticle], Iterator[tuple[str, str]]] | None = None
    """The files of one article, by the ends of their names."""
    read: Callable[[Source], Iterator[Imported]] | None = None
    """The marks of a file; None if this can't be imported."""


FORMATS = (
    Format("markdown", ".md", "quotations by person, with YAML front matter (Obsidian)", page=markdown.write),
    Format("html", ".html", "a page to read and print: the article, its marks, who is quoted", page=page.write),
    Format("jsonl", ".jsonl", "all that is kept, one line a mark", jsonlines.write, read=jsonlines.read),
    Format("csv", ".csv", "the same for spreadsheets, one row a mark", sheet.write, read=sheet.read),
    Format("readwise", ".csv", "quotations in the columns of Readwise's import", sheet.write_readwise),
    Format("w3c", ".jsonld", "W3C Web Annotations, JSON-LD", webannotation.write, read=webannotation.read),
    Format("brat", ".zip", "brat stand-off, .txt and .ann", archive=brat.write, files=brat.files, read=brat.read),
    Format("spacy", ".jsonl", "texts with spans, for spaCy and Prodigy", spans.write),
    Format("refi", ".qdpx", "REFI-QDA project, for qualitative analysis tools", archive=refi.write),
    Format("bibtex", ".bib", "the articles, for BibTeX", references.write_bibtex),
    Format("csl", ".json", "the articles, CSL-JSON (Zotero, Pandoc)", references.write_csl),
)
_OTHER_ENDINGS = {".htm": "html", ".markdown": "markdown"}
_IMPORTED_ENDINGS = {".json": "w3c", ".ndjson": "jsonl", ".ann": "brat"}


def format_named(name: str) -> Format:
    """The format of a name, or of the beginning of one.

    Raises:
        UsageError: there is none, or several.
    """
    found = [each for each in FORMATS if each.name == name.lower()]
    found = found or [each for each in FORMATS if name and each.name.startswith(name.lower())]
    if len(found) != 1:
        raise UsageError(f"there is no format “{name}”; there are: {', '.join(each.name for each in FORMATS)}")
    return found[0]


def format_of_file(name: str) -> Format:
    """The format that a file's ending tells.

    Raises:
        UsageError: it tells none.
    """
    found = next((each for each in FORMATS if name.lower().endswith(each.ending)), None)
    if found is None and (other := next((end for end in _OTHER_ENDINGS if name.lower().endswith(end)), None)):
        return format_named(_OTHER_ENDINGS[other])
    if found is None:
        raise UsageError(f"{name}: its ending tells no format; say it with --format ({_names(FORMATS)})")
    return found


def imported_format(name: str, given: str | None) -> Format:
    """The format to read a file as: the one that is given, else the one its ending tells.

    Raises:
        UsageError: it can't be imported, or can't be told.
    """
    can = [each for each in FORMATS if each.read]
    if given is not None:
        found = format_named(given)
        if found.read is None:
            raise UsageError(f"{found.name} can't be imported; these can: {_names(can)}")
        return found
    lower = name.lower()
    told = next((known for ending, known in _IMPORTED_ENDINGS.items() if lower.endswith(ending)), None)
    by_ending = next((each.name for each in can if lower.endswith(each.ending)), None)
    if not (told or by_ending):
        other = next((each.name for each in FORMATS if lower.endswith(each.ending)), None)
        if other:
            raise UsageError(f"{name}: {other} can't be imported; these can: {_names(can)}")
        raise UsageError(f"{name}: its ending tells no format; say it with --format ({_names(can)})")
    return format_named(told or by_ending or "")


def _names(formats: Iterable[Format]) -> str:
    return ", ".join(each.name for each in formats)
