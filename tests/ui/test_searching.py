"""Searching the library: / in the list of articles."""

from pathlib import Path
from threading import Event

import pytest
from textual.events import Key
from textual.widgets import Input, OptionList

from reader.store import search_index
from reader.store.search_rows import rows_of
from reader.ui.search_screen import SearchScreen
from tests.reading import NEWS, Reader, reading
from tests.store.builders import a_mark, making, opened
from tests.ui.test_library import listed

TOWER = "It begins.\n\n" + "A word and another word.\n\n" * 60 + "There stands the tower [b]of[/b] \x1b[31m Babel.\n"


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    opened(tmp_path / "library", TOWER, title="Old [b]stories[/b]")
    opened(tmp_path / "library", title="A long way").apply(making(a_mark(1, note="ask the official")))
    return tmp_path / "library"


async def indexed(reader: Reader) -> None:
    """Wait for the index."""
    screen = reader.app.screen
    assert isinstance(screen, SearchScreen)
    screen._indexing.join(20)
    await reader.settle()


async def test_what_is_typed_is_found_and_enter_opens_it_there(library: Path) -> None:
    async with reading(None, library=library, size=(80, 24)) as reader:
        await reader.press("slash")
        await indexed(reader)
        assert "2 articles" in reader.seen()
        await reader.write("towe")
        assert listed(reader) == ["Old [b]stories[/b] · text"]
        assert "2 articles · 1 place" in reader.seen()
        assert "There stands the tower [b]of[/b]" in " ".join(reader.seen().split())
        await reader.press("enter")
        assert "There stands the tower" in reader.seen()
        assert reader.cursor_words == "tower"


async def test_enter_that_comes_before_the_answer_opens_it_then(library: Path) -> None:
    async with reading(None, library=library) as reader:
        await reader.press("slash")
        await indexed(reader)
        for key in (*"tower", "enter"):
            reader.app.post_message(Key(key, key if len(key) == 1 else None))
        for _ in range(20):
            await reader.settle()
        assert reader.cursor_words == "tower"


async def test_while_the_index_is_made_that_is_said_and_keys_work(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()
    monkeypatch.setattr(search_index, "rows_of", lambda *given: rows_of(*given) if go_on.wait(20) else None)
    async with reading(None, library=library) as reader:
        await reader.press("slash")
        while "indexing 0 of 2" not in reader.seen():
            await reader.settle()
        await reader.write("tower")
        assert "indexing 0 of 2 · nothing found" in reader.seen()
        go_on.set()
        await indexed(reader)
        assert "2 articles · 1 place" in reader.seen()


async def test_a_library_that_cannot_be_read_is_told(library: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    async with reading(NEWS, library=library) as reader:
        reader.app._folder = tmp_path / "file"
        await reader.press("ctrl+o", "slash")
        await indexed(reader)
        assert "can't be read" in reader.seen()


async def test_a_note_opens_its_mark(library: Path) -> None:
    async with reading(None, library=library) as reader:
        await reader.press("slash")
        await indexed(reader)
        await reader.write("ask official")
        assert listed(reader) == ["A long way · notes, quote"]
        await reader.press("enter")
        assert reader.session.reading.cursor.at == a_mark(1).start


async def test_escape_clears_then_leads_back(library: Path) -> None:
    async with reading(None, library=library) as reader:
        await reader.press("slash")
        await indexed(reader)
        await reader.write("zebra")
        assert "nothing found" in reader.seen()
        await reader.press("escape")
        assert reader.app.screen.query_one(Input).value == ""
        assert "Words that all have to be there" in reader.seen()
        await reader.press("escape")
        assert "your library · / searches it" in reader.seen()


async def test_the_arrows_choose(library: Path) -> None:
    async with reading(None, library=library) as reader:
        await reader.press("slash")
        await indexed(reader)
        await reader.write("the")
        options = reader.app.screen.query_one(OptionList)
        assert len(options.options) > 1
        await reader.press("down")
        assert options.highlighted == 1
        await reader.press("up")
        assert options.highlighted == 0


async def test_an_empty_library_says_so_and_a_lone_quote_is_no_error(tmp_path: Path) -> None:
    async with reading(None, library=tmp_path / "empty") as reader:
        await reader.press("slash")
        await indexed(reader)
        assert "no articles yet" in reader.seen()
        await reader.press("quotation_mark", "asterisk", "left_parenthesis")
        assert "no word yet" in reader.seen()
        await reader.press("enter")
        assert isinstance(reader.app.screen, SearchScreen)


async def test_it_is_found_from_an_article_too(library: Path) -> None:
    async with reading(NEWS, library=library) as reader:
        await reader.press("ctrl+o", "slash")
        await indexed(reader)
        await reader.write("Babel")
        await reader.press("enter")
        assert "There stands the tower" in reader.seen()
        assert "\x1b" not in reader.seen()


async def test_an_article_that_is_gone_since_is_told(library: Path) -> None:
    async with reading(None, library=library) as reader:
        await reader.press("slash")
        await indexed(reader)
        await reader.write("Babel")
        for file in library.glob("old-*"):
            file.unlink()
        await reader.press("enter")
        assert isinstance(reader.app.screen, SearchScreen)
        [told] = reader.app._notifications
        assert "There is no article" in told.message
