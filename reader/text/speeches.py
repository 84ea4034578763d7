"""Gathers the stretches in quotation marks into speeches: what one speaker says at once, in one or more parts.

Paragraph after paragraph is read with a memory of who spoke last, so that a run of quotations by one speaker keeps
its source through sentences and paragraphs that have no cue.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.text.attribution import Attribution, alternatives, attributions, speaker_of
from reader.text.confidence import Rule, confidence_of, share_of
from reader.text.cues import Language, language_of
from reader.text.emphasis import Speaker, is_emphasis
from reader.text.offsets import Span
from reader.text.sentences import Stretch as Extent
from reader.text.stretches import Stretch
from reader.text.subjects import sentence_subject
from reader.text.tokens import QUOTED, Tokens, read, sentences


@dataclass(slots=True)
class Speech:
    """One quotation while its parts are gathered."""

    stretches: list[Stretch]
    source: Span | None
    rule: Rule
    confidence: float
    heard: int
    """How many speakers were heard before it."""
    others: tuple[Span, ...] = ()
    """Other plausible sources in its sentence."""


def find_speeches(
    text: str, paragraphs: Sequence[Extent], stretches: Sequence[Stretch]
) -> tuple[list[Speech], list[Span]]:
    """The speeches of a text, and all speakers heard in it, quoted or reported, in order."""
    by_paragraph: dict[int, list[Stretch]] = {}
    for stretch in stretches:
        by_paragraph.setdefault(stretch.paragraph, []).append(stretch)
    gatherer = _Gatherer(text, paragraphs, language_of(text))
    for index, own in by_paragraph.items():
        starts_in_marks = own[0].opened - paragraphs[index].start <= 1
        if starts_in_marks and index and index - 1 not in by_paragraph:
            gatherer.listen_to(index - 1)
        gatherer.add(index, own)
    return gatherer.speeches, gatherer.heard


_BARE = QUOTED + ".,-()&"
_GAP = 160
"""How many characters may stand between a quotation and the paragraph in marks that goes on with it."""


@dataclass(slots=True)
class _Gatherer:
    text: str
    paragraphs: Sequence[Extent]
    language: Language
    speeches: list[Speech] = field(default_factory=list)
    heard: list[Span] = field(default_factory=list)
    open_one: Speech | None = None
    """The speech that quoted sentences belong to that follow directly."""
    speaker: Span | None = None
    """Who spoke last in this paragraph."""
    introduced: Span | None = None
    """Who speaks next: the paragraph before ended in “she went on:”."""
    above: Span | None = None
    """Whom the paragraph before is about, if it has no quotation marks."""

    def listen_to(self, index: int) -> None:
        """Read a paragraph without quotation marks."""
        tokens = read(self.text, *_extent(self.paragraphs[index]), (), self.language)
        self.speaker = self.above = None
        for first, last in sentences(tokens, self.text):
            self._listen(tokens, first, last)
            subject = sentence_subject(tokens.tags, first, last)
            if subject:
                self.above = tokens.span(*subject)
        self.above = self.speaker or self.above
        self.introduced = self.above if tokens.tags.endswith(":") else None

    def add(self, index: int, own: Sequence[Stretch]) -> None:
        """Read a paragraph with quotation marks."""
        tokens = read(self.text, *_extent(self.paragraphs[index]), own, self.language)
        is_unclosed = bool(self.speeches) and not self.speeches[-1].stretches[-1].is_closed
        self.open_one = self.speeches[-1] if is_unclosed else None
        self.speaker = None
        at = 0
        for first, last in sentences(tokens, self.text):
            begin = at
            while at < len(own) and tokens.stretches[at][0] < last:
                at += 1
            self._read_sentence(tokens, tokens.stretches[begin:at], first, last)
        self.introduced = self.speaker if tokens.tags.endswith(":") else None
        self.above = None

    def _read_sentence(self, tokens: Tokens, own: Sequence[tuple[int, Stretch]], first: int, last: int) -> None:
        if own and not tokens.tags[first:last].strip(_BARE):
            self._add_bare([stretch for _, stretch in own], is_whole=(first, last) == (0, len(tokens.tags)))
            return
        self.open_one = None
        found = attributions(tokens, self.text, [at for at, _ in own], first, last)
        spoken = [
            (at, stretch, attribution)
            for (at, stretch), attribution in zip(own, found, strict=True)
            if not is_emphasis(self.text, stretch, _given_by(attribution))
        ]
        for at, stretch, attribution in spoken:
            if attribution.rule == "between" and self.speeches:
                self.speeches[-1].stretches.append(stretch)
            else:
                others = tuple(tokens.span(*other) for other in alternatives(tokens, self.text, at, first, last))
                self._add(tokens, at, stretch, attribution, others)
        if not spoken:
            self._listen(tokens, first, last)

    def _listen(self, tokens: Tokens, first: int, last: int) -> None:
        """Remember who speaks in a sentence whose words are the writer's."""
        source = speaker_of(tokens, self.text, first, last)
        if source:
            self.speaker = tokens.span(*source)
            self.heard.append(self.speaker)

    def _add(
        self, tokens: Tokens, at: int, stretch: Stretch, attribution: Attribution, others: tuple[Span, ...]
    ) -> None:
        """Start a speech with a stretch in a sentence of the writer's."""
        if attribution.source:
            sure = confidence_of(tokens.tags, at, attribution.source, attribution.rule, attribution.cue)
            self._start(stretch, tokens.span(*attribution.source), attribution.rule, sure, others)
        else:
            source, rule = (self.speaker, "sentence before") if self.speaker else self._last_speaker()
            self._start(stretch, source, rule, share_of(rule))
        if attribution.rule == "after" and self.open_one is None:
            self.open_one = self.speeches[-1]

    def _start(
        self, stretch: Stretch, source: Span | None, rule: Rule, confidence: float, others: tuple[Span, ...] = ()
    ) -> None:
        self.speeches.append(Speech([stretch], source, rule, confidence, len(self.heard), others))
        self.speaker = source
        if source:
            self.heard.append(source)

    def _last_speaker(self) -> tuple[Span | None, Rule]:
        source = self.speeches[-1].source if self.speeches else None
        return source, "same speaker" if source else "none"

    def _add_bare(self, stretches: list[Stretch], *, is_whole: bool) -> None:
        """Take up quoted sentences that no word of the writer's goes with; `is_whole` if they are the paragraph."""
        if self.open_one:
            self.open_one.stretches += stretches
            return
        signature = self._signature(stretches[0].paragraph + 1) if is_whole else None
        if signature is None and self._goes_on_from(stretches[0]):
            self.speeches[-1].stretches += stretches
            return
        source, rule = (signature, "signed") if signature else self._introducer()
        for stretch in stretches:
            self._start(stretch, source, rule, share_of(rule))

    def _introducer(self) -> tuple[Span | None, Rule]:
        """Who speaks in a sentence that does not say so."""
        if self.speaker:
            return self.speaker, "sentence before"
        if self.introduced:
            return self.introduced, "paragraph before"
        if self.above:
            return self.above, "paragraph above"
        return self._last_speaker()

    def _goes_on_from(self, stretch: Stretch) -> bool:
        """Whether a paragraph in marks goes on with the quotation that ended the paragraph before with its cue."""
        if not self.speeches or self.introduced or self.speaker or self.speeches[-1].rule != "after":
            return False
        last = self.speeches[-1].stretches[-1]
        return last.paragraph == stretch.paragraph - 1 and stretch.opened - last.closed < _GAP

    def _signature(self, index: int) -> Span | None:
        """The name that stands below a quotation, as “— Sen. Bernie Sanders”."""
        if index >= len(self.paragraphs):
            return None
        start, end = _extent(self.paragraphs[index])
        if end - start > _SIGNATURE_LENGTH:
            return None
        tokens = read(self.text, start, end, (), self.language)
        if not _SIGNATURE.match(tokens.tags):
            return None
        return tokens.span(tokens.tags.startswith("-"), len(tokens.tags) - tokens.tags.endswith("."))


_SIGNATURE = re.compile(r"(?:-a?w?C[C&iac,w]*|a?w?C[C&iac,w]{1,6})\.?$")
_SIGNATURE_LENGTH = 80


def _given_by(attribution: Attribution) -> Speaker:
    """What gives a stretch to its speaker."""
    if attribution.cue >= 0:
        return "said"
    return "subject" if attribution.source else "none"


def _extent(paragraph: Extent) -> tuple[int, int]:
    return paragraph.start, paragraph.end
