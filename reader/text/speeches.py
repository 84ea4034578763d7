"""Gathers the stretches in quotation marks into speeches: what one speaker says at once, in one or more parts.

Paragraph after paragraph is read with a memory of who spoke last, so that a run of quotations by one speaker keeps
its source through sentences and paragraphs that have no cue.
"""

from collections.abc import Iterator, Sequence

from reader.text.candidates import NOBODY, Candidate, Rule, candidates, speaker_of, surely
from reader.text.confidence import share_of, sureness
from reader.text.emphasis import emphasis_traits, is_display
from reader.text.joining import Seam, bare_traits, read_traits
from reader.text.judge import Judge
from reader.text.language import Language
from reader.text.offsets import Extent, Span
from reader.text.patterns import pattern
from reader.text.ranking import Sentence
from reader.text.stretches import Stretch
from reader.text.subjects import sentence_subject
from reader.text.tokens import QUOTED, Tokens, read, sentences

LEAST_ODDS = 0.2
"""The log-odds of a stretch that counts as somebody's words."""


class Speech:
    """One quotation while its parts are gathered."""

    __slots__ = ("confidence", "heard", "others", "rule", "source", "stretches")

    def __init__(
        self, first: Stretch, source: Span | None, rule: Rule, confidence: float, heard: int, others: tuple[Span, ...]
    ) -> None:
        self.stretches = [first]
        self.source = source
        self.rule = rule
        self.confidence = confidence
        self.heard = heard
        """How many speakers were heard before it."""
        self.others = others
        """Other plausible sources, best first."""


class _Choice:
    """Who is quoted by a stretch."""

    __slots__ = ("candidate", "others", "share")

    def __init__(self, candidate: Candidate, share: float, others: tuple[Span, ...] = ()) -> None:
        self.candidate = candidate
        self.share = share
        self.others = others


def find_speeches(
    text: str, paragraphs: Sequence[Extent], stretches: Sequence[Stretch], language: Language, judge: Judge
) -> tuple[list[Speech], list[Span]]:
    """The speeches of a text, and all speakers heard in it, quoted or reported, in order."""
    by_paragraph: dict[int, list[Stretch]] = {}
    for stretch in stretches:
        by_paragraph.setdefault(stretch.paragraph, []).append(stretch)
    gatherer = _Gatherer(text, paragraphs, language, judge)
    for index, own in by_paragraph.items():
        starts_in_marks = own[0].opened - paragraphs[index].start <= 1
        if starts_in_marks and index and index - 1 not in by_paragraph:
            gatherer.listen_to(index - 1)
        gatherer.add(index, own)
    return gatherer.speeches, gatherer.heard


_BARE = QUOTED + ".,-()&"
_GAP = 160
"""How many characters may stand between a quotation and the paragraph in marks that goes on with it."""
_SPOKEN = 3.0
"""The log-odds of a line of dialogue."""
_MOST_OTHERS = 3
_LEAST_SHARE = 0.02
"""A candidate with a smaller chance is not offered."""


