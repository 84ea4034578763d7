"""Copying: the first way that works, and an honest word on it."""

import base64
import os
import stat
import sys
import threading
import types
from pathlib import Path

import pytest

from reader.clipboard import native
from reader.clipboard.chain import copy_text
from reader.clipboard.terminal import wrapped


@pytest.fixture(autouse=True)
def no_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY", "TMUX", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


def pyperclip(monkeypatch: pytest.MonkeyPatch, copy: object, paste: object = lambda: "words") -> None:
    module = types.ModuleType("pyperclip")
    module.copy = copy  # type: ignore[attr-defined]
    module.paste = paste  # type: ignore[attr-defined]
    module.PyperclipException = RuntimeError  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pyperclip", module)
    monkeypatch.setenv("DISPLAY", ":0")


def test_the_desktop_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    taken: list[str] = []
    pyperclip(monkeypatch, taken.append)
    found = copy_text("words", lambda _: None, tmp_path)
    assert (found.way, found.said, taken) == ("native", "copied to the clipboard", ["words"])


def test_a_desktop_that_refuses_falls_through_to_the_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(_: str) -> None:
        raise RuntimeError

    pyperclip(monkeypatch, refuse)
    written: list[str] = []
    assert copy_text("wörds", written.append, tmp_path).way == "terminal"
    assert base64.b64decode(written[0].removeprefix("\x1b]52;c;").removesuffix("\x07")).decode() == "wörds"


def test_a_clipboard_that_does_not_hold_the_text_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pyperclip(monkeypatch, lambda _: None, lambda: "something older")
    assert copy_text("words", lambda _: None, tmp_path).way == "terminal"


def test_a_hanging_clipboard_is_left_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    released = threading.Event()
    pyperclip(monkeypatch, lambda _: released.wait(30))
    monkeypatch.setattr(native, "PATIENCE", 0.05)
    assert copy_text("words", lambda _: None, tmp_path).way == "terminal"
    released.set()


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a shell script")
def test_a_failing_clipboard_program_says_nothing_on_the_screen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "xclip"
    program.write_text('#!/bin/sh\necho "Error: Can\'t open display" >&2\nexit 1\n')
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delitem(sys.modules, "pyperclip", raising=False)
    assert copy_text("words", lambda _: None, tmp_path).way == "terminal"
    assert capfd.readouterr() == ("", "")


def test_over_ssh_the_far_desktop_is_left_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    taken: list[str] = []
    pyperclip(monkeypatch, taken.append)
    monkeypatch.setenv("SSH_CONNECTION", "1 2 3 4")
    found = copy_text("words", lambda _: None, tmp_path)
    assert (found.way, taken) == ("terminal", [])
    assert "sent to the terminal" in found.said


def test_a_text_too_long_for_a_terminal_goes_to_a_file_of_its_owner(tmp_path: Path) -> None:
    found = copy_text("x" * 100_000, lambda _: None, tmp_path)
    path = tmp_path / "copied.txt"
    assert found.said == f"written to {path}"
    assert path.read_text() == "x" * 100_000 + "\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "copied.txt"
    path.write_text("older")
    path.chmod(0o644)
    copy_text("x", lambda _: None, tmp_path, ("file",))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_when_nothing_works_it_says_so(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    found = copy_text("x", lambda _: None, blocked / "under", ("native", "file"))
    assert found.way is None
    assert found.said.startswith("NOT copied")


def test_an_escape_sequence_never_reaches_the_clipboard(tmp_path: Path) -> None:
    copy_text("a\x1b]52;c;evil\x07b", lambda _: None, tmp_path, ("file",))
    assert "\x1b" not in (tmp_path / "copied.txt").read_text()


def test_tmux_and_screen_get_the_sequence_wrapped() -> None:
    assert wrapped("\x1b]52;c;eA==\x07", {"TMUX": "1"}) == "\x1bPtmux;\x1b\x1b]52;c;eA==\x07\x1b\\"
    long = "\x1b]52;c;" + "A" * 200 + "\x07"
    pieces = wrapped(long, {"TERM": "screen-256color"}).split("\x1b\\")
    assert "".join(piece.removeprefix("\x1bP") for piece in pieces) == long


def test_inside_tmux_its_buffer_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tmux = tmp_path / "tmux"
    tmux.write_text(f'#!/bin/sh\ncat > "{tmp_path}/buffer"\n')
    tmux.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setenv("TMUX", "/tmp/tmux")
    written: list[str] = []
    found = copy_text("wörds", written.append, tmp_path)
    assert (found.way, written, (tmp_path / "buffer").read_text()) == ("terminal", [], "wörds")


def test_a_tmux_that_fails_is_passed_by(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tmux = tmp_path / "tmux"
    tmux.write_text("#!/bin/sh\nexit 1\n")
    tmux.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setenv("TMUX", "/tmp/tmux")
    written: list[str] = []
    assert copy_text("words", written.append, tmp_path).way == "terminal"
    assert written
