"""Sentences of news prose, inside their paragraphs."""

import pytest
from hypothesis import given

from reader.text.offsets import Span
from reader.text.repair import repair
from reader.text.sentences import sentences
from tests.text.strategies import texts


@pytest.mark.parametrize(
    "text",
    [
        "“What?” she asked.|“A.” he said, and left.",
        "“Stop!” Smith said.|“Now.”",
        "“Why now?” Sen. Rick Scott asked on Monday.|He left.",
        "“Who’s there?” the guard called.|“Me!”|“You?”",
        "Yahoo! is a company.|So is eBay.",
        "U.S. Rep. J. R. Smith, D-N.Y., said so.|He works for the U.S. Army.",
        "She moved to Washington, D.C.|Her brother stayed.",
        "Gov. Gavin Newsom and Lt. Gov. Eleni Kounalakis met Dr. A. B. Jones at 10 a.m. Monday.|Then they left.",
        "It rose 3.5 per cent to $2.4 million on Oct. 7, 2023.|The company said no.",
        "Did he ask “why?”|Nobody knows.",
    ],
)
def test_where_sentences_begin(text: str) -> None:
    whole = text.replace("|", " ")
    assert [whole[start:end] for start, end in sentences(whole, [Span(0, len(whole))])] == text.split("|")


def test_a_sentence_never_crosses_a_paragraph() -> None:
    text = "A heading without a stop\n\nand a sentence."
    assert [text[start:end] for start, end in sentences(text, repair(text).paragraphs)] == text.split("\n\n")


@given(texts())
def test_sentences_cover_the_visible_text(text: str) -> None:
    repaired = repair(text)
    spans = sentences(repaired.text, repaired.paragraphs)
    assert "".join("".join(repaired.text[start:end].split()) for start, end in spans) == "".join(repaired.text.split())
    for start, end in spans:
        assert repaired.text[start:end] == repaired.text[start:end].strip() != ""
        assert any(first <= start and end <= last for first, last, _ in repaired.paragraphs)


def test_chinese_sentences_end_without_a_blank() -> None:
    text = "记者报道。“我们会赢的。”他说。“一定会！”"
    found = [text[start:end] for start, end in sentences(text, [Span(0, len(text))])]
    assert found == ["记者报道。", "“我们会赢的。”", "他说。", "“一定会！”"]
