"""Every key of the command table can be pressed anywhere without harm."""

from pathlib import Path

import pytest

from reader.commands import COMMANDS
from tests.reading import NEWS, reading

TEXTS = {
    "news": NEWS,
    "chinese": "记者报道。“我们会赢的，”他说。“一定会。”\n\n他走了。\n",
}
PRESSED = [command.keys.split(",")[0] for command in COMMANDS if command.name not in ("quit", "palette")]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_no_key_fails(tmp_path: Path, text: str) -> None:
    async with reading(text, library=tmp_path, size=(100, 24)) as reader:
        for place in ("G", "v"):
            await reader.press(place)
            for key in PRESSED:
                await reader.pilot.press(key, "escape")
        await reader.settle()
        assert reader.app.is_running


async def test_the_library_opens_over_an_article_and_closes(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("ctrl+o")
        assert "your library" in reader.seen()
        await reader.press("escape")
        assert "The mayor spoke" in reader.seen()
