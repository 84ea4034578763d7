"""The stretch of a text that is most like a quotation whose words are not all there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz.distance import Indel, LCSseq

from reader.marks.bounds import ALIKE
from reader.marks.places import Place, Run, Words
from reader.marks.shingles import Hit
from reader.marks.sought import SHORT, Piece

SLACK = 3
"""How many words more an altered wording may have."""
_TRIED = 3
"""So many places are compared for each piece."""
_COMMON = 0.5
"""The share of its words that must be near, or nothing is compared in order."""

Votes = Mapping[int, Counter[int]]
"""Where each piece of a wording would start by the shingles it shares with a text, and by how many."""


def votes_of(standing: Iterable[tuple[int, Hit]]) -> Votes:
    """What the shingles of one wording tell, by where each stands in the text."""
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for at, (_, piece, offset) in standing:
        votes[piece][at - offset] += 1
    return votes


def most_alike(pieces: Sequence[Piece], words: Words, votes: Votes) -> Place | None:
    """The stretch most like the pieces, if it is like enough and one piece at least is long enough to tell."""
    best: Place | None = None
    longest = sum(len(piece.keys) for piece in pieces) + SLACK
    for anchor, counted in votes.items():
        keys = pieces[anchor].keys
        for diagonal, _ in counted.most_common(_TRIED) if len(keys) >= SHORT else ():
            run = _aligned(pieces[anchor], words.keys, diagonal, SLACK, len(keys) - max(1, (1 - ALIKE) * longest))
            if run is None:
                continue
            runs = [run]
            for piece in pieces[anchor + 1 :]:
                runs.append(_nearest(piece, words.keys, runs[-1].end, 1) or Run(runs[-1].end, runs[-1].end, 0))
            for piece, following in zip(pieces[:anchor][::-1], pieces[1 : anchor + 1][::-1], strict=True):
                start = runs[0].start
                runs.insert(0, _nearest(piece, words.keys, start, -1, following.gap) or Run(start, start, 0))
            total = sum(max(len(p.keys), r.end - r.start) for p, r in zip(pieces, runs, strict=True))
            missed = total - sum(run.same for run in runs)
            score = 1 - missed / total
            if (score >= ALIKE or (missed == 1 and total >= SHORT)) and (best is None or score > best.score):
                best = Place(words.span(runs), min(score, 0.999), False)
    return best


def _nearest(piece: Piece, keys: Sequence[str], edge: int, way: int, gap: int | None = None) -> Run | None:
    """The words most like a piece behind a place, or before it."""
    reach = (piece.gap if gap is None else gap) + len(piece.keys) + SLACK
    low, high = (edge, edge + reach) if way > 0 else (max(0, edge - reach), edge)
    window = keys[low:high]
    best: Run | None = None
    for at in [at for at, word in enumerate(window) if word in piece.distinct]:
        run = _aligned(piece, window, at - piece.keys.index(window[at]), 0)
        if run and (best is None or run.same > best.same):
            best = run
    if best is None or best.same < 0.6 * len(piece.keys):
        return None
    return Run(best.start + low, best.end + low, best.same)


def _aligned(piece: Piece, keys: Sequence[str], diagonal: int, slack: int, least: float = 1) -> Run | None:
    """The words about a place that are most like a piece, whose first and last are taken for altered if they differ.

    None if fewer than the least are the same, in order.
    """
    length = len(piece.keys)
    low = max(0, diagonal - slack)
    window = keys[low : max(0, diagonal) + length + slack]
    if len(piece.distinct.intersection(window)) < _COMMON * len(piece.distinct):
        return None
    if LCSseq.similarity(piece.keys, window) < least:
        return None
    same = [step for step in Indel.opcodes(piece.keys, window) if step.tag == "equal"]
    if not same:
        return None
    start = max(0, low + same[0].dest_start - same[0].src_start)
    end = min(len(keys), low + same[-1].dest_end + length - same[-1].src_end)
    return Run(start, end, sum(step.src_end - step.src_start for step in same))
