"""Marks imported into a library: onto the right article, as one step, all or nothing."""

import json
from pathlib import Path

import pytest

from reader.errors import ReaderError, UsageError
from reader.export.formats import format_named
from reader.marks.history import History, inverted
from reader.marks.markset import MarkSet
from reader.marks.model import Change, Mark, new_mark
from reader.session.article import read_article
from reader.session.exporting import marked_article, written
from reader.session.finding import find_entry
from reader.session.import_files import read
from reader.session.importing import Importing
from reader.session.shelf import Shelf
from reader.store.files import FileLibrary
from reader.store.protocol import ArticleInfo, Batch
from tests.export.builders import NEWS, news_marks, spans_of

OTHER = "Another article.\n\n“Nobody asked us,” an official said, or another.\n"


def library(folder: Path, marks: "list[Mark] | None" = None, text: str = NEWS, **known: str) -> Shelf:
    """A library with an article in it."""
    found = FileLibrary(folder)
    article = read_article(text.encode())
    info = ArticleInfo(**{"title": article.title, "decoding": "utf-8", "opened": "2025-01-01T00:00:00Z", **known})  # type: ignore[arg-type]
    store = found.open(text.encode(), info)
    store.load()
    store.apply(Batch(tuple(Change(None, mark) for mark in marks or ())))
    return Shelf(found)


def marks_of(shelf: Shelf) -> dict[str, Mark]:
    return {mark.id: mark for entry in shelf.entries() for mark in shelf.library.contents(entry.id).marks}


def exported(shelf: Shelf, name: str, to: Path) -> Path:
    (entry,) = shelf.entries()
    article, contents = shelf.take(entry)
    made = marked_article(article, contents.info, contents.marks, "curly")
    how = format_named(name)
    return written([made], [made.name], how, to / f"marks{how.ending}", replace=False)[0]


def imported(shelf: Shelf, *paths: Path, article: str = "") -> list[tuple[int, int, int]]:
    """Import files; how many marks were made or changed, were there, and are lost, an article."""
    importing = Importing(shelf)
    into = find_entry(article, shelf.entries()) if article else None
    names = {".jsonl": "jsonl", ".csv": "csv", ".jsonld": "w3c", ".zip": "brat", "": "brat", ".ann": "brat"}
    arrivals = importing.arrivals(read([(str(path), format_named(names[path.suffix])) for path in paths]), into)
    for each in arrivals:
        importing.save(each)
    return [(len(each.changes), each.kept, len(each.lost)) for each in arrivals]


@pytest.mark.parametrize("name", ["jsonl", "csv", "w3c", "brat"])
def test_out_of_one_library_into_another(tmp_path: Path, name: str) -> None:
    marks = news_marks()
    file = exported(library(tmp_path / "mine", marks), name, tmp_path)
    theirs = library(tmp_path / "theirs")
    assert imported(theirs, file) == [(6, 0, 0)]
    assert marks_of(theirs) == {mark.id: mark for mark in marks}
    assert imported(theirs, file) == [(0, 6, 0)]


def test_one_step_takes_an_import_back(tmp_path: Path) -> None:
    file = exported(library(tmp_path / "mine", news_marks()), "jsonl", tmp_path)
    theirs = library(tmp_path / "theirs")
    imported(theirs, file)
    store = theirs.library.open(NEWS.encode(), ArticleInfo(decoding="utf-8"))
    contents = store.load()
    assert [step.label for step in contents.history] == ["6 marks imported"]
    step = History(contents.history).undo()
    assert step
    marks = MarkSet(contents.marks)
    for change in inverted(step):
        marks.apply(change)
    assert len(marks) == 0
    assert [person.name for person in contents.people] == ["Ann Lee", "an official"]


def test_the_article_named_is_the_one_whatever_the_file_says(tmp_path: Path) -> None:
    mine = library(tmp_path / "mine", [mark for mark in news_marks() if mark.parts[0].exact == "Nobody asked us,"])
    file = exported(mine, "w3c", tmp_path)
    theirs = library(tmp_path / "theirs", text=OTHER)
    with pytest.raises(ReaderError, match=r"annotation 1: its article is not in the library; open it first, or name"):
        imported(theirs, file)
    assert imported(theirs, file, article="another") == [(1, 0, 0)]
    (mark,) = marks_of(theirs).values()
    assert OTHER[slice(*mark.parts[0].span)] == "Nobody asked us,"


