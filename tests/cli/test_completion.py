"""Completion as the real shells do it, where they are installed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.commands import COMMANDS
from reader.cli.main import main
from reader.cli.parameters import described
from tests.store.builders import opened
from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]
SHELLS = ("bash", "zsh", "fish")
NAMES = {command.name for command in COMMANDS}
BASH = r"""
source "$SCRIPT"
compopt() { :; }  # only a real Tab has it
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_pullquote "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
(( ${#COMPREPLY[@]} )) && printf '%s\n' "${COMPREPLY[@]}"
exit 0
"""
ZSH = r"""
PS1='%% '; fpath=($FPATH_OF $fpath); unsetopt zle_bracketed_paste; zstyle ':completion:*' list-prompt ''
autoload -Uz compinit; compinit -D -u; bindkey '^I' complete-word; bindkey '^X' list-choices; print ready
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `pullquote` in bin/, the scripts, a library of two articles, and some files."""
    tmp_path = tmp_path_factory.mktemp("shells") / "home"
    tmp_path.mkdir()
    for folder in ("bin", "zfunc", "pages"):
        (tmp_path / folder).mkdir()
    program = tmp_path / "bin" / "pullquote"
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m reader "$@"\n')
    program.chmod(0o755)
    for name in ("expenses.txt", "a draft.md", "pages/one.html"):
        (tmp_path / name).write_text("Words.\n")
    (tmp_path / "start").write_text(ZSH)
    for title in ("Harbour: the plan", "Ferries, “late”"):
        opened(tmp_path / "library", f"{title}\n\nWords.\n", title=title)
    for shell, name in (("bash", "pullquote.bash"), ("zsh", "zfunc/_pullquote"), ("fish", "pullquote.fish")):
        made = subprocess.run([program, "completion", shell], capture_output=True, check=True, timeout=60)
        (tmp_path / name).write_bytes(made.stdout)
    return tmp_path


def environment(home: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PATH": f"{home / 'bin'}:{os.environ['PATH']}",
        "HOME": str(home.parent),
        "XDG_CONFIG_HOME": str(home.parent / "config"),
        "PULLQUOTE_LIBRARY": str(home / "library"),
        "SCRIPT": str(home / "pullquote.bash"),
        "FPATH_OF": str(home / "zfunc"),
    }


def in_bash(home: Path, *words: str, program: str = "pullquote") -> set[str]:
    return offered(home, "bash", "--norc", "-c", BASH, "bash", program, *words)


def in_fish(home: Path, *words: str, program: str = "pullquote") -> set[str]:
    line = " ".join((program, *words))
    found = offered(home, "fish", "--no-config", "-c", f'source pullquote.fish; complete -C "{line}"')
    return {each.split("\t")[0] for each in found}


def offered(home: Path, *command: str) -> set[str]:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=home, env=environment(home), timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return set(done.stdout.splitlines())


@pytest.mark.parametrize("complete", [in_bash, in_fish])
def test_commands_and_files_come_first(home: Path, complete) -> None:
    assert complete(home, "") >= NAMES
    assert complete(home, "ex") == {"export", "expenses.txt"}
    assert {"export", "import", "bash"} & complete(home, "scan", "") == set()


@pytest.mark.parametrize("complete", [in_bash, in_fish])
@pytest.mark.parametrize("command", described(), ids=lambda each: each.command.name)
def test_every_option_of_every_command(home: Path, complete, command) -> None:
    options = {name for option in command.options for name in option.names if name.startswith("--")}
    assert {each for each in complete(home, command.command.name, "--") if each.startswith("--")} == options


@pytest.mark.parametrize("complete", [in_bash, in_fish])
def test_what_an_option_takes(home: Path, complete) -> None:
    assert {"markdown", "html", "w3c"} <= complete(home, "export", "--format", "")
    assert complete(home, "export", "qatar", "--format", "ma") == {"markdown"}
    assert complete(home, "import", "--format", "markd") == set()
    assert complete(home, "scan", "--format", "") == {"jsonl", "table"}
    assert complete(home, "scan", "x.txt", "--format", "table", "--jobs", "") == set()
    folders = complete(home, "check", "--library", "")
    assert {each.rstrip("/") for each in folders} == {"bin", "library", "pages", "zfunc"}
    assert complete(home, "completion", "") == {"bash", "zsh", "fish"}
    assert complete(home, "completion", "fish", "") == set()


@pytest.mark.parametrize("complete", [in_bash, in_fish])
def test_articles_of_the_library(home: Path, complete) -> None:
    assert {"harbour-the-plan", "ferries-late"} <= complete(home, "export", "")
    assert complete(home, "export", "--all", "harb") == {"harbour-the-plan"}
    assert "harbour-the-plan" not in complete(home, "diff", "ferries-late", "")
    assert complete(home, "import", "--article", "fer") == {"ferries-late"}
    assert complete(home, "export", "harb", program="~/home/bin/pullquote") == {"harbour-the-plan"}


def test_values_after_an_equals_sign(home: Path) -> None:
    assert in_bash(home, "export", "--format", "=", "ma") == {"markdown"}
    assert {"markdown", "html"} <= in_bash(home, "export", "--format", "=")
    assert in_bash(home, "export", "--format", "=", "html", "harb") == {"harbour-the-plan"}
    assert in_fish(home, "export", "--format=ma") == {"--format=markdown"}


def test_bash_by_its_real_tab(home: Path) -> None:
    shell = f"cd {home} && exec bash --norc -i"
    with Terminal(shell=shell, env={**environment(home), "PS1": "% "}) as terminal:
        terminal.press("source pullquote.bash; PS1='%'' '; echo rea''dy\r")
        terminal.wait_for("ready")
        terminal.press("pullquote ver\t")
        terminal.wait_for("pullquote verify ")
        terminal.press("a\t")  # the file, with its space quoted by bash
        terminal.wait_for(r"pullquote verify a\\ draft.md")
        terminal.press("\x15pullquote export --format=ma\t")
        terminal.wait_for("--format=markdown ")
        terminal.press("harb\t-o pag\t")
        terminal.wait_for("--format=markdown harbour-the-plan -o pages/")


def test_zsh_by_its_real_tab(home: Path) -> None:
    if not shutil.which("zsh"):
        pytest.skip("zsh is not installed")
    shell = f"cd {home} && exec zsh -f -i"
    with Terminal(shell=shell, env=environment(home), size=(120, 50)) as terminal:
        terminal.press("source ./start\r")
        terminal.wait_for("ready")
        terminal.press("pullquote ver\t")
        terminal.wait_for("pullquote verify ")
        terminal.press("a\\ \t")
        terminal.wait_for(r"pullquote verify a\\ draft.md")
        terminal.press("\x15pullquote export --format=ma\t")
        terminal.wait_for("--format=markdown ")
        terminal.press("harb\t-o pag\t")
        terminal.wait_for("--format=markdown harbour-the-plan -o pages/")
        terminal.press("\x15~/home/bin/pullquote export fer\t")
        terminal.wait_for("export ferries-late ")
        terminal.press("\x15pullquote \x18")
        shown = terminal.wait_for("completion +-- ")
        assert all(f"{name} " in shown for name in NAMES)
        assert "expenses.txt" in shown
        terminal.press("\x15clear\rpullquote export \x18")
        terminal.wait_for("harbour-the-plan +-- Harbour: the plan")
        terminal.press("\x15clear\rpullquote read \x18")
        assert "import" not in terminal.wait_for("expenses.txt")


@pytest.mark.parametrize("command", described(), ids=lambda each: each.command.name)
def test_zsh_knows_every_option(home: Path, command) -> None:
    """By the descriptions it lists, in one go: each is of an option."""
    if not shutil.which("zsh"):
        pytest.skip("zsh is not installed")
    with Terminal(shell=f"cd {home} && exec zsh -f -i", env=environment(home), size=(160, 50)) as terminal:
        terminal.press("source ./start\r")
        terminal.wait_for("ready")
        terminal.press(f"clear\rpullquote {command.command.name} -\x18")
        shown = terminal.wait_for("--help")
        for option in command.options:
            for name in option.names:
                assert f"{name} " in shown


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_sound_and_has_it_all(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for each in described():
        assert each.command.name in script
        for option in each.options:
            for name in option.names:
                assert (name if shell != "fish" else name.lstrip("-")) in script
    assert "@" not in script.replace("$@", "").replace("[@]", "").replace("(@", "")
    if shutil.which(shell):
        assert subprocess.run([shell, "-n"], input=script, text=True, capture_output=True, timeout=60).stderr == ""


def test_which_shell(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion"]) == 2
    assert "which shell? say one of: bash, zsh, fish" in capsys.readouterr().err
    assert main(["completion", "tcsh"]) == 2
    assert "invalid choice: 'tcsh'" in capsys.readouterr().err


def test_articles_are_named_for_certain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PULLQUOTE_LIBRARY", str(tmp_path))
    assert main(["completion", "--articles"]) == 0
    assert capsys.readouterr().out == ""
    opened(tmp_path, title="Ferry")
    opened(tmp_path, "Another text.", title="Ferry")
    assert main(["completion", "--articles"]) == 0
    names = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert [title for _, title in names] == ["Ferry", "Ferry"]
    assert len({name for name, _ in names}) == 2
    for name, _ in names:
        assert main(["export", name, "--format", "jsonl"]) == 0


def test_the_name_of_a_file_of_somebody_elses_is_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PULLQUOTE_LIBRARY", str(tmp_path))
    article = opened(tmp_path, title="Ferry")
    for path in (article.path, article.path.with_suffix(".txt")):
        path.rename(path.with_name(path.name.replace("ferry", "$(touch x) ;x")))
    (tmp_path / "catalog.json").unlink(missing_ok=True)
    assert main(["completion", "--articles"]) == 0
    names = [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()]
    assert len(names) == 1
    assert names[0].isalnum()
