"""Whether brackets and ellipses turn round what was said."""

import pytest

from reader.marks.sought import sought
from reader.marks.turning import Turn
from reader.marks.verifying import Index

TEXT = (
    "He said: “I did not ever say that, and nobody at the mill will. We want peace, not war, and we have, frankly, no"
    " idea. It is not only cheap but good. I don’t think the bosses know. They will never, in my time, sell.” Later:"
    " “The bridge is safe. No car may pass. It holds.”"
)


def turn(*parts: str) -> Turn:
    places = [place for _, place in Index([sought(parts)]).places(TEXT) if place.score == 1]
    assert places, "the words must be the same, or nothing is told by brackets and ellipses"
    return places[0].turn


@pytest.mark.parametrize(
    "part",
    [
        "I did … say that",
        "I did [...] say that",
        "we have … idea",
        "we have ... idea",
        "I … think the bosses know",
        "They will … sell",
        "They will [surely] sell",
        "I [did] ever say that",
        "I did … ever say that, and nobody at the mill will",
    ],
)
def test_a_negation_left_out_beside_the_words_turns_them(part: str) -> None:
    assert turn(part) == "left out"


@pytest.mark.parametrize(
    "part",
    [
        "The bridge [is not] safe",
        "The bridge is [never] safe",
        "[Not] the bridge is safe",
        "The bridge is [hardly] safe … It holds",
        "The bridge is safe [he doesn’t think]",
    ],
)
def test_a_negation_put_in_turns_them(part: str) -> None:
    assert turn(part) == "put in"


@pytest.mark.parametrize(
    "part",
    [
        "I did not … say that",
        "I did not ever say that … We want peace",
        "We want peace … and we have",
        "It is … cheap but good",
        "The bridge is safe … It holds",
        "The bridge is safe. [...] It holds",
        "They will [not] sell",
        "[The mill] will never, in my time, sell",
        "nobody at [the factory] will",
        "I don’t think … They will never, in my time, sell",
        "[No] car may pass",
    ],
)
def test_what_leaves_the_meaning_is_left(part: str) -> None:
    assert turn(part) == ""


def test_parts_about_who_speaks_may_drop_no_negation() -> None:
    assert turn("I did", "say that") == "left out"
    assert turn("I did not ever", "say that") == ""
