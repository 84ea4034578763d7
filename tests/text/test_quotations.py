"""Which stretches are quotations, in which parts, in whatever marks; and what holds for every text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.quoting import parts, quotations
from tests.text.strategies import texts

MARKS = [
    ("“", "”"),
    ('"', '"'),
    ("''", "''"),
    ("``", "''"),
    ("« ", " »"),
    ("«", "»"),
    ("»", "«"),
    ("„", "“"),
    ("„", "”"),
]


@pytest.mark.parametrize(("opening", "closing"), MARKS)
def test_any_marks(opening: str, closing: str) -> None:
    text = f"The mayor was angry. {opening}We will not give in,{closing} said Ann Lee. {opening}Never.{closing}"
    assert parts(text) == [["We will not give in,", "Never."]]


def test_corner_brackets() -> None:
    assert parts("「これはとても良いことです。」と彼は言った。") == [["これはとても良いことです。"]]


def test_single_marks_are_outer_marks_in_a_british_text() -> None:
    text = "‘I can’t say that the workers’ union is “right” about it,’ she said. ‘They’ve asked for too much.’"
    assert parts(text) == [["I can’t say that the workers’ union is “right” about it,", "They’ve asked for too much."]]


def test_apostrophes_are_no_marks() -> None:
    text = "The workers’ union didn’t like the boys’ school of the ’90s, and rock ’n’ roll wasn’t Ann’s thing."
    assert parts(text) == []


def test_nested_marks_belong_to_the_quotation() -> None:
    assert parts("“He told me ‘no’ and I went,” said Ann Lee.") == [["He told me ‘no’ and I went,"]]
    assert parts("“He said “no way” to me and left,” said Ann Lee.") == [["He said “no way” to me and left,"]]


def test_a_quotation_interrupted_by_its_cue_is_one() -> None:
    assert parts("“We won,” she said, “and we knew it.”") == [["We won,", "and we knew it."]]
    assert parts("“We won,” said Ann Lee, a lawyer in Ohio. “Twice. In a row.”") == [["We won,", "Twice. In a row."]]


def test_fragments_of_a_sentence_are_quotations_of_their_own() -> None:
    text = "Lee called the plan “a terrible mistake” and said it “can never work” in Ohio."
    assert parts(text) == [["a terrible mistake"], ["can never work"]]


def test_paragraphs_that_reopen_their_marks_are_one_quotation() -> None:
    text = "Lee told the crowd: “We are here to stay.\n“We will not be moved.\n“And we will win.”\nThe crowd left."
    assert parts(text) == [["We are here to stay.", "We will not be moved.", "And we will win."]]


def test_a_paragraph_in_marks_goes_on_with_the_quotation_before_it() -> None:
    text = "“We are here to stay,” said Ann Lee.\n“We will not be moved by anybody.”\nThe crowd left."
    assert parts(text) == [["We are here to stay,", "We will not be moved by anybody."]]


def test_an_odd_mark_spoils_no_more_than_its_paragraph() -> None:
    text = 'He said "this and left.\n"We won the election," said Ann Lee.\nBob Hall said: "We lost it."'
    assert ["We won the election,"] in parts(text)
    assert ["We lost it."] in parts(text)
    stray = 'It was 6\'2" tall. "We won the election," said Ann Lee.'
    assert parts(stray) == [["We won the election,"]]


def test_a_quotation_that_is_never_closed_is_not_sure() -> None:
    text = "Ann Lee said: “We won the election and left.\nNobody else spoke."
    assert [quotation.confidence < 0.9 for quotation in quotations(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "He watched “Morning Joe” on Friday.",
        "The so-called “flat tax” loophole was closed.",
        "Critics gathered in the “Grand Hotel” of the town.",
        '<tweet author="somebody" id="672137288055398401">',
        "The “win” was small.",
        "The group will perform “Bridge Over Water” on Friday.",
        "The hosts of “Good Morning Town” met the mayor.",
        "She starred in “The Long Road” and “Two Rivers” last year.",
        "The “super PAC” spent a million dollars.",
    ],
)
def test_titles_terms_and_markup_are_nobodys_words(text: str) -> None:
    assert parts(text) == []


def test_a_single_mark_closes_behind_a_double_one() -> None:
    text = "'It came late,' Ms Lee said. 'We asked twice. My mum said, \"You don't get what you don't ask for.\"'"
    assert parts(text) == [["It came late,", "We asked twice. My mum said, \"You don't get what you don't ask for.\""]]


def test_a_single_word_is_a_quotation_when_somebody_says_it() -> None:
    assert parts("Lee called the plan “reprehensible” on Monday.") == [["reprehensible"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lee said she hopes the town will “step up” and pay for it.", ["step up"]),
        ("Lee believes that the mayor is a “coward” and a liar.", ["coward"]),
        ("According to Lee, the bridge is “unsafe” for trucks.", ["unsafe"]),
        ("Critics say the plan is “half-baked.”", ["half-baked."]),
        ("Lee repeatedly referred to the bridge as a “death trap.”", ["death trap."]),
    ],
)
def test_a_word_or_two_count_where_the_sentence_reports(text: str, said: list[str]) -> None:
    assert parts(text) == [said]


def test_a_stage_direction_is_not_said_and_parts_nobody() -> None:
    text = "Lee: “We are here to stay and to build.\n“(LAUGHTER)\n“We will not be moved by anybody.”\nThe crowd left."
    assert parts(text) == [["We are here to stay and to build.", "We will not be moved by anybody."]]


@pytest.mark.parametrize("heading", ["“A TOWN IN TROUBLE”", "“Related:”"])
def test_a_heading_in_marks_is_not_said(heading: str) -> None:
    assert parts(f"The council met on Friday.\n{heading}\nThe mayor left early.") == []


def test_a_pull_quote_is_proposed_once() -> None:
    quote = "We will open the bridge in May, whatever the council says about it."
    text = f"Ann Lee said: “{quote}”\n“{quote}\nAnn Lee.”\nThe council meets on Friday."
    assert parts(text) == [[quote]]


@given(texts() | st.text("“”\"‘’'«»„`aA.,?!s \n-(:", max_size=80))
def test_parts_lie_in_order_inside_the_text_and_apart(text: str) -> None:
    found = quotations(text)
    spans = sorted(span for quotation in found for span in quotation.parts)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(list(quotation.parts) == sorted(quotation.parts) for quotation in found)
    for quotation in found:
        assert 0 <= quotation.confidence <= 1
        assert quotation.reason
        assert (quotation.source is None) == (not quotation.source)
        assert quotation.source is None or quotation.candidates[0] == quotation.source
        assert len(set(quotation.candidates)) == len(quotation.candidates)
        assert all(0 <= start < end <= len(text) for start, end in quotation.candidates)


PIECES = (
    "“",
    "”",
    '"',
    "“We won,” ",
    "she said",
    " said Ann Lee",
    ". ",
    ", ",
    "who ",
    "that he ",
    "and ",
    "\n",
    "(D-Ohio) ",
    "— ",
)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_what_is_found_is_found_again(text: str) -> None:
    assert quotations(text) == quotations(text)


HOSTILE = {
    "straight marks": '"' * 200_000,
    "curly marks": "“”" * 100_000,
    "opening marks": "“a " * 66_000,
    "apostrophes": "'a" * 100_000,
    "guillemets": "»«" * 100_000,
    "one word": "x" * 200_000,
    "capitals": "Aa " * 66_000,
    "said": "said " * 40_000,
    "commas": "a and b, " * 22_000 + '"x y," he said',
    "brackets": "<a (" * 50_000 + '"b c"',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_text_takes_seconds(text: str) -> None:
    started = time.process_time()
    quotations(text)
    assert time.process_time() - started < 15


@pytest.mark.parametrize(
    "piece", ['"a," he said. ', '"a b c d e f," the official said. ', '"a" ', "X said that he ", 'King said "a b," ']
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    times = []
    for size in (20_000, 80_000):
        text = piece * (size // len(piece))
        started = time.process_time()
        quotations(text)
        times.append(time.process_time() - started)
    assert times[1] < 10 * times[0] + 0.1
