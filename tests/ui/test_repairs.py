"""An article that changed, on the screen: what the reader is told, and the repair list."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Event

import pytest

from reader.config import Config
from reader.session.article import open_article
from reader.store.files import FileLibrary
from reader.store.protocol import CatalogEntry
from reader.ui.app import PullquoteApp
from tests.marks.test_reanchoring import NEWS
from tests.reading import Reader, reading
from tests.session.test_versions import CHANGED


@asynccontextmanager
async def changed(folder: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Reader]:
    """The article, all that is suggested marked, then opened again with other words."""
    file = folder / "article.txt"
    file.write_text(NEWS, encoding="utf-8")
    async with reading(file, library=folder / "library") as reader:
        await reader.press("A")
    file.write_text(CHANGED, encoding="utf-8")
    async with reading(file, library=folder / "library", size=size) as reader:
        yield reader


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_reader_is_told_and_sees_both_wordings(tmp_path: Path, size: tuple[int, int]) -> None:
    async with changed(tmp_path, size) as reader:
        assert reader.said == "article changed (R lists): 3 marks same, 1 changed, 2 lost"
        assert "article changed (R lists)" in reader.seen()
        await reader.press("R")
        seen = " ".join(reader.seen().split())
        assert "Nobody asked {+any of+} us," in seen
        assert "! lost: not in this version “ quote" in seen
        assert "Enter keep · A all · p put it there · x delete" in seen


async def test_the_list_is_walked_through_with_a_key_each(tmp_path: Path) -> None:
    async with changed(tmp_path) as reader:
        await reader.press("R", "enter")
        assert "quote kept" in reader.seen()
        await reader.press("x", "x")
        assert "Nothing to look through." in reader.seen()
        await reader.press("escape")
        assert [mark.standing for mark in reader.marks()] == [""] * 4
        assert reader.session.notebook.marks.lost == []


async def test_a_lost_mark_is_put_on_what_was_selected(tmp_path: Path) -> None:
    async with changed(tmp_path) as reader:
        reader.session.reading.place(CHANGED.index("state pays"), "word")
        await reader.press("v", "l", "R")
        assert "p puts it on: state pays" in reader.seen()
        await reader.press("j", "p", "escape")
        assert "state pays" in [mark.parts[0].exact for mark in reader.marks()]


async def test_a_lost_mark_is_taken_to_where_it_would_stand_and_put_there(tmp_path: Path) -> None:
    async with changed(tmp_path) as reader:
        await reader.press("R", "j")
        assert "p puts it on: The bridge costs $5 million" in " ".join(reader.seen().split())
        await reader.press("g")
        assert reader.said.startswith("about here")
        selection = reader.session.reading.selection
        assert selection is not None
        assert CHANGED[slice(*selection.span)].startswith("The bridge costs $5 million")
        await reader.press("R", "j", "p", "escape")
        assert [mark.standing for mark in reader.session.notebook.marks.lost] == ["lost"]


async def test_enter_on_a_lost_mark_says_what_can_be_done(tmp_path: Path) -> None:
    async with changed(tmp_path) as reader:
        await reader.press("R", "j", "enter")
        assert "p puts the mark on the words" in reader.seen()


async def test_g_goes_to_the_mark(tmp_path: Path) -> None:
    async with changed(tmp_path) as reader:
        await reader.press("R", "g")
        at = reader.session.reading.cursor.at
        assert CHANGED[at:].startswith("Nobody asked any of us")


async def test_undo_in_the_list_brings_a_mark_back(tmp_path: Path) -> None:
    async with changed(tmp_path) as reader:
        await reader.press("R", "j", "x", "u")
        assert "undone: quote deleted" in reader.seen()
        assert len(reader.session.notebook.marks.lost) == 2


async def test_an_empty_list_says_so(tmp_path: Path) -> None:
    async with reading(NEWS, library=tmp_path, size=(80, 24)) as reader:
        await reader.press("R")
        assert "Nothing to look through." in reader.seen()
        await reader.press("escape")
        assert reader.screen is reader.app.screen


async def test_the_library_tells_the_earlier_version(tmp_path: Path) -> None:
    async with changed(tmp_path) as reader:
        await reader.press("ctrl+o")
        assert reader.seen().count("earlier version") == 1


async def test_a_library_that_takes_long_delays_no_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "article.txt"
    file.write_text(NEWS, encoding="utf-8")
    async with reading(file, library=tmp_path / "library") as reader:
        await reader.press("A")
    file.write_text(CHANGED, encoding="utf-8")
    asked, answered, listed = Event(), Event(), FileLibrary.catalog

    def slow(library: FileLibrary) -> list[CatalogEntry]:
        asked.set()
        assert answered.wait(20)
        return listed(library)

    monkeypatch.setattr(FileLibrary, "catalog", slow)
    app = PullquoteApp(
        lambda: FileLibrary(tmp_path / "library"), tmp_path, Config(copy_to=("file",)), [open_article(str(file))]
    )
    async with app.run_test() as pilot:
        reader = Reader(app, pilot)
        await pilot.press("j")
        assert await asyncio.to_thread(asked.wait, 20)
        await pilot.press("j", "q")
        here = reader.session.reading.cursor
        assert (here.at > 0, len(reader.marks("quote")), reader.session.notebook.history.steps[-1].label) == (
            True,
            1,
            "quote marked",
        )
        answered.set()
        await reader.settle()
        assert reader.said.startswith("article changed (R lists)")
        assert (reader.session.reading.cursor, len(reader.marks()) > 1) == (here, True)