def test_an_article_is_known_by_its_address_or_its_title(tmp_path: Path) -> None:
    shelf = library(tmp_path / "l", url="https://example.org/bridge")
    target = {"source": "https://example.org/bridge", "selector": {"type": "TextQuoteSelector", "exact": "$5 million"}}
    target["selector"]["exact"] = "Nobody asked us"  # type: ignore[index]
    (tmp_path / "a.jsonld").write_text(json.dumps({"type": "Annotation", "target": target}))
    (tmp_path / "b.jsonl").write_text(
        json.dumps({"kind": "claim", "title": "Bridge opens", "parts": [{"exact": "It will open in May."}]})
    )
    assert imported(shelf, tmp_path / "a.jsonld", tmp_path / "b.jsonl") == [(2, 0, 0)]


def test_a_later_version_replaces_an_earlier_one_and_not_the_other_way_round(tmp_path: Path) -> None:
    marks = news_marks()
    file = exported(library(tmp_path / "mine", marks), "csv", tmp_path)
    later = marks[2]._replace(note="mine is later", modified="2999-01-01T00:00:00.000000Z")
    theirs = library(tmp_path / "theirs", [later, marks[0]._replace(tags=("old",), modified="2001")])
    assert imported(theirs, file) == [(5, 1, 0)]
    found = marks_of(theirs)
    assert found[later.id] == later
    assert found[marks[0].id] == marks[0]


def test_nothing_is_imported_if_a_file_is_malformed(tmp_path: Path) -> None:
    good = exported(library(tmp_path / "mine", news_marks()), "jsonl", tmp_path)
    bad = tmp_path / "bad.jsonl"
    bad.write_text(good.read_text() + "{\n")
    theirs = library(tmp_path / "theirs")
    with pytest.raises(ReaderError, match=r"bad\.jsonl:7: is not JSON"):
        imported(theirs, good, bad)
    assert marks_of(theirs) == {}


def test_looking_at_a_library_writes_nothing(tmp_path: Path) -> None:
    shelf = library(tmp_path / "l", news_marks())
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "l").glob("*-*.*")}
    exported(shelf, "html", tmp_path)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "l").glob("*-*.*")} == before


def test_a_damaged_article_is_exported_as_far_as_it_is_sound(tmp_path: Path) -> None:
    shelf = library(tmp_path / "l", news_marks())
    (entry,) = shelf.entries()
    path = tmp_path / "l" / f"{entry.slug}-{entry.id}.json"
    tables = json.loads(path.read_bytes())
    tables["marks"]["1"]["parts"] = 7
    path.write_text(json.dumps(tables))
    contents = shelf.library.contents(entry.id)
    assert len(contents.marks) == 5
    assert "is damaged" in contents.warnings[0]


def test_brat_from_a_folder_and_from_files(tmp_path: Path) -> None:
    mine = library(tmp_path / "mine", news_marks())
    (entry,) = mine.entries()
    article, contents = mine.take(entry)
    made = marked_article(article, contents.info, contents.marks, "curly")
    written([made], [made.name], format_named("brat"), tmp_path / "corpus", replace=False)
    theirs = library(tmp_path / "theirs")
    assert imported(theirs, tmp_path / "corpus") == [(6, 0, 0)]
    assert imported(theirs, tmp_path / "corpus" / f"{made.name}.ann") == [(0, 6, 0)]
    (tmp_path / "corpus" / f"{made.name}.txt").unlink()
    with pytest.raises(ReaderError, match="has no text beside it"):
        imported(theirs, tmp_path / "corpus")
    with pytest.raises(UsageError, match="no such file"):
        imported(theirs, tmp_path / "corpus" / f"{made.name}.ann")


def test_an_archive_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(ReaderError, match=r"x\.zip: is no archive of brat's files"):
        imported(library(tmp_path / "l"), tmp_path / "x.zip")


def test_a_mark_without_dates_gets_them(tmp_path: Path) -> None:
    shelf = library(tmp_path / "l")
    mark = new_mark(NEWS, "claim", spans_of(NEWS, "Nobody"))._replace(created="", modified="")
    record = {"kind": mark.kind, "title": "Bridge opens", "parts": [{"exact": "Nobody asked us"}]}
    (tmp_path / "a.jsonl").write_text(json.dumps(record))
    imported(shelf, tmp_path / "a.jsonl")
    (found,) = marks_of(shelf).values()
    assert found.created == found.modified > "2025"
