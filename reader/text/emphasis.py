"""Tells the stretches in quotation marks that are nobody's words: titles of works, terms, scare quotes, markup."""

import re
from typing import Literal

from reader.text.stretches import Stretch

_SMALL = frozenset(
    "a an and as at but by for from in is of on or the to vs with de der die das la le les el y et und".split()
)
_BEFORE_TITLE = re.compile(
    r"(?:\b(?:on|of|in|from|to|for|film|movie|show|book|novel|memoir|program|series|song|album|play|musical|column|episode"
    r"|magazine|newsletter|documentary|anthem|hit|single|podcast|titled|entitled|star|author|host|anchor|version|biography)"
    r"|[’']s|s[’'])\s*$",
    re.IGNORECASE,
)
_BEFORE_TERM = re.compile(
    r"\b(?:so-called|self-described|self-styled|known as|nicknamed|pseudonym|alias|hashtag"
    r"|the (?:term|word|phrase|words|nickname|title))\s*$"
)
_BEFORE_SLOGAN = re.compile(
    r"\b(?:slogan|motto|mantra|chants?|chanting|calls|cries|shouts|signs?|promise|pledge|vow|call|cheer)"
    r"(?: of| reading| to| saying)?[,:]?\s*$"
)
"""What stands before words that a crowd, a sign or a campaign says."""
_ON_A_SHOW = re.compile(r"\bon (?:[\w’']+ ){0,3}[\w’']*[’']s\s*$")
_MARKUP = re.compile(r"<[a-z/][^<>]*$")
_WORD = re.compile(r"[^\W_][\w’'&.-]*")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
"""Scripts that put no blanks between words."""
_LONGEST_TITLE = 5
_MOST = 7
"""A stretch of more words is somebody's."""
_CONTEXT = 60
"""How many characters before a stretch are looked at."""


Speaker = Literal["said", "subject", "none"]
"""What gives a stretch to somebody: a verb or noun of saying, only the subject of its sentence, nothing."""
_SHORT: dict[Speaker, int] = {"said": 0, "subject": 3, "none": 7}
"""Stretches of so many words are nobody's, unless they are said."""


def is_emphasis(text: str, stretch: Stretch, speaker: Speaker) -> bool:
    """Whether a stretch is nobody's words."""
    if _MARKUP.search(text, max(0, stretch.opened - _CONTEXT), stretch.opened):
        return True
    words = _first_words(text, stretch)
    if not words:
        return True
    if len(words) > _MOST or (stretch.end - stretch.start > _MOST and _UNSPACED.match(words[0])):
        return False
    before = text[max(0, stretch.opened - _CONTEXT) : stretch.opened]
    if speaker != "said":
        is_short = len(words) <= _SHORT[speaker] or (len(words) <= _LONGEST_TITLE and _is_title(words))
        return _BEFORE_TERM.search(before) is not None or (is_short and not _BEFORE_SLOGAN.search(before))
    pattern = _BEFORE_TITLE if len(words) > 1 else _ON_A_SHOW
    return len(words) <= _LONGEST_TITLE and _is_title(words) and pattern.search(before) is not None


def _first_words(text: str, stretch: Stretch) -> list[str]:
    """The words of a stretch, no more than it takes to call it long."""
    words = []
    for found in _WORD.finditer(text, stretch.start, stretch.end):
        words.append(found.group())
        if len(words) > _MOST:
            break
    return words


def _is_title(words: list[str]) -> bool:
    """Whether every word that is not small has a capital."""
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)
