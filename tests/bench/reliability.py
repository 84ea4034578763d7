"""How often suggested quotations are right, by how sure they are, on articles that people annotated."""

import importlib.util
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from reader.text.quotations import Quotation, find_quotations
from tests.bench.quality_quotes import paragraphs_of

Article = dict[str, Any]


def main(articles: Path, scorer: Path) -> None:
    module = load(scorer)
    sure: list[tuple[float, bool]] = []
    for line in articles.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        sure += judged(article, find_quotations(article["text"], paragraphs_of(article["text"])), module)
    print_reliability(sure)


def load(scorer: Path) -> ModuleType:
    """The scorer, as a module."""
    spec = importlib.util.spec_from_file_location("scorer", scorer)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(article: Article, found: Sequence[Quotation], scorer: ModuleType) -> Iterator[tuple[float, bool]]:
    """The confidence of each quotation, and whether it is right: matched (IoU >= .8), its source overlapping."""
    text = article["text"]
    gold = [scorer.chars([scorer.trim(text, *part) for part in one["parts"]]) for one in article["quotations"]]
    proposed = [scorer.chars([scorer.trim(text, *part) for part in one.parts]) for one in found]
    matched = {there: here for here, there in scorer.match(gold, proposed, 0.8)}
    for at, quotation in enumerate(found):
        source = article["quotations"][matched[at]]["source"] if at in matched else None
        is_right = at in matched and (
            bool(quotation.source and scorer.overlaps(source, [quotation.source])) if source else not quotation.source
        )
        yield quotation.confidence, is_right


def print_reliability(sure: Sequence[tuple[float, bool]]) -> None:
    """Prints the share that was right by how sure it was."""
    for low, high in (
        (0.0, 0.3),
        (0.3, 0.5),
        (0.5, 0.7),
        (0.7, 0.8),
        (0.8, 0.9),
        (0.9, 0.95),
        (0.95, 1.01),
        (0.9, 1.01),
    ):
        within = [is_right for confidence, is_right in sure if low <= confidence < high]
        if within:
            print(
                f"sure {low:.2f}-{min(high, 1):.2f}: {len(within):5} suggestions, {sum(within) / len(within):.3f} right"
            )
