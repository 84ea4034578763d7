import errno
import json
import os
import threading

import pytest

from reader.marks.model import Change, Person, Refusal, edited
from reader.store import lock, storage
from reader.store.lock import locked
from reader.store.migrations import SCHEMA
from reader.store.protocol import Batch, StoreError
from tests.store.builders import TEXT, a_mark, doing, ids, making, on_disk, opened, spoil


def test_all_that_is_applied_is_there_when_the_article_is_opened_again(tmp_path):
    quote, source = a_mark(), a_mark(1)
    quote = edited(quote, source=source.id, person="Ann", note="so", tags=("x", "y"))
    refusal = Refusal("r", "quote", a_mark(2).parts, "2026")
    batch = making(quote, source)._replace(people=(Person("Ann", ("she",)),), position=12)
    article = opened(tmp_path)
    assert article.apply(batch) is None
    assert article.apply(doing(Change(None, refusal))) is None
    contents = opened(tmp_path).load()
    assert contents.marks == (quote, source)
    assert contents.refusals == (refusal,)
    assert contents.people == batch.people
    assert contents.info.position == 12
    assert contents.history[0] == batch.steps[0]
    assert (contents.warnings, contents.read_only) == ((), False)


def test_anybody_with_tinydb_can_read_the_file(tmp_path):
    mark = a_mark(note="é")
    article = opened(tmp_path)
    article.apply(making(mark))
    assert [each["note"] for each in on_disk(article.path)] == ["é"]
    assert on_disk(article.path, "meta") == [{"schema": SCHEMA}]
    assert on_disk(article.path, "article")[0]["title"] == "A long way"


def test_half_characters_in_a_text_are_kept(tmp_path):
    mark = a_mark(note="\ud83d")
    article = opened(tmp_path)
    article.apply(making(mark))
    assert opened(tmp_path).load().marks == (mark,)
    assert on_disk(article.path)[0]["note"] == "\ud83d"


def test_two_who_opened_the_same_article_keep_both_their_marks(tmp_path):
    one, other = opened(tmp_path), opened(tmp_path)
    mine, theirs = a_mark(), a_mark(1)
    one.load()
    other.apply(making(theirs))
    assert one.changed_elsewhere()
    fresh = one.apply(making(mine))
    assert fresh is not None
    assert fresh.marks == (theirs, mine)
    assert not one.changed_elsewhere()
    assert other.load().marks == (theirs, mine)


def test_own_writes_are_not_news(tmp_path):
    article = opened(tmp_path)
    for n in range(3):
        assert article.apply(making(a_mark(n))) is None
        assert not article.changed_elsewhere()


def test_news_are_told_even_if_the_write_that_met_them_failed(tmp_path, monkeypatch):
    one, other = opened(tmp_path), opened(tmp_path)
    mine, theirs = a_mark(), a_mark(1)
    one.load()
    other.apply(making(theirs))
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail(errno.ENOSPC))
        with pytest.raises(StoreError):
            one.apply(making(mine))
    fresh = one.apply(making(mine))
    assert fresh is not None
    assert fresh.marks == (theirs, mine)


def test_a_mark_that_one_deletes_does_not_come_back_by_the_other(tmp_path):
    one, other = opened(tmp_path), opened(tmp_path)
    mark = a_mark()
    one.apply(making(mark))
    other.load()
    one.apply(doing(Change(mark, None)))
    other.apply(making(a_mark(1)))
    assert mark.id not in ids(one)


def test_a_record_of_somebody_else_in_the_file_is_kept(tmp_path):
    article = opened(tmp_path)
    spoil(article.path, lambda tables: tables.update(theirs={"7": {"any": "thing"}}, odd=[1]))
    article.apply(making(a_mark()))
    assert on_disk(article.path, "theirs") == [{"any": "thing"}]
    assert json.loads(article.path.read_bytes())["odd"] == [1]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EACCES, "can't be written: change its permissions"),
        (errno.EIO, "input/output error"),
    ],
)
def test_a_write_that_fails_says_why_and_can_be_repeated(tmp_path, monkeypatch, number, words):
    article = opened(tmp_path)
    batch = making(a_mark())
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", fail(number))
        with pytest.raises(StoreError, match=words) as error:
            article.apply(batch)
    assert str(tmp_path) in str(error.value)
    assert "\n" not in str(error.value)
    article.apply(batch)
    assert opened(tmp_path).load().marks == (batch.changes[0].after,)


def test_a_write_that_fails_after_the_file_was_replaced_does_not_double_when_repeated(tmp_path, monkeypatch):
    article = opened(tmp_path)
    batch = making(a_mark())
    with monkeypatch.context() as patch:
        patch.setattr(storage, "_flush_folder", fail(errno.EIO))
        with pytest.raises(StoreError):
            article.apply(batch)
    article.apply(batch)
    assert len(opened(tmp_path).load().marks) == 1


def test_a_lock_that_is_held_too_long_is_a_clear_failure(tmp_path, monkeypatch):
    article = opened(tmp_path)
    monkeypatch.setattr(lock, "PATIENCE", 0.02)
    held, done = threading.Event(), threading.Event()

    def hold():
        with locked(tmp_path / ".lock"):
            held.set()
            done.wait(10)

    holder = threading.Thread(target=hold)
    holder.start()
    assert held.wait(10)
    with pytest.raises(StoreError, match="locked"):
        article.apply(making(a_mark()))
    done.set()
    holder.join()
    article.apply(making(a_mark()))
    assert len(ids(article)) == 1


def test_a_library_that_disappears_is_a_clear_failure_and_no_loss(tmp_path):
    folder = tmp_path / "library"
    article = opened(folder)
    article.apply(making(a_mark()))
    folder.rename(tmp_path / "away")
    with pytest.raises(StoreError, match="isn't there"):
        article.apply(making(a_mark(1)))
    assert len(article.load().marks) == 1
    (tmp_path / "away").rename(folder)
    article.apply(making(a_mark(1)))
    assert len(ids(article)) == 2


def test_a_file_that_disappears_is_written_again(tmp_path):
    article = opened(tmp_path)
    article.apply(making(a_mark()))
    article.path.unlink()
    assert article.changed_elsewhere()
    fresh = article.apply(making(a_mark(1)))
    assert fresh is not None
    assert any("was gone" in each for each in fresh.warnings)
    assert len(on_disk(article.path)) == 2


def test_several_threads_can_use_one_article(tmp_path):
    article = opened(tmp_path)
    marks = [a_mark(n) for n in range(20)]
    threads = [threading.Thread(target=article.apply, args=(making(mark),)) for mark in marks]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert not article.changed_elsewhere()
    assert sorted(ids(article)) == sorted(mark.id for mark in marks)


def test_the_information_on_an_article_follows_what_is_written(tmp_path):
    article = opened(tmp_path, byline="Ann")
    article.apply(Batch(position=30))
    assert (article.info.position, article.info.byline, article.info.slug) == (30, "Ann", "a-long-way")
    assert opened(tmp_path, TEXT).info.position == 30


def fail(number):
    def failing(*_):
        raise OSError(number, os.strerror(number))

    return failing
