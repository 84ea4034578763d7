"""What happens to marks when the system refuses something below the store: with the real writer and real files."""

import errno
import os
from collections.abc import Callable
from typing import Any

import pytest

from reader.store import writer as writer_module
from reader.store.writer import Failed, Saved, Writer
from tests.store.builders import a_mark, eventually, ids, making, on_disk, opened

REFUSED = [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EACCES, errno.EPERM, errno.EROFS, errno.EFBIG]
CALLS = ["open", "fsync", "replace", "utime"]


def refuse(call: str, number: int, patch: pytest.MonkeyPatch) -> None:
    def refusing(*_: Any, **__: Any) -> None:
        raise OSError(number, os.strerror(number))

    patch.setattr(os, call, refusing)


def cut_short(patch: pytest.MonkeyPatch) -> None:
    """Let each file be written halfway, then refuse."""
    real = os.fsync

    def half(descriptor: int) -> None:
        os.ftruncate(descriptor, os.fstat(descriptor).st_size // 2)
        real(descriptor)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    patch.setattr(os, "fsync", half)


FAULTS: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    **{
        f"{call} {errno.errorcode[number]}": lambda patch, call=call, number=number: refuse(call, number, patch)
        for call in CALLS
        for number in REFUSED
    },
    "partial write": cut_short,
}


@pytest.mark.parametrize("fault", FAULTS)
def test_marks_are_kept_told_and_saved_when_the_fault_is_over(tmp_path, monkeypatch, fault):
    monkeypatch.setattr(writer_module, "FIRST_DELAY", 0.01)
    article = opened(tmp_path)
    first = a_mark()
    article.apply(making(first))
    states: list[Any] = []
    writer = Writer(article, lambda state, unsaved: states.append((state, unsaved)), lambda *_: None)
    marks = [a_mark(1), a_mark(2)]
    with monkeypatch.context() as patch:
        FAULTS[fault](patch)
        for mark in marks:
            writer.submit(making(mark))
        assert not writer.try_now(10)
        assert eventually(lambda: any(isinstance(state, Failed) and unsaved == 2 for state, unsaved in states))
        reason = writer.trouble
    assert str(tmp_path) in reason
    assert reason.endswith(".")
    assert writer.flush(10)
    assert eventually(lambda: states[-1] == (Saved(), 0))
    assert ids(opened(tmp_path)) == [first.id, *(mark.id for mark in marks)]
    assert len(on_disk(article.path)) == 3
    assert not list(tmp_path.rglob("*.partial"))


@pytest.mark.parametrize("fault", FAULTS)
def test_the_file_on_the_disk_stays_whole_meanwhile(tmp_path, monkeypatch, fault):
    article = opened(tmp_path)
    first = a_mark()
    article.apply(making(first))
    with monkeypatch.context() as patch:
        FAULTS[fault](patch)
        with pytest.raises(writer_module.StoreError):
            article.apply(making(a_mark(1)))
    assert first.id in [mark["id"] for mark in on_disk(article.path)]
