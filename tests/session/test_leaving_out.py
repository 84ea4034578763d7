"""Which paragraphs of a page are not in the article."""

from reader.opening.anything import open_bytes
from reader.opening.whole import whole
from reader.session.document import Document
from reader.session.leaving_out import left_out
from tests.opening.builders import STORY, page, print_of


def words_left_out(data: bytes) -> list[str]:
    opened = open_bytes(data, "x")
    text, structure = whole(data, opened.format, "")
    everything = Document(text, "repaired" if structure else "original", structure)
    article = Document(opened.text, structure=opened.structure)
    shown = everything.shown(0)
    return [shown.text[slice(*shown.paragraphs[number][:2])] for _, number in sorted(left_out(everything, article))]


def test_of_a_page_it_is_what_the_extraction_dropped() -> None:
    text = page(*STORY[:2], "Short one.", *STORY[2:], after='<div id="comments"><p>First!</p></div>')
    assert words_left_out(text.encode()) == [
        "• Home",
        "• Sports and results",
        "First!",
        "Copyright 2024 The Town Paper. All rights reserved. Terms of use.",
    ]


def test_of_a_print_it_is_running_heads_and_numbers() -> None:
    days = ("Mon-", "day."), ("Tues-", "day."), ("Satur-", "day.")
    data = print_of(
        *(
            [
                f"The Paper {number}",
                f"The mayor spoke on {first}",
                last,
                f"“We will build it by {first}day,” she said.",
                str(number),
            ]
            for number, (first, last) in enumerate(days, 1)
        )
    )
    assert words_left_out(data) == ["The Paper 1", "1", "The Paper 2", "2", "The Paper 3", "3"]
