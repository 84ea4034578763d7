"""What a detector proposes: a mark that a reader may accept, correct or refuse."""

from typing import Literal, NamedTuple

from reader.text.offsets import Span

DETECTOR = "rules-1"
"""Name and version of the detectors, kept as the origin of the marks they lead to."""

MEMORY = "memory-1"
"""The same of what is proposed because it was marked elsewhere."""

SURE = 0.9
"""A suggestion of at least this confidence is accepted with all the others that are sure."""


class Suggestion(NamedTuple):
    """A mark that is proposed, not made. Offsets are of the original."""

    kind: Literal["quote", "paraphrase", "boilerplate"]
    parts: tuple[Span, ...]
    confidence: float
    """From 0 to 1: the share of suggestions like this one that are right."""
    reason: str
    """A few words that tell a reader why it is proposed."""
    source: Span | None = None
    """The words that name the speaker."""
    candidates: tuple[Span, ...] = ()
    """Words that may name the speaker, best first; `source` is among them."""
    person: str | None = None
    """Whom the source's words stand for."""
    origin: str = DETECTOR
    """Who proposes it; kept with the mark."""

    @property
    def start(self) -> int:
        return self.parts[0].start

    @property
    def end(self) -> int:
        return self.parts[-1].end

    @property
    def is_sure(self) -> bool:
        return self.confidence >= SURE
