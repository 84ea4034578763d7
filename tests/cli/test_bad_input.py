"""Bad input gets one clear line on stderr and the right exit code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str, given: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        input=given, capture_output=True, cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip


def in_terminal(tmp_path: Path, *arguments: str) -> tuple[int, str]:
    with Terminal("--library", str(tmp_path / "library"), *arguments, size=(200, 24)) as terminal:
        code = terminal.wait_for_end()
        return code, terminal.text().strip()


def test_a_terminal_that_can_do_nothing(tmp_path: Path) -> None:
    with Terminal(
        "--library", str(tmp_path), "seeds/qatar-mediation.txt", size=(200, 24), env={"TERM": "dumb"}
    ) as terminal:
        assert terminal.wait_for_end() == 2
        assert "TERM=dumb cannot show this" in terminal.text()


def test_no_such_file(tmp_path: Path) -> None:
    assert in_terminal(tmp_path, "nowhere.txt") == (2, "pullquote: nowhere.txt: no such file")


def test_a_folder(tmp_path: Path) -> None:
    code, said = in_terminal(tmp_path, str(tmp_path))
    assert code == 2
    assert said.endswith("is a folder; name the article file inside it")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("words")
    path.chmod(0)
    code, said = in_terminal(tmp_path, str(path))
    assert code == 1
    assert "cannot be read (permission denied)" in said


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b" \n\n")
    code, said = in_terminal(tmp_path, str(path))
    assert (code, said.endswith("empty; there is nothing to read")) == (1, True)


def test_a_binary_file(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    code, said = in_terminal(tmp_path, str(path))
    assert code == 1
    assert "picture.png" in said
    assert "binary" in said
    assert len(said.splitlines()) == 1


def test_stdout_that_is_no_terminal() -> None:
    found = run("seeds/qatar-mediation.txt")
    assert found.returncode == 2
    assert found.stderr.decode().startswith("pullquote: the output is not a terminal")
    assert found.stdout == b""


def test_an_unknown_option() -> None:
    found = run("--fly")
    assert found.returncode == 2
    assert b"unrecognized arguments: --fly" in found.stderr


def test_a_dash_with_nothing_piped(tmp_path: Path) -> None:
    code, said = in_terminal(tmp_path, "-")
    assert (code, "nothing is piped in" in said) == (2, True)


def test_an_empty_pipe(tmp_path: Path) -> None:
    with Terminal(shell="printf '' | $PYTHON -m reader -") as terminal:
        assert terminal.wait_for_end() == 1
        assert "the pipe: empty" in terminal.text()


def test_version_and_help() -> None:
    assert run("--version").stdout.startswith(b"pullquote ")
    assert b"exit codes" in run("--help").stdout
    assert b"accept all suggestions" in run("keys").stdout


def test_keys_into_a_closed_pipe_is_no_traceback() -> None:
    found = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m reader keys | head -1"],
        capture_output=True, cwd=ROOT, timeout=60, check=False,
    )  # fmt: skip
    assert found.stdout == b"Mark\n"
    assert found.stderr == b""
