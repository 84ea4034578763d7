"""What many articles and many marks cost a reader, in a real pseudo-terminal: `python -m tests.bench.crowds`.

The list of a library with 5,000 articles, against an empty Textual app; keys in an article with 5,000 marks, against
the same article without any.
"""

import statistics
import sys
import tempfile
from pathlib import Path

from reader.marks.kinds import QUOTE, SOURCE
from reader.marks.model import Change, Mark, new_mark
from reader.store.files import FileLibrary
from reader.store.protocol import Batch
from reader.text.offsets import Span
from tests.bench.screen import MOVES, Screen, reader
from tests.bench.store import LARGE, SMALL, fill, info

STARTS = 9
MARKS = 5_000
KEYS = 200
SENTENCE = "“It was a long way down,” said the official {}, who asked for no name. "
TEXT = "\n\n".join("".join(SENTENCE.format(8 * n + m) for m in range(8)) for n in range(MARKS // 16 + 1))
FIRST = b"asked for no name"
LIST_TARGET, KEY_TARGET = 150, 1.2


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        report_lists(Path(folder))
        report_keys(Path(folder))


def report_lists(folder: Path) -> None:
    """How long until the list of a library is shown and takes a key."""
    commands = {"empty app": ([sys.executable, "-m", "tests.bench.empty_app"], b"Ready")}
    for articles in (SMALL, LARGE):
        library = folder / str(articles)
        fill(library, articles)
        FileLibrary(library).catalog()
        commands[f"{articles:,} articles"] = (
            [sys.executable, "-m", "reader", "--library", str(library)],
            b"no marks yet",
        )
    times: dict[str, list[float]] = {name: [] for name in commands}
    for round_ in range(STARTS + 1):
        for name, (command, first) in commands.items():
            screen = Screen(command, first)
            taken = screen.first_text + screen.press("j")
            if round_:
                times[name].append(taken)
            screen.close()
    empty = statistics.median(times["empty app"])
    for name, found in times.items():
        over = statistics.median(found) - empty
        target = f"   target {LIST_TARGET}" if name.startswith(f"{LARGE:,}") else ""
        print(f"list and a key, {name:16}{statistics.median(found):6.0f} ms   {over:5.0f} ms over an empty app{target}")


def report_keys(folder: Path) -> None:
    """Key to screen without marks and with many, in turns: moves, then marks that are made and undone."""
    article = folder / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    screens = {}
    for count in (0, MARKS):
        library = folder / f"marks-{count}"
        opened = FileLibrary(library).open(TEXT.encode(), info("article"))
        opened.apply(Batch(tuple(Change(None, mark) for mark in marks(count))))
        screens[count] = Screen(reader(str(library), article), FIRST)
    for screen in screens.values():
        screen.settle()
    for what, keys in (("moves", MOVES), ("marks and undo", ("q", "u"))):
        times: dict[int, list[float]] = {count: [] for count in screens}
        for number in range(KEYS):
            for count, screen in screens.items():
                times[count].append(screen.press(keys[number % len(keys)]))
        for count, found in times.items():
            ordered = sorted(found)
            p50, p95 = ordered[len(ordered) // 2], ordered[len(ordered) * 95 // 100]
            print(f"key to screen, {what}, {count:,} marks: {p50:5.1f} ms p50 {p95:5.1f} ms p95")
        few, many = (statistics.median(times[count]) for count in screens)
        print(f"key to screen, {what}, ratio of p50   {many / few:5.2f} x   target {KEY_TARGET}")
    for screen in screens.values():
        screen.close()


def marks(count: int) -> list[Mark]:
    """Quotes with their sources, all through the text."""
    made: list[Mark] = []
    at = 0
    while len(made) < count:
        at = TEXT.find("“It", at)
        source = new_mark(TEXT, SOURCE, [Span(at + 30, at + 43)])
        made += (source, new_mark(TEXT, QUOTE, [Span(at + 1, at + 24)], source=source.id))
        at += 1
    return made


if __name__ == "__main__":
    main()
