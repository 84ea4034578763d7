"""Who says what in an article of a library: as marked, else as the words around it tell."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.marks.model import Mark
from reader.session.shelf import Shelved
from reader.text.offsets import Span
from reader.text.quotations import find_quotations
from reader.text.repair import Repaired

_BEFORE = 5
"""So many paragraphs are read before what is asked for: who spoke last speaks on."""
_AFTER = 1


class Voice(NamedTuple):
    """A quotation of an article."""

    parts: tuple[Span, ...]
    speaker: str
    is_marked: bool


class Voices:
    """The quotations of an article; they are only looked for near what is asked for."""

    def __init__(self, taken: Shelved, asked: Sequence[Span] = ()) -> None:
        """The quotations of an article; those near several stretches that will be asked for are found at once."""
        self._article, self._contents = taken
        self._asked = asked
        self._marked = [*self._marks()]
        self._regions: dict[int, list[tuple[int, int]]] = {}
        self._detected: dict[tuple[int, int, int], list[Voice]] = {}

    def at(self, span: Span) -> Voice | None:
        """The quotation that holds most of a stretch; a mark before what is only detected."""
        marked = _most(self._marked, span)
        if marked and marked.speaker:
            return marked
        detected = _most(self._near(span), span)
        return detected._replace(is_marked=marked is not None) if detected else marked

    def _near(self, span: Span) -> list[Voice]:
        """What is detected about a stretch."""
        block = self._article.document.block_at(span.start)
        if block not in self._regions:
            self._regions[block] = _united(self._region(block, each) for each in self._unmarked(block))
        alone = self._region(block, span)
        first, last = next(
            (each for each in self._regions[block] if each[0] <= alone[0] and alone[1] <= each[1]), alone
        )
        if (block, first, last) not in self._detected:
            shown, base = self._article.document.shown(block), self._article.document.blocks[block].start
            self._detected[block, first, last] = list(_detected(shown, first, last, base))
        return self._detected[block, first, last]

    def _unmarked(self, block: int) -> Iterator[Span]:
        """The stretches of a block that will be asked for, without those whose speaker is marked."""
        for span in self._asked:
            marked = _most(self._marked, span)
            if not (marked and marked.speaker) and self._article.document.block_at(span.start) == block:
                yield span

    def _region(self, block: int, span: Span) -> tuple[int, int]:
        """The first and last paragraph that tell who says something."""
        shown, base = self._article.document.shown(block), self._article.document.blocks[block].start
        first, last = (_paragraph(shown, at - base) for at in (span.start, span.end - 1))
        return max(0, first - _BEFORE), last + _AFTER

    def _marks(self) -> Iterator[Voice]:
        by_id = {mark.id: mark for mark in self._contents.marks}
        for mark in self._contents.marks:
            if mark.kind == "quote" and mark.standing != "lost":
                yield Voice(tuple(part.span for part in mark.parts), _speaker(mark, by_id), is_marked=True)


def _paragraph(shown: Repaired, original: int) -> int:
    """The number of the paragraph that a place is in."""
    at = shown.offsets.to_shown(original)
    return max(0, bisect_right(shown.paragraphs, at, key=lambda paragraph: paragraph.start) - 1)


def _united(regions: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that meet as one."""
    united: list[tuple[int, int]] = []
    for first, last in sorted(regions):
        if united and first <= united[-1][1] + 1:
            united[-1] = united[-1][0], max(last, united[-1][1])
        else:
            united.append((first, last))
    return united


def _detected(shown: Repaired, first: int, last: int, base: int) -> Iterator[Voice]:
    """The quotations of some paragraphs, from the first to the last."""
    text, offsets = shown.text, shown.offsets
    near = shown.paragraphs[first : last + 1]
    for found in find_quotations(text, near):
        spans = [offsets.original_span(*part) for part in found.parts]
        source = text[slice(*found.source)].rstrip(" ,;:—–-") if found.source else ""
        parts = tuple(Span(start + base, end + base) for start, end in spans)
        yield Voice(parts, " ".join((found.person or source).split()), is_marked=False)


def _speaker(mark: Mark, by_id: dict[str, Mark]) -> str:
    source = by_id.get(mark.source or "")
    words = " ".join(part.exact for part in source.parts) if source else ""
    return mark.person or " ".join(words.split())


def _most(voices: Sequence[Voice], span: Span) -> Voice | None:
    best, most = None, 0
    for voice in voices:
        shared = sum(max(0, min(end, span.end) - max(start, span.start)) for start, end in voice.parts)
        if shared > most:
            best, most = voice, shared
    return best
