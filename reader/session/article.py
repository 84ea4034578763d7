"""An article as it was opened: its bytes, its text, and what is known of where it is from."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.opening.anything import STDIN, Kept, is_address, open_place
from reader.opening.limits import DEFAULT, Limits
from reader.opening.opened import ENDINGS, Format, Opened
from reader.session.document import Document
from reader.text.decode import decode
from reader.text.repair import repair

if TYPE_CHECKING:  # needed after the first screen
    from reader.store.protocol import CatalogEntry, Library, Taken
    from reader.text.structure import Structure

TITLE_LENGTH = 120
"""A heading longer than this is no title."""
MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True)
class Article:
    """One article. `original` is its text as decoded: what every offset of a mark counts in."""

    data: bytes
    """The original in bytes; of a page, a book and the like, the text that was taken out of it."""
    original: str
    decoding: str
    title: str
    path: str = ""
    """Where it was opened from; empty for a pipe or an address of the web."""
    byline: str = ""
    site: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    format: Format = "text"
    structure: "Structure | None" = None
    """What a page, a book or the like says of its paragraphs and links."""
    opened: bytes = b""
    """What was opened, if `data` was taken out of it; empty if it is `data`, or not kept."""
    charset: str = ""
    """The encoding a server said it is in."""

    @cached_property
    def document(self) -> Document:
        """The text as it is shown, with what of it was repaired last."""
        return Document(self.original, structure=self.structure)

    @property
    def described(self) -> str:
        """The title with what else is known, for one line."""
        return " · ".join(filter(None, (self.title, self.byline, self.site, self.published)))


def open_article(place: str, limits: Limits = DEFAULT, kept: Kept = lambda _: None) -> Article:
    """Read an article from a path, an http or https address, or - for standard input; see `open_place`.

    Raises:
        ReaderError: it cannot be read; the sentence names the place.
    """
    is_file = place != STDIN and not is_address(place)
    return article_of(open_place(place, limits, kept), Path(place) if is_file else None)


def article_of(opened: Opened, path: Path | None = None) -> Article:
    """What was opened, as an article with a title."""
    return Article(
        data=opened.text.encode() if opened.is_taken_out else opened.data,
        original=opened.text,
        decoding=opened.decoding,
        title=opened.title or _heading(opened) or _title(opened.text, path),
        path=str(path.absolute()) if path else "",
        byline=opened.byline,
        site=opened.site,
        url=opened.url,
        published=opened.published,
        language=opened.language,
        format=opened.format,
        structure=opened.structure,
        opened=opened.data if opened.is_taken_out else b"",
        charset=opened.charset,
    )


def read_article(data: bytes, path: Path | None = None) -> Article:
    """Decode an article that is text, such as the library keeps; Markdown by the path it is from.

    Raises:
        ReaderError: the bytes are no text.
    """
    try:
        text, encoding = decode(data)
    except ReaderError as error:
        raise ReaderError(f"{path or 'the pipe'}: {error}") from None
    if path and path.suffix.lower() in MARKDOWN:
        from reader.opening.markdown import open_markdown

        return article_of(open_markdown(data, text, encoding), path)
    return article_of(Opened(data, "text", text, encoding), path)


def library_article(library: "Library", entry: "CatalogEntry") -> Article:
    """An article of the library.

    Raises:
        ReaderError: its original cannot be read.
    """
    return article_of_library(library, entry.id, entry.path)


def article_of_library(library: "Library", article_id: str, opened_from: str) -> Article:
    """As `library_article`, by its id and the file it was opened from, if it was one.

    Raises:
        ReaderError: its original cannot be read.
    """
    path = Path(opened_from) if opened_from else None
    original = library.original(article_id)
    taken = library.taken(original)
    return (from_taken(taken, original, path) if taken else None) or read_article(original, path)


def taken_of(article: Article) -> "Taken":
    """How the text of an article was taken out of what was opened, to be kept."""
    from reader.opening.kept import to_json
    from reader.store.protocol import Taken

    opened = Opened(
        article.opened,
        article.format,
        article.original,
        structure=article.structure,
        title=article.title,
        byline=article.byline,
        site=article.site,
        published=article.published,
        language=article.language,
        url=article.url,
        charset=article.charset,
    )
    return Taken(to_json(opened), article.opened, ENDINGS[article.format])


def from_taken(taken: "Taken", original: bytes, path: Path | None) -> Article | None:
    """An article as it was kept; None if that is not sound, or not of this text."""
    from reader.opening.kept import from_json

    opened = from_json(taken.record, taken.opened)
    return article_of(opened, path) if opened and opened.text.encode() == original else None


def _heading(opened: Opened) -> str:
    """The first heading a document says it has."""
    passages = opened.structure.passages if opened.structure else ()
    for kind, pieces, _ in passages:
        words = " ".join("".join(opened.text[start:end] for start, end in pieces).split())
        if kind == "heading" and len(words) <= TITLE_LENGTH:
            return words
    return ""


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
