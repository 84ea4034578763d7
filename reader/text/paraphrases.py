"""Finds what a text reports somebody to say, think or want, in marks or not: attributions, direct and indirect.

claims.py names all there may be; logistic regression over their traits decides (claim_weights.py).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.text.claim_weights import CLAIMS
from reader.text.claims import Claim, claims, quoted
from reader.text.clues import Sums, Weights
from reader.text.cues import language_of
from reader.text.judge import chance
from reader.text.language import Language
from reader.text.offsets import Extent, Span
from reader.text.quotations import Quotation
from reader.text.stretches import Stretch, find_stretches
from reader.text.tokens import read, sentences


@dataclass(frozen=True, slots=True)
class Attribution:
    """What somebody is reported to say, think or want. Offsets are of the text given."""

    content: tuple[Span, ...]
    source: Span | None
    confidence: float
    """From 0 to 1: the share of attributions like this one that are right."""
    quotation: Quotation | None
    """The quotation it is, if it is no more than that."""


def cues_in(weights: Weights) -> frozenset[str]:
    """The words that may report something, by what has a weight."""
    return frozenset(trait[4:] for trait in weights if trait.startswith("cue "))


SHIPPED = Sums(CLAIMS)
_SHIPPED_CUES = cues_in(CLAIMS)
LEAST_ODDS = -0.6
"""The log-odds of a claim that counts."""
_SAME = 0.5
"""Claims that share so much of what they cover are one."""
_NEAR = 500
"""Claims that start at least twice as many characters apart are not compared."""


def find_attributions(
    text: str, paragraphs: Sequence[Extent], quotations: Sequence[Quotation], sums: Sums = SHIPPED
) -> tuple[Attribution, ...]:
    """The attributions of a text, in order; `quotations` are those found in it."""
    cues = _SHIPPED_CUES if sums is SHIPPED else cues_in(sums.weights)
    found: list[Attribution] = []
    for group in grouped(text, paragraphs, quotations, cues):
        found += _chosen(group, sums)
    return tuple(sorted(found, key=lambda attribution: attribution.content))


def grouped(
    text: str, paragraphs: Sequence[Extent], quotations: Sequence[Quotation], cues: frozenset[str]
) -> Iterator[list[Claim]]:
    """All claims of each paragraph, with the quotations that start in it."""
    by_paragraph: dict[int, list[Stretch]] = {}
    for stretch in find_stretches(text, paragraphs):
        by_paragraph.setdefault(stretch.paragraph, []).append(stretch)
    language = language_of(text)
    waiting = list(reversed(quotations))
    for index, paragraph in enumerate(paragraphs):
        group = list(_claims(text, paragraph, by_paragraph.get(index, ()), language, cues, index))
        while waiting and waiting[-1].parts[0].start < paragraph.end:
            group.append(quoted(waiting.pop(), text))
        yield group


def _claims(
    text: str, paragraph: Extent, stretches: Sequence[Stretch], language: Language, cues: frozenset[str], index: int
) -> Iterator[Claim]:
    tokens = read(text, paragraph.start, paragraph.end, stretches, language)
    for number, (first, last) in enumerate(sentences(tokens, text)):
        context = f"{min(index, 1)} {min(number, 1)}"
        yield from claims(tokens, text, first, last, cues, context)


def _chosen(group: Sequence[Claim], sums: Sums) -> Iterator[Attribution]:
    """The claims that are likely, and of those that cover the same the likeliest."""
    likely = [(odds, claim) for claim in group if (odds := sums.of(claim.clues)) > LEAST_ODDS]
    taken: dict[int, list[Claim]] = {}
    for odds, claim in sorted(likely, key=lambda one: -one[0]):
        here = claim.content[0].start // _NEAR
        near = (other for place in (here - 1, here, here + 1) for other in taken.get(place, ()))
        if not any(_are_one(claim, other) for other in near):
            taken.setdefault(here, []).append(claim)
            yield Attribution(claim.content, claim.source, round(chance(odds), 2), claim.quotation)


def _are_one(claim: Claim, other: Claim) -> bool:
    """Whether two claims say the same of about the same words."""
    if claim.source == other.source and claim.content[0].start == other.content[0].start:
        return True
    return _overlap(claim.content, other.content) >= _SAME


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> float:
    """The characters two contents share, as a part of those either has."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    if not shared:
        return 0.0
    return shared / (sum(end - start for start, end in (*one, *other)) - shared)
