"""Whole libraries are examined and repaired: whatever is damaged, nothing sound is lost and a second look is clean."""

import copy
import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.config import Config
from reader.marks.model import Change, new_mark
from reader.session.article import read_article
from reader.session.desk import Desk
from reader.store.backups import folder_of
from reader.store.checkup import Checkup
from reader.store.files import FileLibrary
from reader.store.migrations import SCHEMA
from reader.store.protocol import ArticleInfo
from reader.store.rescue import put_by
from reader.store.tables import UnreadableError, check, parse
from reader.text.offsets import Span
from tests.store.builders import (
    PLEA,
    TEXT,
    a_mark,
    a_page,
    doing,
    ids,
    making,
    marking_the_plea,
    on_disk,
    opened,
    spoil,
)


def found(folder, *, repair=False):
    """What a checkup finds: file, kind and whether it was repaired."""
    checkup = Checkup(folder, repair=repair)
    findings = [each for stem in checkup.articles for each in checkup.article(stem)] + checkup.rest()
    return [(each.file, each.kind, each.is_repaired) for each in findings]


def kinds(folder, *, repair=False):
    return [kind for _, kind, _ in found(folder, repair=repair)]


def repaired(folder):
    """Repair a library, all of it; looked at again it is clean, and a second repair changes nothing."""
    findings = found(folder, repair=True)
    assert all(is_repaired for *_, is_repaired in findings), findings
    assert found(folder) == []
    before = everything(folder)
    assert found(folder, repair=True) == []
    assert everything(folder) == before
    return [kind for _, kind, _ in findings]


def everything(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != ".lock"}


@pytest.fixture
def article(tmp_path):
    """An article with a source and two quotes that have it, a backup of it, and a page of a site."""
    path = tmp_path / "source.txt"
    path.write_text(TEXT)
    one = opened(tmp_path / "library", path=str(path))
    source = new_mark(TEXT, "source", [Span(28, 44)])
    one.apply(making(source, a_mark(0, source=source.id), a_mark(1, source=source.id)))
    library = FileLibrary(tmp_path / "library")
    two = library.open(TEXT.encode(), ArticleInfo(title="A long way", decoding="utf-8", path=str(path)))
    two.apply(making(a_mark(2)))
    a_page(tmp_path / "library", "The news.").apply(marking_the_plea())
    library.catalog()
    library.mend()
    return two


def test_a_sound_library_is_sound_and_is_not_touched(article):
    folder = article.path.parent
    before = everything(folder)
    assert found(folder) == found(folder, repair=True) == []
    assert everything(folder) == before
    assert Checkup(folder).notes() == []


def test_examining_changes_nothing_whatever_is_wrong(article):
    folder = article.path.parent
    article.path.write_bytes(b"{")
    article.path.with_suffix(".txt").unlink()
    (folder / "catalog.json").write_bytes(b"x")
    (folder / "forgotten.json").write_bytes(b"x")
    before = everything(folder)
    assert len(found(folder)) == 4
    assert everything(folder) == before


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"{}", b"not json", b"\x00" * 99])
def test_a_file_that_is_none_is_restored_from_its_backup_and_set_aside(article, damage):
    article.path.write_bytes(damage)
    assert repaired(article.path.parent) == ["damaged"]
    assert len(on_disk(article.path)) == 3
    (aside,) = article.path.parent.glob("*.damaged-*")
    assert aside.read_bytes() == damage


def test_a_file_that_is_gone_is_restored_from_its_backup(article):
    article.path.unlink()
    assert repaired(article.path.parent) == ["missing"]
    assert len(on_disk(article.path)) == 3


def test_an_original_without_marks_is_entered_anew(article):
    article.path.unlink()
    for backup in folder_of(article.path).iterdir():
        backup.unlink()
    assert repaired(article.path.parent) == ["missing"]
    assert on_disk(article.path) == []
    entry = next(each for each in FileLibrary(article.path.parent).catalog() if each.id == article.info.id)
    assert entry.title == "A long way"
    assert ids(opened(article.path.parent)) == []


