"""Fits the weights of `reader/text/judge.py`, or judges them by cross-validation.

python -m tests.bench.fit_quotations ARTICLES.jsonl SCORER.py [--folds 4]   (needs numpy, scipy; the project does not)

ARTICLES has one object a line: {"id", "text", "quotations": [{"parts": [[start, end], ..], "source": [[start, end], ..]
or null}], "unattributed": [[start, end], ..]}. Without --folds, writes the three tables of weights; with it, prints how
articles are judged by weights that never saw them, and how often suggestions are right by how sure they were.
The order of the decisions matters: sources first, then what is emphasis (which looks at the source), then
what goes on with what; each is fitted (L-BFGS, L2 penalty) on the decisions made with the ones before, the sources of
an article being decided by weights that were fitted without it, as they will be on articles to come.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.text.clues import Clue, traits_of
from reader.text.judge import Judge
from reader.text.offsets import Span
from reader.text.quotations import find_quotations
from reader.text.stretches import Stretch
from tests.bench.quality_quotes import paragraphs_of
from tests.bench.reliability import judged, load, print_reliability

Article = dict[str, Any]

FIRST_GUESS = {
    "after": 9.0, "signed": 8.0, "between": 7.5, "label": 7.0, "opening": 6.5, "before": 6.0, "participle": 5.5,
    "according": 5.0, "remark": 4.5, "late": 4.0, "subject": 3.0, "sentence before": 2.0, "none": -9.0,
}  # fmt: skip
"""What sources are judged by before anything is fitted."""
ALL = {"bias": 9.0}
"""Takes everything for somebody's words."""
ROUNDS = 250
LEAST_OFTEN = 4
"""A trait must be seen so often to have a weight."""
PARTS = 4
"""In so many parts are the articles divided for that."""
FREEDOM = {"sources": 0.2, "emphasis": 0.15, "joining": 0.2}
"""Variance of the prior of the weights (one over the L2 penalty)."""
WIDTH = 120
WEAK = 0.04
"""Smaller weights are dropped."""
HEADINGS = {
    "sources": "The weights of the traits in ranking.py: which candidate is the source of a stretch.",
    "emphasis": "The weights of the traits in emphasis.py: whether a stretch is somebody's words.",
    "joining": "The weights of the traits in joining.py: whether a stretch goes on with the quotation before it.",
    "claims": "The weights of the traits in claims.py: whether somebody is reported to say this.",
}
MODULES = {
    "sources": "source_weights",
    "emphasis": "emphasis_weights",
    "joining": "joining_weights",
    "claims": "claim_weights",
}
ORIGIN = """
Fitted by tests/bench/fit_quotations.py on {count} news articles of the PolNeAR corpus (Newell, Margolin and Ruths, LREC
2018), annotated by hand.
"""


class Listener(Judge):
    """A judge that writes down what it is asked."""

    def __init__(self, judge: Judge) -> None:
        super().__init__(judge.sources, judge.emphasis, judge.joining)
        self.sources_asked: list[tuple[Stretch, list[Span | None], list[list[str]]]] = []
        self.emphasis_asked: list[tuple[Stretch, list[str]]] = []
        self.joining_asked: list[tuple[Stretch, Stretch, list[str]]] = []

    def shares(
        self, stretch: Stretch, candidates: Sequence[Span | None], clues: Sequence[Sequence[Clue]]
    ) -> list[float]:
        traits = [[trait for clue in of_one for trait in traits_of(clue)] for of_one in clues]
        self.sources_asked.append((stretch, list(candidates), traits))
        return Judge.shares(self, stretch, candidates, clues)

    def said(self, stretch: Stretch, traits: Iterable[str]) -> float:
        traits = list(traits)
        self.emphasis_asked.append((stretch, traits))
        return Judge.said(self, stretch, traits)

    def joins(self, before: Stretch, stretch: Stretch, traits: Iterable[str]) -> bool:
        traits = list(traits)
        self.joining_asked.append((before, stretch, traits))
        return Judge.joins(self, before, stretch, traits)


