"""The README's pictures: a real session on the sample article, as SVG. `make pictures` makes them anew."""

import asyncio
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.commands import shown
from reader.config import Config
from tests.reading import SEED, reading

FOLDER = Path(__file__).parent.parent / "docs"
THEMES = ("dark", "light")
KEYS = ("n", "enter", "enter")
"""What is pressed, a picture after each: see `pullquote keys`."""
SIZE = (112, 32)
SECONDS = 1.8
"""Each picture is seen for so long, before the next comes over it; the last stays."""
_FONTS = re.compile(r"\s*@font-face \{.*?\}\n", re.DOTALL)
_IDS = re.compile(r"terminal-\d+")
_DRAWN = re.compile(r"(<svg [^>]*>).*?<style>(.*?)</style>(.*)</svg>", re.DOTALL)


async def picture(theme: str) -> str:
    """The session: it loads nothing from anywhere, and is the same each time."""
    drawn = [_DRAWN.search(each) for each in await _screens(theme)]
    assert all(drawn)
    opening, *_ = (each[1] for each in drawn if each)
    styles, pictures = [], []
    for number, each in enumerate(drawn):
        assert each
        styles.append(_named(each[2], f"{theme}-{number}"))
        pictures.append(f'<g class="screen-{number}">{_named(each[3], f"{theme}-{number}")}</g>\n')
        styles.append(f"    .screen-{number} {{ animation: coming 1ms {number * SECONDS:.1f}s backwards }}\n")
    moving = "    @keyframes coming { from { visibility: hidden } to { visibility: visible } }\n"
    still = "    @media (prefers-reduced-motion) { g { animation: none !important } }\n"
    return f"{opening}\n<style>{''.join(styles)}{moving}{still}</style>\n{''.join(pictures)}</svg>\n"


async def _screens(theme: str) -> list[str]:
    """The screen when the article is open, and after each key."""
    screens = []
    with TemporaryDirectory() as library:
        config = replace(Config(), theme=theme)
        async with reading(SEED, library=Path(library), size=SIZE, config=config) as reader:
            for key in ("", *KEYS):
                if key:
                    await reader.press(key)
                while reader.session.unsaved():
                    await reader.pilot.pause(0.01)
                await reader.settle()
                title = f"pullquote {SEED.relative_to(SEED.parents[1])}" + (f" · pressed: {shown(key)}" if key else "")
                screens.append(reader.app.export_screenshot(title=title))
    return screens


def _named(part: str, name: str) -> str:
    part = _FONTS.sub("\n", part).replace("font-family: Fira Code", "font-family: ui-monospace, Menlo, Consolas")
    return _IDS.sub(f"pullquote-{name}", part)


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