def test_bad_records_are_set_aside_with_their_file(article):
    spoil(article.path, lambda tables: tables["marks"].update({"2": {"id": 7}}))
    assert repaired(article.path.parent) == ["damaged"]
    assert len(on_disk(article.path)) == 3


def test_a_newer_schema_is_named_and_left_alone(article):
    spoil(article.path, lambda tables: tables.update(meta={"1": {"schema": SCHEMA + 1}}))
    before = everything(article.path.parent)
    assert found(article.path.parent, repair=True) == [(article.path.name, "newer", False)]
    assert everything(article.path.parent) == before


def test_an_original_that_is_gone_is_taken_from_where_it_was_opened(article):
    original = article.path.with_suffix(".txt")
    original.unlink()
    assert repaired(article.path.parent) == ["original-missing"]
    assert original.read_text() == TEXT


def test_an_original_that_was_changed_is_set_aside_and_restored(article):
    original = article.path.with_suffix(".txt")
    original.write_text(TEXT + "Changed.")
    assert repaired(article.path.parent) == ["original-changed"]
    assert original.read_text() == TEXT
    (aside,) = article.path.parent.glob("*.txt.damaged-*")
    assert aside.read_text() == TEXT + "Changed."


def test_an_original_that_is_nowhere_is_said_to_be_and_no_mark_is_touched(article, tmp_path):
    (tmp_path / "source.txt").unlink()
    article.path.with_suffix(".txt").unlink()
    before = article.path.read_bytes()
    assert found(article.path.parent, repair=True) == [(f"{article.path.stem}.txt", "original-missing", False)]
    assert article.path.read_bytes() == before


def test_a_mark_beside_its_words_is_put_on_them(article):
    (page,) = article.path.parent.glob("the-news-*.json")
    spoil(page, lambda tables: tables["marks"]["1"]["parts"][0].update(start=7, end=7 + len(PLEA)))
    assert repaired(article.path.parent) == ["misplaced"]
    (part,) = on_disk(page)[0]["parts"]
    assert (part["start"], part["end"], part["exact"]) == (0, len(PLEA), PLEA)


def test_a_mark_whose_words_are_nowhere_is_kept_as_lost(article):
    spoil(article.path, lambda tables: tables["marks"]["4"]["parts"][0].update(exact="Other words altogether."))
    assert repaired(article.path.parent) == ["lost"]
    assert len(ids(opened(article.path.parent))) == 4
    lost = on_disk(article.path)[3]
    assert (lost["standing"], lost["parts"][0]["exact"]) == ("lost", "Other words altogether.")


def test_a_source_that_is_not_there_is_restored_or_left_out(article):
    marks = opened(article.path.parent).load().marks
    source = next(mark for mark in marks if mark.kind == "source")
    article.apply(doing(Change(source, None)))
    assert repaired(article.path.parent) == ["source"]
    assert source.id in ids(opened(article.path.parent))
    spoil(article.path, lambda tables: tables["marks"]["1"].update(source="nobody"))
    assert repaired(article.path.parent) == ["source"]
    assert len(ids(opened(article.path.parent))) == 4


@pytest.mark.parametrize("wrong", [{"sha256": "f" * 64}, {"id": "00000000"}])
def test_a_record_of_another_article_is_mended(article, wrong):
    spoil(article.path, lambda tables: tables["article"]["1"].update(wrong))
    assert repaired(article.path.parent) == ["record"]
    assert len(ids(opened(article.path.parent))) == 4


@pytest.mark.parametrize("damage", [b"", b"x", b"[]", b'{"articles":[]}', b'{"articles":{"1":{}}}'])
def test_a_catalog_that_cannot_be_understood_is_made_anew(article, damage):
    folder = article.path.parent
    catalog = FileLibrary(folder).catalog()
    (folder / "catalog.json").write_bytes(damage)
    expected = ["catalog"] if damage else []
    assert repaired(folder) == expected
    assert FileLibrary(folder).catalog() == catalog


