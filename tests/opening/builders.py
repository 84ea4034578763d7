"""Files of every format, made for a test."""

import zlib
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

STORY = (
    "The mayor spoke to reporters on Monday about the bridge that the town has been waiting for.",
    "“We will build the bridge,” Mayor Ann Lee said. “It will open in May, and everybody is invited to it.”",
    "Nobody in the old town was asked before the plans were drawn, said Tom Roe, who lives near the river.",
    "The bridge costs five million dollars, of which the state pays half; work on it starts in the spring.",
)
"""Paragraphs that any extraction takes for an article."""


def named(value: object) -> str | None:
    """What a test's parameter is called: bytes would make a name that no terminal can show."""
    return "bytes" if isinstance(value, bytes) else None


def page(
    *paragraphs: str,
    title: str = "A bridge for the old town",
    head: str = "",
    before: str = "",
    after: str = "",
    language: str = "en",
) -> str:
    """A web page with a menu, an article and a footer; the paragraphs are HTML, put into <p> unless they are marked."""
    inner = "".join(each if each.startswith("<") else f"<p>{each}</p>\n" for each in paragraphs or map(escape, STORY))
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title} - The Town Paper</title>'
        f'<meta property="og:site_name" content="The Town Paper"><meta name="author" content="Jane Doe">'
        f'<meta property="article:published_time" content="2024-03-05T10:00:00Z">'
        f'<link rel="canonical" href="https://paper.example/bridge">{head}</head><body>{before}'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/sports">Sports and results</a></li></ul></nav>'
        f"<main><article><h1>{title}</h1>{inner}</article></main>{after}"
        "<footer><p>Copyright 2024 The Town Paper. All rights reserved. Terms of use.</p></footer></body></html>"
    )


def zipped(files: Mapping[str, str | bytes], *, first_stored: bool = False) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for number, (name, content) in enumerate(files.items()):
            archive.writestr(name, content, ZIP_STORED if first_stored and number == 0 else ZIP_DEFLATED)
    return out.getvalue()


CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>'
    "</container>"
)


def book(
    chapters: Sequence[tuple[str, str]],
    *,
    toc: Mapping[str, str] | None = None,
    extra: Mapping[str, str | bytes] | None = None,
    container: str = CONTAINER,
) -> bytes:
    """An EPUB of (file name, what is in its body), with a table of contents in which files may be named."""
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, (name, _) in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    points = "".join(f'<li><a href="{name}">{title}</a></li>' for name, title in (toc or {}).items())
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The River &amp; the Town</dc:title>'
        "<dc:creator>Jane Doe</dc:creator><dc:creator>Tom Roe</dc:creator><dc:publisher>Old Town Press</dc:publisher>"
        "<dc:date>2021-02-03T00:00:00Z</dc:date><dc:language>en</dc:language></metadata>"
        f'<manifest>{items}<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        f'</manifest><spine><itemref idref="nav"/>{spine}</spine></package>'
    )
    pages = {
        f"OEBPS/{name}": '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title>x</title></head><body>{body}</body></html>"
        for name, body in chapters
    }
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "OEBPS/content.opf": package,
        "OEBPS/nav.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol>{points}</ol></nav></body></html>',
        **pages,
        **(extra or {}),
    }
    return zipped(files, first_stored=True)


_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def document(*paragraphs: tuple[str, str], title: str = "", author: str = "", prolog: str = "") -> bytes:
    """A DOCX of (style, text) paragraphs."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
        for style, text in paragraphs
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{style}">'
        f'<w:name w:val="{style.replace("g1", "g 1").lower()}"/></w:style>'
        for style in ("Heading1", "Quote", "Normal")
    )
    relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return zipped(
        {
            "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
            'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
            "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{relations}"><Relationship Id="r1" '
            f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<?xml version="1.0"?><Relationships xmlns="{relations}"><Relationship '
            f'Id="r1" Type="{office}/styles" Target="styles.xml"/></Relationships>',
            "word/styles.xml": f'<?xml version="1.0"?><w:styles {_WORD}>{styles}</w:styles>',
            "word/document.xml": f'<?xml version="1.0"?>{prolog}<w:document {_WORD}>'
            f"<w:body>{body}</w:body></w:document>",
            "docProps/core.xml": '<?xml version="1.0"?><cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z">'
            f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
            "<dcterms:modified>2023-04-05T06:07:08Z</dcterms:modified></cp:coreProperties>",
        }
    )


def print_of(*pages: Sequence[str], title: str = "") -> bytes:
    """A PDF whose pages have these lines as their text layer."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages))), len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (%s) /Author (Jane Doe) /CreationDate (D:20220304050607Z) >>" % title.encode("cp1252"),
    ]
    for lines in pages:
        shown = b"".join(b"(%s) Tj T* " % _print_escaped(line) for line in lines)
        stream = zlib.compress(b"BT /F1 11 Tf 14 TL 72 720 Td " + shown + b"ET")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (len(objects) + 2)
        )
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _print_escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def letter(plain: str = "", markup: str = "", **fields: str) -> bytes:
    """An e-mail; fields by their names with _ for -."""
    message = EmailMessage()
    given = {"From": "Jane Doe <jane@paper.example>", "Subject": "A bridge", "Date": "Tue, 05 Mar 2024 10:00:00 +0000"}
    given |= {"Message-ID": "<1@paper.example>"} | {name.replace("_", "-"): value for name, value in fields.items()}
    for name, value in given.items():
        message[name] = value
    if plain:
        message.set_content(plain)
    if markup and plain:
        message.add_alternative(markup, subtype="html")
    elif markup:
        message.set_content(markup, subtype="html")
    return message.as_bytes()
