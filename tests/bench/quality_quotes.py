"""Measures find_quotations against articles whose quotations are known, with a scorer given by path.

python tests/bench/quality_quotes.py DATA_DIR SCORER.py [NAME.jsonl]
DATA_DIR holds NAME.jsonl (dev.jsonl if not given): one article a line with `id` and `text`, its lines paragraphs. The
scorer is called with it and a file of predictions.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.text.quotations import find_quotations
from reader.text.repair import Paragraph

_LINE = re.compile(r"[^\n]+")


def paragraphs_of(text: str) -> list[Paragraph]:
    """Its lines."""
    return [Paragraph(*line.span(), "text") for line in _LINE.finditer(text)]


def main() -> int:
    folder, scorer, *name = sys.argv[1:]
    gold = Path(folder) / (name[0] if name else "dev.jsonl")
    articles = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    seconds = 0.0
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as predictions:
        for article in articles:
            paragraphs = paragraphs_of(article["text"])
            started = time.perf_counter()
            found = find_quotations(article["text"], paragraphs)
            seconds += time.perf_counter() - started
            quotes = [{"parts": quotation.parts, "source": quotation.source} for quotation in found]
            predictions.write(json.dumps({"id": article["id"], "quotes": quotes}) + "\n")
    characters = sum(len(article["text"]) for article in articles)
    print(f"{1000 * seconds / characters * 5000:.2f} ms for 5,000 characters")
    status = subprocess.run([sys.executable, scorer, gold, predictions.name], check=False).returncode
    Path(predictions.name).unlink()
    return status


if __name__ == "__main__":
    raise SystemExit(main())
