"""Divides a page into what stands before the article, the article, what is inserted in it, and what comes after.

A hidden Markov chain over the paragraphs: each has the odds that it is boilerplate, each step between regions its own,
and the forward-backward algorithm (Rabiner 1989) gives how probable it is that a paragraph belongs to the article.
After its end no article begins again. The odds of the steps were fitted together with reader/text/trait_weights.py.
"""

from collections.abc import Sequence
from math import exp
from typing import NamedTuple


class Regions(NamedTuple):
    """How probable each region is for one paragraph, up to a common factor."""

    head: float
    article: float
    insert: float
    end: float
    """The first paragraph after the article."""
    tail: float


class Odds(NamedTuple):
    """The odds that one paragraph is boilerplate, and that it is the first after the article."""

    boilerplate: float
    end: float


class _Steps(NamedTuple):
    """The log-odds of starting in a region, and of each step between them."""

    starts_in_head: float
    starts_in_article: float
    stays_in_head: float
    article_begins: float
    article_goes_on: float
    insert_begins: float
    insert_goes_on: float
    article_resumes: float
    article_ends: float
    tail_begins: float
    tail_goes_on: float
    has_no_article: float


_LOGS = _Steps(
    stays_in_head=1.0,
    article_begins=-1.6,
    article_goes_on=1.5,
    insert_begins=-2.3,
    insert_goes_on=0.4,
    article_resumes=-1.5,
    article_ends=0.1,
    tail_begins=1.3,
    tail_goes_on=1.1,
    starts_in_head=-1.6,
    starts_in_article=1.6,
    has_no_article=-4.0,
)
_STEPS = _Steps(*map(exp, _LOGS))
_LEAST = 1e-140
"""No region is ever ruled out: keeps the products of long pages above zero."""


def article_shares(odds: Sequence[Odds]) -> list[float]:
    """For each paragraph, how probable it is that it belongs to the article, from 0 to 1."""
    forward = _forward(odds)
    after = Regions(_STEPS.has_no_article, 1.0, 1.0, 1.0, 1.0)
    shares: list[float] = []
    for index in range(len(odds) - 1, -1, -1):
        joint = [before * behind for before, behind in zip(forward[index], after, strict=True)]
        shares.append(joint[1] / sum(joint))
        after = _before(after, odds[index])
    return shares[::-1]


def _forward(odds: Sequence[Odds]) -> list[Regions]:
    """The regions of each paragraph, given the paragraphs up to it."""
    found: list[Regions] = []
    s = _STEPS
    for boilerplate, end in odds:
        if not found:
            here = Regions(s.starts_in_head * boilerplate, s.starts_in_article, 0.0, 0.0, 0.0)
        else:
            last = found[-1]
            here = Regions(
                last.head * s.stays_in_head * boilerplate,
                last.head * s.article_begins + last.article * s.article_goes_on + last.insert * s.article_resumes,
                (last.article * s.insert_begins + last.insert * s.insert_goes_on) * boilerplate,
                last.article * s.article_ends * end,
                (last.end * s.tail_begins + last.tail * s.tail_goes_on) * boilerplate,
            )
        found.append(_scaled(here))
    return found


def _before(after: Regions, odds: Odds) -> Regions:
    """How well each region of the paragraph before explains this one and those after it."""
    s, boilerplate = _STEPS, odds.boilerplate
    begun = after.article
    return _scaled(
        Regions(
            s.stays_in_head * boilerplate * after.head + s.article_begins * begun,
            s.article_goes_on * begun
            + s.insert_begins * boilerplate * after.insert
            + s.article_ends * odds.end * after.end,
            s.insert_goes_on * boilerplate * after.insert + s.article_resumes * begun,
            s.tail_begins * boilerplate * after.tail,
            s.tail_goes_on * boilerplate * after.tail,
        )
    )


def _scaled(regions: Regions) -> Regions:
    head, article, insert, end, tail = regions
    by = 1 / (head + article + insert + end + tail)
    return Regions(
        head * by + _LEAST, article * by + _LEAST, insert * by + _LEAST, end * by + _LEAST, tail * by + _LEAST
    )
