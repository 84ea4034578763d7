"""Several processes at one article, and processes that are killed."""

import multiprocessing
import random
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

import pytest

from reader.store.files import FileLibrary
from tests.store import workers
from tests.store.builders import TEXT, a_mark, ids, making, on_disk, opened

processes = multiprocessing.get_context("forkserver")
processes.set_forkserver_preload(["tests.store.workers"])


@dataclass
class Worker:
    process: Any
    ear: Connection

    def says(self) -> str:
        assert self.ear.poll(20)
        return self.ear.recv()

    def last_words(self) -> list[str]:
        """All it still says, until it ends."""
        words = []
        try:
            while True:
                words.append(self.says())
        except (EOFError, OSError):  # OSError: it was killed in the middle of a word
            return words


@contextmanager
def working(work, folder, *args) -> Iterator[Worker]:
    ear, mouth = processes.Pipe()
    process = processes.Process(target=work, args=(folder, mouth, *args))
    process.start()
    mouth.close()
    try:
        yield Worker(process, ear)
    finally:
        process.kill()
        process.join()
        ear.close()


def test_two_processes_mark_one_article_and_anybody_can_read_it_meanwhile(tmp_path):
    path = opened(tmp_path).path
    with working(workers.mark, tmp_path, 50) as one, working(workers.mark, tmp_path, 50) as other:
        for each in (one, other):
            assert each.says() == "ready"
        for each in (one, other):
            each.ear.send("go")
        counts = []
        while one.process.is_alive() or other.process.is_alive():
            counts.append(len(on_disk(path)))
        made = one.last_words() + other.last_words()
    assert len(made) == 100
    assert counts == sorted(counts)
    assert len(set(counts)) > 10
    assert sorted(ids(opened(tmp_path))) == sorted(made)
    assert len(on_disk(path, "history")) == 100


@pytest.mark.parametrize("others", [["delete", "delete from the end"], ["delete", "edit"]])
def test_what_one_process_deletes_another_neither_brings_back_nor_loses(tmp_path, others):
    marks = [a_mark(n) for n in range(40)]
    path = opened(tmp_path).path
    opened(tmp_path).apply(making(*marks))
    with (
        working(workers.delete_or_edit, tmp_path, others[0]) as one,
        working(workers.delete_or_edit, tmp_path, others[1]) as other,
    ):
        for each in (one, other):
            assert each.says() == "ready"
        for each in (one, other):
            each.ear.send("go")
        for each in (one, other):
            each.process.join(20)
    kept = [each["id"] for each in on_disk(path)]
    trashed = [each["id"] for each in on_disk(path, "trash")]
    assert sorted(kept + trashed) == sorted(mark.id for mark in marks)
    if "edit" in others:
        assert {each["note"] for each in on_disk(path)} <= {"edited"}
    else:
        assert kept == []


KILLED_AT = [
    ("fsync", 1),  # the original's bytes
    ("replace", 1),
    ("fsync", 2),  # its folder
    ("fsync", 3),  # the article's first version
    ("replace", 2),
    ("fsync", 5),  # the first mark's bytes
    ("replace", 3),  # its file
    ("fsync", 6),  # its folder: the file is in place
    ("utime", 7),
    ("replace", 9),
]


@pytest.mark.parametrize(("call", "nth"), KILLED_AT)
def test_a_process_killed_at_any_point_of_a_write_loses_nothing_that_it_said_was_saved(tmp_path, call, nth):
    with working(workers.mark_and_die, tmp_path, call, nth) as worker:
        worker.ear.send("go")
        saved = [word for word in worker.last_words() if word != "ready"]
        worker.process.join(20)
        assert worker.process.exitcode == -signal.SIGKILL
    article = opened(tmp_path)
    contents = article.load()
    assert [mark.id for mark in contents.marks][: len(saved)] == saved
    assert len(contents.marks) <= len(saved) + 1
    assert contents.warnings == ()
    assert FileLibrary(tmp_path).original(article.info.id) == TEXT.encode()
    assert not list(tmp_path.glob(".*.partial"))
    article.apply(making(a_mark()))
    assert len(on_disk(article.path)) == len(contents.marks) + 1


def test_a_process_killed_again_and_again_loses_nothing_that_it_said_was_saved(tmp_path):
    chance = random.Random(1)
    path = opened(tmp_path).path
    saved: list[str] = []
    for _ in range(15):
        with working(workers.mark, tmp_path, 10_000) as worker:
            assert worker.says() == "ready"
            worker.ear.send("go")
            saved += [worker.says() for _ in range(chance.randint(1, 6))]
            spin(chance.uniform(0, 0.004))
            worker.process.kill()
            saved += worker.last_words()
        found = [each["id"] for each in on_disk(path)]
        assert set(saved) <= set(found)
    assert opened(tmp_path).load().warnings == ()
    assert set(saved) <= set(ids(opened(tmp_path)))


def test_the_lock_of_a_killed_process_blocks_nobody(tmp_path):
    article = opened(tmp_path)
    with working(workers.hold_the_lock, tmp_path) as worker:
        assert worker.says() == "held"
        worker.process.kill()
        worker.process.join()
        start = time.monotonic()
        article.apply(making(a_mark()))
        assert time.monotonic() - start < 1


def spin(seconds: float) -> None:
    """Let a moment pass that is too short to sleep."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        pass
