"""What is kept of pages, books and the like, so that no mark moves when the library that reads them changes."""

import json
from pathlib import Path

import pytest

from reader.config import Config
from reader.errors import ReaderError
from reader.opening.anything import open_bytes
from reader.opening.kept import digest, from_json, to_json
from reader.session.article import Article, article_of, open_article, taken_of
from reader.session.desk import Desk
from reader.store.files import FileLibrary
from reader.store.opened import OpenedFiles
from tests.opening.builders import STORY, book, letter, named, page, print_of
from tests.opening.serving import sends, serving

CHANGED = "Everything is taken out in another way now, and it says so at length in this paragraph."


def desk(library: Path) -> Desk:
    return Desk(FileLibrary(library), Config(), [], lambda *_: None, lambda *_: None, lambda *_: None)


def opened(place: Path | str, library: Path) -> Article:
    return open_article(str(place), kept=OpenedFiles(library).record)


def mark_quote(library: Path, article: Article) -> str:
    """Mark a quotation by hand; returns its words."""
    at_work = desk(library)
    session, _ = at_work.open(article)
    session.reading.place(article.original.index("“We will"))
    session.toggle("quote")
    assert at_work.leave()
    return session.notebook.marks.marks[0].parts[0].exact


def change_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.opening.elements._Walk._say", lambda walk, text: walk.words.append((CHANGED, "")))


def test_no_mark_moves_when_what_reads_a_page_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, library = tmp_path / "story.html", tmp_path / "library"
    path.write_text(page())
    exact = mark_quote(library, opened(path, library))
    change_the_library(monkeypatch)
    assert CHANGED in open_article(str(path)).original
    again = opened(path, library)
    assert CHANGED not in again.original
    session, said = desk(library).open(again)
    assert [mark.parts[0].exact for mark in session.notebook.marks.marks] == [exact]
    assert said == ""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", page().encode()),
        ("a.epub", book([("a.xhtml", f"<h1>One</h1><p>{STORY[1]}</p>")])),
        ("a.pdf", print_of([STORY[1]])),
        ("a.eml", letter(STORY[1] + "\n")),
        ("a.md", f"# Head\n\n{STORY[1]}".encode()),
    ],
    ids=named,
)
def test_it_opens_from_the_library_as_it_was(tmp_path: Path, name: str, data: bytes) -> None:
    path, library = tmp_path / name, tmp_path / "library"
    path.write_bytes(data)
    article = opened(path, library)
    exact = mark_quote(library, article)
    path.unlink()
    entry = FileLibrary(library).catalog()[0]
    session, said = desk(library).open_entry(entry)
    assert session.article == article
    assert [mark.parts[0].exact for mark in session.notebook.marks.marks] == [exact]
    assert said == ""
    assert FileLibrary(library).original(entry.id).decode() == article.original


def test_what_was_opened_is_kept_byte_for_byte_beside_the_text(tmp_path: Path) -> None:
    path, library = tmp_path / "story.html", tmp_path / "library"
    path.write_bytes(page().encode("utf-16"))
    desk(library).open(opened(path, library))
    (kept,) = (library / "opened").glob("*.html")
    assert kept.read_bytes() == path.read_bytes()
    assert kept.name.startswith("a-bridge-for-the-old-town-")
    record = json.loads(kept.with_suffix(".json").read_bytes())
    (text,) = library.glob("*.txt")
    assert text.read_text(encoding="utf-8") == record["text"]
    assert not list((library / "opened").glob(".*"))
    assert (library / "opened").stat().st_mode & 0o777 == 0o700


def test_a_page_that_differs_in_nothing_that_is_read_is_the_same_article(tmp_path: Path) -> None:
    answers = {"/story": sends(page().encode())}
    with serving(answers) as site:
        exact = mark_quote(tmp_path, opened(f"{site.url}/story", tmp_path))
        answers["/story"] = sends(page(head='<meta name="token" content="another one">').encode())
        session, _ = desk(tmp_path).open(opened(f"{site.url}/story", tmp_path))
    assert [mark.parts[0].exact for mark in session.notebook.marks.marks] == [exact]
    assert session.article.path == ""
    assert session.article.url == "https://paper.example/bridge"
    assert len(list((tmp_path / "opened").glob("*.html"))) == 1


@pytest.mark.parametrize("spoilt", ["text", "passages", "all", "gone", "page"])
def test_what_is_kept_may_be_spoilt_or_lost(tmp_path: Path, spoilt: str) -> None:
    path, library = tmp_path / "story.html", tmp_path / "library"
    path.write_text(page())
    exact = mark_quote(library, opened(path, library))
    (kept,) = (library / "opened").glob("*.json")
    record = json.loads(kept.read_bytes())
    if spoilt == "gone":
        kept.unlink()
    elif spoilt == "page":
        next((library / "opened").glob("*.html")).write_text("changed")
    elif spoilt == "all":
        kept.write_text("{")
    else:
        record["text"] = record["text"].replace("bridge", "tunnel") if spoilt == "text" else record["text"]
        record["passages"] = [["text", "", 50, 10]] if spoilt == "passages" else record["passages"]
        kept.write_text(json.dumps(record))
    for session, said in (
        desk(library).open(opened(path, library)),
        desk(library).open_entry(FileLibrary(library).catalog()[0]),
    ):
        assert [mark.parts[0].exact for mark in session.notebook.marks.marks] == [exact]
        assert said == ""


def test_a_full_disk_only_means_that_it_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.html"
    path.write_text(page())

    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("reader.store.opened.replace_file", full)
    session, _ = desk(tmp_path / "library").open(opened(path, tmp_path / "library"))
    assert STORY[0] in session.article.original
    assert not list((tmp_path / "library" / "opened").glob("*.html"))


def test_what_is_kept_reads_back_the_same() -> None:
    article = article_of(open_as(page()))
    taken = taken_of(article)
    back = from_json(taken.record, taken.opened)
    assert back is not None
    assert article_of(back) == article
    assert to_json(back) == taken.record
    assert from_json(taken.record, taken.opened + b" ") is None
    assert digest(taken.opened) == json.loads(taken.record)["opened_sha256"]


def open_as(text: str):  # type: ignore[no-untyped-def]
    from reader.opening.anything import open_bytes

    return open_bytes(text.encode(), "page")


def test_titles_come_from_where_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "some-notes.html").write_text("<html><body><p>Words only, and few of them.</p></body></html>")
    assert open_article(str(tmp_path / "some-notes.html")).title == "Some notes"
    (tmp_path / "b.md").write_text("# The head\n\nWords.")
    assert open_article(str(tmp_path / "b.md")).title == "The head"
    assert article_of(open_as(page())).described == "A bridge for the old town · Jane Doe · The Town Paper · 2024-03-05"


def test_an_error_names_the_place(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(ReaderError, match=r"a\.pdf: is broken"):
        open_article(str(tmp_path / "a.pdf"))


def test_a_page_known_as_a_file_gets_its_address(tmp_path: Path) -> None:
    bare = page().replace("https://paper.example/bridge", "javascript:alert(1)").encode()
    kept = taken_of(article_of(open_bytes(bare, "page"))).record
    again = open_bytes(bare, "page", url="https://paper.example/x", kept=lambda _: kept)
    assert again.url == "https://paper.example/x"
