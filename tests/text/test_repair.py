"""What repair mends, what it leaves alone, and what holds for every text."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings

from reader.text.repair import as_it_is, repair
from reader.text.sanitise import visible
from tests.text.strategies import ink, texts

SEED = Path(__file__).parents[2] / "seeds" / "qatar-mediation.txt"


def shown(text: str) -> list[str]:
    repaired = repair(text)
    return [repaired.text[start:end] for start, end, _ in repaired.paragraphs]


def kinds(text: str) -> list[str]:
    return [paragraph.kind for paragraph in repair(text).paragraphs]


LONG = "Under U.S. pressure, Qatari officials had asked the delegation to leave the country at once and had warned"


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        (f"{LONG}\nHamas\n’ political bureau earlier.", f"{LONG} Hamas’ political bureau earlier."),
        (
            "It came partly because of the\nde\nath of the hostage.",
            "It came partly because of the death of the hostage.",
        ),
        ("the death of Hersh Goldberg\n-Polin\nand others.", "the death of Hersh Goldberg-Polin and others."),
        (
            "negotiations with\nIsrael\n, according to the\nofficial\n.",
            "negotiations with Israel, according to the official.",
        ),
        ("He called it “\na gas chamber\n” last month.", "He called it “a gas chamber” last month."),
        ('He called it "\na gas chamber\n" last month.', 'He called it "a gas chamber" last month.'),
        ("It was shown (\nmore\n) on Monday.", "It was shown (more) on Monday."),
        ("Words with  two   blanks , and a tab\there.", "Words with two blanks, and a tab here."),
        ("soft\u00adly inter\u00ad\nnational", "softly international"),
    ],
)
def test_a_sentence_broken_by_markup_is_whole_again(broken: str, mended: str) -> None:
    assert shown(broken) == [mended]


@pytest.mark.parametrize(
    "glued",
    [
        "It was carried out by Israel.|Where Hamas would go is not clear.",
        "“It works,” he said.|“We know it does.”",
        "That ended in 2009?”|Prakash explained the plan.",
        'He never meant to harm Omar.|"He has taken responsibility," she said.',
        "He sterilized the jars to store the sauce.|Core and peel the pears.",
        "They wanted only the best for the nation.”|“But it was late.”",
    ],
)
def test_a_lost_paragraph_break_is_found(glued: str) -> None:
    assert shown(glued.replace("|", "")) == glued.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "They built it with Node.js and ASP.NET for Booking.com last year.",
        "The U.S.A. and J.R.R.Tolkien met at 3.5 per cent of e.g.That.",
        "Write to Ann.Lee@Example.Org or see www.Dear.Com/News.Html today.",
        "Open the file notes.TXT or main.Rs and call System.Out again.",
        "She bought a MacBook, an iPhone and YouTube on LinkedIn from McDonald.",
    ],
)
def test_names_and_addresses_are_not_split(text: str) -> None:
    assert shown(text) == [text]


def test_the_seed_article_is_whole() -> None:
    paragraphs = shown(SEED.read_text(encoding="utf-8"))
    whole = "\n".join(paragraphs)
    assert len(paragraphs) == 35
    assert "had warned Hamas’ political bureau earlier" in whole
    assert "stalled hostage and cease-fire negotiations with Israel, according to" in whole
    assert "because of the death of American hostage Hersh Goldberg-Polin and it coincided" in whole
    assert "Since the start of the war in Gaza, Qatari Prime Minister" in whole
    assert "carried out by Israel.\nWhere Hamas would relocate" in whole


def test_a_whole_text_stays_as_it_is() -> None:
    text = "First paragraph, whole.\n\nA heading\n\nSecond paragraph, “quoted”."
    repaired = repair(text)
    assert repaired.text == text
    assert [repaired.offsets.to_original(at) for at in range(len(text))] == list(range(len(text)))


WRAPPED = """\
It was the best of times, it was the worst of times, it was the age of
wisdom, it was the age of foolishness, it was the epoch of belief, it
was the epoch of incredulity, it was the season of Light, it was the
season of Darkness.

There were a king with a large jaw and a queen with a plain face, on the
throne of England; there were a king with a large jaw and a queen with a
fair face, on the throne of France.
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_hard_wrapped_lines_are_joined(ending: str) -> None:
    paragraphs = shown(WRAPPED.replace("\n", ending))
    assert len(paragraphs) == 2
    assert paragraphs[0].endswith("it was the season of Light, it was the season of Darkness.")


def test_verse_among_prose_keeps_its_lines() -> None:
    verse = "Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\nCould frame thee?"
    paragraphs = shown(f"{WRAPPED}\n{verse}\n")
    assert paragraphs[-1] == verse
    assert kinds(f"{WRAPPED}\n{verse}\n")[-1] == "block"


def test_quoted_mail_keeps_its_lines() -> None:
    assert (
        shown("On Monday she wrote:\n\n> the first line\n> the second\n\nI agree.")[1]
        == "> the first line\n> the second"
    )


def test_kinds_of_paragraphs() -> None:
    assert kinds("A short heading\n\nBy Ann Lee\n\n- an item\n\nThis is a sentence.") == [
        "heading",
        "byline",
        "item",
        "text",
    ]


def test_as_it_is_keeps_the_lines() -> None:
    plain = as_it_is("had warned\r\nHamas\n\n ’ political")
    assert plain.text == "had warned\nHamas\n\n ’ political"
    assert [plain.text[start:end] for start, end, _ in plain.paragraphs] == ["had warned", "Hamas", "’ political"]


@given(texts())
@settings(max_examples=400, deadline=None)
def test_no_visible_character_is_lost_or_added(text: str) -> None:
    assert ink(repair(text).text) == ink(text)


@given(texts())
@settings(max_examples=400, deadline=None)
def test_repairing_twice_changes_nothing(text: str) -> None:
    once = repair(text).text
    assert repair(once).text == once


@given(texts())
@settings(max_examples=300, deadline=None)
def test_paragraphs_cover_the_text(text: str) -> None:
    repaired = repair(text)
    pieces = [repaired.text[start:end] for start, end, _ in repaired.paragraphs]
    assert repaired.text == "\n\n".join(pieces)
    assert all(pieces)
    assert all(
        "\n" not in piece for piece, (*_, kind) in zip(pieces, repaired.paragraphs, strict=True) if kind != "block"
    )


@given(texts())
@settings(max_examples=300, deadline=None)
def test_visible_characters_lead_to_the_original_and_back(text: str) -> None:
    for repaired in (repair(text), as_it_is(text)):
        for at, character in enumerate(repaired.text):
            if visible(character):
                start, end = repaired.offsets.original_span(at, at + 1)
                assert end == start + 1
                assert character in ("\ufffd", text[start]) or not text[start].isprintable()
                assert repaired.offsets.shown_span(start, end) == (at, at + 1)


@pytest.mark.parametrize("unit", ["a", "a ", "\n", '"', "“", ".", " .", "( ", "\n\n ", "\u200b", "word. "])
def test_a_megabyte_of_one_thing_takes_no_time(unit: str) -> None:
    started = time.perf_counter()
    repair(unit * (1_000_000 // len(unit)))
    assert time.perf_counter() - started < 4


@pytest.mark.parametrize("unit", ["a\n", ".A", "aaaA", "A.B", "x.Y ", "a. B\n", ">\n", "wordWord ", "NYJuly 2"])
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def seconds(size: int) -> float:
        started = time.perf_counter()
        repair(unit * (size // len(unit)))
        return time.perf_counter() - started

    assert seconds(160_000) < 10 * seconds(40_000) + 0.1
