"""Finds the quotations of a text: whose words stand in quotation marks, in how many parts, and how sure that is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.text.attribution import Attribution, attributions, speaker_of
from reader.text.cues import Language, language_of
from reader.text.emphasis import is_emphasis
from reader.text.offsets import Span
from reader.text.phrases import sentence_subject
from reader.text.sentences import Stretch as Extent
from reader.text.stretches import Stretch, find_stretches
from reader.text.tokens import QUOTED, Tokens, read, sentences

BARE = QUOTED + ".,-()&"


@dataclass(frozen=True, slots=True)
class Quotation:
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


@dataclass(slots=True)
class _Draft:
    """A quotation while its parts are collected."""

    stretches: list[Stretch]
    source: Span | None
    rule: str


def find_quotations(text: str, paragraphs: Sequence[Extent]) -> tuple[Quotation, ...]:
    """The quotations of a text, in order."""
    stretches = find_stretches(text, paragraphs)
    if not stretches:
        return ()
    collector = _Collector(text, language_of(text))
    by_paragraph: dict[int, list[Stretch]] = {}
    for stretch in stretches:
        by_paragraph.setdefault(stretch.paragraph, []).append(stretch)
    for index, own in by_paragraph.items():
        around = [paragraphs[at] if 0 <= at < len(paragraphs) else None for at in (index - 1, index + 1)]
        if index - 1 in by_paragraph:
            around[0] = None
        collector.add(paragraphs[index], own, *around)
    return tuple(_quotation(draft) for draft in collector.drafts)


@dataclass(slots=True)
class _Collector:
    """Reads paragraph after paragraph and remembers who spoke last."""

    text: str
    language: Language
    drafts: list[_Draft] = field(default_factory=list)
    open_one: _Draft | None = None
    """The quotation that quoted sentences belong to that follow directly."""
    introduced: Span | None = None
    """Whom the paragraph before lets speak: it ended in “she went on:”."""
    speaker: Span | None = None
    """The source of the last sentence that had one, in this paragraph."""

    def add(self, paragraph: Extent, own: Sequence[Stretch], before: Extent | None, after: Extent | None) -> None:
        """Take up the quotations of a paragraph; `before` is the one before it if that has none."""
        tokens = read(self.text, paragraph.start, paragraph.end, own, self.language)
        by_token = dict(tokens.stretches)
        unclosed = self.drafts and not self.drafts[-1].stretches[-1].is_closed
        self.open_one = self.drafts[-1] if unclosed else None
        self.speaker = None
        for first, last in sentences(tokens, self.text):
            found = attributions(tokens, self.text, first, last)
            if not found:
                self._listen(tokens, first, last)
                continue
            stretches = [by_token[at] for at, _ in found]
            if not tokens.tags[first:last].strip(BARE):
                self._add_bare(stretches, before, after if (first, last) == (0, len(tokens.tags)) else None)
                continue
            self.open_one = None
            spoken = [
                (stretch, attribution)
                for stretch, (_, attribution) in zip(stretches, found, strict=True)
                if not is_emphasis(self.text, stretch, attribution.cue >= 0)
            ]
            for stretch, attribution in spoken:
                self._add(tokens, stretch, attribution)
            if not spoken:
                self._listen(tokens, first, last)
        self.introduced = self.speaker if tokens.tags.endswith(":") else None

    def _listen(self, tokens: Tokens, first: int, last: int) -> None:
        """Remember who speaks in a sentence without quotation marks."""
        self.open_one = None
        source = speaker_of(tokens, first, last)
        if source:
            self.speaker = tokens.span(*source)

    def _add_bare(self, stretches: list[Stretch], before: Extent | None, after: Extent | None) -> None:
        """Take up quoted sentences that no word of the writer's goes with."""
        if self.open_one:
            self.open_one.stretches += stretches
            return
        signature = _signature(self.text, after, self.language) if after else None
        if signature:
            self.drafts += [_Draft([stretch], signature, "signed") for stretch in stretches]
        elif self._goes_on_from(stretches[0]):
            self.drafts[-1].stretches += stretches
        elif self.speaker:
            self.drafts += [_Draft([stretch], self.speaker, "sentence before") for stretch in stretches]
        else:
            source, rule = self._introduced(before)
            self.drafts += [_Draft([stretch], source, rule) for stretch in stretches]

    def _goes_on_from(self, stretch: Stretch) -> bool:
        """Whether a paragraph in marks goes on with the quotation that ended the paragraph before."""
        if not self.drafts or self.introduced or self.speaker:
            return False
        last = self.drafts[-1].stretches[-1]
        between = self.text[last.closed : stretch.opened]
        return last.paragraph == stretch.paragraph - 1 and self.drafts[-1].source is not None and len(between) < 160

    def _introduced(self, before: Extent | None) -> tuple[Span | None, str]:
        """Whom the paragraph before lets speak."""
        if self.introduced:
            return self.introduced, "paragraph before"
        if before is not None:
            tokens = read(self.text, before.start, before.end, (), self.language)
            for first, last in reversed(sentences(tokens, self.text)):
                source = speaker_of(tokens, first, last) or sentence_subject(tokens.tags, first, last)
                if source:
                    return tokens.span(*source), "paragraph before" if tokens.tags.endswith(":") else "paragraph above"
        return (self.drafts[-1].source, "same speaker") if self.drafts else (None, "none")

    def _add(self, tokens: Tokens, stretch: Stretch, attribution: Attribution) -> None:
        """Take up a stretch in a sentence of the writer's."""
        if attribution.rule == "between" and self.drafts:
            self.drafts[-1].stretches.append(stretch)
            return
        rule: str = attribution.rule
        source = tokens.span(*attribution.source) if attribution.source else None
        if source is None:
            source, rule = self.speaker, "sentence before"
        if source is None:
            source, rule = (self.drafts[-1].source, "same speaker") if self.drafts else (None, "none")
        self.speaker = source
        self.drafts.append(_Draft([stretch], source, rule))
        if rule in ("after", "inverted") and self.open_one is None:
            self.open_one = self.drafts[-1]


_SIGNATURE = re.compile(r"-?[a]?w?C[C&iac,w]*\.?$")
_SIGNATURE_LENGTH = 80


def _signature(text: str, after: Extent, language: Language) -> Span | None:
    """The name below a quotation that stands by itself: “— Sen. Bernie Sanders.”"""
    if after.end - after.start > _SIGNATURE_LENGTH:
        return None
    tokens = read(text, after.start, after.end, (), language)
    dashed = tokens.tags.startswith("-")
    if not _SIGNATURE.match(tokens.tags) or not (dashed or len(tokens.tags) <= 8):
        return None
    last = len(tokens.tags) - tokens.tags.endswith(".")
    return tokens.span(int(dashed), last)


def _quotation(draft: _Draft) -> Quotation:
    parts = tuple(Span(stretch.start, stretch.end) for stretch in draft.stretches)
    source = draft.source
    return Quotation(parts, source, (source,) if source else (), None, 0.5, draft.rule)
