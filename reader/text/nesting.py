"""Pairs the quotation marks inside a quotation, and puts them in one style, alternating by depth; apostrophes stay."""

import re
from typing import NamedTuple

from reader.text.patterns import pattern


class Marks(NamedTuple):
    opening: str
    closing: str


class Pair(NamedTuple):
    """The offsets of an opening mark and of the one that closes it."""

    opening: int
    closing: int


_MARK = pattern("[“”„«»‹›「」『』‘’\"']")
_OPENING = {"“": "“", "„": "„", "«": "«", "‹": "‹", "「": "「", "『": "『", "‘": "‘"}
_CLOSING = {"”": "“„", "“": "„", "»": "«", "›": "‹", "」": "「", "』": "『", "’": "‘", "«": "»"}
"""What each closing mark closes; “ and « open in one country and close in another."""
_ELIDED = pattern(r"(?:\d|(?:tis|twas|em|n|cause|til|til|round|bout)\b)", re.IGNORECASE)
"""What follows an apostrophe that stands for letters left out: '90s, 'tis, rock 'n' roll."""
_LEFT_OF_OPENING = "([{—–-/“„«‹‘\"'"


def pairs(text: str) -> list[Pair]:
    """The pairs of marks in a text, in the order they close. Marks without a partner, and apostrophes, are in none."""
    found: list[Pair] = []
    stack: list[tuple[str, int]] = []
    for mark in _MARK.finditer(text):
        ch, at = mark[0], mark.start()
        opened = _opener_of(ch, text, at, stack)
        if opened is not None:
            found.append(Pair(stack[opened][1], at))
            del stack[opened:]
        elif _opens(ch, text, at):
            stack.append((ch, at))
    return found


def alternated(text: str, first: Marks, second: Marks) -> str:
    """The text with its pairs in the `first` marks, those within them in the `second`, and so on."""
    paired = pairs(text)
    if not paired:
        return text
    pieces: list[str] = []
    depth, done = 0, 0
    openings, closings = zip(*paired, strict=True)
    closed = frozenset(closings)
    for at in sorted((*openings, *closings)):
        depth -= at in closed
        style = second if depth % 2 else first
        pieces += text[done:at], style.closing if at in closed else style.opening
        depth += at not in closed
        done = at + 1
    return "".join(pieces) + text[done:]


def _opener_of(ch: str, text: str, at: int, stack: list[tuple[str, int]]) -> int | None:
    """Where in the stack the mark stands that this one closes."""
    if ch in "’'":
        return _single_opener(ch, text, at, stack)
    closes = '"' if ch == '"' and not _is_before_word(text, at) else _CLOSING.get(ch, "")
    for index in range(len(stack) - 1, max(-1, len(stack) - 1 - _DEEPEST), -1):
        if stack[index][0] in closes:
            return index
    return None


_DEEPEST = 8
"""How many marks left open a closing one looks past."""


def _single_opener(ch: str, text: str, at: int, stack: list[tuple[str, int]]) -> int | None:
    """A single mark closes only what was opened last: otherwise it is the apostrophe of “the dogs’ bowls”."""
    if not stack or stack[-1][0] not in ("‘'" if ch == "’" else "'") or _is_inside_word(text, at):
        return None
    return None if text[at - 1].isspace() else len(stack) - 1


def _opens(ch: str, text: str, at: int) -> bool:
    if ch in "‘'" and _ELIDED.match(text, at + 1):
        return False
    if ch in "\"'»":
        return _is_before_word(text, at)
    return ch in _OPENING and not (ch == "‘" and _is_inside_word(text, at))


def _is_before_word(text: str, at: int) -> bool:
    """Whether a mark stands where only an opening one does: blank or bracket before, ink behind."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before in _LEFT_OF_OPENING) and bool(after) and not after.isspace()


def _is_inside_word(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isalnum() and text[at + 1 : at + 2].isalnum()
