"""Names what a paragraph shows of being boilerplate or not: its traits, each with a weight in trait_weights.py.

Time and memory are linear in the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.text.manner import COMMANDS, FUNCTION, NARRATIVE, ONESELF, WE, YOU
from reader.text.sitespeak import FAMILIES, SURE

_WORD = re.compile(r"\w++(?:'\w++)*+")
_SYLLABIC = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LETTERS = re.compile(r"[^\W\d_]+|\s+")
_DIGITS = re.compile(r"\d+")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"\d[:.]\d\d ?(?:[ap]\.?m|uhr|h\b)|\d{{4}}-\d\d-\d\d|{_MONTH} \d{{1,2}},? (?:19|20)\d\d"
    rf"|\d {_MONTH},? (?:19|20)\d\d|\d (?:min|minute|hour|day|week|month|year)s? ago"
)
_BIO = re.compile(
    r"(?:[A-Z][\w.'’-]{0,30},? ){1,5}(?:\([^)]{3,60}\) )?(?:is (?:an? |the |based |currently )"
    r"|has (?:been |written |covered |worked )|(?:can|may) be |(?:joined|covers|writes|lives|works|studied|graduated"
    r"|contributed|oversees|specializes|reports) )"
)
_CLOSING = "\"”’')»] "
_SEPARATORS = "|•»›·→"
_LATIN_ENDS = "\u0250"
_CROWDED = (0.3, 0.55)
"""Shares of short lines from which a page is of the next kind."""
_LENGTHS = (3, 6, 10, 17, 29, 51)
"""Words from which a paragraph belongs to the next class of length."""
SHORT, MIDDLE = 3, 5
"""The last class that is short, and the last that is of middle length."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A paragraph and what it shows."""

    words: tuple[str, ...]
    size: int
    """How many words, or half as many syllabic signs."""
    length: int
    """Its class of length, from 1."""
    families: dict[str, list[int]]
    """How many words each hint has, by what the paragraph would be."""
    traits: list[str] = field(default_factory=list)

    @property
    def hints(self) -> set[str]:
        """The families, without the labels that any short line may be."""
        return self.families.keys() - {"label"}

    @property
    def plain_hints(self) -> list[str]:
        """The families that one sees at once, by a phrase or in much of the line: most first."""
        told = {
            family: sum(hints)
            for family, hints in self.families.items()
            if max(hints) > 1 or 4 * len(hints) >= self.size
        }
        return sorted(told, key=lambda family: (-told[family], family))

    @property
    def speaks_for_a_site(self) -> bool:
        """Whether it says what an article hardly ever does."""
        return "sure" in self.traits or "©" in self.traits

    @property
    def is_running_text(self) -> bool:
        """Whether it is long, ends like a sentence and hardly speaks for a site: then it is the article's own."""
        if self.length <= MIDDLE or len(self.hints) > 1:
            return False
        return "ends: stop" in self.traits and not self.speaks_for_a_site


def seen_in(paragraphs: Sequence[str]) -> list[Seen]:
    """What each paragraph shows, by itself and among the others."""
    seen = [_by_itself(paragraph) for paragraph in paragraphs]
    _add_what_is_known(seen)
    _add_likeness(seen, paragraphs)
    _add_what_is_usual(seen)
    _add_place(seen)
    return seen


