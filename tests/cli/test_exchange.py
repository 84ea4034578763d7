"""`pullquote export` and `pullquote import`: what they print, write, refuse, and how they end."""

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch
from zipfile import ZipFile

import pytest

from reader.cli.main import main
from reader.export.formats import FORMATS
from tests.cli.test_bad_input import ROOT, run
from tests.export.builders import NEWS, news_marks
from tests.session.test_importing import library, marks_of
from tests.terminal import Terminal


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A library with two articles, one of them marked."""
    library(tmp_path / "library", news_marks(), path=str(tmp_path / "bridge.txt"))
    library(tmp_path / "library", text="The budget.\n\nThe mayor said nothing.\n")
    (tmp_path / "bridge.txt").write_text(NEWS)
    return tmp_path


def call(home: Path, *arguments: str, given: bytes = b"") -> tuple[int, str, str]:
    """Run a command in this process: its exit code, and what it says on both outputs."""
    streams = [TextIOWrapper(BytesIO(data), "utf-8", newline="") for data in (given, b"", b"")]
    with patch.multiple(sys, stdin=streams[0], stdout=streams[1], stderr=streams[2]):
        code = main([*arguments, "--library", str(home / "library")])
    for stream in streams[1:]:
        stream.flush()
    out, errors = (stream.buffer.getvalue().decode() for stream in streams[1:])  # type: ignore[attr-defined]
    return code, out, errors


@pytest.mark.parametrize("how", FORMATS, ids=lambda how: how.name)
def test_every_format_is_written_to_a_file(home: Path, how: "object") -> None:
    name, ending = how.name, how.ending  # type: ignore[attr-defined]
    path = home / f"out{ending}"
    code, said, errors = call(home, "export", "bridge", "--format", name, "-o", str(path))
    assert (code, said, errors) == (0, "", f"pullquote: wrote {path}\n")
    assert path.stat().st_size > 50
    assert path.stat().st_mode & 0o777 == 0o666 & ~umask()
    code, _, errors = call(home, "export", "bridge", "--format", name, "-o", str(path))
    assert (code, errors) == (2, f"pullquote: {path}: is there already; --force replaces it\n")
    assert call(home, "export", "bridge", "--format", name, "-o", str(path), "--force")[0] == 0


def umask() -> int:
    found = os.umask(0)
    os.umask(found)
    return found


@pytest.mark.parametrize("named", ["bridge.txt", "bridge", "Bridge opens"])
def test_an_article_is_named_by_file_slug_or_title(home: Path, named: str) -> None:
    given = str(home / named) if named.endswith(".txt") else named
    code, said, errors = call(home, "export", given, "--format", "jsonl")
    assert (code, errors) == (0, "")
    assert len([json.loads(line) for line in said.splitlines()]) == 6


def test_all_articles_as_one_stream(home: Path) -> None:
    code, said, _ = call(home, "export", "--all", "--format", "spacy")
    assert code == 0
    assert sorted(len(json.loads(line)["spans"]) for line in said.splitlines()) == [0, 7]


def test_a_folder_of_notes(home: Path) -> None:
    code, _, errors = call(home, "export", "--all", "--format", "markdown", "-o", f"{home}/vault/")
    assert (code, errors) == (0, f"pullquote: wrote 2 files in {home / 'vault'}\n")
    assert len(list((home / "vault").glob("*.md"))) == 2


def test_a_folder_that_cannot_be_made(home: Path) -> None:
    code, _, errors = call(home, "export", "bridge", "--format", "html", "-o", f"{home}/bridge.txt/pages/")
    assert (code, errors) == (1, f"pullquote: {home}/bridge.txt/pages: cannot be written (not a directory)\n")


def test_an_archive_goes_through_a_pipe(home: Path) -> None:
    done = run("export", "bridge", "--format", "refi", "--library", str(home / "library"))
    (home / "x.qdpx").write_bytes(done.stdout)
    assert "project.qde" in ZipFile(home / "x.qdpx").namelist()


def test_an_archive_does_not_go_to_a_terminal(home: Path) -> None:
    with Terminal(
        "export", "bridge", "--format", "refi", "--library", str(home / "library"), size=(150, 24)
    ) as terminal:
        assert terminal.wait_for_end() == 2
        assert "refi is no text: name a file, such as -o marks.qdpx" in terminal.text()


def test_nothing_steers_a_terminal(tmp_path: Path) -> None:
    marks = [news_marks()[4]._replace(note="\x1b[31mred\x1b]0;title\x07")]
    library(tmp_path / "library", marks)
    command = f"$PYTHON -m reader export bridge --format csv --library {tmp_path / 'library'} | cat -v"
    with Terminal("export", "bridge", "--format", "csv", "--library", str(tmp_path / "library")) as terminal:
        assert terminal.wait_for_end() == 0
        assert "␛[31mred" in terminal.text()
    with Terminal(shell=command) as terminal:
        assert terminal.wait_for_end() == 0
        assert "^[[31mred" in terminal.text()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export", "--format", "csv"], "which article? name one, or say --all"),
        (["export", "bridge"], "which format? say --format with one of: markdown, html"),
        (["export", "bridge", "--format", "docx"], "there is no format “docx”; there are: markdown"),
        (["export", "bridge", "-o", "x.docx"], "x.docx: its ending tells no format; say it with --format"),
        (["export", "zebra", "--format", "csv"], "zebra: no article of the library is called that"),
        (["export", "the", "--format", "csv"], "zebra"),
        (["export", "bridge", "--all", "--format", "csv"], "name articles or say --all, not both"),
        (["export", "--all", "--format", "html"], "html is one page an article: name a folder, such as -o html/"),
        (["export", "bridge", "-o", "no/such/x.csv"], "no/such/x.csv: there is no folder no/such"),
        (["export", "bridge", "--fly"], "unrecognized arguments: --fly"),
        (["import", "nowhere.csv"], "nowhere.csv: no such file"),
        (["import", "-"], "- (standard input) has no ending that tells a format"),
        (["import", "x.docx"], "x.docx: its ending tells no format; say it with --format (jsonl, csv, w3c, brat)"),
        (["import", "x.html"], "x.html: html can't be imported; these can: jsonl, csv, w3c, brat"),
        (["import", "-", "--format", "brat"], "need the text beside them"),
        (["import", "x.csv", "--format", "html"], "html can't be imported"),
        (["import", "-", "-", "--format", "csv"], "can be read only once"),
    ],
)
def test_wrong_use_is_one_line(home: Path, arguments: list[str], said: str) -> None:
    if said == "zebra":  # both articles have “the”
        library(home / "library", text="The bridge again.\n\nWords.\n")
        said = "“the” could be"
    code, out, errors = call(home, *arguments)
    assert (code, out) == (2, "")
    assert said in errors
    assert len(errors.splitlines()) == 1


def test_an_empty_library(tmp_path: Path) -> None:
    assert "no such folder" in call(tmp_path, "export", "--all", "--format", "jsonl")[2]
    (tmp_path / "library").mkdir()
    code, _, errors = call(tmp_path, "export", "bridge", "--format", "csv")
    assert (code, errors) == (2, "pullquote: “bridge”: the library is empty; open an article first: pullquote FILE\n")
    said = "pullquote: the library is empty; open an article first: pullquote FILE\n"
    assert call(tmp_path, "export", "--all", "--format", "jsonl") == (0, "", said)


def test_out_and_in_again_through_a_pipe(home: Path) -> None:
    _, out, _ = call(home, "export", "bridge", "--format", "w3c")
    other = home / "other"
    library(other / "library")
    code, said, errors = call(other, "import", "-", "--format", "w3c", given=out.encode())
    assert (code, said, errors) == (0, "Bridge opens: 6 imported\n", "")
    again = call(other, "import", "-", "--format", "w3c", given=out.encode())
    assert again == (0, "Bridge opens: 0 imported, 6 there already\n", "")


def test_lost_marks_are_named_and_the_others_imported(home: Path) -> None:
    _, out, _ = call(home, "export", "bridge", "--format", "jsonl")
    (home / "marks.jsonl").write_text(out.replace("Nobody asked us,", "Nobody wrote to us,"))
    other = home / "other"
    shelf = library(other / "library")
    code, said, errors = call(other, "import", str(home / "marks.jsonl"))
    assert (code, said) == (1, "Bridge opens: 5 imported, 1 lost\n")
    assert errors.startswith(f"pullquote: {home}/marks.jsonl:")
    assert errors.endswith(": not in the article, left out: Nobody wrote to us,\n")
    assert len(marks_of(shelf)) == 5


def test_a_malformed_file_imports_nothing(home: Path) -> None:
    (home / "bad.csv").write_text("kind,parts,title\nquote,[7],Bridge opens\n")
    code, out, errors = call(home, "import", str(home / "bad.csv"))
    assert (code, out, errors) == (1, "", f"pullquote: {home}/bad.csv:2: has a part that is not an object\n")


def test_an_article_that_cannot_be_read_is_named_and_the_others_exported(home: Path) -> None:
    (broken,) = (home / "library").glob("the-budget*.txt")
    broken.write_text("changed")
    code, out, errors = call(home, "export", "--all", "--format", "jsonl")
    assert (code, len(out.splitlines())) == (1, 6)
    assert "was changed: open its source again" in errors


def test_a_closed_pipe_is_no_traceback(home: Path) -> None:
    command = f"{sys.executable} -m reader export --all --format jsonl --library {home / 'library'} | head -1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, cwd=ROOT, timeout=60, check=False)
    assert done.stderr == b""
    assert len(done.stdout.splitlines()) == 1


def test_help_names_every_format_and_gives_examples() -> None:
    said = run("export", "--help").stdout.decode()
    assert all(f"\n  {each.name} " in said and each.about in said for each in FORMATS)
    assert "examples:" in said
    assert "examples:" in run("import", "--help").stdout.decode()
