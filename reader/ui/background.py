"""Work behind the keys that quitting doesn't wait for."""

from asyncio import wrap_future
from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")


async def behind(call: Callable[[], Result]) -> Result:
    """What a call returns or raises, made in a thread of its own.

    Textual's own workers of threads are the event loop's, which waits for them at its end: on a disk that doesn't
    answer, for ever.
    """
    done: Future[Result] = Future()

    def run() -> None:
        if not done.set_running_or_notify_cancel():
            return  # nobody waits any more
        try:
            done.set_result(call())
        except BaseException as error:  # it goes on where it is waited for
            done.set_exception(error)

    Thread(target=run, name="behind", daemon=True).start()
    return await wrap_future(done)
