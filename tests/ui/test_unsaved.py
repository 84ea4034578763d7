"""Quitting while marks cannot be saved: the reader is asked, and nothing is lost by a slip."""

from pathlib import Path

import pytest

from tests.reading import Reader, reading


class Disk:
    """A library's folder that can be taken away and given back."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._away = folder.with_name("away")

    def take_away(self) -> None:
        self.folder.rename(self._away)

    def give_back(self) -> None:
        self._away.rename(self.folder)


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    (tmp_path / "library").mkdir()
    return Disk(tmp_path / "library")


async def mark_without(reader: Reader, disk: Disk) -> None:
    """Mark something that cannot be saved, and try to quit."""
    disk.take_away()
    await reader.press("n", "q", "ctrl+q")
    assert "2 changes not saved" in reader.seen()


def is_over(reader: Reader) -> bool:
    return reader.app._exit


async def test_the_reader_is_asked_and_can_stay(disk: Disk) -> None:
    async with reading(library=disk.folder) as reader:
        await mark_without(reader, disk)
        seen = reader.seen()
        assert "isn't there: put it back" in seen
        assert all(each in seen for each in ("Try again", "Stay", "Quit and lose"))
        await reader.press("escape")
        assert not is_over(reader)
        assert "Not saved" not in reader.seen()
        await reader.press("ctrl+c")
        assert "Not saved" in reader.seen()
        await reader.press("j", "enter")
        assert "Not saved" not in reader.seen()
        assert not is_over(reader)
        disk.give_back()
        await reader.press("ctrl+q")
        assert reader.app.return_code == 0
        assert reader.app.end() == ""


async def test_trying_again_in_vain_stays_and_quits_when_it_is_saved(disk: Disk) -> None:
    async with reading(library=disk.folder) as reader:
        await mark_without(reader, disk)
        await reader.press("t")
        assert "Not saved" in reader.seen()
        disk.give_back()
        await reader.press("t")
        assert is_over(reader)
        assert reader.app.return_code == 0
    async with reading(library=disk.folder) as reader:
        assert len(reader.marks("quote")) == 1


async def test_what_is_saved_while_the_question_stands_answers_it(disk: Disk) -> None:
    async with reading(library=disk.folder) as reader:
        await mark_without(reader, disk)
        disk.give_back()
        writer = reader.app.desk._writer
        assert writer is not None
        assert writer.flush(10)
        await reader.settle()
        assert is_over(reader)
        assert reader.app.return_code == 0


@pytest.mark.parametrize(("key", "code"), [("q", 1), ("ctrl+q", 1), ("ctrl+c", 1)])
async def test_quitting_without_says_what_became_of_it(disk: Disk, key: str, code: int) -> None:
    async with reading(library=disk.folder) as reader:
        await mark_without(reader, disk)
        await reader.press(key)
        assert is_over(reader)
        assert reader.app.return_code == code
        disk.folder.write_text("in the way")
        assert "could not be saved anywhere: lost" in reader.app.end()
