"""Reads a PDF that has a text layer. Its lines are those of the print: they are repaired like any others."""

import logging
import re
import struct
import zlib
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import ReaderError
from reader.opening.markup import missing
from reader.opening.opened import Opened
from reader.text.one_line import one_line
from reader.text.sanitise import sanitise

if TYPE_CHECKING:
    from pypdf import PdfReader

_BROKEN = (
    LookupError, ValueError, TypeError, AttributeError, RuntimeError, ArithmeticError, AssertionError, OSError,
    EOFError, struct.error, zlib.error,
)  # fmt: skip
"""What pypdf raises, besides its own, of files it can't cope with."""
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:page |p\. ?)?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?\W*", re.IGNORECASE)
_JUNK_TITLE = re.compile(r"untitled|microsoft word|.*\.(?:docx?|indd|qxp|tex|pdf|rtf|odt)$", re.IGNORECASE)
_DIVIDED = re.compile(r"([^\W\d_]{2,})-\n([^\W\d_]*[a-zß-ÿ][^\W\d_]*)(?<!-)")
_HYPHENATED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_PREFIXES = frozenset("anti co cross ex half low high long mid non off on post pre pro quasi self semi so well".split())
_RUNNING = 3
"""On so many pages a line at an end of the page is no text but a running head."""


def open_print(data: bytes) -> Opened:
    """The text layer of a PDF.

    Raises:
        ReaderError: it has none, is encrypted or broken, or the library that reads it is not there.
    """
    layer = _layer(data)
    text = _softened("\n".join(_bodies(layer.pages)))
    if not text.strip():
        raise ReaderError("has no text layer (scanned pages?); run a text recognition on it first, such as ocrmypdf")
    return Opened(data, "pdf", text, title=layer.title, byline=layer.byline, published=layer.published)


def whole_print(data: bytes) -> str:
    """All of the text layer, running heads and page numbers too."""
    return "\n\n".join("\n".join(page) for page in _layer(data).pages)


class _Layer(NamedTuple):
    pages: list[list[str]]
    """Lines."""
    title: str
    byline: str
    published: str


def _layer(data: bytes) -> _Layer:
    """Raises ReaderError if there is none to be had."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError:
        raise missing("PDF", "pypdf", "pdf") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise _locked()
        return _Layer([_lines(page.extract_text()) for page in reader.pages], *_metadata(reader))
    except DependencyError:
        raise _locked() from None
    except (PyPdfError, *_BROKEN):
        raise ReaderError("is broken: it cannot be read as a PDF") from None


def _locked() -> ReaderError:
    return ReaderError("is encrypted; save a copy without a password and open that")


def _metadata(reader: "PdfReader") -> tuple[str, str, str]:
    found = reader.metadata
    if found is None:
        return "", "", ""
    title = _said(found.title)
    made = found.creation_date
    return "" if _JUNK_TITLE.match(title) else title, _said(found.author), made.date().isoformat() if made else ""


def _said(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _lines(page: str) -> list[str]:
    return [line.rstrip() for line in sanitise(page).translate(_LIGATURES).split("\n")]


def _bodies(pages: Sequence[list[str]]) -> list[str]:
    """The pages without numbers and running heads."""
    ends = Counter(_alike(line) for page in pages for line in {*page[:2], *page[-2:]} if line.strip())
    return ["\n".join(_body(page, ends)) for page in pages]


def _body(page: list[str], ends: Counter[str]) -> list[str]:
    first, last = 0, len(page)
    while first < min(2, last) and _is_running(page[first], ends):
        first += 1
    while last > max(first, len(page) - 2) and _is_running(page[last - 1], ends):
        last -= 1
    return page[first:last]


def _softened(text: str) -> str:
    """The text with a soft hyphen where a word is only divided at the end of a line; it is not shown.

    A hyphen stays if the word has it elsewhere in the text too, or after such as “well-”.
    """
    known = set(_HYPHENATED.findall(text.casefold()))

    def softened(found: re.Match[str]) -> str:
        first, second = found.groups()
        stays = f"{first}-{second}".casefold() in known or first.casefold() in _PREFIXES
        return found[0] if stays else f"{first}\u00ad\n{second}"

    return _DIVIDED.sub(softened, text)


def _is_running(line: str, ends: Counter[str]) -> bool:
    return not line.strip() or bool(_PAGE_NUMBER.fullmatch(line)) or ends[_alike(line)] >= _RUNNING


def _alike(line: str) -> str:
    """A line but for its numbers."""
    return _DIGITS.sub("0", line.strip())
