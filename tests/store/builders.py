"""Articles, marks and batches to try a library with."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from reader.marks.kinds import BOILERPLATE, QUOTE
from reader.marks.model import Change, Mark, Refusal, Step, new_id, new_mark, now
from reader.store.article import FileArticle
from reader.store.files import FileLibrary
from reader.store.protocol import ArticleInfo, Batch
from reader.text.offsets import Span

TEXT = "“It was a long way down,” said the official. " * 40
LENGTH = 45
"""Of one sentence of the text."""


def opened(folder: Path, text: str = TEXT, **known: Any) -> FileArticle:
    known = {"title": "A long way", "decoding": "utf-8", "opened": now(), **known}
    return FileLibrary(folder).open(text.encode(), ArticleInfo(**known))


PLEA = "Sign up for our newsletter to get the latest stories in your inbox."


def a_page(folder: Path, news: str, *, library: FileLibrary | None = None, **known: Any) -> FileArticle:
    """An article of a site whose pages begin with the plea."""
    info = ArticleInfo(title=news, decoding="utf-8", opened=now(), **{"site": "example.org", **known})
    return (library or FileLibrary(folder)).open(f"{PLEA}\n\n{news}\n".encode(), info)


def the_plea(text: str = PLEA) -> Mark:
    return new_mark(text, BOILERPLATE, [Span(0, len(text))])


def marking_the_plea() -> Batch:
    return making(the_plea())


def refusing_the_plea() -> Batch:
    return doing(Change(None, Refusal(new_id(), BOILERPLATE, the_plea().parts, now())))


def a_mark(n: int = 0, **fields: Any) -> Mark:
    """A quote of the nth sentence."""
    return new_mark(TEXT, QUOTE, [Span(LENGTH * n, LENGTH * n + 25)], **fields)


def making(*marks: Mark) -> Batch:
    return doing(*(Change(None, mark) for mark in marks))


def doing(*changes: Change) -> Batch:
    return Batch(changes, (Step(new_id(), "did it", changes, now()),))


def ids(article: FileArticle) -> list[str]:
    return [mark.id for mark in article.load().marks]


def on_disk(path: Path, table: str = "marks") -> list[dict[str, Any]]:
    """What anybody with TinyDB finds there; opened so that nothing is changed."""
    with TinyDB(path, access_mode="r", encoding="utf-8") as database:
        return [dict(each) for each in database.table(table).all()]


def spoil(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change a file as another program might."""
    tables = json.loads(path.read_bytes())
    change(tables)
    path.write_text(json.dumps(tables), encoding="utf-8")


def eventually(true: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Whether something becomes true before long."""
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.001)
    return True
