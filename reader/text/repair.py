"""Repairs the text of an article that a copy or a scrape broke, and says where every character came from.

Nothing visible is ever added, dropped or reordered: only blanks and line ends change.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from reader.text.gluing import glued
from reader.text.joints import is_break, seam
from reader.text.layout import Group, grouped
from reader.text.offsets import OffsetMap, Span
from reader.text.sanitise import sanitised

ParagraphKind = Literal["text", "heading", "item", "byline", "block"]


class Paragraph(NamedTuple):
    """A paragraph of the shown text."""

    start: int
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class Repaired:
    """The text as it is shown, its paragraphs, and the map to the original."""

    text: str
    offsets: OffsetMap
    paragraphs: tuple[Paragraph, ...]


_LINE = re.compile(r"[^\n]+")
_UNTIDY = re.compile(r"[^\S\n]{2,}|(?<=[\w”’\"')])[ \t]+(?=[,.;](?:\s|$))|[ \t]+(?=[)\]](?:\W|$))")
_BYLINE = re.compile(r"(?:By|BY|Von|Par|Por)\s+[A-Z]")
_ITEM = re.compile(r"(?:[-•*·▪‣◦]|\d{1,2}[.)])\s")
_ENDED = re.compile(r"[.!?…:;,。！？][”’\"'»)\]]*$")
_PASSES = 4


def repair(original: str) -> Repaired:
    """The text with its paragraphs whole, separated by one empty line; repairing it again changes nothing."""
    clean, to_original = sanitised(original)
    repaired = _once(clean)
    for _ in range(_PASSES):
        if not any(paragraph.kind == "block" for paragraph in repaired.paragraphs):
            break
        again = _once(repaired.text)
        if again.text == repaired.text:
            break
        repaired = Repaired(again.text, composed(again.offsets, repaired.offsets), again.paragraphs)
    return Repaired(repaired.text, composed(repaired.offsets, to_original), repaired.paragraphs)


def as_it_is(original: str) -> Repaired:
    """The text unrepaired but safe to show: every line a paragraph."""
    text, offsets = sanitised(original)
    spans = (_stripped(text, *line.span()) for line in _LINE.finditer(text))
    return Repaired(text, offsets, tuple(Paragraph(*span, "text") for span in spans if span.end > span.start))


def composed(upper: OffsetMap, lower: OffsetMap) -> OffsetMap:
    """The map from the shown text of `upper` to the original of `lower`, whose shown text is upper's original."""
    if len(lower.shown) == 1 and lower.lengths[0] == lower.shown_length == lower.original_length:
        return upper
    builder = _Builder()
    for shown, middle, length in zip(upper.shown, upper.original, upper.lengths, strict=True):
        done = 0
        while done < length:
            at, run = lower.run_at(middle + done)
            taken = min(length - done, run)
            builder.run(shown + done, at, taken)
            done += taken
    return builder.map(upper.shown_length, lower.original_length)


