"""What the README says is so: its command lines are run, its tables and pictures compared."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

import pytest

from reader.cli.commands import COMMANDS
from reader.cli.parameters import described
from reader.commands import shown
from reader.config import load_config
from reader.opening.formats import recognise
from reader.opening.opened import Format
from tests import picture
from tests.export.builders import NEWS, news_marks
from tests.opening import builders
from tests.opening.serving import sends, serving
from tests.session.test_importing import exported, library
from tests.terminal import Terminal

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
OTHER = NEWS.replace("We will build", "We shall build")
PAGE = builders.page(title="Harbour plan")
SEED = (ROOT / "seeds" / "qatar-mediation.txt").read_text(encoding="utf-8")


class Run(NamedTuple):
    """How a command line of the README is tried, and what it does."""

    shown: str
    """A pattern of what is seen on the screen, or printed."""
    code: int = 0
    is_screen: bool = False
    """It opens the screen, and ^q leaves it."""
    made: str = ""
    """A file that is there afterwards."""


LINES = {
    "make read": Run(r"pullquote seeds/qatar-mediation\.txt"),
    "pullquote article.txt": Run("We will build the bridge", is_screen=True),
    "pullquote https://site.example/story": Run("Harbour plan", is_screen=True),
    "pullquote book.epub 'notes/*.md'": Run("It was a bright day", is_screen=True),
    "pbpaste | pullquote -": Run("We will build the bridge", is_screen=True),
    "pullquote": Run("Bridge opens", is_screen=True),
    "pullquote qatar": Run("Qatar has halted", is_screen=True),
    "pullquote keys": Run(r"accept the suggestion .*\[accept\]"),
    "pullquote scan articles/": Run('"person":"Ann Lee"'),
    "pullquote clean article.txt": Run("“We will build the bridge,” Mayor Ann Lee said."),
    "pullquote export qatar -o page.html": Run("wrote page.html", made="page.html"),
    "pullquote import notes.jsonl": Run("Bridge opens: 0 imported, 6 there already"),
    "pullquote list": Run("2 quoted +6 marks +Bridge opens"),
    "pullquote marks article.txt": Run("quote +Ann Lee: “We will build the bridge"),
    "pullquote quotes article.txt": Run("2  “Nobody asked us.” — an official"),
    "pullquote copy article.txt 2": Run("quote 2 (copied|sent|written) to"),
    "pullquote config": Run(r"measure +72 \(default\)"),
    "pullquote search harbour bridge": Run("Harbour and bridge"),
    "pullquote check": Run("3 articles, all sound"),
    "pullquote diff article.txt new.txt": Run(r"\[-will-\] \{\+shall\+\}", code=1),
    "pullquote verify draft.md": Run("1 verbatim"),
    "pullquote completion bash": Run("complete .* -F _pullquote pullquote"),
    "pullquote completion bash > ~/.local/share/bash-completion/completions/pullquote": Run(
        "", made=".local/share/bash-completion/completions/pullquote"
    ),
    "pullquote completion zsh > ~/.zfunc/_pullquote": Run("", made=".zfunc/_pullquote"),
    "pullquote completion fish > ~/.config/fish/completions/pullquote.fish": Run(
        "", made=".config/fish/completions/pullquote.fish"
    ),
    "pullquote man | man -l -": Run("pullquote - read articles"),
    "pullquote help export": Run("usage: pullquote export"),
}
"""Every command line in the README's code blocks."""


def blocks(language: str) -> Iterator[str]:
    yield from re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def command_lines() -> list[str]:
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    return [re.sub(r"\s+#\s.*", "", line) for line in lines if line.strip()]


def test_every_command_line_has_its_row() -> None:
    assert sorted(command_lines()) == sorted(LINES)


