"""Finds the words of quotations in articles: the same ones, but for what editors may change, or altered ones.

Runs of words of the quotations (shingles) are looked up in each article; only where enough stand is anything compared.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, compress, count

from reader.marks.altered import most_alike, votes_of
from reader.marks.bounds import Bound, bounds
from reader.marks.places import Place, Words
from reader.marks.same import same
from reader.marks.shingles import Hit, Shingle, Shingles, cut
from reader.marks.sought import Sought


@dataclass(frozen=True)
class _Wording:
    """One wording of a quotation, cut in shingles."""

    bound: Bound
    shingles: Sequence[tuple[Hit, tuple[str, ...]]]

    @cached_property
    def longest(self) -> Sequence[tuple[Hit, tuple[str, ...]]]:
        """The shingle that is likely to be the rarest; nothing if there are none."""
        return sorted(self.shingles, key=lambda each: -len("".join(each[1])))[:1]


class Index:
    """The shingles of all quotations that are looked for, which go by their numbers."""

    def __init__(self, quotations: Sequence[Sought]) -> None:
        self._quotations = quotations
        self._wordings = [[*_wordings(number, quotation)] for number, quotation in enumerate(quotations)]
        self.narrow()

    def narrow(self, settled: Set[int] = frozenset(), found: Set[int] = frozenset()) -> None:
        """Look no more for some quotations: worth its while when there are many.

        Args:
            settled: those that are left out.
            found: those whose altered words are of no interest: one shingle of each tells where it may stand.
        """
        self._shingles = Shingles()
        self._least: dict[int, int] = {}
        """How many shingles of a wording stand wherever it does, the same or altered."""
        self._all: dict[int, int] = {}
        for number, wordings in enumerate(self._wordings):
            for at, wording in enumerate(wordings if number not in settled else (), 2 * number):
                shingles = wording.longest if number in found else wording.shingles
                self._all[at] = len(shingles)
                self._least[at] = 1 if number in found else wording.bound.least
                for hit, words in shingles:
                    self._shingles.add(words, hit)

    def places(
        self,
        text: str,
        settled: Set[int] = frozenset(),
        found: Set[int] = frozenset(),
        scores: Mapping[int, float] | None = None,
    ) -> Iterator[tuple[int, Place]]:
        """The places of quotations in a text, by their numbers: some with the same words, or the most alike one.

        Args:
            text: of an article.
            settled: quotations that are left out.
            found: those whose altered words are of no interest any more.
            scores: of the best places known; altered words that are no better are of no interest.
        """
        words = Words(text)
        standing = self._shingles.standing(words.keys)
        distinct = set[Shingle]().union(*(filter(None, there) for there in standing))
        shared = Counter(chain.from_iterable([shingle.wordings for shingle in distinct]))
        near = [wording for wording, number in shared.items() if number >= self._least[wording]]
        whole = {wording >> 1 for wording in near if shared[wording] == self._all[wording]}
        left = set[int]()
        for number in sorted({wording >> 1 for wording in near} - settled):
            quotation, wordings, is_open = self._quotations[number], self._wordings[number], number not in found
            if number in whole or (
                is_open and len(quotation.clauses) > 1 and wordings[0].bound.words <= words.distinct
            ):
                places = [*same(quotation, words, with_speakers=is_open)]
                yield from ((number, place) for place in places)
                if places:
                    continue
            known = scores.get(number, 0.0) if scores else 0.0
            for at, wording in enumerate(wordings if is_open else (), 2 * number):
                if wording.bound.allows(shared[at], words.distinct, known):
                    left.add(number)
        yield from self._altered(words, standing, left)

    def _altered(
        self, words: Words, standing: Iterable[Sequence[Shingle | None]], left: Set[int]
    ) -> Iterator[tuple[int, Place]]:
        """The most alike place of each of the quotations that are left, if there is one."""
        told: dict[int, list[tuple[int, Hit]]] = {
            wording: [] for number in left for wording in (2 * number, 2 * number + 1)
        }
        for there in standing if left else ():
            for at in compress(count(), there):
                shingle = there[at]
                if shingle and not told.keys().isdisjoint(shingle.wordings):
                    for hit in shingle.hits:
                        if hit.wording in told:
                            told[hit.wording].append((at, hit))
        for number in sorted(left):
            places = [
                most_alike(pieces, words, votes_of(told[wording]))
                for wording, pieces in enumerate(self._quotations[number].wordings, 2 * number)
            ]
            best = max(filter(None, places), key=lambda place: place.score, default=None)
            if best:
                yield number, best


def _wordings(number: int, quotation: Sought) -> Iterator[_Wording]:
    for at, (pieces, bound) in enumerate(zip(quotation.wordings, bounds(quotation), strict=True), 2 * number):
        cuts = [(Hit(at, n, offset), words) for n, piece in enumerate(pieces) for offset, words in cut(piece)]
        yield _Wording(bound, cuts)