@dataclass(slots=True)
class _Builder:
    """Collects the pieces of a shown text and the runs of its map."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    runs: list[tuple[int, int, int]] = field(default_factory=list)

    def copy(self, text: str, start: int, end: int) -> None:
        if end > start:
            self.run(self.length, start, end - start)
            self.pieces.append(text[start:end])
            self.length += end - start

    def replace(self, at: int, character: str) -> None:
        """One character that stands for the one at `at`."""
        self.run(self.length, at, 1)
        self.insert(character)

    def insert(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def run(self, shown: int, original: int, length: int) -> None:
        if self.runs:
            last_shown, last_original, last = self.runs[-1]
            if last_shown + last == shown and last_original + last == original:
                self.runs[-1] = (last_shown, last_original, last + length)
                return
        self.runs.append((shown, original, length))

    def map(self, shown_length: int, original_length: int) -> OffsetMap:
        shown, original, lengths = zip(*self.runs, strict=True) if self.runs else ((), (), ())
        return OffsetMap(shown, original, lengths, shown_length, original_length)


def _stripped(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    kept = line.strip()
    if not kept:
        return Span(start, start)
    start += len(line) - len(line.lstrip())
    return Span(start, start + len(kept))


def _once(text: str) -> Repaired:
    spans, lines, gaps = [], [], []
    gap = False
    for line in re.split("(?<=\n)", text) if False else _LINE.finditer(text):
        span = _stripped(text, *line.span())
        if span.end == span.start:
            gap = True
            continue
        gaps.append(gap or bool(spans) and "\n\n" in text[spans[-1].end : span.start])
        gap = False
        spans.append(span)
        lines.append(text[span.start : span.end])
    builder = _Builder()
    paragraphs: list[Paragraph] = []
    for members, kind in _paragraphs(text, lines, spans, gaps):
        for start, end, piece_kind in _written(text, builder, members, kind, bool(paragraphs)):
            paragraphs.append(Paragraph(start, end, piece_kind))
    shown = "".join(builder.pieces)
    return Repaired(shown, builder.map(len(shown), len(text)), tuple(paragraphs))


def _paragraphs(
    text: str, lines: Sequence[str], spans: Sequence[Span], gaps: Sequence[bool]
) -> Iterator[tuple[list[Span], str]]:
    if not lines:
        return
    for group in grouped(lines, spans, gaps):
        members = list(spans[group.start : group.end])
        if group.shape in ("block", "wrapped"):
            yield members, group.shape
        else:
            yield from _scraped(lines, spans, group)


def _scraped(lines: Sequence[str], spans: Sequence[Span], group: Group) -> Iterator[tuple[list[Span], str]]:
    own = lines[group.start : group.end]
    first = 0
    for at in range(1, len(own)):
        if is_break(own, at, at - 1 > first):
            yield list(spans[group.start + first : group.start + at]), "text"
            first = at
    yield list(spans[group.start + first : group.end]), "text"


def _written(
    text: str, builder: _Builder, members: list[Span], kind: str, following: bool
) -> Iterator[tuple[int, int, ParagraphKind]]:
    if following:
        builder.insert("\n\n")
    start = builder.length
    first_piece = len(builder.pieces)
    quotes = 0
    for index, span in enumerate(members):
        line = text[span.start : span.end]
        if index:
            before = text[members[index - 1].start : members[index - 1].end]
            if kind == "block":
                builder.replace(members[index - 1].end, "\n")
            else:
                joint = seam(before, line, quotes % 2 == 1)
                if joint:
                    builder.replace(members[index - 1].end, joint)
        quotes += line.count('"')
        for cut in _tidied(text, builder, span, kind):
            yield start, cut, _kind("".join(builder.pieces[first_piece:]), kind)
            builder.insert("\n\n")
            start, first_piece = builder.length, len(builder.pieces)
            first_piece = len(builder.pieces)
    yield start, builder.length, _kind("".join(builder.pieces[first_piece:]), kind)


def _tidied(text: str, builder: _Builder, span: Span, kind: str) -> Iterator[int]:
    """Writes one line; yields where a lost paragraph break was found."""
    if kind == "block":
        builder.copy(text, span.start, span.end)
        return
    line = text[span.start : span.end]
    at = span.start
    for cut in (*glued(line), len(line)):
        end = span.start + cut
        for untidy in _UNTIDY.finditer(text, at, end):
            blank = untidy.end() - untidy.start() > 1 and text[untidy.end() : untidy.end() + 1] not in tuple(",.;)]")
            builder.copy(text, at, untidy.start())
            if blank:
                builder.replace(untidy.start(), " ")
            at = untidy.end()
        builder.copy(text, at, end)
        at = end
        if cut < len(line):
            yield builder.length


def _kind(paragraph: str, shape: str) -> ParagraphKind:
    if shape == "block":
        return "block"
    if _ITEM.match(paragraph):
        return "item"
    if len(paragraph) < 90 and not _ENDED.search(paragraph):
        if _BYLINE.match(paragraph):
            return "byline"
        if paragraph[:1].isupper() or paragraph[:1].isdigit():
            return "heading"
    return "text"
