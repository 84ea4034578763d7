"""`E` asks for a format and a file, and says where it wrote."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.reading import Reader, reading


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def asked(reader: Reader) -> str:
    """What the prompt offers."""
    return reader.screen.query_one(Input).value


async def answer(reader: Reader, text: str) -> None:
    reader.screen.query_one(Input).value = text
    await reader.press("enter")


async def test_format_and_file_have_sensible_defaults(tmp_path: Path) -> None:
    async with reading(library=tmp_path / "library") as reader:
        await reader.press("A", "E")
        assert asked(reader) == "markdown"
        assert "formats: markdown, html, jsonl" in reader.said
        await reader.press("enter")
        name = asked(reader)
        assert name.endswith(".md")
        await reader.press("enter")
        assert reader.said == f"{len(reader.marks())} marks written to {name}"
        assert "> “We will build the bridge. It will open in May.”" in (tmp_path / name).read_text(encoding="utf-8")
        await reader.press("j")
        assert reader.screen.article.has_focus


async def test_the_format_chosen_last_is_offered_again(tmp_path: Path) -> None:
    async with reading(library=tmp_path / "library") as reader:
        await reader.press("A", "E")
        await answer(reader, "HTML")
        await answer(reader, str(tmp_path / "page.html"))
        assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")
        await reader.press("E")
        assert asked(reader) == "html"


async def test_a_file_that_is_there_is_written_over_only_when_named_twice(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text("mine")
    async with reading(library=tmp_path / "library") as reader:
        await reader.press("E")
        await answer(reader, "csv")
        await answer(reader, "mine.csv")
        assert reader.said == "mine.csv is there already: Enter writes over it, Esc leaves it"
        await reader.press("escape")
        assert (tmp_path / "mine.csv").read_text() == "mine"
        await reader.press("E", "enter")
        await answer(reader, "mine.csv")
        await reader.press("enter")
        assert reader.said == "0 marks written to mine.csv"
        assert (tmp_path / "mine.csv").read_text().startswith("article,title")


async def test_what_cannot_be_done_is_said(tmp_path: Path) -> None:
    async with reading(library=tmp_path / "library", size=(80, 24)) as reader:
        await reader.press("E")
        await answer(reader, "docx")
        assert "there is no format “docx”" in reader.said
        assert "spacy, refi, bibtex, csl" in " ".join(reader.seen().split())
        assert asked(reader) == "docx"
        await answer(reader, "csv")
        await answer(reader, "no/such/folder.csv")
        assert reader.said == "no/such/folder.csv: there is no folder no/such"
        assert asked(reader) == "no/such/folder.csv"
        await answer(reader, " ")
        assert reader.said == "no file is named; Esc leaves it"
        await reader.press("escape")
        assert reader.said == ""
    assert [path.name for path in tmp_path.iterdir()] == ["library"]


async def test_escape_leaves_either_question(tmp_path: Path) -> None:
    async with reading(library=tmp_path / "library") as reader:
        await reader.press("E", "escape")
        await reader.press("E", "enter", "escape", "j")
        assert not reader.screen.query(Input)
    assert [path.name for path in tmp_path.iterdir()] == ["library"]
