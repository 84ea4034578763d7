"""Finds paragraphs that are no part of an article: disclaimers, pleas, prompts, rules, lists of other articles.

Each family of wording has a pattern and a weight; addressing the reader, being short at the end and standing among
other boilerplate add to it. The sum is a log-odds; a paragraph counts from even odds.
"""

import re
from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from reader.text.pleas import FAMILIES


class Boilerplate(NamedTuple):
    """A paragraph that is probably no part of the article."""

    paragraph: int
    """Its index."""
    confidence: float
    """From 0 to 1: the share of paragraphs like this one that are boilerplate."""
    reason: str
    """What a reader is told."""


_ADDRESS = re.compile(r"\b(?:you|your|yours|we|our|us|please|sie|ihre?|vous|votre|usted|você)\b", re.IGNORECASE)
_IMPERATIVE = re.compile(
    r"^(?:note: ?)?(?:please|click|sign|subscribe|follow|join|read|get|find|share|download|visit|check|see|watch|learn|"
    r"send|contact|buy|donate|leave|don['’]t|enter|stay|discover|try|tell)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"^[“\"«„].{40,}")

BASE = -3.4
"""The log-odds of a paragraph in which nothing is seen."""
ADDRESSED, COMMANDING = 1.3, 0.8
"""It speaks to the reader; it tells the reader to do something."""
BODY, LONG, QUOTE = -1.4, -1.2, -2.0
"""It is long and speaks to nobody; it is very long; it begins with somebody's words."""
LAST, TRAILING, AMONG = 0.9, 3.0, 1.6
"""It comes after the article's last full paragraph; after boilerplate there; between two that are boilerplate."""
BODY_WORDS = 22
"""Words from which a paragraph without any cue is taken for the article's own."""


class _Seen(NamedTuple):
    """What a paragraph says by itself."""

    score: float
    reason: str
    words: int

    @property
    def is_body(self) -> bool:
        return self.score <= BASE and self.words >= BODY_WORDS


def find_boilerplate(paragraphs: Sequence[str]) -> tuple[Boilerplate, ...]:
    """The paragraphs that are no part of the article, in order."""
    seen = [_seen(paragraph) for paragraph in paragraphs]
    scores = _in_place(seen)
    found = []
    for index, score in enumerate(scores):
        around = [scores[at] > 0 for at in (index - 1, index + 1) if 0 <= at < len(scores)]
        if all(around) and len(around) == 2 and not seen[index].is_body:
            score += AMONG
        if score > 0:
            chance = min(0.99, 1 / (1 + exp(-score)))
            found.append(Boilerplate(index, round(chance, 2), seen[index].reason or "stands among boilerplate"))
    return tuple(found)


def _in_place(seen: Sequence[_Seen]) -> list[float]:
    """The log-odds of each paragraph with what its place adds."""
    last_body = max((index for index, paragraph in enumerate(seen) if paragraph.is_body), default=len(seen))
    scores, is_trailing = [], False
    for index, paragraph in enumerate(seen):
        score = paragraph.score
        if index > last_body:
            score += LAST + (TRAILING if is_trailing else 0.0)
            is_trailing = is_trailing or score > 1
        scores.append(score)
    return scores


def _seen(paragraph: str) -> _Seen:
    words = len(_WORD.findall(paragraph))
    matched = [family for family in FAMILIES if family.pattern.search(paragraph)]
    score = BASE + sum(family.weight for family in matched)
    if matched:
        score += _manner(paragraph, words)
        if len(matched) < 3:
            score += LONG * max(0, words - 60) / 40
    if _QUOTED.match(paragraph):
        score += QUOTE
    return _Seen(score, max(matched, key=lambda family: family.weight).reason if matched else "", words)


def _manner(paragraph: str, words: int) -> float:
    """What a paragraph's way of speaking adds."""
    addressed = len(_ADDRESS.findall(paragraph)) / max(1, words)
    score = ADDRESSED * min(1.0, addressed * 12) + (COMMANDING if _IMPERATIVE.match(paragraph) else 0.0)
    return score + (BODY if words >= BODY_WORDS and not addressed else 0.0)
