"""Checks the quotations of a draft against the articles of a library: the words, and who is said to have said them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from reader.marks.verifying import SHORT, Index, Place, Sought, sought
from reader.session.article import Article
from reader.session.scanning import scanned
from reader.session.shelf import Shelved
from reader.session.voices import Voice, Voices
from reader.text.differences import Run, word_runs
from reader.text.naming import contradicts, is_named
from reader.text.offsets import Span
from reader.text.wording import key, keys_of

Verdict = Literal["verbatim", "marks", "altered", "misattributed", "not found"]


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


class _Quoted(NamedTuple):
    parts: tuple[Span, ...]
    texts: tuple[str, ...]
    speaker: str


class _Candidate(NamedTuple):
    rank: tuple[float, ...]
    place: Place
    origin: Origin
    is_contradicted: bool


def verified(draft: Article, library: Iterable[Shelved]) -> list[Verified]:
    """What is found of each quotation of a draft, in the order it is read; articles are taken one at a time."""
    quotations = _quotations(draft)
    looked_for = [sought(quotation.texts) for quotation in quotations]
    index = Index(looked_for)
    best: dict[int, _Candidate] = {}
    settled: set[int] = set()
    same: set[int] = set()
    scores: dict[int, float] = {}
    narrowed = 0
    for taken in library if quotations else ():
        if len(same) - narrowed > max(_MANY, len(quotations) // 4):
            index, narrowed = index.narrowed(settled, same), len(same)
        voices = Voices(taken)
        for number, place in index.places(taken.article.original, settled, same, scores):
            known = best[number].place.score if number in best else 0
            if place.score < known or place.score == known < 1:
                continue
            candidate = _candidate(quotations[number], looked_for[number], place, taken, voices)
            if number not in best or candidate.rank > best[number].rank:
                best[number] = candidate
                scores[number] = candidate.place.score
                if candidate.place.score == 1:
                    same.add(number)
                if candidate.rank >= _SETTLED:
                    settled.add(number)
    return [_verdict(quotation, best.get(number)) for number, quotation in enumerate(quotations)]


_MANY = 50
"""Quotations that are found before the rest are looked for by themselves: that is quicker then."""
_SETTLED = (1.0, 3.0, 1.0)
"""Every word is the same, the same person says it, and nothing else differs."""


def _quotations(draft: Article) -> list[_Quoted]:
    found = []
    for quote in scanned(draft.original, draft.structure)["quotes"]:
        parts = tuple(Span(*part) for part in quote["parts"])
        source = draft.original[slice(*quote["source"])] if quote["source"] else ""
        texts = tuple(draft.original[start:end] for start, end in parts)
        if any(map(keys_of, texts)):
            found.append(_Quoted(parts, texts, _plain(quote["person"] or source)))
    return found


def _candidate(quotation: _Quoted, looked_for: Sought, place: Place, taken: Shelved, voices: Voices) -> _Candidate:
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
    rank = (place.score, agreement, float(place.is_verbatim), float(bool(voice and voice.is_marked)))
    return _Candidate(rank, place, _origin(taken, place, voice), is_contradicted)


def _verdict(quotation: _Quoted, found: _Candidate | None) -> Verified:
    text = " … ".join(map(_plain, quotation.texts))
    if found is None:
        return Verified(quotation.parts, text, quotation.speaker, "not found")
    if found.place.score < 1:
        runs = tuple(word_runs(_shown(found.origin.text), _shown(" ".join(quotation.texts))))
        return Verified(quotation.parts, text, quotation.speaker, "altered", found.origin, runs)
    same: Verdict = "verbatim" if found.place.is_verbatim else "marks"
    verdict: Verdict = "misattributed" if found.is_contradicted else same
    return Verified(quotation.parts, text, quotation.speaker, verdict, found.origin)


def _within(article: Article, voice: Voice, looked_for: Sought, place: Place) -> Place:
    """The better of a place and that in the parts of a quotation, taken without what stands between them."""
    text = " ".join(article.original[start:end] for start, end in voice.parts)
    for _, found in Index([looked_for]).places(text):
        if found.score > place.score:
            return Place(Span(voice.parts[0].start, voice.parts[-1].end), found.score, False)
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
