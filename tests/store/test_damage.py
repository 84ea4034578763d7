import json
import random
from datetime import UTC, datetime, timedelta

import pytest

from reader.marks.model import Change, edited
from reader.store.backups import backups
from reader.store.damage import salvage
from reader.store.files import FileLibrary
from reader.store.migrations import SCHEMA
from reader.store.protocol import ArticleInfo, StoreError
from tests.store.builders import TEXT, a_mark, doing, ids, making, on_disk, opened, spoil


@pytest.fixture
def kept(tmp_path):
    """An article with three marks, one of which is newer than the backup."""
    marks = [a_mark(n) for n in range(3)]
    opened(tmp_path).apply(making(*marks[:2]))
    article = opened(tmp_path)
    article.apply(making(marks[2]))
    return article.path, [mark.id for mark in marks]


def cut(data, share):
    return data[: int(len(data) * share)]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: cut(data, 0.2),
        lambda data: cut(data, 0.5),
        lambda data: cut(data, 0.99),
        lambda data: b"not json",
        lambda data: b"[]",
        lambda data: b"{}",
        lambda data: b"\x00" * len(data),
        lambda data: b'{"article":{"1":{}},"marks":[]}',
        lambda data: b"[" * 100_000,
    ],
)
def test_a_damaged_file_is_restored_from_its_backup_and_kept(tmp_path, kept, damage):
    path, marks = kept
    damaged = damage(path.read_bytes())
    path.write_bytes(damaged)
    contents = opened(tmp_path).load()
    assert [mark.id for mark in contents.marks][:2] == marks[:2]
    (warning,) = contents.warnings
    assert f"{path.name} is damaged: it is restored from the backup of {today()}" in warning
    (aside,) = tmp_path.glob("*.damaged-*")
    assert aside.name in warning
    assert aside.read_bytes() == damaged
    again = opened(tmp_path).load()
    assert (again.marks, again.warnings) == (contents.marks, ())
    assert len(on_disk(path)) == len(contents.marks)


def test_what_is_newer_than_the_backup_is_read_from_the_damaged_file(tmp_path, kept):
    path, marks = kept
    path.write_bytes(cut(path.read_bytes(), 0.99))
    assert ids(opened(tmp_path)) == marks


def test_without_a_backup_what_can_be_read_is_there(tmp_path):
    article = opened(tmp_path)
    marks = [a_mark(n) for n in range(3)]
    article.apply(making(*marks))
    data = article.path.read_bytes()
    article.path.write_bytes(data[: data.index(marks[2].id.encode())])
    contents = opened(tmp_path).load()
    assert contents.marks == tuple(marks[:2])
    assert "what could still be read of it is here" in contents.warnings[0]


def test_a_file_damaged_while_the_article_is_open_is_restored_from_memory(tmp_path):
    article = opened(tmp_path)
    article.apply(making(a_mark()))
    article.path.write_bytes(b"{")
    fresh = article.apply(making(a_mark(1)))
    assert fresh is not None
    assert len(fresh.marks) == 2
    assert "restored from memory" in fresh.warnings[0]
    assert len(on_disk(article.path)) == 2


@pytest.mark.parametrize(
    "spoiling",
    [
        lambda marks: marks["1"].pop("id"),
        lambda marks: marks["1"].update(parts=None),
        lambda marks: marks.update({"1": "not a record"}),
        lambda marks: marks.update({"1": None}),
        lambda marks: marks["1"].update(tags=7),
    ],
)
def test_one_malformed_mark_is_set_aside_and_the_rest_opens(tmp_path, kept, spoiling):
    path, marks = kept
    spoil(path, lambda tables: spoiling(tables["marks"]))
    damaged = path.read_bytes()
    contents = opened(tmp_path).load()
    assert [mark.id for mark in contents.marks] == marks[1:]
    assert "a record can't be read (marks: " in contents.warnings[0]
    (aside,) = tmp_path.glob("*.damaged-*")
    assert aside.read_bytes() == damaged


