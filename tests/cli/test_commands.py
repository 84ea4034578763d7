"""The table of the command line's commands, and what comes from it."""

import argparse
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.commands import COMMANDS, READ, Command
from reader.cli.main import main
from tests.export.builders import news_marks
from tests.session.test_importing import library
from tests.terminal import Terminal

OTHERS = [command for command in COMMANDS if command is not READ]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_is_there_and_explains_itself(command: Command) -> None:
    parser = command.made_parser()
    assert isinstance(parser, argparse.ArgumentParser)
    assert parser.prog == ("pullquote" if command is READ else f"pullquote {command.name}")
    for wanted in ("examples:\n", "exit codes: 0 ", f"pullquote {'' if command is READ else command.name}"):
        assert wanted in (parser.epilog or "")
    assert len(command.summary) <= 64
    assert command.summary == command.summary.strip(". \n")


@pytest.mark.parametrize("command", OTHERS, ids=lambda command: command.name)
def test_help_of_a_command(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command.name, "--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: pullquote {command.name} ")


@pytest.mark.parametrize("command", OTHERS, ids=lambda command: command.name)
def test_a_wrong_option_is_wrong_use(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command.name, "--fly"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.endswith(f"see: pullquote {command.name} --help\n")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_file_is_no_library(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = command.made_parser()
    if "--library" not in parser.format_help():
        return
    file = tmp_path / "words.csv"
    file.write_text("kind,text\n")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    if command.name == "export":
        needed = ["--all", "--format", "csv"]
    else:
        place = "harbour" if command is READ else str(file)  # a file is read, and then wants a terminal
        needed = [place for each in parser._actions if not each.option_strings and each.nargs != "?"]
    assert main([command.name, *needed, "--library", str(file)]) == (0 if command.name == "config" else 2)
    said = capsys.readouterr()
    assert f"{file}: is a file; name the library's folder" in said.err or "a file: name a folder" in said.out


def test_no_name_twice() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


def test_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    usage = " ".join(said.split("\n\n")[0].split())
    assert " | ".join(command.name for command in COMMANDS) in usage
    listed = said.split("commands:\n")[1].split("\n\n")[0]
    assert [line.split()[0] for line in listed.splitlines()] == [command.name for command in COMMANDS]
    assert max(map(len, said.splitlines())) <= 100


def test_a_file_that_is_called_like_a_command_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "check").write_text("A harbour was built here in the spring of that year.\n")
    shell = f"cd {tmp_path} && PYTHONPATH={Path(__file__).parents[2]} $PYTHON -m reader read check --library library"
    with Terminal(shell=shell) as terminal:
        terminal.wait_for("A harbour was built")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0


@pytest.mark.parametrize(("said", "meant"), [("chekc", "check"), ("exprot", "export"), ("verfiy", "verify")])
def test_a_command_that_is_misspelt(said: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([said, "words"]) == 2
    assert capsys.readouterr().err.endswith(f"pullquote: did you mean: pullquote {meant}\n")
    assert main(["words.txt"]) == 2
    assert "did you mean" not in capsys.readouterr().err


def test_an_article_of_the_library_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "library"
    for text, title in (("A bridge.\n", "Old bridge"), ("Another.\n", "New bridge")):
        library(folder, text=text, title=title)
    for name, said in (
        ("old", "the output is not a terminal"),
        ("bridge", "“bridge” could be “New bridge”"),
        ("harbour", "harbour: no such file, and no article of your library is called that"),
        ("./old", "old: no such file\n"),
    ):
        assert main([name, "--library", str(folder)]) == 2
        assert said in capsys.readouterr().err


def test_articles_without_the_screen_by_their_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for text, title in (("“We will not\nwait,” Lee said.\n", "Old bridge"), ("Another.\n", "New bridge")):
        library(tmp_path / "library", text=text, title=title)
    where = ("--library", str(tmp_path / "library"))
    assert main(["clean", "old", *where]) == 0
    assert capsys.readouterr().out == "“We will not wait,” Lee said.\n"
    assert main(["scan", "harbour", "old", "bridge", *where]) == 1
    said = capsys.readouterr()
    (found,) = map(json.loads, said.out.splitlines())
    assert (found["id"], found["quotes"][0]["text"]) == ("old", "“We will not wait.”")
    none, several = said.err.splitlines()
    assert none.endswith("harbour: no such file, and no article of your library is called that; see: pullquote list")
    assert "“bridge” could be “New bridge”" in several
    assert main(["diff", "old", "new", *where]) == 0
    assert "no quotations are marked yet" in capsys.readouterr().out


def test_help_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "export"]) == 0
    assert capsys.readouterr().out.startswith("usage: pullquote export ")
    assert main(["help"]) == 0
    assert "commands:\n" in capsys.readouterr().out
    assert main(["help", "exprot"]) == 2
    assert capsys.readouterr().err == "pullquote: exprot: no such command; did you mean export?\n"


def test_a_home_of_any_name(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for home in ("/home/%(prog)s 100%d", "/home/50%"):
        monkeypatch.setenv("XDG_DATA_HOME", home)
        with pytest.raises(SystemExit):
            main(["--help"])
        assert f"({home}/pullquote/library)" in capsys.readouterr().out
    monkeypatch.setenv("PULLQUOTE_LIBRARY", "/mine")
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "(/mine)" in capsys.readouterr().out


def test_options_before_a_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library(tmp_path / "library", news_marks())
    for options in (["--library", str(tmp_path / "library")], [f"--library={tmp_path / 'library'}"]):
        assert main([*options, "check"]) == 0
        assert "1 article, all sound" in capsys.readouterr().out
    assert main(["--library", str(tmp_path), "keys"]) == 0  # which has no use for it
    assert main(["--library", str(tmp_path), "words.txt", "check"]) == 2
    assert "a command comes before its options" in capsys.readouterr().err


def test_no_command_is_loaded_before_it_is_called() -> None:
    script = "import sys; from reader.cli import main; print(sorted(n for n in sys.modules if n.startswith('reader')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "['reader', 'reader.cli', 'reader.cli.commands', 'reader.cli.main', 'reader.errors']"
