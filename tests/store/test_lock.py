"""A library on a file system that has no locks."""

import errno
import fcntl
import os

import pytest

from reader.store.lock import locked
from reader.store.protocol import StoreError
from tests.store.builders import a_mark, ids, making, on_disk, opened

WITHOUT = [errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP]


@pytest.fixture(params=WITHOUT, ids=lambda number: errno.errorcode[number])
def no_locks(request):
    """Have the file system answer as some network file systems do; gives what takes that back."""

    def refuse(*_):
        raise OSError(request.param, os.strerror(request.param))

    patch = pytest.MonkeyPatch()
    yield lambda: patch.setattr(fcntl, "flock", refuse)
    patch.undo()


def test_without_locks_it_is_said_in_one_sentence(tmp_path, no_locks):
    no_locks()
    with pytest.raises(StoreError) as told, locked(tmp_path / ".lock"):
        pass
    assert str(told.value) == (
        f"The library {tmp_path} is on a file system without locks, so marks can't be saved there safely: "
        "choose another folder with --library."
    )


def test_without_locks_a_known_article_opens_to_be_read(tmp_path, no_locks):
    mark = a_mark()
    article = opened(tmp_path)
    article.apply(making(mark))
    no_locks()
    again = opened(tmp_path)
    contents = again.load()
    assert [each.id for each in contents.marks] == [mark.id]
    assert contents.read_only
    assert [warning for warning in contents.warnings if "without locks" in warning]
    with pytest.raises(StoreError, match="without locks"):
        again.apply(making(a_mark(1)))
    assert [each["id"] for each in on_disk(article.path)] == ids(again) == [mark.id]


def test_without_locks_a_new_article_is_not_entered(tmp_path, no_locks):
    no_locks()
    with pytest.raises(StoreError, match="without locks"):
        opened(tmp_path)
    assert not list(tmp_path.glob("*.json"))
