"""`pullquote list`, `marks`, `quotes`, `copy` and `config`: a library without the screen."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.cli.settings import screen_settings
from reader.marks.model import Change
from reader.store.protocol import ArticleInfo, Batch
from tests.cli.test_bad_input import ROOT, run
from tests.cli.test_exchange import call
from tests.export.builders import NEWS, news_marks
from tests.session.test_importing import library
from tests.terminal import Terminal

COMMANDS = ("list", "marks", "quotes")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with two articles, one of them marked; no clipboard but a file."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    (tmp_path / "settings" / "pullquote").mkdir(parents=True)
    (tmp_path / "settings" / "pullquote" / "config.toml").write_text('copy_to = ["file"]\nmeasure = 9\n')
    library(tmp_path / "library", news_marks(), path=str(tmp_path / "bridge.txt"), site="news.example")
    library(tmp_path / "library", text="The budget.\n\nNothing.\n", title="Budget", opened="2025-02-01T00:00:00Z")
    (tmp_path / "bridge.txt").write_text(NEWS)
    return tmp_path


def records(home: Path, *arguments: str, given: bytes = b"") -> list[dict[str, object]]:
    code, out, _ = call(home, *arguments, "--json", given=given)
    assert code == 0
    return [json.loads(line) for line in out.splitlines()]


def test_the_articles_newest_first(home: Path) -> None:
    code, out, errors = call(home, "list")
    assert code == 0
    assert [line.split()[1] for line in out.splitlines()] == ["2025-02-01", "2025-01-01"]
    assert out.splitlines()[1].endswith("0%    2 quoted    6 marks  Bridge opens · news.example")
    assert errors.startswith("pullquote: config.toml, line 2: measure = 9: must be a whole number")
    assert [(each["title"], each["quotes"]) for each in records(home, "list")] == [("Budget", 0), ("Bridge opens", 2)]


def test_marks_with_source_note_and_tags(home: Path) -> None:
    _, out, _ = call(home, "marks", "bridge")
    (line,) = (line for line in out.splitlines() if "Check" in line)
    assert line.split(maxsplit=2)[2].startswith(
        "quote        Ann Lee: “We will build the bridge. It will open in May.”"
    )
    assert line.endswith("(Check <b>the date</b>. Ask the council.) #bridge #may 2025")
    assert [each["kind"] for each in records(home, "marks")].count("source") == 2


def test_deleted_marks(home: Path) -> None:
    assert call(home, "marks", "--deleted")[2].endswith("pullquote: no deleted marks there\n")
    shelf = library(home / "library", path=str(home / "bridge.txt"))
    marks = (mark for entry in shelf.entries() for mark in shelf.library.contents(entry.id).marks)
    second = next(mark for mark in marks if mark.parts[0].exact == "Nobody asked us,")
    shelf.library.open(NEWS.encode(), ArticleInfo(decoding="utf-8")).apply(Batch((Change(second, None),)))
    (deleted,) = records(home, "marks", "--deleted")
    assert deleted["id"] == second.id
    assert deleted["text"] == "Nobody asked us,"
    assert deleted["deleted"]
    assert len(records(home, "marks")) == 5


def test_quotations_by_person_and_with_their_citation(home: Path) -> None:
    assert call(home, "quotes")[1].splitlines()[1].endswith("  2  “Nobody asked us.” — an official")
    (lee,) = records(home, "quotes", "--person", "ann lee")
    assert (lee["number"], lee["speaker"]) == (1, "Ann Lee")
    _, out, _ = call(home, "quotes", "bridge", "--person", "official", "--style", "markdown")
    assert out == "> “Nobody asked us.”\n>\n> — an official, in Bridge opens, news.example\n"
    _, out, _ = call(home, "quotes", "--person", "official", "--with-source")
    assert out == "“Nobody asked us.” — an official, in “Bridge opens”, news.example\n"
    code, out, errors = call(home, "quotes", "--person", "nobody")
    assert (code, out, errors.splitlines()[-1]) == (0, "", "pullquote: no quotations there by anybody called so")


def test_an_article_from_standard_input(home: Path) -> None:
    assert len(records(home, "quotes", "-", given=NEWS.encode())) == 2
    code, out, errors = call(home, "quotes", "-", given=b"Some other text, of which nothing is known.\n")
    assert (code, out) == (2, "")
    assert errors.endswith("pullquote scan -\n")
    (home / "new.txt").write_text("Not opened yet.\n")
    code, _, errors = call(home, "marks", str(home / "new.txt"))
    assert code == 2
    assert errors.endswith(f"pullquote scan {home / 'new.txt'}\n")


@pytest.mark.parametrize("named", ["2", "official"])
def test_a_quotation_is_copied(home: Path, named: str) -> None:
    code, out, _ = call(home, "copy", "bridge", named)
    path = home / "library" / "copied.txt"
    assert (code, out) == (0, f"quote 2 written to {path}\n")
    assert path.read_text() == "“Nobody asked us.”\n"
    (record,) = records(home, "copy", "bridge", named, "--with-source")
    assert (record["way"], record["number"]) == ("file", 2)
    assert path.read_text() == "“Nobody asked us.” — an official, in “Bridge opens”, news.example\n"


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ([], "which quotation? name its number: 1, 2"),
        (["3"], "there is no quotation 3; the article has 2 quotations"),
        (["0"], "there is no quotation 0"),
        (["Roe"], "“Roe” is no number, mark or speaker"),
    ],
)
def test_a_quotation_that_is_not_there(home: Path, named: list[str], said: str) -> None:
    code, out, errors = call(home, "copy", "bridge", *named)
    assert (code, out) == (2, "")
    assert said in errors.splitlines()[-1]


def test_settings_and_where_they_are_from(home: Path) -> None:
    code, out, _ = call(home, "config")
    assert code == 0
    assert f"library  {home / 'library'} (--library)" in out
    assert 'copy_to        ["file"] (file)' in out
    assert "measure        72 (default)" in out  # the file's is not taken
    (found,) = records(home, "config")
    assert found["settings"]["copy_to"] == {"value": ["file"], "from": "file"}  # type: ignore[index]
    _, _, errors = call(home, "config", "--config", str(home / "none.toml"))
    assert errors == f"pullquote: {home / 'none.toml'}: no such file; the defaults are used\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_library_that_is_missing_or_empty(tmp_path: Path, command: str) -> None:
    code, out, errors = call(tmp_path, command)
    assert (code, out) == (2, "")
    assert errors == f"pullquote: {tmp_path / 'library'}: no such folder; a library is made when you open an article\n"
    (tmp_path / "library").mkdir()
    code, out, errors = call(tmp_path, command)
    assert (code, out) == (0, "")
    assert errors == f"pullquote: {tmp_path / 'library'}: no articles yet; open one: pullquote FILE\n"


def test_a_reader_that_leaves_early(home: Path) -> None:
    texts = (f"Article {number} of many.\n" for number in range(60))
    for text in texts:
        library(home / "library", text=text, title="A long title, " * 100)
    shell = f"{sys.executable} -m reader list --json --library {home / 'library'} | head -1"
    done = subprocess.run(["/bin/sh", "-c", shell], capture_output=True, cwd=ROOT, timeout=60, check=True)
    assert len(done.stdout.splitlines()) == 1
    assert b"Traceback" not in done.stderr
    assert b"Broken" not in done.stderr


def test_lines_fit_the_terminal(home: Path) -> None:
    env = {"XDG_CONFIG_HOME": str(home)}  # no settings, nothing to complain of
    with Terminal("quotes", "--library", str(home / "library"), size=(44, 24), env=env) as terminal:
        assert terminal.wait_for_end() == 0
        lines = [line.rstrip() for line in terminal.text().splitlines() if line.strip()]
    assert lines == [
        "aef95884    1  “We will build the bridge. It",
        "               will open in May.” — Ann Lee",
        "aef95884    2  “Nobody asked us.” — an",
        "               official",
    ]


def test_a_missing_file_is_said_though_the_output_is_no_terminal(tmp_path: Path) -> None:
    done = run("missing.txt", "--library", str(tmp_path))
    assert (done.returncode, done.stderr) == (2, b"pullquote: missing.txt: no such file\n")


def test_a_folder_is_scanned_without_its_own_exports(home: Path) -> None:
    folder = home / "texts"
    folder.mkdir()
    (folder / "news.txt").write_text(NEWS)
    (folder / "mine.md").write_text("---\ntitle: Mine\n---\n\nA note of pullquote: “It is mine,” she said.\n")
    for ending in (".md", ".html", ".htm", ".markdown", ".jsonl"):
        assert call(home, "export", "bridge", "-o", str(folder / f"out{ending}"))[0] == 0
    done = run("scan", "--config", "/dev/null", str(folder))
    ids = [json.loads(line)["id"] for line in done.stdout.splitlines()]
    assert ids == [str(folder / "mine.md"), str(folder / "news.txt")]
    assert (done.returncode, done.stderr) == (0, b"")


def test_export_and_diff_take_the_article_from_a_pipe(home: Path) -> None:
    code, out, _ = call(home, "export", "-", "--format", "jsonl", given=NEWS.encode())
    assert (code, len(out.splitlines())) == (0, 6)
    code, out, _ = call(home, "diff", "-", str(home / "bridge.txt"), given=NEWS.encode())
    assert code == 0
    assert "2 quotations: 2 stand" in out
    code, _, errors = call(home, "diff", "-", "-", given=NEWS.encode())
    assert code == 2
    assert errors.endswith("pullquote: - (standard input) can be read only once\n")


def test_keys_and_imports_for_programs(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys", "--json"]) == 0
    assert {"name": "copy", "keys": ["y"]}.items() <= json.loads(
        next(line for line in capsys.readouterr().out.splitlines() if '"copy"' in line)
    ).items()
    assert call(home, "export", "bridge", "-o", str(home / "marks.jsonl"))[0] == 0
    (record,) = records(home, "import", str(home / "marks.jsonl"))
    assert (record["imported"], record["kept"], record["lost"]) == (0, 6, 0)


WRONG = """theme = "plaid"

