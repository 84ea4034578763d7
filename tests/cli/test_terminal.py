"""The real program in a real terminal: start, keys, signals, the README's demo."""

import os
import re
import signal
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.terminal import Terminal

SEED = "seeds/qatar-mediation.txt"
SAVED = r" saved "


def quotes_in(library: Path) -> int:
    """How many quotes plain TinyDB finds in the library's one article."""
    files = [path for path in library.glob("*.json") if path.name != "catalog.json"]
    assert len(files) == 1
    with TinyDB(files[0], access_mode="r") as db:
        return sum(mark["kind"] == "quote" for mark in db.table("marks"))


def reading(library: Path, *arguments: str, size: tuple[int, int] = (120, 40), **env: str) -> Terminal:
    return Terminal("--library", str(library), *(arguments or (SEED,)), size=size, env=env)


def test_the_demo_of_the_readme(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        terminal.wait_for(r"Suggested \d+")
        terminal.press("A")
        terminal.wait_for(r"suggestions accepted.*" + SAVED)
        terminal.press("n")
        terminal.press("y")
        terminal.wait_for(r"quotation sent to the terminal's clipboard")
        assert b"\x1b]52;c;" in terminal.raw
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
    marked = quotes_in(tmp_path)
    assert marked > 5
    with reading(tmp_path) as terminal:
        terminal.wait_for(rf"“{marked} @")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0


def test_an_article_from_a_pipe_and_keys_from_the_terminal(tmp_path: Path) -> None:
    with Terminal(shell=f"cat {SEED} | $PYTHON -m reader --library {tmp_path} -", size=(120, 40)) as terminal:
        terminal.wait_for(r"Suggested \d+")
        terminal.press("A")
        terminal.wait_for(r"suggestions accepted.*" + SAVED)
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
    assert quotes_in(tmp_path) > 5


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_and_restores_the_terminal(tmp_path: Path, number: signal.Signals) -> None:
    with reading(tmp_path) as terminal:
        terminal.wait_for(r"Suggested \d+")
        terminal.press("A")
        terminal.wait_for(r"suggestions accepted")
        os.kill(terminal.pid, number)
        assert terminal.wait_for_end() == 130
        assert b"\x1b[?1049l" in terminal.raw
    assert quotes_in(tmp_path) > 5


def test_control_c_saves_and_restores_the_terminal(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        terminal.wait_for(r"Suggested \d+")
        terminal.press("A\x03")
        assert terminal.wait_for_end() == 130
        assert b"\x1b[?1049l" in terminal.raw
    assert quotes_in(tmp_path) > 5


def test_what_was_shown_as_saved_survives_kill_9(tmp_path: Path) -> None:
    for round_ in range(3):
        with reading(tmp_path) as terminal:
            terminal.wait_for(r"Suggested \d+")
            terminal.press("\r\r")
            terminal.wait_for(rf"“{round_ + 1} @.*{SAVED}")
            os.kill(terminal.pid, signal.SIGKILL)
            terminal.wait_for_end()
        assert quotes_in(tmp_path) >= round_ + 1


def test_undo_and_redo_go_on_after_kill_9_and_deleted_marks_are_there(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        terminal.wait_for(r"Suggested \d+")
        terminal.press("\r\r")
        terminal.wait_for(rf"“1 @1 .*{SAVED}")
        terminal.press("p")
        terminal.press("x")
        terminal.wait_for(rf"unmarked.*{SAVED}")
        os.kill(terminal.pid, signal.SIGKILL)
        terminal.wait_for_end()
    with reading(tmp_path) as terminal:
        terminal.wait_for(r"Suggested \d+")
        terminal.press("T")
        terminal.wait_for(r"Deleted marks[^$]*quote, deleted 2")
        terminal.press("\x1b")
        terminal.wait_until_gone("Deleted marks")
        terminal.press("u")
        terminal.wait_for(rf"undone: quote unmarked.*“1 @1 .*{SAVED}")
        os.kill(terminal.pid, signal.SIGKILL)
        terminal.wait_for_end()
    with reading(tmp_path) as terminal:
        terminal.wait_for(r"“1 @1 ")
        terminal.press("\x12")
        terminal.wait_for(rf"redone: quote unmarked.*{SAVED}")
        terminal.press("uu")
        terminal.wait_for(r"undone: quote marked")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
    assert quotes_in(tmp_path) == 0


def test_no_temporary_file_stays_behind_and_nothing_is_written_elsewhere(tmp_path: Path) -> None:
    library, scratch, home = (tmp_path / name for name in ("library", "tmp", "home"))
    for each in (scratch, home):
        each.mkdir()
    env = {name: str(home / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")}
    for number in (signal.SIGKILL, signal.SIGTERM):
        with reading(library, TMPDIR=str(scratch), **env) as terminal:
            terminal.wait_for(r"Suggested \d+")
            terminal.press("\ry")
            terminal.wait_for(r"terminal's clipboard.*" + SAVED)
            os.kill(terminal.pid, number)
            terminal.wait_for_end()
    assert [*scratch.rglob("*"), *home.rglob("*")] == []
    assert not list(library.rglob("*.partial"))


def test_without_colour_no_colour_is_sent(tmp_path: Path) -> None:
    with reading(tmp_path, NO_COLOR="1") as terminal:
        terminal.wait_for(r"Suggested \d+")
        terminal.press("A")
        terminal.wait_for(r"suggestions accepted")
        colours = re.findall(rb"\x1b\[(?:\d+;)*(?:[34]8;[25];|(?:[349][0-7]|10[0-7])m)", terminal.raw)
        assert colours == []
        terminal.press("\x11")
        terminal.wait_for_end()


def test_hostile_text_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    article = tmp_path / "evil.txt"
    article.write_bytes(
        b"Words \x1b]0;owned\x07 and \x1b[2J more \xc2\x9b31m text [bold]x[/bold] \xe2\x80\xaegnp.\n\n"
        b"\xe2\x80\x9cSo \x1b]52;c;ZXZpbA==\x07 it goes,\xe2\x80\x9d she said.\n"
    )
    with reading(tmp_path / "library", str(article)) as terminal:
        terminal.wait_for(r"␛\]0;owned")
        terminal.press("n")
        terminal.press("y")
        terminal.wait_for(r"sent to the terminal")
        assert b"\x1b]0;owned" not in terminal.raw
        assert b"\x1b]52;c;ZXZpbA==" not in terminal.raw
        assert "[bold]x[/bold]" in terminal.text()
        terminal.press("\x11")
        terminal.wait_for_end()


def test_the_window_can_be_resized(tmp_path: Path) -> None:
    with reading(tmp_path) as terminal:
        terminal.wait_for(r"Suggested \d+")
        terminal._screen.resize(24, 80)
        terminal.process.setwinsize(24, 80)
        terminal.wait_for(r"Enter Accept")
        terminal.wait_until_gone(r"Suggested \d+")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0


def test_a_terminal_that_tells_no_size(tmp_path: Path) -> None:
    shell = f"stty rows 0 cols 0; exec $PYTHON -m reader seeds/qatar-mediation.txt --library {tmp_path}"
    with Terminal(shell=shell, size=(80, 24)) as terminal:
        terminal.wait_for("suggestions: Enter takes one")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0


def test_it_can_be_stopped_and_goes_on_where_a_shell_is(tmp_path: Path) -> None:
    shell = f"set -m; $PYTHON -m reader --library {tmp_path} {SEED}; echo away; read line; fg"
    with Terminal(shell=shell) as terminal:
        terminal.wait_for("Accept")
        terminal.press("\x1a")
        terminal.wait_for("away")
        assert b"\x1b[?1049l" in terminal.raw
        terminal.press("\r")
        terminal.wait_until_gone("away")
        terminal.press("A")
        terminal.wait_for("accepted")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
