"""What speaks for each candidate to be the source of a stretch: traits, whose weights a log-linear model adds up."""

from collections.abc import Iterator, Mapping, Sequence

from reader.text.candidates import Candidate
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
        self.cues = min(3, sum(before.count(cue) for cue in _CUES))

    def traits(self, found: Mapping[Span | None, Sequence[Candidate]], last_source: Span | None) -> list[list[str]]:
        """The traits of each candidate, all that were found for the same words being one.

        `last_source` is who spoke last.
        """
        rules = {candidate.rule for same in found.values() for candidate in same}
        rivals = "".join(letter for rule, letter in _COMPARED if rule in rules)
        cues = {c.cue for same in found.values() for c in same if 0 <= c.cue < self.at}
        rank = {cue: min(place, 3) for place, cue in enumerate(sorted(cues, reverse=True))}
        last_word = self._words(last_source)[-1:] if last_source else []
        return [list(self._of_words(place, same, rivals, rank, last_word)) for place, same in enumerate(found.values())]

    def _of_words(
        self, place: int, same: Sequence[Candidate], rivals: str, rank: Mapping[int, int], last_word: Sequence[str]
    ) -> Iterator[str]:
        first = same[0]
        yield from self._of_rule(first, rank)
        for rule in {candidate.rule for candidate in same[1:]}:
            yield f"{first.rule} also {rule}"
        yield f"place {min(place, 4)}"
        yield f"{first.rule} of {rivals}"
        yield f"{first.rule} cues {self.cues}"
        if first.span is None:
            return
        words = self._words(first.span)
        form = self._form(first, words)
        yield f"{first.rule} form {form}"
        yield f"length {min(len(words), 8)}"
        yield f"votes {min(4, len(same))}"
        if first.cue in rank:
            yield f"rank {rank[first.cue]} form {form}"
        if form == "pronoun":
            yield f"word {words[0].lower()}"
        elif form == "noun":
            yield f"word {words[-1].lower().strip('.,')}"
            yield f"first {words[0].lower()}"
        if words[-1:] == last_word:
            yield "as before"

    def _of_rule(self, candidate: Candidate, rank: Mapping[int, int]) -> Iterator[str]:
        tags, at, rule = self.tags, self.at, candidate.rule
        yield rule
        yield f"{rule} {self.size}"
        yield f"{rule} lead {self.lead}"
        cue = candidate.cue
        if cue >= 0:
            word = self.text[self.tokens.starts[cue] : self.tokens.ends[cue]].lower()
            yield f"{rule} cue {word}"
            yield f"cue {word}"
            yield f"{rule} tag {tags[cue]}"
            yield f"{rule} next {tags[cue + 1 : cue + 2]}"
        if 0 <= cue < at:
            yield from self._between(rule, tags[cue + 1 : at])
            yield f"rank {rank[cue]}"
            yield f"{rule} rank {rank[cue]}"
        if candidate.words:
            yield from self._place(rule, *candidate.words)

    def _between(self, rule: str, between: str) -> Iterator[str]:
        """What stands between a cue and the stretch."""
        gap = len(between)
        yield f"{rule} gap {gap if gap < 3 else '3+' if gap < 6 else '6+' if gap < 12 else 'far'}"
        for tag in _TOLD_BETWEEN:
            if tag in between:
                yield f"{rule} has {tag}"
        if any(tag in between for tag in QUOTED):
            yield f"{rule} has Q"

    def _place(self, rule: str, start: int, stop: int) -> Iterator[str]:
        """Where the words stand in the sentence."""
        tags = self.tags
        yield f"at start {start <= self.first + 1}"
        yield f"after {tags[start - 1] if start > self.first else '^'}"
        yield f"followed {tags[stop : stop + 1]}"
        yield f"place {tags[start - 1] if start > self.first else '^'} {tags[stop : stop + 1]}"
        yield f"{rule} at start" if start <= self.first + 1 else f"{rule} inside"
        yield f"{rule} after {tags[start - 1] if start > self.first else '^'}"
        yield f"{rule} followed {tags[stop : stop + 1]}"
        if start < self.at:
            between = tags[stop : self.at]
            yield f"{rule} verbs {min(3, sum(between.count(verb) for verb in _VERBS))}"
            if any(tag in between for tag in QUOTED):
                yield f"{rule} quoted between"

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
