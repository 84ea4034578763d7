"""Finds the sentences of a text: nupunkt's boundaries, corrected where news prose misleads it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.text.offsets import Extent, Span
from reader.text.patterns import pattern

_CONTEXT = 48
"""How many characters on each side of a boundary are looked at."""
_TITLE = pattern(
    r"(?:^|[\s(“\"‘])(?:Sen|Sens|Gov|Govs|Rep|Reps|Dr|Drs|Mr|Mrs|Ms|Mx|Prof|Gen|Col|Lt|Sgt|Cpl|Capt|Cmdr|Adm|Maj|Pvt"
    r"|Pres|Rev|Hon|Fr|Sr|Jr|St|Ste|Mt|Ft|No|Nos|Vol|Fig|pp|vs|v|cf|e\.g|i\.e|approx|Det|Insp|Supt|Amb|Atty|Messrs"
    r"|[A-Z])\.$"
)
_INITIALS = pattern(r"(?:^|[\s(“\"‘])(?:[A-Z]\.){2,}$")
_STARTER = pattern(
    r"(?:The|An?|He|She|It|They|We|You|But|And|In|On|At|This|That|These|Those|There|However|Meanwhile|After|When|As|If"
    r"|For|His|Her|Its|Their|Our|My|Not|No|So|Some|Many|Most|Since|While|What|Who|Why|How|Now|Then|To|With|From|By)\b"
)
_AFTER_INITIALS = pattern(r"\b(?:[A-Z]\.){2,}[”’\"')]*\s+(?=(?:The|He|She|It|They|But|His|Her|Their|When|While)\s)")
_WIDE_STOP = pattern(r"[。！？][”’」』）]*+(?=\S)(?![，、；：。！？])")
"""Ends a sentence in Chinese and Japanese, with no blank after it."""
_QUESTION = pattern(r"(?:[?!…—–-]|\.\.\.)[”’\"'»]+$")
"""A quotation closes without a full stop: what follows may still be the words that say whose it is."""
_LOWER = pattern(r"[a-z]+\b")
_SPEAKS = (
    "said|says|asked|asks|added|adds|told|tells|wrote|writes|replied|replies|answered|shouted|cried|called|continued"
    "|wondered|joked|tweeted|posted|declared|exclaimed|recalled|explained|responded|yelled|whispered|demanded|remarked"
)
_SPEAKER = pattern(
    rf"(?:(?:[A-Z][\w.’'-]*|van|von|de|bin|al)\s+){{1,5}}(?:{_SPEAKS})\b|(?:{_SPEAKS.title()})\s+[A-Z]|the\s", re.ASCII
)


def sentences(text: str, paragraphs: Sequence[Extent]) -> tuple[Span, ...]:
    """The sentences of the paragraphs, in order, without surrounding blanks; they cover all visible text."""
    return tuple(span for paragraph in paragraphs for span in _of_paragraph(text, paragraph.start, paragraph.end))


def _of_paragraph(text: str, start: int, end: int) -> Iterator[Span]:
    prose = text[start:end]
    bounds = [0, *(at for at in _boundaries(prose) if not _goes_on(prose, at)), len(prose)]
    for first, last in pairwise(bounds):
        sentence = prose[first:last]
        visible = sentence.strip()
        if visible:
            begin = start + first + len(sentence) - len(sentence.lstrip())
            yield Span(begin, begin + len(visible))


def _boundaries(prose: str) -> list[int]:
    """Where sentences may begin."""
    from nupunkt import sent_spans  # its model takes a while to load

    found = {first for first, _ in sent_spans(prose)}
    found.update(initials.end() for initials in _AFTER_INITIALS.finditer(prose))
    if not prose.isascii():
        found.update(stop.end() for stop in _WIDE_STOP.finditer(prose))
    return sorted(found - {0})


def _goes_on(prose: str, at: int) -> bool:
    """Whether the sentence goes on over a boundary."""
    before, after = prose[max(0, at - _CONTEXT) : at].rstrip(), prose[at : at + _CONTEXT].lstrip()
    if _LOWER.match(after):
        return True
    if _QUESTION.search(before):
        return _SPEAKER.match(after) is not None
    if _TITLE.search(before):
        return True
    return _INITIALS.search(before) is not None and not _STARTER.match(after)
