"""Marks of one version of an article, put on their words in the next: each is the same, moved, changed or lost.

Two versions are aligned letter by letter first (`alignment`), so a mark goes where the text around it went, and words
that stand in several places are not mistaken for one another. Words that were edited are looked for only between what
stands before and behind them, with a floor (`fuzzy`). Better lost than wrong.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from reader.marks.alignment import TRUSTED, Alignment, Block, align
from reader.marks.anchoring import anchor_mark
from reader.marks.fuzzy import BESIDE, Likeness, most_alike
from reader.marks.known import known_text
from reader.marks.model import Mark, Part, select
from reader.marks.normalising import Folded, fold, reads_alike
from reader.marks.windows import SHORT, windows
from reader.text.offsets import Span

_INSIDE = re.compile(r"[^\W_]['’][^\W_]")
"""An apostrophe in a word."""

Status = Literal["same", "moved", "changed", "lost"]

SAME_ARTICLE = 0.3
"""Which part two texts have to share to be versions of one article; others have names and a phrase or two in common."""
SAME_SELECTORS = 0.15
"""The same for what selectors keep of a text: not much is left to share if paragraphs are gone."""
TELLING = 32
"""Letters from which words that stand once in both versions are the same words, whatever is around them."""
REACH = 500
"""Characters by which the parts of a quotation, or it and its source, may be further apart than they were."""
IN_CONTEXT = 0.6
"""How alike what stands before words, or behind them, has to be where nothing else is known of the old text."""
ELSEWHERE = 0.2
"""Which part of changed words may be words that stood somewhere else before."""


class Reanchored(NamedTuple):
    """What became of a mark."""

    status: Status
    """`same`: it reads the same amid the same text. `moved`: the same, elsewhere in the article. `changed`: parts of it
    read otherwise, or are gone. Line ends, hidden characters, quotation marks, dashes and ligatures do not count."""
    mark: Mark
    """With its parts in the new text; as it was if it is lost."""
    before: Mark
    """As it was."""


class Comparison(NamedTuple):
    """What became of the marks of an article."""

    marks: tuple[Reanchored, ...]
    shared: float
    """Which part the two texts share, 0 to 1."""
    place: int
    """Where the reader's place is in the new text."""

    @property
    def is_same_article(self) -> bool:
        return self.shared >= SAME_ARTICLE


class _Found(NamedTuple):
    """Where a part is."""

    status: Status
    part: Part


def compare(old: str, new: str, marks: Iterable[Mark], place: int = 0) -> Comparison:
    """Put the marks of a text on another version of it.

    Of a text that is no version of it all marks are lost, whatever words it has in common.
    """
    if old == new:
        return Comparison(tuple(Reanchored("same", mark, mark) for mark in marks), 1.0, place)
    versions = _Versions(old, new)
    anchored = [(mark, anchor_mark(old, mark)) for mark in marks]
    if versions.shared < SAME_ARTICLE:
        return Comparison(tuple(Reanchored("lost", mark, mark) for mark, _ in anchored), versions.shared, 0)
    found = [
        Reanchored("lost", mark, mark) if at.status == "lost" else versions.find(at.mark)._replace(before=mark)
        for mark, at in anchored
    ]
    return Comparison(tuple(_together(found)), versions.shared, versions.place(place))


