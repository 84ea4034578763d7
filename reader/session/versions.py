"""An article that was opened before and reads otherwise now: marks are carried over from its earlier version.

Each version is an article of its own, with its own bytes and its own file of marks: the earlier one stays as it is.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from reader.errors import ReaderError
from reader.marks.model import Change, Mark, Record, Refusal, now
from reader.marks.reanchoring import Comparison, Reanchored, compare, reanchor
from reader.session.article import Article, read_article
from reader.session.marking import Plan
from reader.store.protocol import CatalogEntry, Contents, Library

LOOKED_AT = 5
"""Articles from the same place that are compared: one file may have been used for several."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What is taken over from an earlier version."""

    plan: Plan
    previous: str
    """The earlier version's id."""
    place: int
    """Where the reader was, in the new text."""
    said: str
    """What the status line says of it."""


def earlier(article: Article, entry_id: str, library: Library) -> Iterator[CatalogEntry]:
    """The other articles of the library from the same file or page that have marks, the one opened last first.

    Raises:
        StoreError: the library cannot be read.
    """
    if not article.path and not article.url:
        return
    url = canonical(article.url)
    for entry in library.catalog():
        is_same = (article.path and entry.path == article.path) or (url and canonical(entry.url) == url)
        if is_same and entry.id != entry_id and entry.marks:
            yield entry


def carried_over(article: Article, contents: Contents, library: Library, asked: str = "") -> Carried | None:
    """What is to be taken over into an article on which nothing was done yet, or from the article asked for.

    Raises:
        ReaderError: the library, or the article asked for, cannot be read; or that is another article.
    """
    if contents.read_only or (not asked and (contents.marks or contents.history)):
        return None
    ids = [asked] if asked else [entry.id for entry in islice(earlier(article, contents.info.id, library), LOOKED_AT)]
    for entry_id in ids:
        if entry_id == contents.info.id:
            continue
        try:
            before = read_version(library, entry_id)
        except ReaderError:
            if asked:
                raise
            continue
        found = compare(before.text, article.original, before.standing, before.contents.info.position)
        if found.is_same_article:
            return _carried(before, found, article.original, contents)
    if asked and asked != contents.info.id:
        raise ReaderError("this is another article than the one in the library: they have too little text in common")
    return None


@dataclass(frozen=True, slots=True)
class Version:
    """An article of the library with all that is kept of it."""

    text: str
    contents: Contents

    @property
    def standing(self) -> tuple[Mark, ...]:
        """The marks whose words are in it."""
        return tuple(mark for mark in self.contents.marks if mark.standing != "lost")


def read_version(library: Library, entry_id: str) -> Version:
    """An article of the library.

    Raises:
        ReaderError: it cannot be read.
    """
    return Version(read_article(library.original(entry_id)).original, library.contents(entry_id))


def canonical(url: str) -> str:
    """An address as it is compared: without what leads to the same page from elsewhere."""
    if not url:
        return ""
    from urllib.parse import parse_qsl, urlencode, urlsplit

    parts = urlsplit(url)
    kept = [
        (name, value) for name, value in parse_qsl(parts.query) if not name.startswith("utm_") and name not in _TRACKING
    ]
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(kept))}"


_TRACKING = frozenset("fbclid gclid mc_cid mc_eid igshid ref ref_src cmpid smid ocid".split())


def _carried(before: Version, found: Comparison, text: str, here: Contents) -> Carried | None:
    lost = [mark for mark in before.contents.marks if mark.standing == "lost"]
    fates = [fate for fate in (*found.marks, *reanchor(text, lost)) if fate.before.id not in {m.id for m in here.marks}]
    if not fates:
        return None
    changes = [Change(None, _settled(fate)) for fate in fates]
    changes += [Change(None, refusal) for refusal in _refusals(before, text)]
    opened = before.contents.info.opened[:10]
    count = len(fates)
    label = f"{count} mark{'s' if count != 1 else ''} carried over from the version of {opened}"
    return Carried(
        Plan(label, tuple(changes), before.contents.people), before.contents.info.id, found.place, said_of(fates)
    )


def said_of(fates: Sequence[Reanchored]) -> str:
    """What became of marks, in a sentence: “article changed (R lists): 12 marks same, 1 lost”."""
    counts = Counter(fate.status for fate in fates)
    first, *others = [(status, counts[status]) for status in ("same", "moved", "changed", "lost") if counts[status]]
    said = [
        f"{first[1]} mark{'s' if first[1] != 1 else ''} {first[0]}",
        *(f"{count} {status}" for status, count in others),
    ]
    return f"article changed{'' if counts['same'] == len(fates) else ' (R lists)'}: {', '.join(said)}"


def _settled(fate: Reanchored) -> Record:
    """The mark as it is kept in the new version; what was not dealt with in the one before still waits."""
    if fate.status == "lost":
        return replace(fate.before, standing="lost", was=(), modified=now())
    if fate.status == "same":
        is_found = fate.before.standing == "lost"
        return replace(fate.mark, standing="moved" if is_found else fate.before.standing, modified=now())
    return replace(fate.mark, standing=fate.status, was=fate.before.was or fate.before.parts, modified=now())


def _refusals(before: Version, text: str) -> Iterator[Refusal]:
    """What was refused and still reads the same."""
    refused = before.contents.refusals
    found = compare(before.text, text, [Mark(each.id, each.kind, each.parts) for each in refused]) if refused else None
    for refusal, fate in zip(refused, found.marks if found else (), strict=True):
        if fate.status in ("same", "moved"):
            yield replace(refusal, parts=fate.mark.parts)
