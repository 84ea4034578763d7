"""Measures `pullquote verify`: drafts that quote articles of a library well and badly, and what is found of that.

    python -m tests.bench.verify DATA [--quotations N] [--articles N] [--failures]

DATA holds `quotes/train.jsonl`, the library, half of it marked, and `quotes/dev.jsonl`, whose quotations are in none of
its articles. The library is filled up with articles whose words are shuffled, four by four. Target: precision and
recall of each verdict >= .98, and 200 quotations a second.
"""

import argparse
import gc
import json
import random
import re
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple, get_args

from reader.marks.kinds import QUOTE, SOURCE
from reader.marks.model import new_mark
from reader.session.article import Article, read_article
from reader.session.draft import draft_of
from reader.session.shelf import Shelved, Untaken
from reader.session.verifying import Verdict, Verified, verified
from reader.store.protocol import ArticleInfo, Contents
from reader.text.offsets import Span
from reader.text.wording import keys_of

SEED = 20_250_114
LIBRARY = 5_000
SHORTEST = 5
"""Words of a quotation that is tried."""
CHUNK = 4
_NAME = re.compile(r"(?:[A-Z][a-z]+ )+[A-Z][a-z]+")
_NEGATION = re.compile(r"no|not|never|nobody|nothing|cannot|\w+n['’]t", re.IGNORECASE)
_STRANGERS = ("Rhoda Quillan", "Aldous Pemberly", "Ines Varga", "Tobias Wrenfield")


