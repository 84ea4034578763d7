"""Bytes become text without a change, or one clear refusal."""

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.text.decode import BinaryContent, decode

TEXT = "“Qatar,” she said – naïve café.\r\nNext line\twith a tab.\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-8"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ],
)
def test_the_encodings_of_unicode(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == (TEXT, encoding)


def test_an_older_encoding_is_guessed() -> None:
    text = "Le café était fermé, a déclaré l’élève à la télévision française. " * 20
    assert decode(text.encode("cp1252")).text == text


def test_a_text_cut_inside_a_character_is_still_read() -> None:
    assert decode("The café was closed for the whole of the week, he said.".encode("latin-1")).text.startswith(
        "The caf"
    )


@pytest.mark.parametrize("text", ["RIFFs are great.", "ID3 builds trees.", "BZh is a name", "Rar! said he", "GIF8 x"])
def test_a_text_that_begins_like_another_file_is_read(text: str) -> None:
    assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n%abc", b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04rest", bytes(range(256)) * 8]
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(BinaryContent) as refusal:
        decode(data)
    assert isinstance(refusal.value, ReaderError)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Россия объявила о новых переговорах, сообщил представитель министерства. "),
        ("shift_jis", "政府は新しい交渉を発表しました。担当者は記者団に語った。"),
        ("cp1252", "„Wir müssen größere Anstrengungen unternehmen“, erklärte der Präsident für Österreich. "),
        ("big5", "政府宣布新的談判，發言人對記者說，情況正在改善。"),
    ],
)
def test_other_older_encodings(encoding: str, text: str) -> None:
    assert decode((text * 20).encode(encoding)).text == text * 20


def test_one_wrong_byte_does_not_spoil_a_text() -> None:
    text = "“Naïve café,” she said. " * 30
    data = text.encode()
    assert decode(data[:400] + b"\xff" + data[400:]).text.count("\ufffd") == 1


def test_nothing_is_an_empty_text() -> None:
    assert decode(b"") == ("", "utf-8")


@given(st.text(st.characters(exclude_characters="\x00\ufeff", exclude_categories=["Cs"])))
def test_utf8_comes_back_unchanged(text: str) -> None:
    data = b" " + text.encode()
    assert decode(data).text == " " + text


@given(st.binary(max_size=300))
def test_any_bytes_give_a_text_or_a_refusal(data: bytes) -> None:
    with contextlib.suppress(BinaryContent):
        assert isinstance(decode(data).text, str)
