"""What other processes do to a library in the tests of several processes."""

import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from reader.marks.model import Change, edited
from tests.store.builders import a_mark, a_page, doing, making, marking_the_plea, opened


def mark(folder: Path, said: Connection, count: int) -> None:
    """Say “ready”, wait for a word, then make marks; say each one's id once it is saved."""
    article = opened(folder)
    said.send("ready")
    said.recv()
    for n in range(count):
        new = a_mark(n % 40)
        article.apply(making(new))
        said.send(new.id)


def mark_and_die(folder: Path, said: Connection, call: str, nth: int) -> None:
    """Make marks until the nth time that `os` is asked for something; then be killed instead."""
    calls = [0]
    real: Callable[..., Any] = getattr(os, call)

    def deadly(*args: Any, **kwargs: Any) -> Any:
        calls[0] += 1
        if calls[0] == nth:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **kwargs)

    setattr(os, call, deadly)
    mark(folder, said, 100)


def mark_boilerplate(folder: Path, said: Connection, count: int) -> None:
    """Say “ready”, wait for a word, then mark the plea in so many articles of one site."""
    said.send("ready")
    said.recv()
    for n in range(count):
        a_page(folder, f"{os.getpid()} {n}").apply(marking_the_plea())
        said.send("marked")


def delete_or_edit(folder: Path, said: Connection, what: str) -> None:
    """Say “ready”, wait for a word, then delete or edit every mark there was, from one end or the other."""
    article = opened(folder)
    marks = article.load().marks
    said.send("ready")
    said.recv()
    for mark in marks if what == "delete" else reversed(marks):
        after = edited(mark, note="edited") if what == "edit" else None
        article.apply(doing(Change(mark, after)))


def hold_the_lock(folder: Path, said: Connection) -> None:
    """Take the library's lock and keep it."""
    from reader.store.lock import locked

    with locked(folder / ".lock"):
        said.send("held")
        said.recv()
