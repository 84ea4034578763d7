"""Measures the boilerplate against a gold file: quality_boilerplate.py GOLD.jsonl SCORER.py [--errors N]."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from reader.text.boilerplate import find_boilerplate


def main() -> int:
    gold, scorer, *rest = sys.argv[1:]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8", delete=False) as predictions:
        for line in Path(gold).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            found = [boilerplate.paragraph for boilerplate in find_boilerplate(record["lines"])]
            predictions.write(json.dumps({"id": record["id"], "boilerplate": found}) + "\n")
    status = subprocess.run([sys.executable, scorer, gold, predictions.name, *rest], check=False).returncode
    Path(predictions.name).unlink()
    return status


if __name__ == "__main__":
    raise SystemExit(main())
