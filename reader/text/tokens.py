"""Reads the words outside quotation marks as one string of tags, a letter a word: the form rules are written for."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.text.cues import (
    ADVERB,
    AUXILIARY,
    BE,
    DETERMINER,
    EXPRESS,
    EXPRESSING,
    NAME,
    PARTICIPLE,
    POSSESSIVE,
    REMARK,
    SAY,
    SAYING,
    TIME,
    VERB,
    WORD,
    Language,
)
from reader.text.offsets import Span
from reader.text.stretches import Stretch

FULL, COMMA, EXCLAIMED, FRAGMENT = "F", "K", "E", "Q"
"""The tag of a stretch in quotation marks, by how it ends: “A.” “A,” “A!” or “A—”, “a”."""
QUOTED = FULL + COMMA + EXCLAIMED + FRAGMENT
STOP = "."
GENITIVE = "O"
"""“Trump’s”."""

_TOKEN = re.compile(
    r"\([A-Z][\w.,-]{0,10}(?: [A-Z][\w.]{0,8})?\)|[DRI]-[A-Z][a-z]+\.|(?:[^\W\d_]\.){2,}"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Rev|Prof|Hon|St|Jr|Sr|Inc|Co|Corp|No"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont"
    r"|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|vs|etc|[^\W\d_a-z])\.(?!\w)"
    r"|\d[\d.,]*\d|[@#]?\w+(?:[’'.&@/-]\w+)*(?:(?<=s)[’'](?!\w))?"
    r"|[.!?…]+(?:['’)\]]*(?=\s|$))?|--+|[,;:()\[\]—–―-]"
)
_GENITIVE_END = ("’s", "'s", "s’", "s'")
_PUNCTUATION = {"--": "-", "—": "-", "–": "-", "―": "-", "[": "(", "]": ")"}
_VERBS = frozenset((SAY, SAYING, EXPRESS, EXPRESSING))
_BEFORE_NOUN = frozenset((DETERMINER, POSSESSIVE, GENITIVE))
_SENTENCE_STARTERS = frozenset("pdnsxihcr")
_ONLY_VERBS = frozenset(
    "say says said tell tells told write writes wrote think thinks thought call called swore see saw".split()
)
_QUOTE_END = re.compile(r"[.,!?…:;—–-](?=[\s.,’”'\")\]]*$)")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one paragraph; a stretch in quotation marks is one token."""

    tags: str
    starts: Sequence[int]
    ends: Sequence[int]
    stretches: Sequence[tuple[int, Stretch]]
    """Each stretch with the index of its token."""

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
    return Tokens("".join(reading.tags), reading.starts, reading.ends, placed)


def _ending(text: str, stretch: Stretch) -> str:
    found = _QUOTE_END.search(text, max(stretch.start, stretch.end - 6), stretch.end)
    if found is None:
        return FRAGMENT
    return {".": FULL, ",": COMMA}.get(found.group(), EXCLAIMED)


def _read_words(text: str, start: int, end: int, language: Language, reading: _Reading) -> None:
    tags, starts, ends = reading
    known, remarks = language.tags, language.remarks
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        first = word[0]
        if first.isalnum() or first in "@#" or (first == "(" and len(word) > 1):
            tag = _tag_of(word, first, known, remarks, tags)
        elif first in ".!?…":
            tag = STOP
        else:
            tag = _PUNCTUATION.get(word, first)
        tags.append(tag)
        starts.append(match.start())
        ends.append(match.end())


def _tag_of(word: str, first: str, known: Mapping[str, str], remarks: frozenset[str], before: list[str]) -> str:
    if first == "(":
        return NAME
    low = word.lower()
    tag = known.get(low)
    previous = before[-1] if before else STOP
    if first.isupper() or first in "@#":
        if low.endswith("ing") and previous == STOP and tag in (None, SAYING, EXPRESSING):
            return PARTICIPLE
        if tag is None:
            return GENITIVE if word.endswith(_GENITIVE_END) and len(word) > 2 else NAME
        if tag in _VERBS or tag == WORD:
            is_said = tag == SAY and low.endswith(("ed", "said", "says"))
            return tag if is_said and (previous == STOP or previous in QUOTED) else NAME
        return tag
    if tag in _VERBS and _is_noun(low, remarks, before):
        return REMARK if low in remarks else WORD
    if tag is not None:
        return tag
    if first.isdigit():
        return DETERMINER
    if word.endswith("ly"):
        return ADVERB
    if word.endswith("ing") and previous in "C,":
        return PARTICIPLE
    if word.endswith("ed") and len(word) > 4 and previous not in _BEFORE_NOUN:
        return VERB
    return GENITIVE if word.endswith(_GENITIVE_END) else WORD


def _is_noun(low: str, remarks: frozenset[str], before: list[str]) -> bool:
    """Whether a verb's form is a noun here: “the claim”, “of Trump’s recent tweets”."""
    if low.endswith(("ed", "ing")) or low in _ONLY_VERBS:
        return False
    previous = before[-1] if before else STOP
    if low not in remarks:
        return previous in _BEFORE_NOUN
    if previous in "prxn" or (previous == "2" and not low.endswith("s")):
        return False
    if previous not in "CwhE" or not low.endswith("s"):
        return True
    at = len(before) - 1
    while at >= 0 and len(before) - at < 5 and before[at] in "Cw":
        at -= 1
    return at >= 0 and before[at] in "ofiWO"


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


_ATTRIBUTION_AFTER = re.compile(
    rf"[{NAME}{DETERMINER}{WORD}ifO]*(?:,[^.,;:{QUOTED}V]*,)?[{AUXILIARY}{BE}{ADVERB}]*"
    rf"[{SAY}](?:[.,:{TIME}{ADVERB}siWf2]|w[.,]|$|[{QUOTED}])|V[CdpoO]"
)


def _starts_sentence(tokens: Tokens, text: str, at: int) -> bool:
    """Whether a new sentence starts after “A.” or “A?”."""
    tag = tokens.tags[at]
    if tag in QUOTED:
        return True
    first = text[tokens.starts[at]]
    if not first.isalnum():
        return False
    if not first.isupper():
        return False
    if tag in (NAME, SAY):
        return _ATTRIBUTION_AFTER.match(tokens.tags, at) is None
    return True
