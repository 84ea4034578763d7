"""Makes a text safe to show and to copy: nothing in it may steer a terminal, hide, or turn the reading direction.

Control characters become visible symbols (one character for one), invisible formatting characters are dropped.
Line ends become "\\n", a tab a blank.
"""

import re
import unicodedata
from itertools import groupby

from reader.text.offsets import OffsetMap

_HIDDEN = (
    "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\U000e0000-\U000e0fff"
)
_JOINERS = "\u200c\u200d"
_STRANGE = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029{_JOINERS}{_HIDDEN}\ud800-\udfff]")
_LINE_ENDS = "\r\x0b\x0c\u2028\u2029"
_JOINING_SCRIPTS = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"  # Arabic, Indic, Khmer, Mongolian
    "\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0e\ufe0f\U0001f000-\U0001faff]"  # symbols and emoji
)


def sanitise(text: str) -> str:
    """The text without what is dangerous or hidden; "\\n" is the only control character left."""
    if not _STRANGE.search(text):
        return text
    return "".join(_safe(text, found) for found in range(len(text)))


def sanitised(text: str) -> tuple[str, OffsetMap]:
    """As `sanitise`, with the map from the safe text (shown) to the text given (original)."""
    if not _STRANGE.search(text):
        return text, OffsetMap.identity(len(text))
    kept = [(at, safe) for at in range(len(text)) if (safe := _safe(text, at))]
    shown, original, lengths = [], [], []
    for _, run in groupby(enumerate(kept), key=lambda entry: entry[1][0] - entry[0]):
        members = list(run)
        shown.append(members[0][0])
        original.append(members[0][1][0])
        lengths.append(len(members))
    offsets = OffsetMap(tuple(shown), tuple(original), tuple(lengths), len(kept), len(text))
    return "".join(safe for _, safe in kept), offsets


def visible(character: str) -> bool:
    """Whether a character of a sanitised text leaves ink: it is no blank, joiner or variation selector."""
    return not character.isspace() and unicodedata.category(character) not in ("Cf", "Mn")


def _safe(text: str, at: int) -> str:
    character = text[at]
    if " " <= character <= "~" or character == "\n" or not _STRANGE.match(character):
        return character
    if character == "\t":
        return " "
    if character in _LINE_ENDS:
        return "" if character == "\r" and text[at + 1 : at + 2] == "\n" else "\n"
    if character in _JOINERS:
        return character if _joins(text, at) else ""
    if character < " ":
        return chr(0x2400 + ord(character))
    if character == "\x7f":
        return "\u2421"
    if character < "\xa0":
        return "\u2426"
    return "\ufffd" if "\ud800" <= character <= "\udfff" else ""


def _joins(text: str, at: int) -> bool:
    """Whether a joiner does its work: it stands between two characters of a script or an emoji that needs it."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return bool(_JOINING_SCRIPTS.match(before) and _JOINING_SCRIPTS.match(after))
