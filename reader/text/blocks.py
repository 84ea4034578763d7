"""Cuts a text into blocks that can be repaired one at a time, so that a huge one opens as fast as a small one.

A text of an article's length is one block. A longer one is cut at paragraph ends where there are any.
"""

from reader.text.offsets import Span
from reader.text.patterns import pattern

WHOLE = 65_536
"""A text up to this many characters is one block."""
SIZE = 12_288
"""About how many characters a block of a longer text has."""
SLACK = 4_096
"""How far past SIZE a good place is looked for."""

_BLANK_LINE = pattern(r"\n[ \t\r]*\n\s*")
_SENTENCE_LINE = pattern(r"[.!?…][”’\"'»)]?[ \t\r]*\n\s*(?=[^\sa-z])")
_LINE = pattern(r"\n\s*")
_SENTENCE = pattern(r"[.!?…][”’\"'»)]?\s+(?=[^\sa-z])")
_BLANK = pattern(r"\s+")


def cut(text: str) -> tuple[Span, ...]:
    """The blocks of a text: they touch, cover it, and each ends where a paragraph most likely does."""
    if len(text) <= WHOLE:
        return (Span(0, len(text)),)
    blocks, start = [], 0
    while len(text) - start > SIZE + SLACK:
        end = _good_end(text, start + SIZE)
        blocks.append(Span(start, end))
        start = end
    if start < len(text):
        blocks.append(Span(start, len(text)))
    return tuple(blocks)


def _good_end(text: str, near: int) -> int:
    limit = near + SLACK
    for end in (_BLANK_LINE, _SENTENCE_LINE, _LINE, _SENTENCE, _BLANK):
        found = end.search(text, near, limit)
        if found and found.end() < limit:
            return found.end()
    return limit
