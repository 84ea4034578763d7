"""Nothing in a text may steer the terminal, hide, or turn the reading direction."""

import unicodedata

import pytest
from hypothesis import given, settings

from reader.text.sanitise import sanitise, sanitised
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("raw", "safe"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("nul\x00bell\x07del\x7f", "nul␀bell␇del␡"),
        ("csi\x9b2J", "csi␦2J"),
        ("over\u202eride\u2066d\u2069", "overrided"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("a\tb\r\nc\rd\x0ce", "a b\nc\nd\ne"),
        ("lone\ud800", "lone\ufffd"),
        ("inter\u00adnational inter\u00ad\nnational", "international international"),
        ("👩\u200d🚀 می\u200cخواهم क\u094d\u200dष a\u200db", "👩\u200d🚀 می\u200cخواهم क\u094d\u200dष ab"),
    ],
)
def test_strange_characters(raw: str, safe: str) -> None:
    assert sanitise(raw) == safe


def test_a_plain_text_is_the_same_object() -> None:
    text = "“Plain” – naïve\nκείμενο 中文 🙂"
    assert sanitise(text) is text


@given(texts())
@settings(max_examples=300)
def test_only_safe_characters_are_left(text: str) -> None:
    for character in sanitise(text):
        assert character in "\n\u200c\u200d" or unicodedata.category(character) not in ("Cc", "Cs")
        assert unicodedata.bidirectional(character) not in (
            "LRE",
            "RLE",
            "LRO",
            "RLO",
            "PDF",
            "LRI",
            "RLI",
            "FSI",
            "PDI",
        )


@given(texts())
@settings(max_examples=300)
def test_the_map_leads_every_character_to_its_own(text: str) -> None:
    safe, offsets = sanitised(text)
    assert safe == sanitise(text)
    assert sanitise(safe) == safe
    for at, character in enumerate(safe):
        original = text[offsets.to_original(at)]
        assert character == original or sanitise(original) == character or original == "\u00ad"
