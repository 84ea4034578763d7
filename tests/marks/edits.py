"""What publishers and scrapers do to an article, made by chance, and where each stretch of it stands afterwards."""

import random
import re
import textwrap
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.marks.kinds import QUOTE
from reader.marks.model import Mark
from reader.text.offsets import Span


class Piece(NamedTuple):
    """Some of the new text."""

    text: str
    old: int | None
    """Where it was in the old one, letter by letter; None for what is new."""


Edited = list[Piece]
Edit = Callable[[random.Random, str, Sequence[Mark], str], Edited]
"""Edits a text with marks; another article's text is given for what is inserted."""


def truth(edited: Edited, span: Span) -> Span | None:
    """Where a stretch of the old text is now: what is left of it, with what was put inside; None if nothing is."""
    at, first, last = 0, None, 0
    for text, old in edited:
        if old is not None and old < span.end and span.start < old + len(text):
            start = at + max(span.start, old) - old
            first = start if first is None else min(first, start)
            last = max(last, at + min(span.end, old + len(text)) - old)
        at += len(text)
    return None if first is None else Span(first, last)


def text_of(edited: Edited) -> str:
    return "".join(piece.text for piece in edited)


def paragraphs(text: str) -> list[Span]:
    """Its paragraphs, with the line ends behind them."""
    return [Span(*found.span()) for found in re.finditer(r"[^\n]+\n*|\n+", text)]


def _as_pieces(text: str) -> Edited:
    return [Piece(text[slice(*span)], span.start) for span in paragraphs(text)]


