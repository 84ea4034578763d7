"""Finds who says what in Chinese and Japanese, which set no blanks between words: patterns over characters.

The other languages are read word by word: speeches.py.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reader.text import chinese, japanese
from reader.text.candidates import Rule
from reader.text.confidence import share_of, sureness
from reader.text.offsets import Extent, Span
from reader.text.patterns import pattern
from reader.text.speeches import Speech
from reader.text.stretches import Stretch


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How a language says who is quoted. The group `source` of a pattern names the speaker."""

    after: Sequence[re.Pattern[str]]
    """Match what follows a quotation."""
    after_sentence: Sequence[re.Pattern[str]]
    """The same for a quotation that ends like a sentence."""
    before: Sequence[re.Pattern[str]]
    """Match what leads up to a quotation."""
    reporting: Sequence[re.Pattern[str]]
    """The same where words of the writer's stand between."""
    marked: re.Pattern[str]
    """Matches what follows a quotation that was led up to."""
    leading: re.Pattern[str]
    """Matches words at the start of a source that are no part of it."""


_GRAMMARS: Mapping[str, _Grammar] = {
    "ja": _Grammar(
        japanese.AFTER,
        japanese.AFTER_SENTENCE,
        japanese.BEFORE,
        japanese.REPORTING,
        japanese.MARKED,
        japanese.LEADING,
    ),
    "zh": _Grammar(
        chinese.AFTER,
        chinese.AFTER_SENTENCE,
        chinese.BEFORE,
        chinese.REPORTING,
        chinese.MARKED,
        chinese.LEADING,
    ),
}
"""Codes of the languages that are read here."""

_REACH = 120
"""How many characters before and after a quotation are looked at."""
_LEAST_REPORTED = 7
"""Fewer characters among the writer's words are a term, such as “一带一路”."""
_LEAST_BARE = 10
_SENTENCE_END = pattern("[。！？!?\n]")
_NO_WORDS = pattern(r"[\s，,。、；…—]*")
_ENDS = "。！？!?…"
_PAUSES = _ENDS + "，,"
_MASK = "〇"
_SHOWN: frozenset[Rule] = frozenset(("after", "before", "same sentence"))
"""Rules that find a verb of saying."""
_CERTAIN = 3.0
"""The log-odds of words that somebody is said to say."""


@dataclass(frozen=True, slots=True)
class _Found:
    source: Span | None
    rule: Rule
    end: int
    """Where the words end that name the speaker, or the quotation."""


