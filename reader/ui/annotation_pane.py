"""The pane of what is marked and suggested: each quotation cleaned, with its source, person, note and tags."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from textual import events
from textual.message import Message

from reader.commands import COMMANDS, shown_keys
from reader.marks.intervals import Intervals
from reader.marks.kinds import KINDS
from reader.text.suggestion import Suggestion
from reader.ui.cards import Card, card_lines, heading
from reader.ui.line_view import LineView
from reader.ui.paint import BLANK, Painted, Palette, Styled
from reader.ui.scrolling import Anchor
from reader.ui.signs import SUGGESTED, sign_of

if TYPE_CHECKING:  # all of it comes after the first screen
    from reader.marks.model import Mark
    from reader.session.items import Item
    from reader.session.session import Session

EMPTY = (
    ("quote", "mark a quotation"),
    ("source", "mark its source"),
    ("boilerplate", "mark boilerplate"),
    ("select", "select words first"),
    ("other_pane", "to the other pane"),
    ("help", "every key"),
)
"""What can be done while nothing is marked or suggested."""


class Group(NamedTuple):
    """Cards under one heading."""

    sign: str
    name: str
    ids: Intervals[str] | None
    """Marks, by id; None for the suggestions."""
    number: int
    """How many cards there are."""


class AnnotationPane(LineView[int]):
    """Cards under headings, one group a kind; entries are numbered through, headings included."""

    class Chosen(Message):
        """A card was chosen."""

        def __init__(self, item: "Item") -> None:
            super().__init__()
            self.item = item

    def __init__(self, palette: Callable[[], Palette]) -> None:
        super().__init__(palette, id="annotations")
        self._session: Session | None = None
        """Comes after the first screen: before that the pane is blank."""
        self._groups: list[Group] = []
        self._starts: list[int] = []
        self._lines_of = lru_cache(512)(self._laid_out)
        self._chosen: Item | None = None

    @property
    def session(self) -> "Session":
        """Whose annotations are shown."""
        assert self._session is not None
        return self._session

    def show(self, session: "Session") -> None:
        """Show an article's annotations."""
        self._session, self.top = session, None
        self._lines_of.cache_clear()

    def follow(self) -> None:
        """Take over what changed, choose what the cursor is on, and scroll there."""
        if self._session is None:
            return
        self._gather()
        self._chosen = self._session.current
        if self.top is None or self.top.key >= self._count():
            self.top = self.first_line()
        index = None if self._chosen is None else self._index(self._chosen)
        if index is not None and self.top is not None:
            self.reveal(Anchor(index, 0), Anchor(index, max(0, self.height(index) - 2)))
        self.repaint()

    def step(self, by: int) -> None:
        """Choose the next card (previous, when negative)."""
        self._gather()
        at = self._index(self._chosen) if self._chosen is not None else None
        index = self._first_visible() - 1 if at is None and by > 0 else at
        if index is None:
            return
        direction = 1 if by > 0 else -1
        item: Item | None = None
        left = abs(by)
        while left and 0 <= index + direction < self._count():
            index += direction
            found = self._item(index)
            if found is not None:
                item, left = found, left - 1
        if item is not None:
            self.post_message(self.Chosen(item))

    def counts(self) -> Sequence[tuple[str, str, int]]:
        """Sign, name and number of each kind, suggestions last."""
        self._gather()
        return [(group.sign, group.name, group.number) for group in self._groups]

    # Entries

    @property
    def entries(self) -> "AnnotationPane":
        return self

    def first_line(self) -> Anchor[int] | None:
        self._gather()
        return Anchor(0, 0) if self._count() else None

    def after(self, key: int) -> int | None:
        return key + 1 if key + 1 < self._count() else None

    def before(self, key: int) -> int | None:
        return key - 1 if key > 0 else None

    def height(self, key: int) -> int:
        return len(self._lines(key))

    def share(self) -> tuple[float, float]:
        if not self.rows:
            return (0.0, 1.0)
        count = self._count()
        last = self.rows[-1]
        end = 1.0 if last.key == count - 1 and last.line >= self.height(last.key) - 1 else last.key / count
        return (self.rows[0].key / count if self.top != Anchor(0, 0) else 0.0, end)

    # Drawing

    def paint(self, row: Anchor[int]) -> Painted:
        return self._lines(row.key)[row.line]

    def paint_empty(self, height: int) -> list[Painted]:
        if self._session is None:
            return [BLANK] * height
        commands = {command.name: command for command in COMMANDS}
        keys = [(shown_keys(commands[name], self.session.config.keys).split()[0], label) for name, label in EMPTY]
        words = ["Nothing is marked or suggested", *(f"{key:<3} {label}" for key, label in keys)]
        lines = [Painted((Styled(f" {line}", ("dim",)),)) for line in words]
        return ([BLANK, *lines] + [BLANK] * height)[:height]

    def _lines(self, key: int) -> tuple[Painted, ...]:
        group, index = self._locate(key)
        if index < 0:
            return heading(group.sign, group.name, group.number)
        item = self._item(key)
        assert item is not None
        source = None if isinstance(item, Suggestion) else self.session.notebook.marks.get(item.source)
        return self._lines_of(item, source, item == self._chosen, max(10, self.extent.width - 3))

    def _laid_out(self, item: "Item", _source: "Mark | None", is_current: bool, width: int) -> tuple[Painted, ...]:
        """The lines of a card; kept until the item, its source, the choice or the width is another."""
        return card_lines(self._card_of(item, is_current), width)

    def _card_of(self, item: "Item", is_current: bool) -> Card:
        speaker = self.session.speaker(item)
        is_suggested = isinstance(item, Suggestion)
        return Card(
            sign=SUGGESTED if is_suggested else sign_of(item.kind),
            kind=item.kind,
            text=self.session.clean(item),
            speaker=speaker,
            person=item.person or "",
            note="" if isinstance(item, Suggestion) else item.note,
            tags=() if isinstance(item, Suggestion) else item.tags,
            reason=f"{round(item.confidence * 100)} % · {item.reason}" if isinstance(item, Suggestion) else "",
            is_suggested=is_suggested,
            is_current=is_current,
        )

    # Groups

    def _gather(self) -> None:
        if self._session is None:
            return
        notebook = self._session.notebook
        marked = notebook.marks.kinds()
        names = [*KINDS, *sorted(kind for kind in marked if kind not in KINDS)]
        groups = [Group(sign_of(kind), kind, ids := notebook.marks.of_kind(kind), len(ids)) for kind in names]
        groups.append(Group(SUGGESTED, "suggested", None, len(notebook.proposals.open)))
        self._groups = groups
        self._starts, at = [], 0
        for group in groups:
            self._starts.append(at)
            at += group.number + 1 if group.number else 0

    def _count(self) -> int:
        return sum(group.number + 1 for group in self._groups if group.number)

    def _locate(self, key: int) -> tuple[Group, int]:
        """The group of an entry, and the card's number in it; -1 for the heading."""
        index = bisect_right(self._starts, key) - 1
        while not self._groups[index].number:
            index -= 1
        return self._groups[index], key - self._starts[index] - 1

    def _item(self, key: int) -> "Item | None":
        group, index = self._locate(key)
        if index < 0:
            return None
        if group.ids is None:
            return self.session.notebook.proposals.open.at(index)
        return self.session.notebook.marks.get(group.ids.at(index))

    def _index(self, item: "Item") -> int | None:
        """The number of an item's entry; None when it has gone."""
        for group, start in zip(self._groups, self._starts, strict=True):
            if not isinstance(item, Suggestion) and group.ids is not None and item.id in group.ids:
                return start + 1 + group.ids.index(item.id)
            if isinstance(item, Suggestion) and group.ids is None and item in self.session.notebook.proposals.open:
                return start + 1 + self.session.notebook.proposals.open.index(item)
        return None

    def _first_visible(self) -> int:
        return self.top.key if self.top else 0

    def on_click(self, event: events.Click) -> None:
        if 0 <= event.y < len(self.rows) and (item := self._item(self.rows[event.y].key)) is not None:
            self.post_message(self.Chosen(item))
