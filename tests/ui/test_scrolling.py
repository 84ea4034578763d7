"""Scrolling through entries of any heights."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.scrolling import Anchor, filled, revealed, scrolled, visible


class Heights:
    """Entries numbered from 0 with these heights."""

    def __init__(self, heights: list[int]) -> None:
        self.heights = heights
        self.all = [Anchor(key, line) for key, height in enumerate(heights) for line in range(height)]

    def after(self, key: int) -> int | None:
        return key + 1 if key + 1 < len(self.heights) else None

    def before(self, key: int) -> int | None:
        return key - 1 if key else None

    def height(self, key: int) -> int:
        return self.heights[key]


heights = st.lists(st.integers(1, 6), min_size=1, max_size=20).map(Heights)


@given(heights, st.data(), st.integers(-60, 60))
def test_scrolling_is_adding_to_the_line_number(entries: Heights, data: st.DataObject, by: int) -> None:
    at = data.draw(st.integers(0, len(entries.all) - 1))
    goal = min(max(at + by, 0), len(entries.all) - 1)
    assert scrolled(entries, entries.all[at], by) == entries.all[goal]


@given(heights, st.data(), st.integers(1, 15))
def test_the_screen_shows_the_lines_from_the_top(entries: Heights, data: st.DataObject, height: int) -> None:
    at = data.draw(st.integers(0, len(entries.all) - 1))
    assert visible(entries, entries.all[at], height) == entries.all[at : at + height]
    top = filled(entries, entries.all[at], height)
    assert len(visible(entries, top, height)) == min(height, len(entries.all))


@given(heights, st.data(), st.integers(1, 15))
def test_what_is_revealed_is_on_the_screen(entries: Heights, data: st.DataObject, height: int) -> None:
    top, first = (data.draw(st.integers(0, len(entries.all) - 1)) for _ in range(2))
    last = min(first + data.draw(st.integers(0, height // 2)), len(entries.all) - 1)
    found = revealed(entries, entries.all[top], entries.all[first], entries.all[last], height)
    shown = visible(entries, found, height)
    assert entries.all[first] in shown
    assert last - first >= height - 4 or entries.all[last] in shown
