"""What a single line shows of its part in the text: how it begins, how it ends, how long it is."""

import re
from typing import NamedTuple

from reader.text.starters import STARTERS

_CLOSERS = "”’\"'»)]*"
_STOPS = ".!?。！？…"
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"‘])(?:(?:Sen|Gov|Rep|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Maj|Rev|Hon|Fr|St|No|Nr|Nos|Vol|Art|vs|v"
    r"|e\.g|i\.e|approx|Abs|bzw|z\.B|Sra?|Dra)\.|§+)$"
)
_FUNCTION = re.compile(
    r"the|an?|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|whose|as|is|are|was|were|be|been|has|have|had|his|her"
    r"|its|their|our|my|your|this|these|those|into|about|than|also|via|see|called|named|said|says|told|not|will|would|can"
    r"|could|should|may|might|must|between|after|before|when|while|where|if|because|over|under|against|during|through"
    r"|like|among|per|it|he|she|they|we|i|you|de|la|le|les|el|los|las|en|y|que|des|du|et|une?|der|die|das|und|oder|von|mit|den"
    r"|dem|zu|im|zum|zur|für|auf|auch|ein|eine|einen|do|da|no|na|em|e|o|os|um|uma|com|para|por|di|il|che|per|del|della|van"
    r"|het|een|och|av|att",
    re.IGNORECASE,
)
_URL = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")
_BULLET = re.compile(r"(?:[-•*·▪‣◦–—|]|\d{1,2}[.)]|\([a-z0-9]\))\s")
_APOSTROPHE = re.compile(r"['’](?:s|re|ve|ll|d|m|t)\b|[’'](?=[\s,.;:]|$)")
_HYPHENATED = re.compile(r"-[^\W\d_]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class Line(NamedTuple):
    """The traits of one line."""

    text: str
    size: int
    """0 for one or two words, 1 up to five, 2 up to ten, 3 up to twenty, 4 for more (by characters)."""
    start: str
    end: str
    state: str
    """What its end leaves open: stop (a sentence has ended), colon, hang (something must follow) or word."""
    goes_on: bool
    """It begins as the middle of a sentence does."""
    open: int
    """How many more quotation marks and brackets it opens than it closes."""
    titled: bool
    """All its longer words begin with a capital."""


def line_of(text: str) -> Line:
    """The traits of a stripped, non-empty line."""
    start, end = _start(text), _end(text)
    return Line(
        text,
        _size(len(text)),
        start,
        end,
        _STATES.get(end, "word"),
        start in _INNER,
        text.count("“") - text.count("”") + text.count("(") - text.count(")"),
        len(text) < 80 and all(word[0].isupper() for word in text.split() if len(word) > 3),
    )


_STATES = {
    "stop": "stop", "quoted": "stop", "colon": "colon", "function": "hang", "comma": "hang", "open": "hang",
    "dash": "hang", "abbreviation": "hang",
}  # fmt: skip
_INNER = frozenset(("closing", "lower", "function"))


def _size(length: int) -> int:
    return 0 if length < 16 else 1 if length < 35 else 2 if length < 70 else 3 if length < 130 else 4


def _start(text: str) -> str:
    first = text[0]
    if first.islower():
        if text.startswith(("http", "www.", "pic.")) and _URL.match(text):
            return "url"
        word = _WORD.match(text)
        return "function" if word and _FUNCTION.fullmatch(word[0]) else "lower"
    if first.isupper():
        word = _WORD.match(text)
        if not word or (len(word[0]) > 1 and word[0].isupper()):
            return "capitals"
        return "starter" if word[0] in STARTERS else "capital"
    if _BULLET.match(text):
        return "bullet"
    if first.isdigit():
        return "digit"
    if first in "“«‘„":
        return "quote"
    if first in "'’":
        return "closing" if _APOSTROPHE.match(text) else "quote"
    if first in ",.;:!?)]}%”»…":
        return "closing"
    if first == '"':
        return "closing" if text[1:2] in ("", " ", ",", ".") else "straight"
    if first in "([":
        return "bracket"
    if first in "-–—":
        return "closing" if _HYPHENATED.match(text) else "dash"
    return "letter" if first.isalpha() else "symbol"


def _end(text: str) -> str:
    tail = text[-60:]
    last = tail[-1]
    if last.isalpha():
        word = tail.rsplit(None, 1)[-1]
        if _URL.match(word):
            return "url"
        bare = word.lstrip("“‘\"'(")
        if _FUNCTION.fullmatch(bare):
            return "function"
        return "capitals" if bare.isupper() and len(bare) > 1 else "capital" if bare[:1].isupper() else "lower"
    if last.isdigit():
        return "url" if _URL.match(tail.rsplit(None, 1)[-1]) else "digit"
    if (last == "." and _ABBREVIATION.search(tail)) or last == "§":
        return "abbreviation"
    if last == '"' and tail[-2:] in ('"', ' "'):
        return "open"
    core = tail.rstrip(_CLOSERS)
    if core and core[-1] in _STOPS:
        return "stop" if last in _STOPS else "quoted"
    return _SIGNS.get(last, "symbol")


_SIGNS = {
    ":": "colon", ",": "comma", ";": "comma", "(": "open", "[": "open", "“": "open", "‘": "open", "«": "open",
    "„": "open", "-": "dash", "–": "dash", "—": "dash", ")": "bracket", "]": "bracket", "”": "quote", '"': "straight",
    "’": "quote",
    "'": "quote", "»": "quote",
}  # fmt: skip