@dataclass(slots=True)
class _Gatherer:
    text: str
    told: str
    """The text with the quotations masked: the writer's words."""
    grammar: _Grammar
    speeches: list[Speech] = field(default_factory=list)
    heard: list[Span] = field(default_factory=list)
    claimed: int = -1
    """Up to where the words are read that name a speaker after a quotation."""

    def add(self, paragraph: Extent, stretch: Stretch, following: int) -> None:
        """Read a stretch; the next one starts at `following`."""
        last = self.speeches[-1].stretches[-1] if self.speeches else None
        start = max(paragraph.start, stretch.opened - _REACH, last.closed if last else 0, self.claimed)
        is_same_sentence = last is not None and start == last.closed
        for stop in _SENTENCE_END.finditer(self.told, start, stretch.opened):
            start = stop.end()
            is_same_sentence = False
        is_bare = _NO_WORDS.fullmatch(self.told, start, stretch.opened) is not None
        if is_bare and last is not None and self._goes_on(last, stretch):
            self.speeches[-1].stretches.append(stretch)
            return
        end = min(following, paragraph.end, stretch.closed + _REACH)
        found = self._led_up_to(stretch, start, end, is_same_sentence) or self._told_after(stretch, end)
        if found is None and is_bare and _is_sentence(self.text, stretch):
            is_same_paragraph = last is not None and last.paragraph == stretch.paragraph
            rule: Rule = "sentence before" if is_same_paragraph else "same speaker"
            found = _Found(self.heard[-1] if self.heard else None, rule, stretch.closed)
        if found:
            self._start(stretch, found)

    def _start(self, stretch: Stretch, found: _Found) -> None:
        self.claimed = found.end
        confidence = sureness(_CERTAIN, 1.0) if found.rule in _SHOWN else share_of(found.rule)
        self.speeches.append(Speech(stretch, found.source, found.rule, confidence, len(self.heard), ()))
        if found.source:
            self.heard.append(found.source)

    def _goes_on(self, last: Stretch, stretch: Stretch) -> bool:
        """Whether a stretch with no words before it goes on with the quotation before."""
        if not last.is_closed:
            return stretch.paragraph - last.paragraph <= 1
        return stretch.paragraph == last.paragraph and (self.claimed > last.closed or stretch.opened <= last.closed + 1)

    def _led_up_to(self, stretch: Stretch, start: int, end: int, is_same_sentence: bool) -> _Found | None:
        """Who is named before a stretch."""
        grammar = self.grammar
        mark = grammar.marked.match(self.told, stretch.closed, end)
        if mark is None or (not mark.group() and self._is_term(stretch)):
            return None
        found = self._matched(grammar.before, start, stretch.opened)
        if found is None and stretch.end - stretch.start >= _LEAST_REPORTED:
            found = self._matched(grammar.reporting, start, stretch.opened)
        if found:
            return _Found(self._source(found), "before", stretch.closed)
        if mark.group() and is_same_sentence:
            return _Found(self.speeches[-1].source, "same sentence", stretch.closed)
        return None

    def _is_term(self, stretch: Stretch) -> bool:
        """Whether a stretch is a few characters in the middle of a clause."""
        is_short = stretch.end - stretch.start < _LEAST_REPORTED and self.text[stretch.end - 1] not in _PAUSES
        return is_short and self.text[stretch.closed : stretch.closed + 1].isalnum()

    def _told_after(self, stretch: Stretch, end: int) -> _Found | None:
        """Who is named after a stretch."""
        is_sentence = self.text[stretch.end - 1] in _PAUSES
        patterns = self.grammar.after_sentence if is_sentence else self.grammar.after
        found = self._matched(patterns, stretch.closed, end)
        return _Found(self._source(found), "after", found.end()) if found else None

    def _matched(self, patterns: Sequence[re.Pattern[str]], start: int, end: int) -> "re.Match[str] | None":
        return next((found for pattern in patterns if (found := pattern.match(self.told, start, end))), None)

    def _source(self, found: "re.Match[str]") -> Span | None:
        """The words that name the speaker; who spoke last if they only connect clauses."""
        start, end = found.span("source")
        leading = self.grammar.leading.match(self.told, start, end)
        start = leading.end() if leading else start
        if start < end:
            return Span(start, end)
        return self.heard[-1] if self.heard else None


def _is_sentence(text: str, stretch: Stretch) -> bool:
    return stretch.end - stretch.start >= _LEAST_BARE and (
        text[stretch.end - 1] in _ENDS or text[stretch.closed : stretch.closed + 1] in ("", "\n", *_ENDS)
    )


def find_unspaced_speeches(
    text: str, paragraphs: Sequence[Extent], stretches: Sequence[Stretch], code: str
) -> tuple[list[Speech], list[Span]]:
    """The speeches of a text in the language with this code, and all speakers heard in it, in order."""
    gatherer = _Gatherer(text, _masked(text, stretches), _GRAMMARS[code])
    for stretch, following in _with_next(stretches, len(text)):
        gatherer.add(paragraphs[stretch.paragraph], stretch, following)
    return gatherer.speeches, gatherer.heard


def _with_next(stretches: Sequence[Stretch], end: int) -> Iterator[tuple[Stretch, int]]:
    """Each stretch with where the next one opens."""
    return zip(stretches, [*(stretch.opened for stretch in stretches[1:]), end], strict=True)


def _masked(text: str, stretches: Sequence[Stretch]) -> str:
    """The text with as many other characters for those in quotation marks."""
    pieces, at = [], 0
    for stretch in stretches:
        pieces += [text[at : stretch.opened], _MASK * (stretch.closed - stretch.opened)]
        at = stretch.closed
    return "".join(pieces) + text[at:]
