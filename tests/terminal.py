"""Runs the program in a real pseudo-terminal and reads its screen."""

import os
import re
import select
import signal
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

import pexpect
import pyte

_FOREIGN = {"NO_COLOR", "DISPLAY", "WAYLAND_DISPLAY", "TMUX", "COLUMNS", "LINES", "SSH_CONNECTION", "SSH_TTY"}
"""What the terminal of whoever runs the tests must not bring in."""
DEADLINE = 20.0
"""Seconds after which what was expected is not coming; a test on a working program waits a fraction of it."""


def _heeding() -> None:
    """Heed Ctrl+C, as under a shell, also if whoever runs the tests in the background does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """A process in a pseudo-terminal of some size, and its screen as a person sees it."""

    def __init__(
        self, *arguments: str, size: tuple[int, int] = (100, 30), env: Mapping[str, str] | None = None, shell: str = ""
    ) -> None:
        columns, lines = size
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        self._state = TemporaryDirectory()
        command, given = (sys.executable, ["-m", "reader", *arguments]) if not shell else ("/bin/sh", ["-c", shell])
        environment = {
            **{name: value for name, value in os.environ.items() if name not in _FOREIGN},
            "TERM": "xterm-256color",
            "PYTHON": sys.executable,
            "XDG_STATE_HOME": str(self._state.name),
            **(env or {}),
        }  # fmt: skip
        root = Path(__file__).parent.parent
        self.process = pexpect.spawn(
            command, given, dimensions=(lines, columns), env=environment, cwd=str(root), preexec_fn=_heeding
        )

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.process.close(force=True)
        except pexpect.ExceptionPexpect:  # killed, but slow to go on a busy machine
            self.process.wait()
        self._state.cleanup()

    @property
    def pid(self) -> int:
        return int(self.process.pid)

    def text(self) -> str:
        """The screen now."""
        return "\n".join(self._screen.display)

    def press(self, keys: str) -> None:
        self.process.send(keys)

    def wait_for(self, pattern: str) -> str:
        """Read until the screen matches a pattern; returns the screen."""
        self._read_until(lambda: re.search(pattern, self.text()) is not None, f"{pattern!r} to appear")
        return self.text()

    def wait_until_gone(self, pattern: str) -> None:
        self._read_until(lambda: re.search(pattern, self.text()) is None, f"{pattern!r} to go")

    def wait_for_end(self) -> int:
        """Read until the process has ended; returns its exit code."""
        self._read_until(lambda: not self.process.isalive(), "the end")
        self._drain()
        if self.process.signalstatus is not None:
            return -int(self.process.signalstatus)
        return int(self.process.exitstatus or 0)

    def is_quiet(self, seconds: float) -> bool:
        """Read once; whether nothing came in a time."""
        before = len(self.raw)
        self._drain(seconds)
        return len(self.raw) == before

    def hang_up(self) -> None:
        """Close the terminal as its window is closed, and wait until the process has ended of that."""
        descriptor = os.pidfd_open(self.pid)
        self.process.ptyproc.fileobj.close()
        ended, _, _ = select.select([descriptor], [], [], DEADLINE)
        os.close(descriptor)
        assert ended, "the program goes on without a terminal"

    def _read_until(self, is_met: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + DEADLINE
        while not is_met():
            if time.monotonic() > deadline:
                raise AssertionError(f"waited for {what}; the screen is:\n{self.text()}")
            self._drain()

    def _drain(self, seconds: float = 0.05) -> None:
        try:
            piece = self.process.read_nonblocking(65_536, timeout=seconds)
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF:
            self.process.isalive() and self.process.wait()
            return
        self.raw += piece
        self._stream.feed(piece)
