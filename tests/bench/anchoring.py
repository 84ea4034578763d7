"""Measures re-anchoring: articles with gold quotations, edited as publishers and scrapers do, and where the marks land.

    python -m tests.bench.anchoring DATA [--articles N] [--failures]

DATA holds `quotes/*.jsonl` and `reflow/dev.jsonl`. The same seed makes the same edits. Target: of the marks whose text
still stands >= 99 % are on it, none on wrong text, and changed wordings are found with both versions.
"""

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reader.marks.kinds import QUOTE, SOURCE
from reader.marks.model import Mark, new_mark
from reader.marks.normalising import fold
from reader.marks.reanchoring import Reanchored, compare, reanchor
from reader.text.offsets import Span
from tests.marks.edits import EDITS, Edited, Piece, paragraphs, text_of, truth
from tests.marks.judging import Verdict, verdict_on

SEED = 20_240_611
LARGE, MANY = 1_000_000, 5_000
"""Characters and marks of the text that the time is taken with."""


class Article(NamedTuple):
    name: str
    text: str
    marks: tuple[Mark, ...]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--failures", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    report(options.data, options.articles, options.failures)


def report(data: Path, count: int = 300, failures: bool = False) -> None:
    articles = list(read(data / "quotes"))
    chosen = random.Random(SEED).sample(articles, min(count, len(articles)))
    print(f"\nRe-anchoring, {len(chosen)} articles (stands >= .99, wrong 0)")
    print(f"{'edit':24} {'':10}{'stands':>16}{'changed':>16}{'gone':>16}{'wrong':>8}{'copy':>8}")
    total: Counter[Verdict] = Counter()
    for known, find in (("old text", against_old), ("selectors", against_selectors)):
        for name, edit in EDITS.items():
            found: Counter[Verdict] = Counter()
            for article in chosen:
                rng = random.Random(f"{SEED}{name}{article.name}")
                edited = edit(rng, article.text, article.marks, rng.choice(articles).text)
                found += Counter(judged(article, edited, find, failures and name))
            line(name, known, found)
            total += found
        line("versions in all", known, total)
        total.clear()
        line("another article", known, strangers(chosen, articles, find, failures))
        line("scraped and repaired", known, rewrapped(data / "reflow" / "dev.jsonl", find))
    timing(articles)


