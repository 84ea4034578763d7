"""What is going on stays on the key line, with its keys, as long as it lasts."""

from pathlib import Path

import pytest

from reader.config import Config
from tests.reading import Reader, reading

SMALL = (80, 24)


def key_line(reader: Reader) -> str:
    return reader.seen().split("\n")[-1]


async def test_a_selection_says_so_until_it_is_dropped(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=SMALL) as reader:
        await reader.press("v")
        for key in ("l", "j", "o", "k"):
            await reader.press(key)
            line = key_line(reader)
            assert line.startswith(" SELECT ")
            for hint in ("h l Word", "o Swap", "q Quote", "s Source", "b Boilerplate", "y Copy", "Esc Drop"):
                assert hint in line
        await reader.press("escape")
        assert "SELECT" not in key_line(reader)
        assert "Enter Accept" in key_line(reader)


async def test_how_to_leave_is_seen_at_40_columns_too(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=(40, 10)) as reader:
        for keys, mode in ((("v", "l"), "SELECT"), (("n", "e", "l"), "MOVE ENDS"), (("/", "m", "enter"), "FIND m")):
            await reader.press(*keys)
            assert key_line(reader).startswith(f" {mode} ")
            assert "Esc" in key_line(reader)
            await reader.press("escape")


async def test_a_drag_is_a_selection_too(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=SMALL) as reader:
        reader.session.reading.select_between(4, 14)
        await reader.press("l")
        assert key_line(reader).startswith(" SELECT ")
        await reader.press("q")
        assert "SELECT" not in key_line(reader)


async def test_moving_ends_says_so_until_it_is_done(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=SMALL) as reader:
        await reader.press("n", "q", "e", "h", "o", "l", "l")
        line = key_line(reader)
        assert line.startswith(" MOVE ENDS ")
        for hint in ("h l Move by word", "o Other end", "Enter Done", "Esc As it was"):
            assert hint in line
        await reader.press("enter")
        assert "MOVE ENDS" not in key_line(reader)


async def test_a_search_says_what_is_looked_for(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=SMALL) as reader:
        await reader.press("/")
        await reader.write("bridge")
        await reader.press("enter", "n", "j")
        line = key_line(reader)
        assert line.startswith(" FIND bridge ")
        assert "n Next" in line
        assert "Esc End the search" in line
        await reader.press("escape")
        assert "FIND" not in key_line(reader)


async def test_selecting_is_said_first_while_a_search_is_on(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=SMALL) as reader:
        await reader.press("/")
        await reader.write("bridge")
        await reader.press("enter", "v", "l")
        assert key_line(reader).startswith(" SELECT ")
        await reader.press("escape")
        assert key_line(reader).startswith(" FIND ")


async def test_the_keys_are_the_readers_own(tmp_path: Path) -> None:
    keys = {"next_word": "w", "previous_word": "W", "quote": "m"}
    async with reading(library=tmp_path, size=SMALL, config=Config(keys=keys)) as reader:
        await reader.press("v", "w")
        assert "W w Word" in key_line(reader)
        assert "m Quote" in key_line(reader)


async def test_another_article_is_only_read(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=SMALL, others=["Another article. It is short.\n"]) as reader:
        await reader.press("v", "l", "]")
        assert "Enter Accept" in key_line(reader)


async def test_a_click_on_the_mode_does_nothing_and_on_a_key_presses_it(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=SMALL) as reader:
        await reader.press("v", "l")
        await reader.pilot.click("#keys", offset=(2, 0))
        await reader.settle()
        assert reader.session.reading.selection
        await reader.pilot.click("#keys", offset=(key_line(reader).index("Drop"), 0))
        await reader.settle()
        assert reader.session.reading.selection is None


async def test_without_colour_the_mode_is_told_by_its_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(library=tmp_path, size=SMALL) as reader:
        await reader.press("v", "l")
        strip = reader.app.screen._compositor.render_strips()[-1]
        mode = next(segment for segment in strip if "SELECT" in segment.text)
        assert mode.style is not None
        assert mode.style.reverse
