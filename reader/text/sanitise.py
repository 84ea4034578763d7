"""Makes a text safe to show and to copy: nothing in it may steer a terminal, hide, or turn the reading direction.

Control characters become visible symbols, one for one; invisible formatting characters are dropped; line ends of every
kind become a line feed, a tab a blank.
"""

import unicodedata

from reader.text.offsets import OffsetMap
from reader.text.patterns import pattern
from reader.text.rewriting import Rewriting

_HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff"
    "\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Soft hyphen, fillers, zero-width blanks, marks, embeddings, overrides and isolates of direction, tags."""
_JOINED = (
    "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"  # Arabic, Indic, Khmer, Mongolian
    "\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"  # symbols and emoji
)
_JOINERS = "\u200c\u200d"
_VARIATION = "\ufe00-\ufe0f"
_SAFE = pattern(f"[^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029{_JOINERS}{_HIDDEN}{_VARIATION}\ud800-\udfff\ufffe\uffff]*")
_DROPPED = pattern(
    "\u00ad[ \t]*\r?\n[ \t]*(?=[^\\W\\d_])"  # a word hyphenated at the end of a line
    f"|[{_HIDDEN}]+"
    "|\r(?=\n)"
    f"|(?<![{_JOINED}])(?<![{_JOINED}][{_VARIATION}])[{_JOINERS}]+|[{_JOINERS}]+(?![{_JOINED}])"  # joins nothing
    f"|(?<=[{_VARIATION}{_JOINERS}{_HIDDEN}\\s])[{_VARIATION}]+|^[{_VARIATION}]+"  # varies nothing
)
_SYMBOLS: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    **dict.fromkeys(range(0x80, 0xA0), "\u2426"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd"),
    **dict.fromkeys((0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), "\n"),
    0x09: " ",
    0x7F: "\u2421",
}


def sanitise(text: str) -> str:
    """The text without what is dangerous or hidden; the line feed is the only control character left."""
    return text if _SAFE.fullmatch(text) else _DROPPED.sub("", text).translate(_SYMBOLS)


def sanitised(text: str) -> tuple[str, OffsetMap]:
    """As `sanitise`, with the map from the safe text (shown) to the text given (original)."""
    if _SAFE.fullmatch(text):
        return text, OffsetMap.identity(len(text))
    kept = Rewriting(text)
    at = 0
    for dropped in _DROPPED.finditer(text):
        kept.copy(at, dropped.start())
        at = dropped.end()
    kept.copy(at, len(text))
    return kept.text().translate(_SYMBOLS), kept.offsets()


def visible(character: str) -> bool:
    """Whether a character of a sanitised text leaves ink of its own: it is no blank, joiner, or combining mark."""
    return not character.isspace() and unicodedata.category(character) not in ("Cf", "Mn", "Me")
