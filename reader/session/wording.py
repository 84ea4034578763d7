"""Guesses which words a reader means when a key is pressed on one of them."""

from bisect import bisect_right
from collections.abc import Sequence

from reader.session.document import Document, Stretch
from reader.session.navigation import Cursor, word_limits, words
from reader.text.offsets import Span

_PARTICLES = frozenset("of de la le van von der den bin ibn al el da di du for the".split())
"""Words inside a name or an office that need no capital."""

_OPENERS = frozenset("then but and so in on at when while as if after before since later meanwhile still yet".split())
"""Words that have a capital only because they begin a sentence."""


def around_cursor(document: Document, cursor: Cursor) -> Span:
    """The name the cursor is in: the capitalised words around its word, else the word alone."""
    word = word_limits(document, cursor.at)
    block, offset = document.place(word.start)
    text, found = document.shown(block).text, words(document, block)
    index = bisect_right(found, offset, key=lambda span: span.start) - 1
    if index < 0 or not _is_capital(text, found[index]):
        return word
    first = _reach(text, found, index, -1)
    last = _reach(text, found, index, 1)
    return document.original_span(Stretch(block, found[first].start, found[last].end))


def _reach(text: str, found: Sequence[Span], index: int, direction: int) -> int:
    """The furthest capitalised word in a direction with nothing but particles between."""
    reached = at = index
    while 0 <= at + direction < len(found) and text[slice(*found[at + direction])].lower() not in _OPENERS:
        left, right = (at, at + 1) if direction > 0 else (at - 1, at)
        if _parts(text, found[left], found[right]):
            break
        at += direction
        if _is_capital(text, found[at]):
            reached = at
        elif text[slice(*found[at])] not in _PARTICLES:
            break
    return reached


def _parts(text: str, left: Span, right: Span) -> bool:
    """Whether punctuation or a paragraph's end stands between two words."""
    last = text[left.end - 1]
    is_initial = last == "." and (left.end - left.start <= 4 or text[left.start].isupper())
    return "\n" in text[left.end : right.start] or (not last.isalnum() and last not in "-’'" and not is_initial)


def _is_capital(text: str, span: Span) -> bool:
    word = text[slice(*span)].lstrip("“\"'(‘«")
    return bool(word) and word[0].isupper()
