"""Finds the person that the words naming a source stand for: “Scott” is “Rick Scott”, “they” are “two diplomats”."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from reader.text.full_names import INSTITUTION, LEADING_TITLES, NAME, NAME_OR_SURNAME, bare_name
from reader.text.gender import Gender, gender_of_name, gender_of_words
from reader.text.offsets import Span
from reader.text.patterns import pattern

_SURNAME_END = pattern(r"(?:[’']s?)?\W*$")
_PRONOUNS = frozenset(
    "he she they it i we you who which that his her their its er sie es il elle ils elles on lui él ella ellos".split()
)
_PLURAL = frozenset("they their ils elles ellos we".split())
_NEUTER = frozenset("it its es".split())
_HE = frozenset("he his er il él lui".split())
_DEFINITE = pattern(r"(?:the|this|that|der|die|das|le|la|el)\s+", re.IGNORECASE)
_SEVERAL = pattern(r"(?:two|three|several|some|many|its|their)\b", re.IGNORECASE)
_THING = pattern(r"(?<=[a-z])(?:ing|[st]ion|ity|ness|ment|campaign|report|article|point|letter|law|bill|rule|book)s?$")
"""How descriptions end that “he” and “she” don't stand for."""
_ARTICLE = pattern(r"(?:the|an?|one|another|two|three|several|some|many)\s+", re.IGNORECASE)
_DESCRIPTION_END = pattern(r",|\s+(?:who|which|that)\s|\s+\(|\s+[—–-]+\s")
_PHRASE = pattern(r"\b(?:an?|the|one of the|two|three|several|some)(?:\s+[\w.’'-]+){1,5}?\s+$")
_LONGEST_PHRASE = 90
"""How many characters before its noun a phrase may start."""
_REACH = 4_000
"""How many characters back a pronoun or a description may point."""
_MOST_NAMES = 20
"""How many names back."""
_NEAR = 1_500
"""The same of a pronoun to who is named without having said anything."""
_AT_A_PLACE = pattern(r"\b(?:in|at|from|near|across|outside|of|the|The|In|At)\s\Z")
_SENTENCE_START = pattern(r"(?:(?<!Mr|Ms|Dr|St|Jr|.[A-Z])(?<!Mrs|Sen|Rep|Gov|Gen)[.!?…:][\"”’')]*\s+|\n\s*)(?=\S)")
_ADVERBIAL = pattern(
    r"(?:After|As|Asked|At|Before|During|Earlier|Following|For|From|In|Later|Meanwhile|On|Speaking|Standing|When|While|With"
    r"|Yesterday)\b[^.\n]{0,120},\s+"
)
_NOT_BEFORE_A_SUBJECT = frozenset(
    """a accused after against alongside among and are as asked at because before behind blamed but by called calls for
    from had has have he her his hosted if in including into is it its like meet meets met named near not of off on or
    over praised quoted said saw says she shows than that their they thinks to told under until was were when where
    which while who whom whose with without""".split()
)
"""Words after which a name is hardly the subject of its sentence."""
_BEHIND_A_SUBJECT = (" ", ",", "\u00a0")
_MOST_BEFORE_A_SUBJECT = 7
"""How many words may describe it before it."""
_TITLED = pattern(
    r"\b(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Herr|Frau|Monsieur|Madame|Señor|Señora)\.?\s+(?:[\w-]+\s)?([\w-]+)"
)