def reanchor(new: str, marks: Sequence[Mark]) -> tuple[Reanchored, ...]:
    """Put marks on a text by what their selectors keep alone, where the text they were made on is not at hand."""
    if all(_stands(new, mark) for mark in marks):
        return tuple(Reanchored("same", mark, mark) for mark in marks)
    old, known = known_text(marks)
    versions = _Versions(old, new, trusted=TRUSTED // 2)
    found = []
    for mark, there in zip(marks, known, strict=True):
        if _stands(new, mark):
            found.append(Reanchored("same", mark, mark))
            continue
        placed = versions.find(there) if versions.shared >= SAME_SELECTORS else None
        if placed is None or placed.status == "lost" or not _is_in_context(placed):
            found.append(Reanchored("lost", mark, mark))
        else:
            found.append(placed._replace(before=mark))
    return tuple(_together(found))


class _Versions:
    """Two versions of a text, aligned."""

    def __init__(self, old: str, new: str, trusted: int = TRUSTED) -> None:
        self._old, self._new = old, new
        self._was, self._is = fold(old), fold(new)
        self._aligned: Alignment = align(self._was.letters, self._is.letters, trusted)
        self.shared = self._aligned.shared

    def place(self, at: int) -> int:
        """Where in the new text an offset of the old one is, or what follows it."""
        letter = self._was.letters_of(Span(at, at)).start
        block = self._aligned.after(letter)
        if block is None:
            return len(self._new)
        there = block.new + max(0, letter - block.old)
        return self._is.offsets[there] if there < len(self._is.letters) else len(self._new)

    def find(self, mark: Mark) -> Reanchored:
        """Find a mark that stands on its words in the old text."""
        found = [self._part(part) for part in mark.parts]
        standing = [each for each in found if each is not None]
        kept = sum(len(part.exact) for part, each in zip(mark.parts, found, strict=True) if each is not None)
        if 2 * kept < sum(len(part.exact) for part in mark.parts) or not _in_place(mark, found):
            return Reanchored("lost", mark, mark)
        parts = tuple(each.part for each in standing)
        if len(standing) < len(found) or any(each.status == "changed" for each in standing):
            return Reanchored("changed", mark._replace(parts=parts), mark)
        moved: Status = "moved" if any(each.status == "moved" for each in standing) else "same"
        return Reanchored(moved, mark if parts == mark.parts else mark._replace(parts=parts), mark)

    def _part(self, part: Part) -> _Found | None:
        letters = self._was.letters_of(part.span)
        if letters.start >= letters.end:
            return None
        if blocks := self._aligned.covering(letters):
            return self._in_block(part, letters, blocks)
        return self._beside_blocks(part, letters) or self._by_itself(part, letters)

    def _in_block(self, part: Part, letters: Span, blocks: Sequence[Block]) -> _Found | None:
        """Words that went along with what is around them; not those whose place has gone to other ones that read so."""
        block = blocks[0]
        for later in blocks[1:]:
            both = Span(max(block.old, later.old), min(block.old_end, later.old_end))
            block = _rightful(block, later, both, letters, self._was_break)
        there = block.shifted(letters)
        for other in self._aligned.covering_new(there):
            if other.shifted(letters) != there:
                both = Span(max(block.new, other.new), min(block.new_end, other.new_end))
                first, later = sorted((block, other))
                if _rightful(first, later, both, there, self._is_break) is not block:
                    return None
        return self._found(part, there, block.in_order)

    def _beside_blocks(self, part: Part, letters: Span) -> _Found | None:
        """Words between, or next to, what stands."""
        words = self._was.letters[letters.start : letters.end]
        before = self._was.letters[max(0, letters.start - BESIDE) : letters.start]
        beside = before, self._was.letters[letters.end : letters.end + BESIDE]
        best: tuple[float, _Found] | None = None
        for window in windows(self._aligned, letters, len(self._is.letters)):
            if len(words) < SHORT and not window.is_between:
                continue
            there = list(self._whole(words, window.span))
            if len(there) > 1:
                continue
            alike = most_alike(words, self._is.letters, window, self._is_edge, beside) if not there else None
            if there:
                alike = Likeness(Span(there[0], there[0] + len(words)), 1.0)
            if alike is None or (best and alike.score <= best[0]):
                continue
            elsewhere = self._aligned.belonging_elsewhere(alike.span, letters)
            if elsewhere <= ELSEWHERE * (alike.span.end - alike.span.start):
                best = alike.score, self._found(part, alike.span, window.in_order)
        return best[1] if best else None

    def _by_itself(self, part: Part, letters: Span) -> _Found | None:
        """Many words that stand once in each version."""
        words = self._was.letters[letters.start : letters.end]
        if len(words) < TELLING or self._was.letters.count(words) != 1:
            return None
        there = self._is.letters.find(words)
        if there < 0 or self._is.letters.find(words, there + 1) >= 0:
            return None
        return self._found(part, Span(there, there + len(words)), in_order=False)

    def _found(self, part: Part, letters: Span, in_order: bool) -> _Found:
        span = self._is.stretch(letters)
        first = self._was.offsets[self._was.letters_of(part.span).start]
        start = span.start - (first - part.start)  # blanks at the ends are no letters
        if start >= 0 and self._new.startswith(part.exact, start):
            span = Span(start, start + len(part.exact))
        there = select(self._new, span)
        if not reads_alike(part.exact, there.exact):
            return _Found("changed", there)
        return _Found("same" if in_order else "moved", there)

    def _was_break(self, letter: int) -> bool:
        return _is_break(self._old, self._was, letter)

    def _is_break(self, letter: int) -> bool:
        return _is_break(self._new, self._is, letter)

    def _whole(self, words: str, within: Span) -> Iterator[int]:
        """Where words stand in a stretch of the new text, not as a piece of others."""
        at = self._is.letters.find(words, within.start, within.end)
        while at >= 0:
            if self._is_edge(at) and self._is_edge(at + len(words)):
                yield at
            at = self._is.letters.find(words, at + 1, within.end)

    def _is_edge(self, letter: int) -> bool:
        """Whether a word starts or ends before a letter of the new text."""
        if letter <= 0 or letter >= len(self._is.letters):
            return True
        before, after = self._is.offsets[letter - 1], self._is.offsets[letter]
        if any(ch.isspace() for ch in self._new[before + 1 : after]):
            return True
        around = self._new[max(0, before - 1) : after + 2]
        return _INSIDE.search(around) is None and not (self._new[before].isalnum() and self._new[after].isalnum())


def _rightful(earlier: Block, later: Block, both: Span, letters: Span, is_break: Callable[[int], bool]) -> Block:
    """To which of two blocks letters belong that are in both: the same words stand twice in one of the versions.

    To the one that has more beside them; if both have, sentences were put in or taken out: what comes before the first
    sentence's end in `both` belongs to the earlier block, what comes after it to the later one.
    """
    mine, theirs = (min(TRUSTED, block.length - (both.end - both.start)) for block in (earlier, later))
    if abs(mine - theirs) > TRUSTED // 3:
        return earlier if mine > theirs else later
    cut = next((at for at in range(both.start, both.end + 1) if is_break(at)), both.start)
    return earlier if letters.end <= cut else later


def _is_break(text: str, folded: Folded, letter: int) -> bool:
    """Whether a sentence may start at a letter."""
    if letter <= 0 or letter >= len(folded.letters):
        return True
    before, after = folded.offsets[letter - 1], folded.offsets[letter]
    return (
        after - before > 1 and folded.letters[letter - 1] in '.!?"' and any(map(str.isspace, text[before + 1 : after]))
    )


def _stands(text: str, mark: Mark) -> bool:
    """Whether a mark's words stand where they stood, in all the context that was kept of them."""
    return all(
        part.start >= len(part.prefix)
        and text.startswith(part.prefix + part.exact + part.suffix, part.start - len(part.prefix))
        for part in mark.parts
    )


def _is_in_context(placed: Reanchored) -> bool:
    """Whether each part stands amid what its selector keeps of what was before it, or behind it.

    Many words that read as they did need not.
    """
    from rapidfuzz import fuzz  # only needed when a text has changed

    def is_known(part: Part) -> bool:
        if placed.status != "changed" and len(part.exact) >= TELLING:
            return True
        before, after = fold(part.prefix).letters, fold(part.suffix).letters
        return any(
            max(fuzz.ratio(fold(was.prefix).letters, before), fuzz.ratio(fold(was.suffix).letters, after))
            >= 100 * IN_CONTEXT
            for was in placed.before.parts
        )

    return all(map(is_known, placed.mark.parts))


def _in_place(mark: Mark, found: Sequence[_Found | None]) -> bool:
    """Whether the parts that were found are in the order they were in, apart, and about as near to one another."""
    pairs = [(part, each.part) for part, each in zip(mark.parts, found, strict=True) if each is not None]
    return bool(pairs) and all(
        one.end <= other.start and other.start - one.end <= before_other.start - before_one.end + REACH
        for (before_one, one), (before_other, other) in pairwise(pairs)
    )


def _together(found: Sequence[Reanchored]) -> Iterator[Reanchored]:
    """The marks, those sources lost that are far from the quotations whose source they are, as they were not before."""
    quotes: dict[str, list[Reanchored]] = {}
    for each in found:
        if each.mark.source and each.status != "lost":
            quotes.setdefault(each.mark.source, []).append(each)
    for each in found:
        mine = quotes.get(each.mark.id)
        if mine and each.status in ("moved", "changed") and all(_is_torn(each, quote) for quote in mine):
            yield Reanchored("lost", each.before, each.before)
        else:
            yield each


def _is_torn(source: Reanchored, quote: Reanchored) -> bool:
    return _distance(source.mark, quote.mark) > _distance(source.before, quote.before) + REACH


def _distance(one: Mark, other: Mark) -> int:
    return max(0, one.start - other.end, other.start - one.end)