class Case(NamedTuple):
    truth: Verdict
    text: str
    speaker: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--quotations", type=int, default=1_000)
    parser.add_argument("--articles", type=int, default=LIBRARY)
    parser.add_argument("--failures", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    report(options.data, options.quotations, options.articles, failures=options.failures)


def report(data: Path, count: int = 1_000, articles: int = LIBRARY, *, failures: bool = False) -> None:
    chance = random.Random(SEED)
    train, dev = (_records(data / "quotes" / f"{name}.jsonl") for name in ("train", "dev"))
    library = [*_library(train, articles, chance)]
    cases = _cases(train, dev, count, chance)
    paragraphs = [f"“{case.text},” said {case.speaker}." for case in cases]
    article = read_article("\n\n".join(paragraphs).encode())
    gc.collect()
    gc.freeze()  # the library is read article by article elsewhere, and is nothing to be looked through here
    started = time.process_time()
    found = verified(draft_of(article), library)
    taken = time.process_time() - started
    empty = time.process_time()
    verified(draft_of(read_article("“Zyx wvut srq pon mlk,” said Ann Lee.".encode())), library)
    pass_only = time.process_time() - empty
    print(
        f"\nVerifying {len(cases)} quotations of {SHORTEST} words and more against {len(library):,} articles in memory:"
        f" {taken:.1f} s of the processor, {len(cases) / taken:.0f} a second (target 200);\nreading the words of all"
        f" articles alone takes {pass_only:.1f} s, without that {len(cases) / max(0.001, taken - pass_only):.0f}"
    )
    _print_table(cases, _by_case(found, paragraphs), failures=failures)


def _print_table(cases: Sequence[Case], found: Sequence[Verified | None], *, failures: bool) -> None:
    pairs = Counter((case.truth, each.verdict if each else None) for case, each in zip(cases, found, strict=True))
    for verdict in get_args(Verdict):
        right = pairs[verdict, verdict]
        said = sum(number for (_, each), number in pairs.items() if each == verdict)
        true = sum(number for (each, _), number in pairs.items() if each == verdict)
        print(f"{verdict:14} {true:5} precision {right / max(1, said):.3f} recall {right / max(1, true):.3f} (.98)")
    for case, each in zip(cases, found, strict=True) if failures else ():
        if each is None or each.verdict != case.truth:
            print(case, each and (each.verdict, each.speaker, each.text, each.origin), sep="\n    ")


def _by_case(found: Sequence[Verified], paragraphs: Sequence[str]) -> list[Verified | None]:
    """What was found in each paragraph; where it was taken for several quotations, the longest."""
    starts, at = [], 0
    for paragraph in paragraphs:
        starts.append(at)
        at += len(paragraph) + 2
    by_case: list[Verified | None] = [None] * len(paragraphs)
    for each in found:
        case = bisect_right(starts, each.parts[0].start) - 1
        known = by_case[case]
        if known is None or len(each.text) > len(known.text):
            by_case[case] = each
    return by_case


def _records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _library(records: Sequence[dict[str, Any]], count: int, chance: random.Random) -> Iterator[Untaken]:
    for number, record in enumerate(records):
        yield _untaken(_article(record["text"], record["title"]), _contents(record, is_marked=number % 2 == 0))
    for number in range(count - len(records)):
        words = records[number % len(records)]["text"].split(" ")
        chunks = [" ".join(words[at : at + CHUNK]) for at in range(0, len(words), CHUNK)]
        chance.shuffle(chunks)
        yield _untaken(_article(" ".join(chunks), "Shuffled"), Contents(ArticleInfo(f"s{number}")))


def _untaken(article: Article, contents: Contents) -> Untaken:
    return Untaken(article.original, partial(Shelved, article, contents))


def _article(text: str, title: str) -> Article:
    return Article(text.encode(), text, "utf-8", title)


def _contents(record: dict[str, Any], *, is_marked: bool) -> Contents:
    marks = []
    for quotation in record["quotations"] if is_marked else ():
        source = new_mark(record["text"], SOURCE, map(Span._make, quotation["source"])) if quotation["source"] else None
        spans = map(Span._make, quotation["parts"])
        marks.append(new_mark(record["text"], QUOTE, spans, source=source.id if source else None))
        marks += [source] if source else []
    return Contents(ArticleInfo(record["id"], title=record["title"]), tuple(marks))


def _cases(
    train: Sequence[dict[str, Any]], dev: Sequence[dict[str, Any]], count: int, chance: random.Random
) -> list[Case]:
    real = [*dict.fromkeys(_quoted(train))]
    known = {shingle for record in train for shingle in _shingles(record["text"])}
    invented = [text for text, _ in _quoted(dev) if not known.intersection(_shingles(text))]
    vocabulary = sorted({word for text, _ in real for word in text.split() if word.isalpha()})
    chance.shuffle(real)
    cases: list[Case] = []
    made = Counter(dict.fromkeys(get_args(Verdict), 0))
    for text, source in real:
        is_named = bool(_NAME.search(source))
        able = {"marks": len(text.split()) >= 2 * SHORTEST, "misattributed": is_named}
        kind = min((kind for kind in made if able.get(kind, True)), key=lambda kind: made[kind])
        made[kind] += 1
        cases.append(_case(kind, text, source if is_named else "a spokesman", invented, vocabulary, chance))
        if len(cases) == count:
            break
    return cases


def _case(
    kind: Verdict, text: str, name: str, invented: list[str], vocabulary: Sequence[str], chance: random.Random
) -> Case:
    if kind == "altered":
        return Case(kind, _altered(text, vocabulary, chance), name)
    if kind == "marks":
        return Case(kind, _trimmed(text, chance), name)
    if kind == "misattributed":
        return Case(kind, text, chance.choice(_STRANGERS))
    if kind == "not found":
        is_held_out = invented and chance.random() < 0.5
        return Case(kind, invented.pop() if is_held_out else _shuffled(text, chance), name)
    return Case(kind, text, name)


def _quoted(records: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Quotations of one part, with their source, whose text holds no marks or ellipses of its own."""
    for record in records:
        for quotation in record["quotations"]:
            if len(quotation["parts"]) == 1:
                [(start, end)] = quotation["parts"]
                text = " ".join(record["text"][start:end].split()).rstrip(",.;:!? ")
                source = " ".join(record["text"][a:b] for a, b in quotation["source"] or ())
                if len(keys_of(text)) >= SHORTEST and not re.search(r"[“”\"\[\]…‘]|\.\.", text):
                    yield text, source


def _shingles(text: str) -> set[tuple[str, ...]]:
    keys = keys_of(text)
    return {*zip(*(keys[at:] for at in range(5)), strict=False)}


def _altered(text: str, vocabulary: Sequence[str], chance: random.Random) -> str:
    words = text.split()
    at = chance.choice([index for index, word in enumerate(words) if keys_of(word)])
    other = chance.choice(vocabulary)
    while keys_of(other) == keys_of(words[at]):
        other = chance.choice(vocabulary)
    return " ".join((*words[:at], other, *words[at + 1 :]))


def _shuffled(text: str, chance: random.Random) -> str:
    """The words in an order in which few that were neighbours still are: with many it would be an altered quotation."""
    words = text.split()
    neighbours = {*pairwise(words)}
    for _ in range(1_000):
        chance.shuffle(words)
        if not neighbours.intersection(pairwise(words)):
            break
    return " ".join(words)


def _trimmed(text: str, chance: random.Random) -> str:
    words = text.split()
    start = chance.randrange(2, len(words) // 2)
    end = chance.randrange(start + 1, len(words) - 3)
    while start < end and _NEGATION.fullmatch(words[start]):  # without it the quotation would be an altered one
        start += 1
    while start < end and _NEGATION.fullmatch(words[end - 1]):
        end -= 1
    return " ".join((*words[:start], chance.choice(("…", "...", "[...]", "[…]")), *words[end:]))


if __name__ == "__main__":
    main()
