"""The letters of a text without what scraping and typesetting do to them: how two versions of one article are compared.

Left out are blanks, line ends, hidden characters and hyphens at the end of a line; quotation marks of every style
become one, dashes become one, ligatures and accented letters are taken apart. Letter case and punctuation stay.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reader.text.offsets import Span

_QUOTES = frozenset("\"'`´“”„‟‘’‚‛«»‹›「」『』′″＂＇")
_DASHES = frozenset("-‐‑‒–—―−﹘﹣－")
_NOTHING = "\u00ad"
"""Put in the place of a character that is left out where it stands."""
_BROKEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad](?=[ \t]*\r?\n[ \t]*[^\W\d_])")
_DOUBLED = re.compile(r"(?<=[-–—])[-–—]")
_HYPHEN = "\n"
"""What a hyphen at the end of a line is compared as; no letter of a folded text."""


class Folded(NamedTuple):
    """The letters of a text, and where each stands in it."""

    letters: str
    offsets: Sequence[int]

    def letters_of(self, span: Span) -> Span:
        """The letters in a stretch of the text."""
        return Span(bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end))

    def stretch(self, letters: Span) -> Span:
        """The stretch of the text that has these letters; they must not be none."""
        return Span(self.offsets[letters.start], self.offsets[letters.end - 1] + 1)


def fold(text: str) -> Folded:
    """The letters of a text."""
    return _fold(_BROKEN.sub(_NOTHING, text))


def reads_alike(one: str, other: str) -> bool:
    """Whether two wordings are the same, letter by letter; a hyphen at the end of a line may be one or none."""
    mine, theirs = (_fold(_BROKEN.sub("\ue000", text)).letters.replace("\ue000", _HYPHEN) for text in (one, other))
    at = there = 0
    while at < len(mine) and there < len(theirs):
        if mine[at] == theirs[there]:
            at, there = at + 1, there + 1
        elif mine[at] == _HYPHEN:
            at, there = at + 1, there + (theirs[there] == "-")
        elif theirs[there] == _HYPHEN:
            at, there = at + (mine[at] == "-"), there + 1
        else:
            return False
    return not mine[at:].strip(_HYPHEN) and not theirs[there:].strip(_HYPHEN)


def _fold(text: str) -> Folded:
    text = _DOUBLED.sub(_NOTHING, text)
    table = {character: _folded(character) for character in set(text)}
    letters = text.translate({ord(character): folded for character, folded in table.items()})
    counts = {character: len(folded) for character, folded in table.items() if len(folded) != 1}
    if not counts:
        return Folded(letters, range(len(text)))
    known = counts.get
    return Folded(letters, [at for at, character in enumerate(text) for _ in range(known(character, 1))])


def _folded(character: str) -> str:
    if character in _QUOTES:
        return '"'
    if character in _DASHES:
        return "-"
    if character.isspace() or unicodedata.category(character) == "Cf":
        return ""
    return "".join(each for each in unicodedata.normalize("NFKD", character) if not each.isspace())
