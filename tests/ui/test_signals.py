"""Signals that come with a terminal that is closed."""

import os
import pty
import signal
import sys
from collections.abc import Iterator

import pytest

from reader.ui.leaving import _resume_only_on_a_terminal


@pytest.fixture
def resumed() -> Iterator[list[int]]:
    """What Textual was told of SIGCONT."""
    told: list[int] = []
    before = signal.signal(signal.SIGCONT, lambda number, _: told.append(number))
    _resume_only_on_a_terminal()
    yield told
    signal.signal(signal.SIGCONT, before)


def test_the_screen_is_started_again_on_a_terminal_and_not_when_that_is_gone(
    resumed: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = pty.openpty()
    with open(theirs) as stdin:  # noqa: PTH123  # a descriptor
        monkeypatch.setattr(sys, "__stdin__", stdin)
        os.kill(os.getpid(), signal.SIGCONT)
        assert resumed == [signal.SIGCONT]
        os.close(ours)
        os.kill(os.getpid(), signal.SIGCONT)
    assert resumed == [signal.SIGCONT]
