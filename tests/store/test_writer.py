import errno
import os
import threading
from dataclasses import dataclass, field

import pytest

from reader.marks.model import Change, Step
from reader.store import writer as writer_module
from reader.store.protocol import ArticleInfo, Batch, Contents, StoreError
from reader.store.writer import Failed, Saved, Saving, Writer, joined
from tests.store.builders import a_mark, eventually, ids, making, opened


@dataclass
class Disk:
    """A store whose writes wait, fail or bring news when told to."""

    info: ArticleInfo = field(default_factory=ArticleInfo)
    written: list[Batch] = field(default_factory=list)
    failing: bool = False
    news: Contents | None = None
    free: threading.Event = field(default_factory=threading.Event)
    tried: int = 0

    def apply(self, batch):
        assert self.free.wait(10)
        self.tried += 1
        if self.failing:
            raise StoreError("The disk is full.")
        self.written.append(batch)
        return self.news

    def load(self):
        return Contents(self.info)

    def changed_elsewhere(self):
        return False


class Screen:
    """What a screen is told."""

    def __init__(self):
        self.states, self.news = [], []

    def state(self, state, unsaved):
        self.states.append((state, unsaved))

    def fresh(self, contents, written):
        self.news.append((contents, written))


@pytest.fixture
def disk():
    disk = Disk()
    disk.free.set()
    yield disk
    disk.failing = False
    disk.free.set()


@pytest.fixture
def screen():
    return Screen()


def a_writer(disk, screen):
    return Writer(disk, screen.state, screen.fresh)


def test_what_is_submitted_is_written_and_reported_as_saved(disk, screen):
    writer = a_writer(disk, screen)
    batch = making(a_mark())
    writer.submit(batch)
    assert writer.close(10)
    assert disk.written == [batch]
    assert eventually(lambda: screen.states == [(Saving(), 1), (Saved(), 0)])


def test_submitting_does_not_wait_and_what_waits_is_written_together_in_order(disk, screen):
    disk.free.clear()
    writer = a_writer(disk, screen)
    batches = [making(a_mark(n)) for n in range(5)]
    for batch in batches:
        writer.submit(batch)
    assert eventually(lambda: screen.states != [])
    assert (writer.unsaved, writer.pending()) == (5, joined(batches))
    assert not writer.flush(0)
    disk.free.set()
    assert writer.flush(10)
    assert joined(disk.written) == joined(batches)
    assert len(disk.written) <= 2
    assert (writer.unsaved, writer.pending()) == (0, Batch())


def test_what_fails_is_kept_and_written_with_what_comes_next(disk, screen, monkeypatch):
    monkeypatch.setattr(writer_module, "FIRST_DELAY", 60)
    disk.failing = True
    writer = a_writer(disk, screen)
    first, second = making(a_mark()), making(a_mark(1))
    writer.submit(first)
    assert eventually(lambda: (Failed("The disk is full."), 1) in screen.states)
    disk.failing = False
    writer.submit(second)
    assert writer.flush(10)
    assert disk.written == [joined([first, second])]
    assert eventually(lambda: screen.states[-1] == (Saved(), 0))


def test_what_fails_is_tried_again_by_itself_after_longer_and_longer_waits(disk, screen, monkeypatch):
    waits = []
    monkeypatch.setattr(writer_module, "FIRST_DELAY", 0.001)
    monkeypatch.setattr(writer_module, "LONGEST_DELAY", 0.004)
    monkeypatch.setattr(Writer, "_rest", lambda self, delay, _: waits.append(delay))
    disk.failing = True
    writer = a_writer(disk, screen)
    writer.submit(making(a_mark()))
    assert eventually(lambda: len(waits) >= 5)
    disk.failing = False
    assert eventually(lambda: writer.unsaved == 0)
    assert waits[:5] == [0.001, 0.002, 0.004, 0.004, 0.004]


def test_a_failure_heals_without_anybody_doing_anything(disk, screen, monkeypatch):
    monkeypatch.setattr(writer_module, "FIRST_DELAY", 0.01)
    disk.failing = True
    writer = a_writer(disk, screen)
    writer.submit(making(a_mark()))
    assert eventually(lambda: disk.tried >= 2)
    disk.failing = False
    assert eventually(lambda: screen.states[-1] == (Saved(), 0))


