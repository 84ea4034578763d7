"""What readers said of a wording: boilerplate or not, on which of a site's articles; and what to make of it.

Truth stays in the marks and refusals; a sighting is what one of them teaches. What was forgotten does not count, unless
it is marked or refused anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from reader.marks.kinds import BOILERPLATE
from reader.marks.model import Mark, Record
from reader.text.fingerprint import FEWEST_WORDS, NEAR, Fingerprint, fingerprint, likeness, normalised

MOST = 200
"""Sightings of one article that are remembered."""

Answer = Literal["marked", "refused"]


class Sighting(NamedTuple):
    """A wording that was marked as boilerplate in an article, or refused."""

    article: str
    """The article's id."""
    wording: Fingerprint
    answer: Answer
    at: str
    """When it was marked or refused, UTC, ISO 8601."""
    previous: str = ""
    """The id of the article's earlier version, if marks were carried over from one: it does not count once more."""


class Forgetting(NamedTuple):
    """Wordings that a reader wants forgotten, or remembered again."""

    wordings: tuple[str, ...]
    """Exact fingerprints."""
    at: str
    """Since when; what is marked later counts. Empty: they are remembered again."""


class Recollection(NamedTuple):
    """What is known of a paragraph's wording."""

    marked: int
    """On how many articles it was marked as boilerplate."""
    refused: int
    """On how many it was refused."""
    is_exact: bool
    """Whether it was just this wording."""
    wordings: tuple[str, ...]
    """The exact fingerprints that were found."""


@dataclass(frozen=True)
class Remembered:
    """What is remembered of other articles from where an article is."""

    where: str = ""
    """Completes “marked on 3 articles …”."""
    sightings: tuple[Sighting, ...] = ()
    forgotten: Mapping[str, str] = field(default_factory=dict)
    """Exact fingerprints, and since when."""

    @cached_property
    def _counting(self) -> "_Index":
        return _Index(seen for seen in self.sightings if not self._is_forgotten(seen))

    @cached_property
    def _forgotten(self) -> "_Index":
        return _Index(seen for seen in self.sightings if self._is_forgotten(seen))

    def __bool__(self) -> bool:
        """Whether there is anything that counts."""
        return bool(self._counting.answers)

    def recall(self, text: str) -> Recollection | None:
        """What is remembered of a paragraph."""
        return self._counting.find(text) if self else None

    def recall_forgotten(self, text: str) -> Recollection | None:
        """What would be remembered of a paragraph, had it not been forgotten."""
        return self._forgotten.find(text)

    def after(self, forgetting: Forgetting) -> "Remembered":
        """What is remembered once something is forgotten, or no longer forgotten."""
        kept = {wording: at for wording, at in self.forgotten.items() if wording not in forgetting.wordings}
        if forgetting.at:
            kept |= dict.fromkeys(forgetting.wordings, forgetting.at)
        return replace(self, forgotten=kept)

    def _is_forgotten(self, seen: Sighting) -> bool:
        return seen.wording.exact in self.forgotten and seen.at <= self.forgotten[seen.wording.exact]


class _Index:
    """Sightings by wording. Finding a wording costs the same however many there are."""

    def __init__(self, sightings: Iterable[Sighting]) -> None:
        self.answers: dict[str, list[Sighting]] = defaultdict(list)
        self._wordings: dict[str, Fingerprint] = {}
        self._having: dict[int, set[str]] = defaultdict(set)
        for seen in sightings:
            self.answers[seen.wording.exact].append(seen)
            self._wordings[seen.wording.exact] = seen.wording
            for pair in seen.wording.near:
                self._having[pair].add(seen.wording.exact)

    def find(self, text: str) -> Recollection | None:
        found = fingerprint(text)
        if found is None:
            return None
        is_exact = found.exact in self.answers
        wordings = (found.exact,) if is_exact else self._near(found)
        if not wordings:
            return None
        seen = [each for wording in wordings for each in self.answers[wording]]
        marked, refused = _articles(seen, "marked"), _articles(seen, "refused")
        return Recollection(marked, refused, is_exact, wordings)

    def _near(self, found: Fingerprint) -> tuple[str, ...]:
        candidates = {wording for pair in found.near for wording in self._having.get(pair, ())}
        return tuple(sorted(each for each in candidates if likeness(found, self._wordings[each]) >= NEAR))


def sightings(article: str, records: Iterable[Record], previous: str = "") -> tuple[Sighting, ...]:
    """What an article's marks and refusals teach. Of a wording that is both, both count."""
    found: dict[tuple[str, Answer], Sighting] = {}
    for record in records:
        if record.kind != BOILERPLATE:
            continue
        answer: Answer = "marked" if isinstance(record, Mark) else "refused"
        for part in record.parts:
            for wording in _wordings(part.exact):
                known = found.get((wording.exact, answer))
                at = max(record.created, known.at if known else "")
                found[wording.exact, answer] = Sighting(article, wording, answer, at, previous)
                if len(found) >= MOST:
                    return tuple(found.values())
    return tuple(found.values())


@lru_cache(maxsize=1024)
def _wordings(text: str) -> tuple[Fingerprint, ...]:
    """The wording of a stretch, and of the paragraphs in it that are long enough to mean something by themselves."""
    pieces = [piece for piece in text.replace("\r", "").split("\n\n") if len(normalised(piece)) >= FEWEST_WORDS]
    found = [fingerprint(piece) for piece in (text, *pieces)]
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _articles(seen: Iterable[Sighting], answer: Answer) -> int:
    """On how many articles it was answered so; versions of one, each with the one before, are one article."""
    previous = {each.article: each.previous for each in seen if each.answer == answer}
    first = sum(before not in previous for before in previous.values())
    return max(first, min(1, len(previous)))  # versions can be said to be one another's
