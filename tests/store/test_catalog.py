import json

import pytest

from reader.marks.kinds import BOILERPLATE
from reader.store import catalog as catalog_module
from reader.store.files import FileLibrary
from reader.store.protocol import Batch, CatalogEntry
from reader.store.storage import replace_file
from tests.store.builders import TEXT, a_mark, making, on_disk, opened


@pytest.fixture
def read(monkeypatch):
    """The names of the articles' files that are parsed."""
    names = []

    def made_from(tables, stem):
        names.append(stem)
        return real(tables, stem)

    real = catalog_module._made_from
    monkeypatch.setattr(catalog_module, "_made_from", made_from)
    return names


def titles(folder):
    return [entry.title for entry in FileLibrary(folder).catalog()]


def test_an_entry_says_what_a_list_shows(tmp_path):
    article = opened(tmp_path, site="example.org", path="/a/b.txt", opened="2026-01-01")
    article.apply(making(a_mark(), a_mark(1, source=None)))
    article.apply(Batch(making(a_mark(2)).changes, position=99))
    assert FileLibrary(tmp_path).catalog() == [
        CatalogEntry(
            id=article.info.id,
            slug="a-long-way",
            title="A long way",
            site="example.org",
            opened="2026-01-01",
            marks=3,
            quotes=3,
            position=99,
            length=len(TEXT),
            path="/a/b.txt",
        )
    ]


def test_only_quotes_are_counted_as_quotes(tmp_path):
    mark = a_mark()
    opened(tmp_path).apply(making(mark, type(mark)("b", BOILERPLATE, mark.parts)))
    (entry,) = FileLibrary(tmp_path).catalog()
    assert (entry.marks, entry.quotes) == (2, 1)


def test_the_article_opened_last_is_first(tmp_path):
    opened(tmp_path, "one", title="One", opened="2026-01-01")
    opened(tmp_path, "two", title="Two", opened="2026-01-02")
    assert titles(tmp_path) == ["Two", "One"]
    opened(tmp_path, "one", title="One", opened="2026-01-03")
    assert titles(tmp_path) == ["One", "Two"]


def test_a_library_that_is_not_there_yet_is_empty(tmp_path):
    assert FileLibrary(tmp_path / "nowhere").catalog() == []


def test_only_articles_that_changed_are_read_again(tmp_path, read):
    articles = [opened(tmp_path, f"text {n}", title=f"T{n}") for n in range(3)]
    titles(tmp_path)
    assert len(read) == 3
    titles(tmp_path)
    assert len(read) == 3
    articles[1].apply(Batch(position=1))
    library = FileLibrary(tmp_path)
    assert [entry.position for entry in library.catalog() if entry.title == "T1"] == [1]
    assert read[3:] == [articles[1].path.stem]
    articles[2].path.unlink()
    assert len(library.catalog()) == 2
    assert len(on_disk(tmp_path / "catalog.json", "articles")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not json",
        "[]",
        "{}",
        '{"articles": 3}',
        '{"articles": {"1": {"file": "x"}}}',
        '{"articles": {"1": 3}}',
    ],
)
def test_a_wrong_catalog_is_made_anew(tmp_path, text):
    opened(tmp_path)
    titles(tmp_path)
    (tmp_path / "catalog.json").write_text(text)
    assert titles(tmp_path) == ["A long way"]
    assert len(on_disk(tmp_path / "catalog.json", "articles")) == 1


def test_an_entry_of_nonsense_is_not_believed(tmp_path):
    opened(tmp_path)
    titles(tmp_path)
    catalog = json.loads((tmp_path / "catalog.json").read_bytes())
    catalog["articles"]["1"]["marks"] = "many"
    (tmp_path / "catalog.json").write_text(json.dumps(catalog))
    assert FileLibrary(tmp_path).catalog()[0].marks == 0


def test_a_damaged_article_is_listed_so_that_it_can_be_opened(tmp_path):
    article = opened(tmp_path)
    article.path.write_text("{")
    (entry,) = FileLibrary(tmp_path).catalog()
    assert (entry.id, entry.title) == (article.info.id, "a long way")


def test_the_list_is_there_though_it_cannot_be_saved(tmp_path, monkeypatch):
    opened(tmp_path)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    assert titles(tmp_path) == ["A long way"]
    assert not (tmp_path / "catalog.json").exists()


def test_marking_does_not_touch_the_catalog(tmp_path):
    article = opened(tmp_path)
    titles(tmp_path)
    before = (tmp_path / "catalog.json").stat()
    article.apply(making(a_mark()))
    assert (tmp_path / "catalog.json").stat() == before


def test_files_of_other_programs_are_no_articles(tmp_path):
    opened(tmp_path)
    replace_file(tmp_path / "notes.txt", b"mine")
    (tmp_path / ".hidden.json").write_text("{}")
    assert titles(tmp_path) == ["A long way"]


def test_the_articles_opened_last_are_known_without_reading_all(tmp_path):
    library = FileLibrary(tmp_path)
    assert library.recent(2) is None
    for n in range(5):
        opened(tmp_path, f"Text {n}.", title=f"Title {n}", opened=f"2026-01-0{n + 1}")
    listed = library.catalog()
    assert library.recent(2) == listed[:2]
    assert [entry.title for entry in listed[:2]] == ["Title 4", "Title 3"]
    assert library.recent(100) == listed


@pytest.mark.parametrize("data", [b"\xff", b'{"articles":{"1":{"id":3}}}', b'{"articles":{"1":{}}}'])
def test_of_a_broken_catalog_nothing_is_known(tmp_path, data):
    (tmp_path / "catalog.json").write_bytes(data)
    assert not FileLibrary(tmp_path).recent(2)
