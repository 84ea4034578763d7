"""Writes the text of a document that is not one: paragraph by paragraph, each with its kind and its links."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.text.offsets import Span
from reader.text.paragraphs import ParagraphKind
from reader.text.rewriting import Rewriting
from reader.text.sanitise import sanitise
from reader.text.structure import Link, Passage, Structure, divided

BREAK = "\x00"
"""A line end that is meant, among the words of a paragraph."""
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
"""The blanks of markup; a no-break space is a character like any other."""
_PARTED = re.compile(r"(?:[^\x00]|\x00(?! *\x00))+")
"""What stands between two breaks in a row."""
_LINE = re.compile(r"[^\x00]+")
_LONGEST_LINE = 100
"""Characters of a line that is no verse, nor of an address."""
_NO_WORDS = " " + BREAK
_AROUND = " \n\xa0" + BREAK
"""What is no part of the words of a link."""
_GAP = re.compile(r" {2,}| *\x00[ \x00]*")


@dataclass(slots=True)
class Composition:
    """A text in the making. What would steer a terminal or hide never gets into it."""

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _passages: list[Passage] = field(default_factory=list)
    _links: list[Link] = field(default_factory=list)

    def add(self, kind: ParagraphKind, words: Iterable[tuple[str, str]], lead: str = "") -> bool:
        """Write a paragraph of words, each with the address it leads to or none. False if nothing is to be seen.

        Blanks become one, except in a block. Two breaks in a row part paragraphs, and single ones where lines are as
        long as paragraphs are; a paragraph of shorter lines is a block.
        """
        raw, links = _joined(words, is_block=kind == "block")
        if kind == "block":
            written = [_kept(raw)]
        else:
            written = [each for found in _PARTED.finditer(raw) for each in _lined(raw, *found.span())]
        written = [each for each in written if each.text().strip()]
        for number, each in enumerate(written):
            text = each.text()
            self._write("block" if "\n" in text else kind, text, lead if number == 0 else " " * len(lead))
            offsets, base = each.offsets(), self._length - each.length
            for start, end, url in links:
                first, last = offsets.shown_span(start, end)
                if first < last:
                    self._links.append(Link(base + first, base + last, url))
        return bool(written)

    def text(self) -> str:
        return "".join(self._pieces)

    def structure(self) -> Structure:
        return Structure(tuple(self._passages), tuple(self._links))

    def _write(self, kind: ParagraphKind, text: str, lead: str) -> None:
        if self._pieces:
            self._put("\n\n")
        start = self._length
        self._put(text)
        for each in divided(Passage(kind, (Span(0, len(text)),), lead), text):
            first, last = each.pieces[0]
            self._passages.append(each._replace(pieces=(Span(start + first, start + last),)))

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def _joined(words: Iterable[tuple[str, str]], *, is_block: bool) -> tuple[str, list[Link]]:
    """The safe words as one text, and where in it links are."""
    pieces, links, at = [], [], 0
    for text, url in words:
        parts = map(sanitise, text.split(BREAK))
        safe = BREAK.join(parts if is_block else (_BLANKS.sub(" ", part) for part in parts))
        pieces.append(safe)
        if url and (bare := safe.strip(_AROUND)):
            start = at + safe.index(bare)
            links.append(Link(start, start + len(bare), url))
        at += len(safe)
    return "".join(pieces), links


def _kept(raw: str) -> Rewriting:
    """A block as it is, without empty lines around it."""
    out = Rewriting(raw.replace(BREAK, "\n"))
    body = out.source.rstrip()
    out.copy(len(body) - len(body.lstrip("\n")), len(body))
    return out


def _lined(raw: str, start: int, end: int) -> list[Rewriting]:
    """raw[start:end] as one paragraph, or as one a line."""
    lines = [found.span() for found in _LINE.finditer(raw, start, end)]
    if max((last - first for first, last in lines), default=0) > _LONGEST_LINE:
        return [_collapsed(raw, *line) for line in lines]
    return [_collapsed(raw, start, end)]


def _collapsed(raw: str, start: int, end: int) -> Rewriting:
    """raw[start:end] with one blank between words, or a line end where a break is."""
    end = start + len(raw[start:end].rstrip(_NO_WORDS))
    at = end - len(raw[start:end].lstrip(_NO_WORDS))
    out = Rewriting(raw)
    for gap in _GAP.finditer(raw, at, end):
        out.copy(at, gap.start())
        out.replace(gap.end() - 1, "\n" if BREAK in gap[0] else " ")
        at = gap.end()
    out.copy(at, end)
    return out
