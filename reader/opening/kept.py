"""How what was taken out of a file is kept: as JSON, once; it is what marks count in from then on."""

import json
from hashlib import sha256
from typing import Any, get_args

from reader.opening.opened import ENDINGS, Format, Opened
from reader.text.offsets import Span
from reader.text.paragraphs import ParagraphKind
from reader.text.structure import Link, Passage, Structure

VERSION = 1
_SAID = ("title", "byline", "site", "published", "language", "url", "charset")
"""The fields that are text."""


def digest(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return sha256(data).hexdigest()


def to_json(opened: Opened) -> bytes:
    """What was opened, but for its bytes."""
    record: dict[str, Any] = {
        "schema": VERSION,
        "format": opened.format,
        "opened_sha256": digest(opened.data),
        "text_sha256": digest(opened.text.encode()),
        **{name: getattr(opened, name) for name in _SAID},
        "text": opened.text,
    }
    if opened.structure is not None:
        record["passages"] = [[kind, lead, *pieces] for kind, pieces, lead in opened.structure.passages]
        record["links"] = opened.structure.links
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


def from_json(kept: bytes, data: bytes) -> Opened | None:
    """What was opened, if it makes sense and is of these bytes."""
    try:
        record = json.loads(kept)
        text = record["text"]
        is_sound = (
            record["schema"] == VERSION
            and record["format"] in ENDINGS
            and record["opened_sha256"] == digest(data)
            and record["text_sha256"] == digest(text.encode())
        )
        if not is_sound:
            return None
        structure = _structure(record, len(text)) if "passages" in record else None
        said = {name: str(record.get(name, "")) for name in _SAID}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
    chosen: Format = record["format"]
    return Opened(data, chosen, text, structure=structure, **said)


def _structure(record: dict[str, Any], length: int) -> Structure:
    """Raises ValueError and the like if it makes no sense."""
    passages, links, at = [], [], 0
    for kind, lead, *spans in record["passages"]:
        pieces = tuple(Span(start, end) for start, end in spans)
        for start, end in pieces:
            if not at <= start <= end <= length:
                raise ValueError("passages out of order")
            at = end
        if kind not in get_args(ParagraphKind) or not pieces or not isinstance(lead, str):
            raise ValueError("no passage")
        passages.append(Passage(kind, pieces, lead))
    for start, end, url in record["links"]:
        if not 0 <= start < end <= length or not isinstance(url, str):
            raise ValueError("no link")
        links.append(Link(start, end, url))
    return Structure(tuple(passages), tuple(links))
