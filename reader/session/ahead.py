"""What is proposed for the first block of an article, found by a process beside while the screen is loaded."""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from select import select
from typing import TYPE_CHECKING, NoReturn, cast

from reader.session.article import Article

if TYPE_CHECKING:  # the engine is not needed for the first screen
    from reader.text.suggestion import Suggestion

PATIENCE = 2.0
"""Seconds without a word from the other process after which the reader's own looks."""

Ahead = Callable[[], "tuple[Suggestion, ...]"]
"""Returns what is proposed once that is found."""


def look_ahead(article: Article) -> Ahead:
    """Begin to look for suggestions in a copy of this process; where there can't be one, look when they are asked for.

    Two processes load at the same time what threads of one load in turns. On one processor they would, too.
    """
    here = partial(first_suggestions, article)
    if not hasattr(os, "fork") or _processors() == 1 or threading.active_count() > 1:
        return here
    inlet, outlet = os.pipe()
    try:
        child = os.fork()
    except OSError:  # no memory, or too many processes
        os.close(inlet)
        os.close(outlet)
        return here
    if child == 0:
        _find(article, inlet, outlet)
    os.close(outlet)
    return lambda: _received(child, inlet, here)


def first_suggestions(article: Article) -> "tuple[Suggestion, ...]":
    """What is proposed for the first block of an article."""
    from reader.text.analysis import suggest

    return suggest(article.document.shown(0), 0)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _find(article: Article, inlet: int, outlet: int) -> NoReturn:
    """In the copy: look, send, and end without a word to the terminal, which is not its own."""
    try:
        os.close(inlet)  # else it would wait for itself once nobody reads any more
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nowhere, number)
        with open(outlet, "wb") as pipe:
            pickle.dump(first_suggestions(article), pipe)
    finally:
        os._exit(0)


def _received(child: int, inlet: int, here: Ahead) -> "tuple[Suggestion, ...]":
    """What the copy sent; if it could not, what is found here."""
    sent = b""
    with open(inlet, "rb", buffering=0) as pipe:
        while select([pipe], (), (), PATIENCE)[0] and (piece := pipe.read(1 << 16)):
            sent += piece
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)  # done, or stopped by somebody
    with suppress(ChildProcessError):
        os.waitpid(child, 0)
    try:
        return cast("tuple[Suggestion, ...]", pickle.loads(sent))
    except (EOFError, pickle.UnpicklingError):
        return here()
