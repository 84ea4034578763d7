"""Kills the program at random moments and counts what is unreadable or lost.

Run as `python -m tests.store.crash --kills 500`. Nine in ten are sessions without a screen, for volume; the others are the real program in a pseudo-terminal. What was
said to be saved (by the writer, or on the status line) has to be there; every file has to open with plain TinyDB.
"""

import argparse
import multiprocessing
import os
import random
import re
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from tests.store import workers
from tests.store.builders import TEXT, on_disk, opened
from tests.terminal import DEADLINE, Terminal

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.store.workers", "reader.session.desk", "reader.store.files"])

OPENING, WRITING = 0.06, 0.02
"""Seconds within which a session without a screen is killed, from its start and from what it said."""
MOST_WORDS = 5
"""How often a session may say what is saved before it is killed."""
LONGEST_SEEN = 0.6
"""Seconds that a program is killed after, once its text is shown."""
SUGGESTED = 3
"""Kills in a terminal after which a new library is begun: nothing is suggested any more."""
ROUNDS = 60
"""Kills after which a new library is begun: a full one is slower."""
_SAVED = re.compile(r"“(\d+) .* saved ")


@dataclass
class Tally:
    """What became of the kills."""

    opening: int = 0
    """Killed before a session was open."""
    marking: int = 0
    screen: int = 0
    """Killed in a terminal."""
    saved: int = 0
    """Marks said to be saved."""
    unreadable: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """Temporary files that are still there after the next opening."""

    @property
    def kills(self) -> int:
        return self.opening + self.marking + self.screen

    def __str__(self) -> str:
        return (
            f"{self.kills} kills ({self.opening} while opening, {self.marking} while marking, {self.screen} in a "
            f"terminal), {self.saved} marks said to be saved: {len(self.unreadable)} files unreadable, "
            f"{len(self.lost)} marks lost, {len(self.left)} temporary files left"
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tally = Tally()
    chance = random.Random(options.seed)
    on_screen = options.kills // 10
    with tempfile.TemporaryDirectory() as folder:
        for number, size in enumerate(_rounds(options.kills - on_screen)):
            kill_sessions(Path(folder, f"sessions-{number}"), size, chance, tally)
        for number, size in enumerate(_rounds(on_screen)):
            kill_terminals(Path(folder, f"screen-{number}"), size, chance, tally)
    print(tally)
    for problem in (*tally.unreadable, *tally.lost, *tally.left):
        print(problem)
    return bool(tally.unreadable or tally.lost or tally.left)


def kill_sessions(folder: Path, kills: int, chance: random.Random, tally: Tally, *, is_hasty: bool = False) -> None:
    """Kill sessions on one article, one after the other."""
    saved: dict[str, str] = {}
    for _ in range(kills):
        heard = _killed(folder, chance, is_hasty=is_hasty)
        said = [each for each in heard if isinstance(each, dict)]
        for notes in said:
            saved |= notes
            tally.saved += len(notes)
        tally.opening += not heard
        tally.marking += bool(heard)
        _examine(folder, tally)
        found = {mark["id"]: mark["note"] for path in _articles(folder) for mark in _records(path, "marks")}
        lost = [mark for mark, note in saved.items() if found.get(mark) != note]
        tally.lost += lost
        for mark in lost:
            del saved[mark]
    opened(folder, TEXT)
    tally.left += [str(path) for path in folder.rglob("*.partial")]


def kill_terminals(folder: Path, kills: int, chance: random.Random, tally: Tally) -> None:
    """Kill the program in a terminal, on the sample article, while suggestions are accepted one by one."""
    for number in range(kills):
        library = folder / str(number // SUGGESTED)
        with Terminal("--library", str(library), "seeds/qatar-mediation.txt", size=(120, 40)) as terminal:
            terminal.wait_for(r"Suggested \d+|“\d+ ")
            end = time.monotonic() + chance.uniform(0, LONGEST_SEEN)
            shown = 0
            while time.monotonic() < end:
                terminal.press("\r" * chance.randint(1, 2))
                while time.monotonic() < end and not terminal.is_quiet(chance.uniform(0.005, 0.03)):
                    pass
                if found := _SAVED.search(terminal.text()):
                    shown = int(found[1])
            os.kill(terminal.pid, signal.SIGKILL)
            terminal.wait_for_end()
        tally.screen += 1
        tally.saved += shown
        _examine(library, tally)
        there = sum(mark["kind"] == "quote" for path in _articles(library) for mark in _records(path, "marks"))
        tally.lost += [f"terminal {number}: {there} of {shown}"] * max(0, shown - there)


def _killed(folder: Path, chance: random.Random, *, is_hasty: bool) -> list[object]:
    """Start a session, kill it, and return what it said."""
    ear, mouth = processes.Pipe()
    process = processes.Process(target=workers.read, args=(folder, mouth, chance.random(), is_hasty))
    process.start()
    mouth.close()
    heard: list[object] = []
    words = chance.randint(1, MOST_WORDS) if chance.random() < 0.8 else 0
    try:
        while len(heard) < words and ear.poll(DEADLINE):
            heard.append(ear.recv())
        time.sleep(chance.uniform(0, WRITING if words else OPENING))
        process.kill()
        while True:
            heard.append(ear.recv())
    except (EOFError, OSError):  # OSError: killed in the middle of a word
        return heard
    finally:
        process.kill()
        process.join()
        ear.close()


def _examine(folder: Path, tally: Tally) -> None:
    """Open every file as anybody would."""
    for path in sorted(folder.rglob("*.json")):
        try:
            with TinyDB(path, access_mode="r", encoding="utf-8") as database:
                if not database.tables():
                    tally.unreadable.append(f"{path}: empty")
        except ValueError as error:
            tally.unreadable.append(f"{path}: {error}")
    tally.unreadable += [str(path) for path in folder.rglob("*.damaged-*")]


def _articles(folder: Path) -> list[Path]:
    return [path for path in folder.glob("*.json") if path.name != "catalog.json"]


def _records(path: Path, table: str) -> list[dict[str, Any]]:
    try:
        return on_disk(path, table)
    except ValueError:  # counted already
        return []


def _rounds(kills: int) -> Iterator[int]:
    """So many kills, in portions."""
    for start in range(0, kills, ROUNDS):
        yield min(ROUNDS, kills - start)


if __name__ == "__main__":
    sys.exit(main())
