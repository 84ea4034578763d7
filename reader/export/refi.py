"""REFI-QDA, the project exchange format of qualitative analysis tools (.qdpx): the texts, and codes on them.

The codes are the kinds, the people who are quoted and the tags. Positions count the code points of the texts, which are
the articles as decoded. The order of elements and attributes is that of the REFI-QDA 1.5 project schema.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import IO, BinaryIO, NamedTuple
from uuid import UUID, uuid5
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reader.export.article import MarkedArticle
from reader.marks.kinds import SPOKEN
from reader.marks.model import Mark

NAMESPACE = "urn:QDA-XML:project:1.0"
_OURS = UUID("6f2c7b1e-58d7-5c9a-9a44-3f6d1b0c8e21")
_USER = str(uuid5(_OURS, "reader"))
_IN_MEMORY = 4_000_000
"""Bytes of what is put together before it goes to a file."""
_COLOURS = ("#B5651D", "#2F6DB5", "#6B6B6B", "#3A7D44", "#8E44AD", "#A23B72")
_GROUPS = ("Kinds", "People", "Tags")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")


class Code(NamedTuple):
    """Something that a stretch of text is marked as."""

    group: str
    name: str

    @property
    def guid(self) -> str:
        return _guid("code", self.group, self.name)


def write(articles: Iterable[MarkedArticle], file: BinaryIO) -> None:
    """Write a project with these articles. Memory does not grow with them but for the names of the codes."""
    codes: dict[Code, None] = {}
    with (
        ZipFile(file, "w", ZIP_DEFLATED) as archive,
        SpooledTemporaryFile(_IN_MEMORY, "w+b") as sources,
        SpooledTemporaryFile(_IN_MEMORY, "w+b") as notes,
    ):
        for article in articles:
            guid = _guid("article", article.sha256)
            archive.writestr(_entry(f"Sources/{guid}.txt"), article.original.encode("utf-8", "replace"))
            sources.write(_source(article, guid, codes, notes).encode())
        with archive.open(_entry("project.qde"), "w") as project:
            project.write(_head(codes).encode())
            _copy(sources, "Sources", project)
            _copy(notes, "Notes", project)
            project.write(b"</Project>\n")


def _head(codes: Iterable[Code]) -> str:
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    about = _attributes(
        name="pullquote", origin="pullquote", creatingUserGUID=_USER, creationDateTime=now, xmlns=NAMESPACE
    )
    user = f"<Users><User{_attributes(guid=_USER, name='reader')}/></Users>"
    listed = [_group(group, [code for code in codes if code.group == group]) for group in _GROUPS]
    book = f"<CodeBook><Codes>{''.join(listed)}</Codes></CodeBook>" if any(listed) else ""
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project{about}>\n{user}\n{book}\n'


def _group(group: str, codes: list[Code]) -> str:
    """A code that only holds others, and those."""
    if not codes:
        return ""
    inner = "".join(
        f"<Code{_attributes(guid=code.guid, name=code.name, isCodable='true', color=_COLOURS[at % len(_COLOURS)])}/>\n"
        for at, code in enumerate(codes)
    )
    return f"<Code{_attributes(guid=_guid('group', group), name=group, isCodable='false')}>\n{inner}</Code>\n"


def _source(article: MarkedArticle, guid: str, codes: dict[Code, None], notes: IO[bytes]) -> str:
    known = [article.byline, article.site, article.published, article.url]
    about = _text("Description", " · ".join(each for each in known if each))
    selections = "".join(_selections(article, mark, codes, notes) for mark in article.marks)
    named = _attributes(
        guid=guid,
        name=article.title or article.name,
        plainTextPath=f"internal://{guid}.txt",
        creatingUser=_USER,
        creationDateTime=_time(article.opened),
    )
    return f"<TextSource{named}>\n{about}{selections}</TextSource>\n"


def _selections(article: MarkedArticle, mark: Mark, codes: dict[Code, None], notes: IO[bytes]) -> str:
    """A mark: a selection for each of its parts, with all its codes and its note."""
    meant = {Code("Kinds", mark.kind): None}
    if mark.kind in SPOKEN and (speaker := article.speaker(mark)):
        meant[Code("People", speaker)] = None
    meant |= dict.fromkeys(Code("Tags", tag) for tag in mark.tags)
    codes |= meant
    noted = ""
    if mark.note:
        note = _guid("note", article.sha256, mark.id)
        noted = f"<NoteRef{_attributes(targetGUID=note)}/>"
        head = _attributes(guid=note, name=_short(mark.note), creatingUser=_USER, creationDateTime=_time(mark.modified))
        notes.write(f"<Note{head}>{_text('PlainTextContent', mark.note)}</Note>\n".encode())
    written = []
    for number, part in enumerate(mark.parts):
        key = (article.sha256, mark.id, str(number))
        coded = "".join(
            f"<Coding{_attributes(guid=_guid('coding', *key, *code), creatingUser=_USER)}>"
            f"<CodeRef{_attributes(targetGUID=code.guid)}/></Coding>"
            for code in meant
        )
        named = _attributes(
            guid=_guid("selection", *key),
            name=_short(part.exact),
            startPosition=str(part.start),
            endPosition=str(part.end),
            creatingUser=_USER,
            creationDateTime=_time(mark.created),
            modifyingUser=_USER,
            modifiedDateTime=_time(mark.modified),
        )
        written.append(f"<PlainTextSelection{named}>{coded}{noted}</PlainTextSelection>\n")
    return "".join(written)


def _copy(parts: IO[bytes], name: str, project: IO[bytes]) -> None:
    """Write what was put together, in an element; nothing if there is nothing."""
    if parts.tell():
        parts.seek(0)
        project.write(f"<{name}>\n".encode())
        copyfileobj(parts, project)
        project.write(f"</{name}>\n".encode())


def _attributes(**values: str) -> str:
    return "".join(f" {name}={quoteattr(_xml(value))}" for name, value in values.items() if value)


def _text(name: str, value: str) -> str:
    kept = _xml(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return f"<{name}>{kept}</{name}>" if value else ""


def _xml(text: str) -> str:
    """A text without the characters that XML can't hold."""
    return _NO_XML.sub("\ufffd", text)


def _time(at: str) -> str:
    return at if _TIME.fullmatch(at) else ""


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:59].rstrip() + "…"


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, datetime.now().timetuple()[:6])
    entry.compress_type = ZIP_DEFLATED
    return entry


def _guid(*key: str) -> str:
    """The same for the same thing, every time it is exported."""
    return str(uuid5(_OURS, "\x1f".join(key)))
