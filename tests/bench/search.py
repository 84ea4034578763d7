"""How long it takes to find words in a library of 5,000 articles, and to make and keep the index for that.

Run as `python -m tests.bench.search`. The articles are of words made up, as often as words of a language are.
"""

import json
import random
import tempfile
import time
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from reader.marks.kinds import QUOTE
from reader.marks.model import Mark, new_mark
from reader.session.searching import Search
from reader.store.files import FileLibrary
from reader.store.originals import digest
from reader.store.protocol import ArticleInfo
from reader.store.records import info_document, mark_document
from reader.store.search_query import Term, terms, typed
from reader.text.offsets import Span
from tests.bench.store import report, timed

ARTICLES = 5_000
WORDS, VOCABULARY, MARKS = 1_300, 40_000, 5
ROUNDS = 200
SEED = 20_250_114


def main() -> None:
    chance = random.Random(SEED)
    vocabulary = _vocabulary(chance)
    with tempfile.TemporaryDirectory() as folder:
        library, cache = Path(folder, "library"), Path(folder, "cache")
        fill(library, vocabulary, chance)
        search = Search(library, cache)
        busy = time.process_time()
        start = time.perf_counter()
        search.refresh()
        size = sum(file.stat().st_size for file in cache.iterdir()) / 1e6
        print(
            f"{ARTICLES:,} articles of {WORDS:,} words, {MARKS} marks each\n"
            f"{'first build':44}{time.perf_counter() - start:8.1f} s, {time.process_time() - busy:.1f} s of the"
            f" processor, {size:.0f} MB"
        )
        again = Search(library, cache)
        report("look for what changed, first in a process", [timed(again.refresh)])
        report("look for what changed, nothing did", [timed(search.refresh) for _ in range(20)])
        report("one article changed", [_changed(library, search, n) for n in range(20)])
        times = []
        for name, queries in _queries(vocabulary, chance).items():
            found = [timed(lambda query=query: search.find(query)) for query in queries]
            report(f"find {name}", found)
            times += found
        report("find, all of these (target 50)", times)
        search.close()
        again.close()


def fill(folder: Path, vocabulary: Sequence[str], chance: random.Random) -> None:
    """Make a library; its files are written without asking it, which would take minutes."""
    FileLibrary(folder).open(b"One to begin with.", ArticleInfo(title="First", decoding="utf-8"))
    template = json.loads(next(folder.glob("*.json")).read_bytes())
    weights = [*accumulate(1 / (rank + 3) for rank in range(VOCABULARY))]
    for n in range(ARTICLES - 1):
        words = chance.choices(vocabulary, cum_weights=weights, k=WORDS)
        text = "\n\n".join(" ".join(words[first : first + 60]) + "." for first in range(0, WORDS, 60))
        sha256 = digest(text.encode())
        info = ArticleInfo(
            id=sha256[:8], slug="article", title=" ".join(words[:7]), decoding="utf-8", sha256=sha256, opened=str(n)
        )
        tables = {**template, "article": {"1": {**template["article"]["1"], **info_document(info)}}}
        tables["marks"] = {str(k): mark_document(mark) for k, mark in enumerate(_marks(text), 1)}
        (folder / f"article-{info.id}.json").write_text(json.dumps(tables), encoding="utf-8")
        (folder / f"article-{info.id}.txt").write_bytes(text.encode())


def _marks(text: str) -> list[Mark]:
    step = len(text) // (MARKS + 1)
    return [new_mark(text, QUOTE, [Span(n * step, n * step + 120)], note="a note of it") for n in range(MARKS)]


def _vocabulary(chance: random.Random) -> list[str]:
    syllables = [a + b for a in "bcdfghklmnprstvw" for b in ("a", "e", "i", "o", "u", "an", "er", "é")]
    words = {"".join(chance.choices(syllables, k=1 + min(4, n // 40))) for n in range(VOCABULARY * 2)}
    return sorted(sorted(words)[:VOCABULARY], key=lambda word: (len(word), chance.random()))


def _queries(vocabulary: Sequence[str], chance: random.Random) -> dict[str, list[tuple[Term, ...]]]:
    rare = vocabulary[len(vocabulary) // 4 :]
    usual = vocabulary[20:2_000]

    def some(words: Sequence[str], count: int) -> str:
        return " ".join(chance.choices(words, k=count))

    return {
        "a rare word": [terms(some(rare, 1)) for _ in range(ROUNDS)],
        "two usual words": [terms(some(usual, 2)) for _ in range(ROUNDS)],
        "one of the commonest words": [terms(word) for word in vocabulary[:20]],
        "a phrase": [terms(f'"{some(usual[:100], 2)}"') for _ in range(ROUNDS)],
        "a usual word with a capital that none has": [terms(some(usual, 1).capitalize()) for _ in range(20)],
        "as it is typed, 1 to 3 letters": [
            typed(word[: 1 + n % 3]) for n, word in enumerate(chance.choices(usual, k=60))
        ],
    }


def _changed(library: Path, search: Search, n: int) -> float:
    """How long it takes to enter an article that was just noted on."""
    article = sorted(library.glob("article-*.json"))[n]
    article.write_bytes(article.read_bytes().replace(b"a note of it", b"a word on it %d" % n))
    return timed(search.refresh)


if __name__ == "__main__":
    main()
