"""Nothing in a text may steer the terminal, hide, or turn the reading direction."""

import re
import unicodedata

import pytest
from hypothesis import given

from reader.text.sanitise import sanitise, sanitised, visible
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("hostile", "safe"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]52;c;Zm9v\x07", "␛]52;c;Zm9v␇"),
        ("\x9b31m", "␦31m"),
        ("a\x00b\x7fc", "a␀b␡c"),
        ("abc\u202efdp.exe\u202c", "abcfdp.exe"),
        ("\u2066a\u2069\u200e\u200f", "a"),
        ("pass\u200bword\ufeff\u2060", "password"),
        ("soft\u00adly", "softly"),
        ("exam\u00ad\n  ple", "example"),
        ("a\u00ad\n1", "a\n1"),
        ("\ud800\udc00", "\ufffd\ufffd"),
        ("a\tb", "a b"),
        ("tag\U000e0041\U000e0042", "tag"),
        ("a\u200db c\u200cd", "ab cd"),
        (" \ufe0fa\ufe0e\ufe0f", " a\ufe0e"),
    ],
)
def test_what_is_hostile_is_shown_or_dropped(hostile: str, safe: str) -> None:
    assert sanitise(hostile) == safe


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_one(line_end: str) -> None:
    assert sanitise(f"a{line_end}b") == "a\nb"


@pytest.mark.parametrize(
    "legitimate",
    [
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d👩\u200d👧",
        "❤️\u200d🔥",
        "3\ufe0f\u20e3",
        "e\u0301",
        "漢字",
        "مرحبا",
        "\xa0",
    ],
)
def test_what_a_script_or_an_emoji_needs_stays(legitimate: str) -> None:
    assert sanitise(legitimate) == legitimate


def test_marks_joiners_and_blanks_leave_no_ink_of_their_own() -> None:
    assert [character for character in "a \u200d\u0301\ufe0f␛" if visible(character)] == ["a", "␛"]


@given(texts())
def test_only_the_line_feed_is_left_of_the_controls(text: str) -> None:
    safe = sanitise(text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]", safe)
    assert not any(unicodedata.category(character) == "Cs" for character in safe)


@given(texts())
def test_a_safe_text_is_left_alone(text: str) -> None:
    assert sanitise(sanitise(text)) == sanitise(text)


@given(texts())
def test_the_map_says_where_each_character_came_from(text: str) -> None:
    safe, offsets = sanitised(text)
    assert safe == sanitise(text)
    for at, character in enumerate(safe):
        source = text[offsets.to_original(at)]
        assert source == character or sanitise(source) in (character, "")
