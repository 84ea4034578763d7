"""The real program on a real disk of its own that fills up, or turns read-only: no fault is made up here."""

import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.test_terminal import SAVED, SEED, quotes_in
from tests.store.builders import eventually
from tests.terminal import Terminal

APART = ("unshare", "--user", "--map-root-user", "--mount")


def can_mount(folder: Path) -> bool:
    """Whether somebody without rights can have a disk of their own here, seen by nobody else."""
    try:
        done = subprocess.run([*APART, "mount", "-t", "tmpfs", "none", str(folder)], capture_output=True)
    except FileNotFoundError:
        return False
    return done.returncode == 0


class Disk:
    """A small disk, and the program that has its library there."""

    def __init__(self, folder: Path) -> None:
        mount = f"mount -t tmpfs -o size=700k none {folder}"
        program = f"exec $PYTHON -m reader --library {folder}/library {SEED}"
        self._folder = folder
        self.terminal = Terminal(shell=f"exec {' '.join(APART)} sh -c '{mount} && {program}'", size=(120, 40))

    @property
    def root(self) -> Path:
        """The disk, as the program sees it."""
        return Path(f"/proc/{self.terminal.pid}/root{self._folder}")

    def fill(self) -> None:
        with suppress(OSError), (self.root / "filler").open("wb", buffering=0) as filler:
            while True:
                filler.write(bytes(1000))

    def make_room(self) -> None:
        (self.root / "filler").unlink()

    def remount(self, how: str) -> None:
        """Turn the disk read-only (`ro`) or back (`rw`), as soon as nothing is being written there."""
        enter = ("nsenter", "--target", str(self.terminal.pid), "--user", "--mount", "--preserve-credentials")
        mount = [*enter, "mount", "-o", f"remount,{how}", str(self._folder)]
        assert eventually(lambda: subprocess.run(mount, capture_output=True).returncode == 0), f"not remounted {how}"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    if not can_mount(tmp_path):
        pytest.skip("nobody can mount a disk here")
    found = Disk(tmp_path)
    with found.terminal as terminal:
        terminal.wait_for(r"Suggested \d+.*(?s:.)*" + SAVED)
        yield found


def test_marks_made_on_a_full_disk_are_saved_when_there_is_room(disk: Disk) -> None:
    disk.fill()
    disk.terminal.press("A")
    disk.terminal.wait_for("Not saved; it is tried again")
    disk.terminal.wait_for("full")
    assert quotes_in(disk.root / "library") == 0
    disk.make_room()
    disk.terminal.wait_for(r"“\d+ .*" + SAVED)
    assert quotes_in(disk.root / "library") > 5
    assert not list(disk.root.rglob("*.partial"))


def test_marks_made_on_a_disk_that_turned_read_only_are_saved_when_it_can_be_written(disk: Disk) -> None:
    disk.remount("ro")
    disk.terminal.press("A")
    disk.terminal.wait_for("Not saved; it is tried again")
    disk.terminal.wait_for("read-only")
    assert quotes_in(disk.root / "library") == 0
    disk.remount("rw")
    disk.terminal.wait_for(r"“\d+ .*" + SAVED)
    assert quotes_in(disk.root / "library") > 5
