"""Parses HTML and decodes it as browsers do: by its mark, as UTF-8 if it is that, else as it says."""

import codecs
import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reader.errors import ReaderError
from reader.opening.composing import Composition
from reader.opening.elements import PAGE, compose
from reader.text.decode import Decoded, decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
_HEAD = 4096


def decode_markup(data: bytes, charset: str = "") -> str:
    """The text of HTML.

    Args:
        data: the bytes of the page.
        charset: what the server says; both it and the page may be wrong, so that UTF-8 is tried first.

    Raises:
        ReaderError: the bytes are no text.
    """
    found: Decoded | None = None
    declared = _DECLARED.search(data[:_HEAD])
    for name in (charset, declared[1].decode() if declared else ""):
        if found is None and name and not _is_utf8(data) and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            found = _decoded_as(data, name)
    return (found or decode(data)).text


def parse_markup(text: str) -> "HtmlElement | None":
    """The tree of a page; None if there is nothing in it.

    Raises:
        ReaderError: the library that reads HTML is not there.
    """
    try:
        from lxml import etree
        from lxml.html import HTMLParser, document_fromstring
    except ImportError:
        raise missing("HTML", "lxml", "html") from None
    parser = HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return document_fromstring(_DECLARATION.sub("", text, count=1).replace("\x00", ""), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def compose_markup(text: str, into: Composition, base: str = "") -> None:
    """Write all that can be seen of a page."""
    tree = parse_markup(text)
    if tree is not None:
        compose(tree, PAGE, absolute_to(base), into)


def absolute_to(base: str) -> Callable[[str], str]:
    """What makes an address absolute to that of its page; empty if it leads nowhere else on the web."""

    def absolute(address: str) -> str:
        address = address.strip()
        if not address or address.startswith("#"):
            return ""
        try:
            found = urljoin(base, address)
            return found if urlsplit(found).scheme in ("http", "https") else ""
        except ValueError:
            return ""

    return absolute


def missing(what: str, library: str, extra: str) -> ReaderError:
    """What to say when a library is not installed: how to get all of an extra to where this program runs."""
    import shlex
    import sys
    from importlib.metadata import PackageNotFoundError, requires
    from importlib.util import find_spec

    try:
        required = requires("pullquote") or []
    except PackageNotFoundError:  # run from its sources
        required = []
    wanted = [each for each in required if re.search(rf"""extra == ['"]{extra}['"]""", each)]
    names = " ".join(re.split(r"[^\w.-]", each)[0] for each in wanted) or library
    here = shlex.quote(sys.executable)
    install = f"{here} -m pip install" if find_spec("pip") else f"uv pip install --python {here}"  # uv leaves pip out
    return ReaderError(f"reading {what} needs {library}: {install} {names}")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decoded_as(data: bytes, name: str) -> Decoded | None:
    """The bytes in an encoding that somebody says they are in; Latin-1 is what Windows makes of it, as everywhere."""
    try:
        codec = codecs.lookup(name).name
        codec = "cp1252" if codec in ("iso8859-1", "ascii") else codec
        return Decoded(data.decode(codec), codec)
    except (LookupError, UnicodeError, ValueError):
        return None