def test_two_records_of_one_number_as_a_hand_may_copy_them_are_both_read(tmp_path, kept):
    path, marks = kept
    text = path.read_text()
    assert '"3":{"id":' in text
    path.write_text(text.replace('"3":{"id":', '"2":{"id":', 1))
    contents = opened(tmp_path).load()
    assert [mark.id for mark in contents.marks] == marks
    assert "is damaged" in contents.warnings[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_file_saved_by_an_editor_in_its_own_way_opens(tmp_path, kept, encoding):
    path, marks = kept
    path.write_text(json.dumps(json.loads(path.read_bytes()), indent=4), encoding=encoding)
    contents = opened(tmp_path).load()
    assert ([mark.id for mark in contents.marks], contents.warnings) == (marks, ())


def test_a_mark_added_by_hand_opens(tmp_path, kept):
    path, marks = kept
    exact = TEXT[1:20]
    mine = {"id": "mine", "kind": "quote", "parts": [{"start": 1, "end": 20, "exact": exact}]}
    spoil(path, lambda tables: tables["marks"].update({"99": mine}))
    contents = opened(tmp_path).load()
    assert ([mark.id for mark in contents.marks], contents.warnings) == ([*marks, "mine"], ())


def test_what_was_deleted_does_not_come_back_with_a_backup(tmp_path, kept):
    path, marks = kept
    article = opened(tmp_path)
    mark = article.load().marks[0]
    article.apply(doing(Change(mark, None)))
    path.write_bytes(path.read_bytes()[:-2])
    contents = opened(tmp_path).load()
    assert "restored from the backup" in contents.warnings[0]
    assert [mark.id for mark in contents.marks] == marks[1:]
    assert [each.mark.id for each in contents.trash] == marks[:1]


def test_a_mark_that_is_in_the_trash_too_is_a_mark_and_the_file_is_set_aside(tmp_path, kept):
    path, marks = kept
    spoil(path, lambda tables: tables["trash"].update({"1": {**tables["marks"]["1"], "deleted": "2026"}}))
    contents = opened(tmp_path).load()
    assert ([mark.id for mark in contents.marks], contents.trash) == (marks, ())
    assert "(trash: one is a mark too)" in contents.warnings[0]


def test_of_two_marks_with_one_id_the_later_modified_opens(tmp_path):
    article = opened(tmp_path)
    mark = a_mark()
    later = edited(mark, note="later")
    article.apply(making(later))
    spoil(
        article.path,
        lambda tables: tables["marks"].update({"2": {**tables["marks"]["1"], "modified": "2001", "note": "old"}}),
    )
    contents = opened(tmp_path).load()
    assert contents.marks == (later,)
    assert "two of one id" in contents.warnings[0]


@pytest.mark.parametrize("table", ["refusals", "people", "history", "article"])
def test_a_malformed_record_of_any_table_keeps_no_mark_from_opening(tmp_path, kept, table):
    path, marks = kept
    spoil(path, lambda tables: tables[table].update({"1": {"id": 7}}))
    contents = opened(tmp_path).load()
    assert [mark.id for mark in contents.marks] == marks
    assert f"({table}: " in contents.warnings[0]
    assert contents.info.title == "A long way"


@pytest.mark.parametrize("table", ["article", "marks", "refusals", "people", "history", "trash"])
def test_a_table_that_is_missing_is_restored(tmp_path, kept, table):
    path, marks = kept
    spoil(path, lambda tables: tables.pop(table))
    contents = opened(tmp_path).load()
    assert {mark.id for mark in contents.marks} == set(marks if table != "marks" else marks[:2])
    assert "restored from the backup" in contents.warnings[0]
    assert contents.info.title == "A long way"


def test_a_file_of_a_newer_schema_is_read_only_and_left_as_it_is(tmp_path, kept):
    path, marks = kept
    spoil(
        path,
        lambda tables: tables.update(
            meta={"1": {"schema": SCHEMA + 1}}, marks={**tables["marks"], "9": {"new": "form"}}
        ),
    )
    newer = path.read_bytes()
    article = opened(tmp_path)
    contents = article.load()
    assert contents.read_only
    assert [mark.id for mark in contents.marks] == marks
    assert f"newer version of this program (schema {SCHEMA + 1}, this version knows {SCHEMA})" in contents.warnings[-1]
    with pytest.raises(StoreError, match="read-only"):
        article.apply(making(a_mark(5)))
    assert path.read_bytes() == newer
    assert not list(tmp_path.glob("*.damaged-*"))


def test_a_file_that_becomes_newer_while_it_is_open_is_no_longer_written(tmp_path, kept):
    path, _ = kept
    article = opened(tmp_path)
    spoil(path, lambda tables: tables.update(meta={"1": {"schema": SCHEMA + 1}}))
    with pytest.raises(StoreError, match="read-only"):
        article.apply(making(a_mark(5)))
    assert article.load().read_only


def test_whatever_is_done_to_the_bytes_nothing_is_lost_without_a_word(tmp_path, kept):
    path, marks = kept
    good, backup = path.read_bytes(), backups(path)[0]
    safe = backup.read_bytes()
    chance = random.Random(7)
    for _ in range(60):
        data = bytearray(good)
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data)
        backup.write_bytes(safe)
        contents = opened(tmp_path).load()
        if contents.read_only:
            assert path.read_bytes() == data
        elif contents.warnings:
            assert path.with_name(contents.warnings[0].split()[-1][:-1]).read_bytes() == data
        else:
            assert len(contents.marks) == 3
        if any("restored from" in warning for warning in contents.warnings):
            assert set(marks[:2]) <= {mark.id for mark in contents.marks}
        assert opened(tmp_path).load().marks == contents.marks


