"""The suggestions for an article: which are still open, and where."""

from collections.abc import Iterable, Sequence

from reader.marks.intervals import Intervals
from reader.marks.kinds import BOILERPLATE, SPOKEN
from reader.marks.markset import MarkSet
from reader.text.offsets import Span
from reader.text.suggestion import Suggestion

_TURNED = "with another source, as you chose"
"""Why a suggestion is proposed whose source was changed."""


class Proposals:
    """What the detectors propose, less what the reader has marked or refused."""

    def __init__(self, marks: MarkSet) -> None:
        self._marks = marks
        self._all: Intervals[Suggestion] = Intervals()
        self.open: Intervals[Suggestion] = Intervals()
        """Those that still wait for an answer."""
        self.sources: Intervals[Suggestion] = Intervals()
        """The open ones by the words of their source."""
        self._turned: dict[tuple[Span, ...], Suggestion] = {}
        """Quotations whose source the reader turned, as they were proposed, by their parts."""

    def add(self, suggestions: Iterable[Suggestion]) -> None:
        for suggestion in suggestions:
            self._all.add(suggestion, suggestion.parts)
            self._weigh(suggestion)

    def renew(self, within: Span, suggestions: Iterable[Suggestion]) -> None:
        """Put other suggestions in the place of those on a stretch; a quotation stays as the reader turned it."""
        fresh = {(each.kind, each.parts): each for each in suggestions}
        for old, _ in self._all.touching(within):
            key = old.kind, old.parts
            if key in fresh and (old.kind in SPOKEN or fresh[key] == old):
                del fresh[key]
            else:
                self._drop(old)
        self.add(fresh.values())

    def reconsider(self, spans: Iterable[Span]) -> None:
        """Look again at what lies on stretches of the original where marks or refusals changed."""
        for suggestion in {found for span in spans for found, _ in self._all.touching(span)}:
            self._weigh(suggestion)

    def under(self, parts: Iterable[Span]) -> Suggestion | None:
        """The quotation, answered or not, that was proposed for these words."""
        for part in parts:
            for suggestion, _ in self._all.touching(part):
                if suggestion.kind in SPOKEN:
                    return suggestion
        return None

    def turn_source(self, suggestion: Suggestion) -> Suggestion | None:
        """Put the next candidate in the place of a suggestion's source; None when there is no other."""
        source = next_candidate(suggestion.candidates, suggestion.source)
        if source is None:
            return None
        proposed = self._turned.setdefault(suggestion.parts, suggestion)
        turned = (
            proposed if source == proposed.source else suggestion._replace(source=source, person=None, reason=_TURNED)
        )
        self._drop(suggestion)
        self.add([turned])
        return turned

    def _weigh(self, suggestion: Suggestion) -> None:
        if self._is_answered(suggestion):
            self.open.discard(suggestion)
            self.sources.discard(suggestion)
        elif suggestion not in self.open:
            self.open.add(suggestion, suggestion.parts)
            if suggestion.source:
                self.sources.add(suggestion, [suggestion.source])

    def _is_answered(self, suggestion: Suggestion) -> bool:
        if self._marks.is_refused(suggestion.kind, suggestion.parts):
            return True
        answers = {suggestion.kind, BOILERPLATE}
        return any(mark.kind in answers for part in suggestion.parts for mark, _ in self._marks.touching(part))

    def _drop(self, suggestion: Suggestion) -> None:
        for place in (self._all, self.open, self.sources):
            place.discard(suggestion)


def next_candidate(candidates: Sequence[Span], source: Span | None) -> Span | None:
    """The candidate after this source, around the end; None when there is no other."""
    if source in candidates:
        at = candidates.index(source) + 1
        candidates = [*candidates[at:], *candidates[: at - 1]]
    return candidates[0] if candidates else None
