"""Marking, correcting, undoing and copying with keys."""

from pathlib import Path

from reader.config import Config, CustomKind
from reader.store.protocol import ArticleInfo, Contents
from tests.reading import NEWS, SEED, copied, reading

FIRST = "We will build the bridge, | It will open in May."
SECOND = "Nobody asked us,"


async def test_enter_accepts_and_goes_to_the_next(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("enter")
        assert reader.marks() == []
        await reader.press("enter")
        assert reader.words("quote") == [FIRST]
        assert reader.words("source") == ["Mayor Ann Lee"]
        quote, source = reader.marks("quote")[0], reader.marks("source")[0]
        assert quote.source == source.id
        await reader.press("enter")
        assert reader.words("quote") == [FIRST, SECOND]


async def test_capital_a_accepts_what_is_sure_as_one_step(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path) as reader:
        await reader.press("A")
        marked = len(reader.marks())
        assert marked > 10
        await reader.press("u")
        assert reader.marks() == []
        await reader.press("ctrl+r")
        assert len(reader.marks()) == marked


async def test_a_refused_suggestion_stays_away(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "x")
        assert reader.said == "suggestion refused"
        await reader.press("g", "n")
        assert reader.session.document.original[reader.session.reading.cursor.at :].startswith("Nobody")
    async with reading(library=tmp_path) as reader:
        await reader.press("g", "n")
        assert reader.session.document.original[reader.session.reading.cursor.at :].startswith("Nobody")
        await reader.press("u", "g", "n")
        assert reader.session.document.original[reader.session.reading.cursor.at :].startswith("We will")


async def test_q_marks_the_quotation_and_again_unmarks_it(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "q")
        assert reader.words("quote") == [FIRST]
        await reader.press("q")
        assert reader.marks() == []


async def test_q_on_plain_words_marks_the_sentence(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("q")
        assert reader.words("quote") == ["The mayor spoke on Monday."]


async def test_a_selection_is_marked(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("l", "v", "l", "l", "q")
        assert reader.words("quote") == ["mayor spoke on"]
        assert reader.session.reading.selection is None


async def test_of_a_selected_sentence_words_are_taken_from_its_start_or_left_off_its_end(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("v", "l", "q", "u")
        await reader.press("g", "v", "h", "q")
        assert reader.words("quote") == ["The mayor spoke on"]
        await reader.press("u", "ctrl+r", "u", "g", "v", "l", "q")
        assert reader.words("quote") == ["The mayor"]


async def test_o_swaps_the_ends_of_a_selection_and_escape_drops_it(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("l", "l", "v", "l", "o", "h")
        selection = reader.session.reading.selection
        assert selection is not None
        assert reader.session.document.text(selection.span) == "mayor spoke on"
        await reader.press("escape")
        assert reader.session.reading.selection is None


async def test_s_names_the_speaker_of_a_quotation(tmp_path: Path) -> None:
    async with reading("“It rains,” somebody wrote in the Daily Planet.\n", library=tmp_path) as reader:
        await reader.press("l", "v", "l", "q")
        quote = reader.marks("quote")[0]
        if quote.source:
            await reader.press("u")
        await reader.press("2", "l", "s")
        quote = reader.marks("quote")[0]
        source = reader.session.notebook.marks.get(quote.source)
        assert source is not None
        assert source.parts[0].exact in ("somebody", "wrote")


async def test_s_takes_the_whole_name(tmp_path: Path) -> None:
    async with reading("Then Dr. Ann van Lee of Oxford laughed.\n", library=tmp_path) as reader:
        await reader.press("l", "l", "s")
        assert reader.words("source") == ["Dr. Ann van Lee of Oxford"]


async def test_b_marks_the_paragraph_and_f_folds_it(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("}", "}", "b")
        assert reader.words("boilerplate") == ["The bridge costs $5 million. Work starts soon."]
        await reader.press("g", "f")
        assert "boilerplate folded (f unfolds)" in reader.seen()
        assert "Work starts soon" not in reader.seen().replace("Boilerplate", "")[:2000]
        await reader.press("f")
        assert "boilerplate folded (f unfolds)" not in reader.seen()


async def test_f_with_nothing_marked_says_so(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("f")
        assert "no boilerplate is marked yet" in reader.said


async def test_c_turns_to_the_next_candidate(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path) as reader:
        await reader.press("n")
        current = reader.session.current
        assert current is not None
        before = reader.session.speaker(current)
        assert "said by" in reader.seen()
        await reader.press("c")
        current = reader.session.current
        assert current is not None
        assert reader.session.speaker(current) != before
        assert "said by" not in reader.seen().split("has become increasingly")[0]
        assert "source, as" in reader.seen()


async def test_e_moves_the_ends_by_word(tmp_path: Path) -> None:
    async with reading("He said it rained all day in Rome.\n", library=tmp_path) as reader:
        await reader.press("3", "l", "v", "l", "q")
        assert reader.words("quote") == ["rained all"]
        await reader.press("e", "l", "o", "h", "enter")
        assert reader.words("quote") == ["it rained all day"]
        await reader.press("u")
        assert reader.words("quote") == ["rained all"]


async def test_escape_leaves_a_correction(tmp_path: Path) -> None:
    async with reading("He said it rained all day in Rome.\n", library=tmp_path) as reader:
        await reader.press("3", "l", "q", "e", "l", "escape")
        assert reader.words("quote") == ["He said it rained all day in Rome."]


async def test_notes_and_tags(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "q", "a")
        await reader.write("check this")
        await reader.press("enter", "t")
        await reader.write("bridge, #money")
        await reader.press("enter")
        quote = reader.marks("quote")[0]
        assert (quote.note, quote.tags) == ("check this", ("bridge", "money"))
        assert "check this" in reader.seen()
        await reader.press("u", "u")
        assert reader.marks("quote")[0].note == ""


async def test_escape_leaves_a_note(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "q", "a")
        await reader.write("x")
        await reader.press("escape")
        assert reader.marks("quote")[0].note == ""
        assert reader.screen.article.has_focus


async def test_x_deletes_a_mark_with_the_source_that_came_with_it(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "q", "x")
        assert reader.marks() == []
        await reader.press("u")
        assert reader.words("quote") == [FIRST]
        assert reader.words("source") == ["Mayor Ann Lee"]


async def test_y_copies_the_quotation_clean(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "y")
        assert copied(tmp_path) == "“We will build the bridge. It will open in May.”"
        assert reader.said == f"quotation written to {tmp_path / 'copied.txt'}"


async def test_capital_y_copies_with_the_source(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "n", "Y")
        assert copied(tmp_path).startswith("“Nobody asked us.” — Tom Roe")


async def test_y_on_a_sentence_copies_it_clean(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path) as reader:
        await reader.press("3", "j", "j", "y")
        assert copied(tmp_path).startswith("Under U.S. pressure, Qatari officials had warned Hamas’ political bureau")
        assert "Israel, according to" in copied(tmp_path)


async def test_a_kind_of_the_readers_own(tmp_path: Path) -> None:
    config = Config(kinds=(CustomKind("claim", "C", "magenta"),))
    async with reading(library=tmp_path, config=config) as reader:
        await reader.press("C")
        assert reader.words("claim") == ["The mayor spoke on Monday."]
        assert "claim 1" in reader.seen()
        await reader.press("C")
        assert reader.marks() == []


async def test_keys_can_be_set(tmp_path: Path) -> None:
    async with reading(library=tmp_path, config=Config(keys={"quote": "m", "help": "f1"})) as reader:
        await reader.press("m")
        assert len(reader.marks("quote")) == 1
        assert " m Quote" in reader.seen()


async def test_overlapping_marks_are_visible_as_such(tmp_path: Path) -> None:
    async with reading("One two three four five six.\n", library=tmp_path) as reader:
        await reader.press("l", "v", "l", "l", "q")
        await reader.press("l", "l", "v", "l", "l", "b")
        assert any(line.lstrip().startswith(("▌+", "+")) for line in reader.seen().split("\n"))


async def test_everything_is_there_after_quitting(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path) as reader:
        await reader.press("A", "n", "n")
        marks, at = reader.marks(), reader.session.reading.cursor.at
        await reader.press("ctrl+q")
    async with reading(SEED, library=tmp_path) as reader:
        assert reader.marks() == marks
        assert reader.session.reading.cursor.at == at
        await reader.press("u")
        assert reader.marks() == []


async def test_the_library_lists_what_was_read(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path) as reader:
        await reader.press("A", "ctrl+q")
    async with reading(None, library=tmp_path) as reader:
        assert "Qatar mediation" in reader.seen()
        await reader.press("enter")
        assert reader.marks("quote")


async def test_an_empty_library_offers_the_sample(tmp_path: Path) -> None:
    async with reading(None, library=tmp_path) as reader:
        assert "No articles yet" in reader.seen()
        await reader.press("enter")
        assert "Qatar has halted" in reader.seen()


async def test_brackets_go_through_the_articles_opened_together(tmp_path: Path) -> None:
    async with reading(library=tmp_path, others=["Another article. It is short.\n"]) as reader:
        await reader.press("n", "q", "]")
        assert reader.cursor_words == "Another article."
        assert reader.said.startswith("article 2 of 2")
        await reader.press("[")
        assert reader.words("quote") == [FIRST]


async def test_a_library_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    async with reading(library=blocked / "library") as reader:
        await reader.press("n", "q")
        assert reader.words("quote") == [FIRST]
        assert "NOT SAVED" in reader.seen()


async def test_the_sample_is_marked_with_few_keys(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path) as reader:
        keys = ["A"]
        await reader.press("A")
        while len(reader.session.notebook.proposals.open):
            keys.append("enter")
            await reader.press("enter")
        assert len(keys) <= 20
        assert len(reader.marks("quote")) == 14
        assert all(quote.source for quote in reader.marks("quote"))
        assert len(reader.marks("boilerplate")) == 1


async def test_a_broken_file_is_said_and_reading_goes_on(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "q", "ctrl+q")
    for path in tmp_path.glob("*.json"):
        path.write_text("{broken", encoding="utf-8")
    async with reading(library=tmp_path) as reader:
        assert "damaged" in reader.said
        assert "The mayor spoke" in reader.seen()
        await reader.press("n", "q")
        assert reader.screen.saved is not None


async def test_an_article_changed_elsewhere_is_shown(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as one, reading(library=tmp_path) as other:
        await one.press("n", "q")
        assert one.screen.article.session is not None
        while one.session.unsaved():
            await one.pilot.pause()
        other.app.desk.watch()
        await other.settle()
        assert other.words("quote") == [FIRST]
        assert other.said == "changed in another window"


async def test_news_of_an_article_that_was_left_is_not_put_into_another(tmp_path: Path) -> None:
    async with reading(library=tmp_path, others=["The council met. It voted.\n"]) as reader:
        await reader.press("n", "q")
        left = reader.session
        contents = Contents(ArticleInfo(), marks=tuple(left.notebook.marks.marks))
        await reader.press("]")
        assert reader.session is not left
        reader.app._on_fresh(left, contents, 0)
        await reader.settle()
        assert reader.marks() == []


async def test_a_mark_made_while_news_is_on_its_way_stays(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "q")
        while reader.session.unsaved():
            await reader.pilot.pause()
        reader.app._on_fresh(reader.session, Contents(ArticleInfo()), 0)
        await reader.settle()
        assert reader.words("quote") == [FIRST]


async def test_an_article_named_twice_does_not_hold_up_the_next(tmp_path: Path) -> None:
    async with reading(library=tmp_path, others=[NEWS, "The council met. It voted.\n"]) as reader:
        await reader.press("]", "]")
        assert reader.session.article.original.startswith("The council")


async def test_the_words_of_a_quotation_are_not_its_source(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n", "q", "s")
        assert "go to its speaker" in reader.said


async def test_paraphrases_are_suggested_when_asked_for(tmp_path: Path) -> None:
    text = "Ann Lee said that the bridge would be closed in May.\n\n“It is old,” she told reporters on Monday.\n"
    async with reading(text.encode(), library=tmp_path) as reader:
        assert [each.kind for each in reader.session.notebook.proposals.open] == ["quote"]
        await reader.press("i")
        assert "paraphrases are suggested too" in reader.said
        assert [each.kind for each in reader.session.notebook.proposals.open] == ["paraphrase", "quote"]
        assert "? Ann Lee said that the bridge" in reader.seen()
        await reader.press("enter")
        assert reader.words("paraphrase") == ["the bridge would be closed in May"]
        assert reader.words("source") == ["Ann Lee"]
        await reader.press("g", "Y")
        assert copied(tmp_path).startswith("the bridge would be closed in May — Ann Lee")
        await reader.press("i")
        assert [each.kind for each in reader.session.notebook.proposals.open] == ["quote"]
        assert reader.words("paraphrase") == ["the bridge would be closed in May"]