def test_a_catalog_that_says_something_else_than_the_articles_is_made_anew(article):
    folder = article.path.parent
    spoil(folder / "catalog.json", lambda tables: tables["articles"]["1"].update(marks=99))
    assert repaired(folder) == ["catalog"]
    assert 99 not in [entry.marks for entry in FileLibrary(folder).catalog()]


def test_a_catalog_that_is_merely_old_or_not_there_is_nothing_wrong(article):
    article.apply(making(a_mark(5)))
    assert found(article.path.parent) == []
    (article.path.parent / "catalog.json").unlink()
    assert found(article.path.parent) == []


def test_what_is_remembered_is_learnt_anew_when_it_is_broken(article):
    folder = article.path.parent
    (site,) = (folder / "memory").glob("*.json")
    site.write_bytes(b"{")
    assert repaired(folder) == ["memory"]
    again = a_page(folder, "Other news.")
    assert again.recall().recall(PLEA).marked == 1


def test_of_a_broken_forgotten_list_what_can_be_read_is_kept(article):
    forgotten = article.path.parent / "forgotten.json"
    rows = {str(n): {"group": "g", "wording": f"w{n}", "at": "2026"} for n in range(3)}
    forgotten.write_text(json.dumps({"forgotten": rows})[:-30])
    assert repaired(article.path.parent) == ["forgotten"]
    assert [row["wording"] for row in on_disk(forgotten, "forgotten")] == ["w0", "w1"]


def test_leftovers_are_removed_and_strange_files_are_left_alone(article):
    folder = article.path.parent
    for place in (folder, folder / "memory", folder_of(article.path)):
        (place / ".x.json.abc.partial").write_text("half")
    strange = ["notes.md", "notes-20261128.txt", "mine.json", "a-0123abcd.sync-conflict.json"]
    for name in strange:
        (folder / name).write_text("mine")
    assert repaired(folder) == ["leftover"] * 3
    notes = Checkup(folder).notes()
    assert [note.split(":")[0] for note in notes] == sorted(strange)
    assert all((folder / name).read_text() == "mine" for name in strange)


@pytest.mark.parametrize("where", ["library", "state"])
def test_what_could_not_be_saved_is_found_wherever_it_waits_and_taken_in(article, tmp_path, where):
    folder, state = article.path.parent, tmp_path / "state"
    place = folder if where == "library" else state
    before = article.load()
    mark = a_mark(9)
    waiting = put_by([place], "a-long-way", article.info.sha256, making(mark))
    strange = put_by([place], "another", "ab" * 32, making(a_mark()))
    assert waiting is not None
    assert strange is not None
    names = [path.name if where == "library" else str(path) for path in (waiting, strange)]
    checkup = Checkup(folder, rescue=state)
    assert [finding.file for finding in checkup.rest()] == names[:1]
    assert checkup.notes() == [f"{names[1]}: waits to be taken in when its article is opened"]
    [finding] = Checkup(folder, rescue=state, repair=True).rest()
    assert (finding.kind, finding.what, finding.is_repaired) == (
        "waiting",
        "has 1 change that could not be saved",
        True,
    )
    after = article.load()
    assert {each.id for each in after.marks} - {each.id for each in before.marks} == {mark.id}
    assert (after.info, waiting.exists(), strange.exists()) == (before.info, False, True)


@pytest.mark.parametrize("where", ["library", "state"])
def test_what_could_not_be_saved_and_makes_no_sense_is_set_aside(article, tmp_path, where):
    folder, state = article.path.parent, tmp_path / "state"
    waiting = put_by([folder if where == "library" else state], "a-long-way", article.info.sha256, making(a_mark(9)))
    assert waiting is not None
    waiting.write_bytes(b"{}")
    [finding] = Checkup(folder, rescue=state, repair=True).rest()
    assert (finding.kind, finding.is_repaired) == ("unsaved", True)
    (aside,) = waiting.parent.glob("*.unsaved.damaged-*")
    assert aside.read_bytes() == b"{}"


