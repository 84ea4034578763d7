from hypothesis import given, settings
from hypothesis import strategies as st

from reader.marks.kinds import QUOTE
from reader.marks.known import APART, known_text
from reader.marks.model import Mark, Part, new_mark
from reader.text.offsets import Span

TEXT = "".join(f"Sentence number {n} says what it has to say. " for n in range(20))


def test_marks_whose_contexts_touch_make_one_stretch():
    marks = [new_mark(TEXT, QUOTE, [Span(10, 30), Span(60, 90)]), new_mark(TEXT, QUOTE, [Span(600, 610)])]
    text, placed = known_text(marks)
    assert text == TEXT[:122] + APART + TEXT[568:642]
    assert [text[part.start : part.end] for mark in placed for part in mark.parts] == [
        TEXT[10:30],
        TEXT[60:90],
        TEXT[600:610],
    ]


def test_what_contradicts_itself_is_kept_apart():
    parts = (Part(0, 5, "these", "", " words"), Part(3, 8, "those", "", " others"))
    marks = [Mark(str(at), QUOTE, (part,)) for at, part in enumerate(parts)]
    text, placed = known_text(marks)
    assert text == "these words" + APART + "those others"
    assert [text[mark.start : mark.end] for mark in placed] == ["these", "those"]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 600), st.integers(1, 200)), max_size=12))
def test_every_mark_is_on_its_words(places):
    marks = [new_mark(TEXT, QUOTE, [Span(start, min(len(TEXT), start + length))]) for start, length in places]
    text, placed = known_text(marks)
    for mark, there in zip(marks, placed, strict=True):
        assert text[there.start : there.end] == mark.parts[0].exact
