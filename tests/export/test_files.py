"""Files of an export are whole or not there, and nothing is written over unasked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import ReaderError, UsageError
from reader.export.files import ExistsError, write_text
from reader.export.formats import format_named
from reader.session.exporting import written
from tests.export.builders import an_article


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_that_is_there_stays_unless_it_may_go(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_text(path, ["one"], replace=False)
    with pytest.raises(ExistsError, match="is there already; --force replaces it"):
        write_text(path, ["two"], replace=False)
    assert path.read_text() == "one"
    write_text(path, ["two"], replace=True)
    assert path.read_text() == "two"
    assert names(tmp_path) == ["a.md"]


def test_what_fails_half_way_leaves_nothing_and_the_old_file(tmp_path: Path) -> None:
    def failing() -> Iterator[str]:
        yield "half"
        raise ReaderError("no more")

    path = tmp_path / "a.md"
    path.write_text("old")
    with pytest.raises(ReaderError, match="no more"):
        write_text(path, failing(), replace=True)
    assert (path.read_text(), names(tmp_path)) == ("old", ["a.md"])


def test_a_disk_that_is_full_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ReaderError, match=r"a\.md: cannot be written \(no space left on device\)"):
        write_text(tmp_path / "a.md", ["one"], replace=False)
    assert names(tmp_path) == []


def test_a_folder_that_is_not_there_and_one_in_the_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no folder"):
        write_text(tmp_path / "no" / "a.md", [], replace=False)
    with pytest.raises(UsageError, match="is a folder; name a file"):
        write_text(tmp_path, [], replace=False)


def test_several_pages_go_to_a_folder_which_is_made(tmp_path: Path) -> None:
    articles = [an_article(), an_article("Other.", (), title="Other")]
    stems = [article.name for article in articles]
    made = written(articles, stems, format_named("markdown"), tmp_path / "vault", replace=False)
    assert sorted(path.name for path in made) == names(tmp_path / "vault") == sorted(f"{stem}.md" for stem in stems)


def test_nothing_is_written_if_one_of_several_is_there(tmp_path: Path) -> None:
    articles = [an_article(), an_article("Other.", (), title="Other")]
    stems = [article.name for article in articles]
    (tmp_path / f"{stems[1]}.html").write_text("mine")
    with pytest.raises(ExistsError):
        written(articles, stems, format_named("html"), tmp_path, replace=False)
    assert names(tmp_path) == [f"{stems[1]}.html"]


def test_several_pages_do_not_go_to_one_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name a folder"):
        written([], ["a", "b"], format_named("html"), tmp_path / "all.html", replace=False)
    assert names(tmp_path) == []


def test_brat_is_a_folder_or_an_archive(tmp_path: Path) -> None:
    article, how = an_article(), format_named("brat")
    written([article], [article.name], how, tmp_path / "corpus", replace=False)
    assert names(tmp_path / "corpus") == sorted([f"{article.name}.ann", f"{article.name}.txt", "annotation.conf"])
    (tmp_path / "corpus" / "annotation.conf").write_text("mine")
    written([article], [article.name], how, tmp_path / "corpus", replace=True)
    assert (tmp_path / "corpus" / "annotation.conf").read_text() == "mine"
    assert written([article], [article.name], how, tmp_path / "corpus.zip", replace=False) == [tmp_path / "corpus.zip"]


def test_one_file_of_many_articles_in_a_folder_has_a_name(tmp_path: Path) -> None:
    article = an_article()
    for stems, name in ((["a-1"], "a-1.jsonl"), (["a-1", "b-2"], "pullquote.jsonl")):
        assert written([article], stems, format_named("jsonl"), tmp_path, replace=False) == [tmp_path / name]