def _by_itself(paragraph: str) -> Seen:
    lower = paragraph.lower().replace("’", "'")
    words = tuple(_WORD.findall(lower))
    vocabulary = frozenset(words)
    script = _script(words)
    size = len(words) if script == "latin" else max(len(words), len(_SYLLABIC.findall(paragraph)) // 2)
    length = 1 + bisect_right(_LENGTHS, size)
    reach = "short" if length <= SHORT else "middle" if length <= MIDDLE else "long"
    hints = _hints(words, vocabulary)
    seen = Seen(words, size, length, {family: found for family, found in hints.items() if family != "sure"})
    traits = seen.traits
    traits.append(f"length {length}")
    traits += _of_hints(hints, len(words), reach)
    traits += _of_ending(paragraph, reach)
    traits += _of_address(words, vocabulary)
    traits += _of_signs(paragraph, lower, reach)
    if script == "other":
        traits.append("another script")
    else:
        traits += _of_story(vocabulary, reach)
        traits += _of_capitals(paragraph, reach)
    if reach == "long" and not seen.hints:
        traits.append("long, no hint")
    return seen


def _script(words: Sequence[str]) -> str:
    """Whether the words are Latin, all or most of them."""
    if "" < max(words, default="") < _LATIN_ENDS:
        return "latin"
    return "mixed" if sum(word < _LATIN_ENDS for word in words) > 0.6 * len(words) else "other"


def _indexed() -> dict[str, list[tuple[str, str, int]]]:
    """The phrases by their longest word, so that a paragraph is searched only for what it can hold."""
    index: dict[str, list[tuple[str, str, int]]] = {}
    for family, phrases in (*FAMILIES.items(), ("sure", SURE)):
        for phrase in phrases:
            parts = phrase.split()
            index.setdefault(max(parts, key=len), []).append((f" {phrase} ", family, len(parts)))
    return index


_PHRASES = _indexed()
_RAREST = frozenset(_PHRASES)


def _hints(words: Sequence[str], vocabulary: frozenset[str]) -> dict[str, list[int]]:
    """The lengths of the phrases found, by family."""
    hints: dict[str, list[int]] = {}
    found = vocabulary & _RAREST
    if found:
        text = f" {' '.join(words)} "
        for word in found:
            for phrase, family, length in _PHRASES[word]:
                if phrase in text:
                    hints.setdefault(family, []).append(length)
    return hints


def _of_hints(hints: dict[str, list[int]], words: int, reach: str) -> Iterator[str]:
    covered = 0
    for family, lengths in hints.items():
        covered += sum(lengths)
        if family == "sure":
            continue
        yield f"{family}, {reach}"
        if max(lengths) > 1:
            yield f"{family}: a phrase"
    if "sure" in hints:
        yield "sure"
        if len(hints["sure"]) > 1:
            yield "sure twice"
    families = len(hints.keys() - {"label", "sure"})
    yield f"hints {min(4, families)}"
    if families:
        yield f"hints {min(3, families)}, {reach}"
    yield f"hinting words {bisect_left((0, 0.05, 0.12, 0.3), covered / max(1, words))}"


def _of_ending(paragraph: str, reach: str) -> Iterator[str]:
    text = paragraph.rstrip()
    last = text.rstrip(_CLOSING)[-1:]
    if text.endswith(("...", "…", "…]", "...]")):
        ending = "cut off"
    else:
        ending = {".": "stop", "!": "stop", "?": "stop", ":": "colon"}.get(last, "none")
    yield f"ends: {ending}"
    yield f"ends: {ending}, {reach}"
    if last == "?":
        yield "a question"
    if "!" in text:
        yield "exclaims"


def _of_address(words: Sequence[str], vocabulary: frozenset[str]) -> Iterator[str]:
    """Who speaks, and to whom."""
    speaks_to, speaks_as = _share(words, vocabulary, YOU), _share(words, vocabulary, WE)
    yield f"you {bisect_left((0, 0.04, 0.1), speaks_to)}"
    yield f"we {bisect_left((0, 0.04), speaks_as)}"
    if not vocabulary.isdisjoint(ONESELF):
        yield "I"
    if words and words[0] in COMMANDS:
        yield "a command"


def _of_story(vocabulary: frozenset[str], reach: str) -> Iterator[str]:
    """Whether it tells something in whole sentences."""
    narrative = len(vocabulary & NARRATIVE)
    yield f"narrative {min(3, narrative)}"
    yield f"narrative {min(1, narrative)}, {reach}"
    if reach != "short":
        yield f"small words {min(4, len(vocabulary & FUNCTION))}"


def _share(words: Sequence[str], vocabulary: frozenset[str], listed: frozenset[str]) -> float:
    """The share of the words that are listed."""
    return 0.0 if vocabulary.isdisjoint(listed) else sum(map(listed.__contains__, words)) / len(words)


def _of_signs(paragraph: str, lower: str, reach: str) -> Iterator[str]:
    if "©" in paragraph or "ⓒ" in paragraph:
        yield "©"
    if "@" in paragraph:
        yield "@"
    if "http" in lower or "www." in lower or ".com" in lower or ".org" in lower:
        yield f"an address, {reach}"
    if any(sign in paragraph for sign in _SEPARATORS):
        yield "separators"
    if paragraph[:1].islower():
        yield "begins small"
    if _BIO.match(paragraph):
        yield "presents a person"
    if paragraph[:1].isdigit():
        yield f"begins with a digit, {reach}"
    if paragraph.startswith(("[", "(", "<")):
        yield "begins with a bracket"
    elif paragraph.startswith(("*", "-", "•", "–", "—", "#")):
        yield "begins with a bullet"
    if reach != "long":
        if sum(map(len, _DIGITS.findall(paragraph))) > 0.15 * len(paragraph):
            yield "digits"
        if _DATE.search(lower):
            yield f"a date, {reach}"


def _of_capitals(paragraph: str, reach: str) -> Iterator[str]:
    if reach != "long":
        written = paragraph.split()
        capitals = sum(word[0].isupper() for word in written) / max(1, len(written))
        yield f"capitals {bisect_right((0.12, 0.3, 0.6), capitals)}, {reach}"
        if paragraph.isupper():
            yield "all capitals"


def _add_what_is_known(seen: Sequence[Seen]) -> None:
    """How many of its long words the page has said before: lines of other articles bring new ones."""
    told: set[str] = set()
    for index, paragraph in enumerate(seen):
        telling = [word for word in paragraph.words if len(word) > 5]
        if index > 3 and paragraph.length > SHORT and len(telling) > 2:
            known = sum(map(told.__contains__, telling)) / len(telling)
            paragraph.traits.append(f"known words {bisect_right((0.08, 0.25, 0.5), known)}")
        if paragraph.length >= MIDDLE:
            told.update(telling)


def _add_likeness(seen: Sequence[Seen], paragraphs: Sequence[str]) -> None:
    """Lines built alike, such as the dates of a tour, are counted by that alone: many small clues would add up."""
    shapes = [
        _DIGITS.sub("0", _LETTERS.sub("", paragraph[:200]))[:3] if found.length <= MIDDLE else ""
        for found, paragraph in zip(seen, paragraphs, strict=True)
    ]
    for index, (found, shape) in enumerate(zip(seen, shapes, strict=True)):
        if len(shape) < 2:
            continue
        around = (*shapes[max(0, index - 2) : index], *shapes[index + 1 : index + 3])
        alike = around.count(shape)
        if alike and not found.hints and not found.speaks_for_a_site:
            found.traits[:] = [f"alike {min(3, alike)}"]


def _add_what_is_usual(seen: Sequence[Seen]) -> None:
    """An article that addresses its reader throughout says nothing by doing so."""
    prose = [paragraph for paragraph in seen if paragraph.length >= MIDDLE]
    for trait, manner in (("you", {"you 1", "you 2", "you 3"}), ("I", {"I"})):
        usual = sum(not manner.isdisjoint(paragraph.traits) for paragraph in prose)
        if len(prose) > 3 and usual > 0.3 * len(prose):
            for paragraph in seen:
                paragraph.traits[:] = [f"{trait}, as usual" if name in manner else name for name in paragraph.traits]


def _add_place(seen: Sequence[Seen]) -> None:
    """Where it stands on what kind of page: a whole page is crowded with short lines, an article is not."""
    count = len(seen)
    short = sum(paragraph.length <= SHORT for paragraph in seen) / max(1, count)
    crowd = ("plain", "mixed", "crowded")[bisect_right(_CROWDED, short)]
    for index, paragraph in enumerate(seen):
        reach = "short" if paragraph.length <= SHORT else "middle" if paragraph.length <= MIDDLE else "long"
        paragraph.traits.append(f"{crowd} page, {reach}")
        if index == 0:
            paragraph.traits.append(f"opens a {crowd} page")
        if crowd != "crowded":
            place = bisect_right((0.35, 0.6, 0.8), index / count)
            paragraph.traits.append(f"part {place}")
            if index >= count - 3:
                paragraph.traits.append("among the last")
            if index == count - 1:
                paragraph.traits.append("the last")
