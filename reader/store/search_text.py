"""Makes of a text what the search index is given, and finds places in it again, as a reader sees them.

The index divides a text into words where it has no letters. Two characters help it: one that it drops takes the place
of what breaks a word (a hyphen with a line end, a soft hyphen), one for one; another is put between the characters of
scripts without blanks (Japanese, Chinese, Thai and the like), so that any part of a sentence is a phrase.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.text.offsets import Span

JOINER, DIVIDER = "\u032e", "\x1f"
OPENING, CLOSING = "\x02", "\x03"
"""What the index puts around the words that were found."""

_HIDDEN = "\u00ad\u200b\u2060\ufeff"
_LETTER = r"[^\W\d_]"
_BROKEN = re.compile(
    rf"(?<={_LETTER})[{_HIDDEN}]+(?={_LETTER})|(?<={_LETTER})[-‐\u00ad][ \t]*\r?\n[ \t]*(?=[a-zß-öø-ÿ])"
)
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese."""
_PIECE = re.compile(f"[{OPENING}{CLOSING}]")


_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
_CAPITAL = "\ue000"
"""Follows a capital where capitals count: the index itself tells no case."""


class Highlighted(NamedTuple):
    """A text as it was given to the index, and what was found in it."""

    text: str
    """As long as it was."""
    found: tuple[Span, ...]
    """Offsets of it."""


class Edit(NamedTuple):
    """A stretch that is shown as something else."""

    start: int
    end: int
    text: str


def indexed(text: str) -> str:
    """What the index is given."""
    return divided(whole(text))


def whole(text: str) -> str:
    """A text with its broken words whole, as long as it was."""
    text = _UNSAFE.sub(" ", text)
    return _BROKEN.sub(lambda broken: JOINER * len(broken[0]), text)


def divided(text: str) -> str:
    """A text with scripts without blanks divided."""
    return _UNSPACED.sub(rf"{DIVIDER}\g<0>{DIVIDER}", text)


def repaired(text: str) -> tuple[str, list[Edit]]:
    """A text with its broken words whole, as long as it was, and how the reader shows it, but for its blanks.

    What an article's own format says of its paragraphs is not looked at: it changes only blanks.
    """
    from reader.text.blocks import cut
    from reader.text.repair import repair  # only when there is something to enter

    words = whole(text)
    edits: list[Edit] = []
    for block in cut(text):
        shown, offsets, _ = repair(text[slice(*block)])
        at, done = block.start, 0
        for start, original, length in zip(offsets.shown, offsets.original, offsets.lengths, strict=True):
            first = block.start + original
            edits += _edits(words, at, first, shown[done:start])
            at, done = first + length, start + length
            if words[first:at] != shown[start:done]:
                for n, ch in enumerate(shown[start:done], first):
                    edits += _edits(words, n, n + 1, ch)
        edits += _edits(words, at, block.end, shown[done:])
    return _joined(words, edits), edits


def _edits(words: str, start: int, end: int, text: str) -> Iterator[Edit]:
    """The edit that makes a stretch a text; none if only blanks differ."""
    was = words[start:end]
    if was != text and (was.split() or text.split() or not was or not text):
        yield Edit(start, end, text)


def _joined(words: str, edits: Sequence[Edit]) -> str:
    """A text whose words are whole where what stood in them is not shown."""
    pieces: list[str] = []
    at = 0
    for start, end, shown in edits:
        is_inside = not shown and words[start - 1 : start].isalpha() and words[end : end + 1].isalpha()
        pieces += (words[at:start], JOINER * (end - start) if is_inside else words[start:end])
        at = end
    return "".join((*pieces, words[at:]))


def edited(text: str, edits: Sequence[Edit], start: int, end: int) -> str:
    """A stretch of a text as it is shown."""
    pieces: list[str] = []
    for each in edits[bisect_left(edits, (start,)) :]:
        if each.start >= end:
            break
        pieces += (text[start : each.start], each.text)
        start = each.end
    return "".join((*pieces, text[start:end]))


def capitals(*texts: str) -> str:
    """The words of some texts that have capitals, each once, as they are written."""
    words = {word for text in texts for word in words_of(text.replace(JOINER, ""))}
    return " ".join(sorted(written(word) for word in words if word != word.lower()))


def written(word: str) -> str:
    """A word as it is written, for the index."""
    return "".join(ch + _CAPITAL if ch != ch.lower() else ch for ch in word)


def words_of(text: str) -> list[str]:
    return _WORD.findall(text)


def highlighted(cell: str) -> Highlighted:
    """What the index answers, without its characters; what was found side by side is one."""
    pieces: list[str] = []
    found: list[Span] = []
    at, start = 0, 0
    for piece in _PIECE.split(cell.replace(DIVIDER, "")):
        is_found = len(pieces) % 2 == 1
        pieces.append(piece)
        start, at = at, at + len(piece)
        if is_found:
            if found and found[-1].end == start:
                found[-1] = Span(found[-1].start, at)
            else:
                found.append(Span(start, at))
    return Highlighted("".join(pieces), tuple(found))


def shown(text: str) -> str:
    """A stretch of it for people: words whole, blanks single."""
    return " ".join(text.replace(JOINER, "").split())
