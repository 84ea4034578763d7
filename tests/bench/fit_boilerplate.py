"""Fits `reader/text/trait_weights.py` and the steps of `reader/text/regions.py`, or judges them by cross-validation.

python -m tests.bench.fit_boilerplate GOLD.jsonl=WEIGHT... [--folds 4 [--seeds 3]]   (needs numpy and scipy)

GOLD has one object a line: {"site", "lines", "labels": ["a" | "b" | "?", ...]}; WEIGHT is what one page of it counts
(the shipped weights: whole pages .5, those with long lines after the article 2, with sentences 4, news articles .3).
The model is the chain of `regions`; its weights maximise the likelihood of the labels ("b" is any region but the
article) under an L2 penalty. With --folds, prints how each file is judged, each site by weights that never saw it,
the sites being dealt out anew for each seed.
"""

import argparse
import json
import random
from collections.abc import Sequence
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.text import regions
from reader.text.boilerplate import find_boilerplate
from reader.text.trait_weights import WEIGHTS, Weight
from reader.text.traits import seen_in

HEAD, ARTICLE, INSERT, END, TAIL = range(5)
STEPS = {
    (HEAD, HEAD): "stays_in_head",
    (HEAD, ARTICLE): "article_begins",
    (ARTICLE, ARTICLE): "article_goes_on",
    (ARTICLE, INSERT): "insert_begins",
    (INSERT, INSERT): "insert_goes_on",
    (INSERT, ARTICLE): "article_resumes",
    (ARTICLE, END): "article_ends",
    (END, TAIL): "tail_begins",
    (TAIL, TAIL): "tail_goes_on",
}
STARTS = {HEAD: "starts_in_head", ARTICLE: "starts_in_article"}
NO_ARTICLE = -4.0
DRAWN_TO = {"sure": 3.5, "sure twice": 1.5, "©": 2.5}
"""What is known of a trait without any data."""
PENALTIES = 2.5, 6.0, 0.02
"""Of a trait's weight, of its further weight at the end, of a step."""
ROUNDS = 70
FEWEST_SITES = 2
"""Traits seen on fewer sites are dropped."""
ALIKE = 1.6
"""How much longer than another a page may be to be reckoned with it."""
NEVER = -60.0


class Page(NamedTuple):
    file: str
    site: str
    lines: list[str]
    labels: list[str]
    traits: list[list[str]]
    weight: float


def pages(path: Path, weight: float) -> list[Page]:
    records = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [_page(path.stem, weight, record) for record in records]


def _page(file: str, weight: float, record: dict[str, Any]) -> Page:
    traits = [seen.traits for seen in seen_in(record["lines"])]
    return Page(file, record["site"], record["lines"], record["labels"], traits, weight)