def test_no_other_blocks() -> None:
    assert set(re.findall(r"^```(\w*)$", README, re.MULTILINE)) <= {"sh", "toml", ""}
    assert README.count("```") == 2 * (len(list(blocks("sh"))) + len(list(blocks("toml"))))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with `pullquote` in bin/, a library, and the files that the README names."""
    for folder in ("bin", "articles", "notes", ".local/share/bash-completion/completions", ".zfunc"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / ".config/fish/completions").mkdir(parents=True)
    program(tmp_path, "pullquote", f'PYTHONPATH={ROOT} exec {sys.executable} -m reader "$@"')
    program(tmp_path, "pbpaste", "cat article.txt")
    for name, text in (("article.txt", NEWS), ("new.txt", OTHER), ("articles/one.txt", NEWS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "draft.md").write_text("“We will build the bridge,” Ann Lee says.\n")
    (tmp_path / "notes" / "a.md").write_text("# Notes\n\nWords.\n")
    (tmp_path / "book.epub").write_bytes(builders.book([("one.xhtml", "<h1>One</h1><p>It was a bright day.</p>")]))
    shelf = library(tmp_path / "library", news_marks(), path=str(tmp_path / "article.txt"))
    exported(shelf, "jsonl", tmp_path).rename(tmp_path / "notes.jsonl")
    library(tmp_path / "library", text="The bridge over the harbour is old.\n", title="Harbour and bridge")
    library(tmp_path / "library", text=SEED, title="Qatar mediation")
    return tmp_path


def program(home: Path, name: str, does: str) -> None:
    path = home / "bin" / name
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o755)


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return {
        **kept,
        "PATH": f"{home / 'bin'}:{os.environ['PATH']}",
        "HOME": str(home),
        "PULLQUOTE_LIBRARY": str(home / "library"),
        "MANWIDTH": "100",
    }


@pytest.mark.parametrize("line", [line for line, run in LINES.items() if not run.is_screen])
def test_a_command_line(line: str, home: Path) -> None:
    run = LINES[line]
    where = home
    if line.startswith("make "):
        where, line = ROOT, f"{line} --dry-run --always-make"  # what it installs is tried by test_packaging
    if "man -l" in line and not shutil.which("man"):
        pytest.skip("man is not installed")
    done = subprocess.run(
        ["/bin/bash", "-o", "pipefail", "-c", line],
        capture_output=True, text=True, cwd=where, env=environment(home), timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == run.code, done.stderr
    assert re.search(run.shown, done.stdout + done.stderr)
    assert "Traceback" not in done.stderr
    if run.made:
        assert (home / run.made).stat().st_size > 100


@pytest.mark.parametrize("line", [line for line, run in LINES.items() if run.is_screen])
def test_a_command_line_that_opens_the_screen(line: str, home: Path) -> None:
    with serving({"/story": sends(PAGE.encode(), type="text/html")}) as site:
        shell = f"cd {home} && {line.replace('https://site.example', site.url)}"
        with Terminal(shell=shell, size=(120, 40), env=environment(home)) as terminal:
            terminal.wait_for(LINES[line].shown)
            terminal.press("\x11")
            assert terminal.wait_for_end() == 0


def test_commands_and_options_in_the_text_exist() -> None:
    text = " ".join(re.sub(r"^```.*?^```", "", README, flags=re.DOTALL | re.MULTILINE).split())
    names = {command.name for command in COMMANDS}
    said = set(re.findall(r"`pullquote ([a-z]+)\b[^`]*`", text))
    assert said <= names, said - names
    options = {name for each in described() for option in each.options for name in option.names}
    assert set(re.findall(r"(?<![\w-])--[a-z][\w-]+", text)) - {"--from"} <= options


def test_every_command_is_told_of() -> None:
    assert {command.name for command in COMMANDS} - {"read"} <= set(re.findall(r"pullquote ([a-z]+)\b", README))


def test_the_settings_are_read(tmp_path: Path) -> None:
    (block,) = blocks("toml")
    path = tmp_path / "config.toml"
    path.write_text(block, encoding="utf-8")
    config, warnings = load_config(path)
    assert warnings == ()
    assert (config.theme, config.measure, config.keys, config.kinds[0].name) == ("light", 66, {"quote": "m"}, "claim")


OPENED: dict[str, tuple[Format, str, bytes]] = {
    "text": ("text", ".txt", NEWS.encode("utf-16")),
    "Markdown": ("markdown", ".md", b"# Bridge\n"),
    "HTML, http(s)": ("html", "", PAGE.encode()),
    "PDF with a text layer": ("pdf", "", builders.print_of(["Bridge opens"])),
    "EPUB": ("epub", "", builders.book([("one.xhtml", "<p>Words.</p>")])),
    "DOCX": ("docx", "", builders.document(("Normal", "Words."))),
    "e-mail (`.eml`)": ("mail", "", builders.letter("Words.")),
}
"""The rows of the table of formats that are opened, and a file of each."""


def test_the_table_of_formats_that_are_opened() -> None:
    table = README.split("## Formats\n")[1].split("| format |")[1].split("\n\n")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]
    assert [row[0] for row in rows] == list(OPENED)
    assert {name for name, _, _ in OPENED.values()} == set(get_args(Format))
    for name, ending, data in OPENED.values():
        assert recognise(data, ending) == name
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    needed = {each for row in rows for each in re.findall("`([a-z]+)`", row[2])}
    assert needed == set(extras) - {"all", "dev"}


@pytest.mark.parametrize("theme", picture.THEMES)
async def test_the_picture_is_of_the_program_as_it_is(theme: str) -> None:
    kept = picture.path(theme).read_text(encoding="utf-8")
    assert picture.words(await picture.picture(theme)) == picture.words(kept), "run: make pictures"
    assert f"docs/{picture.path(theme).name}" in README
    assert "http" not in kept.replace("http://www.w3.org/2000/svg", "").replace("https://www.textualize.io", "")


def test_the_keys_of_the_picture_are_told() -> None:
    told = re.search(r"The sample article after three keys, (.*?):", README)
    assert told
    assert re.findall("`(.*?)`", told[1]) == [shown(key) for key in picture.KEYS]


def test_files_and_places_it_links_to_exist() -> None:
    for target in re.findall(r'\]\(([^)]+)\)|(?:src|srcset)="([^"]+)"', README):
        name = "".join(target)
        if name.startswith("#"):
            assert f"\n## {name[1:].replace('-', ' ').capitalize()}\n" in README
        elif not name.startswith("http"):
            assert (ROOT / name).is_file(), name