[keys]
quote = "^e"
refuse = "y"

[kinds.claim]
color = "red"
[kinds.fact]
key = "C"
color = "magneta"
"""


def test_what_is_wrong_with_the_settings_is_told_by_its_line(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "settings.toml").write_text(WRONG)
    code, out, errors = call(home, "config", "--config", str(home / "settings.toml"))
    assert code == 0
    assert re.search(r'^theme +"textual-dark" +\(default\)$', out, re.MULTILINE)
    assert '"color": "accent"' in out
    shown = [line.removeprefix("pullquote: settings.toml, line ") for line in errors.splitlines()]
    assert shown[0] == '7: [kinds.claim]: needs a key, such as key = "C"; it is left out'
    assert shown[1].startswith('1: theme = "plaid": must be one of dark, light, nord, ')
    assert shown[2].startswith('4: [keys] quote = "^e": “^e” is no key (')
    assert shown[2].endswith("; q is used")
    assert shown[3].startswith('11: [kinds.fact] color = "magneta": there is no such colour')
    assert shown[4:] == ['5: [keys] refuse = "y": y is the key of copy; x is used']
    assert main(["keys", "--config", str(home / "settings.toml")]) == 0
    assert "  C            mark: fact; again: unmark  [kinds.fact]" in capsys.readouterr().out
    told = screen_settings(home / "settings.toml")[1]  # on the screen too
    assert [f"pullquote: {each}" for each in told] == errors.splitlines()
