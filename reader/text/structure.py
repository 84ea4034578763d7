"""What a page, a book or a Markdown file says of its own text: paragraphs, what each is, and links.

Where it is known nothing has to be guessed: the shown text is made of these paragraphs instead of repaired lines.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.text.blocks import SIZE, WHOLE, cut
from reader.text.offsets import Span
from reader.text.paragraphs import Paragraph, ParagraphKind, kind_of
from reader.text.repair import Repaired
from reader.text.rewriting import Rewriting
from reader.text.sanitise import sanitised


class Passage(NamedTuple):
    """A paragraph as its document gives it."""

    kind: ParagraphKind
    pieces: tuple[Span, ...]
    """What of the original is shown of it, in order; never empty."""
    lead: str = ""
    """What is shown before it and stands nowhere in the original, such as the sign of a list's item."""

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end


class Link(NamedTuple):
    """Words of the original that lead somewhere."""

    start: int
    end: int
    url: str
    """As the document has it, made absolute; not yet safe to open."""


class Structure(NamedTuple):
    """The paragraphs and links of a text, in order. Offsets are of the original."""

    passages: tuple[Passage, ...]
    links: tuple[Link, ...] = ()

    def cut(self, length: int) -> tuple[Span, ...]:
        """The blocks of a text so long: they touch, cover it, and each but the first starts with a passage."""
        starts = [0]
        if length > WHOLE:
            for passage in self.passages:
                if passage.start - starts[-1] >= SIZE:
                    starts.append(passage.start)
        return tuple(Span(start, end) for start, end in zip(starts, [*starts[1:], length], strict=True))

    def shown(self, original: str, block: Span) -> Repaired:
        """A block as it is shown: its passages, safe, apart by an empty line."""
        clean, to_original = sanitised(original[block.start : block.end])
        out = Rewriting(clean)
        paragraphs: list[Paragraph] = []
        for passage in self._passages(block):
            pieces = [to_original.shown_span(start - block.start, end - block.start) for start, end in passage.pieces]
            if not any(clean[start:end].strip() for start, end in pieces):
                continue
            if paragraphs:
                out.insert("\n\n")
            start = out.length
            out.insert(passage.lead)
            _write(out, pieces, keeps_lines=passage.kind == "block")
            paragraphs.append(Paragraph(start, out.length, passage.kind))
        text = out.text()
        return Repaired(text, out.offsets().over(to_original), tuple(_looked_at(text, each) for each in paragraphs))

    def links_in(self, passage: Passage) -> Sequence[Link]:
        """The links that start in a passage."""
        first = bisect_left(self.links, passage.start, key=lambda link: link.start)
        return self.links[first : bisect_left(self.links, passage.end, key=lambda link: link.start)]

    def _passages(self, block: Span) -> Sequence[Passage]:
        first = bisect_left(self.passages, block.start, key=lambda passage: passage.start)
        last = bisect_left(self.passages, block.end, key=lambda passage: passage.start)
        return self.passages[first:last]


def divided(passage: Passage, text: str) -> Iterator[Passage]:
    """A passage of a text; one that is too long to be shown at once in several, where it may best be cut."""
    start, end = passage.start, passage.end
    if end - start <= WHOLE or len(passage.pieces) > 1:
        yield passage
        return
    for first, last in cut(text[start:end]):
        kept = text[start + first : start + last].rstrip()
        if kept:
            span = Span(start + first, start + first + len(kept))
            yield Passage(passage.kind, (span,), passage.lead if first == 0 else " " * len(passage.lead))


def _write(out: Rewriting, pieces: Sequence[Span], *, keeps_lines: bool) -> None:
    for start, end in pieces:
        at = start
        while not keeps_lines and (found := out.source.find("\n", at, end)) >= 0:
            out.copy(at, found)
            out.replace(found, " ")
            at = found + 1
        out.copy(at, end)


def _looked_at(text: str, paragraph: Paragraph) -> Paragraph:
    """Who wrote an article, or when, is said in a paragraph like any other: only its looks tell."""
    if paragraph.kind == "text" and kind_of(text[paragraph.start : paragraph.end]) == "byline":
        return paragraph._replace(kind="byline")
    return paragraph
