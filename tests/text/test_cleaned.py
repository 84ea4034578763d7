"""The cleaned quotation: DESIGN's rules, one example each, and that no word is ever changed."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.cleaned import cleaned, plain


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["It is over."], "“It is over.”"),
        (["It is over,"], "“It is over.”"),
        (["inaccurate,"], "“inaccurate”"),
        (["We won,", "and we knew it."], "“We won, and we knew it.”"),
        (["We won,", "Twice."], "“We won. Twice.”"),
        (["We won,", "I think."], "“We won, I think.”"),
        (["Did we win?", "We did."], "“Did we win? We did.”"),
        (["inaccurate", "channel of communication"], "“inaccurate … channel of communication”"),
        (["a cease-fire by both\n Hamas  and Israel"], "“a cease-fire by both Hamas and Israel”"),
        (["“It is over.”"], "“It is over.”"),
        (["He called it “a joke” twice."], "“He called it ‘a joke’ twice.”"),
        (["He called it ‘a joke’ twice."], "“He called it ‘a joke’ twice.”"),
        (["don’t say the dogs’ bowls"], "“don’t say the dogs’ bowls”"),
        (["It rained[3] all day.[citation needed]"], "“It rained all day.”"),
        (["It rained.¹²"], "“It rained.”"),
        (["The sum of x² + y² is R², and a[i] is CO²"], "“The sum of x² + y² is R², and a[i] is CO²”"),
        (["Section [12](b) of x[0]"], "“Section [12](b) of x[0]”"),
        (["What is this?,"], "“What is this?”"),
        (["We did it (twice.)", "No one came."], "“We did it (twice.) No one came.”"),
        (["It was the iPhone,", "NASA agreed."], "“It was the iPhone, NASA agreed.”"),
        (["soft\u00adhyphen and zero\u200bwidth"], "“softhyphen and zerowidth”"),
        (["It’s [a] start. [I] know."], "“It’s [a] start. [I] know.”"),
        (["It is 20 m² big, 10³ in all.²"], "“It is 20 m² big, 10³ in all.”"),
        (["He said: “Don’t touch the dogs’ ‘bowls’.”"], "“He said: ‘Don’t touch the dogs’ “bowls”.’”"),
        (["rock 'n' roll of the '90s, 5'10\" tall"], "“rock 'n' roll of the '90s, 5'10\" tall”"),
        (["He said “no,”", "and left."], "“He said ‘no,’ and left.”"),
        (["He said “no,”"], "“He said ‘no.’”"),
        (["``Quoted'' so"], "“‘Quoted’ so”"),
        (["“Cut off at the end,"], "“Cut off at the end.”"),
        (["cut off at the start.”"], "“cut off at the start.”"),
        (["“Both,” he said, “at once.”"], "“‘Both,’ he said, ‘at once.’”"),
        (["First.\n\n“Second."], "“First.\n\n“Second.”"),
        ([""], ""),
    ],
)
def test_a_quotation_comes_out_clean(parts: list[str], expected: str) -> None:
    assert cleaned(parts) == expected


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("curly", "“He said ‘no’ to me.”"),
        ("straight", "\"He said 'no' to me.\""),
        ("guillemets", "« He said “no” to me. »"),
    ],
)
def test_marks_follow_the_house_style(style: str, expected: str) -> None:
    assert cleaned(["He said “no” to me."], style) == expected  # type: ignore[arg-type]
    assert cleaned(['He said "no" to me.'], style) == expected  # type: ignore[arg-type]


def test_a_sentence_is_cleaned_in_the_marks_it_came_with() -> None:
    assert plain("  “We\nwon,”  she said.[2] ") == "“We won,” she said."


@pytest.mark.parametrize("litter", ["‘", '"a ', "“", " ", "\n ", "[1", "''"])
def test_hostile_text_takes_linear_time(litter: str) -> None:
    started = time.perf_counter()
    cleaned([litter * 50_000])
    assert time.perf_counter() - started < 5


def test_joiners_that_a_script_needs_stay() -> None:
    assert cleaned(["👩\u200d👧 नमस्\u200dते"]) == "“👩\u200d👧 नमस्\u200dते”"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@given(st.lists(st.text("abAB ,.!?“”‘’'\"«»\n-é", max_size=40), max_size=4))
def test_words_are_never_changed(parts: list[str]) -> None:
    assert words(" ".join(cleaned(parts).split())) == [word for part in parts for word in words(part)]
