"""Where the words of a selector stand in a text that may have changed: better lost than wrong."""

from collections.abc import Iterable, Iterator
from itertools import islice, pairwise, takewhile
from typing import Literal, NamedTuple

from reader.marks.model import Mark, Part, select
from reader.text.offsets import Span

Status = Literal["same", "moved", "lost"]

ENOUGH = 0.25
"""How much of the context, of 1, has to agree for words found elsewhere to be those that were marked."""
MARGIN = 0.2
"""By how much more of it has to agree than at any other place."""
TELLING = 24
"""Characters from which words found in one place only are taken for those marked, whatever is around them."""
MOST_PLACES = 500
"""Places compared at most; words more common than that are found by their whole context only."""


class Anchored(NamedTuple):
    """Where a selector's words are."""

    status: Status
    span: Span | None
    """Of the text searched; None if the words are lost."""


class AnchoredMark(NamedTuple):
    """A mark with its parts where their words are; as it was if one of them is lost."""

    status: Status
    mark: Mark


def anchor(original: str, part: Part) -> Anchored:
    """Find a selector's words: where they were, or else at the one place whose surroundings are theirs.

    What is found reads `part.exact`, character by character; nothing is guessed. Words that still stand where
    they were count as moved only if their context agrees clearly better elsewhere.
    """
    stays = bool(part.exact) and original.startswith(part.exact, part.start)
    if stays and _agreement(original, part, part.start) >= ENOUGH:
        return _anchored("same", part, part.start)
    at = _best_place(original, part)
    if at is not None and at != part.start:
        return _anchored("moved", part, at)
    return _anchored("same", part, part.start) if stays else Anchored("lost", None)


def anchor_mark(original: str, mark: Mark) -> AnchoredMark:
    """Find all parts of a mark; they have to be in the order they were in, and apart."""
    found = [anchor(original, part) for part in mark.parts]
    spans = [each.span for each in found if each.span is not None]
    if len(spans) < len(found) or any(after.start < before.end for before, after in pairwise(spans)):
        return AnchoredMark("lost", mark)
    if all(each.status == "same" for each in found):
        return AnchoredMark("same", mark)
    return AnchoredMark("moved", mark._replace(parts=tuple(select(original, span) for span in spans)))


def _anchored(status: Status, part: Part, at: int) -> Anchored:
    return Anchored(status, Span(at, at + len(part.exact)))


def _best_place(original: str, part: Part) -> int | None:
    """The one place where a selector's words stand in all their context, or clearly more than elsewhere."""
    if not part.exact:
        return None
    whole = list(islice(_places(original, part.prefix + part.exact + part.suffix), 2))
    if whole:
        return whole[0] + len(part.prefix) if len(whole) == 1 else None
    places = list(islice(_places(original, part.exact), MOST_PLACES + 1))
    if not places or len(places) > MOST_PLACES:
        return None
    scored = sorted(((_agreement(original, part, at), at) for at in places), reverse=True)
    best, at = scored[0]
    if len(scored) == 1:
        return at if best >= ENOUGH or len(part.exact) >= TELLING else None
    return at if best >= ENOUGH and best - scored[1][0] >= MARGIN else None


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _agreement(original: str, part: Part, at: int) -> float:
    """How much of a selector's context stands around a place, from the words outward; 1 if it has none."""
    context = len(part.prefix) + len(part.suffix)
    if not context:
        return 1.0
    end = at + len(part.exact)
    before = original[max(0, at - len(part.prefix)) : at]
    after = original[end : end + len(part.suffix)]
    return (_shared(reversed(before), reversed(part.prefix)) + _shared(after, part.suffix)) / context


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters two texts share at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
