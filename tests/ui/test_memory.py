"""What was marked or refused on one article is proposed, or not, on the next ones from there; and forgotten."""

from pathlib import Path

import pytest

from reader.text.suggestion import MEMORY
from tests.reading import Reader, reading

CHOIR = "The harbour choir of the old town sings here each and every Friday night."
PLEA = "Sign up for our newsletter to get the latest stories in your inbox."
WHERE = "marked on {} of this folder"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def page(folder: Path, name: str) -> Path:
    """An article whose second paragraph nobody would take for boilerplate, and whose last everybody would."""
    path = folder / f"{name}.txt"
    news = f"{name} was in the news today, and many people talked about it in the streets of the town."
    path.write_text(f"{news}\n\n{CHOIR}\n\nIt went on for hours, said those who saw it.\n\n{PLEA}\n")
    return path


def proposed(reader: Reader) -> dict[str, str]:
    """What is suggested as boilerplate, and why."""
    return {
        reader.session.article.original[slice(*each.parts[0])]: each.reason
        for each in reader.session.notebook.proposals.open
        if each.kind == "boilerplate"
    }


async def test_what_was_marked_is_suggested_on_the_next_article_and_can_be_forgotten(
    tmp_path: Path, library: Path
) -> None:
    async with reading(page(tmp_path, "Anna"), library=library) as reader:
        assert CHOIR not in proposed(reader)
        await reader.press("}", "b")
        assert reader.words("boilerplate") == [CHOIR]
        assert CHOIR not in proposed(reader)  # its own mark says nothing new
    async with reading(page(tmp_path, "Bert"), library=library) as reader:
        assert proposed(reader)[CHOIR] == WHERE.format("1 article")
        assert reader.marks() == []
        await reader.press("}", "enter")
        assert [mark.origin for mark in reader.marks("boilerplate")] == [MEMORY]
    async with reading(page(tmp_path, "Carl"), library=library) as reader:
        assert proposed(reader)[CHOIR] == WHERE.format("2 articles")
        await reader.press("}")
        assert "97 % · marked on 2 articles of" in reader.seen()
        await reader.press("x")
        assert CHOIR not in proposed(reader)
    async with reading(page(tmp_path, "Dora"), library=library) as reader:
        assert proposed(reader)[CHOIR] == WHERE.format("2 articles")
        await reader.press("}", "F")
        assert reader.said == "forgotten: marked on 2 articles of this folder; F again remembers it"
        assert CHOIR not in proposed(reader)
        assert PLEA in proposed(reader)
        await reader.press("F")
        assert reader.said == "remembered again: marked on 2 articles of this folder"
        assert CHOIR in proposed(reader)
        await reader.press("F", "ctrl+q")
    async with reading(page(tmp_path, "Emil"), library=library) as reader:
        assert CHOIR not in proposed(reader)
        await reader.press("}", "b")
    async with reading(page(tmp_path, "Fay"), library=library) as reader:
        assert proposed(reader)[CHOIR] == WHERE.format("1 article")


async def test_what_was_refused_is_not_suggested_on_the_next_article_and_this_is_said(
    tmp_path: Path, library: Path
) -> None:
    async with reading(page(tmp_path, "Anna"), library=library) as reader:
        assert PLEA in proposed(reader)
        await reader.press("G", "x")
        assert reader.said == "suggestion refused"
    async with reading(page(tmp_path, "Bert"), library=library) as reader:
        assert PLEA not in proposed(reader)
        assert "1 left out, refused on articles of this folder" in reader.said
        await reader.press("G", "F")
        assert reader.said == "forgotten: refused on 1 article of this folder; F again remembers it"
        assert PLEA in proposed(reader)


async def test_undo_takes_back_what_it_taught(tmp_path: Path, library: Path) -> None:
    async with reading(page(tmp_path, "Anna"), library=library) as reader:
        await reader.press("}", "b", "u")
    async with reading(page(tmp_path, "Bert"), library=library) as reader:
        assert CHOIR not in proposed(reader)


async def test_another_folder_knows_nothing_of_it(tmp_path: Path, library: Path) -> None:
    async with reading(page(tmp_path, "Anna"), library=library) as reader:
        await reader.press("}", "b")
    (tmp_path / "other").mkdir()
    async with reading(page(tmp_path / "other", "Bert"), library=library) as reader:
        assert CHOIR not in proposed(reader)
        await reader.press("}", "F")
        assert reader.said == "nothing is remembered of this paragraph"


async def test_a_mark_in_another_window_is_suggested_here(tmp_path: Path, library: Path) -> None:
    anna, bert = page(tmp_path, "Anna"), page(tmp_path, "Bert")
    async with reading(anna, library=library) as one, reading(bert, library=library) as other:
        await one.press("}", "b")
        while one.session.unsaved():
            await one.pilot.pause()
        other.app.desk.look_back()
        await other.settle()
        assert proposed(other)[CHOIR] == WHERE.format("1 article")


async def test_a_text_of_many_blocks_has_them_too(tmp_path: Path, library: Path) -> None:
    async with reading(page(tmp_path, "Anna"), library=library) as reader:
        await reader.press("}", "b")
    path = tmp_path / "Long.txt"
    filler = "\n\n".join(f"Paragraph {n} says that nothing of note took place in the town." for n in range(1200))
    path.write_text(f"{filler}\n\n{CHOIR}\n\n{filler}\n\n{CHOIR}\n")
    async with reading(path, library=library) as reader:
        assert len(reader.session.document) > 5
        known = [each for each in reader.session.notebook.proposals.open if each.origin == MEMORY]
        assert len(known) == 2
