"""Finds paragraphs that are no part of an article: disclaimers, pleas, prompts, rules, lists of other articles.

Each family of wording has a pattern and a weight; addressing the reader, being short at the end and standing among
other boilerplate add to it. The sum is a log-odds; a paragraph counts from even odds.
"""

import re
from collections.abc import Sequence
from math import exp
from typing import NamedTuple


class Boilerplate(NamedTuple):
    """A paragraph that is probably no part of the article."""

    paragraph: int
    """Its index."""
    confidence: float
    """From 0 to 1: the share of paragraphs like this one that are boilerplate."""
    reason: str
    """What a reader is told."""


class _Family(NamedTuple):
    reason: str
    weight: float
    pattern: re.Pattern[str]


def _family(reason: str, weight: float, pattern: str) -> _Family:
    return _Family(reason, weight, re.compile(pattern, re.IGNORECASE))


_SITE = r"(?:website|web ?site|site|page|blog|platform|app|newsletter|channel|publication)"
_FAMILIES = (
    _family("thanks visitors and speaks of the site", 4.0, rf"\bthank(?:s| you) for (?:visiting|reading|stopping by|supporting|your (?:support|interest|trust))\b|\bvisiting our {_SITE}\b"),
    _family("speaks of the site's own work", 2.2, r"\b(?:not affiliated with|our (?:team|editors|reporting|content|coverage|journalism|readers|privacy|terms|mission)|all opinions are (?:mine|my own)|we (?:strive|aim) to|errors? in (?:this|our) (?:article|story)|(?:this|the) (?:article|story|post) (?:was|has been|originally|first|is) (?:originally |first |also )?(?:published|appeared|updated|written by|sponsored)|has been compensated)"),
    _family("asks to get in touch", 2.0, r"\b(?:feel free to (?:reach|contact|email)|reach out to us|contact us|get in touch|e-?mail (?:us|him|her|them|the (?:author|writer|reporter))|send (?:us|your|tips|a message)|got a (?:tip|story|question)|have (?:a (?:tip|story|question|comment)|any questions))\b|\S+@\S+\.\w{2,}"),
    _family("a newsletter plea", 3.6, r"\b(?:sign(?:ing)?[- ]?up|subscrib\w+|newsletters?|(?:to|in|into) your inbox|mailing list|daily (?:briefing|digest|email)s?|e-?mail (?:alerts?|updates|address)|abonnieren|suscr[ií]b\w+|abonnez)\b"),
    _family("a copyright line", 4.2, r"©|\(c\) ?(?:19|20)\d\d|\bcopyright\b|\ball rights reserved\b|\bmay not be (?:published|reproduced|republished)|\breprinted? (?:with|by) permission|\blicen[sc]ed under\b"),
    _family("points to other articles", 3.4, r"^(?:read (?:more|next|also|the full|on|this)|more (?:from|on|in|stories|about|news|articles)|related(?: (?:articles?|stories|posts?|content|topics?|coverage))?\b|see also|also (?:read|see|on)|recommended|you (?:may|might) (?:also )?(?:like|be interested)|don['’]t miss|most (?:read|popular|viewed)|trending|latest (?:news|stories|from|posts)|top stories|popular (?:posts|now)|previous(?: (?:post|article))?$|next(?: (?:post|article))?$|click (?:here|to)|watch(?: now| more|:)|listen(?: now| to|:)|check out|lire aussi|mehr zum thema|lesen sie auch|leia (?:mais|também)|leer más)"),
    _family("a social or app prompt", 3.2, r"\b(?:(?:follow|like|join|find|tweet|connect with) (?:us|me|him|her|them|the author|@\w+)|follow .{2,40} on (?:twitter|facebook|instagram|x|youtube)|share (?:this|on|via|your|it)|(?:on|via) (?:facebook|twitter|instagram|linkedin|pinterest|whatsapp|reddit)(?: (?:and|or|at|@)|[.!]?$)|download (?:our|the) (?:\w+ )?app|app store|google play|print this|pin it|tweet this|email this)\b|^(?:facebook|twitter|instagram|linkedin|pinterest|whatsapp|reddit|e-?mail|print|share|tweet|comments?|pocket|telegram|flipboard|copy link)\W*$"),
    _family("a note on the author", 2.6, r"\b(?:is (?:an? |the )?(?:\w+[- ]){0,4}(?:reporter|writer|editor|author|journalist|columnist|correspondent|contributor|blogger|freelancer?|fellow at|professor|co-?founder)\b.{0,160}|(?:his|her|their|my) (?:work|writing|latest book|books?|articles|website|blog) (?:has|have|is|can|appears)|about the author|(?:contributed|contributing) to this (?:report|story|article)|(?:view|see) all posts|reporting by|editing by|you can (?:follow|find|reach|contact)|(?:lives|resides) (?:in|with|near) .{3,60}(?:wife|husband|dog|cat|children|kids|family))"),
    _family("rules or a call for comments", 3.2, r"\b(?:(?:leave|post|add|write|submit|view|show|hide|read|see) (?:a |your |the |all )?(?:\d+ )?(?:comments?|reply|repl(?:y|ies))|your e-?mail address will not|required fields|comments? (?:are|is|policy|section|below|closed|guidelines|rules)|in the comments|log(?:ged)? in to|you must be logged|(?:be|become) (?:civil|respectful|the first)|notify me|moderat(?:ed|ion|ors?)|report abuse|flag (?:as|this))\b|\bsays:?$|^\d+ (?:comments?|responses?|thoughts? on)|^reply\b|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b|\bat \d{1,2}:\d\d ?(?:am|pm)\b"),
    _family("terms, cookies or advertising", 3.6, r"\b(?:privacy (?:policy|notice|statement|settings)|terms (?:of (?:use|service)|and conditions|& conditions)|cookies?|advertis(?:ement|ing|e with|ers?)|sponsored(?: (?:content|post|by))?|affiliate (?:links?|commission|program)|(?:earn|receive) (?:a |an )?(?:\w+ )?commission|(?:personal|investment|medical|legal|financial) advice|for (?:informational|educational|information) purposes|disclaimer|disclosure|accept (?:all|the)|gdpr|do not sell|unsubscribe at any time|opt[- ]out)\b"),
    _family("asks for money", 3.4, r"\b(?:donat(?:e|ions?)|support (?:our|us|independent|the \w+|this|local)|become a (?:member|subscriber|patron|supporter)|patreon|make a (?:contribution|gift)|tax[- ]deductible|free trial|(?:buy|shop|order|get yours) now|add to cart|% off|discount code|membership|for as little as|your subscription|already a subscriber)\b"),
    _family("a label of the page", 2.6, r"^(?:tags?|categor(?:y|ies)|topics?|filed under|posted (?:in|by|on|at)|published|updated|source|credits?|photo(?:s| by| credit|:)|image|getty images|via|by [A-Z][\w.]+ [A-Z]\w+$|home|menu|search|login|log in|register|sign in|skip to|back to top|contact|about(?: us)?|faq|help|careers|jobs|sitemap|archives?|video|gallery|loading|close|share|continue reading|show more|load more|view (?:more|all)|see (?:more|all))\b.{0,40}$"),
)  # fmt: skip
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
    matched = [family for family in _FAMILIES if family.pattern.search(paragraph)]
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
