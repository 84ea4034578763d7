"""Turns the bytes of an article into text, and nothing else: line ends and odd characters stay as they are."""

import codecs
from typing import NamedTuple

from reader.errors import ReaderError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"\x7fELF", b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0", b"7z\xbc\xaf", b"Rar!\x1a", b"\xfd7zXZ", b"OggS\x00", b"SQLite format 3\x00",
    *(b"ID3" + bytes([version]) for version in range(5)), *(b"BZh%d1AY&SY" % level for level in range(1, 10)),
)  # fmt: skip
_SAMPLE = 65_536


class BinaryContent(ReaderError):  # noqa: N818 - it names what the file is
    """The bytes are no text."""


class Decoded(NamedTuple):
    """A text and the encoding its bytes were in; a byte order mark is not part of the text."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text of these bytes. Raises BinaryContent if they are none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    if data.startswith(_SIGNATURES):
        raise BinaryContent(_refusal())
    wide = _wide_encoding(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), wide)
    if b"\x00" in data[:_SAMPLE]:
        raise BinaryContent(_refusal())
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _guessed(data)


def _refusal() -> str:
    return "is no text, nor of a format that pullquote reads (it looks like binary data)"


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: of mostly Latin text, nearly every other byte is zero."""
    sample = data[:4096]
    if len(sample) < 2 or len(data) % 2 or b"\x00" not in sample:
        return None
    half = len(sample) // 2
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    if low > 0.4 * half and high < 0.05 * half:
        return "utf-16-le"
    if high > 0.4 * half and low < 0.05 * half:
        return "utf-16-be"
    return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes went wrong: nearly all that is not ASCII reads well."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    foreign = len(text) - len(text.encode("ascii", "ignore")) - wrong
    return Decoded(text, "utf-8") if foreign > 50 * wrong else None


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    if _mostly_controls(data[:_SAMPLE]):
        raise BinaryContent(_refusal())
    best = from_bytes(data[:_SAMPLE]).best()
    for encoding in (best.encoding if best else "cp1252", "cp1252"):
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    return Decoded(data.decode("latin-1"), "latin-1")


def _mostly_controls(sample: bytes) -> bool:
    controls = sum(1 for byte in sample if byte < 32 and byte not in b"\t\n\r\x0b\x0c\x1b")
    return controls > 0.02 * len(sample)
