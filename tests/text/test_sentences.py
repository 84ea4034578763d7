"""Sentences of news prose, whole and inside their paragraphs."""

import pytest
from hypothesis import given, settings

from reader.text.repair import repair
from reader.text.sentences import sentences
from tests.text.strategies import texts


def found(text: str) -> list[str]:
    repaired = repair(text)
    return [repaired.text[start:end] for start, end in sentences(repaired.text, repaired.paragraphs)]


@pytest.mark.parametrize(
    "text",
    [
        "“What?” she asked.|Nobody answered.",
        "“Go away!” he shouted at Gov. Ann Lee of N.Y. on Monday.|She left.",
        "Sen. Rick Scott, R-Fla., met Dr. No and Mr. J. R. Smith.|They talked.",
        "The U.S. Senate voted.|The U.S. left in 2012.",
        "He lives in the U.S.|The house is small.",
        "It rose 3.5 percent to $2.4 million.|Then it fell.",
        "“It works. It really does,” Scott said.|“We know.”",
        "According to Lt. Col. Alexander Vindman it was improper.|Others agreed.",
    ],
)
def test_where_sentences_end(text: str) -> None:
    assert found(text.replace("|", " ")) in ([part.strip() for part in text.split("|")], _quoted(text))


def _quoted(text: str) -> list[str]:
    """Sentences inside a quotation may stand alone."""
    parts = [part.strip() for part in text.split("|")]
    return [piece for part in parts for piece in part.replace("works. It", "works.|It").split("|")]


def test_a_sentence_never_crosses_a_paragraph() -> None:
    assert found("A heading without a stop\n\nA sentence.") == ["A heading without a stop", "A sentence."]


@given(texts())
@settings(max_examples=200, deadline=None)
def test_sentences_cover_the_visible_text(text: str) -> None:
    repaired = repair(text)
    spans = sentences(repaired.text, repaired.paragraphs)
    assert "".join("".join(repaired.text[start:end] for start, end in spans).split()) == "".join(repaired.text.split())
    for start, end in spans:
        assert repaired.text[start:end].strip() == repaired.text[start:end] != ""
        assert any(first <= start and end <= last for first, last, _ in repaired.paragraphs)
