"""Finds the noun phrases that name a speaker, in a sentence read as a string of tags (tokens.py)."""

import re

from reader.text.patterns import pattern
from reader.text.tokens import FRAGMENT, QUOTED, Tokens

NOMINAL = "adoOCwtN&"
"""Tags that may stand in a noun phrase."""

WINDOW = 60
"""How many tokens around a place are looked at: bounds the work on endless sentences."""

_NEVER_INSIDE = frozenset("VGBbAxzsh;:.-FKEp(")

_CIRCUMSTANCE = pattern(
    r"(?:in|on|at|during|via|after|to|about|by|before|through|following)\s+"
    r"(?:(?:an?|the|his|her|their|its|this|that)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:statement|interview|speech|e-?mail|tweet|rally|debate|conference|call|letter|post|message|appearance|remarks"
    r"|twitter|facebook|event|hearing|briefing|column|memo|report|article|reporters|release|show|text|meeting|dinner"
    r"|forum|\w+day)\b",
    re.IGNORECASE,
)
"""“in a statement”, “on Tuesday”: how or when somebody spoke, no part of a name."""

_WHEN = pattern(r"[ad]?t+(?=a)")
"""“mardi” of “a indiqué mardi la directrice”."""
_WHEN_ABROAD = pattern(r"[ad]?t+(?=[aC])")
_TO_WHOM = pattern(r"(?:i[ado]?[wCt]{1,3}){1,2}(?=[ado]+[wC])")
"""“à l’AFP” of “a déclaré à l’AFP la directrice”."""


def named_after(tokens: Tokens, text: str, start: int, last: int) -> tuple[int, int] | None:
    """The phrase that starts at token `start`, with the descriptions behind it, without circumstances."""
    tags = tokens.tags
    last = min(last, start + WINDOW)
    while start < last and tags[start] in "n2":
        start += 1
    when = _WHEN.match(tags, start, last)
    if when:
        start = when.end()
    elif tokens.language.is_foreign:
        found = _WHEN_ABROAD.match(tags, start, last) or _TO_WHOM.match(tags, start, last)
        start = found.end() if found else start
    if start >= last or tags[start] not in NOMINAL + "pe":
        return None
    if tags[start] == "p":
        return start, start + 1
    at = start + 1
    while at < last and (_goes_on(tokens, text, start, at) or not _ends_phrase(tokens, text, at)):
        if tags[at] == "r":
            at = _relative_end(tags, at, last)
            break
        at += 1
    while at > start and tags[at - 1] in ",(icn-ad":
        at -= 1
    return (start, at) if at > start else None


def _goes_on(tokens: Tokens, text: str, start: int, at: int) -> bool:
    """Whether the phrase from token `start` on goes on at `at`: “der Chef der Bahn”, “Eva Rau, Wirtin in Ulm”."""
    tags, language = tokens.tags, tokens.language
    if tags[at] not in "ai" or not language.is_foreign:
        return False
    word = text[tokens.starts[at] : tokens.ends[at]]
    if tags[at] == "i":
        return word in language.places and tags[at + 1 : at + 2] == "C" and "," in tags[start:at]
    is_noun = tags[start] in "ado" or "," in tags[start:at]
    return is_noun and word in language.genitives and tags[at + 1 : at + 2] in ("C", "w")


def _ends_phrase(tokens: Tokens, text: str, at: int) -> bool:
    """Whether a phrase naming a speaker ends before token `at`."""
    tags = tokens.tags
    tag, following = tags[at], tags[at + 1 : at + 2]
    if tag in _NEVER_INSIDE:
        return True
    if tag == ",":
        return _is_comma_behind(tokens, text, at)
    if tag == "e":
        return tags[at - 1] not in "adowe," or following not in ("C", "w", "i")
    if tag == "r":
        return following in ("V", "B")
    if tag == FRAGMENT:
        return tags[at - 1] not in "adwoO"
    if tag == "a":
        return tags[at - 1] == "C" or (tags[at - 1] == "w" and tokens.language.is_foreign)
    if tag == "c":
        return following not in ("a", "d", "C", "w", "o", "O")
    if tag == "t":
        return tags[at - 1] not in "adoO" and following not in ("C", "w")
    if tag == "w" and tokens.language.has_capitals:
        return tags[at - 1] == "C"
    if tag != "i":
        return False
    pattern = tokens.language.circumstance if tokens.language.is_foreign else _CIRCUMSTANCE
    return pattern.match(text, tokens.starts[at]) is not None


def _is_comma_behind(tokens: Tokens, text: str, at: int) -> bool:
    """Whether a comma ends a phrase, rather than start a description: “, a former aide”, “, of Ohio”."""
    following, second = tokens.tags[at + 1 : at + 2], tokens.tags[at + 2 : at + 3]
    if following == "i":
        return text[tokens.starts[at + 1] : tokens.ends[at + 1]] not in ("of", "from", "de", "von")
    if following == "c":
        return second not in ("a", "C", "w")
    return following not in ("a", "d", "o", "O", "C", "w", "N", "r", "t", "e", "g", "&")


def _relative_end(tags: str, at: int, last: int) -> int:
    """The end of “who ...”."""
    while at < last and tags[at] not in ".;:-" + QUOTED:
        if tags[at] == "," and tags[at + 1 : at + 2] in ("s", "G", "b", "c", "i"):
            break
        at += 1
    return at