def test_salvage_finds_records_in_any_piece_of_a_file(tmp_path, kept):
    path, marks = kept
    data = path.read_bytes()
    for end in range(0, len(data), 97):
        assert [*salvage(data[:end]).kept["marks"]] == marks[: len(salvage(data[:end]).kept["marks"])]


def test_the_last_good_file_is_backed_up_before_the_first_write_of_a_session(tmp_path):
    article = opened(tmp_path)
    article.apply(making(a_mark()))
    assert backups(article.path) == []
    good = article.path.read_bytes()
    opened(tmp_path).apply(making(a_mark(1)))
    (backup,) = backups(article.path)
    assert backup.stem == today()
    assert backup.read_bytes() == good


def test_a_damaged_file_is_no_backup(tmp_path, kept):
    path, _ = kept
    backup = backups(path)[0].read_bytes()
    path.write_bytes(b"{")
    opened(tmp_path)
    assert backups(path)[0].read_bytes() == backup


def test_one_backup_a_day_is_kept_for_a_week(tmp_path, monkeypatch):
    clock = Clock(monkeypatch)
    for _ in range(10):
        article = opened(tmp_path)
        clock.next_day()
    opened(tmp_path)
    assert [each.stem for each in backups(article.path)] == [f"2026-03-{n:02}" for n in range(10, 3, -1)]


def test_a_backup_is_the_last_version_of_its_day_however_often_the_article_is_opened(tmp_path, monkeypatch):
    clock = Clock(monkeypatch)
    for n in range(3):
        for m in range(2):
            opened(tmp_path).apply(making(a_mark(2 * n + m)))
        clock.next_day()
    article = opened(tmp_path)
    opened(tmp_path)
    assert {each.stem: len(on_disk(each)) for each in backups(article.path)} == {
        "2026-03-01": 2,
        "2026-03-02": 4,
        "2026-03-03": 6,
        "2026-03-04": 6,
    }


def test_an_article_that_stays_open_for_days_is_backed_up_every_day(tmp_path, monkeypatch):
    clock = Clock(monkeypatch)
    article = opened(tmp_path)
    for n in range(3):
        article.apply(making(a_mark(2 * n)))
        article.apply(making(a_mark(2 * n + 1)))
        clock.next_day()
    article.apply(making(a_mark(10)))
    assert [(each.stem, len(on_disk(each))) for each in backups(article.path)] == [
        ("2026-03-03", 6),
        ("2026-03-02", 4),
        ("2026-03-01", 2),
    ]


def test_as_many_backups_are_kept_as_the_library_is_told(tmp_path, monkeypatch):
    clock = Clock(monkeypatch)
    for _ in range(6):
        article = FileLibrary(tmp_path, backups=2).open(TEXT.encode(), ArticleInfo(title="x", decoding="utf-8"))
        clock.next_day()
    assert [each.stem for each in backups(article.path)] == ["2026-03-05", "2026-03-04"]


def test_a_backup_that_cannot_be_made_keeps_no_mark_from_being_saved(tmp_path):
    (tmp_path / "backups").write_text("in the way")
    opened(tmp_path).apply(making(a_mark()))
    article = opened(tmp_path)
    article.apply(making(a_mark(1)))
    assert len(ids(article)) == 2


def test_a_damaged_file_that_cannot_be_set_aside_is_read_and_not_written_over(tmp_path, kept, monkeypatch):
    path, marks = kept
    path.write_bytes(cut(path.read_bytes(), 0.99))
    damaged = path.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.replace", full)
        article = opened(tmp_path)
        contents = article.load()
        assert [mark.id for mark in contents.marks] == marks
        assert "the damaged file is left as it is" in contents.warnings[0]
        with pytest.raises(StoreError, match="full"):
            article.apply(making(a_mark(5)))
    assert path.read_bytes() == damaged
    article.apply(making(a_mark(5)))
    assert len(on_disk(path)) == 4
    (aside,) = tmp_path.glob("*.damaged-*")
    assert aside.read_bytes() == damaged


class Clock:
    """The clock of files, in the store's hands."""

    def __init__(self, monkeypatch):
        self.now = datetime(2026, 3, 1, 12, tzinfo=UTC)
        monkeypatch.setattr("time.time_ns", lambda: int(self.now.timestamp()) * 1_000_000_000)

    def next_day(self):
        self.now += timedelta(days=1)


def today():
    return datetime.now(UTC).date().isoformat()
