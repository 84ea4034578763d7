"""The list of a library: shown as it was known, then as it is."""

import json
import os
from pathlib import Path

from textual.widgets import OptionList

from reader.store.files import FileLibrary
from reader.store.protocol import ArticleInfo
from reader.ui.library_screen import PORTION
from tests.reading import SEED, Reader, reading


def enter(library: Path, *names: str) -> None:
    for number, name in enumerate(names):
        info = ArticleInfo(title=name, decoding="utf-8", opened=f"2026-01-01T00:00:{number:02}")
        FileLibrary(library).open(f"The article {name}.".encode(), info)


def listed(reader: Reader) -> list[str]:
    return [
        str(option.prompt).split("\n")[0].replace("\u00a0", " ")
        for option in reader.app.screen.query_one(OptionList).options
    ]


async def test_what_was_opened_since_the_list_was_made_is_in_it(tmp_path: Path) -> None:
    enter(tmp_path, "One", "Two")
    FileLibrary(tmp_path).catalog()
    enter(tmp_path, "Three")
    async with reading(None, library=tmp_path) as reader:
        assert sorted(listed(reader)) == ["One", "Three", "Two"]


async def test_what_is_chosen_stays_when_the_list_turns_out_to_be_another(tmp_path: Path) -> None:
    enter(tmp_path, "One", "Two")
    FileLibrary(tmp_path).catalog()
    info = ArticleInfo(title="One", decoding="utf-8", opened="2027")
    FileLibrary(tmp_path).open(b"The article One.", info)
    os.utime(tmp_path / "catalog.json", (2**32, 2**32))  # as if nothing had changed since
    async with reading(None, library=tmp_path) as reader:
        assert listed(reader) == ["One", "Two"]
        await reader.press("enter")
        assert "The article Two." in reader.seen()


async def test_enter_opens_what_was_opened_last_also_if_the_list_was_made_before(tmp_path: Path) -> None:
    enter(tmp_path, "One", "Two")
    FileLibrary(tmp_path).catalog()
    info = ArticleInfo(title="One", decoding="utf-8", opened="2027")
    FileLibrary(tmp_path).open(b"The article One.", info)
    async with reading(None, library=tmp_path) as reader:
        await reader.press("enter")
        assert "The article One." in reader.seen()


async def test_the_article_that_is_read_is_listed_with_its_place(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path) as reader:
        await reader.press("3", "0", "j")
        per_cent = reader.session.reading.per_cent
        await reader.press("ctrl+o")
        assert per_cent > 10
        assert f"{per_cent} %" in reader.seen()
        assert " 0 %" not in reader.seen()
        await reader.press("escape", "G", "ctrl+o")
        assert f"{reader.session.reading.per_cent} %" in reader.seen()


async def test_a_copied_file_is_the_article_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "original.txt").write_text("It rains in Rome.\nIt rains in Oslo.\n")
    (tmp_path / "copy.txt").write_text("It rains in Rome.\nIt rains in Oslo.\n")
    for name in ("original", "copy"):
        async with reading(tmp_path / f"{name}.txt", library=tmp_path / "library") as reader:
            await reader.press("q" if name == "original" else "j")
    async with reading(None, library=tmp_path / "library") as reader:
        assert listed(reader) == ["Original"]
        await reader.press("enter")
        assert len(reader.marks("quote")) == 1


async def test_a_long_library_is_listed_to_its_end(tmp_path: Path) -> None:
    enter(tmp_path, "One")
    template = next(tmp_path.glob("one-*.json")).read_bytes()
    for number in range(2 * PORTION):
        (tmp_path / f"copy-{number:08x}.json").write_bytes(template)
    async with reading(None, library=tmp_path) as reader:
        await reader.press("G")
        assert len(listed(reader)) == 2 * PORTION + 1
        assert reader.app.screen.query_one(OptionList).highlighted == 2 * PORTION


async def test_a_broken_catalog_is_made_anew(tmp_path: Path) -> None:
    enter(tmp_path, "One", "Two")
    for broken in (b"", b"{", b'{"articles": {"1": 3}}', json.dumps({"articles": {"1": {"opened": 1}}}).encode()):
        (tmp_path / "catalog.json").write_bytes(broken)
        async with reading(None, library=tmp_path) as reader:
            assert listed(reader) == ["Two", "One"]


async def test_a_row_is_two_lines_cut_where_the_screen_ends(tmp_path: Path) -> None:
    info = ArticleInfo(title="A long title " * 9, site="a-long-name.example.org", decoding="utf-8", opened="2026-01-01")
    FileLibrary(tmp_path).open(b"The article.", info)
    async with reading(None, library=tmp_path, size=(40, 20)) as reader:
        title, said, *others = [line.strip() for line in reader.seen().splitlines()[1:] if line.strip()]
    assert title.endswith("…")
    assert said.startswith("2026-01-01 · 0 % read · no marks")
    assert others == ["Enter opens · j k move · Esc back · q", "quits"]


async def test_quitting_from_the_list_is_quick_and_clean(tmp_path: Path) -> None:
    async with reading(None, library=tmp_path) as reader:
        await reader.press("q")
        assert reader.app.return_code == 0
        assert "desk" not in vars(reader.app)