def test_a_file_in_which_there_is_nothing_of_an_article_is_set_aside(article):
    folder = article.path.parent
    (folder / "gone-0123abcd.json").write_bytes(b"nothing")
    assert "damaged" in repaired(folder)
    (aside,) = folder.glob("gone-0123abcd.json.damaged-*")
    assert aside.read_bytes() == b"nothing"


def test_what_cannot_be_read_is_named(article):
    folder = article.path.parent
    (folder / "folder-0123abcd.json").mkdir()
    assert ("folder-0123abcd.json", "unreadable", False) in found(folder, repair=True)


def test_a_repair_that_cannot_be_written_changes_nothing_and_says_so(article, monkeypatch):
    article.path.write_bytes(b"{")

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("reader.store.storage.tempfile.mkstemp", full)
        assert found(article.path.parent, repair=True) == [(article.path.name, "damaged", False)]
    assert article.path.read_bytes() == b"{"
    assert repaired(article.path.parent) == ["damaged"]


def test_a_library_is_repaired_while_a_window_is_open_on_it(article):
    article.path.write_bytes(b"{")
    repaired(article.path.parent)
    article.apply(making(a_mark(6)))
    assert len(on_disk(article.path)) == 5 or len(on_disk(article.path)) == 4
    assert found(article.path.parent) == []


junk = st.none() | st.booleans() | st.integers(-2, 9) | st.text(max_size=4) | st.lists(st.integers(), max_size=2)


@st.composite
def damages(draw):
    """A way to damage bytes: flipped, cut, or one spot of the tables deleted or of another type."""
    how = draw(st.sampled_from(["flip", "cut", "delete", "retype", "double"]))
    where = draw(st.floats(0, 1, exclude_max=True))
    path = draw(st.lists(st.floats(0, 1, exclude_max=True), min_size=1, max_size=6))
    return how, where, path, draw(junk), draw(st.integers(0, 255))


def damaged(data, damage):
    how, where, path, value, byte = damage
    if how == "cut" or not data:
        return data[: int(where * len(data))]
    if how == "flip":
        at = int(where * len(data))
        return data[:at] + bytes([byte]) + data[at + 1 :]
    try:
        spot = tables = json.loads(data)
    except ValueError:
        return data
    key = None
    for share in path:
        inner = spot if key is None else spot[key]
        if not isinstance(inner, dict | list) or not inner:
            break
        spot = inner
        key = list(spot)[int(share * len(spot))] if isinstance(spot, dict) else int(share * len(spot))
    if key is None:
        return data
    if how == "delete":
        del spot[key]
    elif how == "double" and isinstance(spot, dict):
        spot["999"] = copy.deepcopy(spot[key])
    else:
        spot[key] = value
    return json.dumps(tables).encode()


def sound_marks(data):
    """The marks that can be read in a file, wherever they were before."""
    try:
        kept = check(parse(data)).kept
    except UnreadableError:
        return set()
    return {*kept["marks"], *kept["trash"]}


@pytest.fixture(scope="module")
def pristine(tmp_path_factory):
    """The files of a library with all there is."""
    folder = tmp_path_factory.mktemp("pristine")
    article = opened(folder)
    source = new_mark(TEXT, "source", [Span(28, 44)])
    marks = [source, a_mark(0, source=source.id), a_mark(1, source=source.id), a_mark(2, note="n", tags=("t",))]
    article.apply(making(*marks))
    article = opened(folder)
    article.apply(doing(Change(marks[3], None)))
    FileLibrary(folder).catalog()
    FileLibrary(folder).mend()
    (folder / "forgotten.json").write_text('{"forgotten":{"1":{"group":"g","wording":"w","at":"2026"}}}')
    return {path.relative_to(folder): data for path, data in everything(folder).items()}


