import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.marks.anchoring import Anchored, anchor, anchor_mark
from reader.marks.kinds import QUOTE
from reader.marks.model import Part, new_mark, select
from reader.text.offsets import Span

TEXT = "The minister said “we will see” on Monday. The official said “we will see” on Tuesday, and left."
FIRST = TEXT.index("we will")
SECOND = TEXT.index("we will", FIRST + 1)
LOST = Anchored("lost", None)


def part(words, nth=0, text=TEXT):
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return select(text, Span(at, at + len(words)))


def found(text, anchored):
    return text[anchored.span.start : anchored.span.end]


def test_words_in_a_text_that_did_not_change_are_where_they_were():
    assert anchor(TEXT, part("we will see", 1)) == Anchored("same", Span(SECOND, SECOND + 11))


def test_words_that_moved_are_found_by_what_is_around_them():
    longer = "Doha. " + TEXT
    for nth, at in enumerate([FIRST, SECOND]):
        assert anchor(longer, part("we will see", nth)) == Anchored("moved", Span(at + 6, at + 17))


def test_words_are_found_though_a_part_of_their_context_was_edited():
    edited = TEXT.replace("official", "spokesman")
    at = edited.index("we will", FIRST + 1)
    assert anchor(edited, part("we will see", 1)) == Anchored("moved", Span(at, at + 11))


def test_the_same_words_in_two_places_are_not_chosen_between_without_context():
    bare = Part(5, 16, "we will see")
    assert anchor(TEXT, bare) == LOST


def test_the_same_words_in_the_same_context_twice_are_not_chosen_between():
    assert anchor("x " + (TEXT + " ") * 2, part("we will see", 1)._replace(start=3, end=14)) == LOST


def test_words_without_context_are_found_if_they_stand_in_one_place():
    assert anchor(TEXT, Part(5, 11, "Monday")).status == "moved"


def test_a_short_word_in_other_surroundings_is_another_word():
    assert anchor("Nobody came, he thought, and went home.", part("on", 0, "They agreed on it at once.")) == LOST


def test_many_words_in_one_place_are_the_ones_that_were_marked():
    quote = "we will see what the other side has to offer"
    marked = part(quote, 0, f"At noon: “{quote}”, she said.")
    moved = anchor(f"Yesterday – {quote} – he wrote.", marked)
    assert (moved.status, moved.span) == ("moved", Span(12, 12 + len(quote)))


def test_words_that_are_gone_are_lost():
    assert anchor("Something else.", part("we will see")) == LOST


def test_a_hand_edited_position_is_put_right():
    wrong = part("we will see", 1)._replace(start=0, end=3)
    assert anchor(TEXT, wrong) == Anchored("moved", Span(SECOND, SECOND + 11))


def test_the_same_word_by_chance_where_the_marked_one_was_is_not_taken_for_it():
    before = "He said so. They agreed, and they left for Doha on the next day."
    marked = part("they", 0, before)
    after = "x" * (marked.start - 4) + ": , they xx. He said so. They agreed, and they left for Doha on the next day."
    assert after.startswith("they", marked.start)
    moved = anchor(after, marked)
    assert (moved.status, moved.span.start) == ("moved", after.rindex("they"))


def test_a_very_common_word_is_found_by_its_whole_context_only():
    filler = "they " * 2000
    marked = part("they", 0, "In the end they left for Doha.")
    assert anchor(filler + "In the end they left for Doha.", marked).status == "moved"
    assert anchor(filler + "At the end they left for Doha, and stayed.", marked) == LOST


@pytest.mark.parametrize("text", ["“" * 300_000, "a" * 300_000])
def test_a_hostile_text_costs_no_more_than_its_length(text):
    assert anchor(text, Part(5, 6, "b", text[:32], text[:32])) == LOST
    assert anchor(text, Part(5, 6, text[0], "c", "d")).status == "same"
    assert anchor(text, Part(10**9, 10**9 + 40, text[:40], "c", "d")) == LOST


def test_a_mark_moves_as_a_whole():
    mark = new_mark(TEXT, QUOTE, [Span(FIRST, FIRST + 3), Span(SECOND, SECOND + 3)])
    assert anchor_mark(TEXT, mark) == ("same", mark)
    status, moved = anchor_mark("Doha. " + TEXT, mark)
    assert status == "moved"
    assert [each.span for each in moved.parts] == [Span(each.start + 6, each.end + 6) for each in mark.parts]
    assert moved == mark._replace(parts=moved.parts)


def test_a_mark_of_which_a_part_is_gone_is_lost_and_left_as_it_is():
    mark = new_mark(TEXT, QUOTE, [Span(0, 12), Span(SECOND, SECOND + 3)])
    assert anchor_mark(TEXT.replace("The minister", "A man"), mark) == ("lost", mark)


def test_a_mark_whose_parts_changed_places_is_lost():
    mark = new_mark("First this was said here. Then that was told there.", QUOTE, [Span(0, 24), Span(26, 50)])
    assert anchor_mark("Then that was told there. First this was said here.", mark) == ("lost", mark)


@given(st.text("ab .", min_size=1, max_size=60), st.data())
def test_what_is_found_always_reads_as_what_was_marked(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    marked = select(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    other = data.draw(st.text("ab .", max_size=60))
    at = data.draw(st.integers(0, len(text)))
    for changed in (other, other + text, text[:at] + other + text[at:]):
        anchored = anchor(changed, marked)
        assert anchored.span is None or found(changed, anchored) == marked.exact


@given(st.text(min_size=1, max_size=80), st.data(), st.text(max_size=20))
def test_all_that_stands_once_is_found_when_text_is_put_before_it(text, data, before):
    start = data.draw(st.integers(0, len(text) - 1))
    marked = select(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    assume((before + text).count(marked.exact) == 1)
    assert anchor(before + text, marked).span == Span(marked.start + len(before), marked.end + len(before))
