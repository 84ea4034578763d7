"""How long a key waits while the engine still reads a text of 10 MB: `python -m tests.bench.busy`.

Time from the key to what it changed, without a terminal, beside that in an article whose suggestions are all there.
"""

import asyncio
import statistics
import tempfile
import time
from pathlib import Path

from textual.events import Key

from reader.config import Config
from reader.session.article import read_article
from reader.store.files import FileLibrary
from reader.ui.app import PullquoteApp
from tests.bench.screen import LARGE, SEED

KEYS = 150
PAUSE = 0.05
"""Seconds between keys, in which the engine goes on."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        seed = SEED.read_text(encoding="utf-8")
        large = "\n".join(f"Part {number}.\n{seed}" for number in range(LARGE // len(seed.encode())))
        report(asyncio.run(_keys(Path(folder), seed)), asyncio.run(_keys(Path(folder), large)))


def report(settled: list[float], busy: list[float]) -> None:
    for name, found in (("8 KB, all suggested", settled), ("10 MB, engine at work", busy)):
        print(f"key to change, {name:22} {statistics.median(found):5.1f} ms p50 {_p95(found):5.1f} ms p95")
    print(f"engine at work : all suggested at p95   {_p95(busy) / _p95(settled):5.2f} x")


def _p95(found: list[float]) -> float:
    return sorted(found)[len(found) * 95 // 100]


async def _keys(folder: Path, text: str) -> list[float]:
    """The milliseconds that each key took."""
    path = folder / "article.txt"
    path.write_text(text, encoding="utf-8")
    app = PullquoteApp(
        lambda: FileLibrary(folder / "library"), folder, Config(), [read_article(path.read_bytes(), path)]
    )
    found = []
    async with app.run_test(size=(120, 40)) as pilot:
        assert app.reading is not None
        await pilot.pause(1)
        reading = app.reading.session.reading
        for number in range(KEYS):
            before = reading.sentence
            start = time.perf_counter()
            app.post_message(Key(*("kk" if number % 2 else "jj")))
            while reading.sentence == before:
                await asyncio.sleep(0)
            found.append((time.perf_counter() - start) * 1e3)
            await asyncio.sleep(PAUSE)
        blocks = len(app.reading.session.document)
        assert blocks == 1 or app.reading.session.next_unanalysed() is not None, "the engine was done too soon"
    return found


if __name__ == "__main__":
    main()
