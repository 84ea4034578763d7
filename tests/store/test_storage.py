import errno
import os
import stat

import pytest
from tinydb import TinyDB, where

from reader.store.encoding import encode
from reader.store.storage import AtomicStorage, read_file, remove_leftovers, replace_file, stamp


def test_tinydb_works_on_it_as_on_any_storage(tmp_path):
    with TinyDB(tmp_path / "db.json", storage=AtomicStorage) as database:
        database.table("marks").insert_multiple([{"id": "a"}, {"id": "b"}])
        database.table("marks").update({"note": "so"}, where("id") == "b")
        database.table("marks").remove(where("id") == "a")
    with TinyDB(tmp_path / "db.json") as plain:
        assert plain.table("marks").all() == [{"id": "b", "note": "so"}]


def test_only_the_owner_can_read_a_file(tmp_path):
    replace_file(tmp_path / "f", b"x")
    assert stat.S_IMODE((tmp_path / "f").stat().st_mode) == 0o600


def test_the_stamp_of_what_was_written_is_that_of_the_file(tmp_path):
    written = replace_file(tmp_path / "f", b"x")
    assert written == stamp(tmp_path / "f") == read_file(tmp_path / "f")[1]


def test_two_versions_written_at_once_have_different_stamps(tmp_path):
    stamps = {replace_file(tmp_path / "f", b"x") for _ in range(50)}
    assert len(stamps) == 50


def test_no_file_has_no_stamp(tmp_path):
    assert stamp(tmp_path / "f") is None


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, call):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    replace_file(tmp_path / "f", b"old")
    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space"):
        replace_file(tmp_path / "f", b"new")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("f", b"old")]


def test_what_a_killed_process_left_is_removed(tmp_path):
    replace_file(tmp_path / "f", b"x")
    (tmp_path / ".f.abc.partial").write_bytes(b"half")
    remove_leftovers(tmp_path, ["f", ".f.abc.partial"])
    assert [each.name for each in tmp_path.iterdir()] == ["f"]


def test_a_linked_file_is_written_where_it_is(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    link, target = tmp_path / "db.json", tmp_path / "elsewhere" / "real.json"
    target.write_text("{}")
    link.symlink_to(target)
    AtomicStorage(link).write({"marks": {}})
    assert link.is_symlink()
    assert target.read_bytes() == b'{"marks":{}}'


def test_half_characters_survive_in_a_file_that_is_valid_unicode():
    assert encode({"half": "\udc80é"}).decode("utf-8") == '{"half":"\\udc80\\u00e9"}'
    assert encode({"whole": "é"}).decode("utf-8") == '{"whole":"é"}'
