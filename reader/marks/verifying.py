"""Finds the words of quotations in articles: the same ones, but for what editors may change, or altered ones.

Runs of words of the quotations (shingles) are looked up in each article; only where one stands is anything compared.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, compress, count, islice, pairwise
from math import floor
from typing import NamedTuple

from reader.marks.quick_words import quick_keys
from reader.marks.turning import ELLIPSIS, JOINT, Joined, Turn, turn_of
from reader.text.offsets import Span
from reader.text.wording import each_word, keys_of, worded

SHORT = 4
"""Fewer words than this must be found as they are."""
ALIKE = 0.7
"""The share of words that altered ones must have in common with the original."""
ELLIPSIS_GAP = 250
"""How many words an ellipsis, or who is said to speak between two parts, may stand for."""
SPEAKER_GAP = 40
"""How many words may say who speaks."""
EDITOR_GAP = 8
"""How many words an editor's words in brackets may stand for."""
SLACK = 3
"""How many words more an altered wording may have."""
_LARGEST = 3
_TRIED = 3
_ROUNDED = 1e-9
"""What is less is no difference."""
_COMMON = 0.5
"""The share of its words that must be near, or nothing is compared in order."""
_LETTER = re.compile(r"\[(\w)\](?=\w)")
_CLAUSE = re.compile(r"[.,;:!?—–]+(?=\s)")
MARK = re.compile(r"[\"“”„«»]|''|``")


class Piece(NamedTuple):
    """Words that should stand together."""

    keys: tuple[str, ...]
    gap: int
    """How many words may stand between the piece before and this one."""
    joint: str = ""
    """What the quotation has between them: an ellipsis, or an editor's words in brackets."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A quotation that is looked for."""

    parts: tuple[str, ...]
    whole: tuple[Piece, ...]
    """Its parts, taken as they are."""
    pieces: tuple[Piece, ...]
    """Its parts, without what an editor left out or put in."""
    clauses: tuple[Piece, ...]
    """Its pieces, cut where an article may say who speaks."""
    behind: str = ""
    """An editor's words in brackets at its end."""


class Place(NamedTuple):
    """Where the words of a quotation stand in a text."""

    span: Span
    score: float
    """1 if every word is the same."""
    is_verbatim: bool
    """Whether the text is the same but for blanks, and punctuation at both ends."""
    joined: tuple[Joined, ...] = ()
    """Where every word is the same: its pieces, in order."""
    turn: Turn = ""
    """What the quotation does with a negation."""


_Hit = tuple[int, int, int]
"""A quotation, one of its pieces, and the word of that with which a shingle starts."""


class _Shingle(NamedTuple):
    """What a run of words is of."""

    hits: list[_Hit]
    wordings: list[int]
    """Of each of the hits: the number of a quotation, doubled, and one more for what is of the whole only."""


_Standing = tuple[int, _Shingle]
"""Where a shingle stands in a text, by words before it, and what it is of."""


class _Run(NamedTuple):
    start: int
    end: int
    same: int


def sought(parts: Sequence[str]) -> Sought:
    """A quotation by its parts, which stand on both sides of who is said to speak."""
    whole, pieces, clauses = list[Piece](), list[Piece](), list[Piece]()
    joint = ""
    for part in parts:
        text = _LETTER.sub(r"\1", part)
        whole.append(Piece(tuple(keys_of(text)), ELLIPSIS_GAP))
        at, is_first = 0, True
        for sign in (*JOINT.finditer(text), None):
            inner = text[at : sign.start() if sign else len(text)]
            if keys := tuple(keys_of(inner)):
                gap = ELLIPSIS_GAP if is_first or ELLIPSIS.search(joint) else EDITOR_GAP
                pieces.append(Piece(keys, gap, joint))
                for number, clause in enumerate(_CLAUSE.split(inner)):
                    if words := tuple(keys_of(clause)):
                        clauses.append(Piece(words, SPEAKER_GAP if number else gap, "" if number else joint))
                joint, is_first = "", False
            if sign:
                joint += f" {sign.group()}"
                at = sign.end()
    return Sought(tuple(parts), tuple(each for each in whole if each.keys), tuple(pieces), tuple(clauses), joint)


