"""An article that was opened before and reads otherwise now: marks are carried over from its earlier version.

Each version is an article of its own, with its own bytes and its own file of marks: the earlier one stays as it is.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.errors import ReaderError
from reader.marks.model import Change, Mark, Record, Refusal, now
from reader.marks.reanchoring import Comparison, Reanchored, compare, reanchor
from reader.session.article import Article, read_article
from reader.session.marking import Plan
from reader.session.trash import deleted_ids
from reader.store.protocol import Contents, Library


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


def carried_over(article: Article, contents: Contents, library: Library, ids: Sequence[str]) -> Carried | None:
    """What an article takes over from the first of some others that it is a version of; None if it is of none."""
    for entry_id in ids:
        try:
            before = read_version(library, entry_id)
        except ReaderError:  # damaged: another one may be sound
            continue
        found = compare(before.text, article.original, before.standing, before.contents.info.position)
        if found.is_same_article and (carried := _carried(before, found, article.original, contents)):
            return carried
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


def _carried(before: Version, found: Comparison, text: str, here: Contents) -> Carried | None:
    lost = [mark for mark in before.contents.marks if mark.standing == "lost"]
    known = {mark.id for mark in here.marks} | deleted_ids(here)
    fates = [fate for fate in (*found.marks, *reanchor(text, lost)) if fate.before.id not in known]
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
        return fate.before._replace(standing="lost", was=(), modified=now())
    if fate.status == "same":
        is_found = fate.before.standing == "lost"
        return fate.mark._replace(standing="moved" if is_found else fate.before.standing, modified=now())
    return fate.mark._replace(standing=fate.status, was=fate.before.was or fate.before.parts, modified=now())


def _refusals(before: Version, text: str) -> Iterator[Refusal]:
    """What was refused and still reads the same."""
    refused = before.contents.refusals
    found = compare(before.text, text, [Mark(each.id, each.kind, each.parts) for each in refused]) if refused else None
    for refusal, fate in zip(refused, found.marks if found else (), strict=True):
        if fate.status in ("same", "moved"):
            yield refusal._replace(parts=fate.mark.parts)
