import errno
import os
import stat

import pytest

from reader.store import originals
from reader.store.files import FileLibrary
from reader.store.protocol import ArticleInfo, Batch, StoreError
from tests.store.builders import TEXT, a_mark, ids, making, opened, spoil


def test_an_article_is_entered_with_its_original_and_can_be_read_by_nobody_else(tmp_path):
    folder = tmp_path / "new" / "library"
    article = opened(folder)
    info = article.info
    assert (info.slug, info.id) == ("a-long-way", info.sha256[:8])
    assert (folder / f"a-long-way-{info.id}.txt").read_bytes() == TEXT.encode()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}
    assert FileLibrary(folder).original(info.id) == TEXT.encode()


@pytest.mark.parametrize("original", [b"", b"\xff\xfe\x00x", b"a\r\nb\r", "é".encode("latin-1")])
def test_the_original_is_kept_byte_for_byte(tmp_path, original):
    article = FileLibrary(tmp_path).open(original, ArticleInfo(title="x", decoding="latin-1"))
    assert FileLibrary(tmp_path).original(article.info.id) == original


def test_an_article_is_found_again_under_another_title(tmp_path):
    opened(tmp_path).apply(making(a_mark()))
    again = opened(tmp_path, title="A better title")
    assert len(ids(again)) == 1
    assert (again.info.title, again.info.slug) == ("A better title", "a-long-way")


def test_a_copy_of_a_file_is_the_same_article_with_its_first_title_and_path(tmp_path):
    first, copy, third = (tmp_path / f"{name}.txt" for name in ("first", "copy", "third"))
    for path in (first, copy):
        path.write_text(TEXT)
    library = tmp_path / "library"
    opened(library, title="First", path=str(first)).apply(making(a_mark()))
    again = opened(library, title="Copy", path=str(copy))
    assert len(ids(again)) == 1
    assert (again.info.title, again.info.path, again.info.paths) == ("First", str(first), (str(copy),))
    (entry,) = FileLibrary(library).catalog()
    assert (entry.title, entry.path, entry.paths) == ("First", str(first), (str(copy),))
    assert opened(library, title="First …").info.title == "First"
    first.rename(third)
    moved = opened(library, title="Third", path=str(third)).info
    assert (moved.title, moved.path, moved.paths) == ("First", str(third), (str(first), str(copy)))


def test_two_texts_are_two_articles(tmp_path):
    opened(tmp_path).apply(making(a_mark()))
    assert ids(opened(tmp_path, TEXT + "More.")) == []


def test_an_article_whose_id_another_has_gets_a_longer_one(tmp_path, monkeypatch):
    fake = {b"one": "0" * 64, b"two": "0" * 8 + "1" * 56}
    monkeypatch.setattr("reader.store.files.digest", fake.__getitem__)
    library = FileLibrary(tmp_path)
    one = library.open(b"one", ArticleInfo(title="x", decoding="utf-8"))
    two = library.open(b"two", ArticleInfo(title="x", decoding="utf-8"))
    two.apply(making(a_mark()))
    assert (one.info.id, two.info.id) == ("0" * 8, "0" * 8 + "1" * 8)
    assert (library.original(one.info.id), library.original(two.info.id)) == (b"one", b"two")
    assert len(ids(library.open(b"two", ArticleInfo(title="y")))) == 1
    assert ids(library.open(b"one", ArticleInfo(title="y"))) == []


def test_an_original_that_was_changed_is_set_aside_and_written_again(tmp_path):
    article = opened(tmp_path)
    original = article.path.with_suffix(".txt")
    original.write_text("changed")
    with pytest.raises(StoreError, match="was changed"):
        FileLibrary(tmp_path).original(article.info.id)
    opened(tmp_path)
    assert FileLibrary(tmp_path).original(article.info.id) == TEXT.encode()
    (aside,) = tmp_path.glob("*.txt.damaged-*")
    assert aside.read_text() == "changed"


def test_an_article_is_known_by_its_original_when_its_record_is_damaged(tmp_path):
    article = opened(tmp_path)
    article.apply(making(a_mark()))
    spoil(article.path, lambda tables: tables["article"]["1"].update(sha256="f" * 64))
    assert len(ids(opened(tmp_path))) == 1