class Index:
    """The shingles of all quotations that are looked for.

    Args:
        quotations: by their numbers.
        settled: those that are left out.
        found: those whose altered words are of no interest: one shingle of each tells where it may stand.
    """

    def __init__(
        self, quotations: Sequence[Sought], settled: Set[int] = frozenset(), found: Set[int] = frozenset()
    ) -> None:
        self._quotations = quotations
        self._wanted: dict[int, dict[tuple[str, ...], _Shingle]] = defaultdict(dict)
        self._bounds = [[*_bounds(each)] for each in quotations]
        self._least = [bound.least for bounds in self._bounds for bound in (bounds[0], bounds[-1])]
        self._all = [bound.shingles for bounds in self._bounds for bound in (bounds[0], bounds[-1])]
        for number, quotation in enumerate(quotations):
            if number not in settled:
                self._add(number, quotation, is_found=number in found)

    def _add(self, number: int, quotation: Sought, *, is_found: bool) -> None:
        for wording, pieces in enumerate(_distinct(quotation), 2 * number):
            shingles = [(at, offset, part) for at, piece in pieces for offset, part in _cut(piece.keys)]
            if is_found and shingles:
                shingles = [max(shingles, key=lambda each: len("".join(each[2])))]
                self._least[wording] = self._all[wording] = 1
            for at, offset, part in shingles:
                hits, wordings = self._wanted[len(part)].setdefault(part, _Shingle([], []))
                hits.append((number, at, offset))
                wordings.append(wording)

    def narrowed(self, settled: Set[int], found: Set[int]) -> "Index":
        """The index without what is not looked for any more; to be asked again when much was found."""
        return Index(self._quotations, settled, found)

    def _standing(self, keys: Sequence[str]) -> list[_Standing]:
        """The shingles that stand in a text, and where."""
        found: list[_Standing] = []
        for size, wanted in self._wanted.items():
            there = compress(count(), map(wanted.__contains__, _shingles(keys, size)))
            found += [(at, wanted[tuple(keys[at : at + size])]) for at in there]
        return found

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
        words = _Words(text)
        standing = self._standing(words.keys)
        distinct = {id(shingle): shingle.wordings for _, shingle in standing}
        shared = Counter(chain.from_iterable(distinct.values()))
        whole = {wording >> 1 for wording, number in shared.items() if number == self._all[wording]}
        near = {wording >> 1 for wording, number in shared.items() if number >= self._least[wording]} - found
        left = set()
        for number in sorted((near | whole) - settled):
            quotation, bounds, is_open = self._quotations[number], self._bounds[number], number not in found
            counts = shared[2 * number], shared[2 * number + 1]
            may_be = number in whole or (len(quotation.clauses) > 1 and bounds[0].words <= words.set)
            same = list(_same(quotation, words, with_speakers=is_open)) if may_be else []
            yield from ((number, place) for place in same)
            if not same and is_open:
                known = scores.get(number, 0.0) if scores else 0.0
                if bounds[0].allows(counts[0], words.set, known) or (
                    len(bounds) > 1 and bounds[1].allows(counts[1], words.set, known)
                ):
                    left.add(number)
        for number, votes in _votes(standing, left).items():
            place = _most_alike(self._quotations[number], words, votes)
            if place:
                yield number, place


