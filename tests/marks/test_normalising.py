import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.marks.normalising import fold, reads_alike
from reader.text.offsets import Span


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“We don’t know,” she said", '"We don\'t\nknow," she said'),
        ("«Wir gehen»", "„Wir gehen“"),
        ("a final fluﬀ", "a ﬁnal ﬂuff"),
        ("the long-\nest day", "the longest day"),
        ("a well-known man", "a well-\nknown man"),
        ("de\nath", "death"),
        ("soft\u00adhyphens and\u200b none", "softhyphens and none"),
        ("this -- that", "this — that"),
        ("and so on…", "and so on..."),
        ("caf\u00e9", "cafe\u0301"),
    ],
)
def test_what_scraping_and_typesetting_do_to_words_is_no_change(one, other):
    assert reads_alike(one, other)
    assert reads_alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will sign", "We will re-sign"),
        ("resign", "re-sign"),
        ("10-20 people", "1020 people"),
        ("We shall", "we shall"),
        ("it is, they said", "it is they said"),
        ("café", "cafe"),
        ("I can", "I can’t"),
    ],
)
def test_other_words_are_a_change(one, other):
    assert not reads_alike(one, other)


@settings(deadline=None)
@given(st.text(max_size=80), st.data())
def test_letters_are_found_where_they_stand(text, data):
    folded = fold(text)
    assert len(folded.letters) == len(folded.offsets)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    letters = folded.letters_of(span)
    if letters.start < letters.end:
        there = folded.stretch(letters)
        assert span.start <= there.start < there.end <= span.end


@settings(deadline=None)
@given(st.text(max_size=80))
def test_every_text_reads_like_itself(text):
    assert reads_alike(text, text)
