"""Work behind the keys that quitting doesn't wait for."""

from asyncio import wrap_future
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from time import monotonic
from typing import TypeVar

Result = TypeVar("Result")

_lasting: dict[Thread, str] = {}
"""What is at work that should be done before the end, and what is to be said if it is not."""


async def behind(call: Callable[[], Result], unfinished: str = "") -> Result:
    """What a call returns or raises, made in a thread of its own.

    Textual's own workers of threads are the event loop's, which waits for them at its end: on a disk that doesn't
    answer, for ever.

    Args:
        call: what is done there.
        unfinished: what is to be said if the program ended before it was done; nothing where nobody would mind.
    """
    done: Future[Result] = Future()

    def run() -> None:
        try:
            if done.set_running_or_notify_cancel():  # else nobody waits any more
                done.set_result(call())
        except BaseException as error:  # it goes on where it is waited for
            done.set_exception(error)
        finally:
            _lasting.pop(thread, None)

    thread = Thread(target=run, name="behind", daemon=True)
    if unfinished:
        _lasting[thread] = unfinished
    thread.start()
    return await wrap_future(done)


def unfinished(seconds: float) -> list[str]:
    """Wait a moment, at the end, for what should be done by then. Returns what is to be said of what is not."""
    until = monotonic() + seconds
    for thread in [*_lasting]:
        thread.join(max(0.0, until - monotonic()))
    return [*_lasting.values()]
