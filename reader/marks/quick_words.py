"""The words of a whole article as `reader.text.wording` has them, several times as fast where its letters are Western.

Each character is one byte then: a table makes all of them small, and blanks of what is between words. Of an article
that has other characters too, only the lines that they stand in are read at leisure.
"""

import re

from reader.text.wording import keys_of

_CODEC = "cp1252"
_UNUSUAL = b"\x00" + "ªº²³¹¼½¾µß\xadƒˆŠšŒœŽžŸ\x7f".encode(_CODEC) + b"\x1c\x1d\x1e\x1f"
"""What is a letter and not, changes to several, is hidden, or is another byte in Latin-1."""
_LETTER = rb"[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\xff]"
_NUMBER = re.compile(rb"00*(?:\.00*)*")
"""Of kinds. It starts with a digit itself, which is looked for fastest, as is the sign of the next."""
_NO_APOSTROPHE = re.compile(rb"'(?:(?!%b)|(?<!%b'))" % (_LETTER, _LETTER))
_HYPHENATED = re.compile(rb"-[ \t]*\r?\n")
_HYPHENS = ("-", "‐", "\xad")
"""What goes on in the next line if a line ends so."""


def _table() -> bytes:
    """What each byte becomes."""
    made = bytearray(b" " * 256)
    for code in range(256):
        ch = bytes([code]).decode("latin-1")
        if ch.isalnum() and (code < 0x80 or code >= 0xC0):
            made[code] = ord(ch.lower())
    made[ord("'")] = made[0x92] = ord("'")
    for sign in b"%$\xa3\xa5":
        made[sign] = sign
    return bytes(made)


_TABLE = _table()
_KINDS = bytes(
    b"0"[0] if chr(code) in "0123456789" else b"."[0] if chr(code) in ".,:" else b" "[0] for code in range(256)
)
"""Digits, what may stand between them, and the rest."""


def quick_keys(text: str) -> list[str]:
    """What `keys_of` says."""
    keys = _quick(text)
    if keys is not None:
        return keys
    cut = _middle(text)
    return quick_keys(text[:cut]) + quick_keys(text[cut:]) if cut else keys_of(text)


def _quick(text: str) -> list[str] | None:
    """The words; None if there is something in the text that is too rare to be looked at here."""
    try:
        data = text.encode() if text.isascii() else text.encode(_CODEC)
    except UnicodeEncodeError:
        return None
    if len(data.translate(None, _UNUSUAL)) != len(data) or b"\x80" in data or _HYPHENATED.search(data):
        return None
    data = _small(data)
    for sign in (b"$", b"%", b"\xa3", b"\xa5"):
        data = data.replace(sign, b" %b " % sign)
    if b"'" in data:
        data = _NO_APOSTROPHE.sub(b" ", data)
    return data.decode("latin-1").split()


def _small(data: bytes) -> bytes:
    """The words in small letters, numbers whole and apart from them; else only apostrophes and currencies."""
    made = data.translate(_TABLE)
    pieces: list[bytes] = []
    done = 0
    for number in _NUMBER.finditer(data.translate(_KINDS)):
        start, end = number.span()
        pieces += (made[done:start], b" ", data[start:end], b" ")
        done = end
    return b"".join((*pieces, made[done:])) if pieces else made


def _middle(text: str) -> int:
    """Where a line ends near the middle of a text, and no word is broken; 0 if there is no such place."""
    middle = len(text) // 2
    at = text.find("\n", max(1, middle))
    while at > 0 and _is_broken(text, at):
        at = text.find("\n", at + 1)
    if at < 0:
        at = text.rfind("\n", 1, middle)
        while at > 0 and _is_broken(text, at):
            at = text.rfind("\n", 1, at)
    return max(0, at)


def _is_broken(text: str, at: int) -> bool:
    return text[:at].rstrip(" \t\r").endswith(_HYPHENS)
