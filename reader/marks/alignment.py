"""Which letters of one version of a text are which of the next, in time that grows with the texts, not their product.

Seeds of a few letters are looked up in the new text and widened as far as both agree (as rsync and patience diff do).
What is found only counts if it stands once in each text and enough of its neighbourhood went with it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.text.offsets import Span

SEED = 16
"""Letters that have to agree to be noticed."""
SEEDS = 100_000
"""Places of the new text that are looked up at most."""
TRUSTED = 64
"""Letters that have to agree, in blocks near one another, before they count as the same passage: a name with its office
is shorter."""
NEAR, SHIFT = 200, 600
"""Letters between two blocks of one passage in the old text, and by how many more or fewer they may be apart now."""
SENTENCE = 40
"""Letters that are enough if they are a sentence by themselves."""
_OPENING, _CLOSING = re.compile(r'\A|[.!?"]'), re.compile(r"[.!?]")
_EDGE = 4
"""Letters from the end of a passage within which its sentence may end: the next ones can start alike by chance."""
_STRIDE = 256


class Block(NamedTuple):
    """Letters that are the same in both texts."""

    old: int
    new: int
    length: int
    in_order: bool = True
    """Whether it stands among the other blocks as it did; what was moved does not."""

    @property
    def old_end(self) -> int:
        return self.old + self.length

    @property
    def new_end(self) -> int:
        return self.new + self.length

    def shifted(self, letters: Span) -> Span:
        """Where letters of the old text are in the new one."""
        return Span(letters.start + self.new - self.old, letters.end + self.new - self.old)


class Alignment(NamedTuple):
    """The blocks of two texts; neighbours may overlap in either."""

    blocks: Sequence[Block]
    """By their place in the old text."""
    by_new: Sequence[Block]
    """By their place in the new one."""
    shared: float
    """Which part is common: of the old text or of the new, whichever is more."""

    def covering(self, letters: Span) -> list[Block]:
        """The blocks that hold all of these letters of the old text."""
        return [
            block for block in self.touching(letters) if block.old <= letters.start and letters.end <= block.old_end
        ]

    def covering_new(self, letters: Span) -> list[Block]:
        """The blocks that hold all of these letters of the new text."""
        end = bisect_right(self.by_new, letters.start, key=lambda block: block.new)
        found = []
        for at in range(end - 1, -1, -1):
            if self.by_new[at].new_end < letters.end:
                break
            found.append(self.by_new[at])
        return found

    def touching(self, letters: Span) -> list[Block]:
        """The blocks that hold any of these letters."""
        end = bisect_left(self.blocks, (letters.end,))
        found = []
        for at in range(end - 1, -1, -1):
            if self.blocks[at].old_end <= letters.start:
                break
            found.append(self.blocks[at])
        return found[::-1]

    def before(self, old: int) -> Block | None:
        """The last block that starts before a letter of the old text."""
        at = bisect_left(self.blocks, (old,)) - 1
        return self.blocks[at] if at >= 0 else None

    def after(self, old: int) -> Block | None:
        """The first block that ends after it."""
        at = bisect_right(self.blocks, old, key=lambda block: block.old_end)
        return self.blocks[at] if at < len(self.blocks) else None

    def belonging_elsewhere(self, new: Span, old: Span) -> int:
        """How many letters of a stretch of the new text are letters of the old one outside a stretch."""
        count, reach = 0, new.start
        at = bisect_right(self.by_new, new.start, key=lambda block: block.new_end)
        for block in self.by_new[at:]:
            if block.new >= new.end:
                break
            start, end = max(reach, block.new), min(new.end, block.new_end)
            shift = block.old - block.new
            inside = min(end + shift, old.end) - max(start + shift, old.start)
            count += max(0, end - start) - max(0, min(inside, end - start))
            reach = max(reach, end)
        return count


def align(old: str, new: str, trusted: int = TRUSTED) -> Alignment:
    """Find the blocks of two folded texts."""
    if old == new:
        whole = (Block(0, 0, len(old)),) if old else ()
        return Alignment(whole, whole, 1.0)
    trusted = min(trusted, max(SEED // 2, len(old) // 2))
    found = sorted({*_ends(old, new), *_seeded(old, new)})
    passages = (passage for passage in _passages(_rising(found)) if _is_trusted(passage, old, trusted))
    kept = [block for passage in passages for block in passage]
    shared = max(
        _covered((block.old, block.old_end) for block in kept) / max(1, len(old)),
        _covered(sorted((block.new, block.new_end) for block in kept)) / max(1, len(new)),
    )
    ordered = _ordered(kept)
    return Alignment(ordered, sorted(ordered, key=lambda block: block.new), shared)


def _ends(old: str, new: str) -> Iterator[Block]:
    """What is the same at both ends, whether it stands once or more often."""
    after = _agreeing_before(old, len(old), new, len(new))
    before = _agreeing(old, 0, new, 0)
    if before:
        yield Block(0, 0, before)
    if after and before < len(old):
        yield Block(len(old) - after, len(new) - after, after)


def _seeded(old: str, new: str) -> Iterator[Block]:
    """What stands once in each text, widened from seeds."""
    places = _index(new)
    at = 0
    while at + SEED <= len(old):
        seeds = places.get(old[at : at + SEED])
        if seeds is None:
            at += 1
            continue
        block = max((_widened(old, at, new, there) for there in seeds), key=lambda block: block.length)
        words = old[block.old : block.old_end]
        if _is_only(words, old, block.old) and _is_only(words, new, block.new):
            yield block
        at = max(at + 1, block.old_end - SEED + 1)


def _index(new: str) -> dict[str, list[int]]:
    """The places of seeds in the new text, some letters apart, the first few of each."""
    step = max(4, len(new) // SEEDS)
    places: dict[str, list[int]] = {}
    for at in range(0, len(new) - SEED + 1, step):
        known = places.setdefault(new[at : at + SEED], [])
        if len(known) < 8:
            known.append(at)
    return places


def _widened(old: str, at: int, new: str, there: int) -> Block:
    before = _agreeing_before(old, at, new, there)
    return Block(at - before, there - before, before + _agreeing(old, at, new, there))


def _agreeing(one: str, at: int, other: str, there: int) -> int:
    """How many letters two texts share from two places on."""
    count, stride = 0, _STRIDE
    while stride:
        mine = one[at + count : at + count + stride]
        if mine and len(mine) == stride and mine == other[there + count : there + count + stride]:
            count += stride
        else:
            stride //= 2
    return count


def _agreeing_before(one: str, at: int, other: str, there: int) -> int:
    count, stride = 0, _STRIDE
    while stride:
        start, other_start = at - count - stride, there - count - stride
        if min(start, other_start) >= 0 and one[start : at - count] == other[other_start : there - count]:
            count += stride
        else:
            stride //= 2
    return count


def _is_only(words: str, text: str, at: int) -> bool:
    return text.find(words) == at and text.find(words, at + 1) < 0


def _rising(blocks: Sequence[Block]) -> list[Block]:
    """The blocks without those that lie inside another one; so both their starts and their ends rise."""
    kept: list[Block] = []
    for block in sorted(blocks, key=lambda block: (block.old, -block.length)):
        if not kept or block.old_end > kept[-1].old_end:
            kept.append(block)
    return kept


def _passages(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks that went along with one another."""
    passages: list[list[Block]] = []
    for block in blocks:
        last = passages[-1][-1] if passages else None
        if last is not None and _goes_along(last, block):
            passages[-1].append(block)
        else:
            passages.append([block])
    return passages


