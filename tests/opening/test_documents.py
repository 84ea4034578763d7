"""Word documents, PDF, and mail."""

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from reader.errors import ReaderError
from reader.opening.anything import open_bytes
from reader.opening.whole import whole
from reader.session.document import Document
from tests.opening.builders import STORY, document, letter, page, print_of


def shown(data: bytes) -> list[tuple[str, str]]:
    opened = open_bytes(data, "file")
    blocks = Document(opened.text, structure=opened.structure)
    return [(kind, blocks.shown(0).text[start:end]) for start, end, kind in blocks.shown(0).paragraphs]


def test_a_document_by_its_styles() -> None:
    data = document(
        ("Heading1", "The bridge"), ("Normal", STORY[1]), ("Quote", "Our river."), title="Minutes", author="Jane"
    )
    assert shown(data) == [("heading", "The bridge"), ("text", STORY[1]), ("blockquote", "Our river.")]
    opened = open_bytes(data, "x")
    assert (opened.title, opened.byline, opened.published) == ("Minutes", "Jane", "2023-04-05")


def test_an_entity_bomb_in_a_document_is_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    for data in (
        document(("Normal", "Words."), prolog=bomb),
        document(("Normal", "W."), prolog=f"<!-- {'x' * 9_000} -->{bomb}"),
    ):
        with pytest.raises(ReaderError, match="a document has no DOCTYPE"):
            open_bytes(data, "x")


def test_a_print_is_repaired_without_its_running_heads() -> None:
    data = print_of(
        ["The Town Paper   1", "The mayor spoke to reporters on Mon-", "day about the bridge. “We will build", "- 1 -"],
        [
            "The Town Paper   2",
            "the bridge,” she said. It was a well-",
            "prepared speech, as well-prepared as",
            "Page 2 of 3",
        ],
        ["The Town Paper   3", "ever.", "3"],
        title="Report.doc",
    )
    opened = open_bytes(data, "x")
    assert [words for _, words in shown(data)] == [
        "The mayor spoke to reporters on Monday about the bridge. “We will build the bridge,” she said. "
        "It was a well-prepared speech, as well-prepared as ever."
    ]
    assert (opened.title, opened.byline, opened.published) == ("", "Jane Doe", "2022-03-04")
    everything, _ = whole(data, "pdf", "")
    assert all(words in everything for words in ("The Town Paper   2", "Page 2 of 3", "well-\nprepared"))


def test_an_encrypted_print_says_so_and_one_without_a_password_is_read() -> None:
    for password, is_read in (("secret", False), ("", True)):
        writer = PdfWriter(clone_from=PdfReader(BytesIO(print_of(["Words on paper."]))))
        writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
        out = BytesIO()
        writer.write(out)
        if is_read:
            assert open_bytes(out.getvalue(), "x").text == "Words on paper."
        else:
            with pytest.raises(ReaderError, match="x: is encrypted; save a copy without a password and open that"):
                open_bytes(out.getvalue(), "x")


def test_a_letter_is_its_plain_text_with_what_it_answers() -> None:
    data = letter("Dear all,\n\nwe will build the bridge.\n\n> Will you build\n> the bridge?\n", "<p>Dear all</p>")
    opened = open_bytes(data, "x")
    assert [words for _, words in shown(data)] == [
        "Dear all,",
        "we will build the bridge.",
        "> Will you build\n> the bridge?",
    ]
    assert (opened.title, opened.byline, opened.published, opened.site) == ("A bridge", "Jane Doe", "2024-03-05", "")


def test_a_newsletter_whose_plain_text_says_little_is_its_page() -> None:
    data = letter("See the web version.\n", page(*STORY), List_Unsubscribe="<https://paper.example/u>")
    opened = open_bytes(data, "x")
    assert all(paragraph in opened.text for paragraph in STORY)
    assert opened.structure is not None
    assert opened.site == "paper.example"


def test_fields_of_a_letter_may_be_encoded_wrong_or_missing() -> None:
    strange = letter("Words.\n").replace(b"Subject: A bridge", b"Subject: =?utf-8?q?Br=C3=BCcke?= \x1b[31m")
    strange = strange.replace(b"Tue, 05 Mar 2024", b"Noneday").replace(
        b"From: Jane Doe <jane@paper.example>", b"From: <<>>"
    )
    opened = open_bytes(strange, "x")
    assert opened.title.startswith("Brücke")
    assert "\x1b" not in opened.title
    assert opened.published == ""


def test_letters_in_other_encodings() -> None:
    head = b"Message-ID: <1>\nMIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\nContent-Type: text/plain; charset="
    assert open_bytes(head + b"iso-8859-1\n\nCaf\xe9\n", "x").text == "Café\n"
    assert "Caf" in open_bytes(head + b"no-such\n\nCaf\xe9\n", "x").text
