"""How far a long run has come, on stderr, when that is a terminal and the output is not on it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Report(Protocol):
    """Where a run says how far it is and what it leaves out."""

    def done(self, size: int) -> None:
        """One more article, of so many bytes, is done."""

    def say(self, line: str) -> None:
        """Say something that stays on the screen."""


class _Silent:
    """For a pipe or a log file: only what is to be said."""

    def done(self, size: int) -> None:
        """Nothing is drawn."""

    def say(self, line: str) -> None:
        print(line, file=sys.stderr, flush=True)


@contextmanager
def progress(what: str, total: int) -> Iterator[Report]:
    """Report on a run of `total` bytes (0 if that is not known)."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[articles]:,} articles", markup=False),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as bar:
        task = bar.add_task(what, total=total or None, articles=0)
        articles = 0

        class Drawn:
            def done(self, size: int) -> None:
                nonlocal articles
                articles += 1
                bar.update(task, advance=size, articles=articles)

            def say(self, line: str) -> None:
                bar.console.print(line, soft_wrap=True)

        yield Drawn()
