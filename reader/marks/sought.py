"""A quotation that is looked for: its words, as they are and without what an editor left out or put in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.marks.keyed import Keyed
from reader.marks.turning import ELLIPSIS, JOINT
from reader.text.wording import keys_of

SHORT = 4
"""Fewer words than this must be found as they are."""
ELLIPSIS_GAP = 250
"""How many words an ellipsis, or who is said to speak between two parts, may stand for."""
SPEAKER_GAP = 40
"""How many words may say who speaks."""
EDITOR_GAP = 8
"""How many words an editor's words in brackets may stand for."""
_LETTER = re.compile(r"\[(\w)\](?=\w)")
_CLAUSE = re.compile(r"[.,;:!?—–]+(?=\s)")


@dataclass(frozen=True)
class Piece(Keyed):
    """Words that should stand together."""

    keys: tuple[str, ...]
    gap: int
    """How many words may stand between the piece before and this one."""
    joint: str = ""
    """What the quotation has between them: an ellipsis, or an editor's words in brackets."""


@dataclass(frozen=True)
class Sought:
    """A quotation that is looked for."""

    parts: tuple[str, ...]
    whole: tuple[Piece, ...]
    """Its parts, taken as they are."""
    pieces: tuple[Piece, ...]
    """Its parts, without what an editor left out or put in."""
    clauses: tuple[Piece, ...]
    """Its pieces, cut where an article may say who speaks."""
    behind: str = ""
    """An editor's words in brackets at its end."""

    @cached_property
    def wordings(self) -> tuple[tuple[Piece, ...], ...]:
        """Its pieces; then the whole, where its words are others."""
        is_same = [piece.keys for piece in self.whole] == [piece.keys for piece in self.pieces]
        return (self.pieces,) if is_same else (self.pieces, self.whole)


def sought(parts: Sequence[str]) -> Sought:
    """A quotation by its parts, which stand on both sides of who is said to speak."""
    whole, pieces, clauses = list[Piece](), list[Piece](), list[Piece]()
    joint = ""
    for part in parts:
        text = _LETTER.sub(r"\1", part)
        whole.append(Piece(tuple(keys_of(text)), ELLIPSIS_GAP))
        at, is_first = 0, True
        for sign in (*JOINT.finditer(text), None):
            inner = text[at : sign.start() if sign else len(text)]
            if keys := tuple(keys_of(inner)):
                gap = ELLIPSIS_GAP if is_first or ELLIPSIS.search(joint) else EDITOR_GAP
                pieces.append(Piece(keys, gap, joint))
                for number, clause in enumerate(_CLAUSE.split(inner)):
                    if words := tuple(keys_of(clause)):
                        clauses.append(Piece(words, SPEAKER_GAP if number else gap, "" if number else joint))
                joint, is_first = "", False
            if sign:
                joint += f" {sign.group()}"
                at = sign.end()
    return Sought(tuple(parts), tuple(each for each in whole if each.keys), tuple(pieces), tuple(clauses), joint)
