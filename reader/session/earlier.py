"""Which articles of the library can be earlier versions of one that is opened: those from the same file or page."""

from collections.abc import Iterable

from reader.session.article import Article
from reader.store.protocol import CatalogEntry, Library

LOOKED_AT = 5
"""Articles from the same place that are compared: one file may have been used for several."""
_TRACKING = frozenset("fbclid gclid mc_cid mc_eid igshid ref ref_src cmpid smid ocid".split())
"""Parameters of an address that only tell where a reader came from."""


def earlier(article: Article, entry_id: str, library: Library) -> list[str]:
    """The ids of other articles from the same file or page that have marks, the one opened last first.

    Raises:
        StoreError: the library cannot be read.
    """
    if not article.path and not article.url:
        return []
    url = canonical(article.url)
    found = []
    for entry in library.catalog():
        is_same = (article.path and article.path in (entry.path, *entry.paths)) or (url and canonical(entry.url) == url)
        if is_same and entry.id != entry_id and entry.marks:
            found.append(entry.id)
    return found[:LOOKED_AT]


def superseded(entries: Iterable[CatalogEntry]) -> set[str]:
    """The ids of the articles whose marks a later version has taken over, and still has."""
    return {entry.previous for entry in entries if entry.previous and entry.marks}


def canonical(url: str) -> str:
    """An address as it is compared: without what leads to the same page from elsewhere."""
    if not url:
        return ""
    from urllib.parse import parse_qsl, urlencode, urlsplit

    try:
        parts = urlsplit(url)
    except ValueError:  # not an address; it is the same as itself
        return url
    kept = [
        (name, value) for name, value in parse_qsl(parts.query) if not name.startswith("utm_") and name not in _TRACKING
    ]
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(kept))}"
