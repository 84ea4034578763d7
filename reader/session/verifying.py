"""Checks the quotations of a draft against the articles of a library: the words, and who is said to have said them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Literal, NamedTuple

from reader.marks.places import Place
from reader.marks.same import MARK
from reader.marks.sought import SHORT, Sought, sought
from reader.marks.verifying import Index
from reader.session.article import Article
from reader.session.draft import Draft, Quoted
from reader.session.shelf import Shelved, Untaken
from reader.session.voices import Voice, Voices
from reader.text.differences import Run, word_runs
from reader.text.naming import contradicts, is_named, is_unnamed
from reader.text.offsets import Span
from reader.text.wording import key, keys_of

_NONE: Mapping[str, str] = MappingProxyType({})
Verdict = Literal["verbatim", "marks", "altered", "misattributed", "not found"]

NoteKind = Literal["negation", "joined", "unnamed", "named", "earlier version"]


class Origin(NamedTuple):
    """Where the words of a quotation come from, or those most like them."""

    id: str
    title: str
    path: str
    url: str
    text: str
    """The wording of the article."""
    span: Span
    """Its stretch, in offsets of the article as decoded."""
    speaker: str
    """Who says it there; empty if that is not known."""
    is_marked: bool
    """Whether the reader marked it."""


class Note(NamedTuple):
    """What a reader should know of a verdict."""

    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class Verified:
    """A quotation of a draft, and what was found of it."""

    parts: tuple[Span, ...]
    """Offsets of the draft as decoded."""
    text: str
    speaker: str
    """Who says it by the draft."""
    verdict: Verdict
    origin: Origin | None = None
    runs: tuple[Run, ...] = ()
    """What leads from the article's wording to the draft's, if it was altered."""
    notes: tuple[Note, ...] = ()


class _Candidate(NamedTuple):
    rank: tuple[float, ...]
    place: Place
    origin: Origin
    is_contradicted: bool
    wrong: tuple[Note, ...]
    """Why it is altered though every word is the same."""
    notes: tuple[Note, ...]


def verified(draft: Draft, library: Iterable[Untaken], later: Mapping[str, str] = _NONE) -> list[Verified]:
    """What is found of each quotation of a draft, in the order it is read; articles are taken one at a time.

    Args:
        draft: what is quoted.
        library: all articles; no more of them are asked for when nothing better can be found.
        later: the ids of articles by those of their earlier versions.
    """
    quotations = draft.quotations
    looked_for = [sought(quotation.texts) for quotation in quotations]
    index = Index(looked_for)
    best: dict[int, _Candidate] = {}
    settled: set[int] = set()
    same: set[int] = set()
    scores: dict[int, float] = {}
    narrowed = 0
    for untaken in library if quotations else ():
        if len(same) - narrowed > max(_MANY, len(quotations) // 4):
            index.narrow(settled, same)
            narrowed = len(same)
        places = [*index.places(untaken.text, settled, same, scores)]
        taken = untaken.take() if places else None
        if taken is None:
            continue
        if taken.article.original != untaken.text:
            places = [*index.places(taken.article.original, settled, same, scores)]
        voices = Voices(taken, [place.span for _, place in places])
        for number, place in places:
            known = best[number].place.score if number in best else 0
            if place.score < known or place.score == known < 1:
                continue
            candidate = _candidate(quotations[number], looked_for[number], place, taken, voices, later)
            if number not in best or candidate.rank > best[number].rank:
                best[number] = candidate
                scores[number] = candidate.place.score
                if candidate.place.score == 1:
                    same.add(number)
                if candidate.rank >= _SETTLED:
                    settled.add(number)
        if len(settled) == len(quotations):
            break
    return [_verdict(quotation, best.get(number)) for number, quotation in enumerate(quotations)]


_MANY = 50
"""Quotations that are found before the rest are looked for by themselves: that is quicker then."""
_SETTLED = (1.0, 1.0, 3.0, 1.0, 1.0)
"""Every word is the same and means the same, the same person says it, today too, and nothing else differs."""


def _candidate(
    quotation: Quoted, looked_for: Sought, place: Place, taken: Shelved, voices: Voices, later: Mapping[str, str]
) -> _Candidate:
    voice = voices.at(place.span)
    if voice and place.score < 1 and len(voice.parts) > 1:  # who speaks may stand between the words
        place = _within(taken.article, voice, looked_for, place)
    speaker = voice.speaker if voice else ""
    is_contradicted = contradicts(quotation.speaker, speaker)
    is_short = sum(len(piece.keys) for piece in looked_for.whole) < SHORT
    if not is_named(quotation.speaker):
        agreement = 3.0
    elif is_contradicted:
        agreement = 1.0 if is_short else 2.0
    elif not speaker:
        agreement = 2.0 if is_short else 1.0
    else:
        agreement = 3.0
    joins = [*_joins(place, taken.article, voices)]
    wrong = (*_turned(place), *(note for note, is_sure in joins if is_sure))
    newer = later.get(taken.contents.info.id, "")
    is_marked = float(bool(voice and voice.is_marked))
    rank = (place.score, float(not wrong), agreement, float(not newer), float(place.is_verbatim), is_marked)
    notes = (*(note for note, is_sure in joins if not is_sure), *_named(quotation.speaker, speaker), *_earlier(newer))
    return _Candidate(rank, place, _origin(taken, place, voice), is_contradicted, wrong, notes)


def _turned(place: Place) -> Iterator[Note]:
    if place.turn == "put in":
        yield Note("negation", "the brackets put in a negation")
    elif place.turn:
        yield Note("negation", "a negation beside the words is left out")


def _joins(place: Place, article: Article, voices: Voices) -> Iterator[tuple[Note, bool]]:
    """Whether the words are of two quotations, or in part of none, and whether that is sure to be wrong."""
    for (before, _), (after, _) in pairwise(place.joined):
        one, other = voices.at(before), voices.at(after)
        if one and other and one.parts != other.parts:
            if one.speaker != other.speaker and one.speaker and other.speaker:
                note = Note("joined", f"joins words of two quotations: {one.speaker}; {other.speaker}")
                yield note, contradicts(one.speaker, other.speaker)
        elif bool(one) != bool(other) and len(MARK.findall(article.original, before.end, after.start)) % 2:
            yield Note("joined", "joins words in quotation marks and others"), True


def _named(drafted: str, said: str) -> Iterator[Note]:
    """Whether a speaker is named in one of two places only."""
    if is_named(drafted) and is_unnamed(said):
        yield Note("unnamed", f"the article does not name who says it: {said}")
    elif is_unnamed(drafted) and is_named(said):
        yield Note("named", f"the article names who says it: {said}")


def _earlier(newer: str) -> Iterator[Note]:
    if newer:
        yield Note("earlier version", f"stands so only in an earlier version of the article; {newer} is later")


def _verdict(quotation: Quoted, found: _Candidate | None) -> Verified:
    text = " … ".join(map(_plain, quotation.texts))
    if found is None:
        return Verified(quotation.parts, text, quotation.speaker, "not found")
    notes = found.wrong + found.notes
    if found.place.score < 1 or found.wrong:
        runs = tuple(word_runs(_shown(found.origin.text), _shown(" ".join(quotation.texts))))
        return Verified(quotation.parts, text, quotation.speaker, "altered", found.origin, runs, notes)
    same: Verdict = "verbatim" if found.place.is_verbatim else "marks"
    verdict: Verdict = "misattributed" if found.is_contradicted else same
    return Verified(quotation.parts, text, quotation.speaker, verdict, found.origin, notes=notes)


def _within(article: Article, voice: Voice, looked_for: Sought, place: Place) -> Place:
    """The better of a place and that in the parts of a quotation, taken without what stands between them."""
    text = " ".join(article.original[start:end] for start, end in voice.parts)
    for _, found in Index([looked_for]).places(text):
        if found.score > place.score:
            return Place(Span(voice.parts[0].start, voice.parts[-1].end), found.score, False, turn=found.turn)
    return place


def _origin(taken: Shelved, place: Place, voice: Voice | None) -> Origin:
    article, info = taken.article, taken.contents.info
    words = _plain(article.original[slice(*place.span)])
    is_marked = bool(voice and voice.is_marked)
    speaker = voice.speaker if voice else ""
    return Origin(info.id, article.title, info.path, article.url, words, place.span, speaker, is_marked)


def _shown(text: str) -> list[tuple[str, str]]:
    return [(word, " ".join(keys_of(word)) or key(word)) for word in text.split()]


def _plain(text: str) -> str:
    return " ".join(text.split())
