"""How soon one terminal shows what another did to the article: `python -m tests.bench.windows`.

Two real processes in pseudo-terminals. From the key that marks in one to the count of marks on the other's screen.
"""

import random
import tempfile
import time
from pathlib import Path

from tests.bench.screen import SEED
from tests.bench.store import at
from tests.terminal import Terminal

ROUNDS = 40
TARGET = 1_000
COUNT = "“1 .*%"
"""What the status line says of one quotation."""


def main() -> None:
    """Mark and take it back in turns, now in the one, now in the other, at any moment between two looks."""
    chance = random.Random(1)
    times = []
    with tempfile.TemporaryDirectory() as folder:
        arguments = "--library", str(Path(folder, "library")), str(SEED)
        with Terminal(*arguments, size=(120, 40)) as one, Terminal(*arguments, size=(120, 40)) as other:
            for each in (one, other):
                each.wait_for(r"Suggested \d+")
            for round_ in range(ROUNDS):
                here, there = (one, other) if round_ % 4 < 2 else (other, one)
                time.sleep(chance.uniform(0.1, 0.7))
                key = "u" if round_ % 2 else "q"
                start = time.perf_counter()
                here.press(key)
                (there.wait_until_gone if key == "u" else there.wait_for)(COUNT)
                times.append((time.perf_counter() - start) * 1e3)
                (here.wait_until_gone if key == "u" else here.wait_for)(COUNT)
    print(
        f"{'a mark seen in another terminal':44}{at(times, 50):8.0f} ms p50{at(times, 95):8.0f} ms p95"
        f"{max(times):8.0f} ms at most   target {TARGET:,}"
    )


if __name__ == "__main__":
    main()
