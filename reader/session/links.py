"""The links of an article, as they are listed and opened: only those of the web, and only as they are shown."""

import re
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from reader.errors import ReaderError
from reader.opening.addresses import target_of
from reader.session.article import Article
from reader.session.document import Document
from reader.text.cleaned import plain
from reader.text.offsets import Span

_BARE = re.compile(r"https?://[^\s<>\"“”«»]+", re.IGNORECASE)
_AFTER = ".,;:!?…'’)]}*_"
"""What belongs to the sentence rather than to the address at its end."""


class Linked(NamedTuple):
    """A link of an article."""

    words: str
    url: str
    """Safe to show and to open: ASCII, http or https, without a name or password."""
    at: int
    """Where it stands in the original."""


def links_of(article: Article, document: Document) -> tuple[Linked, ...]:
    """The links in an article in the order they are read; in plain text, the addresses that are written out."""
    if article.structure is not None:
        found = [(link.url, Span(link.start, link.end)) for link in article.structure.links]
    else:
        found = [(_trimmed(match[0]), Span(*match.span())) for match in _BARE.finditer(article.original)]
    return tuple(
        Linked(plain(document.text(span)), url, span.start) for raw, span in found if (url := openable(raw)) is not None
    )


def openable(url: str) -> str | None:
    """An address as it may be opened; None if it is none of the web."""
    try:
        target, fragment = target_of(url), urlsplit(url).fragment
    except (ReaderError, ValueError):
        return None
    return target.url + (f"#{quote(fragment, safe=_FRAGMENT)}" if fragment else "")


_FRAGMENT = "/%:@!$&'()*+,;=~-._?"


def _trimmed(address: str) -> str:
    """An address without the punctuation after it; a bracket that was opened in it stays."""
    while address and address[-1] in _AFTER:
        if address[-1] == ")" and address.count("(") >= address.count(")"):
            break
        address = address[:-1]
    return address
