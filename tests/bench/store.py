"""How long a mark takes to the disk: in an article with 200 marks, in a small library and in a large one.

Run as `python -m tests.bench.store`; the folder's own cost (write, flush, replace) is printed beside it.
"""

import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Thread

from reader.config import Config
from reader.marks.kinds import QUOTE
from reader.marks.model import Change, Deleted, Mark, Step, new_id, new_mark, now
from reader.session.article import read_article
from reader.session.desk import Desk
from reader.store.files import FileLibrary
from reader.store.protocol import ArticleInfo, Batch
from reader.store.storage import replace_file
from reader.text.offsets import Span

MARKS = 200
SMALL, LARGE = 10, 5_000
CURVE = (20, 200, 1_000, 5_000)
ROUNDS = 300
TEXT = "“It was a long way down,” said the official, who asked for no name. " * 500


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small"), Path(folder, "large")
        fill(small, SMALL)
        fill(large, LARGE)
        few, many = alternately(marking(small), marking(large))
        print(f"{LARGE} articles")
        report(f"mark to disk, {MARKS} marks, {SMALL} articles", few)
        report(f"mark to disk, {MARKS} marks, {LARGE} articles", many)
        print(f"{'ratio of p95 (target 1.2)':44}{at(many, 95) / at(few, 95):8.2f}")
        print(f"{'ratio of p50':44}{at(many, 50) / at(few, 50):8.2f}")
        report_curve(Path(folder, "curve"))
        report("bare file of that size", repeated(lambda: replace_file(large / "bare", bytes(200_000))))
        report("list, nothing known of it", [timed(lambda: FileLibrary(large).catalog())])
        report("list, first in a process", repeated(lambda: FileLibrary(large).catalog(), 5))
        library = FileLibrary(large)
        report("list, again", repeated(library.catalog, 5))
        report("open", repeated(lambda: library.open(TEXT.encode(), info(TEXT)).load(), 10))
        report_seeking(large)


def report_seeking(folder: Path) -> None:
    """What a large library costs who opens an article in it for the first time: until it is there, and until it is
    known what earlier versions leave to it, behind the keys."""
    article = replace(read_article(f"{TEXT}new".encode()), path="/nowhere/article.txt")
    opening, seeking, waits = [], [], []
    for _ in range(5):
        desk = Desk(FileLibrary(folder), Config(), (), lambda *_: None, lambda *_: None, lambda *_: None)
        start = time.perf_counter()
        session, _ = desk.open(article)
        opening.append((time.perf_counter() - start) * 1e3)
        assert session.seek_earlier is not None
        seek = Thread(target=session.seek_earlier)
        seek.start()
        sought = start = time.perf_counter()
        while seek.is_alive():
            time.sleep(0.001)
            start, before = time.perf_counter(), start
            waits.append((start - before) * 1e3 - 1)
        seeking.append((start - sought) * 1e3)
        desk.end()
    report("open an article that is new to it", opening)
    report("  then, in a thread: its earlier versions", seeking)
    print(f"{'  what a key waits meanwhile, at most':44}{max(waits):8.2f} ms")


def report_curve(folder: Path) -> None:
    """What a mark costs by how many there are: until it is on the disk, and of the processor."""
    for number in CURVE:
        mark = marking(folder / str(number), number)
        times = repeated(mark, 60)
        start = time.thread_time()
        repeated(mark, 20)
        busy = (time.thread_time() - start) / 20 * 1e3
        report(f"mark to disk, {number:,} marks", times)
        print(f"{'  of the processor':44}{busy:8.2f} ms")


def fill(folder: Path, articles: int) -> None:
    """Make a library; one article is made as a reader makes it, the others are copies of its file."""
    library = FileLibrary(folder)
    text = f"{TEXT}{folder}"
    library.open(text.encode(), info("seed"))
    template = next(folder.glob("*.json")).read_bytes()
    for n in range(1, articles):
        stem = folder / f"article-{n:08x}"
        stem.with_suffix(".json").write_bytes(template)
        stem.with_suffix(".txt").write_bytes(b"text")


def marking(folder: Path, number: int = MARKS) -> Callable[[], None]:
    """What adds a mark to an article that has so many, and takes one away, so that they stay as many."""
    article = FileLibrary(folder).open(TEXT.encode(), info("measured"))
    marks = [made(n) for n in range(number)]
    article.apply(batch(*(Change(None, mark) for mark in marks)))
    for mark in marks[:100]:  # a history as long as it gets
        article.apply(batch(Change(mark, mark)))

    def mark() -> None:
        new = made(len(marks))
        gone = Change(marks[-number], None)
        purged = (Deleted(marks[-number], gone.at),)  # else it would stay in the file, among the deleted marks
        article.apply(batch(Change(None, new), gone)._replace(purged=purged))
        marks.append(new)

    return mark


def made(n: int) -> Mark:
    start = 68 * (n % 400)
    return new_mark(TEXT, QUOTE, [Span(start, start + 26), Span(start + 30, start + 60)], note="a note", tags=("x",))


def batch(*changes: Change) -> Batch:
    return Batch(changes, (Step(new_id(), "marked a quote", changes, now()),), position=1)


def info(title: str) -> ArticleInfo:
    return ArticleInfo(title=title, decoding="utf-8", opened=now())


def alternately(first: Callable[[], None], second: Callable[[], None]) -> tuple[list[float], list[float]]:
    """Both measured in turns, so that what else the machine does meets both."""
    pairs = [(timed(first), timed(second)) for _ in range(ROUNDS)]
    return [one for one, _ in pairs], [other for _, other in pairs]


def repeated(what: Callable[[], object], times: int = ROUNDS) -> list[float]:
    return [timed(what) for _ in range(times)]


def timed(what: Callable[[], object]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    what()
    return (time.perf_counter() - start) * 1e3


def at(times: Sequence[float], percent: int) -> float:
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


def report(label: str, times: Sequence[float]) -> None:
    print(f"{label:44}{at(times, 50):8.2f} ms p50{at(times, 95):8.2f} ms p95")


if __name__ == "__main__":
    main()
