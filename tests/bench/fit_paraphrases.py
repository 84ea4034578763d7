"""Fits `reader/text/claim_weights.py`, or judges the attributions by cross-validation.

python -m tests.bench.fit_paraphrases ARTICLES.jsonl SCORER.py [--folds 4]   (needs numpy, scipy; the project does not)

ARTICLES as for fit_quotations.py, with "attributions": [{"content", "source", "cue": [[start, end], ..]}].
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from reader.text.clues import Sums, traits_of
from reader.text.paraphrases import find_attributions, grouped
from reader.text.quotations import find_quotations
from tests.bench import fit_quotations as common
from tests.bench.quality_quotes import paragraphs_of
from tests.bench.reliability import load

Article = dict[str, Any]
LEAST_SHARE, LEAST_OFTEN = 0.04, 3
"""How often, of all its occurrences and altogether, a word must be a cue to be looked at."""
FREEDOM = 0.1
LEAST_SEEN = 5
"""A trait must be seen so often to have a weight."""
SMALL = frozenset("has have had is are was were be been also to of the a an not did do does would will".split())


def cue_words(articles: Iterable[Article]) -> frozenset[str]:
    """The words that report often enough."""
    cues: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for article in articles:
        text = article["text"]
        words.update(word.strip(".,;:!?“”\"'()").lower() for word in text.split())
        for attribution in article["attributions"]:
            of_one = {word for start, end in attribution["cue"] for word in text[start:end].lower().split()}
            cues.update(of_one - SMALL)
    return frozenset(
        word
        for word, count in cues.items()
        if word.isalpha() and count >= LEAST_OFTEN and count >= LEAST_SHARE * words[word]
    )


def rows(articles: Iterable[Article], cues: frozenset[str], scorer: ModuleType) -> Iterator[tuple[list[str], bool]]:
    """The traits of each claim, and whether it is an attribution."""
    for article in articles:
        text = article["text"]
        gold = [(scorer.chars(one["content"]), one["source"]) for one in article["attributions"]]
        paragraphs = paragraphs_of(text)
        for group in grouped(text, paragraphs, find_quotations(text, paragraphs), cues):
            for claim in group:
                content = scorer.chars(claim.content)
                traits = [trait for clue in claim.clues for trait in traits_of(clue)]
                yield traits, any(_is(content, claim.source, *one, scorer) for one in gold)


def _is(content: set[int], source: Any, gold: set[int], gold_source: Any, scorer: ModuleType) -> bool:
    if not content & gold or scorer.iou(content, gold) < 0.5:
        return False
    return bool(source) and scorer.overlaps(gold_source, [source]) if gold_source else not source


def fitted(articles: Sequence[Article], scorer: ModuleType) -> dict[str, float]:
    cues = cue_words(articles)
    weights = common.fit(list(rows(articles, cues, scorer)), FREEDOM, LEAST_SEEN)
    return weights | {f"cue {cue}": weights.get(f"cue {cue}", 0.0) for cue in sorted(cues)}


def predicted(article: Article, weights: dict[str, float]) -> dict[str, Any]:
    text = article["text"]
    paragraphs = paragraphs_of(text)
    found = find_attributions(text, paragraphs, find_quotations(text, paragraphs), Sums(weights))
    return {
        "id": article["id"],
        "quotes": [],
        "attributions": [{"content": one.content, "source": one.source} for one in found],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    articles = [json.loads(line) for line in options.articles.read_text(encoding="utf-8").splitlines()]
    scorer = load(options.scorer)
    if not options.folds:
        common.write("claims", fitted(articles, scorer), len(articles))
        return
    order = list(range(len(articles)))
    random.Random(1).shuffle(order)
    predictions = []
    for fold in range(options.folds):
        weights = fitted([articles[at] for place, at in enumerate(order) if place % options.folds != fold], scorer)
        predictions += [
            predicted(articles[at], weights) for place, at in enumerate(order) if place % options.folds == fold
        ]
    print(json.dumps(scorer.score(articles, predictions)["all"]))


if __name__ == "__main__":
    main()
