"""Finds the stretches of a text that stand in quotation marks, whatever the marks, and however they are broken.

Marks pair within their paragraph, so that one lost mark spoils no more than that. One pass with a stack, linear in
the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.text.offsets import Extent
from reader.text.patterns import pattern


class Stretch(NamedTuple):
    """What stands in one pair of marks, outermost marks only."""

    start: int
    end: int
    """The words, without the marks and the blanks inside them."""
    opened: int
    closed: int
    """The same with the marks."""
    paragraph: int
    """Index of the paragraph it stands in."""
    is_closed: bool = True
    """False if the paragraph ended before the closing mark: the next paragraph may go on, or a mark was lost."""


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    opens: bool
    closes: bool


_DOUBLE = pattern(  # the first character is one of a set, as that is searched for fastest
    r"[“”„‟\"«»「」『』'`‘’](?:(?<=[“”„‟\"«»「」『』])|(?<=')'|(?<=`)`|(?<=‘)‘|(?<=’)’)"
)
_SINGLE = pattern(r"[“”„‟\"«»「」『』‘’‚'‹›]|``")
_FAMILIES = {"「": "「", "」": "「", "『": "『", "』": "『", "«": "«", "»": "«", "‹": "‹", "›": "‹"} | dict.fromkeys(
    "‘’‚'", "'"
)
_DOUBLED = '"'
"""The family of all double marks: curly, straight and doubled single ones stand in for one another."""
_BEFORE_OPENING = frozenset("([{—–-/‘'“\"«„‚>…:")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-/’'”\"»…<")
_WORD_END = pattern(r"[\w.,;:!?…)\]%$*—–”\"»-]")
_BLANKS = " \t\n\r\u00a0\u202f\u2009"
_ELIDED = pattern(r"(?:em|til|tis|twas|cause|bout|n|round|\d0s)\b", re.IGNORECASE)
_BEFORE_NOUN = pattern(r"[’'] [a-z]")
_NEXT_SINGLE = pattern(r"[‘\n]|(?<=[.,!?…])[’']")
_SINGLE_PAIR = pattern(r"[‘'‚](?<!\w.)(?=\w)[^‘'’‚\n]{2,}(?:(?<=\w)[’'](?=\w)[^‘'’‚\n]*)*[’'‘](?!\w)")
_STRAIGHT_OPENING = pattern(r"[\"`](?<!\S.)(?:(?<=\")|`)(?=\S)")


def find_stretches(text: str, paragraphs: Sequence[Extent]) -> list[Stretch]:
    """All stretches in quotation marks, in order, none inside another."""
    marks = _SINGLE if _quotes_in_single_marks(text) else _DOUBLE
    found: list[Stretch] = []
    for index, paragraph in enumerate(paragraphs):
        start, end = paragraph.start, paragraph.end
        if not marks.search(text, start, end):
            continue
        following = paragraphs[index + 1].start if index + 1 < len(paragraphs) else len(text)
        goes_on = _DOUBLE.match(text, following) is not None
        found += _paired(text, _marks(text, start, end, marks), index, end, goes_on)
    return found


def _quotes_in_single_marks(text: str) -> bool:
    """Whether ‘these’ are the outer marks, as in British newspapers."""
    if "‘" not in text and "'" not in text and "‚" not in text:
        return False
    if "''" in text or sum(map(text.count, "“„«»「")) >= sum(map(text.count, "‘'‚")):
        return False
    doubles = sum(map(text.count, "“„«»「")) + len(_STRAIGHT_OPENING.findall(text))
    return len(_SINGLE_PAIR.findall(text)) > doubles


def _marks(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[_Mark]:
    """The quotation marks of one paragraph, each with what it can do where it stands."""
    inward = _guillemets_point_inward(text, start, end)
    for match in pattern.finditer(text, start, end):
        mark, at, after = match.group(), match.start(), match.end()
        left = text[at - 1] if at > start else " "
        right = text[after] if after < end else " "
        if mark in "‘’‚'":
            yield from _single_mark(text, match, left, right)
            continue
        if mark in "«»‹›":
            opens = (mark in "«‹") is not inward
            yield _Mark(at, after, _FAMILIES[mark], opens, not opens)
        elif mark in "「」『』":
            yield _Mark(at, after, _FAMILIES[mark], mark in "「『", mark in "」』")
        elif left != "=":
            yield _double_mark(mark, at, after, left, right)


def _guillemets_point_inward(text: str, start: int, end: int) -> bool:
    """Whether they stand »like this«, as in German books."""
    first = text.find("»", start, end)
    if first < 0:
        return False
    other = text.find("«", start, end)
    return other < 0 or (first < other and text[first + 1 : first + 2] not in ("", *_BLANKS))


def _double_mark(mark: str, at: int, after: int, left: str, right: str) -> _Mark:
    may_open = not right.isspace() and (left.isspace() or left in _BEFORE_OPENING)
    may_close = not left.isspace() and (right.isspace() or right in _AFTER_CLOSING)
    if mark in ("„", "‟", "``"):
        return _Mark(at, after, _DOUBLED, True, False)
    if mark in ("“", "‘‘"):
        closes = may_close or right.isspace()
        return _Mark(at, after, _DOUBLED, may_open or not may_close, closes and not may_open)
    if mark in ("”", "’’"):
        return _Mark(at, after, _DOUBLED, may_open and not may_close, not may_open or may_close)
    return _Mark(at, after, _DOUBLED, may_open, may_close or not may_open)


def _single_mark(text: str, match: re.Match[str], left: str, right: str) -> Iterator[_Mark]:
    """A single mark, unless it is an apostrophe."""
    at, after = match.span()
    if left.isalnum() and right.isalnum():
        return
    opens = match.group() in "‘‚'" and not left.isalnum() and (right.isalnum() or right in '[(“"…')
    if opens and not _ELIDED.match(text, after):
        yield _Mark(at, after, "'", True, False)
    elif match.group() in "’'‘" and _WORD_END.match(left) and not _is_plural_genitive(text, at, left):
        yield _Mark(at, after, "'", False, True)


def _is_plural_genitive(text: str, at: int, left: str) -> bool:
    """Whether the mark at `at` is that of “the workers’ union”: after an s, and a later one closes the quotation."""
    if left not in "sS" or not _BEFORE_NOUN.match(text, at):
        return False
    later = _NEXT_SINGLE.search(text, at + 1, at + 600)
    return later is not None and later.group() in "’'"


def _paired(text: str, marks: Iterable[_Mark], paragraph: int, end: int, goes_on: bool) -> Iterator[Stretch]:
    """The outermost pairs among the marks of one paragraph."""
    stack: list[_Mark] = []
    closed: list[tuple[_Mark, _Mark, int]] = []
    for mark in marks:
        partner = _partner(stack, mark)
        if partner is not None:
            del stack[partner + 1 :]
            closed.append((stack.pop(), mark, len(stack)))
        elif mark.opens:
            stack.append(mark)
    if not stack:
        yield from _stretches(text, closed, paragraph)
        return
    first = stack[0]
    inside = [pair for pair in closed if pair[0].start > first.start]
    if inside and not goes_on:
        # the mark that never closes was lost or stray: what is whole after it counts, not what it would swallow
        yield from _stretches(text, closed, paragraph)
        return
    yield from _stretches(text, [pair for pair in closed if pair[0].start < first.start], paragraph)
    yield from _stretch(text, first, end, end, paragraph, False)


def _partner(stack: Sequence[_Mark], mark: _Mark) -> int | None:
    """Which open mark this one closes."""
    if not mark.closes or not stack:
        return None
    if stack[-1].family == mark.family:
        return len(stack) - 1
    depth = len(stack) - 2
    return depth if depth >= 0 and stack[depth].family == mark.family else None


def _stretches(text: str, pairs: Iterable[tuple[_Mark, _Mark, int]], paragraph: int) -> Iterator[Stretch]:
    reached = -1
    for opening, closing, _ in sorted(pairs, key=lambda pair: (pair[0].start, -pair[1].end)):
        if opening.start >= reached:
            reached = closing.end
            yield from _stretch(text, opening, closing.start, closing.end, paragraph, True)


def _stretch(text: str, opening: _Mark, end: int, closed: int, paragraph: int, is_closed: bool) -> Iterator[Stretch]:
    start = opening.end
    while start < end and text[start] in _BLANKS:
        start += 1
    while end > start and text[end - 1] in _BLANKS:
        end -= 1
    if end > start:
        yield Stretch(start, end, opening.start, closed, paragraph, is_closed)
