"""Tells which paragraphs of a page are not in the article that was taken out of it."""

import re
from collections.abc import Iterator

from reader.session.document import Document

_LETTERS = re.compile(r"[^\W_]+")
_MANY = 30
"""So many letters in a row say where they are from; fewer only where they are expected, or as a whole paragraph."""


def left_out(page: Document, article: Document) -> frozenset[tuple[int, int]]:
    """The paragraphs of a page, by block and number, whose letters the article does not have in that order."""
    paragraphs = [letters for _, letters in _paragraphs(article)]
    known, everything = frozenset(paragraphs), "".join(paragraphs)
    found, at = set(), 0
    for key, letters in _paragraphs(page):
        place = at if everything.startswith(letters, at) else everything.find(letters) if len(letters) >= _MANY else -1
        if place >= 0:
            at = place + len(letters)
        elif letters not in known:
            found.add(key)
    return frozenset(found)


def _paragraphs(document: Document) -> Iterator[tuple[tuple[int, int], str]]:
    """Each paragraph with a letter or digit in it, and those alone: where blanks and hyphens are is no matter."""
    for block in range(len(document)):
        shown = document.shown(block)
        for number, (start, end, _) in enumerate(shown.paragraphs):
            if letters := "".join(_LETTERS.findall(shown.text[start:end].casefold())):
                yield (block, number), letters
