"""JSON Lines: one line a mark, with all that is kept of it."""

import json
from collections.abc import Iterable, Iterator

from reader.export.article import MarkedArticle
from reader.export.encoded import as_json
from reader.export.imported import Imported, MalformedError, Source
from reader.export.record import imported_from, record_of


def write(articles: Iterable[MarkedArticle]) -> Iterator[str]:
    for article in articles:
        for mark in article.marks:
            yield as_json(record_of(article, mark)) + "\n"


def read(source: Source) -> Iterator[Imported]:
    """The marks of a file.

    Raises:
        MalformedError: a line is none; names file and line.
    """
    for number, line in enumerate(source.decoded().split("\n"), 1):
        if not line.strip():
            continue
        place = f"{source.name}:{number}"
        try:
            yield imported_from(json.loads(line), place)
        except MalformedError as error:
            raise MalformedError(f"{place}: {error}") from None
        except (ValueError, RecursionError):
            raise MalformedError(f"{place}: is not JSON") from None
