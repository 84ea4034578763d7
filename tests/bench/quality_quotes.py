"""Measures find_quotations against known quotations: quality_quotes.py GOLD.jsonl [SCORER.py] [PRED.jsonl].

GOLD has one article a line, with "id" and "text"; SCORER is called with GOLD and the predictions.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.text.quotations import Quotation, find_quotations
from reader.text.repair import Paragraph

_PARAGRAPH = re.compile(r"[^\n]+")


def predict(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text whose lines are paragraphs."""
    return find_quotations(text, [Paragraph(*match.span(), "text") for match in _PARAGRAPH.finditer(text)])


def main(gold: str, scorer: str | None = None, predictions: str | None = None) -> None:
    """Predict every article, print the time it takes and the score."""
    articles = [json.loads(line) for line in Path(gold).read_text(encoding="utf-8").splitlines()]
    started = time.perf_counter()
    found = [predict(article["text"]) for article in articles]
    seconds = time.perf_counter() - started
    characters = sum(len(article["text"]) for article in articles)
    print(f"{len(articles)} articles, {seconds / characters * 5000 * 1000:.2f} ms for each 5,000 characters")
    if scorer is None:
        return
    out = Path(predictions) if predictions else Path(tempfile.mkdtemp()) / "predictions.jsonl"
    lines = (
        json.dumps(
            {
                "id": article["id"],
                "quotes": [{"parts": quote.parts, "source": quote.source} for quote in quotes],
            }
        )
        for article, quotes in zip(articles, found, strict=True)
    )
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    subprocess.run([sys.executable, scorer, gold, str(out)], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
