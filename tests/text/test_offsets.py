"""The map between a shown text and its original."""

from hypothesis import given
from hypothesis import strategies as st

from reader.text.offsets import OffsetMap, Span
from reader.text.shown import ShownText, composed

RUNS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(1, 5)), max_size=8)


def mapped(runs: list[tuple[int, int, int]]) -> OffsetMap:
    """Of runs given as (inserted before it, dropped before it, length)."""
    shown, shown_at, original_at = ShownText(), 0, 0
    for inserted, dropped, length in runs:
        shown_at, original_at = shown_at + inserted, original_at + dropped
        shown.run(shown_at, original_at, length)
        shown_at, original_at = shown_at + length, original_at + length
    return shown.offsets(shown_at, original_at)


def test_a_dropped_and_an_inserted_stretch() -> None:
    offsets = mapped([(0, 0, 3), (2, 0, 2), (0, 4, 2)])  # shown abc··deXY, original abcde----XY
    assert [offsets.to_original(at) for at in range(10)] == [0, 1, 2, 3, 3, 3, 4, 9, 10, 11]
    assert offsets.to_shown(6) == 7
    assert offsets.original_span(2, 8) == Span(2, 10)
    assert offsets.shown_span(2, 10) == Span(2, 8)
    assert offsets.shown_span(6, 8) == Span(7, 7)


def test_identity() -> None:
    offsets = OffsetMap.identity(5)
    assert offsets.original_span(1, 4) == offsets.shown_span(1, 4) == Span(1, 4)
    assert offsets.to_original(5) == 5
    assert OffsetMap.identity(0).original_span(0, 0) == Span(0, 0)


@given(RUNS)
def test_copied_stretches_lead_there_and_back(runs: list[tuple[int, int, int]]) -> None:
    offsets = mapped(runs)
    copied = [at + step for at, length in zip(offsets.shown, offsets.lengths, strict=True) for step in range(length)]
    for first in copied:
        for last in copied:
            if first <= last:
                assert offsets.shown_span(*offsets.original_span(first, last + 1)) == (first, last + 1)


@given(RUNS)
def test_the_map_never_goes_back(runs: list[tuple[int, int, int]]) -> None:
    offsets = mapped(runs)
    originals = [offsets.to_original(at) for at in range(offsets.shown_length + 1)]
    assert originals == sorted(originals)
    shown = [offsets.to_shown(at) for at in range(offsets.original_length + 1)]
    assert shown == sorted(shown)


@given(RUNS, RUNS)
def test_two_maps_composed_lead_where_both_lead(
    upper_runs: list[tuple[int, int, int]], runs: list[tuple[int, int, int]]
) -> None:
    lower, upper = mapped(runs), mapped(upper_runs)
    both = composed(upper, lower)
    copied = {at + step for at, length in zip(lower.shown, lower.lengths, strict=True) for step in range(length)}
    for at, length in zip(upper.shown, upper.lengths, strict=True):
        for step in range(length):
            middle = upper.to_original(at + step)
            if middle in copied:
                assert both.to_original(at + step) == lower.to_original(middle)