class Gold:
    """What people said of an article's stretches, found by where they stand, marks and stops at the ends aside."""

    def __init__(self, article: Article, scorer: ModuleType) -> None:
        self.text = article["text"]
        self.scorer = scorer
        self.quotations = article["quotations"]
        self.number = {self.at(*part): n for n, found in enumerate(self.quotations) for part in found["parts"]}
        self.nobodys = {self.at(*part) for part in article["unattributed"]}

    def at(self, start: int, end: int) -> tuple[int, int]:
        found: tuple[int, int] = self.scorer.trim(self.text, start, end)
        return found

    def quotation(self, stretch: Stretch) -> int | None:
        return self.number.get(self.at(stretch.start, stretch.end))

    def right(self, quotation: int, candidates: Sequence[Span | None]) -> list[int]:
        """Which candidates are the source: those with its very words, else those that overlap."""
        gold = self.quotations[quotation]["source"]
        if not gold:
            return [at for at, span in enumerate(candidates) if span is None]
        close = [at for at, span in enumerate(candidates) if span and self.scorer.overlaps(gold, [span])]
        exact = {self.scorer.trim_source(self.text, *words) for words in gold}
        return [at for at in close if self.scorer.trim_source(self.text, *(candidates[at] or (0, 0))) in exact] or close


def fitted(articles: Sequence[Article], scorer: ModuleType) -> Judge:
    """A judge that learnt from these articles."""
    golds = [Gold(article, scorer) for article in articles]
    parts = [golds[place::PARTS] for place in range(PARTS)]
    strangers = [_of_sources([gold for gold in golds if gold not in part]) for part in parts]
    emphasis = [row for part, judge in zip(parts, strangers, strict=True) for row in _emphasis(part, judge)]
    strangers = [Judge(judge.sources, fit(emphasis, FREEDOM["emphasis"]), {}) for judge in strangers]
    joining = [row for part, judge in zip(parts, strangers, strict=True) for row in _joining(part, judge)]
    return Judge(_of_sources(golds).sources, strangers[0].emphasis, fit(joining, FREEDOM["joining"]))


def _of_sources(golds: Sequence[Gold]) -> Judge:
    """A judge that knows sources, and takes everything for somebody's words."""
    judge = Judge(FIRST_GUESS, ALL, {})
    for _ in range(2):  # the second time with the context that its own decisions make
        judge = Judge(_fit_sources(list(_sources(golds, judge))), ALL, {})
    return judge


def _heard(gold: Gold, judge: Judge) -> Listener:
    listener = Listener(judge)
    find_quotations(gold.text, paragraphs_of(gold.text), listener)
    return listener


def _sources(golds: Iterable[Gold], judge: Judge) -> Iterator[tuple[list[list[str]], list[int]]]:
    for gold in golds:
        for stretch, candidates, traits in _heard(gold, judge).sources_asked:
            quotation = gold.quotation(stretch)
            if quotation is not None and (right := gold.right(quotation, candidates)):
                yield traits, right


def _emphasis(golds: Iterable[Gold], judge: Judge) -> Iterator[tuple[list[str], bool]]:
    for gold in golds:
        for stretch, traits in _heard(gold, judge).emphasis_asked:
            is_said = gold.quotation(stretch) is not None
            if is_said or gold.at(stretch.start, stretch.end) in gold.nobodys:
                yield traits, is_said


def _joining(golds: Iterable[Gold], judge: Judge) -> Iterator[tuple[list[str], bool]]:
    for gold in golds:
        for before, stretch, traits in _heard(gold, judge).joining_asked:
            one, other = gold.quotation(before), gold.quotation(stretch)
            if one is not None and other is not None:
                yield traits, one == other


def _table(rows: Sequence[Iterable[str]], least: int = LEAST_OFTEN) -> tuple[csr_matrix, list[str]]:
    """Which row has which trait, and the names of the traits that are frequent enough."""
    counts = Counter(trait for row in rows for trait in set(row))
    names = sorted(name for name, count in counts.items() if count >= least)
    place = {name: at for at, name in enumerate(names)}
    cells = [(at, place[trait]) for at, row in enumerate(rows) for trait in row if trait in place]
    matrix = csr_matrix(([1.0] * len(cells), tuple(zip(*cells, strict=True))), shape=(len(rows), len(names)))
    return matrix, names


