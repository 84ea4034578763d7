"""Finds the words of quotations in articles: the same ones, but for what editors may change, or altered ones.

Runs of words of the quotations (shingles) are looked up in each article; only where enough stand is anything compared.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, compress, count

from reader.marks.altered import most_alike, votes_of
from reader.marks.bounds import Bound, bounds
from reader.marks.places import Place, Words
from reader.marks.same import same
from reader.marks.shingles import Hit, Shingle, Shingles, cut
from reader.marks.sought import Sought


class Index:
    """The shingles of all quotations that are looked for.

    Args:
        quotations: by their numbers.
        settled: those that are left out.
        found: those whose altered words are of no interest: one shingle of each tells where it may stand.
        bounded: their bounds, if they are known.
    """

    def __init__(
        self,
        quotations: Sequence[Sought],
        settled: Set[int] = frozenset(),
        found: Set[int] = frozenset(),
        bounded: Sequence[tuple[Bound, ...]] = (),
    ) -> None:
        self._quotations = quotations
        self._shingles = Shingles()
        self._bounds = bounded or [*map(bounds, quotations)]
        self._least: dict[int, int] = {}
        """How many shingles of a wording stand wherever it does, the same or altered."""
        self._all: dict[int, int] = {}
        for number, quotation in enumerate(quotations):
            if number not in settled:
                self._add(number, quotation, is_found=number in found)

    def _add(self, number: int, quotation: Sought, *, is_found: bool) -> None:
        for wording, (pieces, bound) in enumerate(
            zip(quotation.wordings, self._bounds[number], strict=True), 2 * number
        ):
            shingles = [
                (Hit(wording, at, offset), words) for at, piece in enumerate(pieces) for offset, words in cut(piece)
            ]
            if is_found and shingles:
                shingles = [max(shingles, key=lambda each: len("".join(each[1])))]
            self._all[wording] = len(shingles)
            self._least[wording] = 1 if is_found else bound.least
            for hit, words in shingles:
                self._shingles.add(words, hit)

    def narrowed(self, settled: Set[int], found: Set[int]) -> "Index":
        """The index without what is not looked for any more; to be asked again when much was found."""
        return Index(self._quotations, settled, found, self._bounds)

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
            quotation, bounded, is_open = self._quotations[number], self._bounds[number], number not in found
            if number in whole or (is_open and len(quotation.clauses) > 1 and bounded[0].words <= words.distinct):
                places = [*same(quotation, words, with_speakers=is_open)]
                yield from ((number, place) for place in places)
                if places:
                    continue
            known = scores.get(number, 0.0) if scores else 0.0
            for wording, bound in enumerate(bounded if is_open else (), 2 * number):
                if bound.allows(shared[wording], words.distinct, known):
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