def test_what_a_killed_process_left_goes_when_an_article_is_opened(tmp_path):
    opened(tmp_path)
    (tmp_path / ".a-long-way.json.x.partial").write_text("half")
    opened(tmp_path)
    assert not list(tmp_path.glob("*.partial"))


def test_no_such_article(tmp_path):
    with pytest.raises(StoreError, match="no article 00000000"):
        FileLibrary(tmp_path).original("00000000")
    with pytest.raises(StoreError, match="can't be read"):
        FileLibrary(tmp_path / "nowhere").original("00000000")


def test_what_is_kept_of_an_article_can_be_read_without_opening_it(tmp_path):
    article = opened(tmp_path, opened="2020-01-01")
    article.apply(making(a_mark(), a_mark(1)))
    before = article.path.read_bytes()
    contents = FileLibrary(tmp_path).contents(article.info.id)
    assert (len(contents.marks), contents.info.opened) == (2, "2020-01-01")
    assert article.path.read_bytes() == before
    with pytest.raises(StoreError, match="no article 00000000"):
        FileLibrary(tmp_path).contents("00000000")
    with pytest.raises(StoreError, match="can't be read"):
        FileLibrary(tmp_path / "nowhere").contents("00000000")


def test_a_library_that_cannot_be_made_is_one_clear_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", tmp_path / "file" / "library"):
        with pytest.raises(StoreError, match=r"there is a file in its way: .* choose another") as error:
            opened(folder)
        assert str(folder) in str(error.value)


def refuse(monkeypatch, number):
    """Let nothing be written any more."""

    def refused(*_, **__):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("reader.store.storage.tempfile.mkstemp", refused)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_in_a_library_that_cannot_be_written_known_articles_open_to_be_read(tmp_path, monkeypatch, number):
    mark = a_mark()
    opened(tmp_path).apply(making(mark))
    with monkeypatch.context() as patch:
        refuse(patch, number)
        article = opened(tmp_path)
        contents = article.load()
        assert (contents.marks, contents.read_only) == ((mark,), True)
        wanted = "it is on a read-only disk" if number == errno.EROFS else "change its permissions"
        assert wanted in contents.warnings[0]
        with pytest.raises(StoreError, match="can't be written"):
            article.apply(Batch(position=1))
        with pytest.raises(StoreError, match="can't be written"):
            opened(tmp_path, "Another text.")
    assert len(FileLibrary(tmp_path).catalog()) == 1


def test_on_a_full_disk_known_articles_open_and_are_written_when_there_is_room(tmp_path, monkeypatch):
    opened(tmp_path).apply(making(a_mark()))
    with monkeypatch.context() as patch:
        refuse(patch, errno.ENOSPC)
        article = opened(tmp_path, site="example.org")
        assert not article.load().read_only
        with pytest.raises(StoreError, match="full"):
            article.apply(making(a_mark(1)))
    article.apply(making(a_mark(1)))
    assert len(ids(article)) == 2
    assert opened(tmp_path).info.site == "example.org"


def test_the_length_of_a_text_is_in_characters():
    assert originals.length("né".encode(), "utf-8") == 2
    assert originals.length("né".encode("utf-16"), "utf-16") == 2
    assert originals.length(b"n\xff", "utf-8") == 2
    assert originals.length("né".encode(), "no such codec") == 3


def test_many_articles_are_taken_without_listing_the_folder_for_each(tmp_path, monkeypatch):
    texts = [f"Text number {n}." for n in range(20)]
    articles = [opened(tmp_path, text, title=f"Article {n}") for n, text in enumerate(texts)]
    library, listed, real = FileLibrary(tmp_path), [], os.listdir
    monkeypatch.setattr(os, "listdir", lambda path: listed.append(path) or real(path))
    assert [library.original(each.info.id).decode() for each in articles] == texts
    assert [library.contents(each.info.id).info.title for each in articles] == [f"Article {n}" for n in range(20)]
    assert len(listed) == 1
    for ending in (".json", ".txt"):
        old = articles[3].path.with_suffix(ending)
        old.rename(old.with_name(f"renamed-{articles[3].info.id}{ending}"))
    assert library.original(articles[3].info.id).decode() == texts[3]
    later = opened(tmp_path, "Later.", title="Later")
    assert library.contents(later.info.id).info.title == "Later"
