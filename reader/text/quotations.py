"""Finds the quotations of a text: whose words stand in quotation marks, in how many parts, and how sure that is."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.text.confidence import reason_of
from reader.text.cues import UNSPACED, language_of
from reader.text.judge import SHIPPED, Judge
from reader.text.language import Language
from reader.text.offsets import Extent, Span
from reader.text.people import People
from reader.text.speeches import Speech, find_speeches
from reader.text.stretches import Stretch, find_stretches


class Quotation(NamedTuple):
    """Somebody's words, with the words that name the speaker. Offsets are of the text given."""

    parts: tuple[Span, ...]
    """Inside the quotation marks."""
    source: Span | None
    """The words that name the speaker, as worded."""
    candidates: tuple[Span, ...]
    """All plausible sources, best first; `source` is among them."""
    person: str | None
    """Whom the source's words stand for."""
    confidence: float
    """From 0 to 1: the share of quotations like this one that are right."""
    reason: str
    """A few words a reader sees."""


_UNCLOSED = 0.6
"""How sure a quotation is at most whose closing mark is missing."""
_MORE_CANDIDATES = 2
"""How many earlier speakers are offered besides the sources in the sentence."""


def find_quotations(text: str, paragraphs: Sequence[Extent], judge: Judge = SHIPPED) -> tuple[Quotation, ...]:
    """The quotations of a text, in order."""
    language = language_of(text)
    stretches = _with_dialogue(text, paragraphs, find_stretches(text, paragraphs), language)
    if not stretches:
        return ()
    people = People(text)
    if language.code in UNSPACED:
        from reader.text.unspaced import find_unspaced_speeches  # few texts need it

        speeches, heard = find_unspaced_speeches(text, paragraphs, stretches, language.code)
    else:
        speeches, heard = find_speeches(text, paragraphs, stretches, language, judge)
    return tuple(_quotation(text, speech, heard, people) for speech in speeches)


def _with_dialogue(
    text: str, paragraphs: Sequence[Extent], stretches: list[Stretch], language: Language
) -> list[Stretch]:
    """These stretches, and those of the lines that open with a dash."""
    if not language.is_foreign:
        return stretches
    from reader.text.dialogue import lines_of_dialogue  # only looked for outside English

    lines = dict(lines_of_dialogue(text, paragraphs, language))
    if not lines:
        return stretches
    spoken = [
        Stretch(start, end, start, end, index) for index, said in lines.items() for start, end in said if start < end
    ]
    return sorted([*spoken, *(stretch for stretch in stretches if stretch.paragraph not in lines)])


def _quotation(text: str, speech: Speech, heard: Sequence[Span], people: People) -> Quotation:
    source = speech.source
    words = " ".join(text[source.start : source.end].split()) if source else ""
    before = heard[: speech.heard]
    return Quotation(
        parts=tuple(Span(stretch.start, stretch.end) for stretch in speech.stretches),
        source=source,
        candidates=_candidates(speech, before),
        person=people.person(source, before) if source else None,
        confidence=speech.confidence if speech.stretches[-1].is_closed else min(speech.confidence, _UNCLOSED),
        reason=reason_of(speech.rule, words),
    )


def _candidates(speech: Speech, before: Sequence[Span]) -> tuple[Span, ...]:
    """The source, others in its sentence, then the last speakers, each once."""
    near = (speech.source, *speech.others, *reversed(before[-_MORE_CANDIDATES:]))
    return tuple(dict.fromkeys(span for span in near if span))
