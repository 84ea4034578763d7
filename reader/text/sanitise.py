r"""Makes a text safe to show and to copy: nothing in it may steer a terminal, hide, or turn the reading direction.

Control characters become visible symbols (one character for one), invisible formatting characters are dropped.
Line ends become "\\n", a tab a blank.
"""

import re
import unicodedata

from reader.text.offsets import OffsetMap
from reader.text.shown import ShownText

_HIDDEN = "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\U000e0000-\U000e0fff"
_JOINERS = "\u200c\u200d"
_STRANGE = re.compile(f"\xad\r?\n|\r\n|[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029{_JOINERS}{_HIDDEN}\ud800-\udfff]")
_LINE_ENDS = "\r\n\x0b\x0c\u2028\u2029"
_JOINING_SCRIPTS = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"  # Arabic, Indic, Khmer, Mongolian
    "\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0e\ufe0f\U0001f000-\U0001faff]"  # symbols and emoji
)


def sanitise(text: str) -> str:
    r"""The text without what is dangerous or hidden; "\\n" is the only control character left."""
    if not _STRANGE.search(text):
        return text
    return _STRANGE.sub(_safe, text)


def sanitised(text: str) -> tuple[str, OffsetMap]:
    """As `sanitise`, with the map from the safe text (shown) to the text given (original)."""
    if not _STRANGE.search(text):
        return text, OffsetMap.identity(len(text))
    shown, at = ShownText(), 0
    for found in _STRANGE.finditer(text):
        shown.copy(text, at, found.start())
        safe = _safe(found)
        if safe:
            shown.replace(found.start(), safe)
        at = found.end()
    shown.copy(text, at, len(text))
    result = "".join(shown.pieces)
    return result, shown.offsets(len(result), len(text))


def visible(character: str) -> bool:
    """Whether a character of a sanitised text leaves ink: it is no blank, joiner or variation selector."""
    return not character.isspace() and unicodedata.category(character) not in ("Cf", "Mn")


def _safe(found: re.Match[str]) -> str:
    """What stands for one strange character, or for a soft hyphen with the line end it was for."""
    character = found[0]
    if character == "\t":
        return " "
    if character in _LINE_ENDS:
        return "\n"
    if character in _JOINERS:
        return character if _joins(found.string, found.start()) else ""
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "\u2421"
    if character < "\xa0":
        return "\u2426"
    return "\ufffd" if "\ud800" <= character <= "\udfff" else ""


def _joins(text: str, at: int) -> bool:
    """Whether a joiner does its work: it stands between two characters of a script or an emoji that needs it."""
    return bool(_JOINING_SCRIPTS.match(text[at - 1 : at]) and _JOINING_SCRIPTS.match(text[at + 1 : at + 2]))
