"""The README's pictures: a real session on the sample article, as SVG. `make pictures` makes them anew."""

import asyncio
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.config import Config
from tests.reading import SEED, reading

FOLDER = Path(__file__).parent.parent / "docs"
THEMES = ("dark", "light")
KEYS = ("n", "enter", "enter")
"""What is pressed before the picture is taken: see `pullquote keys`."""
SIZE = (112, 32)
_FONTS = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)
_IDS = re.compile(r"terminal-\d+")


async def picture(theme: str) -> str:
    """The screen after the keys; it loads no font from anywhere, and is the same each time."""
    with TemporaryDirectory() as library:
        config = replace(Config(), theme=theme)
        async with reading(SEED, library=Path(library), size=SIZE, config=config) as reader:
            for key in KEYS:
                await reader.press(key)
            while reader.session.unsaved():
                await reader.pilot.pause(0.01)
            await reader.settle()
            drawn = reader.app.export_screenshot(title=f"pullquote {SEED.relative_to(SEED.parents[1])}")
    drawn = _FONTS.sub("\n", drawn).replace("font-family: Fira Code", "font-family: ui-monospace, Menlo, Consolas")
    return _IDS.sub(f"pullquote-{theme}", drawn)


def words(drawn: str) -> str:
    """The text of a picture."""
    shown = re.findall(r"<text [^>]*>([^<]*)</text>", drawn)
    return "\n".join(unescape(piece).replace("\xa0", " ") for piece in shown)


def path(theme: str) -> Path:
    return FOLDER / f"session-{theme}.svg"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for theme in THEMES:
        path(theme).write_text(asyncio.run(picture(theme)), encoding="utf-8")


if __name__ == "__main__":
    main()
