"""Finds paragraphs that are no part of an article: disclaimers, pleas, prompts, rules, lists of other articles.

What a paragraph shows (traits.py) adds up to the log-odds that it is boilerplate (trait_weights.py); its place among
the others, before, in or after the article, decides with them (regions.py). Long running text is never given up.
"""

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from reader.text.notices import is_notice
from reader.text.regions import Odds, article_shares
from reader.text.seen import MIDDLE, Seen
from reader.text.sitespeak import REASONS
from reader.text.trait_weights import WEIGHTS
from reader.text.traits import seen_in

_NONE = 0.0, 0.0
_LEAST_ODDS = 2.5
_STAKE, _STAKE_IF_CROWDED, _STAKE_IF_SURE = 0.15, 12.0, 0.05
"""How much higher the odds must be for each word: a long paragraph lost is a great loss, and a page crowded with menus
has so many short lines to find that nothing else need be risked."""
_UTMOST, _UTMOST_IF_SURE = 5.0, 8.0
"""The log-odds one paragraph can have by itself; more with a phrase that articles hardly use."""
_OF_A_NOTICE, _OF_WHAT_STANDS_OUT = 0.95, 0.85
"""How sure that is, measured, wherever it stands."""
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
        if is_notice(paragraphs[index]):
            found.append(Boilerplate(index, _OF_A_NOTICE, _reason(paragraph, index > ends)))
        elif _is_given_up(paragraph, share):
            found.append(Boilerplate(index, _confidence(paragraph, share), _reason(paragraph, index > ends)))
        elif _stands_out(paragraph) and not _quotes(paragraphs[index]):
            found.append(Boilerplate(index, _OF_WHAT_STANDS_OUT, _reason(paragraph, index > ends)))
    return tuple(found)


def _stands_out(paragraph: Seen) -> bool:
    """Whether a short paragraph is so much a site's that it is no part of the article it stands in."""
    if not paragraph.speaks_for_a_site or paragraph.length > MIDDLE:
        return False
    return sum(WEIGHTS.get(trait, _NONE)[0] for trait in paragraph.traits) >= _LEAST_ODDS


def _quotes(paragraph: str) -> bool:
    return any(mark in paragraph for mark in '“”„«»「"')


def _odds(paragraph: Seen) -> Odds:
    boilerplate = end = 0.0
    for trait in paragraph.traits:
        weight, further = WEIGHTS.get(trait, _NONE)
        boilerplate += weight
        end += further
    utmost = _UTMOST_IF_SURE if "sure" in paragraph.traits else _UTMOST
    return Odds(exp(max(-_UTMOST, min(utmost, boilerplate))), exp(max(-_UTMOST, min(utmost, boilerplate + end))))


def _is_given_up(paragraph: Seen, share: float) -> bool:
    if paragraph.is_running_text:
        return False
    if paragraph.is_on_crowded_page and paragraph.is_plain_sentence:
        return False
    stake = _STAKE
    if paragraph.speaks_for_a_site:
        stake = _STAKE_IF_SURE
    elif paragraph.is_on_crowded_page:
        stake = _STAKE_IF_CROWDED
    return 1 - share >= (_LEAST_ODDS + stake * paragraph.size) * share


def _confidence(paragraph: Seen, share: float) -> float:
    trust = _TRUST["sure" if paragraph.speaks_for_a_site else "hinted" if paragraph.plain_hints else "placed"]
    return round(min(0.99, (1 - share) * trust), 2)


def _reason(paragraph: Seen, is_last: bool) -> str:
    """What speaks most for it."""
    hints = paragraph.plain_hints
    if "thanks" in hints and "you 0" not in paragraph.traits:
        return "thanks visitors and addresses the reader"
    if "©" in paragraph.traits:
        return REASONS["copyright"]
    if hints:
        return REASONS[hints[0]]
    if paragraph.speaks_for_a_site:
        return REASONS["site"]
    return "comes after the article" if is_last else "stands among boilerplate"
