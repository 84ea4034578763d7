"""What speaks for each candidate to be the source of a stretch: clues, whose weights a log-linear model adds up."""

from collections.abc import Iterator, Mapping, Sequence

from reader.text.candidates import Candidate
from reader.text.clues import Clue
from reader.text.offsets import Span
from reader.text.phrases import WINDOW
from reader.text.stretches import Stretch
from reader.text.tags import ACCORDING, BE, EXPRESS, EXPRESSING, NAME, POSSESSIVE, PRONOUN, RELATIVE, SAY, SAYING, VERB
from reader.text.tokens import GENITIVE, QUOTED, Tokens

_VERBS = SAY + SAYING + EXPRESS + EXPRESSING + VERB + BE
_CUES = SAY + SAYING + EXPRESS + EXPRESSING + ACCORDING
_TOLD_BETWEEN = "VGBbh,:sxzercpC"
"""Tags that matter between a cue and the stretch."""
_SHORT, _MIDDLING = 25, 60
_FAR = 12
"""Tokens between a cue and a stretch from which it is far."""
_PRONOUNS = frozenset("he she they it we i you who".split())
_COMPARED = (("before", "b"), ("late", "l"), ("participle", "p"), ("after", "a"))
"""Rules whose finding somebody else counts."""


class Sentence:
    """A stretch in its sentence, and what its candidates are compared by."""

    def __init__(self, tokens: Tokens, text: str, at: int, first: int, stretch: Stretch) -> None:
        self.tokens = tokens
        self.text = text
        self.at = at
        self.first = first
        self.tags = tokens.tags
        length = stretch.end - stretch.start
        self.size = "short" if length < _SHORT else "middling" if length < _MIDDLING else "long"
        self.lead = self.tags[at - 1] if at > first else "^"
        before = self.tags[max(first, at - WINDOW) : at]
        self.cues = min(3, sum(map(before.count, _CUES)))

    def clues(self, found: Mapping[Span | None, Sequence[Candidate]], last_source: Span | None) -> list[list[Clue]]:
        """What shows on each candidate, all that were found for the same words being one.

        `last_source` is who spoke last.
        """
        every = [candidate for same in found.values() for candidate in same]
        rules = {candidate.rule for candidate in every}
        rivals = "".join([letter for rule, letter in _COMPARED if rule in rules])
        cues = sorted({candidate.cue for candidate in every if 0 <= candidate.cue < self.at}, reverse=True)
        rank = {cue: min(place, 3) for place, cue in enumerate(cues)}
        last_word = self._words(last_source)[-1:] if last_source else []
        return [self._of_words(place, same, rivals, rank, last_word) for place, same in enumerate(found.values())]

    def _of_words(
        self, place: int, same: Sequence[Candidate], rivals: str, rank: Mapping[int, int], last_word: Sequence[str]
    ) -> list[Clue]:
        first = same[0]
        span, words, rule, cue = first
        clues: list[Clue] = [
            (_rule, rule, self.size, self.lead),
            (_comparison, rule, min(place, 4), rivals, self.cues),
        ]
        if cue >= 0:
            clues += self._of_cue(rule, cue, rank)
        if words:
            clues += self._of_place(rule, *words)
        if len(same) > 1:
            clues.append((_other_rules, rule, frozenset([candidate.rule for candidate in same[1:]])))
        if span is None:
            return clues
        written = self._words(span)
        form = self._form(first, written)
        clues.append((_form, rule, form, min(len(written), 8), min(4, len(same)), rank.get(cue)))
        if form == "pronoun":
            clues.append((_wording, written[0].lower(), ""))
        elif form == "noun":
            clues.append((_wording, written[-1].lower().strip(".,"), written[0].lower()))
        if written[-1:] == last_word:
            clues.append(_AS_BEFORE)
        return clues

    def _of_cue(self, rule: str, cue: int, rank: Mapping[int, int]) -> Iterator[Clue]:
        tags, at = self.tags, self.at
        word = self.text[self.tokens.starts[cue] : self.tokens.ends[cue]].lower()
        yield (_cue, rule, word, tags[cue], tags[cue + 1 : cue + 2])
        if cue < at:
            between = tags[cue + 1 : at]
            yield (_between, rule, rank[cue], min(len(between), _FAR), frozenset(between))

    def _of_place(self, rule: str, start: int, stop: int) -> Iterator[Clue]:
        """Where the words stand in the sentence."""
        tags = self.tags
        before = tags[start - 1] if start > self.first else "^"
        yield (_place, rule, start <= self.first + 1, before, tags[stop : stop + 1])
        if start < self.at:
            between = tags[stop : self.at]
            verbs = min(3, sum(map(between.count, _VERBS)))
            yield (_from_words, rule, verbs, any(map(between.count, QUOTED)))

    def _words(self, span: Span) -> list[str]:
        return self.text[span.start : span.end].split()

    def _form(self, candidate: Candidate, words: Sequence[str]) -> str:
        if candidate.words:
            shape = self.tags[slice(*candidate.words)]
            if shape in (PRONOUN, RELATIVE):
                return "pronoun" if shape == PRONOUN else "who"
            if NAME in shape:
                return "name"
            return "own" if shape[-1] in POSSESSIVE + GENITIVE else "noun"
        if len(words) == 1 and words[0].lower() in _PRONOUNS:
            return "pronoun"
        return "name" if any(word[0].isupper() for word in words) else "noun"


