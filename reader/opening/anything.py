"""Opens an article, whatever it is and wherever it is: a file, an address of the web, what is piped in."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reader.errors import ReaderError, UsageError
from reader.opening.files import read_file, read_pipe
from reader.opening.formats import recognise
from reader.opening.limits import DEFAULT, Limits
from reader.opening.opened import Opened
from reader.text.decode import decode

STDIN = "-"
_PIPE = "the pipe"

Kept = Callable[[str], bytes | None]
"""What was kept (see kept.py) of bytes with this SHA-256 when they were first opened, if they were."""


def open_place(place: str, limits: Limits = DEFAULT, kept: Kept = lambda _: None) -> Opened:
    """The article at a place: the path of a file, an http or https address, or - for standard input.

    Args:
        place: where it is.
        limits: what a page of the web may take.
        kept: looks up what was taken out of the same bytes before, so that no mark moves when a library changes.

    Raises:
        ReaderError: it cannot be opened; the sentence names the place.
    """
    if place == STDIN:
        return open_bytes(read_pipe(), _PIPE, kept=kept)
    if is_address(place):
        from reader.opening.fetch import fetch

        found = fetch(place, limits)
        return open_bytes(
            found.data,
            found.url,
            ending=Path(found.url.partition("?")[0]).suffix,
            content_type=found.content_type,
            charset=found.charset,
            url=found.url,
            kept=kept,
        )
    path = Path(place)
    return open_bytes(read_file(path), place, ending=path.suffix, kept=kept)


def open_bytes(
    data: bytes,
    name: str,
    *,
    ending: str = "",
    content_type: str = "",
    charset: str = "",
    url: str = "",
    kept: Kept = lambda _: None,
) -> Opened:
    """The article in these bytes.

    Args:
        data: what was read.
        name: what it is called in an error.
        ending: of its name, with the dot; looked at where the bytes do not tell.
        content_type: as a server calls it.
        charset: the encoding a server says a page is in.
        url: where it is from.
        kept: see `open_place`.

    Raises:
        ReaderError: it is none that can be read.
    """
    kind = recognise(data, ending, content_type)
    if kind == "text" and content_type and not content_type.startswith("text/"):
        raise ReaderError(f"{name}: is {_shown(content_type)}, not an article")
    try:
        if kind not in ("text", "markdown"):
            from reader.opening.kept import digest, from_json

            known = kept(digest(data))
            if known is not None and (opened := from_json(known, data)) is not None:
                return opened if opened.url or not url else replace(opened, url=url)
        return _opened(kind, data, charset, url)
    except ReaderError as error:
        raise type(error)(f"{name}: {error}") from None


def is_address(place: str) -> bool:
    """Whether a place is an address of the web, or of something like it, rather than a file."""
    scheme, mark, _ = place.partition("://")
    return bool(mark) and len(scheme) > 1 and scheme.isascii() and scheme.isalnum()


def expanded(places: Sequence[str]) -> Iterator[str]:
    """The places with patterns such as *.html replaced by the files they stand for, in order.

    Raises:
        UsageError: no file is meant by one.
    """
    for place in places:
        if place == STDIN or is_address(place) or not any(sign in place for sign in "*?[") or Path(place).exists():
            yield place
            continue
        from glob import iglob

        found = sorted(name for name in iglob(place, recursive=True) if Path(name).is_file())  # noqa: PTH207 - keeps the name
        if not found:
            raise UsageError(f"{_shown(place)}: no file is called so")
        yield from found


def _opened(kind: str, data: bytes, charset: str, url: str) -> Opened:
    """The libraries that read a format are imported when it is first met."""
    match kind:
        case "html":
            from reader.opening.pages import open_page

            return open_page(data, url, charset)
        case "pdf":
            from reader.opening.prints import open_print

            return open_print(data)
        case "epub":
            from reader.opening.books import open_book

            return open_book(data)
        case "docx":
            from reader.opening.documents import open_document

            return open_document(data)
        case "mail":
            from reader.opening.mail import open_mail

            return open_mail(data)
    text, decoding = decode(data)
    if kind == "markdown":
        from reader.opening.markdown import open_markdown

        return open_markdown(data, text, decoding)
    return Opened(data, "text", text, decoding, url=url)


def _shown(text: str) -> str:
    return ascii(text)[1:-1]
