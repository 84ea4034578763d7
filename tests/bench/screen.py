"""How long a reader waits for the screen, in a real pseudo-terminal: `python -m tests.bench.screen`.

First text, key to screen and memory at 8 KB and 10 MB, as ratios against an empty Textual app in the same run.
"""

import os
import select
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect

ROOT = Path(__file__).parent.parent.parent
SEED = ROOT / "seeds" / "qatar-mediation.txt"
STARTS, KEYS = 9, 200
SIZE = (40, 120)
LARGE = 10_000_000
MOVES = ("j", "j", "l", "l", "h", "k", " ", "\x1b[5~")
"""Keys that all change the screen, in turns: sentences, words, a page down and up."""
SUGGESTED = b"Suggested"
"""What the annotation pane says once there are suggestions."""
QUIET = 0.4
"""Seconds without output after which a screen has settled."""


class Screen:
    """A program in a pseudo-terminal; times are in milliseconds."""

    def __init__(self, command: Sequence[str], first: bytes) -> None:
        start = time.perf_counter()
        kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")}
        environment = {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self._process = pexpect.spawn(command[0], list(command[1:]), dimensions=SIZE, env=environment, cwd=str(ROOT))
        self._process.delaybeforesend = None
        seen = b""
        while first not in seen:
            seen += self._read(30.0)
        self.first_text = (time.perf_counter() - start) * 1e3
        self._seen = seen

    def first_suggestions(self) -> float:
        """How long after the first text the first suggestions show."""
        start, seen = time.perf_counter(), self._seen
        while SUGGESTED not in seen:
            seen += self._read(30.0)
        return (time.perf_counter() - start) * 1e3

    def settle(self) -> None:
        """Read until nothing more comes."""
        while self._read(QUIET):
            pass

    def press(self, key: str) -> float:
        """How long until what a key changed begins to show."""
        start = time.perf_counter()
        self._process.send(key)
        self._read(10.0)
        taken = (time.perf_counter() - start) * 1e3
        while self._read(0.02):
            pass
        return taken

    def megabytes(self) -> float:
        """Resident memory."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024

    def close(self) -> None:
        self._process.close(force=True)

    def _read(self, patience: float) -> bytes:
        ready, _, _ = select.select([self._process.fileno()], [], [], patience)
        return os.read(self._process.fileno(), 1 << 20) if ready else b""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder, "large.txt")
        seed = SEED.read_text(encoding="utf-8")
        large.write_text("\n".join(f"Part {n}.\n{seed}" for n in range(LARGE // len(seed.encode()))), encoding="utf-8")
        commands = {
            "empty app": ([sys.executable, "-m", "tests.bench.empty_app"], b"Ready"),
            "8 KB": (reader(folder, SEED), b"Qatar has halted"),
            "10 MB": (reader(folder, large), b"Qatar has halted"),
        }
        report_starts(commands)
        report_keys(commands)


def reader(folder: str, article: Path) -> list[str]:
    return [sys.executable, "-m", "reader", "--library", str(Path(folder, "library")), str(article)]


def report_starts(commands: dict[str, tuple[list[str], bytes]]) -> None:
    """First text of each program, started in turns; the first round only warms the disk."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    suggestions: dict[str, list[float]] = {name: [] for name in commands if name != "empty app"}
    for round_ in range(STARTS + 1):
        for name, (command, first) in commands.items():
            screen = Screen(command, first)
            if round_:
                times[name].append(screen.first_text)
            if round_ and name in suggestions:
                suggestions[name].append(screen.first_suggestions())
            screen.close()
    empty = statistics.median(times["empty app"])
    for name, found in times.items():
        median = statistics.median(found)
        target = {"8 KB": "target 1.4", "10 MB": "target 1.7"}.get(name, "")
        print(f"first text, {name:12} {median:8.0f} ms   {median / empty:5.2f} x an empty app   {target}")
    for name, found in suggestions.items():
        print(f"first suggestions after it, {name:8} {statistics.median(found):5.0f} ms   target 100")


def report_keys(commands: dict[str, tuple[list[str], bytes]]) -> None:
    """Key to screen and memory of each program, after it has settled."""
    screens = {name: Screen(command, first) for name, (command, first) in commands.items()}
    for screen in screens.values():
        screen.settle()
    memory = {name: screen.megabytes() for name, screen in screens.items()}
    times: dict[str, list[float]] = {name: [] for name in screens}
    for number in range(KEYS):
        for name, screen in screens.items():
            times[name].append(screen.press("j" if name == "empty app" else MOVES[number % len(MOVES)]))
    slowest = {name: sorted(found)[len(found) * 95 // 100] for name, found in times.items()}
    for name, found in times.items():
        p50, p95 = statistics.median(found), slowest[name]
        over = p95 / slowest["empty app"]
        print(f"key to screen, {name:12} {p50:5.1f} ms p50 {p95:5.1f} ms p95   {over:5.2f} x an empty app   target 2")
    print(f"key to screen, 10 MB : 8 KB at p95   {slowest['10 MB'] / slowest['8 KB']:5.2f} x   target 1.2 (and 6 ms)")
    text = LARGE / 1e6
    most = 2.5 * memory["empty app"] + 4 * text
    found_memory = ", ".join(f"{name} {megabytes:.0f} MB" for name, megabytes in memory.items())
    print(f"memory: {found_memory}   target at 10 MB {most:.0f} MB")
    print(f"memory at 10 MB after {KEYS} keys {screens['10 MB'].megabytes():.0f} MB")
    for screen in screens.values():
        screen.close()


if __name__ == "__main__":
    main()
