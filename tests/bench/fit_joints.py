"""Fits the weights of `reader/text/joint_weights.py`, or judges them by cross-validation.

python -m tests.bench.fit_joints GOLD.jsonl [--folds 8]      (needs numpy and scipy, which the project does not)

GOLD has one object a line: {"damaged": text, "gold": [paragraphs], "site": name}. The model is a chain of two states, a
break or none at each joint; its weights maximise the likelihood of the gold's breaks under an L2 penalty. With --folds,
prints the share of joints judged right, each site by weights that never saw it; else prints the module.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reader.text import joints
from reader.text.lines import line_of

PENALTY = 3.0
LEAST_COUNT = 2
"""A clue that comes less often gets no weight."""
LEAST = 0.05
"""Smaller weights are left out."""
ROLES = 3
HEADER = '''"""The weights of the clues in `joints`: how much each speaks for a role, and for a break at a joint.

Fitted by tests/bench/fit_joints.py on 50 scraped articles ({count} line breaks) of the public article-extraction
benchmark by Zyte (Scrapinghub), whose lines were compared with the paragraphs of the pages.
"""
'''


class Article(NamedTuple):
    site: str
    lines: list[str]
    roles: list[list[str]]
    """The clues of each line."""
    joints: list[list[str]]
    """The clues of each joint."""
    breaks: list[bool]


def article(record: dict[str, Any]) -> Article:
    """The clues and the breaks of one gold record."""
    texts = [line.strip() for line in record["damaged"].split("\n") if line.strip()]
    lines = [line_of(text) for text in texts]
    setting = joints.setting_of(lines)
    return Article(
        record["site"],
        texts,
        [joints.role_clues(line, setting, at) for at, line in enumerate(lines)],
        [joints.joint_clues(lines[at - 1], lines[at], setting, at) for at in range(1, len(lines))],
        _breaks(["".join(text.split()) for text in texts], ["".join(text.split()) for text in record["gold"]]),
    )


def _breaks(lines: Sequence[str], paragraphs: Sequence[str]) -> list[bool]:
    """Whether a paragraph of the gold ends at each joint, the two aligned without blanks."""
    ends = set(np.cumsum([len(paragraph) for paragraph in paragraphs]).tolist())
    to_gold: dict[int, int] = {}
    for i, j, size in SequenceMatcher(None, "".join(lines), "".join(paragraphs), autojunk=False).get_matching_blocks():
        to_gold.update((i + step, j + step) for step in range(size))
    return [to_gold.get(at - 1, -2) + 1 in ends for at in np.cumsum([len(line) for line in lines])[:-1].tolist()]


class Model:
    """Clue names and, once fitted, their weights."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.role_names = _names(clues for one in articles for clues in one.roles)
        self.joint_names = _names(clues for one in articles for clues in one.joints)
        self.role_weights = np.zeros((len(self.role_names), ROLES))
        self.joint_weights = np.zeros(len(self.joint_names))

    def fit(self, articles: Sequence[Article]) -> "Model":
        roles = _matrix([clues for one in articles for clues in one.roles], self.role_names)
        joint = _matrix([clues for one in articles for clues in one.joints], self.joint_names)
        cut = self.role_weights.size

        def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
            role_scores = roles @ weights[:cut].reshape(-1, ROLES)
            joint_scores = joint @ weights[cut:]
            likelihood, role_slopes, joint_slopes = _slopes(articles, role_scores, joint_scores)
            slopes = np.concatenate([(roles.T @ role_slopes).ravel(), joint.T @ joint_slopes])
            return PENALTY / 2 * weights @ weights - likelihood, PENALTY * weights - slopes

        start = np.zeros(cut + len(self.joint_names))
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
        self.role_weights, self.joint_weights = found[:cut].reshape(-1, ROLES), found[cut:]
        return self

    def tables(self) -> tuple[dict[str, tuple[float, ...]], dict[str, float]]:
        """The weights as the product uses them."""
        roles = {
            name: tuple(round(float(weight), 2) for weight in self.role_weights[at])
            for name, at in sorted(self.role_names.items())
            if abs(self.role_weights[at]).max() >= LEAST
        }
        joint = {
            name: round(float(self.joint_weights[at]), 2)
            for name, at in sorted(self.joint_names.items())
            if abs(self.joint_weights[at]) >= LEAST
        }
        return roles, joint


