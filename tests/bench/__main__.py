"""`make bench`: speed as ratios within this run, and quality where there are gold articles and scorers.

    python -m tests.bench [--data DIR] [--scorers DIR]

DIR has `reflow/`, `boilerplate/` and `quotes/` with `dev*.jsonl`; the scorers are `score_reflow.py` and so on.
"""

import argparse
import gc
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.text.analysis import analyse, suggest
from reader.text.repair import repair
from tests.bench import anchoring, busy, crowds, screen, search, store, verify, windows

HERE = Path(__file__).parent
SEED = HERE.parent.parent / "seeds" / "qatar-mediation.txt"

LOST = ("f1", "article_words_lost")
QUALITY = (
    ("repair", "reflow/dev.jsonl", "score_reflow.py", ("joint_accuracy", "para_f1"), ".96 / .91"),
    ("repair", "reflow/dev_glued.jsonl", "score_reflow.py", ("glued_repaired", "false_splits"), ".80 / 3"),
    ("boilerplate", "boilerplate/dev_prose.jsonl", "score_boilerplate.py", LOST, ".80 / .01"),
    ("boilerplate", "boilerplate/dev_tail.jsonl", "score_boilerplate.py", LOST, ".85 / .01"),
    ("boilerplate", "boilerplate/dev_full.jsonl", "score_boilerplate.py", LOST, ".97 / .01"),
)
"""Script, gold file, scorer, what is read off, and the targets."""


_QUOTED = re.compile(r"[“\"]([^”\"“\n]+)[”\"]")
_NAME = r"[A-Z][\w.]*(?: [A-Z][\w.]*)*|he|she|they"
_SAID = re.compile(rf"\b(?:{_NAME}) said\b|\bsaid (?:{_NAME})\b")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--scorers", type=Path)
    options = parser.parse_args()
    print("Speed, in a real pseudo-terminal", flush=True)
    screen.main()
    busy.main()
    crowds.main()
    windows.main()
    print("\nStore")
    store.main()
    print("\nSearch")
    search.main()
    report_engine([SEED.read_text(encoding="utf-8")], "the sample article, broken as it is,")
    if options.data and options.data.is_dir():
        anchoring.report(options.data)
        verify.report(options.data)
    if options.data and options.data.is_dir() and options.scorers and options.scorers.is_dir():
        report_quality(options.data, options.scorers)
    else:
        print("\nQuality: no gold articles here (DATA=... SCORERS=...)")


def report_engine(texts: Sequence[str], what: str) -> None:
    """How many of these articles one core repairs and analyses in a second, also against a yardstick.

    300 articles a second was set where the yardstick made 5,238: one article in the time it takes for 17.5.
    """
    mean = sum(map(len, texts)) // len(texts)
    print(
        f"\nEngine, on {what} of {mean:,} characters (target 300, or {300 / 5238:.3f} x the yardstick; paraphrases 100)"
    )
    steps = {
        "yardstick": nearest_said,
        "repair": repair,
        "repair and suggestions": analyse,
        "with paraphrases too": analyse_all,
    }
    rates = {name: _rate(step, texts) for name, step in steps.items()}
    for name, rate in rates.items():
        print(f"{name:24} {rate:6.0f} articles a second   {rate / rates['yardstick']:.3f} x the yardstick")


def _rate(step: Callable[[str], object], texts: Sequence[str]) -> float:
    """Articles a second of the processor's time; the first time around only warms up."""
    for text in texts:
        step(text)
    gc.freeze()  # the gold articles of the bench are not the engine's to look through
    start, times = time.process_time(), 0
    while time.process_time() - start < 2:
        step(texts[times % len(texts)])
        times += 1
    return times / (time.process_time() - start)


def nearest_said(text: str) -> list[tuple[str, str]]:
    """The least one can do: what stands in quotation marks, and who is nearest to a “said”."""
    said = list(_SAID.finditer(text))
    return [
        (found[1], min(said, key=lambda each: abs(each.start() - found.end()))[0] if said else "")
        for found in _QUOTED.finditer(text)
    ]


def analyse_all(text: str) -> None:
    suggest(repair(text), 0, paraphrases=True)


def report_quality(data: Path, scorers: Path) -> None:
    print("\nQuality on dev (the weights of repair and boilerplate were fitted on it, those of quotations on train)")
    for script, gold, scorer, wanted, targets in QUALITY:
        found = json.loads(output(script, str(data / gold), str(scorers / scorer), "--json"))
        values = " / ".join(f"{found[name]:.4f}" for name in wanted)
        print(f"{gold:28} {' / '.join(wanted):48} {values:26} target {targets}")
    report_quotations(data, scorers)


def report_quotations(data: Path, scorers: Path) -> None:
    """Quotations, sources and paraphrases of dev, and how often suggestions are right by how sure they are."""
    from tests.bench import reliability

    lines = (data / "quotes" / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    report_engine([json.loads(line)["text"] for line in lines], "the articles of quotes/dev.jsonl, on average")
    scorer = str(scorers / "score_quotes.py")
    printed = output("quotes", str(data / "quotes"), scorer, "dev.jsonl")
    found = json.loads(printed.splitlines()[-1])
    print(
        f"quotes/dev.jsonl  parts {found['stretch']['f1']} (target .97), quotation {found['quotation']['f1']}"
        f" (.92), source {found['source']['overlap']} / {found['source']['exact']} (.92 / .82),"
        f" end to end {found['end_to_end']['f1']} (.87), scare {found['scare']} (24)"
    )
    printed = output("paraphrases", str(data / "quotes" / "dev.jsonl"), scorer)
    print(f"quotes/dev.jsonl  all attributions F1 {json.loads(printed.splitlines()[-1])['all']['f1']} (.60)")
    reliability.main(data / "quotes" / "dev.jsonl", scorers / "score_quotes.py")


def output(script: str, *arguments: str) -> str:
    """What a quality script prints."""
    command = [sys.executable, "-m", f"tests.bench.quality_{script}", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=HERE.parent.parent).stdout


if __name__ == "__main__":
    main()
