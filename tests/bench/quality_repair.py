"""Measures the repair of broken lines against a gold file, with a scorer given by path.

python tests/bench/quality_repair.py GOLD.jsonl SCORER.py [--errors N]
Gold: one JSON object a line with `id` and `damaged`. The scorer is called with the gold and a file of predictions.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from reader.text.repair import repair


def main() -> int:
    gold, scorer, *rest = sys.argv[1:]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as predictions:
        for line in Path(gold).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            repaired = repair(record["damaged"])
            paragraphs = [repaired.text[start:end] for start, end, _ in repaired.paragraphs]
            predictions.write(json.dumps({"id": record["id"], "paragraphs": paragraphs}) + "\n")
    status = subprocess.run([sys.executable, scorer, gold, predictions.name, *rest], check=False).returncode
    Path(predictions.name).unlink()
    return status


if __name__ == "__main__":
    raise SystemExit(main())