class Model:
    """Trait names and, once fitted, their two weights, and the log-odds of the steps."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = {name: at for at, name in enumerate(names)}
        self.weights = np.array([(DRAWN_TO.get(name, 0.0), 0.0) for name in names])
        self.steps = np.zeros(len(STEPS) + len(STARTS))

    def fit(self, fitted: Sequence[Page]) -> "Model":
        groups = [self._arrays(pages) for pages in _by_length(fitted)]
        start = np.concatenate([self.weights.ravel(), self.steps])
        penalty = np.concatenate([np.tile(PENALTIES[:2], len(self.names)), np.full(len(self.steps), PENALTIES[2])])

        def loss(found: np.ndarray) -> tuple[float, np.ndarray]:
            off = found - start
            total, slopes = penalty @ off**2 / 2, penalty * off
            weights, steps = found[: -len(self.steps)].reshape(-1, 2), found[-len(self.steps) :]
            for matrix, present, allowed, weight in groups:
                shown = _shown((matrix @ weights).reshape(*present.shape, 2))
                free, tied = _chain(shown, steps, present), _chain(shown + allowed, steps, present)
                slope = (tied.shares - free.shares) * weight[:, None, None]
                by_score = np.stack([slope[..., [HEAD, INSERT, END, TAIL]].sum(-1), slope[..., END]], -1).reshape(-1, 2)
                by_step = ((tied.steps - free.steps) * weight[:, None]).sum(0)
                slopes -= np.concatenate([(matrix.T @ by_score).ravel(), by_step])
                total -= weight @ (tied.total - free.total)
            return total, slopes

        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
        self.weights, self.steps = found[: -len(self.steps)].reshape(-1, 2), found[-len(self.steps) :]
        return self

    def table(self) -> dict[str, Weight]:
        """The weights as the product uses them."""
        rounded = {name: self.weights[at].round(1) + 0.0 for name, at in sorted(self.names.items())}
        return {name: Weight(*map(float, pair)) for name, pair in rounded.items() if pair.any()}

    def step_table(self) -> dict[str, float]:
        named = zip((*STEPS.values(), *STARTS.values()), self.steps, strict=True)
        return {name: round(float(value), 1) for name, value in named} | {"has_no_article": NO_ARTICLE}

    def _arrays(self, fitted: Sequence[Page]) -> tuple[csr_matrix, np.ndarray, np.ndarray, np.ndarray]:
        """The traits of each line, which lines there are, and the regions their labels allow."""
        shape = len(fitted), max(len(page.lines) for page in fitted)
        present, allowed = np.zeros(shape, bool), np.full((*shape, 5), 0.0)
        cells = []
        for row, page in enumerate(fitted):
            present[row, : len(page.lines)] = True
            for at, (label, traits) in enumerate(zip(page.labels, page.traits, strict=True)):
                cells += [(row * shape[1] + at, self.names[trait]) for trait in traits if trait in self.names]
                if label == "a" and "©" not in traits:  # some gold counts a closing copyright line in
                    allowed[row, at, [HEAD, INSERT, END, TAIL]] = NEVER
                elif label == "b":
                    allowed[row, at, ARTICLE] = NEVER
        rows, columns = zip(*cells, strict=True)
        matrix = csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(shape[0] * shape[1], len(self.names)))
        return matrix, present, allowed, np.array([page.weight for page in fitted])


def _by_length(fitted: Sequence[Page]) -> list[list[Page]]:
    """Pages of similar length together: the arrays have as many columns as the longest has lines."""
    groups: list[list[Page]] = []
    for page in sorted(fitted, key=lambda page: len(page.lines)):
        if not groups or len(page.lines) > max(30, ALIKE * len(groups[-1][0].lines)):
            groups.append([])
        groups[-1].append(page)
    return groups


class Chain(NamedTuple):
    shares: np.ndarray
    """How probable each region is: [page, line, region]."""
    steps: np.ndarray
    """How often each step is expected: [page, step]."""
    total: np.ndarray
    """The logarithm of the sum over all chains, by page."""


def _shown(scores: np.ndarray) -> np.ndarray:
    """The score of each region by what the lines show."""
    shown = np.repeat(scores[..., :1], 5, axis=-1)
    shown[..., ARTICLE] = 0
    shown[..., END] += scores[..., 1]
    return shown


def _chain(shown: np.ndarray, steps: np.ndarray, present: np.ndarray) -> Chain:
    """The forward-backward algorithm over some pages at once; each line's numbers are scaled to add up to 1."""
    pages, count = present.shape
    table = np.zeros((5, 5))
    for (one, other), value in zip(STEPS, steps, strict=False):
        table[one, other] = exp(value)
    start = np.array([exp(steps[-2]), exp(steps[-1]), 0, 0, 0])
    last = np.array([exp(NO_ARTICLE), 1, 1, 1, 1])
    highest = shown.max(-1)
    odds = np.exp(shown - highest[..., None]) + 1e-200
    ahead, behind, scales = np.zeros_like(shown), np.zeros_like(shown), np.zeros((pages, count))
    for at in range(count):
        moved = (start if at == 0 else ahead[:, at - 1] @ table) * odds[:, at]
        scale, here = moved.sum(1), present[:, at]
        ahead[:, at] = np.where(here[:, None], moved / scale[:, None], ahead[:, at - 1])
        scales[:, at] = np.where(here, np.log(scale) + highest[:, at], 0)
    behind[:, -1] = last
    for at in range(count - 2, -1, -1):
        moved = (odds[:, at + 1] * behind[:, at + 1]) @ table.T
        behind[:, at] = np.where(present[:, at + 1, None], moved / moved.sum(1)[:, None], behind[:, at + 1])
    total = scales.sum(1) + np.log((ahead[:, -1] * last).sum(1))
    shares = ahead * behind
    shares *= present[..., None] / shares.sum(-1, keepdims=True)
    taken = ahead[:, :-1, :, None] * table * (odds * behind)[:, 1:, None, :]
    taken *= present[:, 1:, None, None] / taken.sum((2, 3), keepdims=True)
    by_pair = taken.sum(1)
    expected = [by_pair[:, one, other] for one, other in STEPS] + [shares[:, 0, region] for region in STARTS]
    return Chain(shares, np.stack(expected, axis=1), total)


