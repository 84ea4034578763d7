"""The manual page: complete, current, and sound to what shows it."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.cli.man import page
from reader.cli.parameters import described
from reader.cli.roff import escaped, from_help
from reader.commands import COMMANDS as KEYS

ENVIRONMENT = {**os.environ, "MANWIDTH": "120", "LC_ALL": "C.UTF-8"}
KEPT = Path(__file__).parents[2] / "man" / "pullquote.1"


def test_the_page_that_is_shipped_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["man"]) == 0
    assert capsys.readouterr().out == KEPT.read_text(encoding="ascii"), "run: make man"


def test_it_says_nothing_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    assert page() == KEPT.read_text(encoding="ascii")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert str(tmp_path) not in page()


def shown(*command: str) -> str:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=ENVIRONMENT)
    assert (done.returncode, done.stderr) == (0, "")
    return re.sub(".\b|\x1b\\[[0-9;]*m", "", done.stdout)


@pytest.mark.parametrize(
    "command",
    [
        ("man", "--warnings", "-E", "UTF-8", "-l"),
        ("groff", "-ww", "-man", "-Tutf8", "-rLL=100n"),
        ("mandoc", "-W", "error", "-Tutf8"),
    ],
    ids=lambda command: command[0],
)
def test_it_is_shown_without_warnings(command: tuple[str, ...]) -> None:
    text = " ".join(shown(*command, str(KEPT)).split())
    for each in described():
        assert f"pullquote {each.command.name} [options]" in text or each.command.name == "read"
        for option in each.options:
            assert ", ".join(option.names) in text
        for line in re.findall("^  (pullquote .*?)(?:  .*)?$", each.epilog.partition("\n\nFormats")[0], re.MULTILINE):
            assert " ".join(line.split()) in text
    for key in KEYS:
        assert f"[{key.name}]" in text


def test_words_mean_themselves() -> None:
    assert escaped(".TH 'x' \\n") == "\\&.TH 'x' \\en"
    assert escaped("'tis") == "\\&'tis"
    assert escaped("a-b ~ “é”") == "a\\-b \\(ti \\[u201C]\\[u00E9]\\[u201D]"


def test_help_becomes_entries_and_paragraphs() -> None:
    said = "examples:\n  one two    what it does\n             and more\n  three\n\nA text\nof two.\nexit codes: 0 done"
    assert list(from_help(said)) == [
        ".PP", "examples:",
        ".TP", "\\fBone two\\fR", "what it does and more",
        ".PP", "\\fBthree\\fR",
        ".PP", "A text of two.",
        ".PP", "exit codes: 0 done",
    ]  # fmt: skip