class People:
    """The people named in a text, and whom the words of a source stand for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._names: list[tuple[int, str]] = []
        """Full names with the place where they stand, in order."""
        self._by_surname: dict[str, list[tuple[int, str]]] = {}
        self._quoted: dict[int, bool] = {}
        """Which of the places that were asked for are inside quotation marks."""
        for found in NAME.finditer(text):
            name = bare_name(found.group())
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
            names = [name for found in NAME.finditer(piece) if (name := bare_name(found.group()))]
            if names and (start == 0 or LEADING_TITLES.sub("", piece).startswith(names[0])):
                return self._fullest(names[-1], source.start)
            if start == 0 and piece:
                single = LEADING_TITLES.sub("", piece)
                single = _SURNAME_END.sub("", single)
                if single and " " not in single and single[0].isupper():
                    return self._fullest(single, source.start, gender_of_words(piece))
        return None

    def _fullest(self, name: str, at: int, gender: Gender | None = None) -> str:
        """The fullest name for a shorter one: the nearest before, else the first after."""
        named = self._by_surname.get(name.rpartition(" ")[2], [])
        if gender:
            named = [each for each in named if gender_of_name(each[1]) in (gender, None)]
        if " " in name or not named:
            return name
        before = bisect_left(named, (at, ""))
        return named[before - 1][1] if before else named[0][1]

    def _antecedent(self, pronoun: str, source: Span, speakers: Sequence[Span]) -> str | None:
        if pronoun in ("i", "we", "you"):
            return None
        if pronoun in ("who", "which", "that"):
            before = bisect_left(self._names, (source.start, ""))
            near = self._names[before - 1] if before else None
            return near[1] if near and source.start - near[0] <= _REACH else None
        if pronoun in _PLURAL or pronoun in _NEUTER:
            spoke = self._speaker(speakers, source, lambda words, _: not _is_individual(words))
            return self.person(spoke, ()) if spoke else None
        gender: Gender = "he" if pronoun in _HE else "she"
        spoke = self._speaker(speakers, source, lambda words, person: self._may_be(gender, words, person))
        subject = self._subject(gender, max(spoke.start if spoke else 0, source.start - _NEAR), source.start)
        if subject or spoke:
            return subject or (self.person(spoke, ()) if spoke else None)
        return next((name for _, name in self._individuals(gender, source.start)), None)

    def _speaker(self, speakers: Sequence[Span], source: Span, fits: Callable[[str, str | None], bool]) -> Span | None:
        """The last of some speakers that fits, by the words and by whom they stand for."""
        for speaker in islice(reversed(speakers), 12):
            words = _flat(self._text[speaker.start : speaker.end])
            if source.start - speaker.start > _REACH:
                break
            if speaker != source and words.lower() not in _PRONOUNS and fits(words, self.person(speaker, ())):
                return speaker
        return None

    def _may_be(self, gender: Gender, words: str, person: str | None) -> bool:
        """Whether “he” or “she” may stand for a source."""
        if _SEVERAL.match(words) or _THING.search(_short(words)):
            return False
        if not INSTITUTION.isdisjoint((person or words).split()):
            return False
        return (gender_of_words(words) or self._gender(person or "")) in (gender, None)

    def _gender(self, name: str) -> Gender | None:
        return gender_of_name(name) or self._titles.get(name.rpartition(" ")[2])

    @cached_property
    def _titles(self) -> dict[str, Gender | None]:
        """What is told by the titles before surnames; None where they differ."""
        told: dict[str, Gender | None] = {}
        for found in _TITLED.finditer(self._text):
            gender = gender_of_words(found.group())
            told[found[1]] = gender if told.get(found[1], gender) is gender else None
        return told

    def _individuals(self, gender: Gender, before: int) -> Iterator[tuple[int, str]]:
        """The names of people before a place, outside quotations, the nearest first, each with where it starts."""
        nearest = bisect_left(self._names, (before, "")) - 1
        for index in range(nearest, max(-1, nearest - _MOST_NAMES), -1):
            start, name = self._names[index]
            if before - start > _REACH:
                return
            if self._is_fit(gender, start, name):
                yield start, name

    def _is_fit(self, gender: Gender, start: int, name: str) -> bool:
        return (
            INSTITUTION.isdisjoint(name.split())
            and not name.isupper()
            and self._gender(name) in (gender, None)
            and not _AT_A_PLACE.search(self._text, max(0, start - 9), start)
            and not self._is_quoted(start)
        )

    def _is_quoted(self, at: int) -> bool:
        """Whether a place is inside quotation marks that were opened in its paragraph."""
        if at not in self._quoted:
            text = self._text
            start = text.rfind("\n", max(0, at - _REACH), at) + 1
            opened = text.count("“", start, at) > text.count("”", start, at)
            self._quoted[at] = opened or text.count('"', start, at) % 2 == 1 or text.count("''", start, at) % 2 == 1
        return self._quoted[at]

    def _subject(self, gender: Gender, start: int, end: int) -> str | None:
        """Who the last sentence between two places is about that begins with the name of a fitting person."""
        starts = [found.end() for found in _SENTENCE_START.finditer(self._text, start, end)]
        for at in reversed(starts):
            name = self._subject_of(at, end)
            if name and self._is_fit(gender, *name):
                return name[1]
        return None

    def _subject_of(self, sentence: int, end: int) -> tuple[int, str] | None:
        """The name a sentence begins with, but for what describes it or tells when and where."""
        adverbial = _ADVERBIAL.match(self._text, sentence, end)
        begins = adverbial.end() if adverbial else sentence
        for found in islice(NAME_OR_SURNAME.finditer(self._text, begins, min(end, begins + 120)), 4):
            words = self._text[begins : found.start()].split()
            if len(words) > _MOST_BEFORE_A_SUBJECT or not _NOT_BEFORE_A_SUBJECT.isdisjoint(map(_plain, words)):
                return None
            single = LEADING_TITLES.sub("", found.group())
            if single.endswith(("’s", "'s")) or not self._text.startswith(_BEHIND_A_SUBJECT, found.end()):
                continue
            name = bare_name(found.group())
            if name or single in self._by_surname or single in self._titles:
                return found.start(), self._fullest(name or single, end)
        return None

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


def _plain(word: str) -> str:
    return word.strip("“”‘’\"',;:—–-")


def _is_individual(words: str) -> bool:
    """Whether words stand for one person, whom “they” and “it” are not."""
    if gender_of_words(words):
        return True
    found = NAME.match(words)
    return (bool(found) and not _ARTICLE.match(words)) or " " not in words
