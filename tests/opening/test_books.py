"""Books: chapters in order, under their headings; nothing of them can do harm."""

import pytest

from reader.errors import ReaderError
from reader.opening import archives
from reader.opening.anything import open_bytes
from reader.opening.archives import Archive
from reader.session.document import Document
from tests.opening.builders import CONTAINER, STORY, book, zipped


def lines(data: bytes) -> list[tuple[str, str]]:
    """The paragraphs of a book with their kinds."""
    opened = open_bytes(data, "book.epub")
    document = Document(opened.text, structure=opened.structure)
    shown = [document.shown(block) for block in range(len(document))]
    return [(kind, each.text[start:end]) for each in shown for start, end, kind in each.paragraphs]


def test_chapters_are_read_in_order_under_headings() -> None:
    found = lines(
        book(
            [("b.xhtml", f"<h2>The river</h2><p>{STORY[0]}</p>"), ("a.xhtml", f"<section><p>{STORY[1]}</p></section>")],
            toc={"b.xhtml": "not used", "a.xhtml#part": "The  town"},
        )
    )
    assert found == [("heading", "The river"), ("text", STORY[0]), ("heading", "The town"), ("text", STORY[1])]


def test_what_a_book_says_of_itself() -> None:
    opened = open_bytes(book([("a.xhtml", "<p>Words.</p>")]), "x")
    assert (opened.title, opened.byline, opened.site) == ("The River & the Town", "Jane Doe, Tom Roe", "Old Town Press")
    assert (opened.published, opened.language, opened.format) == ("2021-02-03", "en", "epub")


def test_an_old_table_of_contents_names_chapters_too() -> None:
    ncx = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint>'
        '<navLabel><text>By the river</text></navLabel><content src="a.xhtml"/></navPoint></navMap></ncx>'
    )
    data = book([("a.xhtml", "<p>Words.</p>")], extra={"OEBPS/toc.ncx": ncx})
    files = {name: Archive(data).read(name) for name in Archive(data).names}
    item = b'<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
    files["OEBPS/content.opf"] = files["OEBPS/content.opf"].replace(b"</manifest>", item)
    assert lines(zipped(files))[0] == ("heading", "By the river")


def test_a_large_book_is_shown_in_blocks_that_cover_it() -> None:
    chapters = [(f"{n}.xhtml", f"<h1>Chapter {n}</h1>" + f"<p>{STORY[n % 4]}</p>" * 100) for n in range(20)]
    opened = open_bytes(book(chapters), "x")
    document = Document(opened.text, structure=opened.structure)
    assert len(document) > 10
    assert document.blocks[0].start == 0
    assert document.blocks[-1].end == len(opened.text)
    assert all(one.end == two.start for one, two in zip(document.blocks, document.blocks[1:], strict=False))
    at = opened.text.index("Chapter 17")
    assert document.text(document.original_span((*document.place(at), document.place(at).offset + 10))) == "Chapter 17"  # type: ignore[arg-type]


def test_a_chapter_named_again_and_again_is_read_once() -> None:
    data = book([("a.xhtml", "<p>Words.</p>")])
    files = {name: Archive(data).read(name) for name in Archive(data).names}
    files["OEBPS/content.opf"] = files["OEBPS/content.opf"].replace(
        b'<itemref idref="i0"/>', b'<itemref idref="i0"/>' * 10_000
    )
    assert lines(zipped(files)) == [("text", "Words.")]


def test_a_zip_bomb_is_refused() -> None:
    data = book([("a.xhtml", "<p>Words.</p>")], extra={"OEBPS/bomb.bin": bytes(archives.MOST + 1)})
    assert len(data) < 1_000_000
    with pytest.raises(ReaderError, match=r"x: unpacks to more than 100 MB"):
        open_bytes(data, "x")


def test_a_zip_bomb_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(zipped({"a": b"\x00" * 3_000_000}))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = data.index(mark) + at
        data[start : start + 4] = (100).to_bytes(4, "little")
    with pytest.raises(ReaderError):
        Archive(bytes(data), 1_000).read("a")


def test_files_are_read_up_to_what_is_left() -> None:
    archive = Archive(zipped({"a": b"x" * 600, "b": b"y" * 300}), 1_000)
    assert (len(archive.read("a")), len(archive.read("b")), archive.read("c")) == (600, 300, b"")
    with pytest.raises(ReaderError, match="unpacks to more than"):
        archive.read("a")


def test_an_entity_bomb_is_harmless() -> None:
    entities = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)
    )
    bomb = f"<!DOCTYPE x [{entities}]>"
    container = CONTAINER.replace("<container", bomb + "<container").replace("<rootfiles>", "<rootfiles>&m;")
    with pytest.raises(ReaderError, match="is broken"):
        open_bytes(book([("a.xhtml", "<p>Words.</p>")], container=container), "x")
    data = book([("a.xhtml", "<p>Words &m;</p>")])
    files = {name: Archive(data).read(name) for name in Archive(data).names}
    files["OEBPS/a.xhtml"] = files["OEBPS/a.xhtml"].replace(b"<html", bomb.encode() + b"<html")
    (kind, words) = lines(zipped(files))[-1]
    assert (kind, len(words) < 2_000) == ("text", True)


def test_a_file_outside_is_not_taken_in() -> None:
    container = CONTAINER.replace("<container", '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><container')
    data = book([("a.xhtml", "<p>Words.</p>")], container=container.replace("<rootfiles>", "<rootfiles>&f;"))
    assert lines(data) == [("text", "Words.")]


def test_a_protected_book_says_so() -> None:
    encryption = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">'
        '<enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OEBPS/{}"/></enc:CipherData></enc:EncryptedData>'
        "</encryption>"
    )
    chapters = [("a.xhtml", "<p>Words.</p>")]
    with pytest.raises(ReaderError, match="is protected against copying"):
        open_bytes(book(chapters, extra={"META-INF/encryption.xml": encryption.format("a.xhtml")}), "x")
    assert lines(book(chapters, extra={"META-INF/encryption.xml": encryption.format("font.otf")})) == [
        ("text", "Words.")
    ]
