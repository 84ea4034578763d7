"""Imports marks: finds their articles, puts each mark on its words, then saves.

Nothing is saved unless every article is found.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.errors import ReaderError
from reader.export.imported import Imported, Reference
from reader.marks.anchoring import anchor_mark
from reader.marks.model import Change, Mark, Part, Person, now, select
from reader.session.marking import Plan
from reader.session.notebook import Notebook
from reader.session.shelf import Shelf
from reader.store.protocol import ArticleInfo, ArticleStore, Batch, CatalogEntry, Contents
from reader.text.offsets import Span


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is imported into one article, before it is saved."""

    entry: CatalogEntry
    changes: tuple[Change, ...]
    people: tuple[Person, ...]
    kept: int
    """How many marks are there already, as they are in the file or as they were changed later."""
    lost: tuple[Imported, ...]
    """Marks whose words are not in the article."""


class Importing:
    """One import into a library."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._entries = shelf.entries()
        self._urls: dict[str, CatalogEntry] | None = None
        self._opened: dict[str, tuple[ArticleStore, Contents]] = {}

    def arrivals(self, imported: Iterable[Imported], into: CatalogEntry | None) -> list[Arrival]:
        """What would be imported into which article.

        Raises:
            ReaderError: an article is not in the library, or can't be written.
        """
        found: dict[str, tuple[CatalogEntry, list[Imported]]] = {}
        known: dict[Reference, CatalogEntry] = {}
        for each in imported:
            entry = into or known.get(each.article) or self._entry(each)
            known[each.article] = entry
            found.setdefault(entry.id, (entry, []))[1].append(each)
        return [self._arrival(entry, marks) for entry, marks in found.values()]

    def save(self, arrival: Arrival) -> None:
        """Save what is imported into an article, as one step that can be undone.

        Raises:
            StoreError: it can't be written.
        """
        if not arrival.changes:
            return
        store, contents = self._opened[arrival.entry.id]
        count = len(arrival.changes)
        label = f"{count} mark{'s' if count > 1 else ''} imported"

        def save(batch: Batch) -> None:
            store.apply(batch)

        Notebook(contents, save).carry_out(Plan(label, arrival.changes, arrival.people))

    def _entry(self, imported: Imported) -> CatalogEntry:
        """The article that a file means."""
        article_id, sha256, url, title = imported.article
        if sha256:
            for entry in self._entries:
                if sha256.startswith(entry.id):
                    return entry
        found = [entry for entry in self._entries if article_id and entry.id == article_id]
        if not found and url:
            at = self._by_url().get(url)
            found = [at] if at else []
        if not found and title:
            found = [entry for entry in self._entries if entry.title == title]
        if len(found) == 1:
            return found[0]
        named = f" (“{title or url}”)" if title or url else ""
        what = "could be several of the library" if found else "is not in the library"
        raise ReaderError(f"{imported.place}: its article{named} {what}; open it first, or name it with --article")

    def _by_url(self) -> dict[str, CatalogEntry]:
        if self._urls is None:
            self._urls = {entry.url: entry for entry in reversed(self._entries) if entry.url}
        return self._urls

    def _arrival(self, entry: CatalogEntry, imported: Sequence[Imported]) -> Arrival:
        article = self._shelf.take(entry).article
        store = self._shelf.library.open(article.data, ArticleInfo(title=entry.title, decoding=article.decoding))
        contents = store.load()
        if contents.read_only:
            raise ReaderError(contents.warnings[-1])
        self._opened[entry.id] = (store, contents)
        return arrival(entry, article.original, contents.marks, imported)


def arrival(entry: CatalogEntry, original: str, there: Iterable[Mark], imported: Sequence[Imported]) -> Arrival:
    """Put imported marks on their words in an article, beside those that are there.

    Of a mark that is there already the version that was modified last stays. A source that is neither in the file nor
    in the article is let go.
    """
    known = {mark.id: mark for mark in there}
    found: dict[str, Mark] = {}
    lost: list[Imported] = []
    for each in imported:
        placed = _placed(original, each.mark)
        if placed is None:
            lost.append(each)
        else:
            found[placed.id] = placed
    ids = known.keys() | found.keys()
    dated = (_dated(mark if mark.source in ids else mark._replace(source=None)) for mark in found.values())
    changes = tuple(Change(known.get(mark.id), mark) for mark in dated if _is_news(mark, known.get(mark.id)))
    sources_of = known | found
    people = tuple(
        Person(mark.person, (_words(sources_of[mark.source]),))
        for change in changes
        if isinstance(mark := change.after, Mark) and mark.person and mark.source
    )
    return Arrival(entry, changes, _joined(people), len(found) - len(changes), tuple(lost))


def _placed(original: str, mark: Mark) -> Mark | None:
    """A mark on its words; None if they are not there."""
    parts = [_with_words(original, part) for part in sorted(mark.parts, key=lambda part: part.start)]
    if not all(part.exact for part in parts):
        return None
    status, placed = anchor_mark(original, mark._replace(parts=tuple(parts)))
    return None if status == "lost" else placed


def _with_words(original: str, part: Part) -> Part:
    """A part of which only the position is known, with the words that are there."""
    return part if part.exact or part.end > len(original) else select(original, Span(part.start, part.end))


def _is_news(mark: Mark, there: Mark | None) -> bool:
    return there is None or (mark != there and mark.modified > there.modified)


def _dated(mark: Mark) -> Mark:
    created = mark.created or mark.modified or now()
    return mark._replace(created=created, modified=mark.modified or created)


def _words(mark: Mark) -> str:
    return " ".join(mark.parts[0].exact.split())


def _joined(people: Iterable[Person]) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for person in people:
        found[person.name] = person.joined_to(found.get(person.name))
    return tuple(found.values())
