"""The words of a text as two wordings are compared: whatever their case, marks, dashes and line ends."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.text.patterns import pattern

_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LETTERS = rf"[^\W\d_{_UNSPACED}]+(?:[{_HIDDEN}]+[^\W\d_{_UNSPACED}]+)*"
_WORD = pattern(
    rf"\d+(?:[.,:]\d+)*|[%$€£¥]|[{_UNSPACED}]"
    rf"|{_LETTERS}(?:['’ʼ]{_LETTERS}|[-‐\u00ad][ \t]*\r?\n[ \t]*(?=[a-zß-ÿ]){_LETTERS})*"
)
"""A number, a currency, a character of a script without blanks, or a word, also one broken at the end of a line."""
_LEFT_OUT = pattern(rf"[{_HIDDEN}]|[-‐\u00ad][ \t]*\r?\n[ \t]*")


class Wording(NamedTuple):
    """The words of a text, and where each stands in it."""

    keys: tuple[str, ...]
    """What they are compared by."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def keys_of(text: str) -> list[str]:
    """What the words of a text are compared by."""
    return [*map(key, _WORD.findall(text))]


def worded(text: str) -> Wording:
    """The words of a text with their places."""
    found = [*_WORD.finditer(text)]
    return Wording(
        tuple([key(word.group()) for word in found]),
        tuple([word.start() for word in found]),
        tuple([word.end() for word in found]),
    )


def each_word(text: str) -> Iterator[re.Match[str]]:
    """The words of a text, one after the other."""
    return _WORD.finditer(text)


@lru_cache(1 << 16)
def key(word: str) -> str:
    """What a word is compared by."""
    bare = _LEFT_OUT.sub("", word).replace("’", "'").replace("ʼ", "'")
    return unicodedata.normalize("NFKC", bare).casefold()
