"""Looking marks up by place."""

from hypothesis import given
from hypothesis import strategies as st

from reader.marks.intervals import Intervals
from reader.text.offsets import Span

spans = st.tuples(st.integers(0, 9_000), st.integers(1, 3_000)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
keyed = st.dictionaries(st.integers(0, 30), st.lists(spans, min_size=1, max_size=3), max_size=12)


@given(keyed, spans)
def test_touching_finds_what_shares_a_character(items: dict[int, list[Span]], place: Span) -> None:
    found = Intervals(items.items()).touching(place)
    expected = {
        (key, part)
        for key, parts in items.items()
        for part in parts
        if part.start < place.end and place.start < part.end
    }
    assert set(found) == expected
    assert [part for _, part in found] == sorted(part for _, part in found)


@given(keyed, st.sets(st.integers(0, 30)), st.integers(0, 12_000))
def test_order_follows_the_text_whatever_was_added_and_removed(
    items: dict[int, list[Span]], dropped: set[int], at: int
) -> None:
    intervals = Intervals(items.items())
    for key in dropped:
        intervals.discard(key)
    starts = {key: min(parts).start for key, parts in items.items() if key not in dropped}
    order = list(intervals)
    assert sorted(order) == sorted(starts)
    assert [starts[key] for key in order] == sorted(starts.values())
    assert [intervals.index(key) for key in order] == list(range(len(order)))
    after, before = intervals.after(at), intervals.before(at)
    assert (None if after is None else starts[after]) == min((s for s in starts.values() if s > at), default=None)
    assert (None if before is None else starts[before]) == max((s for s in starts.values() if s < at), default=None)
