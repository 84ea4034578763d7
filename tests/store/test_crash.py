"""A share of the kills of `tests.store.crash`, and that it finds what it looks for."""

import random
from pathlib import Path

from reader.store import storage
from tests.store.crash import Tally, kill_sessions, kill_terminals


def test_a_session_killed_at_random_moments_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    tally = Tally()
    kill_sessions(tmp_path, 25, random.Random(7), tally)
    assert tally.kills == 25
    assert tally.marking > 5
    assert tally.saved > 20
    assert (tally.unreadable, tally.lost, tally.left) == ([], [], [])


def test_the_program_killed_at_random_moments_loses_nothing_that_it_showed_as_saved(tmp_path: Path) -> None:
    tally = Tally()
    kill_terminals(tmp_path, 2, random.Random(3), tally)
    assert tally.screen == 2
    assert (tally.unreadable, tally.lost) == ([], [])


def test_marks_that_are_said_to_be_saved_and_are_not_are_found(tmp_path: Path) -> None:
    tally = Tally()
    kill_sessions(tmp_path, 10, random.Random(7), tally, is_hasty=True)
    assert tally.lost


def test_files_that_are_cut_short_are_found(tmp_path: Path) -> None:
    tally = Tally()
    kill_sessions(tmp_path, 2, random.Random(7), tally)
    assert storage.stamp(tmp_path / ".lock")
    for path in tmp_path.glob("*.json"):
        path.write_bytes(path.read_bytes()[:-10])
    kill_sessions(tmp_path, 1, random.Random(7), tally)
    assert tally.unreadable
