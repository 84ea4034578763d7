"""What could not be saved is put by, and taken over when the article is opened again."""

import os
import stat
from pathlib import Path

import pytest

from reader.marks.memory import Forgetting
from reader.marks.model import Change, Deleted, Person, Refusal, edited
from reader.store.files import FileLibrary
from reader.store.protocol import ArticleInfo, Batch
from reader.store.rescue import batch_document, batch_from, put_by
from tests.store.builders import TEXT, a_mark, doing, ids, making, on_disk, opened

INFO = ArticleInfo(title="A long way", decoding="utf-8")


def everything() -> Batch:
    mark = a_mark()
    refusal = Refusal("r", "quote", mark.parts, "2026")
    batch = making(mark)
    return batch._replace(
        changes=(*batch.changes, Change(mark, edited(mark, note="so")), Change(None, refusal), Change(refusal, None)),
        people=(Person("Ann", ("she",)),),
        position=7,
        purged=(Deleted(mark, "2026"),),
        forgettings=(Forgetting(("wording",), "2026"),),
        previous="12345678",
    )


def test_a_batch_is_put_by_with_everything_in_it() -> None:
    batch = everything()
    again = batch_from(batch_document(batch))
    assert all(getattr(batch, each) for each in Batch._fields), "a new field is to be put by too"
    assert again == batch
    assert [each.at for each in again.changes] == [each.at for each in batch.changes]


def test_what_was_put_by_is_taken_over_once(tmp_path: Path) -> None:
    mark = a_mark()
    where = FileLibrary(tmp_path).rescue(TEXT.encode(), INFO, making(mark))
    assert stat.S_IMODE(Path(where).stat().st_mode) == 0o600
    article = opened(tmp_path)
    contents = article.load()
    assert [each.id for each in contents.marks] == [mark.id]
    assert contents.warnings == ("1 change that could not be saved earlier: saved now.",)
    assert not Path(where).exists()
    assert opened(tmp_path).load().warnings == ()
    assert [each["id"] for each in on_disk(article.path)] == [mark.id]


def test_an_undo_that_was_put_by_is_taken_over(tmp_path: Path) -> None:
    made = making(a_mark())
    opened(tmp_path).apply(made)
    step = made.steps[0]
    undone = Batch(tuple(change.inverse() for change in reversed(made.changes)), (step._replace(undone=True),))
    FileLibrary(tmp_path).rescue(TEXT.encode(), INFO, undone)
    contents = opened(tmp_path).load()
    assert [each.undone for each in contents.history] == [True]
    assert contents.marks == ()


def test_another_folder_stands_in_for_a_library_that_takes_nothing(tmp_path: Path) -> None:
    folder, other = tmp_path / "library", tmp_path / "state" / "unsaved"
    folder.write_text("in the way")
    mark = a_mark()
    where = Path(FileLibrary(folder, rescue=other).rescue(TEXT.encode(), INFO, making(mark)))
    assert where.parent == other
    assert stat.S_IMODE(other.stat().st_mode) == 0o700
    folder.unlink()
    library = FileLibrary(folder, rescue=other)
    library.open(b"Another article.", ArticleInfo(title="Other", decoding="utf-8"))
    assert where.exists()
    assert ids(library.open(TEXT.encode(), INFO)) == [mark.id]
    assert not where.exists()


def test_what_can_be_put_by_nowhere_is_known(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.write_text("in the way")
    assert FileLibrary(folder).rescue(TEXT.encode(), INFO, making(a_mark())) == ""


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"changes": 3}', b'{"changes": [{"before": 1}]}', b"\xff"])
def test_what_makes_no_sense_is_told_and_left_where_it_is(tmp_path: Path, data: bytes) -> None:
    where = Path(FileLibrary(tmp_path).rescue(TEXT.encode(), INFO, making(a_mark())))
    where.write_bytes(data)
    contents = opened(tmp_path).load()
    assert [each for each in contents.warnings if where.name in each and "damaged" in each]
    assert where.read_bytes() == data


def test_old_leftovers_are_removed_when_something_is_put_by(tmp_path: Path) -> None:
    old, new = tmp_path / ".a.unsaved.x.partial", tmp_path / ".b.unsaved.y.partial"
    old.touch()
    new.touch()
    os.utime(old, (1, 1))
    assert put_by([tmp_path], "slug", "ab" * 32, making(a_mark())) is not None
    assert (old.exists(), new.exists()) == (False, True)


def test_all_that_was_put_by_is_counted(tmp_path: Path) -> None:
    batch = everything()
    FileLibrary(tmp_path).rescue(TEXT.encode(), INFO, batch)
    FileLibrary(tmp_path).rescue(TEXT.encode(), INFO, Batch(position=3))
    said = f"{batch.size} changes that could not be saved earlier: saved now."
    assert batch.size == len(batch.changes) + 2
    assert opened(tmp_path).load().warnings == (said,)


def test_a_file_that_cannot_be_deleted_is_told_and_not_written_again(tmp_path, monkeypatch) -> None:
    mark = a_mark()
    where = Path(FileLibrary(tmp_path).rescue(TEXT.encode(), INFO, making(mark)))
    real = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path == where:
            raise PermissionError(13, "Permission denied")
        real(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    article = opened(tmp_path)
    (warning,) = article.load().warnings
    assert warning.startswith(f"{where} is saved now, but can't be deleted")
    article.apply(doing(Change(mark, None)))
    again = opened(tmp_path)
    assert ids(again) == []
    assert len(again.load().warnings) == 1
