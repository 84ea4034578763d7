"""Tells the stretches in quotation marks that are nobody's words: titles of works, terms, nicknames, scare quotes, markup."""

import re

from reader.text.stretches import Stretch

_SMALL = frozenset("a an and as at but by for from in is of on or the to vs with de der die das la le les el y et und".split())
_BEFORE_TITLE = re.compile(
    r"(?:\b(?:on|of|in|from|to|for|film|movie|show|book|novel|memoir|program|series|song|album|play|musical|column|episode|magazine"
    r"|newsletter|documentary|anthem|hit|single|podcast|titled|entitled|star|author|host|anchor|version|biography)|’s|'s|s’|s')\s*$",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"\b(?:so-called|self-described|self-styled|known as|nicknamed|pseudonym|alias|hashtag|the (?:term|word|phrase|words|nickname"
    r"|title))\s*$"
)
_SLOGAN = re.compile(
    r"\b(?:slogan|motto|mantra|chants?|chanting|calls|cries|shouts|signs?|promise|pledge|vow|call|cheer)(?: of| reading| to| saying)?[,:]?\s*$"
)
"""What stands before words that a crowd, a sign or a campaign says."""
_ON_A_SHOW = re.compile(r"\bon (?:[\w’']+ ){0,3}[\w’']*[’']s\s*$")
_MARKUP = re.compile(r"<[a-z/][^<>]*$")
_WORDS = 5
"""How many words a title or a term has at most."""


def is_title(words: str) -> bool:
    """Whether every word that is not small has a capital."""
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in _bare(words))


def is_emphasis(text: str, stretch: Stretch, is_attributed: bool) -> bool:
    """Whether a stretch is nobody's words; `is_attributed` if a cue gives it to somebody."""
    inside = text[stretch.start : stretch.end]
    words = _bare(inside)
    if not words or _MARKUP.search(text, max(0, stretch.opened - 200), stretch.opened):
        return True
    if len(words) > _WORDS:
        return False
    before = text[max(0, stretch.opened - 40) : stretch.opened]
    if not is_attributed:
        return _TERM.search(before) is not None or (len(words) <= 2 or is_title(inside)) and not _SLOGAN.search(before)
    if not is_title(inside):
        return False
    return _BEFORE_TITLE.search(before) is not None if len(words) > 1 else _ON_A_SHOW.search(before) is not None


def _bare(inside: str) -> list[str]:
    return re.findall(r"[^\W_][\w’'&.-]*", inside)
