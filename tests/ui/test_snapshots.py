"""How the main screens look. `make snapshots` accepts them as they are now."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import Config
from reader.session.article import read_article
from reader.store.files import FileLibrary
from reader.ui.app import PullquoteApp
from tests.reading import SEED, completed


def program(library: Path, *, theme: str = "dark", is_empty: bool = False) -> PullquoteApp:
    articles = [] if is_empty else [read_article(SEED.read_bytes(), SEED)]
    return PullquoteApp(lambda: FileLibrary(library), library, Config(theme=theme, copy_to=("file",)), articles)


async def settle(pilot: Pilot[int]) -> None:
    await pilot.pause()
    await completed(pilot.app)
    await pilot.pause()


@pytest.mark.parametrize(
    ("name", "size", "theme", "keys"),
    [
        ("fresh", (120, 40), "dark", ()),
        ("marked", (120, 40), "dark", ("A", "n", "n")),
        ("marked-light", (120, 40), "light", ("A", "n", "n")),
        ("marked-small", (80, 24), "dark", ("A", "n", "n")),
        ("annotations-small", (80, 24), "dark", ("A", "n", "n", "tab")),
        ("wide", (200, 60), "dark", ("n", "enter", "n", "v", "j")),
        ("help", (80, 24), "dark", ("?",)),
    ],
)
def test_screens(
    snap_compare: object, tmp_path: Path, name: str, size: tuple[int, int], theme: str, keys: tuple[str, ...]
) -> None:
    async def run_before(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await pilot.press(*keys)
        await settle(pilot)

    assert snap_compare(program(tmp_path, theme=theme), terminal_size=size, run_before=run_before)  # type: ignore[operator]


def test_the_empty_library(snap_compare: object, tmp_path: Path) -> None:
    assert snap_compare(program(tmp_path, is_empty=True), terminal_size=(80, 24))  # type: ignore[operator]
