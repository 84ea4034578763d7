"""The detectors' suggestions in the light of what was marked or refused elsewhere."""

import pytest

from reader.marks.kinds import BOILERPLATE
from reader.marks.markset import MarkSet
from reader.marks.memory import Remembered, Sighting
from reader.session.proposals import Proposals
from reader.session.recalling import recalled
from reader.text.analysis import suggest
from reader.text.fingerprint import fingerprint
from reader.text.offsets import Span
from reader.text.repair import repair
from reader.text.suggestion import DETECTOR, MEMORY, Suggestion

NEWS = "The mayor spoke on Monday. “We will build the bridge,” Mayor Ann Lee said."
QUIET = "The harbour choir of the old town sings here each and every Friday night."
PLEA = "Sign up for our newsletter to get the latest stories in your inbox."
ARTICLE = f"{NEWS}\n\n{QUIET}\n\n{PLEA}\n"


def remembered(*answers: str, text: str = QUIET) -> Remembered:
    seen = tuple(Sighting(f"a{n}", fingerprint(text), answer, "") for n, answer in enumerate(answers))
    return Remembered("of this site", seen)


def found(memory: Remembered, text: str = ARTICLE, base: int = 0):
    block = repair(text[base:])
    return recalled(memory, text, block, base, suggest(block, base))


def boilerplate(memory: Remembered, text: str = ARTICLE, base: int = 0) -> dict[str, tuple[float, str, str]]:
    """What is proposed as boilerplate: confidence, reason, and by whom."""
    return {
        text[slice(*each.parts[0])]: (each.confidence, each.reason, each.origin)
        for each in found(memory, text, base).suggestions
        if each.kind == BOILERPLATE
    }


def test_without_memory_the_detectors_decide():
    assert set(boilerplate(Remembered())) == {PLEA}
    assert boilerplate(Remembered())[PLEA][2] == DETECTOR


@pytest.mark.parametrize(
    ("answers", "confidence", "reason"),
    [
        (["marked"], 0.9, "marked on 1 article of this site"),
        (["marked"] * 3, 0.97, "marked on 3 articles of this site"),
        (["marked", "marked", "refused"], 0.97, "marked on 2 articles of this site"),
    ],
)
def test_what_was_marked_elsewhere_is_proposed_with_the_reason(answers, confidence, reason):
    assert boilerplate(remembered(*answers))[QUIET] == (confidence, reason, MEMORY)


def test_what_is_much_like_it_is_less_sure():
    said = boilerplate(remembered("marked", text=QUIET.replace("Friday", "Sunday")))[QUIET]
    assert said == (0.85, "much like what was marked on 1 article of this site", MEMORY)


def test_it_takes_the_place_of_what_the_detectors_propose_and_is_as_sure():
    before = boilerplate(Remembered())[PLEA][0]
    confidence, reason, _ = boilerplate(remembered("marked", text=PLEA))[PLEA]
    assert confidence == max(before, 0.9)
    assert reason == "marked on 1 article of this site"


@pytest.mark.parametrize("answers", [["refused"], ["marked", "refused"]])
def test_what_was_refused_as_often_is_not_proposed(answers):
    memory = remembered(*answers, text=PLEA)
    assert boilerplate(memory) == {}
    assert found(memory).left_out == 1
    assert found(remembered(*answers)).left_out == 0  # nobody proposed it


def test_there_are_no_quotations_in_what_is_surely_boilerplate():
    assert any(each.kind == "quote" for each in found(Remembered()).suggestions)
    assert not any(each.kind == "quote" for each in found(remembered("marked", text=NEWS)).suggestions)


def test_offsets_are_of_the_whole_article():
    assert set(boilerplate(remembered("marked"), base=ARTICLE.index(QUIET))) >= {QUIET}


def test_suggestions_are_renewed_where_they_differ():
    proposals = Proposals(MarkSet())
    quote = Suggestion("quote", (Span(0, 9),), 0.9, "", Span(12, 15), (Span(12, 15), Span(16, 19)))
    plea = Suggestion("boilerplate", (Span(20, 30),), 0.5, "a plea")
    other = Suggestion("boilerplate", (Span(50, 60),), 0.5, "a plea")
    proposals.add([quote, plea, other])
    turned = proposals.turn_source(quote)
    known = Suggestion("boilerplate", (Span(20, 30),), 0.97, "marked on 2 articles")
    proposals.renew(Span(0, 40), [quote, known])
    assert list(proposals.open) == [turned, known, other]
    proposals.renew(Span(0, 40), [quote])
    assert list(proposals.open) == [turned, other]
