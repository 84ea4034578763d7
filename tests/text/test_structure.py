"""What a document says of its paragraphs, shown."""

from itertools import pairwise

import pytest

from reader.session.document import Document
from reader.text.blocks import SIZE, WHOLE
from reader.text.offsets import Span
from reader.text.structure import Passage, Structure, divided

TEXT = "# Head *one*\n\nBy Jane Doe\n\nWords \x1b[31m with\nsoft\u00ad ends.\n\n  code\n    more"


def passage(kind: str, *words: str, lead: str = "") -> Passage:
    return Passage(kind, tuple(Span(TEXT.index(each), TEXT.index(each) + len(each)) for each in words), lead)  # type: ignore[arg-type]


STRUCTURE = Structure(
    (
        passage("heading", "Head ", "one"),
        passage("text", "By Jane Doe"),
        passage("item", "Words \x1b[31m with\nsoft\u00ad ends.", lead="• "),
        passage("block", "  code\n    more"),
    )
)


def test_passages_are_shown_safe_and_apart() -> None:
    shown = STRUCTURE.shown(TEXT, Span(0, len(TEXT)))
    assert shown.text == "Head one\n\nBy Jane Doe\n\n• Words ␛[31m with soft ends.\n\n  code\n    more"
    assert [kind for _, _, kind in shown.paragraphs] == ["heading", "byline", "item", "block"]
    start = TEXT.index("ends")
    found = shown.offsets.shown_span(start, start + 4)
    assert shown.text[slice(*found)] == "ends"
    assert shown.offsets.original_span(*found) == (start, start + 4)


def test_a_sign_stands_for_nothing_in_the_original() -> None:
    document = Document(TEXT, structure=STRUCTURE)
    start, end, _ = document.shown(0).paragraphs[2]
    assert TEXT[slice(*document.shown(0).offsets.original_span(start, end))].startswith("Words")


def test_the_other_view_is_the_original_line_by_line_and_back() -> None:
    document = Document(TEXT, structure=STRUCTURE)
    lines = document.seen_as("original")
    assert lines.shown(0).text.startswith("# Head *one*\n\nBy")
    assert lines.repaired(0) == document.shown(0)
    assert lines.seen_as("repaired").shown(0) == document.shown(0)


@pytest.mark.parametrize("length", [10, WHOLE, WHOLE + 1, 5 * WHOLE])
def test_blocks_touch_and_start_with_passages(length: int) -> None:
    passages = tuple(Passage("text", (Span(at, min(at + 900, length)),)) for at in range(0, length, 1_000))
    structure = Structure(passages)
    blocks = structure.cut(length)
    assert blocks[0].start == 0
    assert blocks[-1].end == length
    starts = {each.start for each in passages}
    assert all(one.end == two.start and two.start in starts for one, two in pairwise(blocks))
    assert len(blocks) == 1 or max(end - start for start, end in blocks) <= SIZE + 1_000
    text = "x" * length
    assert sum(len(structure.shown(text, block).paragraphs) for block in blocks) == len(passages)


def test_a_passage_of_which_nothing_can_be_seen_is_left_out() -> None:
    structure = Structure((Passage("text", (Span(0, 2),)), Passage("text", (Span(3, 5),))))
    assert structure.shown("\u200b\u2060 ok", Span(0, 5)).text == "ok"


def test_a_passage_that_is_too_long_is_shown_in_parts() -> None:
    text = "  " + "Words that go on and on, and on. \n" * 10_000 + "The end."
    parts = list(divided(Passage("item", (Span(2, len(text)),), "• "), text))
    assert len(parts) > 10
    assert max(part.end - part.start for part in parts) < WHOLE
    assert "".join("".join(text[part.start : part.end].split()) for part in parts) == "".join(text.split())
    assert [part.lead for part in parts[:2]] == ["• ", "  "]
    blocks = Structure(tuple(parts)).cut(len(text))
    assert len(blocks) > 5