def laid_out(folder, files):
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


victims = st.sampled_from(["a-*.json", "a-*.txt", "catalog.json", "forgotten.json"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(victims, damages()), min_size=1, max_size=3))
def test_whatever_happened_to_the_files_a_repair_loses_no_sound_record(pristine, scratch, harm):
    laid_out(scratch, pristine)
    for victim, damage in harm:
        path = next(scratch.glob(victim))
        path.write_bytes(damaged(path.read_bytes(), damage))
    (article,) = scratch.glob("a-*.json")
    before = article.read_bytes()
    sound = sound_marks(before)
    first = found(scratch, repair=True)
    left = found(scratch)
    assert [each[:2] for each in left] == [(name, kind) for name, kind, is_repaired in first if not is_repaired]
    beyond_repair = {kind for _, kind, _ in left}
    assert beyond_repair <= {"newer", "original-changed"} or (
        beyond_repair == {"damaged", "original-changed"} and not sound
    )
    assert sound <= sound_marks(article.read_bytes())
    if any(kind == "damaged" and is_repaired for _, kind, is_repaired in first):
        assert before in [path.read_bytes() for path in scratch.glob("a-*.json.damaged-*")]
    state = everything(scratch)
    found(scratch, repair=True)
    assert everything(scratch) == state
    contents = opened(scratch).load()
    if not contents.read_only:
        assert sound <= {*(mark.id for mark in contents.marks), *(each.mark.id for each in contents.trash)}


@settings(max_examples=60, deadline=None)
@given(st.lists(damages(), min_size=1, max_size=3))
def test_whatever_happened_to_a_file_it_opens_with_what_is_sound_and_keeps_the_rest(pristine, scratch, harm):
    laid_out(scratch, pristine)
    (article,) = scratch.glob("a-*.json")
    data = article.read_bytes()
    for damage in harm:
        data = damaged(data, damage)
    article.write_bytes(data)
    sound = sound_marks(data)
    contents = opened(scratch).load()
    assert all("\n" not in warning for warning in contents.warnings)
    assert sound <= {*(mark.id for mark in contents.marks), *(each.mark.id for each in contents.trash)}
    problems = True
    with suppress(UnreadableError):
        problems = bool(check(parse(data)).problems)
    if problems and not contents.read_only:
        (aside,) = scratch.glob("*.json.damaged-*")
        assert aside.read_bytes() == data
        assert any(aside.name in warning for warning in contents.warnings)
    again = opened(scratch).load()
    assert again.marks == contents.marks
    if not contents.read_only:
        assert again.warnings == ()


@settings(max_examples=40, deadline=None)
@given(st.lists(damages(), min_size=1, max_size=3))
def test_whatever_happened_to_a_file_the_program_reads_undoes_and_restores(pristine, scratch, harm):
    laid_out(scratch, pristine)
    (path,) = scratch.glob("a-*.json")
    data = path.read_bytes()
    for damage in harm:
        data = damaged(data, damage)
    path.write_bytes(data)
    desk = Desk(FileLibrary(scratch), Config(), [], lambda *_: None, lambda *_: None, lambda *_: None)
    session, said = desk.open(read_article(TEXT.encode()))
    assert "\n" not in said
    session.awake = True
    for mark in session.notebook.marks.marks:
        session.choose(mark)
        assert session.clean(mark)
        session.speaker(mark)
    for each in session.deleted:
        assert session.words_of(each.mark)
        assert session.restore(each.mark.id)
    for _ in range(3):
        assert session.undo()
    for _ in range(3):
        assert session.redo()
    assert desk.leave()


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda _: None)  # what a disk does when the power goes is tried elsewhere
        yield tmp_path_factory.mktemp("scratch")


def test_what_is_set_aside_can_be_read_by_nobody_else(article):
    article.path.write_bytes(b"{")
    found(article.path.parent, repair=True)
    for path in article.path.parent.glob("a-*"):
        assert path.stat().st_mode & 0o077 == 0
