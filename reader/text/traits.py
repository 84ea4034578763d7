"""Names what a paragraph shows of being boilerplate or not: its traits, each with a weight in trait_weights.py.

Time and memory are linear in the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from reader.text.abroad import ABROAD
from reader.text.manner import COMMANDS, FUNCTION, NARRATIVE, ONESELF, WE, YOU
from reader.text.patterns import pattern
from reader.text.seen import Seen
from reader.text.sitespeak import FAMILIES
from reader.text.surroundings import add_surroundings
from reader.text.telltales import SURE, SURE_ABROAD

_WORD = pattern(r"\w++(?:'\w++)*+")
_SYLLABIC = ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af")
"""Where the signs are whose words have no blanks between them, or are syllables."""
_DIGITS = pattern(r"\d+")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = pattern(
    rf"\d[:.]\d\d ?(?:[ap]\.?m|uhr|h\b)|\d{{4}}-\d\d-\d\d|{_MONTH} \d{{1,2}},? (?:19|20)\d\d"
    rf"|\d {_MONTH},? (?:19|20)\d\d|\d (?:min|minute|hour|day|week|month|year)s? ago"
)
_BIO = pattern(
    r"(?:[A-Z][\w.'’-]{0,30},? ){1,5}(?:\([^)]{3,60}\) )?(?:is (?:an? |the |based |currently )"
    r"|has (?:been |written |covered |worked )|(?:can|may) be |(?:joined|covers|writes|lives|works|studied|graduated"
    r"|contributed|oversees|specializes|reports) )"
)
_CLOSING = "\"”’')»] "
_SEPARATORS = frozenset("•»›·→")
_LATIN_ENDS = "\u0250"
_LENGTHS = (3, 6, 10, 17, 29, 51)
"""Words from which a paragraph belongs to the next class of length."""


def seen_in(paragraphs: Sequence[str]) -> list[Seen]:
    """What each paragraph shows, by itself and among the others."""
    seen = [_by_itself(paragraph) for paragraph in paragraphs]
    add_surroundings(seen, paragraphs)
    return seen


def _by_itself(paragraph: str) -> Seen:
    lower = paragraph.lower().replace("’", "'")
    words = tuple(_WORD.findall(lower))
    vocabulary = frozenset(words)
    script = _script(words)
    size = len(words) if script == "latin" else max(len(words), _syllables(paragraph) // 2)
    length = 1 + bisect_right(_LENGTHS, size)
    hints = _hints(words, vocabulary)
    families = {family: found for family, found in hints.items() if family != "sure"} if hints else hints
    seen = Seen(words, size, length, families, [])
    reach = seen.reach
    traits = seen.traits
    traits.append(f"length {length}")
    traits += _of_hints(hints, len(words), reach) if hints else _NO_HINTS
    traits += _of_ending(paragraph, reach)
    traits += _of_address(words, vocabulary)
    traits += _of_signs(paragraph, lower, reach)
    if script == "other":
        traits.append("another script")
    else:
        narrative, small = len(vocabulary & NARRATIVE), 0 if reach == "short" else len(vocabulary & FUNCTION)
        traits += _of_story(min(3, narrative), min(4, small), reach)
        traits += _of_capitals(paragraph, reach)
    if reach == "long" and not seen.hints:
        traits.append("long, no hint")
    return seen


def _syllables(paragraph: str) -> int:
    return sum(any(first <= sign <= last for first, last in _SYLLABIC) for sign in paragraph)


def _script(words: Sequence[str]) -> str:
    """Whether the words are Latin, all or most of them."""
    if "" < max(words, default="") < _LATIN_ENDS:
        return "latin"
    return "mixed" if sum(word < _LATIN_ENDS for word in words) > 0.6 * len(words) else "other"


def _indexed() -> dict[str, list[tuple[str, str, int]]]:
    """The phrases by their longest word, so that a paragraph is searched only for what it can hold."""
    index: dict[str, list[tuple[str, str, int]]] = {}
    for family, phrases in (*FAMILIES.items(), *ABROAD.items(), ("sure", SURE + SURE_ABROAD)):
        for phrase in dict.fromkeys(phrases):
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


_NO_HINTS = ("hints 0", "hinting words 0")


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


def _of_ending(paragraph: str, reach: str) -> tuple[str, ...]:
    text = paragraph.rstrip()
    last = text.rstrip(_CLOSING)[-1:]
    ending = "cut off" if text.endswith(("...", "…", "…]", "...]")) else _ENDINGS.get(last, "none")
    return _ending(ending, reach, last == "?", "!" in text)


_ENDINGS = {".": "stop", "!": "stop", "?": "stop", ":": "colon"}


@cache
def _ending(ending: str, reach: str, is_question: bool, exclaims: bool) -> tuple[str, ...]:
    further = (*("a question",) * is_question, *("exclaims",) * exclaims)
    return f"ends: {ending}", f"ends: {ending}, {reach}", *further


def _of_address(words: Sequence[str], vocabulary: frozenset[str]) -> Iterator[str]:
    """Who speaks, and to whom."""
    speaks_to, speaks_as = _share(words, vocabulary, YOU), _share(words, vocabulary, WE)
    yield f"you {bisect_left((0, 0.04, 0.1), speaks_to)}" if speaks_to else "you 0"
    yield f"we {bisect_left((0, 0.04), speaks_as)}" if speaks_as else "we 0"
    if not vocabulary.isdisjoint(ONESELF):
        yield "I"
    if words and words[0] in COMMANDS:
        yield "a command"


@cache
def _of_story(narrative: int, small: int, reach: str) -> tuple[str, ...]:
    """Whether it tells something in whole sentences, by its verbs and its small words."""
    found = f"narrative {narrative}", f"narrative {min(1, narrative)}, {reach}"
    return found if reach == "short" else (*found, f"small words {small}")


def _share(words: Sequence[str], vocabulary: frozenset[str], listed: frozenset[str]) -> float:
    """The share of the words that are listed."""
    return 0.0 if vocabulary.isdisjoint(listed) else sum(map(listed.__contains__, words)) / len(words)


def _of_signs(paragraph: str, lower: str, reach: str) -> Iterator[str]:
    if not paragraph.isascii() and ("©" in paragraph or "ⓒ" in paragraph):
        yield "©"
    if "@" in paragraph:
        yield "@"
    if "http" in lower or "www." in lower or ".com" in lower or ".org" in lower:
        yield f"an address, {reach}"
    if "|" in paragraph or not (paragraph.isascii() or _SEPARATORS.isdisjoint(paragraph)):
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
    if reach != "long" and _DIGITS.search(paragraph):
        if sum(map(len, _DIGITS.findall(paragraph))) > 0.15 * len(paragraph):
            yield "digits"
        if _DATE.search(lower):
            yield f"a date, {reach}"


def _of_capitals(paragraph: str, reach: str) -> Iterator[str]:
    if reach != "long":
        written = paragraph.split()
        capitals = sum([word[0].isupper() for word in written]) / max(1, len(written))
        yield f"capitals {bisect_right((0.12, 0.3, 0.6), capitals)}, {reach}"
        if paragraph.isupper():
            yield "all capitals"
