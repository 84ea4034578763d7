"""Moving through an article with every key of the table."""

from pathlib import Path

import pytest

from tests.reading import NEWS, SEED, reading


async def test_j_and_k_go_by_sentence(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        assert reader.cursor_words == "The mayor spoke on Monday."
        await reader.press("j")
        assert reader.cursor_words.startswith("“We will build the bridge,” Mayor Ann Lee said.")
        await reader.press("k")
        assert reader.cursor_words == "The mayor spoke on Monday."


async def test_h_and_l_go_by_word(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("l")
        assert reader.cursor_words == "mayor"
        await reader.press("l", "right", "h")
        assert reader.cursor_words == "spoke"


async def test_arrows_do_the_same(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("down", "up", "down")
        assert reader.cursor_words.startswith("“We will build")


async def test_braces_go_by_paragraph(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("}")
        assert reader.cursor_words.startswith("“Nobody asked us,”")
        await reader.press("}")
        assert reader.cursor_words == "The bridge costs $5 million."
        await reader.press("{")
        assert reader.cursor_words.startswith("“Nobody asked us,”")


async def test_a_count_repeats_a_move(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("2", "}")
        assert reader.cursor_words == "The bridge costs $5 million."
        await reader.press("1", "0", "0", "k")
        assert reader.cursor_words == "The mayor spoke on Monday."


async def test_g_and_capital_g_go_to_the_ends(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("G")
        assert reader.cursor_words.startswith("Sign up for our newsletter")
        await reader.press("g")
        assert reader.cursor_words == "The mayor spoke on Monday."


@pytest.mark.parametrize(("down", "up"), [("space", "pageup"), ("pagedown", "pageup"), ("ctrl+d", "ctrl+u")])
async def test_pages(tmp_path: Path, down: str, up: str) -> None:
    async with reading(SEED, library=tmp_path, size=(80, 24)) as reader:
        first = reader.seen()
        await reader.press(down)
        assert reader.session.reading.cursor.at > 0
        assert reader.seen() != first
        await reader.press(up, up, up)
        assert reader.session.reading.cursor.at == 0


async def test_paging_to_the_end_reaches_the_last_sentence(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path, size=(80, 24)) as reader:
        await reader.press(*["space"] * 20)
        assert reader.cursor_words == "We appreciate your trust and support!"
        assert "trust and support!" in reader.seen()


async def test_n_and_p_go_by_quotation(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("n")
        assert reader.session.document.original[reader.session.reading.cursor.at :].startswith("We will build")
        await reader.press("n")
        assert reader.session.document.original[reader.session.reading.cursor.at :].startswith("Nobody")
        await reader.press("n")
        assert "no more quotations" in reader.said
        await reader.press("p")
        assert reader.session.document.original[reader.session.reading.cursor.at :].startswith("We will build")


async def test_find_goes_to_matches_and_n_goes_on(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("/")
        await reader.write("bridge")
        await reader.press("enter")
        assert reader.said.startswith("match 1 of 2;")
        first = reader.session.reading.cursor.at
        await reader.press("3", "n")
        assert reader.session.reading.cursor.at > first
        assert reader.said.startswith("match 2 of 2;")
        await reader.press("n")
        assert reader.session.reading.cursor.at == first
        await reader.press("N")
        assert reader.session.reading.cursor.at > first
        await reader.press("/", "enter")
        assert reader.session.reading.cursor.at == first
        await reader.press("n", "enter")
        assert reader.session.reading.cursor.at == first, "Enter goes on to the next match too"
        await reader.press("escape", "/", "enter")
        assert reader.said.startswith("match 1 of 2;"), "nothing typed: what was looked for last"
        await reader.press("escape")
        assert reader.said == "search ended"


async def test_find_ignores_case_unless_there_is_a_capital(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        assert reader.session.find("NOBODY").startswith("“NOBODY” is not")
        assert reader.session.find("nobody").startswith("the only match;")


async def test_find_sees_words_that_the_scrape_broke(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path) as reader:
        assert reader.session.find("death of American").startswith("the only match;")
        assert reader.session.find("warned Hamas’ political").startswith("the only match;")


async def test_search_finds_words_with_what_is_not_shown_in_them(tmp_path: Path) -> None:
    text = "Their co\u00adoperation ended. They don’t talk.\n"
    async with reading(text, library=tmp_path) as reader:
        assert reader.session.find("cooperation").startswith("the only match;")
        assert reader.session.find("don't").startswith("the only match;")


async def test_r_turns_to_the_original_and_keeps_the_place(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path) as reader:
        await reader.press("n")
        at = reader.session.reading.cursor.at
        await reader.press("r")
        assert reader.said == "the original, as it was scraped"
        assert "\n     Hamas  " in reader.seen() or "Hamas   " in reader.seen()
        assert reader.session.reading.cursor.at == at
        await reader.press("r")
        assert reader.said == "the repaired text"
        assert reader.session.reading.cursor.at == at


async def test_tab_goes_to_the_other_pane_and_enter_back(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("tab")
        assert reader.screen.annotations.has_focus
        await reader.press("j")
        assert reader.session.reading.cursor.at > 0
        await reader.press("enter")
        assert reader.screen.article.has_focus


async def test_on_a_narrow_terminal_the_panes_take_turns(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=(80, 24)) as reader:
        assert "Suggested" not in reader.seen()
        await reader.press("tab")
        assert "Suggested" in reader.seen()
        assert "Nobody asked us,” said" not in reader.seen()
        await reader.press("tab")
        assert "The mayor spoke" in reader.seen()


@pytest.mark.parametrize("key", ["e", "v"])
async def test_what_words_change_is_seen_on_a_narrow_terminal(tmp_path: Path, key: str) -> None:
    async with reading(library=tmp_path, size=(80, 24)) as reader:
        await reader.press("n", "tab", key)
        assert reader.screen.article.has_focus
        assert "The mayor spoke" in reader.seen()


async def test_a_terminal_that_is_too_small_says_so(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=(20, 5)) as reader:
        assert "Too small" in reader.seen()


async def test_resizing_keeps_the_place(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path, size=(120, 40)) as reader:
        await reader.press("1", "5", "j")
        words = reader.cursor_words
        await reader.pilot.resize_terminal(80, 24)
        await reader.settle()
        assert reader.cursor_words == words
        assert words.split()[0] in reader.seen()


async def test_the_question_mark_shows_every_key(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=(120, 60)) as reader:
        await reader.press("?")
        assert "accept all suggestions that are sure" in reader.seen()
        await reader.press("escape")
        assert "The mayor spoke" in reader.seen()


async def test_the_palette_has_the_commands(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        await reader.press("ctrl+p")
        await reader.write("accept sure")
        await reader.pilot.pause(0.3)
        await reader.press("enter")
        await reader.settle()
        assert reader.marks("quote")


async def test_a_click_sets_the_cursor_and_a_drag_selects(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=(120, 40)) as reader:
        pane = reader.screen.article
        line = next(y for y, row in enumerate(reader.seen().split("\n")) if "Nobody asked us" in row)
        column = reader.seen().split("\n")[line].index("asked")
        await reader.pilot.click(pane, offset=(column, line))
        await reader.settle()
        assert reader.cursor_words == "asked"
        await reader.pilot.mouse_down(pane, offset=(column, line))
        await reader.pilot.hover(pane, offset=(column + 7, line))
        await reader.pilot.mouse_up(pane, offset=(column + 7, line))
        await reader.settle()
        selection = reader.session.reading.selection
        assert selection is not None
        assert reader.session.document.text(selection.span) == "asked us,”"


async def test_the_wheel_scrolls(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path, size=(80, 24)) as reader:
        before = reader.seen()
        reader.screen.article.scroll_lines(3)
        reader.screen.article.repaint()
        await reader.settle()
        assert reader.seen() != before


def test_the_sample_article_is_the_scrape_as_it_came() -> None:
    assert "\nde\nath of American" in SEED.read_text(encoding="utf-8")
    assert NEWS