def fitted_to(learnt: Sequence[Page]) -> Model:
    """A model of the traits that more than one site has."""
    sites: dict[str, set[str]] = {}
    for page in learnt:
        for trait in {trait for traits in page.traits for trait in traits}:
            sites.setdefault(trait, set()).add(page.site)
    names = {trait for trait, found in sites.items() if len(found) >= FEWEST_SITES}
    return Model(sorted({*names, *DRAWN_TO})).fit(learnt)


def put_to_use(model: Model) -> None:
    """Let the product judge by a model."""
    WEIGHTS.clear()
    WEIGHTS.update(model.table())
    regions._STEPS = regions._Steps(**{name: exp(value) for name, value in model.step_table().items()})


def cross_validate(learnt: Sequence[Page], folds: int, seed: int) -> dict[str, np.ndarray]:
    """Boilerplate found, article lost, boilerplate missed (lines), article words lost, article words: by file."""
    dealt = sorted({page.site for page in learnt})
    random.Random(seed).shuffle(dealt)
    sites = {site: at % folds for at, site in enumerate(dealt)}
    counts = {page.file: np.zeros(5) for page in learnt}
    for fold in range(folds):
        put_to_use(fitted_to([page for page in learnt if sites[page.site] != fold]))
        for page in learnt:
            if sites[page.site] == fold:
                counts[page.file] += _judged(page)
    return counts


def _judged(page: Page) -> np.ndarray:
    found = {boilerplate.paragraph for boilerplate in find_boilerplate(page.lines)}
    counts = np.zeros(5)
    for at, (line, label) in enumerate(zip(page.lines, page.labels, strict=True)):
        if label == "b":
            counts += (at in found, 0, at not in found, 0, 0)
        elif label == "a":
            words = len(line.split())
            counts += (0, at in found, 0, words * (at in found), words)
    return counts


def _summed(tried: Sequence[np.ndarray]) -> str:
    scores = [2 * found / max(1, 2 * found + lost + missed) for found, lost, missed, _, _ in tried]
    shares = [words_lost / words for *_, words_lost, words in tried]
    return f"F1 {np.mean(scores):.3f} (+- {np.std(scores):.3f}), article words lost {np.mean(shares):.4f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", nargs="+", help="FILE=WEIGHT")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    named = (given.rsplit("=", 1) for given in options.gold)
    learnt = [page for path, weight in named for page in pages(Path(path), float(weight))]
    if options.folds:
        tried = [cross_validate(learnt, options.folds, seed) for seed in range(options.seeds)]
        for file in tried[0]:
            print(f"{file}: {_summed([counts[file] for counts in tried])}")
        return
    model = fitted_to(learnt)
    for name, value in model.step_table().items():
        print(f"    {name}={value},")
    for name, (boilerplate, end) in model.table().items():
        print(f'    "{name}": Weight({boilerplate}{f", {end}" if end else ""}),')


if __name__ == "__main__":
    main()
