"""The articles as bibliographic records: BibTeX (biblatex), and CSL-JSON."""

from collections.abc import Iterable, Iterator
from itertools import chain, count

from reader.citation import Work, as_bibtex, as_csl
from reader.export.article import MarkedArticle
from reader.export.encoded import as_json
from reader.text.one_line import one_line


def write_bibtex(articles: Iterable[MarkedArticle]) -> Iterator[str]:
    keys = _Keys()
    for article in articles:
        work = _work(article)
        yield as_bibtex(work, keys.of(work.key)) + "\n\n"


def write_csl(articles: Iterable[MarkedArticle]) -> Iterator[str]:
    keys = _Keys()
    separator = "[\n"
    for article in articles:
        work = _work(article)
        yield separator + as_json(as_csl(work, keys.of(work.key)))
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


class _Keys:
    """Keys of records, each once: another of the same name gets a number."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def of(self, key: str) -> str:
        numbered = (f"{key}-{number}" for number in count(2))
        free = next(each for each in chain([key], numbered) if each not in self._given)
        self._given.add(free)
        return free


def _work(article: MarkedArticle) -> Work:
    known = (article.title, article.byline, article.site, article.published, article.url, article.opened[:10])
    return Work(*(one_line(value) for value in known))
