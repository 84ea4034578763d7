"""An article with its marks, as every format of an export takes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from reader.marks.kinds import SPOKEN
from reader.marks.model import Mark
from reader.text.offsets import Span
from reader.text.repair import Repaired


class ShownText(Protocol):
    """An article's text as it is read, block by block."""

    @property
    def blocks(self) -> tuple[Span, ...]:
        """Where each block is in the original."""

    @property
    def shown(self) -> Callable[[int], Repaired]:
        """The repaired text of a block; offsets are of the block."""


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """One article to be exported. What is not known of it is empty."""

    id: str
    """By which the library knows it."""
    name: str
    """A name for files: its slug and its id."""
    sha256: str
    """Of the bytes it was opened from."""
    original: str
    """As decoded: what the offsets of the marks count in."""
    title: str
    text: ShownText
    marks: tuple[Mark, ...] = ()
    """In the order of the text."""
    words: Mapping[str, str] = field(default_factory=dict)
    """By a mark's id: what it reads as, clean; a quotation in its marks."""
    byline: str = ""
    site: str = ""
    url: str = ""
    published: str = ""
    opened: str = ""
    """When it was last opened, UTC, ISO 8601."""

    @property
    def spoken(self) -> tuple[Mark, ...]:
        """The quotations and paraphrases."""
        return tuple(mark for mark in self.marks if mark.kind in SPOKEN)

    def speaker(self, mark: Mark) -> str:
        """Who is quoted: the person, else the words that name the source; empty if nobody is named."""
        return mark.person or self.words.get(mark.source or "", "")


IsNamed = Callable[[str], bool]
"""Whether a source is called by name."""
