"""Every format is known by what is in it; what cannot be read is said in one line."""

import shlex
import sys
from io import BytesIO
from pathlib import Path

import pytest

from reader.errors import ReaderError, UsageError
from reader.opening.anything import expanded, is_address, open_bytes, open_place
from reader.opening.formats import recognise
from reader.opening.opened import Format
from tests.opening.builders import STORY, book, document, letter, named, page, print_of, zipped

BOOK = book([("one.xhtml", "<h1>One</h1><p>Words.</p>")])
DOCUMENT = document(("Normal", "Words."))
PRINT = print_of(["Words on paper."])
LETTER = letter("Words in a letter.\n")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (page().encode(), "html"),
        (b"\xef\xbb\xbf  <!-- x --> <!doctype HTML><p>x", "html"),
        (page().encode("utf-16"), "html"),
        (b"<?xml version='1.0'?>\n<html xmlns='x'><body/></html>", "html"),
        (b"<article><p>a part of a page</p></article>", "html"),
        (PRINT, "pdf"),
        (b"\r\n%PDF-1.4 and so on", "pdf"),
        (BOOK, "epub"),
        (DOCUMENT, "docx"),
        (LETTER, "mail"),
        (b"From jane Tue Mar  5\n" + LETTER, "mail"),
        (b"Plain words, 1 < 2.", "text"),
        (b"From: Ann\nSubject: pasted, not mailed\n\nWords.", "text"),
        (b"<Ann> said hello to everybody", "text"),
        (b"# Words\n\nof *any* kind", "text"),
    ],
    ids=named,
)
def test_what_is_in_a_file_decides(data: bytes, kind: Format) -> None:
    assert recognise(data) == kind
    assert recognise(data, ".txt") == kind
    if kind != "text":
        assert recognise(data, ".md", "text/plain") == kind


@pytest.mark.parametrize(
    ("ending", "content_type", "kind"),
    [(".md", "", "markdown"), (".MARKDOWN", "", "markdown"), ("", "text/markdown", "markdown"), (".eml", "", "mail"),
     (".html", "", "text"), ("", "text/html", "text"), (".txt", "text/plain", "text")],
)  # fmt: skip
def test_then_its_name_or_what_a_server_calls_it(ending: str, content_type: str, kind: Format) -> None:
    assert recognise(b"Words: of any *kind*", ending, content_type) == kind


def test_markup_without_a_head_is_html_by_its_name() -> None:
    assert recognise(b"Some <b>words</b>", ".html") == "html"
    assert recognise(b"Some <b>words</b>", "", "text/html") == "html"


@pytest.mark.parametrize(
    ("data", "library", "said"),
    [
        (
            page().encode(),
            "trafilatura",
            "reading HTML needs trafilatura",
        ),
        (PRINT, "pypdf", "reading PDF needs pypdf"),
        (BOOK, "lxml", "reading EPUB needs lxml"),
        (DOCUMENT, "mammoth", "reading DOCX needs mammoth"),
        (
            letter(markup="<p>Words.</p>"),
            "lxml",
            "reading HTML needs lxml",
        ),
    ],
    ids=named,
)
def test_a_library_that_is_not_there_is_named_with_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, data: bytes, library: str, said: str
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == library] or [library]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ReaderError) as error:
        open_bytes(data, "article")
    start = f"article: {said}: {shlex.quote(sys.executable)} -m pip install "
    assert str(error.value).startswith(start)
    assert library in str(error.value).removeprefix(start).split()


def test_where_uv_installed_it_there_is_no_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(ReaderError, match=r"needs pypdf: uv pip install --python \S+ .*pypdf$"):
        open_bytes(PRINT, "article")


def test_mail_with_plain_text_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "lxml"]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, "lxml", None)
    assert open_bytes(letter("Plain.\n", "<p>Much more than that is in the page.</p>"), "x").text == "Plain.\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "is no text, nor of a format that pullquote reads"),
        (zipped({"a.txt": "words"}), "is no text, nor of a format that pullquote reads"),
        (BOOK[:-40], "is no text, nor of a format that pullquote reads"),
        (BOOK.replace(b"content.opf", b"nowhere.opf"), "is broken"),
        (PRINT[:200], "is broken: it cannot be read as a PDF"),
        (b"%PDF-1.7\n" + b"\x00\xff" * 500, "is broken: it cannot be read as a PDF"),
        (print_of([""], ["  "]), "has no text layer (scanned pages?)"),
        (letter("\n"), "has no text"),
        (document(("Normal", "")), "has no text"),
        (zipped({"word/document.xml": "<not word"}), "is broken: it cannot be read as a Word document"),
        (b"<html><body></body></html>", "no text on this page"),
    ],
    ids=named,
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(ReaderError) as error:
        open_bytes(data, "some.file")
    assert str(error.value).startswith(f"some.file: {said}")
    assert len(str(error.value).splitlines()) == 1
    assert error.value.exit_code == 1


@pytest.mark.parametrize(
    "data", [PRINT, BOOK, DOCUMENT, LETTER, page().encode()], ids=["pdf", "epub", "docx", "mail", "html"]
)
def test_files_cut_or_spoilt_anywhere_are_read_or_refused(data: bytes) -> None:
    for at in range(7, len(data), max(1, len(data) // 25)):
        for spoilt in (data[:at], data[:at] + b"\xff\x00<" + data[at + 3 :]):
            try:
                assert open_bytes(spoilt, "x").text.strip()
            except ReaderError as error:
                assert len(str(error).splitlines()) == 1


def test_a_file_is_opened_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(page())
    (tmp_path / "story").write_bytes(PRINT)
    assert open_place(str(tmp_path / "story.txt")).title == "A bridge for the old town"
    assert open_place(str(tmp_path / "story")).text == "Words on paper."


class _Pipe:
    """Standard input that is no terminal."""

    def __init__(self, data: bytes) -> None:
        self.buffer = BytesIO(data)

    def isatty(self) -> bool:
        return False


@pytest.mark.parametrize(
    ("data", "kind"),
    [(page().encode(), "html"), (PRINT, "pdf"), (BOOK, "epub"), (DOCUMENT, "docx"), (LETTER, "mail"), (b"x y", "text")],
    ids=named,
)
def test_what_is_piped_in_is_known_by_what_it_is(monkeypatch: pytest.MonkeyPatch, data: bytes, kind: Format) -> None:
    monkeypatch.setattr(sys, "stdin", _Pipe(data))
    assert open_place("-").format == kind


def test_patterns_stand_for_files_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b.html", "a.html", "c.txt", "what?.txt", "deep/d.html"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(STORY[0])
    assert list(expanded(["c.txt", "*.html", "-", "https://x.example/*"])) == [
        "c.txt",
        "a.html",
        "b.html",
        "-",
        "https://x.example/*",
    ]
    assert list(expanded(["what?.txt", "**/d.html", "[ab].html"])) == ["what?.txt", "deep/d.html", "a.html", "b.html"]
    with pytest.raises(UsageError, match=r"\*\.pdf: no file is called so"):
        list(expanded(["*.pdf"]))


def test_addresses_are_told_from_files() -> None:
    assert is_address("HTTPS://x.example")
    assert is_address("file:///x")
    assert not is_address("notes/https.txt")
    assert not is_address("C:\\x")
