"""Shows all there is in what an article was taken out of: also what was left out as no part of it."""

from reader.opening.opened import Format
from reader.text.structure import Structure

HAVE_MORE: frozenset[Format] = frozenset({"html", "pdf"})
"""The formats of which something may be left out."""


def whole(data: bytes, kind: Format, charset: str) -> tuple[str, Structure | None]:
    """All text in what was opened.

    Args:
        data: what was opened.
        kind: one of those that have more.
        charset: see `decode_markup`.

    Raises:
        ReaderError: the library that reads it is not there.
    """
    if kind == "html":
        from reader.opening.pages import whole_page

        return whole_page(data, charset)
    from reader.opening.prints import whole_print

    return whole_print(data), None
