"""Finds which person the words that name a source stand for: “Scott” is Rick Scott, “they” one of the diplomats."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reader.text.offsets import Span

_TITLES = (
    r"Mr|Mrs|Ms|Mx|Dr|Sen|Senator|Rep|Representative|Congressman|Congresswoman|Gov|Governor|Gen|General|Col|Lt|Sgt"
    r"|Capt|Adm|Admiral|Maj|Prof|Professor|Rev|Pres|President|Prime Minister|Secretary|Minister|Judge|Justice"
    r"|Chancellor|Mayor|Ambassador|Sir|Lord|Lady|Dame|King|Queen|Prince|Princess|Pope|Herr|Frau|Monsieur|Madame"
    r"|Señor|Señora|M|Mme|Former|State"
)
_TITLE = re.compile(rf"(?:(?:{_TITLES})\.?\s+)+")
_NAME = r"[A-ZÀ-ÖØ-Þ](?:[’'][A-Z])?[\w-]*\w"
_JOINT = r"(?:bin|bint|ibn|al|el|de|del|della|da|dos|du|van|von|der|den|la|le|ter|y)"
_FULL = re.compile(rf"{_NAME}(?:\s+[A-Z]\.)*(?:\s+(?:{_JOINT}\s+){{0,2}}{_NAME})+(?:,? (?:Jr|Sr)\.|\s+I{{2,3}}\b)?")
_NOT_A_FIRST_NAME = frozenset(
    """
    The A An In On At But And For From He She It They We This That These Those His Her Their Its Our As
    After Before When While If Since With By To According Former New North South East West San Los White
    House United States Fox CNN NBC ABC CBS National American British French German Russian Israeli
    Democratic Republican Democrats Republicans Last Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday January February March April June July August September October November December One Two
    Three Supreme Foreign Major Justice Department State Special
    """.split()
)
_GENITIVE = re.compile(r"[’']s$")
_SINGULAR = frozenset("he she him her his er sie il elle él ella".split())
_PLURAL = frozenset("they them their ils elles ellos ellas".split())
_THING = frozenset("it its es".split())
_SPEAKING = frozenset("i we you who which that".split())
_ACCORDING = re.compile(
    r"\baccording to ((?:the|an?|one|two|three|several|some|many|her|his|their|its)\b"
    r"(?:[^.,;:“”\"()\n]|(?<=\b[A-Z])\.){3,110})",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|that|this|one|another)\s+(?:[\w.’'-]+\s+){0,4}?([\w’'-]+)$", re.IGNORECASE)
_OF = re.compile(r"\b(?:for|of|to|with|at|by|in|from|against)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$")
_FAR = 6_000
"""How far back a person may have been mentioned, in characters, when only a pronoun stands for them."""


class Mention(NamedTuple):
    """Words that have named a source, and whom they stand for."""

    start: int
    words: str
    person: str


@dataclass(slots=True)
class People:
    """Who has been mentioned so far in an article; sources are to be named in the order of the text."""

    text: str
    _names: dict[str, tuple[list[int], list[str]]] = field(default_factory=dict)
    _told: list[Mention] = field(default_factory=list)
    _according: Sequence[Mention] | None = None
    _is_read: bool = False

    def person(self, source: Span) -> str | None:
        """Whom the source's words stand for, None if that is not known."""
        words = _GENITIVE.sub("", self.text[source.start : source.end].strip(" ,;:—–-\n\t\xa0"))
        person = self._person(words, source.start)
        if person and words.lower() not in _SPEAKING:
            self._told.append(Mention(source.start, words, person))
        return person

    def _person(self, words: str, at: int) -> str | None:
        low = words.lower()
        if low in _SPEAKING:
            return None
        if low in _SINGULAR:
            return self._last_person(at)
        if low in _PLURAL or low in _THING:
            return self._last_description(at) or self._last_person(at)
        full = self.full_name(words)
        if full:
            return full
        bare = _TITLE.sub("", words)
        if bare[:1].isupper() and bare.count(" ") == 0:
            return self._by_surname(bare, at) or bare
        return self._described(words, at) or words

    def full_name(self, words: str) -> str | None:
        """The first and last name of whom the words describe, without titles and descriptions."""
        for segment in words.split(","):
            found = None
            for match in _FULL.finditer(segment):
                if not _OF.search(segment, 0, match.start()):
                    found = _without_titles(match.group()) or found
            if found:
                return found
        return None

    def _by_surname(self, surname: str, at: int) -> str | None:
        """The full name nearest before, else first after, that ends with the surname."""
        self._read()
        found = self._names.get(surname)
        if not found:
            return None
        starts, names = found
        return names[max(0, bisect_left(starts, at) - 1)]

    def _read(self) -> None:
        if self._is_read:
            return
        self._is_read = True
        names: defaultdict[str, tuple[list[int], list[str]]] = defaultdict(lambda: ([], []))
        for match in _FULL.finditer(self.text):
            name = self.full_name(match.group())
            if name:
                last = _GENITIVE.sub("", name.rsplit(" ", 1)[1])
                name = _GENITIVE.sub("", name)
                starts, full = names[last]
                starts.append(match.start())
                full.append(name)
        self._names = dict(names)

    def _last_person(self, at: int) -> str | None:
        """The last source that is somebody's name or description."""
        for mention in reversed(self._told):
            if at - mention.start > _FAR:
                break
            if mention.words.lower() not in _THING:
                between = self._last_subject(mention.start, at)
                return between or mention.person
        return self._last_subject(max(0, at - _FAR), at)

    def _last_subject(self, start: int, at: int) -> str | None:
        """The last full name that begins a sentence between two places."""
        found = None
        for match in _OPENING_NAME.finditer(self.text, max(start + 1, at - 1_500), at):
            found = match.group("name")
        if found is None:
            return None
        return self.full_name(found) or self._by_surname(_TITLE.sub("", found), at)

    def _last_description(self, at: int) -> str | None:
        """The last source that is described, not named: “one of the diplomats”, “its embassy”."""
        if self._according is None:
            self._according = [Mention(m.start(1), m.group(1), m.group(1)) for m in _ACCORDING.finditer(self.text)]
        described = (m for m in reversed(self._told) if m.words[:1].islower() and m.words.lower() not in _SINGULAR)
        told = next(described, None)
        index = bisect_left([m.start for m in self._according], at)
        heard = self._according[index - 1] if index else None
        nearest = max((m for m in (told, heard) if m and at - m.start < _FAR), default=None, key=lambda m: m.start)
        if nearest is None:
            return None
        return _shortened(nearest.person)

    def _described(self, words: str, at: int) -> str | None:
        """“the official” is the last official that was described at more length."""
        match = _DEFINITE.match(words)
        if not match or not words.lower().startswith("the "):
            return None
        head = match.group(1)
        for mention in reversed(self._told):
            is_same = re.search(rf"\b{re.escape(head)}\b", mention.person) is not None
            if (
                is_same
                and at - mention.start < _FAR
                and len(words) < len(mention.person)
                and " and " not in mention.person
            ):
                return mention.person
        return None


_OPENING_NAME = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?”\"] ))(?:On \w+, |But |And |Meanwhile, )?"
    rf"(?P<name>(?:(?:{_TITLES})\.?\s+)*{_NAME}(?:\s+(?:[A-Z]\.\s+)?(?:{_JOINT}\s+)?{_NAME})*)"
)


def _without_titles(name: str) -> str | None:
    """First and last name; None if only one word is left."""
    parts = _TITLE.sub("", name).split()
    while parts and (parts[0] in _NOT_A_FIRST_NAME or _TITLE.fullmatch(parts[0] + " ")):
        parts = parts[1:]
    return " ".join(parts) if len(parts) > 1 else None


def _shortened(description: str) -> str:
    """“one of the diplomats” of “one of the diplomats briefed on the matter”."""
    return re.sub(r"\s+(?:briefed|familiar|close to|who|told|involved)\b.*", "", description, flags=re.DOTALL).strip()
