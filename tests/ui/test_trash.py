"""The deleted marks, as a reader meets them."""

from pathlib import Path

from tests.reading import NEWS, reading


async def test_a_deleted_mark_is_found_and_restored(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "enter", "p", "x")
        assert reader.marks() == []
    async with reading(library=tmp_path) as reader:
        await reader.press("T")
        seen = reader.seen()
        assert "Deleted marks" in seen
        assert "“We will build the bridge" in seen
        assert "quote, deleted 20" in seen
        assert "said by Ann Lee" in seen
        assert "@ Mayor Ann Lee" not in seen
        await reader.press("enter")
        assert reader.said == "quote restored"
        assert "No deleted marks" in reader.seen()
        await reader.press("escape")
        assert sorted(mark.kind for mark in reader.marks()) == ["quote", "source"]
        assert "Quotes 1" in reader.seen()
        (quote,) = reader.marks("quote")
        assert reader.session.speaker(quote) == "Mayor Ann Lee"
        await reader.press("u")
        assert "undone: " in reader.said


async def test_a_mark_is_removed_for_good_only_when_asked_twice(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("b", "x", "j", "b", "x", "T", "x")
        assert "x again removes this mark for good" in reader.seen()
        await reader.press("escape")
        assert "Enter restores" in reader.seen()
        await reader.press("x", "j")
        assert "Enter restores" in reader.seen()
        assert len(reader.session.deleted) == 2
        await reader.press("x", "x")
        assert "removed for good" in reader.said
        assert len(reader.session.deleted) == 1
        await reader.press("escape")
        assert reader.app.screen is reader.screen
    async with reading(library=tmp_path) as reader:
        assert len(reader.session.deleted) == 1


async def test_without_deleted_marks_the_screen_says_so(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=(80, 24)) as reader:
        await reader.press("T", "x", "j", "enter")
        assert "No deleted marks in this article" in reader.seen()
        await reader.press("T")
        assert reader.app.screen is reader.screen


async def test_hostile_words_of_a_deleted_mark_cannot_act(tmp_path: Path) -> None:
    text = "Words \x1b]0;owned\x07 [bold]and[/bold] more of them here.\n\n" + NEWS
    async with reading(text, library=tmp_path) as reader:
        await reader.press("b", "x", "T")
        assert "␛]0;owned" in reader.seen()
        assert "[bold]and[/bold]" in reader.seen()


async def test_a_quotation_and_the_sources_it_was_given_are_one_thing_there(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "enter", "p", "c", "c", "c")
        (quote,) = reader.marks("quote")
        (source,) = reader.marks("source")
        speaker = reader.session.speaker(quote)
        assert speaker not in ("", "Mayor Ann Lee")
        await reader.press("x")
        assert reader.marks() == []
        assert [each.mark.id for each in reader.session.deleted] == [quote.id]
        await reader.press("T")
        assert f"said by {speaker}" in reader.seen()
        await reader.press("enter", "escape")
        assert [mark.id for mark in reader.marks("source")] == [source.id]
        assert reader.session.speaker(reader.marks("quote")[0]) == speaker
        assert reader.session.deleted == ()
        await reader.press("x", "T", "x", "x", "escape")
        assert source.id not in reader.session.notebook.trash


async def test_a_source_that_was_deleted_by_itself_is_listed(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "enter", "p")
        (source,) = reader.marks("source")
        reader.session.choose(source)
        await reader.press("x", "T")
        assert "@ Mayor Ann Lee" in reader.seen()
        await reader.press("enter")
        assert reader.said == "source restored"
        assert reader.session.speaker(reader.marks("quote")[0]) == "Mayor Ann Lee"
