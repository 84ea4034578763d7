"""Breaking lines by the cells of the screen."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.session.document import Document
from reader.ui.page import Page, ParagraphKey
from reader.ui.scrolling import Anchor
from reader.ui.wrap import index_at_cell, wrap


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]


def test_words_are_kept_whole() -> None:
    assert lines("one two three four", 9) == ["one two", "three", "four"]


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert lines("a Donaudampfschiff b", 8) == ["a", "Donaudam", "pfschiff", "b"]


def test_wide_characters_take_two_cells_and_break_anywhere_but_before_a_full_stop() -> None:
    assert lines("日本語の文章です。", 8) == ["日本語の", "文章で", "す。"]


def test_combining_characters_stay_with_their_letter() -> None:
    text = "e\u0301" * 6
    assert lines(text, 4) == ["e\u0301" * 4, "e\u0301" * 2]


def test_a_line_feed_ends_a_line() -> None:
    assert lines("rose\nred", 20) == ["rose", "red"]


@given(st.text("ab é日語。「」\n\u0301", max_size=120), st.integers(2, 20))
def test_no_line_is_too_wide_and_nothing_visible_is_lost(text: str, width: int) -> None:
    found = lines(text, width)
    assert all(cell_len(line) <= width or len(line.strip()) == 1 for line in found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_a_cell_is_found_in_wide_text() -> None:
    assert index_at_cell("日本語", 2) == 1
    assert index_at_cell("日本語", 3) == 1
    assert index_at_cell("ab", 9) == 2


def test_the_lines_of_an_item_stand_beside_its_sign() -> None:
    document = Document("A list follows here.\n\n- The bridge costs five million\n- It opens in May\n")
    page = Page(document, 20, lambda _: False)
    item = ParagraphKey(0, 1)
    lines = [page.line(Anchor(item, row)) for row in range(2)]
    assert [line and line.margin + page.text(item)[slice(*line.shown)] for line in lines] == [
        "- The bridge costs",
        "  five million",
    ]
