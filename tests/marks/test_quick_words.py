"""The words of an article in a hurry are the same as at leisure."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.marks.quick_words import quick_keys
from reader.text.wording import keys_of

_TRICKY = "aZéÉßŠÿ×÷'’`19.,:$%€£¥-\n\r\t _“”—…\xa0\xad\x92\x1c\x85²½µʼ橋\u0301"
_WORDS = st.sampled_from(
    ["don't", "the 90's", "737's", "1,000.5", "5th", "it’s", "-\n", "$5", "50%", "rock'n'roll", "''", "10:30", "a_b"]
)


@given(st.lists(_WORDS | st.text(st.sampled_from(_TRICKY), max_size=4) | st.characters(max_codepoint=0x2100)))
@settings(max_examples=1_000)
def test_the_words_are_the_same(pieces: list[str]) -> None:
    for text in ("".join(pieces), " ".join(pieces)):
        assert quick_keys(text) == keys_of(text)


def test_every_character_of_the_quick_way_alone_and_between_letters() -> None:
    for code in range(0x2200):
        for text in (chr(code), f"a{chr(code)}b", f"1{chr(code)}2", f"{chr(code)}A"):
            assert quick_keys(text) == keys_of(text), hex(code)


def test_an_apostrophe_behind_a_number_parts_words() -> None:
    for text in ("the 90's", "737's wings", "a'9", "'tis", "9'9'a"):
        assert quick_keys(text) == keys_of(text), text
