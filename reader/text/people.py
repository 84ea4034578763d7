"""Finds the person that the words naming a source stand for: “Scott” is “Rick Scott”, “they” are “two diplomats”."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.text.offsets import Span
from reader.text.patterns import pattern

_TITLES = (
    "Mr|Mrs|Ms|Mx|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Rev|Prof|Hon|President|Senator|Governor|Secretary"
    "|Representative|Congressman|Congresswoman|Chancellor|Minister|Premier|Prime|Foreign|Defense|Finance|Judge|Justice|Mayor|King"
    "|Queen|Prince|Princess|Pope|Sir|Dame|Lord|Lady|Professor|General|Colonel|Speaker|Attorney|Chief|Vice|Former|Deputy|Acting"
    "|Herr|Frau|Monsieur|Madame|Señor|Señora"
).split("|")
_TITLE = rf"(?:{'|'.join(_TITLES)})\b\.?"
_PARTICLE = "(?:al-|bin|ibn|abu|al|el|de|del|della|der|den|da|di|du|la|le|van|von|zu|y)"
_WORD = r"(?:[^\W\d_a-zß-ÿ][\w’'-]*[\w]|[A-Z]\.|[A-Z])"
_SHORT_TITLE = r"(?:Mrs?|Ms|Mx|Dr|Sens?|Reps?|Gov|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Rev|Prof|Hon)\.\s+"
"""The others are words like those of a name."""
_OPENING = (
    "(?<=M)(?:rs?|s|x|aj)|(?<=D)r|(?<=S)(?:ens?|gt)|(?<=R)(?:eps?|ev)|(?<=G)(?:ov|en)|(?<=C)(?:ol|apt)|(?<=L)t|(?<=A)dm"
    "|(?<=P)rof|(?<=H)on"
)
"""The same without its first letter."""
_NAME = pattern(  # the first character is one of a set, as that is searched for fastest
    r"[^\W\d_a-zß-ÿ](?<![\w.].)"
    rf"(?:(?:{_OPENING})\.\s+(?:{_SHORT_TITLE})*{_WORD}|(?:[\w’'-]*\w|(?<=[A-Z])\.|(?<=[A-Z])))"
    rf"(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD}){{1,6}}"
)
_LEADING_TITLES = pattern(rf"(?:{_TITLE}\s+)+(?=\S)")
_NOT_A_NAME = frozenset(
    """The A An But And In On At As If When While After Before For From With That This These Those He She It They We I
    You His Her Their Its Our My Not No Yes So Some Many Most Now Then There Here What Who Why How To By Of Or Yet Asked
    Speaking Told Der Die Das Ein Eine Laut Le La Les Un Une Selon El Los Las Según""".split()
)
"""Words that have a capital only because they start a sentence."""
_SURNAME_END = pattern(r"(?:[’']s?)?\W*$")
_PRONOUNS = frozenset(
    "he she they it i we you who which that his her their its er sie es il elle ils elles on lui él ella ellos".split()
)
_PLURAL = frozenset("they their ils elles ellos we".split())
_NEUTER = frozenset("it its es".split())
_MALE = pattern(r"\b(?:Mr|he|his|man|spokesman|chairman|congressman|actor|king|father|Herr)\b", re.IGNORECASE)
_FEMALE = pattern(
    r"\b(?:Mrs|Ms|she|her|woman|spokeswoman|chairwoman|congresswoman|actress|queen|mother|Frau)\b", re.IGNORECASE
)
_DEFINITE = pattern(r"(?:the|this|that|der|die|das|le|la|el)\s+", re.IGNORECASE)
_ARTICLE = pattern(r"(?:the|an?|one|another|two|three|several|some|many)\s+", re.IGNORECASE)
_DESCRIPTION_END = pattern(r",|\s+(?:who|which|that)\s|\s+\(|\s+[—–-]+\s")
_PHRASE = pattern(r"\b(?:an?|the|one of the|two|three|several|some)(?:\s+[\w.’'-]+){1,5}?\s+$")
_LONGEST_PHRASE = 90
"""How many characters before its noun a phrase may start."""
_REACH = 4_000
"""How many characters back a pronoun or a description may point."""


class People:
    """The people named in a text, and whom the words of a source stand for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._names: list[tuple[int, str]] = []
        """Full names with the place where they stand, in order."""
        self._by_surname: dict[str, list[tuple[int, str]]] = {}
        for found in _NAME.finditer(text):
            name = _bare_name(found.group())
            if name:
                self._names.append((found.start(), name))
                self._by_surname.setdefault(name.rpartition(" ")[2], []).append((found.start(), name))

    def person(self, source: Span, speakers: Sequence[Span]) -> str | None:
        """Whom a source stands for; `speakers` are the sources before it, in order. None for “I” and “we”."""
        words = _flat(self._text[source.start : source.end])
        low = re.split("[’']", words.lower())[0]
        if low in _PRONOUNS:
            return self._antecedent(low, source, speakers)
        name = self._name_in(source, words)
        if name:
            return name
        if _DEFINITE.match(words):
            return self._described_before(source, words)
        return _short(words)

    def _name_in(self, source: Span, words: str) -> str | None:
        """The person's name among the words: “Rick Scott” of “Sen. Rick Scott, R-Fla.”, or of “Scott”."""
        described_as = _ARTICLE.match(words)
        for start, piece in _pieces(words):
            if described_as and start == 0:
                continue
            names = [name for found in _NAME.finditer(piece) if (name := _bare_name(found.group()))]
            if names and (start == 0 or _LEADING_TITLES.sub("", piece).startswith(names[0])):
                return self._fullest(names[-1], source.start)
            if start == 0 and piece:
                single = _LEADING_TITLES.sub("", piece)
                single = _SURNAME_END.sub("", single)
                if single and " " not in single and single[0].isupper():
                    return self._fullest(single, source.start)
        return None

    def _fullest(self, name: str, at: int) -> str:
        """The fullest name for a shorter one: the nearest before, else the first after."""
        named = self._by_surname.get(name.rpartition(" ")[2], [])
        if " " in name or not named:
            return name
        before = bisect_left(named, (at, ""))
        return named[before - 1][1] if before else named[0][1]

    def _antecedent(self, pronoun: str, source: Span, speakers: Sequence[Span]) -> str | None:
        if pronoun in ("i", "we", "you"):
            return None
        if pronoun in ("who", "which", "that"):
            return self._name_just_before(source.start)
        for index in range(len(speakers) - 1, max(-1, len(speakers) - 12), -1):
            speaker = speakers[index]
            words = _flat(self._text[speaker.start : speaker.end])
            if source.start - speaker.start > _REACH:
                break
            if speaker != source and words.lower() not in _PRONOUNS and _agrees(pronoun, words):
                return self.person(speaker, ())
        return None if pronoun in _PLURAL or pronoun in _NEUTER else self._name_just_before(source.start)

    def _name_just_before(self, at: int) -> str | None:
        before = bisect_left(self._names, (at, ""))
        if not before or at - self._names[before - 1][0] > _REACH:
            return None
        return self._names[before - 1][1]

    def _described_before(self, source: Span, words: str) -> str:
        """The fullest description before with the same head: “a senior U.S. official” for “the official”."""
        described = _short(words)
        head = described.rpartition(" ")[2]
        own = len(described.split())
        fuller = None
        for found in self._phrases_with(head, source.start):
            words_found = len(found.split())
            if words_found >= own and ". " not in _flat(found).replace("U.S. ", ""):
                fuller, own = found, words_found
        return _flat(fuller) if fuller else described

    def _phrases_with(self, head: str, before: int) -> Iterator[str]:
        """The phrases that end with a noun, or its plural, not too far before a place, in order."""
        text = self._text
        at = text.find(head, max(0, before - _REACH), before)
        while at >= 0 and head:
            end = at + len(head) + text.startswith("s", at + len(head))
            phrase = _PHRASE.search(text, max(0, at - _LONGEST_PHRASE), at)
            if phrase and end <= before and not text[end : end + 1].isalnum():
                yield text[phrase.start() : end]
            at = text.find(head, at + len(head), before)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _short(words: str) -> str:
    """A description without what is told about it: up to a comma or a relative clause."""
    end = _DESCRIPTION_END.search(words)
    return (words[: end.start()] if end and end.start() else words).strip(" ,.;:")


