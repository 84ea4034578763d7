"""Tells words that somebody said from what else stands in quotation marks: titles, nicknames, terms, scare quotes.

Each sign adds to or takes from the log odds that the words are somebody's; the weights were fitted on news articles
by logistic regression and rounded.
"""

import re

from reader.text.stretches import Stretch

LEAST_ODDS = 0.5
"""A stretch with less is nobody's words."""

_BIAS = 0.7
_RULES = {
    "after": 2.5, "inverted": 1.8, "other verb": 2.5, "according": 0.9, "signed": 1.0, "before": 1.8,
    "object": 1.3, "late": 0.1, "remark": -0.1, "none": -1.2, "subject": -1.1,
}  # fmt: skip
"""By the rule that found the source."""
_ALONE = 0.1
"""For a sentence of nothing else, when no rule found a source."""
_LENGTHS = ((1, -0.15), (2, 0.2), (4, 0.4), (8, 0.55))
"""By the number of words, up to and including the first figure."""
_LONG = 1.1
_ENDINGS = {"F": 0.8, "E": 1.1, "K": 0.35, "Q": 0.35}
_BEFORE = {
    "-": -2.2, ";": -1.1, "r": -1.1, "c": -0.3, "o": -0.2, "g": -0.2, "O": 0.0, "w": 0.1, "i": 0.1,
    "n": 0.2, "t": 0.3, "f": 0.3, ",": 0.3, "d": 0.35, "N": 0.4, "s": 0.4, ":": 0.4, "v": 0.4, "W": 0.5,
    "V": 0.5, "2": 0.6, "C": 0.6, "b": 0.65, "K": 0.7, "z": 0.7, "(": 0.8, "B": 0.8, "x": 0.8, "h": 1.1,
    "F": 1.1, "Q": 1.2, "p": 1.2, ".": 1.8, "G": 2.6,
}  # fmt: skip
"""By the tag of the word before it."""
_TITLE, _TITLE_OF_ONE_WORD = -1.5, -0.7
_TITLE_BEFORE_TAIL, _TITLE_AFTER_CUE = -1.4, -0.8
_TITLE_AFTER = {"O": -1.3, "i": -1.1, "f": -1.1, "W": -1.1}
_BROADCAST, _WORK, _NAMED, _TERM = -1.7, -2.0, -1.2, -0.4
_BEFORE_NOUN = -0.3
_SENTENCE_LIKE = 0.5
_UNCLOSED = -2.6

_MARKS = r"[“\"'‘„«`]*$"
_CHANNEL_NAMED = re.compile(
    r"\b(?:ABC|NBC|CBS|CNN|MSNBC|CNBC|PBS|NPR|HBO|BBC|Fox|Fox News|Fox Business"
    r"|Netflix|Showtime|Univision)(?: News)?[’']s " + _MARKS
)
_WORK_NAMED = re.compile(
    r"\b(?:show|film|movie|book|song|podcast|series|drama|sitcom|comedy|program|novel|album|episode|segment|column|musical|hit|anthem"
    r"|author|star|documentary|memoir|poem|magazine|host)s?,? " + _MARKS,
    re.IGNORECASE,
)
_TITLE_NAMED = re.compile(r"\b(?:called|titled|named|dubbed|known as|entitled) " + _MARKS)
_TERM_NAMED = re.compile(
    r"\b(?:terms?|words?|phrase|slogan|mantra|so-called|self-described|known as|nicknamed|entitled) " + _MARKS
)
_REOPENED = re.compile(r"\s*[“\"«„「‘]|\s*(?:''|``)")
"""The mark with which the next paragraph goes on."""
_SPEECH_STARTS = "^:,."
"""The tag before a quotation that goes on in the next paragraph."""
_CLAUSE = re.compile(
    r"\b(?:I|we|you|he|she|they|it|my|our|your|me|us|is|are|was|were|be|been|will|would|can|could|has|have|had|do|does|did|don[’']t"
    r"|not|never|who|that|there|this|should|must|I[’']m|it[’']s|we[’']re|going)\b"
)
_WORDS = re.compile(r"[^\W_][\w’'-]*")
_SMALL = frozenset("a an the of and in on to for with at from by or is as vs de la le der die das y et".split())
_MOST_WORDS = 8


def odds_of_speech(text: str, tags: str, at: int, stretch: Stretch, rule: str, is_alone: bool) -> float:
    """The log odds that the stretch, the token at `at`, is somebody's words; `rule` found its source."""
    words = _WORDS.findall(text, stretch.start, min(stretch.end, stretch.start + 200))
    count = len(words)
    before = tags[at - 1] if at else "^"
    odds = _BIAS + _ENDINGS.get(tags[at], 0.0) + _BEFORE.get(before, 0.5)
    odds += _ALONE if rule == "none" and is_alone else _RULES.get(rule, 0.0)
    odds += next((weight for most, weight in _LENGTHS if count <= most), _LONG)
    if tags[at + 1 : at + 2] in ("w", "C", "N", "t"):
        odds += _BEFORE_NOUN
    if count <= _MOST_WORDS and _CLAUSE.search(text, stretch.start, stretch.end):
        odds += _SENTENCE_LIKE
    if not stretch.is_closed and not (before in _SPEECH_STARTS and _REOPENED.match(text, stretch.closed)):
        odds += _UNCLOSED
    ahead = text[max(0, stretch.opened - 24) : stretch.start] if before != "^" else ""
    return odds + _naming(ahead) + (_title(ahead, before, rule, count) if _is_title(words) else 0.0)


def _naming(ahead: str) -> float:
    """Whether the words before it announce a name or a term."""
    odds = _WORK if _WORK_NAMED.search(ahead) else 0.0
    odds += _NAMED if _TITLE_NAMED.search(ahead) else 0.0
    return odds + (_TERM if _TERM_NAMED.search(ahead) else 0.0)


def _title(ahead: str, before: str, rule: str, count: int) -> float:
    """What capitals on every word mean, by what stands around them."""
    odds = (_TITLE_OF_ONE_WORD if count == 1 else _TITLE) + _TITLE_AFTER.get(before, 0.0)
    if rule in ("before", "object"):
        odds += _TITLE_AFTER_CUE
    elif rule in ("after", "inverted"):
        odds += _TITLE_BEFORE_TAIL
    return odds + (_BROADCAST if _CHANNEL_NAMED.search(ahead) else 0.0)


def _is_title(words: list[str]) -> bool:
    """Whether Every Word Has a Capital."""
    large = [word for word in words if word.lower() not in _SMALL]
    return bool(large) and all(word[0].isupper() or word[0].isdigit() for word in large)
