"""Quitting waits for what the reader did, and for nothing else."""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event, Timer

import pytest

from reader.session import desk, exporting
from reader.session.desk import Desk
from reader.session.searching import Search
from reader.store.files import FileLibrary
from reader.text import analysis
from reader.ui import leaving
from tests.reading import NEWS, reading
from tests.store.builders import opened

PATIENCE = 20
"""Seconds after which a disk that does not answer does so after all, lest the test hang."""


@pytest.mark.parametrize(
    ("owner", "name", "text", "keys"),
    [
        (Desk, "_carried_over", NEWS, ""),
        (Desk, "_carried_over", NEWS, "q"),
        (FileLibrary, "catalog", None, ""),
        (Search, "find", None, "/t"),
        (analysis, "suggest", NEWS, ""),
    ],
    ids=["earlier version", "earlier version, and marks", "library", "search", "engine"],
)
def test_what_does_not_answer_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str, text: str | None, keys: str
) -> None:
    opened(tmp_path / "library")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    asked, answers = Event(), Event()

    def answer(*_: object, **__: object) -> None:
        asked.set()
        answers.wait()

    monkeypatch.setattr(owner, name, answer)
    monkeypatch.setattr(desk, "SEEKING", 0.05)
    timer = Timer(PATIENCE, answers.set)
    timer.start()
    try:
        asyncio.run(quit_when(asked.is_set, tmp_path / "library", text, keys))
        assert not answers.is_set()
    finally:
        timer.cancel()
        answers.set()


def test_of_an_export_that_takes_too_long_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, answers = Event(), Event()

    def texts(*_: object) -> Iterator[str]:
        yield "half"
        asked.set()
        answers.wait(PATIENCE)

    monkeypatch.setattr(exporting, "texts", texts)
    monkeypatch.setattr(leaving, "EXPORTING", 0.05)
    monkeypatch.chdir(tmp_path)
    try:
        said = asyncio.run(quit_when(asked.is_set, tmp_path / "library", NEWS, ("E", "enter", "enter")))
        assert said == "the-mayor-spoke-on-monday-we-will-build.md was not written: the export took longer."
        assert [path.name for path in tmp_path.iterdir()] == ["library"]
        assert not answers.is_set()
    finally:
        answers.set()


async def quit_when(is_time: Callable[[], bool], library: Path, text: str | None, keys: Iterable[str]) -> str:
    """Quit while workers are at it. Returns what is said then."""
    async with reading(text, library=library, settles=False) as reader:
        await reader.pilot.press(*keys)
        while not is_time():
            await reader.pilot.pause()
        await reader.pilot.press("ctrl+q")
    return reader.app.end()