def read(folder: Path) -> Iterator[Article]:
    """The articles, their gold quotations as marks, each with its source."""
    for name in ("dev.jsonl", "train.jsonl"):
        for row in (folder / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(row)
            yield Article(record["id"], record["text"], tuple(gold(record)))


def gold(record: dict) -> Iterator[Mark]:
    sources: dict[tuple, Mark] = {}
    for quotation in record["quotations"]:
        words = tuple(map(tuple, quotation["source"] or ()))
        if words and "\n" in record["text"][words[0][0] : words[-1][1]]:
            words = ()
        if words and words not in sources:
            sources[words] = new_mark(record["text"], SOURCE, [Span(words[0][0], words[-1][1])])
            yield sources[words]
        parts = [Span(*part) for part in quotation["parts"]]
        if not any("\n" in record["text"][slice(*part)] for part in parts):
            yield new_mark(record["text"], QUOTE, parts, source=sources[words].id if words else None)


def against_old(article: Article, new: str) -> Sequence[Reanchored]:
    return compare(article.text, new, article.marks).marks


def against_selectors(article: Article, new: str) -> Sequence[Reanchored]:
    return reanchor(new, article.marks)


Find = Callable[[Article, str], Sequence[Reanchored]]


def judged(article: Article, edited: Edited, find: Find, failures: str | bool) -> Iterator[Verdict]:
    new = text_of(edited)
    for mark, found in zip(article.marks, find(article, new), strict=True):
        verdict = verdict_on(mark, found, edited, new)
        if failures and verdict.outcome not in ("right", "copy") and verdict != Verdict("gone", "lost"):
            print(f"  {failures} {article.name} {verdict.stands} {verdict.outcome} {found.status}")
            print(f"      was    {[(part.exact, part.start, part.end) for part in mark.parts]}")
            print(f"      wanted {[truth(edited, part.span) for part in mark.parts]}")
            print(f"      found  {[(part.exact, part.start, part.end) for part in found.mark.parts]}")
        yield verdict


def strangers(chosen: Sequence[Article], articles: Sequence[Article], find: Find, failures: bool) -> Counter[Verdict]:
    """The marks of articles against the article that shares most of its names with them."""
    names = {article.name: set(re.findall(r"\b[A-Z]\w{3,}", article.text)) for article in articles}
    found: Counter[Verdict] = Counter()
    for article in chosen:
        mine = names[article.name]
        others = (other for other in articles if other.name != article.name)
        near = sorted(others, key=lambda other: -len(mine & names[other.name]) / len(mine | names[other.name]))
        near = [other for other in near[:6] if not is_version(article.text, other.text)][:3]
        for other in near:
            marks = find(article, other.text)
            if failures and any(each.status != "lost" for each in marks):
                shared = compare(article.text, other.text, ()).shared
                print(f"  {article.name} / {other.name}: {shared:.2f} shared")
            found += Counter(Verdict("gone", "right" if each.status == "lost" else "wrong") for each in marks)
    return found


def is_version(one: str, other: str) -> bool:
    """Whether an article was only published a second time: half of the runs of six words are in both."""
    mine, theirs = (
        {tuple(words[at : at + 6]) for at in range(len(words) - 5)} for words in (one.split(), other.split())
    )
    return 2 * len(mine & theirs) > min(len(mine), len(theirs))


def rewrapped(path: Path, find: Find) -> Counter[Verdict]:
    """Articles as they were scraped, lines broken, against the paragraphs they came from: what is in quotes."""
    found: Counter[Verdict] = Counter()
    for row in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(row)
        old, new = record["damaged"], "\n\n".join(record["gold"])
        was, now = fold(old), fold(new)
        if was.letters != now.letters:
            continue
        spans = [Span(*each.span(1)) for each in re.finditer(r'[“"]([^“”"]{3,400})[”"]', old)]
        article = Article(record["id"], old, tuple(new_mark(old, QUOTE, [span]) for span in spans))
        for mark, each in zip(article.marks, find(article, new), strict=True):
            wanted = was.letters_of(mark.parts[0].span)
            right = each.status in ("same", "moved") and now.letters_of(each.mark.parts[0].span) == wanted
            found[Verdict("stands", "right" if right else "lost" if each.status == "lost" else "wrong")] += 1
    return found


def line(name: str, known: str, found: Counter[Verdict]) -> None:
    columns = []
    for stands in ("stands", "changed", "gone"):
        of = sum(count for verdict, count in found.items() if verdict.stands == stands)
        right = found[Verdict(stands, "right")]
        columns.append(f"{right:>7}/{of:<5}{right / of:.3f}" if of else "")
    wrong, copies = (sum(n for verdict, n in found.items() if verdict.outcome == name) for name in ("wrong", "copy"))
    print(f"{name:24} {known:10}" + "".join(f"{column:>20}" for column in columns) + f"{wrong:8}{copies:8}", flush=True)


def timing(articles: Sequence[Article]) -> None:
    """A text of a megabyte with thousands of marks, edited here and there."""
    rng = random.Random(SEED)
    text, marks = "", []
    for article in articles:
        if len(text) < LARGE:
            for mark in article.marks:
                spans = [Span(part.start + len(text), part.end + len(text)) for part in mark.parts]
                marks.append((mark.kind, spans))
            text += article.text + "\n\n"
    made = [new_mark(text, kind, spans) for kind, spans in rng.sample(marks, min(MANY, len(marks)))]
    pieces = [Piece(text[slice(*span)], span.start) for span in paragraphs(text) if rng.random() > 0.05]
    new = "".join(re.sub(r"\bsaid\b", "told us", piece.text) if rng.random() < 0.3 else piece.text for piece in pieces)
    for name, find in (("old text", lambda: compare(text, new, made)), ("selectors", lambda: reanchor(new, made))):
        started = time.perf_counter()
        find()
        print(f"{len(made)} marks, {len(text):,} characters, {name:10} {time.perf_counter() - started:5.1f} s")


if __name__ == "__main__":
    main()
