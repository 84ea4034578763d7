"""Quotation marks inside a quotation whose partners lie outside it, as when its ends were moved across them.

A mark that ends what is said, and one that begins it anew, stay: the words between them are the writer's. Others go.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.text.cleaned import MarkStyle, cleaned
from reader.text.nesting import pairs

_BREAK = re.compile(r"(\n[^\S\n]*\n)")
_OPENING, _CLOSING, _EITHER = "“„«「", "”»」", '"'


class Balanced(NamedTuple):
    """A text whose marks fit into outer ones."""

    text: str
    starts_outside: bool = False
    """Whether it starts with the writer's words, and so before the opening mark."""
    ends_outside: bool = False
    """Whether it ends with them."""


def clean_quotation(parts: Sequence[str], style: MarkStyle, *, is_open: bool = False) -> str:
    """The parts of a quotation as `cleaned` joins them, each mark with its partner.

    If a quotation mark `is_open` where they start, the words up to the first mark inside are not the writer's.
    """
    opening, closing = cleaned(["x"], style).split("x")
    last = len(parts) - 1
    made = [
        balanced(part, opening, closing, is_first=not (number or is_open), is_last=number == last)
        for number, part in enumerate(parts)
    ]
    text = cleaned([each.text for each in made], style)
    if made and made[0].starts_outside:
        text = text.removeprefix(opening)
    return text.removesuffix(closing) if made and made[-1].ends_outside else text


def balanced(text: str, opening: str, closing: str, *, is_first: bool = True, is_last: bool = True) -> Balanced:
    """A part of a quotation in which marks without a partner take turns, in these outer marks.

    Only the first part can start outside of them, and only the last part end there. Each paragraph is opened anew.
    """
    pieces = _BREAK.split(text)
    """Paragraphs, and what stands between them."""
    ends = len(pieces) - 1
    made = [
        Balanced(piece) if at % 2 else _turned(piece, opening, closing, is_first and not at, is_last or at < ends)
        for at, piece in enumerate(pieces)
    ]
    return Balanced("".join(each.text for each in made), made[0].starts_outside, made[-1].ends_outside)


def _turned(text: str, opening: str, closing: str, is_first: bool, is_last: bool) -> Balanced:
    """The same of one paragraph."""
    strays = _strays(text)
    starts_outside = is_first and bool(strays) and _opens(text, strays[0])
    is_inside, kept = not starts_outside, list[int]()
    for at in strays:
        if _opens(text, at) != is_inside:
            kept.append(at)
            is_inside = not is_inside
    if not is_inside and not is_last:
        kept.pop()
        is_inside = True
    pieces: list[str] = []
    done = 0
    for at in strays:
        pieces += text[done:at], ("" if at not in kept else opening if _opens(text, at) else closing)
        done = at + 1
    return Balanced("".join(pieces) + text[done:], starts_outside, not is_inside)


def _strays(text: str) -> list[int]:
    """The marks without a partner, but for those at the ends, which open or close it."""
    paired = {at for pair in pairs(text) for at in pair}
    last = len(text.rstrip()) - 1
    found = [at for at, ch in enumerate(text) if ch in _OPENING + _CLOSING + _EITHER and at not in paired]
    first = len(text) - len(text.lstrip())
    return [at for at in found if at != (first if _opens(text, at) else last)]


def _opens(text: str, at: int) -> bool:
    if text[at] in _EITHER:
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        return (at == 0 or before.isspace() or before in "([—–-") and bool(after) and not after.isspace()
    return text[at] in _OPENING
