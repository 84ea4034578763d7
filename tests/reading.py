"""Starts the program in a test: an article, a library in a temporary folder, keys pressed, what is seen."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from reader.config import Config
from reader.marks.model import Mark
from reader.session.article import open_article, read_article
from reader.session.session import Session
from reader.store.files import FileLibrary
from reader.ui.app import PullquoteApp
from reader.ui.read_screen import ReadScreen

SEED = Path(__file__).parent.parent / "seeds" / "qatar-mediation.txt"
NEWS = """The mayor spoke on Monday. “We will build the bridge,” Mayor Ann Lee said. “It will open in May.”

“Nobody asked us,” said Tom Roe, who lives nearby.

The bridge costs $5 million. Work starts soon.

Sign up for our newsletter to get the latest stories in your inbox.
"""
"""An article with two quotations, two speakers and a plea."""


class Reader:
    """The person at the keyboard."""

    def __init__(self, app: PullquoteApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys and wait until everything they started is done."""
        await self.pilot.press(*keys)
        await self._wait_for_work()

    async def write(self, text: str) -> None:
        """Type a text."""
        await self.press(*("space" if ch == " " else ch for ch in text))

    async def settle(self) -> None:
        """Wait until what is going on is done, and what came of it is shown."""
        await self.pilot.pause()
        await self._wait_for_work()

    async def _wait_for_work(self) -> None:
        while any(not worker.is_finished for worker in self.app.workers):
            await completed(self.app)
            await self.pilot.pause()

    @property
    def screen(self) -> ReadScreen:
        reading = self.app.reading
        assert reading is not None
        return reading

    @property
    def session(self) -> Session:
        return self.screen.session

    @property
    def said(self) -> str:
        """What the status line says."""
        return self.screen.said

    def marks(self, kind: str | None = None) -> list[Mark]:
        return [mark for mark in self.session.notebook.marks.marks if kind in (None, mark.kind)]

    def words(self, kind: str) -> list[str]:
        """The original words of the marks of a kind, parts apart by a bar."""
        return [" | ".join(part.exact for part in mark.parts) for mark in self.marks(kind)]

    @property
    def cursor_words(self) -> str:
        """The shown words under the cursor."""
        return self.session.document.text(self.session.reading.unit)

    def seen(self) -> str:
        """The screen as text, line by line."""
        width, height = self.app.size
        lines = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in lines)[: (width + 1) * height]


@asynccontextmanager
async def reading(
    text: str | bytes | Path | None = NEWS,
    *,
    library: Path,
    size: tuple[int, int] = (120, 40),
    config: Config | None = None,
    others: Sequence[str] = (),
    settles: bool = True,
) -> AsyncIterator[Reader]:
    """The program with an article open, or none."""
    config = replace(config or Config(), copy_to=("file",))
    articles = []
    if isinstance(text, Path):
        articles = [open_article(str(text))]
    elif text is not None:
        articles = [read_article(text if isinstance(text, bytes) else text.encode())]
    articles += [read_article(other.encode()) for other in others]
    app = PullquoteApp(lambda: FileLibrary(library), library, config, articles)
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        if settles:
            await reader.settle()
        yield reader


async def completed(app: App[int]) -> None:
    """Wait until all workers are done; those that were cancelled have others in their place."""
    while True:
        with suppress(WorkerCancelled):
            await app.workers.wait_for_complete()
            return


def copied(library: Path) -> str:
    """What was copied last."""
    return (library / "copied.txt").read_text(encoding="utf-8").rstrip("\n")
