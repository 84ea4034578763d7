"""`pullquote search`: where words stand in the library."""

import io
import json
import sys
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.store.files import FileLibrary
from reader.store.protocol import ArticleInfo
from tests.store.builders import a_mark, making, opened
from tests.terminal import Terminal

NEWS = "The mayor spoke of the harbour \x1b[31m bridge\x1b[0m [bold]at length[/bold]. Nobody asked us, said Tom Roe.\n"


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PULLQUOTE_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    FileLibrary(tmp_path / "library").open(NEWS.encode(), ArticleInfo(title="Harbour \x1b[31m news", decoding="utf-8"))
    return tmp_path / "library"


def test_a_line_for_each_place_with_the_words_marked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "bridge", "mayor"]) == 0
    out, error = capsys.readouterr()
    [line] = out.splitlines()
    assert line.split()[1:5] == ["Harbour", "␛[31m", "news", "text"]
    assert "The *mayor* spoke of the harbour ␛[31m *bridge*␛[0m [bold]at length[/bold]" in line
    assert "\x1b" not in out
    assert error == ""


def test_nothing_found_is_exit_code_1_and_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["search", "zebra"]) == 1
    assert capsys.readouterr() == ("", "pullquote: nothing found in 1 article\n")
    (tmp_path / "empty").mkdir()
    assert main(["search", "zebra", "--library", str(tmp_path / "empty")]) == 1
    assert capsys.readouterr() == ("", "pullquote: nothing found in an empty library\n")
    assert main(["search", "zebra", "--library", str(tmp_path / "none")]) == 2
    assert "no such folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [[], ["—"], ["x", "--limit", "0"], ["x", "--limit", "many"], ["x", "--in", "dreams"]]
)
def test_wrong_use_is_exit_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", *arguments]) == 2
    out, error = capsys.readouterr()
    assert not out
    assert len(error.splitlines()) == 1


def test_json_says_where_in_the_original_it_stands(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    opened(library).apply(making(a_mark(1, note="the harbour?")))
    assert main(["search", "harbour", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["more"] is False
    by_field = {place["in"]: place for place in found["places"]}
    assert by_field["titles"]["kind"] is None
    assert (by_field["notes"]["start"], by_field["notes"]["end"]) == (45, 70)
    assert main(["search", "bridge", "--json"]) == 0
    [place] = json.loads(capsys.readouterr().out)["places"]
    assert NEWS[place["start"] : place["end"]] == "bridge"
    assert place["words"] == ["bridge"]


def test_only_what_is_asked_for_is_searched(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    opened(library).apply(making(a_mark(1, note="the harbour?")))
    assert main(["search", "harbour", "--in", "notes", "--json"]) == 0
    assert [place["in"] for place in json.loads(capsys.readouterr().out)["places"]] == ["notes"]
    assert main(["search", "harbour", "--in", "sources"]) == 1


def test_so_many_places_at_most(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    for n in range(3):
        opened(library, f"The tower, {n}.", title=f"No {n}")
    assert main(["search", "tower", "--limit", "2"]) == 0
    out, error = capsys.readouterr()
    assert len(out.splitlines()) == 2
    assert error == "pullquote: the best 2 places; there are more: --limit N shows them\n"


def test_words_come_from_a_pipe_too(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for given, code in ((b'mayor "harbour"\n', 0), (b'"harbour mayor"\xff', 1), (b"", 2)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        assert main(["search", "-"]) == code


def test_what_is_damaged_is_said(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    for path in library.glob("*.txt"):
        path.unlink()
    assert main(["search", "news"]) == 0
    assert "1 article could only be searched in part" in capsys.readouterr().err


def test_a_line_fits_the_terminal(library: Path, tmp_path: Path) -> None:
    opened(library, "A very long way. " * 30 + "The tower. " + "And more of it. " * 30, title="A long title, " * 9)
    with Terminal("search", "tower", "--library", str(library), size=(60, 24)) as terminal:
        assert terminal.wait_for_end() == 0
        lines = [line for line in terminal.text().splitlines() if line.strip()]
    assert len(lines) == 1
    assert "tower" in lines[0]


def test_an_earlier_version_is_told_in_search_and_list(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    old = opened(library, "The tower stands.", title="Old")
    opened(library, "The new tower stands.", title="New").apply(making(a_mark())._replace(previous=old.info.id))
    assert main(["search", "tower"]) == 0
    assert sorted(line.split()[1] for line in capsys.readouterr().out.splitlines()) == ["(earlier)", "New"]
    assert main(["list"]) == 0
    out = capsys.readouterr().out
    assert "marks  earlier version · Old" in out
    assert out.count("earlier") == 1
    assert main(["list", "--json"]) == 0
    listed = map(json.loads, capsys.readouterr().out.splitlines())
    assert [each["title"] for each in listed if each["earlier"]] == ["Old"]
