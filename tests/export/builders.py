"""Marked articles to export, and hypothesis' strategies of texts and marks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any

from hypothesis import strategies as st

from reader.export.article import MarkedArticle
from reader.export.formats import format_named
from reader.export.imported import Imported, Source
from reader.marks.kinds import BOILERPLATE, QUOTE, SOURCE
from reader.marks.model import Mark, new_mark, select
from reader.session.article import Article
from reader.session.exporting import marked_article
from reader.session.importing import arrival
from reader.store.protocol import ArticleInfo, CatalogEntry
from reader.text.offsets import Span

NEWS = """Bridge opens

The mayor spoke on Monday. “We will build the bridge,” Mayor Ann Lee said. “It will open in May.”

“Nobody asked us,” an official said on condition of anonymity.

Sign up for our newsletter to get the latest stories in your inbox.
"""
ENTRY = CatalogEntry("0" * 8, "a-title", "A title", "", "", 0, 0, 0, 0, "")
IMPORTED = ("jsonl", "csv", "w3c", "brat")


def spans_of(text: str, *words: str) -> list[Span]:
    return [Span(text.index(each), text.index(each) + len(each)) for each in words]


def news_marks(text: str = NEWS) -> list[Mark]:
    """Two quotations, one of them interrupted, by somebody named and by somebody unnamed; a plea; a claim."""
    lee = new_mark(text, SOURCE, spans_of(text, "Mayor Ann Lee"))
    official = new_mark(text, SOURCE, spans_of(text, "an official"))
    first = new_mark(
        text,
        QUOTE,
        spans_of(text, "We will build the bridge,", "It will open in May."),
        source=lee.id,
        person="Ann Lee",
        note="Check <b>the date</b>.\nAsk the council.",
        tags=("bridge", "may 2025"),
    )
    second = new_mark(text, QUOTE, spans_of(text, "Nobody asked us,"), source=official.id, person="an official")
    plea = new_mark(text, BOILERPLATE, spans_of(text, text.strip().split("\n")[-1]))
    claim = new_mark(text, "open question", spans_of(text, "on condition of anonymity"), note="Why?")
    return [lee, official, first, second, plea, claim]


def an_article(text: str = NEWS, marks: Iterable[Mark] | None = None, **known: Any) -> MarkedArticle:
    known = {"title": "Bridge opens", **known}
    article = Article(data=text.encode("utf-8", "surrogatepass"), original=text, decoding="utf-8", **known)
    info = ArticleInfo(slug="bridge-opens", opened="2025-01-02T03:04:05.000000Z")
    return marked_article(article, info, news_marks(text) if marks is None else marks, "curly")


def written(name: str, *articles: MarkedArticle) -> str:
    """Articles in a format that is text."""
    how = format_named(name)
    if how.stream:
        return "".join(how.stream(articles))
    assert how.page
    return "".join(how.page(articles[0]))


def source(name: str, article: MarkedArticle) -> Source:
    """An article in a format that can be imported, as a file."""
    how = format_named(name)
    if how.files:
        made = dict(how.files(article))
        return Source("marks.ann", made[".ann"].encode(), made[".txt"])
    return Source(f"marks{how.ending}", written(name, article).encode())


def read(name: str, file: Source) -> list[Imported]:
    how = format_named(name)
    assert how.read
    return list(how.read(file))


def returned(name: str, article: MarkedArticle, there: Iterable[Mark] = ()) -> list[Mark]:
    """The marks that come back when an article is exported and imported where some are already."""
    back = arrival(ENTRY, article.original, there, read(name, source(name, article)))
    assert not back.lost
    return [change.after for change in back.changes if isinstance(change.after, Mark)]


def by_id(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: mark.id)


NASTY = "<script>alert(1)</script>\"'&|`*_[]()#\x1b[31m\x07\x00\r\n\t\u202e\u200b\ufeff=+-@,;:\\/% “”«»é漢😀"
texts = st.text(st.sampled_from(NASTY) | st.characters(exclude_categories=["Cs"]), max_size=30)
names = texts.filter(bool)
times = st.datetimes().map(lambda at: at.isoformat(timespec="microseconds") + "Z")


@st.composite
def articles(draw: Callable[[Any], Any]) -> MarkedArticle:
    """Any text with any marks: several parts, sources, people, notes, tags, a reader's own kinds."""
    paragraphs = st.text(
        st.sampled_from("abc “”,.\n\r\t<&é漢😀") | st.characters(exclude_categories=["Cs"]), min_size=6
    )
    original = draw(st.lists(paragraphs, min_size=1, max_size=4).map("\n\n".join))
    ids = draw(st.lists(names, max_size=4, unique=True))
    found: list[Mark] = []
    for mark_id in ids:
        cuts = draw(st.lists(st.integers(0, len(original)), min_size=2, max_size=6, unique=True).map(sorted))
        parts = [select(original, Span(*pair)) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
        created = draw(times)
        found.append(
            Mark(
                id=mark_id,
                kind=draw(st.sampled_from(["quote", "paraphrase", "source", "boilerplate"]) | names),
                parts=tuple(parts),
                source=draw(st.none() | st.sampled_from(ids)),
                person=draw(st.none() | names),
                note=draw(texts),
                tags=tuple(draw(st.lists(names, max_size=2))),
                origin=draw(st.just("reader") | names),
                created=created,
                modified=draw(st.just(created) | times),
            )
        )
    return replace(an_article(original, found), sha256=sha256(original.encode()).hexdigest())


def lines(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line)
