"""Tells whether two paragraphs have the same wording, or nearly, without keeping the words.

What varies from page to page is left out: case, accents, blanks, punctuation, digits. The exact fingerprint is of the
letters alone, so that a line end inside a word makes no difference. The near one is a bottom-k sketch (Broder 1997) of
the pairs of neighbouring words: the share of equal pairs in two texts shows in the least hashes of both.
"""

import unicodedata
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from reader.text.patterns import pattern

VERSION = 1
"""Raised when the same text gets another fingerprint than before: what was kept of the old ones is of no use then."""
FEWEST_WORDS = 5
"""A text of fewer words has only an exact fingerprint."""
SKETCH = 24
"""Hashes a near fingerprint has; those of shorter texts are complete, and their likeness is exact."""
NEAR = 0.6
"""The likeness from which two wordings are nearly the same: one word of ten changed, or two of twenty."""

_INSIDE_WORDS = str.maketrans("", "", "'’‘ʼ`´\u00ad\u200b\u200c\u200d\u2060\ufeff")
_WORD = pattern(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"  # no blanks there
    r"|[^\W\d_]+"
)


class Fingerprint(NamedTuple):
    """What is kept of a wording; the same in every process."""

    exact: str
    near: tuple[int, ...] = ()
    """Hashes of pairs of words, the least ones, in order; none of a short text."""


def fingerprint(text: str) -> Fingerprint | None:
    """The fingerprint of a paragraph; None if there is no letter in it."""
    words = normalised(text)
    if not words:
        return None
    exact = blake2b("".join(words).encode(), digest_size=8).hexdigest()
    if len(words) < FEWEST_WORDS:
        return Fingerprint(exact)
    pairs = {crc32(f"{one} {two}".encode()) for one, two in pairwise(words)}
    return Fingerprint(exact, tuple(sorted(pairs)[:SKETCH]))


def normalised(text: str) -> list[str]:
    """The words of a text as they are compared: letters only, in one case, without accents."""
    text = text.translate(_INSIDE_WORDS)
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = "".join(ch for ch in decomposed if not unicodedata.combining(ch)).translate(_INSIDE_WORDS)
    return _WORD.findall(text.lower())


def likeness(one: Fingerprint, other: Fingerprint) -> float:
    """How alike two wordings are: 1 if they are the same, else about the share of pairs of words both have."""
    if one.exact == other.exact:
        return 1.0
    if not one.near or not other.near:
        return 0.0
    least = sorted({*one.near, *other.near})[:SKETCH]
    both = {*one.near} & {*other.near}
    return sum(pair in both for pair in least) / len(least)


def is_near(one: Fingerprint, other: Fingerprint) -> bool:
    return likeness(one, other) >= NEAR
