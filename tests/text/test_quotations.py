import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.quoted import found, parts, sources


@pytest.mark.parametrize(
    "text",
    [
        "“We will rebuild the bridge,” Ann Lee said.",
        '"We will rebuild the bridge," Ann Lee said.',
        "''We will rebuild the bridge,'' Ann Lee said.",
        "``We will rebuild the bridge,'' Ann Lee said.",
        "«We will rebuild the bridge,» Ann Lee said.",
        "« We will rebuild the bridge, » Ann Lee said.",
        "»We will rebuild the bridge,« Ann Lee said.",
        "„We will rebuild the bridge,“ Ann Lee said.",
        "「We will rebuild the bridge,」 Ann Lee said.",
        "‘We will rebuild the bridge,’ Ann Lee said.",
    ],
)
def test_marks_of_every_kind(text: str) -> None:
    assert parts(text) == [("We will rebuild the bridge,",)]


def test_apostrophes_neither_open_nor_close() -> None:
    assert parts("‘The workers’ union isn’t leaving,’ Ann Lee said. It’s the ’90s.") == [
        ("The workers’ union isn’t leaving,",)
    ]


def test_nested_marks_stay_inside() -> None:
    assert parts("“He told us ‘we are leaving now’ and left,” Ann Lee said.") == [
        ("He told us ‘we are leaving now’ and left,",)
    ]


def test_an_interrupted_quotation_is_one() -> None:
    text = "“We lost the bridge,” Ann Lee said. “We will build it again.”"
    assert parts(text) == [("We lost the bridge,", "We will build it again.")]


def test_a_sentence_broken_by_its_cue_is_one_quotation() -> None:
    text = "“We lost the bridge,” said Ann Lee, “and we will build it again.”"
    assert parts(text) == [("We lost the bridge,", "and we will build it again.")]


def test_two_speakers_in_one_paragraph_are_two_quotations() -> None:
    text = "“We lost the bridge,” Ann Lee said. “You did not care,” Bob Day said."
    assert sources(text) == ["Ann Lee", "Bob Day"]


def test_a_quotation_over_paragraphs_reopens_and_closes_once() -> None:
    text = "Ann Lee said:\n\n“We lost the bridge and the road.\n\n“We will build both of them again.”"
    assert parts(text) == [("We lost the bridge and the road.", "We will build both of them again.")]


def test_a_lost_mark_spoils_only_its_paragraph() -> None:
    text = 'He said it was "over and left.\n\n"We will rebuild the bridge," Ann Lee said.'
    assert parts(text)[-1] == ("We will rebuild the bridge,",)
    assert sources(text)[-1] == "Ann Lee"


@pytest.mark.parametrize(
    "text",
    [
        "She was a guest on NBC’s “Meet the Press” last year.",
        "The film “The Long Way Home” opened in May.",
        "They live in what was the so-called “dry” part of town.",
    ],
)
def test_titles_and_terms_are_nobodys_words(text: str) -> None:
    assert found(text) == ()


def test_no_marks_no_quotations() -> None:
    assert found("Ann Lee said the bridge was lost.") == ()
    assert found("") == ()


def test_sure_quotations_rank_above_doubtful_ones() -> None:
    text = "“We lost the bridge,” Ann Lee said.\n\nBob Day called it a “very bad idea for the whole town.”"
    tail, fragment = found(text)
    assert tail.confidence >= 0.9 > fragment.confidence > 0
    assert "Ann Lee" in tail.reason


_PIECES = st.sampled_from(
    [
        *"“”\"'‘’«»„「」,.?!:—() \n",
        "''",
        "``",
        " said ",
        " he ",
        "Ann Lee",
        " the ",
        " according to ",
        "\n\n",
        "It’s ",
        "a",
        "X.",
    ]
)


@given(st.lists(_PIECES, max_size=80).map("".join))
@settings(max_examples=300, deadline=None)
def test_parts_are_inside_ordered_and_apart(text: str) -> None:
    quotations = found(text)
    reached = 0
    for part in (part for quotation in quotations for part in quotation.parts):
        assert reached <= part.start < part.end <= len(text)
        reached = part.end
    for quotation in quotations:
        assert 0 <= quotation.confidence <= 1
        assert quotation.reason
        for span in quotation.candidates:
            assert 0 <= span.start < span.end <= len(text)
        assert quotation.source is None or quotation.source == quotation.candidates[0]


@pytest.mark.parametrize(
    "text", ["“" * 1_000_000, '"' * 1_000_000, "“”" * 500_000, "'' " * 300_000, "“" + "a" * 1_000_000]
)
def test_a_megabyte_of_marks_is_read_in_seconds(text: str) -> None:
    started = time.perf_counter()
    found(text)
    assert time.perf_counter() - started < 20