def _pieces(words: str) -> list[tuple[int, str]]:
    """A source's words between its commas, each with where it starts."""
    pieces, at = [], 0
    for piece in words.split(","):
        pieces.append((at, piece.strip()))
        at += len(piece) + 1
    return pieces


@lru_cache(4096)
def _bare_name(found: str) -> str | None:
    """A name without titles and the words that only start a sentence; None if it is no full name then."""
    words = _LEADING_TITLES.sub("", found).split()
    if words and words[0] in _NOT_A_NAME:
        while words and words[0] in _NOT_A_NAME:
            words = words[1:]
        words = _LEADING_TITLES.sub("", " ".join(words)).split()
    if words and words[-1].endswith(("’s", "'s")):
        words[-1] = words[-1][:-2]
    return " ".join(words) if len(words) > 1 else None


def _agrees(pronoun: str, words: str) -> bool:
    """Whether a pronoun may stand for a source."""
    if pronoun in _PLURAL or pronoun in _NEUTER:
        return not (_MALE.search(words) or _FEMALE.search(words) or _looks_like_a_name(words))
    against = _FEMALE if pronoun in ("he", "his", "er", "il", "él") else _MALE
    return not against.search(words) and not re.match(r"(?:two|three|several|some|many|its|their)\b", words)


def _looks_like_a_name(words: str) -> bool:
    found = _NAME.match(words)
    return (bool(found) and not _ARTICLE.match(words)) or " " not in words
