"""The map between two texts, made of runs that correspond one to one."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.offsets import OffsetMap, Run, Span

GAPS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(1, 5)), max_size=8)
"""Inserted before a run, dropped before it, its length."""


def mapped(gaps: list[tuple[int, int, int]]) -> OffsetMap:
    runs, shown, original = [], 0, 0
    for inserted, dropped, length in gaps:
        shown, original = shown + inserted, original + dropped
        runs.append(Run(shown, original, length))
        shown, original = shown + length, original + length
    return OffsetMap.of_runs(runs, shown, original)


def copied(offsets: OffsetMap) -> list[int]:
    return [at + step for at, length in zip(offsets.shown, offsets.lengths, strict=True) for step in range(length)]


def test_a_dropped_and_an_inserted_stretch() -> None:
    offsets = mapped([(0, 0, 3), (2, 0, 2), (0, 4, 2)])  # shown abc··deXY, original abcde----XY
    assert [offsets.to_original(at) for at in range(10)] == [0, 1, 2, 3, 3, 3, 4, 9, 10, 11]
    assert offsets.to_shown(6) == 7
    assert offsets.original_span(2, 8) == Span(2, 10)
    assert offsets.shown_span(2, 10) == Span(2, 8)
    assert offsets.shown_span(6, 8) == Span(7, 7)


def test_runs_that_touch_become_one() -> None:
    assert OffsetMap.of_runs([Run(0, 0, 2), Run(2, 2, 3)], 5, 5) == OffsetMap.identity(5)


def test_the_identity_leaves_every_offset_as_it_is() -> None:
    offsets = OffsetMap.identity(5)
    assert [offsets.to_original(at) for at in range(6)] == [offsets.to_shown(at) for at in range(6)] == [*range(6)]
    assert OffsetMap.identity(0).original_span(0, 0) == Span(0, 0)


@given(GAPS)
def test_copied_stretches_lead_there_and_back(gaps: list[tuple[int, int, int]]) -> None:
    offsets = mapped(gaps)
    for first in copied(offsets):
        for last in copied(offsets):
            if first <= last:
                assert offsets.shown_span(*offsets.original_span(first, last + 1)) == (first, last + 1)


@given(GAPS)
def test_neither_direction_ever_goes_back(gaps: list[tuple[int, int, int]]) -> None:
    offsets = mapped(gaps)
    there = [offsets.to_original(at) for at in range(offsets.shown_length + 1)]
    back = [offsets.to_shown(at) for at in range(offsets.original_length + 1)]
    assert there == sorted(there)
    assert back == sorted(back)


@given(st.text(max_size=30), st.data())
def test_one_map_is_carried_on_through_another(text: str, data: st.DataObject) -> None:
    def thinned(source: str) -> tuple[str, OffsetMap]:
        kept = [at for at in range(len(source)) if data.draw(st.booleans())]
        runs = [Run(number, at, 1) for number, at in enumerate(kept)]
        return "".join(source[at] for at in kept), OffsetMap.of_runs(runs, len(kept), len(source))

    middle, lower = thinned(text)
    upper_text, upper = thinned(middle)
    both = upper.over(lower)
    assert [text[both.to_original(at)] for at in copied(both)] == list(upper_text)
    assert (both.shown_length, both.original_length) == (len(upper_text), len(text))