def unedited(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    return [Piece(text, 0)]


def inserted(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    pieces = _as_pieces(text)
    for _ in range(rng.randint(1, 4)):
        words = rng.choice(_as_pieces(other)).text.strip()
        pieces.insert(rng.randint(0, len(pieces)), Piece(f"{words}\n\n", None))
    return pieces


def removed(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    pieces = _as_pieces(text)
    for _ in range(min(rng.randint(1, 4), len(pieces) - 1)):
        del pieces[rng.randrange(len(pieces))]
    return pieces


def moved(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    pieces = _as_pieces(text)
    for _ in range(rng.randint(1, 2)):
        pieces.insert(rng.randrange(len(pieces)), pieces.pop(rng.randrange(len(pieces))))
    return [piece for text, old in pieces for piece in (Piece(text.rstrip("\n"), old), Piece("\n\n", None))]


def _cut(pieces: Edited, spans: Sequence[Span]) -> Edited:
    """The pieces, cut so that each of these stretches of the old text is one of its own."""
    bounds = sorted({edge for span in spans for edge in span})
    result = []
    for text, old in pieces:
        if old is None:
            result.append(Piece(text, None))
            continue
        edges = [old, *(edge for edge in bounds if old < edge < old + len(text)), old + len(text)]
        result += [Piece(text[a - old : b - old], a) for a, b in pairwise(edges)]
    return result


def _reworded(
    rng: random.Random, text: str, marks: Sequence[Mark], change: Callable[[str], str], share: float
) -> Edited:
    """Some words inside some quotations changed."""
    spans = []
    for mark in marks:
        if mark.kind != QUOTE or rng.random() > 0.5:
            continue
        for part in mark.parts:
            words = list(re.finditer(r"[^\W\d_]{4,}", part.exact))
            count = min(len(words), max(1, round(share * len(part.exact.split()))))
            spans += [Span(part.start + w.start(), part.start + w.end()) for w in rng.sample(words, count)]
    chosen = {span.start: span for span in spans}
    pieces: Edited = []
    for piece in _cut([Piece(text, 0)], spans):
        span = chosen.get(piece.old) if piece.old is not None else None
        if span is None or span.end - span.start != len(piece.text):
            pieces.append(piece)
            continue
        first, *_, last = piece.text
        pieces += [Piece(first, span.start), Piece(change(piece.text)[1:-1], None), Piece(last, span.end - 1)]
    return pieces


def mistyped(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    def swapped(word: str) -> str:
        at = rng.randrange(1, len(word) - 2)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    return _reworded(rng, text, marks, swapped, 0.05)


def reworded(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    vocabulary = re.findall(r"[^\W\d_]{4,}", other)
    return _reworded(rng, text, marks, lambda _: rng.choice(vocabulary), 0.1)


def replaced(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    """Other sentences in the place of whole quotations, about as long."""
    chosen = [part.span for mark in marks if mark.kind == QUOTE and rng.random() < 0.5 for part in mark.parts]
    pieces: Edited = []
    for piece in _cut([Piece(text, 0)], chosen):
        if piece.old is None or Span(piece.old, piece.old + len(piece.text)) not in chosen:
            pieces.append(piece)
            continue
        words = other.split()
        at, count = rng.randrange(len(words)), len(piece.text.split())
        pieces.append(Piece(" ".join((words * 2)[at : at + count]), None))
    return pieces


def _translated(text: str, changes: Sequence[tuple[str, str]]) -> Edited:
    """Characters replaced; each replacement stands where the character stood."""
    pieces, at = [], 0
    pattern = re.compile("|".join(re.escape(old) for old, _ in changes))
    new = dict(changes)
    for found in pattern.finditer(text):
        pieces += [Piece(text[at : found.start()], at)] if at < found.start() else []
        pieces += [Piece(new[found[0]][:1], found.start()), Piece(new[found[0]][1:], None)]
        at = found.end()
    return [*pieces, Piece(text[at:], at)]


def straightened(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    return _translated(text, [("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("—", "--"), ("–", "-"), ("…", "...")])


def curled(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    """Guillemets, ligatures, and an ellipsis of one character."""
    return _translated(
        text, [("“", "«"), ("”", "»"), ("'", "’"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("--", "—"), (" - ", " – ")]
    )


def wrapped(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    """Lines of some width, broken at blanks and hyphens."""
    width = rng.choice((40, 65, 72))
    lines = "\n\n".join(textwrap.fill(text[slice(*span)], width) for span in paragraphs(text))
    return _blanks_as(text, lines)


def _blanks_as(text: str, new: str) -> Edited:
    """The pieces that turn a text into another with the same ink."""
    pieces: Edited = []
    old = 0
    for word in re.finditer(r"\S|\s+", new):
        if word[0].isspace():
            pieces.append(Piece(word[0], None))
            continue
        while text[old].isspace():
            old += 1
        pieces.append(Piece(word[0], old))
        old += 1
    return pieces


def joined(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    """One line, or one line a paragraph."""
    between = rng.choice((" ", "\n", "\r\n\r\n\r\n"))
    return _blanks_as(text, between.join(" ".join(text[slice(*span)].split()) for span in paragraphs(text)))


def scraped(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    """Words torn by line ends, hyphenated at line ends, and with soft hyphens."""
    pieces, at = [], 0
    for found in re.finditer(r"(?<=[a-z]{2})(?=[a-z]{2})", text):
        if rng.random() < 0.02:
            pieces += [Piece(text[at : found.start()], at), Piece(rng.choice(("\n", "-\n", "\u00ad")), None)]
            at = found.start()
    return [*pieces, Piece(text[at:], at)]


def repeated(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    """A marked sentence is put somewhere before once more."""
    pieces = _as_pieces(text)
    quotes = [mark for mark in marks if mark.kind == QUOTE]
    for mark in rng.sample(quotes, min(3, len(quotes))):
        at = next(
            i for i, piece in enumerate(pieces) if piece.old is not None and mark.start < piece.old + len(piece.text)
        )
        pieces.insert(rng.randint(0, at), Piece(f"“{text[mark.start : mark.end]}”\n\n", None))
    return pieces


def quoted_twice(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    """A whole marked paragraph stands once more, just before it or further up."""
    pieces = _as_pieces(text)
    quotes = [mark for mark in marks if mark.kind == QUOTE]
    if quotes:
        mark = rng.choice(quotes)
        at = next(
            i for i, piece in enumerate(pieces) if piece.old is not None and mark.start < piece.old + len(piece.text)
        )
        pieces.insert(rng.choice((at, rng.randint(0, at))), Piece(pieces[at].text.rstrip("\n") + "\n\n", None))
    return pieces


def rewritten(rng: random.Random, text: str, marks: Sequence[Mark], other: str) -> Edited:
    """All of it together: words changed in quotations, paragraphs put in, taken out and moved."""
    pieces = reworded(rng, text, marks, other)
    whole = "".join(piece.text for piece in pieces)
    breaks = [found.end() for found in re.finditer(r"\n+", whole)]
    paragraphs_: list[Edited] = [[]]
    at = 0
    for piece in pieces:
        start = at
        at += len(piece.text)
        cuts = [start, *(b for b in breaks if start < b < at), at]
        for a, b in pairwise(cuts):
            old = None if piece.old is None else piece.old + a - start
            paragraphs_[-1].append(Piece(whole[a:b], old))
            if b in breaks:
                paragraphs_.append([])
    paragraphs_ = [each for each in paragraphs_ if each]
    for _ in range(2):
        paragraphs_.insert(rng.randint(0, len(paragraphs_)), [Piece(rng.choice(_as_pieces(other)).text + "\n\n", None)])
        if len(paragraphs_) > 4:
            del paragraphs_[rng.randrange(len(paragraphs_))]
            paragraphs_.insert(rng.randrange(len(paragraphs_)), paragraphs_.pop(rng.randrange(len(paragraphs_))))
    return [piece for each in paragraphs_ for piece in each]


EDITS: dict[str, Edit] = {
    "nothing": unedited,
    "paragraphs inserted": inserted,
    "paragraphs removed": removed,
    "paragraphs moved": moved,
    "typos in quotations": mistyped,
    "words changed in them": reworded,
    "quotations replaced": replaced,
    "quotes straightened": straightened,
    "guillemets, ligatures": curled,
    "wrapped": wrapped,
    "one line a paragraph": joined,
    "words torn, hyphenated": scraped,
    "sentences repeated": repeated,
    "a paragraph twice": quoted_twice,
    "all of it": rewritten,
}
