"""Exports articles with their marks: makes of each what the formats take, and writes it where it is wanted."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from io import BufferedIOBase
from pathlib import Path
from typing import BinaryIO, cast

from reader.errors import UsageError
from reader.export import brat
from reader.export.article import MarkedArticle
from reader.export.files import check_free, make_folder, new_file, write_text
from reader.export.formats import Format
from reader.marks.anchoring import anchor_mark
from reader.marks.model import Mark
from reader.session.article import Article
from reader.session.copying import clean_item
from reader.store.naming import article_stem, slug
from reader.store.protocol import ArticleInfo
from reader.text.cleaned import MarkStyle

SEVERAL = "pullquote"
"""What a file of several articles is called in a folder."""


def marked_article(article: Article, info: ArticleInfo, marks: Iterable[Mark], style: MarkStyle) -> MarkedArticle:
    """An article as the formats take it; marks whose words are not in it are left out."""
    document = article.document
    found = [anchor_mark(article.original, mark) for mark in marks if mark.standing != "lost"]
    kept = sorted((mark for status, mark in found if status != "lost"), key=lambda mark: (mark.start, mark.end))
    ids = {mark.id for mark in kept}
    kept = [mark if mark.source is None or mark.source in ids else mark._replace(source=None) for mark in kept]
    sha256 = info.sha256 or hashlib.sha256(article.data).hexdigest()
    article_id = info.id or sha256[:8]
    return MarkedArticle(
        id=article_id,
        name=article_stem(info.slug or slug(article.title), article_id),
        sha256=sha256,
        original=article.original,
        title=article.title,
        text=document,
        marks=tuple(kept),
        words={mark.id: clean_item(document, mark, style) for mark in kept},
        byline=article.byline,
        site=article.site,
        url=article.url,
        published=article.published,
        opened=info.opened,
    )


def written(
    articles: Iterable[MarkedArticle], names: Sequence[str], how: Format, to: Path, *, replace: bool
) -> list[Path]:
    """Write articles to a file, or to files in a folder. Returns those that were written.

    Args:
        articles: taken one at a time.
        names: theirs, so that nothing is written if one of the files is there already.
        how: the format.
        to: a file or a folder; where several articles are several files, it has to be a folder, and is made.
        replace: whether to write over files that are there.

    Raises:
        ReaderError: it can't be written.
    """
    if how.files and to.suffix.lower() != how.ending:
        return list(_files(articles, names, how, to, replace=replace))
    if how.page and (len(names) > 1 or to.is_dir()):
        return list(_pages(articles, names, how, to, replace=replace))
    path = to / ((names[0] if len(names) == 1 else SEVERAL) + how.ending) if to.is_dir() else to
    if how.archive:
        with new_file(path, replace=replace) as file:
            how.archive(articles, file)
    else:
        write_text(path, texts(articles, how), replace=replace)
    return [path]


def texts(articles: Iterable[MarkedArticle], how: Format) -> Iterator[str]:
    """Articles as one text, piece by piece; of a format of pages, one after the other."""
    if how.stream:
        yield from how.stream(articles)
    elif how.page:
        for article in articles:
            yield from how.page(article)


def archived(articles: Iterable[MarkedArticle], how: Format, out: BufferedIOBase) -> None:
    """Write a format that is no text to a stream, such as a pipe."""
    assert how.archive is not None
    how.archive(articles, cast(BinaryIO, out))


def _pages(
    articles: Iterable[MarkedArticle], names: Sequence[str], how: Format, to: Path, *, replace: bool
) -> Iterator[Path]:
    assert how.page is not None
    _check_folder(to, [f"{name}{how.ending}" for name in names], how.ending, replace=replace)
    for article in articles:
        path = to / f"{article.name}{how.ending}"
        write_text(path, how.page(article), replace=replace)
        yield path


def _files(
    articles: Iterable[MarkedArticle], names: Sequence[str], how: Format, to: Path, *, replace: bool
) -> Iterator[Path]:
    """Files beside each other, and a configuration unless the folder has one."""
    assert how.files is not None
    _check_folder(to, [f"{name}.ann" for name in names], how.ending, replace=replace)
    kinds: dict[str, None] = {}
    for article in articles:
        kinds |= dict.fromkeys(mark.kind for mark in article.marks)
        for ending, text in how.files(article):
            path = to / f"{article.name}{ending}"
            write_text(path, [text], replace=replace or ending == ".txt")
            yield path
    configuration = to / brat.CONFIGURATION
    if not configuration.exists():
        write_text(configuration, [brat.configuration(list(kinds))], replace=False)
        yield configuration


def _check_folder(to: Path, names: Sequence[str], ending: str, *, replace: bool) -> None:
    if to.is_file() or (to.suffix and to.suffix.lower() == ending and not to.is_dir()):
        raise UsageError(f"{to}: several articles are several files; name a folder, such as -o {to.stem or 'out'}/")
    make_folder(to)
    check_free([to / name for name in names], replace=replace)
