"""Reads a Word document (DOCX): mammoth makes HTML of it, by the styles of its paragraphs."""

import re
from html import unescape
from io import BytesIO
from xml.parsers.expat import ExpatError

from reader.errors import ReaderError
from reader.opening.archives import Archive
from reader.opening.composing import Composition
from reader.opening.markup import compose_markup, missing
from reader.opening.opened import Opened
from reader.text.one_line import one_line

_STYLES = """
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
"""
"""What mammoth does not know by itself."""
_BROKEN = (LookupError, ValueError, TypeError, AttributeError, RecursionError, OSError, ExpatError)
"""What mammoth raises of files it can't cope with."""


def open_document(data: bytes) -> Opened:
    """The text of a document.

    Raises:
        ReaderError: it is broken or too large, or the libraries that read it are not there.
    """
    try:
        import lxml.html  # noqa: F401
        import mammoth
    except ImportError:
        raise missing("DOCX", "mammoth", "docx") from None
    archive = Archive(data)
    for name in archive.names:
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(name).replace(b"\x00", b""):
            raise ReaderError("is broken: a document has no DOCTYPE")
    try:
        found = mammoth.convert_to_html(
            BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda _: {})
        )
    except _BROKEN:
        raise ReaderError("is broken: it cannot be read as a Word document") from None
    composed = Composition()
    compose_markup(f"<html><body>{found.value}</body></html>", composed)
    structure = composed.structure()
    if not structure.passages:
        raise ReaderError("has no text")
    core = Archive(data).read("docProps/core.xml").decode("utf-8", "replace")
    return Opened(
        data,
        "docx",
        composed.text(),
        structure=structure,
        title=_field(core, "dc:title"),
        byline=_field(core, "dc:creator"),
        published=(_field(core, "dcterms:modified") or _field(core, "dcterms:created"))[:10],
        language=_field(core, "dc:language"),
    )


def _field(core: str, name: str) -> str:
    found = re.search(rf"<{name}\b[^>]*>([^<]*)<", core)
    return one_line(unescape(found[1])) if found else ""
