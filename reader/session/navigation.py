"""Moves through a document by sentence, word and paragraph. Offsets are of the original."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from reader.session.document import Document, Place, Stretch
from reader.text.offsets import Span

Unit = Literal["sentence", "word"]

_WORD = r"[぀-ヿ㐀-鿿가-힯]|[^\s぀-ヿ㐀-鿿가-힯]+"
"""Compiled when first used: sets that large take their time."""


class Cursor(NamedTuple):
    """Where a reader is: an offset of the original, and what the cursor rests on there."""

    at: int
    unit: Unit = "sentence"


def unit_at(document: Document, cursor: Cursor) -> Span:
    """The sentence or word under the cursor, as a stretch of the original."""
    return document.original_span(_stretch(document, cursor.at, _units(cursor.unit)))


def sentence_at(document: Document, at: int) -> Span:
    return document.original_span(_stretch(document, at, sentences))


def paragraph_at(document: Document, at: int) -> Span:
    return document.original_span(_stretch(document, at, paragraphs))


def moved(document: Document, at: int, by: int, unit: Unit) -> Cursor:
    """The sentence or word so many further on (back, when negative); stops at the ends."""
    return Cursor(_moved(document, at, by, _units(unit)), unit)


def moved_by_paragraph(document: Document, at: int, by: int) -> Cursor:
    if by < 0 and at > _first(document, at, paragraphs):
        by += 1
    return Cursor(_moved(document, at, by, paragraphs))


def word_limits(document: Document, at: int) -> Span:
    """The word at or after an offset."""
    return document.original_span(_stretch(document, at, words))


def sentences(document: Document, block: int) -> Sequence[Span]:
    """The sentences of a block, in its shown text."""
    return document.sentences(block)


def paragraphs(document: Document, block: int) -> Sequence[Span]:
    """The paragraphs of a block, in its shown text."""
    return [Span(start, end) for start, end, _ in document.shown(block).paragraphs]


def words(document: Document, block: int) -> Sequence[Span]:
    """The words of a block, in its shown text: what stands between blanks; in Chinese and the like a character."""
    return _words(document.shown(block).text)


@lru_cache(8)
def _words(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in re.finditer(_WORD, text))


Units = Callable[[Document, int], Sequence[Span]]


def _units(unit: Unit) -> Units:
    return sentences if unit == "sentence" else words


def _index(spans: Sequence[Span], offset: int) -> int:
    """The last span that starts at or before an offset; the next one when the offset lies behind its end."""
    index = max(0, bisect_right(spans, offset, key=lambda span: span.start) - 1)
    if spans and offset >= spans[index].end and index + 1 < len(spans):
        return index + 1
    return index


def _stretch(document: Document, at: int, units: Units) -> Stretch:
    block, offset = document.place(at)
    spans = units(document, block)
    if not spans:
        return Stretch(block, offset, offset)
    return Stretch(block, *spans[_index(spans, offset)])


def _first(document: Document, at: int, units: Units) -> int:
    return document.original_span(_stretch(document, at, units)).start


def _moved(document: Document, at: int, by: int, units: Units) -> int:
    block, offset = document.place(at)
    spans = units(document, block)
    index = (_index(spans, offset) if spans else 0) + by
    while index < 0 and block > 0:
        block -= 1
        spans = units(document, block)
        index += len(spans)
    while index >= len(spans) and block + 1 < len(document):
        index -= len(spans)
        block += 1
        spans = units(document, block)
    if not spans:
        return at
    return document.original_at(Place(block, spans[min(max(index, 0), len(spans) - 1)].start))
