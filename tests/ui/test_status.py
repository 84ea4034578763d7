"""The status line says all of what it has to say, also on 80 columns."""

from pathlib import Path

import pytest

from tests.reading import SEED, Reader, reading

SMALL = (80, 24)


def words_seen(reader: Reader) -> str:
    return " ".join(reader.seen().split())


async def test_the_source_that_c_turns_to_is_numbered(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path, size=SMALL) as reader:
        before = next(each for each in reader.session.notebook.proposals.open if len(each.candidates) > 2)
        reader.session.choose(before)
        count = len(before.candidates)
        said = []
        for _ in range(count):
            await reader.press("c")
            said.append(reader.said)
            assert reader.said in words_seen(reader)
        assert {each.split(":")[0] for each in said} == {f"source {n + 1} of {count}" for n in range(count)}
        assert reader.session.current == before
        await reader.press("c", "q")
        marks = reader.marks()
        await reader.press("c")
        assert reader.said.startswith(f"source 3 of {count}: ")
        assert reader.said.endswith(f"; it was {said[0].split(': ')[1]}, u takes it back")
        await reader.press("u")
        assert reader.said == "undone: source changed"
        assert [mark.source for mark in reader.marks()] == [mark.source for mark in marks]


@pytest.mark.parametrize("length", [1, 30, 50, 62, 66, 70, 74, 78, 100, 200, 300])
@pytest.mark.parametrize("size", [SMALL, (40, 10)])
async def test_what_is_said_is_seen_to_its_end(tmp_path: Path, length: int, size: tuple[int, int]) -> None:
    if length > 3 * size[0]:
        return
    message = ("word " * length)[: length - 1] + "."
    async with reading(SEED, library=tmp_path, size=size) as reader:
        await reader.press("A", "n")
        reader.screen.say(message)
        await reader.settle()
        assert message in words_seen(reader)
        assert "saved" in words_seen(reader)
        assert all(len(line) <= size[0] for line in reader.seen().split("\n"))
        assert reader.cursor_words.split()[0] in reader.seen()
        reader.screen.say("")
        await reader.settle()
        assert "Qatar" in reader.seen().split("\n")[-2]


async def test_the_title_comes_back_with_the_next_key(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path, size=SMALL) as reader:
        await reader.press("A", "E")
        assert "refi, bibtex, csl" in words_seen(reader)
        assert len(reader.screen.query("Prompt")) == 1
        await reader.press("escape", "j")
        assert reader.seen().split("\n")[-2].startswith(" Qatar mediation")


async def test_the_original_is_said_as_long_as_it_is_shown(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path, size=SMALL) as reader:
        await reader.press("r", "j")
        assert "Original: Qatar" in reader.seen().split("\n")[-2]
        await reader.press("r", "j")
        assert "Original" not in reader.seen()
