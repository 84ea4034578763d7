"""Who is quoted in an article, how much, and whether by name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.export.article import MarkedArticle
from reader.marks.model import Mark
from reader.text.cues import language_of

_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]*\w[^\s{_UNSPACED}]*")
"""A word, or a character of a script that has no blanks between words."""
_PARTICLES = frozenset(
    "of for and the at in von van der den de del della di da du la le el al bin ibn abu zu y e et und".split()
)
_VAGUE = re.compile(
    r"(?:an?|one|another|two|three|four|five|six|several|some|many|most|few|other|his|her|its|their|our|my|this|that"
    r"|these|those|both|who|he|she|it|they|we|i|you|ein|eine|einer|un|una|une|uno|er|sie|es|il|elle|ils|elles|ella"
    r"|ellos|lui|lei|loro)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|der|die|das|le|la|les|el|los|las|il|lo|gli|o|os|as)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted."""

    name: str
    """Empty for what nobody is named for."""
    marks: tuple[Mark, ...]
    """The quotations, in the order of the text."""
    words: int
    """How many words these have."""
    is_named: bool
    """Whether by name, not as “an official”."""


def speakers(article: MarkedArticle) -> tuple[Speaker, ...]:
    """Who is quoted, in the order in which they first speak; what has no speaker comes last."""
    found: dict[str, list[Mark]] = {}
    for mark in article.spoken:
        found.setdefault(article.speaker(mark).casefold(), []).append(mark)
    listed = [_speaker(article, marks) for marks in found.values()]
    return tuple(sorted(listed, key=lambda speaker: not speaker.name))


def count_words(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


def is_name(words: str, text: str = "") -> bool:
    """Whether somebody is called by name, a person's or an organisation's.

    Every word but particles has a capital; a single one must not stand elsewhere in the text without it.
    """
    if not words or _VAGUE.match(words):
        return False
    bare = _DEFINITE.sub("", words, count=1)
    if bare != words and " " not in bare and language_of(text).has_capitals:
        return False  # “der Sprecher”
    telling = [word.strip(".,;:()“”\"'’") for word in bare.split() if word not in _PARTICLES]
    telling = [word for word in telling if word]
    if not telling or not all(_has_capital(word) for word in telling):
        return False
    return len(telling) > 1 or not re.search(rf"\b{re.escape(telling[0].lower())}\b", text) or _is_uncased(telling[0])


def _speaker(article: MarkedArticle, marks: Iterable[Mark]) -> Speaker:
    marks = tuple(marks)
    name = article.speaker(marks[0])
    words = sum(count_words(article.words.get(mark.id, "")) for mark in marks)
    return Speaker(name, marks, words, is_name(name, article.original))


def _has_capital(word: str) -> bool:
    return not word[0].islower()


def _is_uncased(word: str) -> bool:
    return word.lower() == word.upper()