def _rule(rule: str, size: str, lead: str) -> Iterator[str]:
    yield rule
    yield f"{rule} {size}"
    yield f"{rule} lead {lead}"


def _comparison(rule: str, place: int, rivals: str, cues: int) -> Iterator[str]:
    """Among the other candidates."""
    yield f"place {place}"
    yield f"{rule} of {rivals}"
    yield f"{rule} cues {cues}"


def _other_rules(rule: str, others: frozenset[str]) -> Iterator[str]:
    return (f"{rule} also {other}" for other in others)


def _cue(rule: str, word: str, tag: str, following: str) -> Iterator[str]:
    yield f"{rule} cue {word}"
    yield f"cue {word}"
    yield f"{rule} tag {tag}"
    yield f"{rule} next {following}"


def _between(rule: str, rank: int, gap: int, tags: frozenset[str]) -> Iterator[str]:
    """What stands between a cue and the stretch."""
    yield f"{rule} gap {gap if gap < 3 else '3+' if gap < 6 else '6+' if gap < _FAR else 'far'}"
    for tag in _TOLD_BETWEEN:
        if tag in tags:
            yield f"{rule} has {tag}"
    if not tags.isdisjoint(QUOTED):
        yield f"{rule} has Q"
    yield f"rank {rank}"
    yield f"{rule} rank {rank}"


def _place(rule: str, at_start: bool, before: str, following: str) -> Iterator[str]:
    yield f"at start {at_start}"
    yield f"after {before}"
    yield f"followed {following}"
    yield f"place {before} {following}"
    yield f"{rule} at start" if at_start else f"{rule} inside"
    yield f"{rule} after {before}"
    yield f"{rule} followed {following}"


def _from_words(rule: str, verbs: int, is_quoted_between: bool) -> Iterator[str]:
    """What stands between the words and the stretch."""
    yield f"{rule} verbs {verbs}"
    if is_quoted_between:
        yield f"{rule} quoted between"


def _form(rule: str, form: str, length: int, votes: int, rank: int | None) -> Iterator[str]:
    yield f"{rule} form {form}"
    yield f"length {length}"
    yield f"votes {votes}"
    if rank is not None:
        yield f"rank {rank} form {form}"


def _wording(word: str, first: str) -> Iterator[str]:
    yield f"word {word}"
    if first:
        yield f"first {first}"


def _as_before() -> Iterator[str]:
    yield "as before"


_AS_BEFORE = (_as_before,)
