"""Repair joins what a scraper broke, and neither loses nor invents a character."""

from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import example, given, settings

from reader.text.repair import Repaired, as_it_is, repair
from reader.text.sanitise import sanitise, visible
from tests.text.strategies import ink, texts

SAMPLE = Path(__file__).parents[2] / "seeds" / "qatar-mediation.txt"


def paragraphs(repaired: Repaired) -> list[str]:
    return [repaired.text[start:end] for start, end, _ in repaired.paragraphs]


def kinds(text: str) -> list[str]:
    return [paragraph.kind for paragraph in repair(text).paragraphs]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (
            "Officials had warned\nHamas\n’ political bureau earlier.",
            "Officials had warned Hamas’ political bureau earlier.",
        ),
        ("talks with Israel\n, according to a source.", "talks with Israel, according to a source."),
        (
            "because of the\nde\nath of an American, the U.S. said.",
            "because of the death of an American, the U.S. said.",
        ),
        ("the hostage Hersh Goldberg\n-Polin\nand it began.", "the hostage Hersh Goldberg-Polin and it began."),
        ("Mr. Al Ansari,\nsaid on X\nthat reports were wrong.", "Mr. Al Ansari, said on X that reports were wrong."),
        ("He told the paper (\nthe Times\n) that he left.", "He told the paper (the Times) that he left."),
        ('He called it "\na scandal\n" and left the room.', 'He called it "a scandal" and left the room.'),
        ("It costs $\n5\nin the shops of the town.", "It costs $5 in the shops of the town."),
        ("T\nhe old man went to the sea.", "The old man went to the sea."),
        ("the exam\u00ad\nple of a soft hy\u00adphen is here.", "the example of a soft hyphen is here."),
        ("Israel , according to a source .", "Israel, according to a source."),
        ("too  many\t blanks", "too many blanks"),
        ("wait . . . what", "wait . . . what"),
    ],
)
def test_lines_of_one_sentence_are_joined(broken: str, whole: str) -> None:
    assert repair(broken).text == whole


def test_a_visible_hyphen_at_a_line_end_stays() -> None:
    assert repair("a well-\nknown fact of the matter.").text == "a well-known fact of the matter."


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"])
def test_every_kind_of_line_end_ends_a_paragraph(line_end: str) -> None:
    text = f"The first sentence ended here.{line_end}The second one began there."
    assert repair(text).text == "The first sentence ended here.\n\nThe second one began there."


@pytest.mark.parametrize(
    "glued",
    [
        "It was carried out by Israel.|Where Hamas would go is not clear.",
        "He was “back to normal.”|“It doesn’t hurt,” he said.",
        "She was not amused!|Officials declined to comment.",
        'The crash was on Wednesday.|"The cause is not known," she said.',
        "It fell to 8.69 GW in 2013.|Despite that it grew.",
        "Squeeze the juice into the lemon jug|When the water boils, add it.",
        "They play at Jones Beach Theater, Wantagh, NY|July 2 is the date.",
    ],
)
def test_sentences_glued_where_a_break_was_lost_are_two_paragraphs(glued: str) -> None:
    assert paragraphs(repair(glued.replace("|", ""))) == glued.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "The U.S.Army said so, and J.R.R.Tolkien wrote it.",
        "It runs on Node.js and ASP.NET, see Example.Com or README.Md.",
        "Write to Ann.Lee@Example.Org or see https://example.org/a.Where?x=Y.Z for more.",
        "Open the file notes.TXT or main.Rs and call System.Out again.",
        "It rose 3.14 per cent at 10.30 a.m. in St.Petersburg.",
        "LinkedIn is no YouTube, and McDonald’s no PayPal.",
    ],
)
def test_stops_inside_names_and_addresses_end_nothing(text: str) -> None:
    assert repair(text).text == text


def test_hard_wrapped_prose_is_joined_at_empty_lines() -> None:
    text = (
        "It was the best of times, it was the worst of times, it was the age\n"
        "of wisdom, it was the age of foolishness, it was the epoch of belief,\n"
        "it was the epoch of incredulity, it was the season of Light, it was\n"
        "the season of Darkness.\n\n"
        "There were a king with a large jaw and a queen with a plain face, on\n"
        "the throne of England; there were a king with a large jaw and a queen\n"
        "with a fair face, on the throne of France.\n"
    )
    assert [paragraph.count(" ") for paragraph in paragraphs(repair(text))] == [47, 39]
    assert "\n" not in paragraphs(repair(text))[0]


