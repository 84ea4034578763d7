"""Recognises what a file is: by what is in it, then by how it is called."""

import re

from reader.opening.opened import Format

_SAMPLE = 4096
_BY_ENDING: dict[str, Format] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".eml": "mail",
    ".mht": "mail",
    ".mhtml": "mail",
}
_BY_TYPE: dict[str, Format] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "message/rfc822": "mail",
    "multipart/related": "mail",
}
_MARKUP = (
    rb"(?is)\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|article|main|section|header|div|h1|p|meta|title|link|script|style)[\s>/]"
)
_FIELDS = rb"(?:From [^\n]*\r?\n)?(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+\r?\n"
_MAILED = rb"(?im)^(?:message-id|mime-version|received|return-path|delivered-to):"
"""What the head of a message has that came by mail, and no article that only starts like one."""


def recognise(data: bytes, ending: str = "", content_type: str = "") -> Format:
    """The format of these bytes.

    Args:
        data: all of them.
        ending: of the file's name, with its dot.
        content_type: as a server calls it, without parameters.
    """
    if b"%PDF-" in data[:1024] and (data.startswith(b"%PDF-") or b"\n%PDF-" in data[:1024]):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    start = data[:_SAMPLE].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").lstrip()
    if start.startswith(b"<") and re.match(_MARKUP, start):
        return "html"
    if _is_mail(data):
        return "mail"
    named = _BY_TYPE.get(content_type.lower()) or _BY_ENDING.get(ending.lower(), "text")
    if named == "html" and b"<" not in data:
        return "text"
    return named


def _is_mail(data: bytes) -> bool:
    first = data.partition(b"\n")[0]
    head = re.match(_FIELDS, data[: 16 * _SAMPLE]) if b":" in first or first.startswith(b"From ") else None
    return head is not None and re.search(_MAILED, head[0]) is not None


def _zipped(data: bytes) -> Format:
    """A book or a document; any other archive is no text, which decoding it will say."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        return "text"
    if "META-INF/container.xml" in names:
        return "epub"
    return "docx" if "word/document.xml" in names else "text"