def _goes_along(last: Block, block: Block) -> bool:
    shift = (block.new - block.old) - (last.new - last.old)
    return block.new > last.new and block.old - last.old_end <= NEAR and abs(shift) <= SHIFT


def _is_trusted(passage: Sequence[Block], old: str, trusted: int) -> bool:
    """Whether so much went along that it is no mere phrase: many letters, or fewer that are whole sentences."""
    weight = _covered((block.old, block.old_end) for block in passage)
    if weight >= trusted or weight < SENTENCE:
        return weight >= trusted
    start, end = passage[0].old, passage[-1].old_end
    return bool(_OPENING.search(old, max(0, start - 1), start + _EDGE) and _CLOSING.search(old, end - _EDGE, end))


def _covered(stretches: Iterable[tuple[int, int]]) -> int:
    """How many letters lie in any of these stretches, given by their starts."""
    count = reach = 0
    for start, end in stretches:
        count += max(0, end - max(start, reach))
        reach = max(reach, end)
    return count


def _ordered(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those marked that do not belong to the heaviest run that rises in both texts."""
    best: list[tuple[int, int]] = []
    """New place and weight of runs that end there, both rising: the heaviest that ends by then is bisected for."""
    came_from: list[int] = []
    last_of: dict[int, int] = {}
    for index, block in enumerate(blocks):
        at = bisect_left(best, (block.new,)) - 1
        weight = block.length + (best[at][1] if at >= 0 else 0)
        came_from.append(last_of[best[at][0]] if at >= 0 else -1)
        at += 1
        while at < len(best) and best[at][1] <= weight:
            del best[at]
        if at == len(best) or best[at][0] != block.new:
            best.insert(at, (block.new, weight))
            last_of[block.new] = index
    in_order: set[int] = set()
    index = last_of[best[-1][0]] if best else -1
    while index >= 0:
        in_order.add(index)
        index = came_from[index]
    return [block._replace(in_order=index in in_order) for index, block in enumerate(blocks)]