def _named(names: Sequence[str], weights: np.ndarray) -> dict[str, float]:
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= WEAK}


def fit(rows: Sequence[tuple[list[str], bool]], freedom: float, least: int = LEAST_OFTEN) -> dict[str, float]:
    """Logistic regression."""
    matrix, names = _table([traits for traits, _ in rows], least)
    sign = np.array([1.0 if is_so else -1.0 for _, is_so in rows])
    penalty = np.full(len(names), 1 / freedom)
    penalty[names.index("bias")] = 0

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sign * (matrix @ weights)
        slope = -(matrix.T @ (sign / (1 + np.exp(np.clip(margin, -30, 30))))) + penalty * weights
        return np.logaddexp(0, -margin).sum() + (penalty * weights**2).sum() / 2, slope

    return _named(
        names, minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    )


def _fit_sources(rows: Sequence[tuple[list[list[str]], list[int]]]) -> dict[str, float]:
    """A log-linear choice among the candidates of each stretch; several may be right."""
    matrix, names = _table([traits for candidates, _ in rows for traits in candidates])
    group = np.array([at for at, (candidates, _) in enumerate(rows) for _ in candidates])
    right = np.array([at in chosen for candidates, chosen in rows for at in range(len(candidates))])

    def shares(scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        most = np.full(len(rows), -1e9)
        np.maximum.at(most, group, scores)
        odds = np.exp(scores - most[group])
        total = np.zeros(len(rows))
        np.add.at(total, group, odds)
        return most + np.log(total), odds / total[group]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        free, free_shares = shares(scores)
        tied, tied_shares = shares(np.where(right, scores, -1e9))
        slope = matrix.T @ (free_shares - tied_shares) + weights / FREEDOM["sources"]
        return (free - tied).sum() + (weights**2).sum() / 2 / FREEDOM["sources"], slope

    return _named(
        names, minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    )


def write(name: str, weights: Mapping[str, float], count: int) -> None:
    """Put a table of weights into the package."""
    body = "\n".join(_lines(f"{json.dumps(trait, ensure_ascii=False)}: {value}," for trait, value in weights.items()))
    path = Path(__file__).parent.parent.parent / "reader" / "text" / f"{MODULES[name]}.py"
    path.write_text(
        f'"""{HEADINGS[name]}\n{ORIGIN.format(count=count)}"""\n\n'
        f"{name.upper()}: dict[str, float] = {{\n{body}\n}}  # fmt: skip\n",
        encoding="utf-8",
    )


def _lines(entries: Iterable[str]) -> Iterator[str]:
    """The entries of a table, as many in a line as it takes."""
    line = "   "
    for entry in entries:
        if len(line) + len(entry) >= WIDTH:
            yield line
            line = "   "
        line += f" {entry}"
    yield line


def cross_validate(articles: Sequence[Article], scorer: ModuleType, folds: int) -> None:
    order = list(range(len(articles)))
    random.Random(1).shuffle(order)
    predictions: list[dict[str, Any]] = []
    sure: list[tuple[float, bool]] = []
    for fold in range(folds):
        kept = [articles[at] for place, at in enumerate(order) if place % folds != fold]
        judge = fitted(kept, scorer)
        for article in (articles[at] for place, at in enumerate(order) if place % folds == fold):
            found = find_quotations(article["text"], paragraphs_of(article["text"]), judge)
            quotes = [{"parts": quotation.parts, "source": quotation.source} for quotation in found]
            predictions.append({"id": article["id"], "quotes": quotes})
            sure += judged(article, found, scorer)
    print(json.dumps(scorer.score(articles, predictions)))
    print_reliability(sure)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    articles = [json.loads(line) for line in options.articles.read_text(encoding="utf-8").splitlines()]
    scorer = load(options.scorer)
    if options.folds:
        cross_validate(articles, scorer, options.folds)
    else:
        judge = fitted(articles, scorer)
        for name in FREEDOM:
            write(name, getattr(judge, name), len(articles))


if __name__ == "__main__":
    main()
