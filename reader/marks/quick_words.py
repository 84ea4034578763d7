"""The words of a whole article as `reader.text.wording` has them, several times as fast where its letters are Western.

Each character is one byte then: a table makes all of them small, and blanks of what is between words.
"""

import re

from reader.text.wording import keys_of

_CODEC = "cp1252"
_DOT, _COMMA, _COLON = b"\x01", b"\x02", b"\x03"
"""Stand for what is between digits."""
_UNUSUAL = b"\x00\x01\x02\x03" + "ªº²³¹¼½¾µß\xadƒˆŠšŒœŽžŸ\x7f".encode(_CODEC) + b"\x1c\x1d\x1e\x1f"
"""What is a letter and not, changes to several, is hidden, or is another byte in Latin-1."""
_LETTER = rb"[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\xff]"
_IN_NUMBER = re.compile(rb"[.,:](?<=[0-9].)(?=[0-9])")
_BEFORE_LETTER = re.compile(rb"[0-9](?=%b)" % _LETTER)
_BEHIND_LETTER = re.compile(rb"[0-9](?<=%b.)" % _LETTER)
_STAND_INS = {b".": _DOT, b",": _COMMA, b":": _COLON}
_NO_APOSTROPHE = re.compile(rb"'(?:(?!%b)|(?<!%b'))" % (_LETTER, _LETTER))
"""It starts with the sign itself, which is looked for fastest."""
_HYPHENATED = re.compile(rb"-[ \t]*\r?\n")


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
    for stand_in, sign in zip((1, 2, 3), b".,:", strict=True):
        made[stand_in] = sign
    return bytes(made)


_TABLE = _table()
_KINDS = bytes(
    b"0"[0] if chr(code) in "0123456789" else b"."[0] if chr(code) in ".,:" else b"a"[0] if chr(code).isalpha() else 32
    for code in range(256)
)
"""Digits, what may stand between them, letters, and the rest: to see quickly what of it there is."""


def quick_keys(text: str) -> list[str]:
    """What `keys_of` says."""
    try:
        data = text.encode() if text.isascii() else text.encode(_CODEC)
    except UnicodeEncodeError:
        return keys_of(text)
    if len(data.translate(None, _UNUSUAL)) != len(data) or b"\x80" in data or _HYPHENATED.search(data):
        return keys_of(text)
    data = _parted(data).translate(_TABLE)
    for sign in (b"$", b"%", b"\xa3", b"\xa5"):
        data = data.replace(sign, b" %b " % sign)
    if b"'" in data:
        data = _NO_APOSTROPHE.sub(b" ", data.replace(b" '", b"  ").replace(b"' ", b"  "))
    return data.decode("latin-1").split()


def _parted(data: bytes) -> bytes:
    """Numbers kept whole, and apart from letters."""
    kinds = data.translate(_KINDS)
    if b"0.0" in kinds:
        data = _IN_NUMBER.sub(lambda sign: _STAND_INS[sign[0]], data)
    if b"0a" in kinds:
        data = _BEFORE_LETTER.sub(rb"\g<0> ", data)
    if b"a0" in kinds:
        data = _BEHIND_LETTER.sub(rb" \g<0>", data)
    return data