def _names(lists: Any) -> dict[str, int]:
    counts = Counter(clue for clues in lists for clue in clues)
    return {name: at for at, name in enumerate(sorted(name for name in counts if counts[name] >= LEAST_COUNT))}


def _matrix(lists: Sequence[Sequence[str]], names: dict[str, int]) -> csr_matrix:
    cells = [(row, names[clue]) for row, clues in enumerate(lists) for clue in clues if clue in names]
    rows, columns = zip(*cells, strict=True)
    return csr_matrix((np.ones(len(cells)), (rows, columns)), shape=(len(lists), len(names)))


def _slopes(articles: Sequence[Article], roles: np.ndarray, joint: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
    """The log-likelihood of the gold's breaks and its slopes by the scores of roles and joints."""
    likelihood, role_slopes, joint_slopes = 0.0, np.zeros_like(roles), np.zeros_like(joint)
    line = seam = 0
    for one in articles:
        count = len(one.lines)
        steps = _steps(roles[line : line + count], joint[seam : seam + count - 1])
        expected, total = _expected(steps)
        states = [1, *map(int, one.breaks), 1]
        gold = np.zeros_like(expected)
        for at in range(count):
            gold[at, states[at], states[at + 1]] = 1
        likelihood += float((steps * gold).sum()) - total
        slope = gold - expected
        role_slopes[line : line + count] = np.stack([slope[:, 1, 1], slope[:, 1, 0], slope[:, 0, 1]], axis=1)
        joint_slopes[seam : seam + count - 1] = slope[:-1, :, 1].sum(axis=1)
        line, seam = line + count, seam + count - 1
    return likelihood, role_slopes, joint_slopes


def _steps(roles: np.ndarray, joint: np.ndarray) -> np.ndarray:
    """The score of each line by what stands before and after it: [line, break before, break after]."""
    steps = np.zeros((len(roles), 2, 2))
    steps[:, 1, 1], steps[:, 1, 0], steps[:, 0, 1] = roles.T
    steps[:-1, :, 1] += joint[:, None]
    return steps


def _expected(steps: np.ndarray) -> tuple[np.ndarray, float]:
    """How probable each pair of states is, and the logarithm of the sum over all chains."""
    count = len(steps)
    ahead, behind = np.zeros((count + 1, 2)), np.zeros((count + 1, 2))
    ahead[0] = behind[count] = (-1e9, 0.0)
    for at in range(count):
        ahead[at + 1] = np.logaddexp(*(ahead[at][:, None] + steps[at]))
    for at in reversed(range(count)):
        behind[at] = np.logaddexp(*(steps[at] + behind[at + 1]).T)
    total = float(behind[0][1])
    return np.exp(ahead[:-1, :, None] + steps + behind[1:, None, :] - total), total


def cross_validate(articles: Sequence[Article], folds: int) -> float:
    """The share of joints judged right, each site by weights that never saw it."""
    sites = {site: at % folds for at, site in enumerate(dict.fromkeys(one.site for one in articles))}
    right = count = 0
    for fold in range(folds):
        seen = [one for one in articles if sites[one.site] != fold]
        roles, joint = Model(seen).fit(seen).tables()
        joints.ROLES.clear()
        joints.ROLES.update(roles)  # type: ignore[arg-type]
        joints.JOINTS.clear()
        joints.JOINTS.update(joint)
        for one in articles:
            if sites[one.site] == fold:
                lines = [line_of(line) for line in one.lines]
                judged = joints.paragraph_ends(lines, joints.setting_of(lines))
                right += sum(said == true for said, true in zip(judged, one.breaks, strict=True))
                count += len(judged)
    return right / count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    articles = [article(json.loads(line)) for line in options.gold.read_text(encoding="utf-8").splitlines()]
    if options.folds:
        print(f"{cross_validate(articles, options.folds):.4f} of the joints right ({options.folds} folds by site)")
        return
    roles, joint = Model(articles).fit(articles).tables()
    print(HEADER.format(count=sum(len(one.breaks) for one in articles)))
    print("ROLES: dict[str, tuple[float, float, float]] = {")
    for name, weights in roles.items():
        print(f'    "{name}": {weights},')
    print('}\n"""As a whole paragraph, its first and its last line, against standing inside one."""\n')
    print("JOINTS: dict[str, float] = {")
    for name, weight in joint.items():
        print(f'    "{name}": {weight},')
    print("}")


if __name__ == "__main__":
    main()
