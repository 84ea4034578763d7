"""Whether two wordings name different speakers."""

import pytest

from reader.text.naming import contradicts, is_named


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Long", "Tom Roe"),
        ("Roe", "Ada Long, the mayor"),
        ("her manager, Tom Roe,", "Ada Long"),
        ("Trump", "Clinton"),
    ],
)
def test_other_surnames_are_other_people(one: str, other: str) -> None:
    assert contradicts(one, other)
    assert contradicts(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Long", "Mayor Long"),
        ("she", "Tom Roe"),
        ("", "Tom Roe"),
        ("a spokesman", "Tom Roe"),
        ("The official", "Tom Roe"),
        ("FBI", "the Federal Bureau Investigation"),
        ("White House", "White House press secretary Josh Earnest"),
    ],
)
def test_what_may_be_one_and_the_same_is_no_contradiction(one: str, other: str) -> None:
    assert not contradicts(one, other)
    assert not contradicts(other, one)


def test_pronouns_name_nobody() -> None:
    assert is_named("Tom Roe")
    assert not any(map(is_named, ("", "he", "They", "two officials")))
