"""What became of an article's quotations in another version of it: which stand, changed or are gone."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from reader.marks.kinds import SPOKEN
from reader.marks.model import Mark
from reader.marks.reanchoring import Reanchored, compare, reanchor
from reader.session.article import Article
from reader.session.versions import Version
from reader.session.wordings import compared, parts_words
from reader.text.differences import Run

Fate = Literal["stands", "moved", "changed", "gone"]
_FATES: dict[str, Fate] = {"same": "stands", "moved": "moved", "changed": "changed", "lost": "gone"}


class Quoted(NamedTuple):
    """A quotation in both versions."""

    mark: Mark
    """In the new version; as it was if it is gone."""
    fate: Fate
    before: str
    """Its words, cleaned."""
    after: str
    """Empty if it is gone."""
    runs: tuple[Run, ...]
    """From one wording to the other."""
    speaker: str
    """The words that name the speaker, as they were."""


class Compared(NamedTuple):
    """All quotations of an article, in the order it had."""

    quotations: tuple[Quoted, ...]
    shared: float
    """Which part the versions share, 0 to 1."""
    is_same_article: bool


def compared_with(before: Version, new: Article) -> Compared:
    """The marked quotations and paraphrases of an article of the library against another text."""
    found = compare(before.text, new.original, before.standing)
    lost = [mark for mark in before.contents.marks if mark.standing == "lost"]
    fates = [*found.marks, *(reanchor(new.original, lost) if found.is_same_article else _gone(lost))]
    sources = {mark.id: parts_words(mark.parts) for mark in before.contents.marks}
    spoken = sorted((fate for fate in fates if fate.mark.kind in SPOKEN), key=lambda fate: fate.before.start)
    quotations = tuple(_quoted(fate, sources.get(fate.before.source or "", "")) for fate in spoken)
    return Compared(quotations, found.shared, found.is_same_article)


def _gone(marks: list[Mark]) -> Iterator[Reanchored]:
    return (Reanchored("lost", mark, mark) for mark in marks)


def _quoted(fate: Reanchored, speaker: str) -> Quoted:
    before = parts_words(fate.before.parts)
    if fate.status == "lost":
        return Quoted(fate.mark, "gone", before, "", (Run("removed", before),), speaker)
    after = parts_words(fate.mark.parts)
    runs = compared(fate.before.parts, fate.mark.parts) if fate.status == "changed" else (Run("kept", after),)
    return Quoted(fate.mark, _FATES[fate.status], before, after, runs, speaker)
