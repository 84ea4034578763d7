"""A quotation whose ends were moved across quotation marks is copied with each mark's partner."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.session.balancing import clean_quotation
from tests.reading import NEWS

SAID = "We will build it,” Mayor Ann Lee said. “It will open in May."
WORDS = NEWS.split()


@pytest.mark.parametrize(
    ("part", "wanted"),
    [
        ("We will build it.", "“We will build it.”"),
        (SAID, "“We will build it,” Mayor Ann Lee said. “It will open in May.”"),
        ("We will build it,” Mayor Ann Lee said", "“We will build it,” Mayor Ann Lee said"),
        ("Lee said. “It will open in May.", "Lee said. “It will open in May.”"),
        ("It will open in May.”\n\n“Nobody asked us", "“It will open in May.”\n\n“Nobody asked us”"),
        ("First we build.\n\n“Then we open it.", "“First we build.\n\n“Then we open it.”"),
        ("They call it “the bridge” here.", "“They call it ‘the bridge’ here.”"),
        ('We will build it," she said. "It will open.', "“We will build it,” she said. “It will open.”"),
        ("„Ja, sagte er.", "“Ja, sagte er.”"),
    ],
)
def test_marks_without_a_partner_take_turns_or_go(part: str, wanted: str) -> None:
    assert clean_quotation([part], "curly") == wanted


def test_each_style_has_its_own_marks() -> None:
    assert clean_quotation([SAID], "straight") == '"We will build it," Mayor Ann Lee said. "It will open in May."'
    assert clean_quotation([SAID], "guillemets") == "« We will build it, » Mayor Ann Lee said. « It will open in May. »"


def test_between_two_parts_no_mark_is_left_open() -> None:
    parts = ["We will build it,” Lee said", "It will open in May."]
    assert clean_quotation(parts, "curly") == "“We will build it, Lee said … It will open in May.”"


@given(st.integers(0, len(WORDS) - 1), st.integers(1, 20))
def test_wherever_the_ends_are_the_marks_are_balanced(first: int, count: int) -> None:
    made = clean_quotation([" ".join(WORDS[first : first + count])], "curly")
    depth = 0
    for ch in made:
        depth += (ch == "“") - (ch == "”")
        assert depth in (0, 1)
    assert depth == 0
