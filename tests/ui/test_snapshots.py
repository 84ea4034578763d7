"""How the main screens look. `make snapshots` accepts them as they are now."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import Config
from reader.marks.kinds import QUOTE
from reader.marks.model import new_mark
from reader.session.article import read_article
from reader.store.files import FileLibrary
from reader.text.offsets import Span
from reader.ui.app import PullquoteApp
from reader.ui.search_screen import SearchScreen
from tests.reading import SEED, completed
from tests.store.builders import making, opened


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


def test_the_search(snap_compare: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    text = "“We will build the bridge , in two inter-\nnational stages,” said the mayor.It opens in May.\n"
    old = opened(tmp_path / "library", text, title="Bridge to open")
    new = opened(tmp_path / "library", f"Updated.\n\n{text}", title="Bridge opens, as the mayor of the harbour said")
    quote = new_mark(f"Updated.\n\n{text}", QUOTE, [Span(11, 64)], note="which mayor?")
    new.apply(making(quote)._replace(previous=old.info.id))

    async def run_before(pilot: Pilot[int]) -> None:
        await settle(pilot)
        await pilot.press("slash")
        screen = pilot.app.screen
        assert isinstance(screen, SearchScreen)
        screen._indexing.join(20)
        await pilot.press(*"international")
        await settle(pilot)

    app = program(tmp_path / "library", is_empty=True)
    assert snap_compare(app, terminal_size=(80, 24), run_before=run_before)  # type: ignore[operator]
