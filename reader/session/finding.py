"""Finds the article of the library that somebody means: by its file, its id, its slug, or words of its title."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from reader.errors import UsageError
from reader.opening.files import LARGEST
from reader.session.earlier import superseded
from reader.store.protocol import CatalogEntry
from reader.text.one_line import one_line

_WORD = re.compile(r"\w+")
_LISTED = 3
"""How many are named when several could be meant."""
_LONGEST = 120
"""Characters of what is named that are repeated."""
_SHORTEST_ID = 4
"""Characters of an id that stand for it."""


class UnknownArticleError(UsageError):
    """No article of the library is called so."""


def find_entry(given: str, entries: Sequence[CatalogEntry]) -> CatalogEntry:
    """The one article that is meant; of several versions the last one, unless another is named.

    Raises:
        UnknownArticleError: none is.
        UsageError: several could be; says which.
    """
    replaced = superseded(entries)
    latest = [entry for entry in entries if entry.id not in replaced]
    for found in (_by_file, _by_id, _by_slug, _by_title):
        matching = found(given, latest) or found(given, entries)
        if len(matching) == 1:
            return matching[0]
        if matching:
            raise UsageError(f"“{_shown(given)}” could be {_listed(matching)}; name it by its id")
    if not entries:
        raise UnknownArticleError(f"“{_shown(given)}”: the library is empty; open an article first: pullquote FILE")
    what = "was not opened yet; open it first" if _is_file(given) else "no article of the library is called that"
    raise UnknownArticleError(f"{_shown(given)}: {what}")


def find_entries(given: Sequence[str], entries: Sequence[CatalogEntry]) -> list[CatalogEntry]:
    """The articles that are meant, each once, in the order they are named.

    Raises:
        UsageError: one of them is none, or could be several.
    """
    return list({entry.id: entry for entry in (find_entry(each, entries) for each in given)}.values())


def _is_file(given: str) -> bool:
    try:
        return Path(given).is_file()
    except (OSError, ValueError):
        return False


def _by_file(given: str, entries: Sequence[CatalogEntry]) -> list[CatalogEntry]:
    """Those with the very content of a file, else the last that was opened from there."""
    if not _is_file(given):
        return []
    path = Path(given)
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.stat().st_size <= LARGEST else ""
    except (OSError, ValueError):  # a title can be too long for a name
        return []
    same = [entry for entry in entries if digest and digest.startswith(entry.id)]
    absolute = str(path.absolute())
    return same[:1] or [entry for entry in entries if absolute in (entry.path, *entry.paths)][:1]


def _by_id(given: str, entries: Sequence[CatalogEntry]) -> list[CatalogEntry]:
    same = [entry for entry in entries if given in (entry.id, f"{entry.slug}-{entry.id}")]
    if same or len(given) < _SHORTEST_ID:
        return same
    return [entry for entry in entries if entry.id.startswith(given.lower())]


def _by_slug(given: str, entries: Sequence[CatalogEntry]) -> list[CatalogEntry]:
    same = [entry for entry in entries if entry.slug == given]
    return same or [entry for entry in entries if given and entry.slug.startswith(given.lower())]


def _by_title(given: str, entries: Sequence[CatalogEntry]) -> list[CatalogEntry]:
    """Those whose title is just that, else those that have all the words, else those that have them inside words."""
    folded = given.casefold()
    words = set(_WORD.findall(folded))
    titles = [(entry, entry.title.casefold()) for entry in entries]
    same = [entry for entry, title in titles if title == folded]
    whole = [entry for entry, title in titles if words and words <= set(_WORD.findall(title))]
    return same or whole or [entry for entry, title in titles if words and all(word in title for word in words)]


def _listed(entries: Sequence[CatalogEntry]) -> str:
    named = [f"“{_shown(entry.title) or entry.slug}” ({entry.id})" for entry in entries[:_LISTED]]
    more = len(entries) - _LISTED
    return ", ".join(named) + (f" and {more} more" if more > 0 else "")


def _shown(text: str) -> str:
    words = one_line(text)
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
