"""An article as it was opened: its bytes, its text, and what is known of where it is from."""

from dataclasses import dataclass
from pathlib import Path

from reader.errors import ReaderError
from reader.text.decode import decode
from reader.text.repair import repair

TITLE_LENGTH = 120
"""A heading longer than this is no title."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `original` is its text as decoded: what every offset of a mark counts in."""

    data: bytes
    original: str
    decoding: str
    title: str
    path: str = ""
    """Where it was opened from; empty for a pipe."""
    byline: str = ""
    site: str = ""
    url: str = ""
    published: str = ""


def read_article(data: bytes, path: Path | None = None) -> Article:
    """Decode an article.

    Raises:
        ReaderError: the bytes are no text.
    """
    try:
        text, encoding = decode(data)
    except ReaderError as error:
        raise ReaderError(f"{path or 'the pipe'}: {error}") from None
    return Article(
        data=data,
        original=text,
        decoding=encoding,
        title=_title(text, path),
        path=str(path.absolute()) if path else "",
    )


def _title(text: str, path: Path | None) -> str:
    opening = repair(text[:2_000])
    if opening.paragraphs and opening.paragraphs[0].kind == "heading":
        start, end, _ = opening.paragraphs[0]
        if end - start <= TITLE_LENGTH:
            return opening.text[start:end]
    if path:
        return path.stem.replace("-", " ").replace("_", " ").strip().capitalize() or path.name
    first = opening.paragraphs[0] if opening.paragraphs else None
    return " ".join(opening.text[first.start : first.end].split()[:8]) + " …" if first else "From a pipe"