def test_verse_tables_and_quoted_mail_keep_their_lines() -> None:
    verse = "Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,"
    table = "Name | Age | Town\nAnn | 31 | York\nBob | 45 | Leeds"
    mail = "> When do we meet?\n> I am free on Monday."
    text = f"A poem follows.\n\n{verse}\n\n{table}\n\n{mail}\n\nThat was it."
    assert repair(text).text == text
    assert kinds(text) == ["text", "block", "block", "block", "text"]


def test_paragraphs_have_a_kind() -> None:
    text = (
        "Qatar Halts Talks\n\nBy Ann Lee\n\nThe talks have ended, she said.\n\n- They began in May.\n\n2. They ended."
    )
    assert kinds(text) == ["heading", "byline", "text", "item", "item"]


@pytest.mark.parametrize("line", ["March 12, 2024", "Tuesday, 4 June 2024", "Published: Nov. 3, 2023 at 16:05"])
def test_a_date_alone_is_part_of_the_byline(line: str) -> None:
    assert kinds(f"Bridge to Close for a Year\n\n{line}\n\nThe bridge will be closed for a year.") == [
        "heading",
        "byline",
        "text",
    ]


def test_a_text_that_is_not_broken_stays_as_it_is() -> None:
    text = "The first paragraph is whole.\n\nSo is the second, he said."
    assert repair(text).text == text
    assert repair(text).offsets.original_span(0, 5) == (0, 5)


@pytest.mark.parametrize("empty", ["", " ", "\n\n", "\u200b", "\r\n \t"])
def test_nothing_is_repaired_to_nothing(empty: str) -> None:
    assert repair(empty).text == ""
    assert repair(empty).paragraphs == ()


def test_the_sample_article() -> None:
    text = repair(SAMPLE.read_text(encoding="utf-8")).text
    for words in (
        "officials had warned Hamas’ political bureau earlier that",
        "negotiations with Israel, according to a senior",
        "after Israel killed Hamas leader Yahya Sinwar, the senior U.S.",
        "Dr. Majed bin Mohammed Al Ansari, said on X that reports about",
        "Since the start of the war in Gaza, Qatari Prime Minister",
        "because of the death of American hostage Hersh Goldberg-Polin and it coincided",
        "carried out by Israel.\n\nWhere Hamas would relocate",
    ):
        assert words in text


@given(texts())
@example("\ud800")
@example("AllThe. x\n\nX.AllThe dog")
def test_no_visible_character_is_lost_or_invented(text: str) -> None:
    assert ink(repair(text).text) == ink(text)


@settings(max_examples=400)
@given(texts())
def test_repairing_again_changes_nothing(text: str) -> None:
    once = repair(text).text
    assert repair(once).text == once


@given(texts())
def test_paragraphs_are_ordered_and_cover_all_that_is_visible(text: str) -> None:
    repaired = repair(text)
    for first, second in pairwise(repaired.paragraphs):
        assert repaired.text[first.end : second.start] == "\n\n"
    for start, end, kind in repaired.paragraphs:
        assert repaired.text[start:end].strip()
        assert kind == "block" or "\n" not in repaired.text[start:end]
    assert ink("".join(paragraphs(repaired))) == ink(text)
    if repaired.paragraphs:
        assert repaired.paragraphs[0].start == 0
        assert repaired.paragraphs[-1].end == len(repaired.text)


@given(texts())
def test_the_map_leads_there_and_back(text: str) -> None:
    repaired = repair(text)
    shown, offsets = repaired.text, repaired.offsets
    ink_at = [at for at, character in enumerate(shown) if visible(character)]
    for at in ink_at:
        assert sanitise(text[offsets.to_original(at)]) in (shown[at], "")
    for start, end in zip(ink_at, ink_at[3:], strict=False):
        assert offsets.shown_span(*offsets.original_span(start, end + 1)) == (start, end + 1)


@given(texts())
def test_as_it_is_keeps_every_line(text: str) -> None:
    shown = as_it_is(text)
    assert shown.text == sanitise(text)
    assert paragraphs(shown) == [line.strip() for line in shown.text.split("\n") if line.strip()]


@pytest.mark.parametrize(
    "piece", ["x", "\n", '"', "“", "Ab.", "ab\n", "the\n", "\r\n", "- a\n", "> a\n\nB | C\n", " .", "A"]
)
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        taken = []
        for _ in range(3):
            begun = process_time()
            repair(text)
            taken.append(process_time() - begun)
        return min(taken)

    assert seconds(60_000) < 12 * max(seconds(15_000), 0.02)
