"""Cutting a text into blocks."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.text.blocks import SIZE, SLACK, WHOLE, cut


def test_an_article_is_one_block() -> None:
    assert cut("x" * WHOLE) == ((0, WHOLE),)


def test_a_long_text_is_cut_at_paragraphs() -> None:
    text = ("A sentence of a paragraph. " * 20 + "\n\n") * 400
    blocks = cut(text)
    assert len(blocks) > 5
    assert all(text[end - 2 : end] == "\n\n" for _, end in blocks)


@given(st.integers(1, 40), st.sampled_from(["word ", "line\n", "x", "Sentence one. "]), st.integers(0, 30))
def test_blocks_touch_and_cover_the_text(times: int, piece: str, rest: int) -> None:
    text = piece * (times * SIZE // len(piece)) + "y" * rest
    blocks = cut(text)
    assert blocks[0].start == 0
    assert blocks[-1].end == len(text)
    assert all(left.end == right.start for left, right in pairwise(blocks))
    assert len(blocks) == 1 or all(end - start <= SIZE + SLACK for start, end in blocks)
