"""Quitting waits for what the reader did, and for nothing else."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event, Timer

import pytest

from reader.session import desk
from reader.session.desk import Desk
from reader.session.searching import Search
from reader.store.files import FileLibrary
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
    ],
    ids=["earlier version", "earlier version, and marks", "library", "search"],
)
def test_a_disk_that_does_not_answer_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: type, name: str, text: str | None, keys: str
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


async def quit_when(is_time: Callable[[], bool], library: Path, text: str | None, keys: str) -> None:
    """Quit while workers are at it."""
    async with reading(text, library=library, settles=False) as reader:
        await reader.pilot.press(*keys)
        while not is_time():
            await reader.pilot.pause()
        await reader.pilot.press("ctrl+q")
