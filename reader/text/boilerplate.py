"""Finds paragraphs that are no part of an article: disclaimers, pleas, prompts, rules, lists of other articles.

What a paragraph shows (traits.py) adds up to the log-odds that it is boilerplate (trait_weights.py); its place among
the others, before, in or after the article, decides with them (regions.py). Long running text is never given up.
"""

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from reader.text.regions import Odds, article_shares
from reader.text.sitespeak import REASONS
from reader.text.trait_weights import WEIGHTS
from reader.text.traits import Seen, seen_in

_STAKE = 1.5, 0.3
"""How high the odds must be, and how much higher for each word: a long paragraph lost is a great loss."""
_UTMOST, _UTMOST_IF_SURE = 5.0, 8.0
"""The log-odds one paragraph can have by itself; more with a phrase that articles hardly use."""
_TRUST = {"sure": 1.0, "hinted": 0.96, "placed": 0.88}
"""What is left of the chance, measured: highest if sure phrases speak for it, lowest if only its place does."""


class Boilerplate(NamedTuple):
    """A paragraph that is probably no part of the article."""

    paragraph: int
    """Its index."""
    confidence: float
    """From 0 to 1."""
    reason: str
    """What a reader is told."""


def find_boilerplate(paragraphs: Sequence[str]) -> tuple[Boilerplate, ...]:
    """The paragraphs that are no part of the article, in order."""
    seen = seen_in(paragraphs)
    shares = article_shares([_odds(paragraph) for paragraph in seen])
    ends = max((index for index, share in enumerate(shares) if share > 0.5), default=-1)
    found = []
    for index, (paragraph, share) in enumerate(zip(seen, shares, strict=True)):
        if _is_given_up(paragraph, share):
            found.append(Boilerplate(index, _confidence(paragraph, share), _reason(paragraph, index > ends)))
    return tuple(found)


def _odds(paragraph: Seen) -> Odds:
    weights = [WEIGHTS[trait] for trait in paragraph.traits if trait in WEIGHTS]
    boilerplate = sum(weight.boilerplate for weight in weights)
    end = boilerplate + sum(weight.end for weight in weights)
    utmost = _UTMOST_IF_SURE if "sure" in paragraph.traits else _UTMOST
    return Odds(exp(max(-_UTMOST, min(utmost, boilerplate))), exp(max(-_UTMOST, min(utmost, end))))


def _is_given_up(paragraph: Seen, share: float) -> bool:
    least, for_each_word = _STAKE
    return not paragraph.is_running_text and 1 - share >= (least + for_each_word * paragraph.size) * share


def _confidence(paragraph: Seen, share: float) -> float:
    sure = "sure" in paragraph.traits or "©" in paragraph.traits
    trust = _TRUST["sure" if sure else "hinted" if paragraph.hints else "placed"]
    return round(min(0.99, (1 - share) * trust), 2)


def _reason(paragraph: Seen, is_last: bool) -> str:
    """What speaks most for it."""
    families = sorted(paragraph.families, key=lambda family: (family == "label", -_weight(paragraph, family), family))
    if "thanks" in families and any(trait.startswith("you ") and trait != "you 0" for trait in paragraph.traits):
        return "thanks visitors and addresses the reader"
    if "©" in paragraph.traits:
        return REASONS["copyright"]
    if families:
        return REASONS[families[0]]
    return "comes after the article" if is_last else "stands among boilerplate"


def _weight(paragraph: Seen, family: str) -> float:
    """What one family's hints add to the log-odds."""
    named = (trait for trait in paragraph.traits if trait.startswith(family))
    return sum(WEIGHTS[trait].boilerplate for trait in named if trait in WEIGHTS)
