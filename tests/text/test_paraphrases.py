"""What somebody is reported to say without quotation marks, proposed when a reader asks for it."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.analysis import suggest, suggest_and_report
from reader.text.repair import repair
from tests.text.strategies import texts


def paraphrases(text: str) -> list[tuple[str, str]]:
    """Who is reported to say what."""
    found = suggest(repair(text), 0, paraphrases=True)
    return [
        (text[slice(*each.source)] if each.source else "", " … ".join(text[slice(*part)] for part in each.parts))
        for each in found
        if each.kind == "paraphrase"
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Ann Lee said that the bridge would be closed in May.", "Ann Lee", "the bridge would be closed in May"),
        ("The bridge will be closed in May, the mayor said.", "the mayor", "The bridge will be closed in May"),
        ("Nobody was hurt in the crash, according to the police.", "the police", "Nobody was hurt in the crash"),
        ("She told reporters that the talks had failed.", "She", "the talks had failed"),
        ("The president believes the law is too weak.", "The president", "the law is too weak"),
    ],
)
def test_what_is_said_without_marks(text: str, source: str, content: str) -> None:
    ((who, what),) = paraphrases(text)
    assert who == source
    assert content in what


def test_they_are_only_proposed_when_asked_for_and_never_sure() -> None:
    text = "Ann Lee said that the bridge would be closed in May."
    assert not suggest(repair(text), 0)
    (found,) = suggest(repair(text), 0, paraphrases=True)
    assert not found.is_sure
    assert found.reason == "reported without marks: “Ann Lee”"


def test_what_holds_a_quotation_is_proposed_as_that() -> None:
    text = "Lee said the plan was “a big mistake” and could not work."
    assert not paraphrases(text)
    suggestions, reports = suggest_and_report(repair(text), 0)
    assert [each.kind for each in suggestions] == ["quote"]
    assert any("the plan was" in text[slice(*report.content[0])] for report in reports)


def test_a_story_without_reports_has_none() -> None:
    assert not paraphrases("The bridge is old.\n\nIt was built in 1902 and painted green.")


@given(texts())
@settings(max_examples=60, deadline=None)
def test_contents_lie_inside_the_text_and_do_not_overlap_themselves(text: str) -> None:
    repaired = repair(text)
    _, reports = suggest_and_report(repaired, 0)
    for content, source in reports:
        assert all(0 <= start < end <= len(text) for start, end in (*content, *([source] if source else [])))
        assert all(one.end <= other.start for one, other in pairwise(content))


@pytest.mark.parametrize("unit", ["said ", "he said, ", "“a” said he, ", ", ", '"', "according to ", "He said that. "])
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def seconds(length: int) -> float:
        repaired = repair(unit * (length // len(unit)))
        started = time.process_time()
        suggest(repaired, 0, paraphrases=True)
        return time.process_time() - started

    small, large = seconds(10_000), seconds(40_000)
    assert large < 10 * small + 0.2


PIECES = ["He said that ", "“No,” ", "she told him, ", "it is. ", "\n\n", "according to ", "Lee "]


@given(st.lists(st.sampled_from(PIECES)))
@settings(max_examples=60, deadline=None)
def test_any_order_of_words_is_read(words: list[str]) -> None:
    paraphrases("".join(words))
