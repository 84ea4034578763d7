"""Reads the words outside quotation marks as one string of tags, a letter a word: the form rules are written for."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from reader.text.language import VERBS, Language
from reader.text.offsets import Span
from reader.text.patterns import pattern
from reader.text.stretches import Stretch
from reader.text.tags import (
    ADVERB,
    AFTER_SUBJECT,
    ARTICLE,
    AUXILIARY,
    DETERMINER,
    EXPRESS,
    INFINITIVE,
    NAME,
    POSSESSIVE,
    PRONOUN,
    RELATIVE,
    REMARK,
    SAY,
    TIME,
    VERB,
    WORD,
)

FULL, COMMA, EXCLAIMED, FRAGMENT = "F", "K", "E", "Q"
"""The tag of a stretch in quotation marks, by how it ends: “A.” “A,” “A!” or “A—”, “a”."""
QUOTED = FULL + COMMA + EXCLAIMED + FRAGMENT
STOP = "."
OPENING, CLOSING = "()"
GENITIVE = "O"
"""“Trump’s”."""

_ABBREVIATION = (
    "Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Rev|Prof|Hon|St|Jr|Sr|Inc|Co|Corp|No|Jan|Feb|Aug|Sept|Oct|Nov"
    "|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    "|Tex|Va|Vt|Wash|Wis|Wyo|[DRI]-[A-Z][a-z]*|[A-Z]"
)
_FRENCH_SUBJECT = r"(?:il|elle)s?\b"
"""“il” of “a-t-il” and “dit-il” is a word of its own."""
_TOKEN = (
    r"[a-z]+(?=[ ,])"  # most words; the rest is slower
    rf"|(?=[A-Z])(?:{_ABBREVIATION})\.(?!\w)"
    r"|(?:[^\W\d_]\.){2,}|\d[\d.,]*\d(?![-\w]\w)"
    rf"|(?!(?<=-)t-{_FRENCH_SUBJECT})[@#]?\w+(?:[’'.&@/]\w+|-(?!(?:t-)?{_FRENCH_SUBJECT})\w+)*(?:(?<=s)[’'](?!\w))?"
    r"|[.!?…]+(?:['’)\]]*(?=\s|$))?|--+|[,;:()\[\]—–―]|-(?!(?:t-)?(?:il|elle)s?\b)"
)
_GENITIVE_END = ("’s", "'s", "s’", "s'")
GERUND = "g"
"""Any other word in -ing."""
GLUE = "&"
"""A word inside a short parenthesis behind a name."""
_PUNCTUATION = {"--": "-", "—": "-", "–": "-", "―": "-", "[": "(", "]": ")"}
_BEFORE_NOUN = frozenset((ARTICLE, DETERMINER, POSSESSIVE, GENITIVE))
_BEFORE_VERB = frozenset((PRONOUN, AUXILIARY, INFINITIVE, RELATIVE, *QUOTED))
_BEFORE_NO_VERB = frozenset((ARTICLE, POSSESSIVE, GENITIVE))
_MOST_PLAIN = 20_000
"""Words that are remembered at most."""
_CONTRACTED = frozenset(("s", "d", "m", "re", "ve", "ll"))
_ALWAYS_SMALL = frozenset((ARTICLE, DETERMINER, PRONOUN, POSSESSIVE, TIME))
_SENTENCE_BEFORE = frozenset((STOP, FULL, EXCLAIMED, ":", "-", "(", ";"))
_SENTENCE_STARTERS = frozenset("apdonsxzihcr")
_CLOSERS = " \t\n\u00a0’”'\")]»"


class Tokens(NamedTuple):
    """The tokens of one paragraph; a stretch in quotation marks is one token."""

    tags: str
    starts: Sequence[int]
    ends: Sequence[int]
    stretches: Sequence[tuple[int, Stretch]]
    """Each stretch with the index of its token."""
    language: Language

    def span(self, first: int, last: int) -> Span:
        """Where the tokens from `first` up to `last` (exclusive) stand in the text."""
        return Span(self.starts[first], self.ends[last - 1])


class _Reading(NamedTuple):
    tags: list[str]
    starts: list[int]
    ends: list[int]


def read(text: str, start: int, end: int, stretches: Sequence[Stretch], language: Language) -> Tokens:
    """The tokens of the paragraph text[start:end]."""
    reading = _Reading([], [], [])
    placed: list[tuple[int, Stretch]] = []
    at = start
    for stretch in stretches:
        _read_words(text, at, stretch.opened, language, reading)
        placed.append((len(reading.tags), stretch))
        reading.tags.append(_ending(text, stretch))
        reading.starts.append(stretch.opened)
        reading.ends.append(stretch.closed)
        at = stretch.closed
    _read_words(text, at, end, language, reading)
    return Tokens("".join(reading.tags), reading.starts, reading.ends, placed, language)


@cache
def _pattern(elided: str) -> re.Pattern[str]:
    """What is a token; `elided` are words like “l’” that are tokens of their own, as alternatives."""
    own = rf"\b(?i:{elided})[’'](?=\w)|" if elided else ""
    return re.compile(rf"(?=\S)(?:{own}{_TOKEN})")  # told that no token is a blank, the search skips those at once


def _ending(text: str, stretch: Stretch) -> str:
    inside = text[max(stretch.start, stretch.end - 6) : stretch.end].rstrip(_CLOSERS)
    if not inside or inside[-1] not in ".,!?…:;—–-":
        return FRAGMENT
    if inside[-1] == ".":
        return EXCLAIMED if inside.endswith("..") else FULL
    return COMMA if inside[-1] == "," else EXCLAIMED


def _read_words(text: str, start: int, end: int, language: Language, reading: _Reading) -> None:
    tags, starts, ends = reading
    plain = language.plain
    for match in _pattern(language.elided).finditer(text, start, end):
        word = match.group()
        tags.append(plain.get(word) or _tag_among(text, word, language, reading))
        starts.append(match.start())
        ends.append(match.end())


def _tag_among(text: str, word: str, language: Language, reading: _Reading) -> str:
    """The tag of a word that depends on those before it, or changes theirs."""
    tags = reading.tags
    tag = language.small.get(word) or _tag_of(word, language, tags)
    if tag == CLOSING and _glue_parenthesis(tags):
        return GLUE
    if word in language.particles:
        _join_particle(text, word, language, reading)
    elif tag in AFTER_SUBJECT and tags and tags[-1] == GERUND and text[reading.starts[-1]].isupper():
        tags[-1] = NAME
    return tag


def _join_particle(text: str, particle: str, language: Language, reading: _Reading) -> None:
    """Makes a cue of “went” in “went on”."""
    if reading.tags and reading.tags[-1] in (VERB, WORD):
        verb = text[reading.starts[-1] : reading.ends[-1]]
        if language.particle_of.get(verb) == particle:
            reading.tags[-1] = SAY


def _glue_parenthesis(tags: list[str]) -> bool:
    """Makes “(D-Nev.” a part of the name it follows, if it is as short as that."""
    for at in range(len(tags) - 1, max(0, len(tags) - 8), -1):
        if tags[at] == OPENING:
            tags[at:] = GLUE * (len(tags) - at)
            return True
        if tags[at] not in "CdiwaO,":
            return False
    return False


def _tag_of(word: str, language: Language, before: list[str]) -> str:
    """The tag of a word or sign, from the table, its shape, and the tag before it."""
    first = word[0]
    if first in ".!?…":
        return _remembered(word, STOP, language)
    if not first.isalnum() and first not in "@#":
        return _remembered(word, _PUNCTUATION.get(word, first), language)
    low = word.lower().replace("’", "'")
    tag = language.tags.get(low) or _tag_of_contraction(low, language)
    previous = before[-1] if before else STOP
    if not first.islower() and not first.isdigit():
        if tag is None and not word.endswith("ing"):
            is_genitive = word.endswith(_GENITIVE_END) and len(word) > 2
            return _remembered(word, GENITIVE if is_genitive else NAME, language)
        return _tag_of_capitalised(tag, previous)
    if low in language.remarks and _is_owned(before):
        return REMARK
    if tag in VERBS and low in language.nouns_too:
        return tag if _stands_as_verb(low, before) else WORD
    if tag in VERBS and previous in _BEFORE_NO_VERB:
        return WORD
    if tag is not None:
        return tag
    if first.isdigit():
        return WORD if word[-1].isalpha() else DETERMINER
    if word.endswith("ed"):
        return WORD if previous in _BEFORE_NOUN else VERB
    if low in language.remarks:
        return WORD
    if word.endswith("ly"):
        return _remembered(word, ADVERB, language)
    if word.endswith("ing") and language.code == "en":
        return _remembered(word, GERUND, language)
    return _remembered(word, GENITIVE if word.endswith(_GENITIVE_END) else WORD, language)


def _remembered(word: str, tag: str, language: Language) -> str:
    """The tag of a word that has the same one wherever it stands, known from now on."""
    if len(language.plain) >= _MOST_PLAIN:
        language.forget()
    if tag != CLOSING and tag not in AFTER_SUBJECT and word not in language.particles:
        language.plain[word] = tag
    return tag


def _tag_of_contraction(word: str, language: Language) -> str | None:
    """The tag of “he'd”, “who's” and “didn't”."""
    stem, apostrophe, rest = word.rpartition("'")
    if not apostrophe:
        return None
    if rest == "t":
        return AUXILIARY
    tag = language.tags.get(stem) if rest in _CONTRACTED else None
    return tag if tag in (PRONOUN, RELATIVE) else None


def _is_owned(before: list[str]) -> bool:
    """Whether an article or a possessive stands before a noun, words that describe it between."""
    for tag in reversed(before[-4:]):
        if tag in _BEFORE_NOUN:
            return True
        if tag not in (WORD, ADVERB):
            return False
    return False


def _stands_as_verb(word: str, before: list[str]) -> bool:
    """Whether “state”, “reports” and the like stand where a verb does."""
    previous = before[-1] if before else STOP
    if previous in _BEFORE_VERB:
        return True
    if not word.endswith("s"):
        return False
    return previous in (NAME, GLUE) or (
        previous == WORD and len(before) > 2 and before[-2] == ARTICLE and before[-3] in QUOTED
    )


def _tag_of_capitalised(tag: str | None, previous: str) -> str:
    """A name, unless it is a small word, or one in -ing, that starts a sentence or a title."""
    starts = previous in _SENTENCE_BEFORE
    if tag is None:
        return GERUND if starts else NAME
    if tag in _ALWAYS_SMALL or (starts and tag not in (EXPRESS, VERB)):
        return tag
    return NAME


def sentences(tokens: Tokens, text: str) -> list[tuple[int, int]]:
    """The sentences as ranges of tokens; a quotation and what says who said it are one."""
    tags = tokens.tags
    cuts = []
    for at in range(len(tags) - 1):
        tag, following = tags[at], tags[at + 1]
        if (
            tag == STOP
            or (tag in (FULL, EXCLAIMED) and _starts_sentence(tokens, text, at + 1))
            or (tag == NAME and following in _SENTENCE_STARTERS and _is_abbreviation_end(tokens, text, at))
        ):
            cuts.append(at + 1)
    return list(zip([0, *cuts], [*cuts, len(tags)], strict=True)) if tags else []


def _is_abbreviation_end(tokens: Tokens, text: str, at: int) -> bool:
    """Whether the full stop of “U.S.” or “Inc.” ends its sentence too."""
    return text[tokens.ends[at] - 1] == "." and text[tokens.starts[at + 1]].isupper()


_SPEAKER_AFTER = pattern(r"(?:[adoOCw&it]+(?:,[^.,]*,)?[xn]*)V(?:[.t-]|,(?![FKEQ])|i[adoCtw]|w[.,]|$)|V[adopOC]")
_SPEAKER_AFTER_EXCLAMATION = pattern(r"(?:[adoOCw&it]+(?:,[^.,]*,)?[xzn]*)(?:V(?![hx]|px)|[eB][.,])|V[adopOC]")


def _starts_sentence(tokens: Tokens, text: str, at: int) -> bool:
    """Whether a new sentence starts after “A.” or “A?”."""
    tag = tokens.tags[at]
    if tag in QUOTED:
        return True
    first = text[tokens.starts[at]]
    if not first.isupper():
        return False
    ended = tokens.tags[at - 1]
    if tag in (NAME, SAY, GENITIVE) or (ended == EXCLAIMED and tag in (ARTICLE, DETERMINER)):
        after = _SPEAKER_AFTER if ended == FULL else _SPEAKER_AFTER_EXCLAMATION
        return after.match(tokens.tags, at, at + 40) is None
    return tag != STOP
