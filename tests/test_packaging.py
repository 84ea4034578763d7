"""The wheel, installed on its own outside the checkout, finds its styles and seeds."""

import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.terminal import Terminal

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a virtual environment with nothing but the wheel and what it depends on."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    kept = shutil.ignore_patterns(".venv", ".git", "__pycache__", "*cache*", "tests")
    shutil.copytree(ROOT, source, ignore=kept)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(source))
    venv.create(folder / "env")
    wheel = next(folder.glob("*.whl"))
    commands = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(commands / "python"))
    run(*pip, "install", "--quiet", "--no-compile", str(wheel))
    return commands


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_command_is_there(installed: Path, tmp_path: Path) -> None:
    assert run(str(installed / "pullquote"), "--version").startswith("pullquote ")
    found = run(
        str(installed / "python"), "-I", "-c",
        "from reader.resources import *; print(sample_article().is_file(), *styles('read', 'help'))\n"
        "print((folder('styles') / 'export.css').is_file())",
    )  # fmt: skip
    assert found.startswith("True")
    assert found.endswith("True\n")
    assert "site-packages" in found
    assert (installed.parent / "share" / "man" / "man1" / "pullquote.1").is_file()


def test_it_runs_and_offers_the_sample(installed: Path, tmp_path: Path) -> None:
    command = f"cd {tmp_path} && {installed / 'pullquote'} --library {tmp_path / 'library'}"
    with Terminal(shell=command, size=(120, 40)) as terminal:
        terminal.wait_for("No articles yet")
        terminal.press("\r")
        terminal.wait_for("Qatar has halted")
        terminal.wait_for(r"Suggested \d+")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0


def test_without_its_extras_it_says_what_is_missing(installed: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><p>Words.</p>")
    command = [str(installed / "pullquote"), "scan", str(page)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    how = "uv pip install --python .*/python[0-9.]* lxml-html-clean lxml trafilatura\n"
    assert re.fullmatch(f"pullquote: {page}: reading HTML needs trafilatura: .*{how}", done.stderr)
