"""Measures find_attributions against annotated articles: quality_paraphrases.py ARTICLES.jsonl SCORER.py."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reader.text.paraphrases import find_attributions
from reader.text.quotations import find_quotations
from tests.bench.quality_quotes import paragraphs_of


def main() -> int:
    gold, scorer = sys.argv[1:]
    articles = [json.loads(line) for line in Path(gold).read_text(encoding="utf-8").splitlines()]
    seconds = 0.0
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as predictions:
        for article in articles:
            text = article["text"]
            paragraphs = paragraphs_of(text)
            quotations = find_quotations(text, paragraphs)
            started = time.perf_counter()
            found = find_attributions(text, paragraphs, quotations)
            seconds += time.perf_counter() - started
            quotes = [{"parts": quotation.parts, "source": quotation.source} for quotation in quotations]
            attributions = [{"content": one.content, "source": one.source} for one in found]
            record = {"id": article["id"], "quotes": quotes, "attributions": attributions}
            predictions.write(json.dumps(record) + "\n")
    print(f"{1000 * seconds / len(articles):.2f} ms an article")
    status = subprocess.run([sys.executable, scorer, gold, predictions.name], check=False).returncode
    Path(predictions.name).unlink()
    return status


if __name__ == "__main__":
    raise SystemExit(main())