def test_flushing_tries_at_once_and_says_when_it_was_in_vain(disk, screen, monkeypatch):
    monkeypatch.setattr(writer_module, "FIRST_DELAY", 60)
    disk.failing = True
    writer = a_writer(disk, screen)
    writer.submit(making(a_mark()))
    assert eventually(lambda: disk.tried == 1 and isinstance(screen.states[-1][0], Failed))
    assert not writer.flush(0.05)
    assert disk.tried == 2
    assert writer.unsaved == 1
    disk.failing = False
    assert writer.close(10)


def test_trying_now_ends_with_the_answer_of_this_try(disk, screen, monkeypatch):
    monkeypatch.setattr(writer_module, "FIRST_DELAY", 60)
    disk.failing = True
    writer = a_writer(disk, screen)
    writer.submit(making(a_mark()))
    assert eventually(lambda: disk.tried == 1)
    assert not writer.try_now(60)
    assert disk.tried == 2
    disk.failing = False
    assert writer.try_now(60)
    assert (disk.tried, writer.unsaved) == (3, 0)


def test_closing_gives_up_waiting_after_its_time(disk, screen):
    disk.free.clear()
    writer = a_writer(disk, screen)
    writer.submit(making(a_mark()))
    assert not writer.close(0.01)
    assert writer.unsaved == 1
    with pytest.raises(RuntimeError):
        writer.submit(Batch())


def test_closing_ends_the_thread(disk, screen):
    before = threading.active_count()
    writer = a_writer(disk, screen)
    assert writer.close(10)
    assert eventually(lambda: threading.active_count() <= before)


def test_what_another_process_wrote_is_handed_on(disk, screen):
    disk.news = Contents(ArticleInfo(title="news"))
    writer = a_writer(disk, screen)
    writer.submit(making(a_mark()))
    assert writer.flush(10)
    assert eventually(lambda: screen.news == [(disk.news, 1)])


def test_what_was_submitted_since_is_known_though_it_is_written(disk, screen):
    writer = a_writer(disk, screen)
    batches = [making(a_mark()) for _ in range(3)]
    for batch in batches:
        writer.submit(batch)
    assert writer.flush(10)
    assert (writer.written, writer.since(1), writer.since(3)) == (3, joined(batches[1:]), Batch())


def test_a_fault_in_the_program_is_told_and_not_waited_for(disk, screen, monkeypatch):
    def faulty(_):
        raise ZeroDivisionError

    loud = []
    monkeypatch.setattr(threading, "excepthook", loud.append)
    monkeypatch.setattr(disk, "apply", faulty)
    writer = a_writer(disk, screen)
    writer.submit(making(a_mark()))
    assert not writer.flush(10)
    assert eventually(lambda: screen.states[-1] == (Failed("Saving has stopped, by a fault of this program."), 1))
    assert len(writer.pending().changes) == 1
    assert eventually(lambda: [each.exc_type for each in loud] == [ZeroDivisionError])


def test_batches_are_joined_in_order():
    changes = [Change(None, a_mark(n)) for n in range(2)]
    steps = [Step(str(n), "did", (), "") for n in range(2)]
    batches = [Batch((changes[0],), (steps[0],), position=5), Batch((changes[1],), (steps[1],))]
    assert joined(batches) == Batch(tuple(changes), tuple(steps), position=5)


def test_marks_made_on_a_full_disk_are_saved_when_there_is_room(tmp_path, screen, monkeypatch):
    article = opened(tmp_path)
    writer = a_writer(article, screen)
    marks = [a_mark(n) for n in range(3)]

    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        for mark in marks:
            writer.submit(making(mark))
        assert not writer.flush(0.1)
        state, unsaved = screen.states[-1]
        assert unsaved == 3
        assert isinstance(state, Saving) or "is full" in state.reason
    assert writer.close(10)
    assert ids(opened(tmp_path)) == [mark.id for mark in marks]
