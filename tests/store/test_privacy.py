"""Who can read what the program writes, and what stays behind."""

import logging
import os
import stat
from pathlib import Path

import pytest

from reader.clipboard.file import copy_to_file
from reader.marks.memory import Forgetting
from reader.store.files import FileLibrary
from reader.store.protocol import ArticleInfo, Batch
from tests.store.builders import TEXT, a_mark, a_page, making, marking_the_plea, opened


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o000, 0o022, 0o077])
def umask(request):
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def fill(folder: Path) -> None:
    """Have everything written that there is: articles, originals, backups, memory, catalog, what was forgotten."""
    opened(folder).apply(making(a_mark()))
    opened(folder).apply(making(a_mark(1)))
    page = a_page(folder, "News")
    page.apply(marking_the_plea())
    page.apply(Batch(forgettings=(Forgetting(("wording",), "2026"),)))
    library = FileLibrary(folder)
    library.catalog()
    library.mend()
    library.rescue(TEXT.encode(), ArticleInfo(title="Other"), making(a_mark()))
    next(folder.glob("a-long-way-*.json")).write_bytes(b"{")
    opened(folder).load()


def test_only_the_owner_can_read_files_and_folders(tmp_path: Path, umask: int) -> None:
    folder = tmp_path / "some" / "library"
    fill(folder)
    assert copy_to_file("copied", folder)
    paths = [folder, *folder.rglob("*")]
    kinds = {path.suffix or path.name for path in paths}
    assert {".json", ".txt", ".lock", "backups", "memory", "copied.txt"} <= kinds | {path.name for path in paths}
    assert any(".damaged-" in path.name for path in paths)
    assert {str(path): oct(mode(path)) for path in paths if mode(path) != (0o700 if path.is_dir() else 0o600)} == {}


def test_a_folder_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "note.md").write_text("mine")
    (tmp_path / "note.md").chmod(0o644)
    fill(tmp_path)
    assert (mode(tmp_path), mode(tmp_path / "note.md")) == (0o755, 0o644)


def test_what_killed_processes_left_goes_when_an_article_is_opened(tmp_path: Path) -> None:
    fill(tmp_path)
    article = opened(tmp_path)
    folders = [tmp_path, tmp_path / "memory", tmp_path / "backups" / article.path.stem]
    for folder in folders:
        (folder / ".f.abc.partial").write_bytes(b"half")
    opened(tmp_path)
    assert not list(tmp_path.rglob("*.partial"))


def test_nothing_of_an_article_is_logged(tmp_path: Path, caplog, capfd) -> None:
    with caplog.at_level(logging.DEBUG):
        fill(tmp_path)
    written = caplog.text + "".join(capfd.readouterr())
    assert "long way down" not in written
    assert "newsletter" not in written
