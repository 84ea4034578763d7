"""Where all words of a quotation stand in a text, in order: the same ones, whatever marks are between them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from reader.marks.places import Place, Run, Words
from reader.marks.sought import Piece, Sought
from reader.marks.turning import Joined, Turn, turn_of
from reader.text.wording import keys_of, worded

MARK = re.compile(r"[\"“”„«»]|''|``")
_TRIED = 3
"""So many places are told at most."""


def same(quotation: Sought, words: Words, *, with_speakers: bool) -> Iterator[Place]:
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


def _joined(pieces: Sequence[Piece], behind: str, runs: Sequence[Run], words: Words) -> tuple[tuple[Joined, ...], Turn]:
    joined = tuple(Joined(words.span([run]), piece.joint) for piece, run in zip(pieces, runs, strict=True))
    return joined, turn_of(joined, behind, words.text)


def _is_said_between(words: Words, before: Run, after: Run) -> bool:
    """Whether nothing stands between two clauses, or words outside the quotation marks."""
    between = words.text[words.span([before]).end : words.span([after]).start]
    return before.end == after.start or len(MARK.findall(between)) >= 2


def _in_order(pieces: Sequence[Piece], line: str) -> Iterator[list[Run]]:
    """Where pieces stand as they are, one after the other and near."""
    if not all(piece.line in line for piece in pieces):
        return
    for start in _found(pieces[0], line, 0) if pieces else ():
        runs = [start]
        for piece in pieces[1:]:
            following = next(_found(piece, line, runs[-1].end, runs[-1].end + piece.gap), None)
            if following is None:
                break
            runs.append(following)
        if len(runs) == len(pieces):
            yield runs


def _found(piece: Piece, line: str, first: int, last: int | None = None) -> Iterator[Run]:
    """The places of a piece, given by the number of words before it."""
    at, number = 0, 0
    while (there := line.find(piece.line, at)) >= 0:
        number += line.count(" ", at, there)
        if last is not None and number > last:
            return
        if number >= first:
            yield Run(number, number + len(piece.keys), len(piece.keys))
        at, number = there + 1, number + 1


def _is_verbatim(parts: Sequence[str], runs: Sequence[Run], words: Words) -> bool:
    stretches = [words.text[slice(*words.span([run]))] for run in runs]
    given = [part for part in parts if keys_of(part)]
    return len(given) == len(stretches) and all(
        _core(part) == " ".join(stretch.split()) for part, stretch in zip(given, stretches, strict=True)
    )


def _core(part: str) -> str:
    words = worded(part)
    return " ".join(part[words.starts[0] : words.ends[-1]].split())