class _Gatherer:
    def __init__(self, text: str, paragraphs: Sequence[Extent], language: Language, judge: Judge) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.language = language
        self.judge = judge
        self.speeches: list[Speech] = []
        self.heard: list[Span] = []
        self.open_one: Speech | None = None
        """The speech that quoted sentences belong to that follow directly."""
        self.speaker: Span | None = None
        """Who spoke last in this paragraph."""
        self.introduced: Span | None = None
        """Who speaks next: the paragraph before ended in “she went on:”."""
        self.above: Span | None = None
        """Whom the paragraph before is about, if it has no quotation marks."""
        self.topic: Span | None = None
        """Whom the last sentence is about that names somebody at its start."""
        self.displayed: int | None = None
        """The last paragraph that is a stage direction, a heading or a pull quote: a quotation may go on behind it."""
        self.last_at: int | None = None
        """The token of the last quoted stretch of this paragraph."""

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
        self.speaker = self.last_at = None
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
            is_whole = (first, last) == (0, len(tokens.tags))
            if is_whole and len(own) == 1 and is_display(self.text, own[0][1]):
                self.displayed = own[0][1].paragraph
            else:
                self._add_bare([stretch for _, stretch in own], is_whole=is_whole)
                self.last_at = own[-1][0]
            return
        self.open_one = None
        previous = None
        is_quoted = False
        for at, stretch in own:
            choice = self._choice(tokens, at, stretch, first, last, previous)
            previous = at, choice.candidate
            odds = self.judge.said(
                stretch, emphasis_traits(tokens, self.text, at, first, last, stretch, choice.candidate)
            )
            if self.language.is_foreign:
                odds = self._odds_abroad(tokens, at, first, stretch, odds)
            if odds > LEAST_ODDS:
                is_quoted = True
                self._add(tokens, at, stretch, choice, odds, first)
                self.last_at = at
        if not is_quoted:
            self._listen(tokens, first, last)
        self._keep_topic(tokens, first, last)

    def _listen(self, tokens: Tokens, first: int, last: int) -> None:
        """Remember who speaks in a sentence whose words are the writer's."""
        source = speaker_of(tokens, self.text, first, last)
        if source:
            self.speaker = tokens.span(*source)
            self.heard.append(self.speaker)

    def _odds_abroad(self, tokens: Tokens, at: int, first: int, stretch: Stretch, odds: float) -> float:
        """The log-odds that a stretch is said, where the weights know little of the language."""
        if _is_dialogue(stretch):
            return max(odds, _SPOKEN)
        from reader.text.reporting import is_name  # outside English only, here and below

        return -_SPOKEN if is_name(tokens, self.text, at, first, stretch) else odds

    def _keep_topic(self, tokens: Tokens, first: int, last: int) -> None:
        """Remember whom a sentence is about, where a verb may go without a subject."""
        if not self.language.drops_subject:
            return
        from reader.text.reporting import topic_of

        topic = topic_of(tokens, self.text, first, last)
        if topic:
            self.topic = tokens.span(*topic)

    def _reported(
        self, tokens: Tokens, at: int, first: int, last: int, previous: tuple[int, Candidate] | None
    ) -> Candidate | None:
        """Who is quoted if the sentence shows it, in languages other than English."""
        if not self.language.is_foreign:
            return None
        from reader.text.reporting import goes_on, reported

        found = reported(tokens, self.text, at, first, last, previous)
        if found is None and (who := self.speaker or self.topic):
            return Candidate(who, None, "sentence before") if goes_on(tokens, self.text, at, first) else None
        return found

    def _choice(
        self,
        tokens: Tokens,
        at: int,
        stretch: Stretch,
        first: int,
        last: int,
        previous: tuple[int, Candidate] | None,
    ) -> _Choice:
        """Who is quoted by the stretch at token `at` in the sentence tokens[first:last]."""
        sure = self._reported(tokens, at, first, last, previous) or surely(tokens, self.text, at, first, last)
        if sure:
            return _Choice(sure, 1.0)
        found: dict[Span | None, list[Candidate]] = {}
        for candidate in (
            *candidates(tokens, self.text, at, first, last, previous),
            *self._context(),
            NOBODY,
        ):
            found.setdefault(candidate.span, []).append(candidate)
        last_source = self.speeches[-1].source if self.speeches else None
        clues = Sentence(tokens, self.text, at, first, stretch).clues(found, last_source)
        shares = self.judge.shares(stretch, list(found), clues)
        ranked = sorted(zip(shares, found, strict=True), key=lambda one: -one[0])
        share, best = ranked[0]
        others = tuple(span for share, span in ranked[1 : 1 + _MOST_OTHERS] if span and share >= _LEAST_SHARE)
        return _Choice(found[best][0], share, others)

    def _context(self) -> Iterator[Candidate]:
        """Those who spoke before the sentence."""
        if self.speaker:
            yield Candidate(self.speaker, None, "sentence before")
        if self.introduced:
            yield Candidate(self.introduced, None, "paragraph before")
        if self.above:
            yield Candidate(self.above, None, "paragraph above")
        if self.speeches and self.speeches[-1].source:
            yield Candidate(self.speeches[-1].source, None, "same speaker")

    def _add(self, tokens: Tokens, at: int, stretch: Stretch, choice: _Choice, odds: float, first: int) -> None:
        """Take up a stretch in a sentence of the writer's."""
        source, _, rule, _ = choice.candidate
        if self._is_same_line(stretch):
            self.speeches[-1].stretches.append(stretch)
            return
        seam = self._seam(stretch, rule, source)
        if seam and self.judge.joins(seam.before, stretch, read_traits(seam, tokens.tags, self.last_at, at, first)):
            self.speeches[-1].stretches.append(stretch)
            return
        self._start(stretch, source, rule, sureness(odds, choice.share), choice.others)
        if rule == "after" and self.open_one is None:
            self.open_one = self.speeches[-1]

    def _start(
        self, stretch: Stretch, source: Span | None, rule: Rule, confidence: float, others: tuple[Span, ...] = ()
    ) -> None:
        self.speeches.append(Speech(stretch, source, rule, confidence, len(self.heard), others))
        self.speaker = source
        if source:
            self.heard.append(source)

    def _add_bare(self, stretches: list[Stretch], *, is_whole: bool) -> None:
        """Take up quoted sentences that no word of the writer's goes with; `is_whole` if they are the paragraph."""
        signature = self._signature(stretches[0].paragraph + 1) if is_whole else None
        for number, stretch in enumerate(stretches):
            source, rule = (signature, "signed") if signature else self._introducer(stretch)
            seam = self._seam(stretch, rule, source)
            is_expected = bool(self.open_one or number or (signature is None and self._goes_on_from(stretch)))
            reopens = self._is_same_line(stretch) or (seam is not None and not (number or seam.before.is_closed))
            if seam and (
                reopens
                or self.judge.joins(seam.before, stretch, bare_traits(seam, is_whole=is_whole, is_expected=is_expected))
            ):
                self.speeches[-1].stretches.append(stretch)
            else:
                self._start(stretch, source, rule, share_of(rule))

    def _is_same_line(self, stretch: Stretch) -> bool:
        """Whether a stretch is the second half of a line of dialogue."""
        return (
            _is_dialogue(stretch)
            and bool(self.speeches)
            and self.speeches[-1].stretches[-1].paragraph == stretch.paragraph
        )

    def _seam(self, stretch: Stretch, rule: Rule, source: Span | None) -> Seam | None:
        """What the last quotation and a stretch have between them; None if they are far apart."""
        if not self.speeches:
            return None
        speech = self.speeches[-1]
        before = speech.stretches[-1]
        skipped = self.displayed == before.paragraph + 1
        if stretch.paragraph - before.paragraph - skipped > (0 if _is_dialogue(stretch) else 1):
            return None
        return Seam(
            self.text,
            before,
            speech.rule,
            speech.source,
            len(speech.stretches),
            stretch,
            rule,
            source,
            is_open=self.open_one is speech if self.open_one else None,
            is_introduced=bool(self.introduced or self.speaker),
        )

    def _introducer(self, stretch: Stretch) -> tuple[Span | None, Rule]:
        """Who speaks in a sentence that does not say so outside the marks."""
        if self.language.is_foreign:
            from reader.text.reporting import inserted

            named = inserted(self.text, stretch, self.language)
            if named:
                return named, "between"
        if _is_dialogue(stretch):
            return None, "none"
        context = next(self._context(), NOBODY)
        return context.span, context.rule

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


def _is_dialogue(stretch: Stretch) -> bool:
    """Whether a stretch is said in a line that opens with a dash, and has no marks."""
    return stretch.opened == stretch.start


_SIGNATURE = pattern(r"(?:-a?w?C[C&iac,w]*|a?w?C[C&iac,w]{1,6})\.?$")
_SIGNATURE_LENGTH = 80


def _extent(paragraph: Extent) -> tuple[int, int]:
    return paragraph.start, paragraph.end