class _Bound(NamedTuple):
    """What tells, before anything is compared, how alike a stretch of a text can be at best."""

    length: int
    """In words."""
    shingles: int
    size: int
    """Of the largest shingle: so many are gone at most for each word that is altered."""
    words: frozenset[str]
    most: int
    """So many of them may be altered."""
    least: int
    """So many shingles stand wherever it does, altered or with who is said to speak between its clauses."""

    def allows(self, shared: int, there: Set[str], known: float) -> bool:
        """Whether a stretch can be alike, and more so than what is known.

        Args:
            shared: how many shingles stand in the text.
            there: the words of the text.
            known: the score of the best place.
        """
        lacking = len(self.words - there)
        if lacking > self.most:
            return False
        missed = max(0, -((shared - self.shingles) // self.size))
        if not self._is_enough(self.length / (self.length + missed), missed, known):
            return False
        return self._is_enough((self.length - lacking) / self.length, lacking, known)

    @staticmethod
    def _is_enough(best: float, missed: int, known: float) -> bool:
        return best > known - _ROUNDED and (best >= ALIKE - _ROUNDED or missed <= 1)


def _bounds(quotation: Sought) -> Iterator[_Bound]:
    """Of its pieces, and of the whole."""
    is_same = _keys(quotation.whole) == _keys(quotation.pieces)
    for pieces in (quotation.pieces,) if is_same else (quotation.pieces, quotation.whole):
        sizes = [_size(len(piece.keys)) for piece in pieces]
        shingles = sum(len(piece.keys) - size + 1 for piece, size in zip(pieces, sizes, strict=True))
        words = frozenset(key for piece in pieces for key in piece.keys)
        length, size = max(1, sum(len(piece.keys) for piece in pieces)), max(sizes, default=1)
        altered = shingles - size * max(1, floor(length * (1 / ALIKE - 1) + _ROUNDED))
        in_clauses = sum(max(0, len(clause.keys) - size + 1) for clause in quotation.clauses)
        most = max(1, floor(length * (1 - ALIKE) + _ROUNDED))
        yield _Bound(length, shingles, size, words, most, max(1, min(altered, in_clauses)))


def _votes(standing: Iterable[_Standing], left: Set[int]) -> dict[int, dict[int, Counter[int]]]:
    """Where a piece of a quotation would start by the shingles it shares with a text, and by how many."""
    votes: dict[int, dict[int, Counter[int]]] = defaultdict(lambda: defaultdict(Counter))
    for at, shingle in standing if left else ():
        for number, piece, offset in shingle.hits:
            if number in left:
                votes[number][piece][at - offset] += 1
    return votes


class _Words:
    """The words of a text; where they stand is only looked for when one is found."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.keys = quick_keys(text)
        self._places: list[tuple[int, int]] = []
        self._unread = each_word(text)

    @cached_property
    def set(self) -> frozenset[str]:
        return frozenset(self.keys)

    @cached_property
    def line(self) -> str:
        return f" {' '.join(self.keys)} "

    def span(self, runs: Sequence[_Run]) -> Span:
        """The stretch of the text from the first to the last of some runs."""
        if len(self._places) < runs[-1].end:
            self._places += [word.span() for word in islice(self._unread, runs[-1].end - len(self._places))]
        return Span(self._places[runs[0].start][0], self._places[runs[-1].end - 1][1])


def _distinct(quotation: Sought) -> Iterator[list[tuple[int, Piece]]]:
    """The pieces of a quotation, numbered; then those of the whole, where they are others."""
    yield [*enumerate(quotation.pieces)]
    if _keys(quotation.whole) != _keys(quotation.pieces):
        yield [(-1 - at, piece) for at, piece in enumerate(quotation.whole)]


def _cut(keys: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The shingles of a piece, each behind the number of words before it."""
    size = _size(len(keys))
    return ((offset, keys[offset : offset + size]) for offset in range(len(keys) - size + 1))


def _keys(pieces: Iterable[Piece]) -> list[tuple[str, ...]]:
    return [piece.keys for piece in pieces]


def _size(words: int) -> int:
    """How many words a shingle has: one of them is left whole if one word is altered. Few sizes are looked for."""
    return words if words < SHORT else min(_LARGEST, max(2, words // 2))


def _shingles(keys: Sequence[str], size: int) -> Iterable[tuple[str, ...]]:
    return zip(*(keys[offset:] for offset in range(size)), strict=False)


def _same(quotation: Sought, words: "_Words", *, with_speakers: bool) -> Iterator[Place]:
    """The first places with the same words; also with who is said to speak in between, if that is wanted."""
    for pieces in (quotation.whole, quotation.pieces):
        places = [
            Place(
                words.span(runs),
                1.0,
                pieces is quotation.whole and _is_verbatim(quotation.parts, runs, words),
                *_joined(pieces, "" if pieces is quotation.whole else quotation.behind, runs, words),
            )
            for runs in islice(_in_order(pieces, words.line), _TRIED)
        ]
        if places:
            yield from places
            return
    if with_speakers and len(quotation.clauses) > 1:
        for runs in islice(_in_order(quotation.clauses, words.line), _TRIED):
            if all(_is_said_between(words, *pair) for pair in pairwise(runs)):
                yield Place(words.span(runs), 1.0, False, *_joined(quotation.clauses, quotation.behind, runs, words))


def _joined(
    pieces: Sequence[Piece], behind: str, runs: Sequence[_Run], words: "_Words"
) -> tuple[tuple[Joined, ...], Turn]:
    joined = tuple(Joined(words.span([run]), piece.joint) for piece, run in zip(pieces, runs, strict=True))
    return joined, turn_of(joined, behind, words.text)


def _is_said_between(words: "_Words", before: _Run, after: _Run) -> bool:
    """Whether nothing stands between two clauses, or words outside the quotation marks."""
    between = words.text[words.span([before]).end : words.span([after]).start]
    return before.end == after.start or len(MARK.findall(between)) >= 2


def _most_alike(quotation: Sought, words: "_Words", votes: dict[int, Counter[int]]) -> Place | None:
    """The stretch that is most like a quotation, with or without what an editor may have put in."""
    in_pieces = {at: counted for at, counted in votes.items() if at >= 0}
    in_whole = {-1 - at: counted for at, counted in votes.items() if at < 0}
    found = (_altered(quotation.pieces, words, in_pieces), _altered(quotation.whole, words, in_whole))
    return max((place for place in found if place), key=lambda place: place.score, default=None)


def _in_order(pieces: Sequence[Piece], line: str) -> Iterator[list[_Run]]:
    """Where pieces stand as they are, one after the other and near."""
    if not all(f" {' '.join(piece.keys)} " in line for piece in pieces):
        return
    for start in _found(pieces[0].keys, line, 0) if pieces else ():
        runs = [start]
        for piece in pieces[1:]:
            following = next(_found(piece.keys, line, runs[-1].end, runs[-1].end + piece.gap), None)
            if following is None:
                break
            runs.append(following)
        if len(runs) == len(pieces):
            yield runs


def _found(keys: tuple[str, ...], line: str, first: int, last: int | None = None) -> Iterator[_Run]:
    """The places of words, given by the number of words before them."""
    looked_for, at, number = f" {' '.join(keys)} ", 0, 0
    while (there := line.find(looked_for, at)) >= 0:
        number += line.count(" ", at, there)
        if last is not None and number > last:
            return
        if number >= first:
            yield _Run(number, number + len(keys), len(keys))
        at, number = there + 1, number + 1


def _is_verbatim(parts: Sequence[str], runs: Sequence[_Run], words: "_Words") -> bool:
    stretches = [words.text[slice(*words.span([run]))] for run in runs]
    given = [part for part in parts if keys_of(part)]
    return len(given) == len(stretches) and all(
        _core(part) == " ".join(stretch.split()) for part, stretch in zip(given, stretches, strict=True)
    )


def _core(part: str) -> str:
    words = worded(part)
    return " ".join(part[words.starts[0] : words.ends[-1]].split())


def _altered(pieces: Sequence[Piece], words: "_Words", votes: dict[int, Counter[int]]) -> Place | None:
    """The stretch most like the pieces, if it is like enough and one piece at least is long enough to tell."""
    if not any(len(piece.keys) >= SHORT for piece in pieces):
        return None
    best: Place | None = None
    longest = sum(len(piece.keys) for piece in pieces) + SLACK
    for anchor, counted in votes.items():
        for diagonal, _ in counted.most_common(_TRIED) if len(pieces[anchor].keys) >= SHORT else ():
            keys = pieces[anchor].keys
            run = _aligned(keys, words.keys, diagonal, SLACK, len(keys) - max(1, (1 - ALIKE) * longest))
            if run is None:
                continue
            runs = [run]
            for piece in pieces[anchor + 1 :]:
                runs.append(_nearest(piece, words.keys, runs[-1].end, 1) or _Run(runs[-1].end, runs[-1].end, 0))
            for piece, following in zip(pieces[:anchor][::-1], pieces[1 : anchor + 1][::-1], strict=True):
                start = runs[0].start
                runs.insert(0, _nearest(piece, words.keys, start, -1, following.gap) or _Run(start, start, 0))
            total = sum(max(len(p.keys), r.end - r.start) for p, r in zip(pieces, runs, strict=True))
            missed = total - sum(run.same for run in runs)
            score = 1 - missed / total
            if (score >= ALIKE or (missed == 1 and total >= SHORT)) and (best is None or score > best.score):
                best = Place(words.span(runs), min(score, 0.999), False)
    return best


def _nearest(piece: Piece, keys: Sequence[str], edge: int, way: int, gap: int | None = None) -> _Run | None:
    """The words most like a piece behind a place, or before it."""
    reach = (piece.gap if gap is None else gap) + len(piece.keys) + SLACK
    low, high = (edge, edge + reach) if way > 0 else (max(0, edge - reach), edge)
    window = keys[low:high]
    best: _Run | None = None
    wanted = set(piece.keys)
    for at in [at for at, word in enumerate(window) if word in wanted]:
        for offset in [offset for offset, word in enumerate(piece.keys) if word == window[at]][:1]:
            run = _aligned(piece.keys, window, at - offset, 0)
            if run and (best is None or run.same > best.same):
                best = run
    if best is None or best.same < 0.6 * len(piece.keys):
        return None
    return _Run(best.start + low, best.end + low, best.same)


def _aligned(piece: Sequence[str], keys: Sequence[str], diagonal: int, slack: int, least: float = 1) -> _Run | None:
    """The words about a place that are most like a piece, whose first and last are taken for altered if they differ.

    None if fewer than the least are the same, in order.
    """
    from rapidfuzz.distance import Indel, LCSseq  # only needed when words were altered

    low = max(0, diagonal - slack)
    window = keys[low : max(0, diagonal) + len(piece) + slack]
    if len({*piece}.intersection(window)) < _COMMON * len({*piece}):
        return None
    if LCSseq.similarity(piece, window) < least:
        return None
    same = [step for step in Indel.opcodes(piece, window) if step.tag == "equal"]
    if not same:
        return None
    before, after = same[0].src_start, len(piece) - same[-1].src_end
    start = max(0, low + same[0].dest_start - before)
    end = min(len(keys), low + same[-1].dest_end + after)
    return _Run(start, end, sum(step.src_end - step.src_start for step in same))
