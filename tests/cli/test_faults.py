"""The real program when the disk takes nothing any more, and when its terminal goes."""

import os
import resource
import signal
from pathlib import Path

import pytest

from tests.cli.test_terminal import SAVED, quotes_in, reading
from tests.terminal import Terminal

RESTORED = b"\x1b[?1049l"


def fill_up(terminal: Terminal) -> None:
    """Let the process write nothing more to any file."""
    resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))


def make_room(terminal: Terminal) -> None:
    resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def mark_without(terminal: Terminal) -> None:
    terminal.wait_for(r"Suggested \d+.*(?s:.)*" + SAVED)
    fill_up(terminal)
    terminal.press("A")
    terminal.wait_for(r"suggestions accepted.* \d+ NOT SAVED|Not saved; it is tried again")  # which may cover the line


def test_marks_made_on_a_full_disk_are_kept_and_saved_when_there_is_room(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        mark_without(terminal)
        terminal.wait_for("Not saved; it is tried again")
        terminal.wait_for("--library")  # the end of the message
        said = terminal.text()
        assert all(words in said for words in ("can't be written", "file too", "large"))
        make_room(terminal)
        terminal.wait_for(SAVED)
        os.kill(terminal.pid, signal.SIGKILL)
        terminal.wait_for_end()
    assert quotes_in(tmp_path) > 5
    assert not list(tmp_path.rglob("*.partial"))


def test_control_c_with_unsaved_marks_asks(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        mark_without(terminal)
        terminal.press("\x03")
        terminal.wait_for(r"\d+ changes not saved")
        make_room(terminal)
        terminal.press("t")
        assert terminal.wait_for_end() == 130
        assert RESTORED in terminal.raw
    assert quotes_in(tmp_path) > 5


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_that_finds_the_disk_full_says_so(tmp_path: Path, number: signal.Signals) -> None:
    with reading(tmp_path) as terminal:
        mark_without(terminal)
        os.kill(terminal.pid, number)
        assert terminal.wait_for_end() == 130
        assert b"changes could not be saved anywhere: lost." in terminal.raw.split(RESTORED)[-1]
    assert not list(tmp_path.rglob("*.partial"))


def test_a_signal_puts_by_what_the_library_does_not_take(tmp_path: Path) -> None:
    library, state = tmp_path / "library", tmp_path / "state"
    with reading(library, XDG_STATE_HOME=str(state)) as terminal:
        terminal.wait_for(r"Suggested \d+.*(?s:.)*" + SAVED)
        library.rename(tmp_path / "away")
        library.write_text("in the way")
        terminal.press("A")
        terminal.wait_for(r"suggestions accepted.* \d+ NOT SAVED|Not saved; it is tried again")
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.wait_for_end() == 130
        said = terminal.raw.split(RESTORED)[-1].decode()
        assert "could not be saved: kept in" in said
        assert "until the article is opened again." in said
        assert "Traceback" not in said
    library.unlink()
    (tmp_path / "away").rename(library)
    assert quotes_in(library) == 0
    with reading(library, XDG_STATE_HOME=str(state)) as terminal:
        terminal.wait_for(r"that could not be saved earlier: saved now")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
    assert quotes_in(library) > 5
    assert not list(state.rglob("*.unsaved"))


def test_a_terminal_that_is_closed_loses_nothing(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        terminal.wait_for(r"Suggested \d+")
        terminal.press("A")
        terminal.wait_for(r"suggestions accepted")
        terminal.hang_up()
    assert quotes_in(tmp_path) > 5
