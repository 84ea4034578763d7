"""Finds sentences that stuck together where a paragraph break was lost ("by Israel.Where Hamas").

A full stop inside a domain, a file name, an abbreviation, initials or a number looks the same, so what stands on
both sides decides: a plain word before, and after it a word that begins sentences, or one that goes on as prose does.
"""

import re
from collections import Counter
from collections.abc import Iterator

from reader.text.starters import STARTERS, SURE_STARTERS

_STUCK = re.compile(r"[.!?][”’\"')\]]{0,2}(?=[“‘\"(]?[A-ZÀ-ÖØ-Þ])")
_HUMP = re.compile(r"[A-Z](?<=[a-z]{3}[A-Z])")
_MARKS = re.compile(
    r"[”»](?=[“«])|[\U0001f600-\U0001f64f](?=[A-Z][a-z])"
    r"|[JFMASOND](?<=[A-Za-z][A-Z])(?:an(?:uary)?|eb(?:ruary)?|ar(?:ch)?|pr(?:il)?|ay|une?|uly?|ug(?:ust)?|ept?(?:ember)?"
    r"|ct(?:ober)?|ov(?:ember)?|ec(?:ember)?)\.? \d"
)
_BEFORE = re.compile(r"([^\W_]+)([”’\")\]]*)\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_LETTERS_BEFORE = re.compile(r"[^\W\d_]+\Z")
_AFTER = re.compile(r"[“‘\"(]?([A-ZÀ-ÖØ-Þ][\w’'-]{0,40})([\s,.;:]?)")
_SHORT_ENDS = frozenset(
    "was is it him her them us so too out up off on in do did all now then one way day go yes no".split()
)
_DOMAIN = re.compile(r"[\w-]{1,60}\.\w")
_ADDRESS = re.compile(r"\S*(?://|@|www\.|[\w-]+\.[\w-]+/)")


def lost_breaks(text: str) -> list[int]:
    """The offsets before which a paragraph break was lost, in order."""
    return sorted({*_after_stops(text), *_inside_words(text), *_at_marks(text)})


def _after_stops(text: str) -> Iterator[int]:
    """The offsets before which a paragraph break was lost after a full stop, in order."""
    for found in _STUCK.finditer(text):
        end = _end_of_mark(text, found.start(), found.end())
        if _ends_here(text, found.start(), end):
            yield end


def _inside_words(text: str) -> Iterator[int]:
    """The offsets before which a break was lost with no full stop ("lemon jugWhen the"), in order.

    Two words that stand alone elsewhere, stuck only once; or one that surely begins a sentence. Brands are neither.
    """
    words: Counter[str] | None = None
    for found in _HUMP.finditer(text):
        at = found.start()
        before, after = _LETTERS_BEFORE.search(text, max(0, at - 40), at), _AFTER.match(text, at)
        if not before or not after or len(before[0]) < 4 or not before[0][1:].islower() or _DOMAIN.match(text, at):
            continue
        if words is None:
            words = Counter(_LETTERS.findall(text))
        if after[1] in SURE_STARTERS:
            if len(before[0]) > 4 and after[2].isspace() and text[before.start() - 1 : before.start()].isspace():
                yield at
        elif _once_stuck(words, before[0], after[1]) and not _in_address(text, at, at):
            yield at


def _once_stuck(words: Counter[str], before: str, after: str) -> bool:
    return len(after) > 3 and words[before] > 0 and words[after] > 0 and words[before + after] == 1


def _at_marks(text: str) -> Iterator[int]:
    """The offsets before which a break was lost between two quotations, or before a date ("NYJuly 2"), in order."""
    for found in _MARKS.finditer(text):
        yield found.start() if found[0][-1].isdigit() else found.end()


def _end_of_mark(text: str, start: int, end: int) -> int:
    """Where the sentence ends; a straight quotation mark opens the next one if none is open in its line."""
    if text[end - 1] == '"' and text.count('"', text.rfind("\n", max(0, start - 2000), start) + 1, end - 1) % 2 == 0:
        return end - 1
    return end


def _ends_here(text: str, stop: int, end: int) -> bool:
    after = _AFTER.match(text, end)
    if not after:
        return False
    word, gap = after[1].removesuffix("’s").removesuffix("'s"), after[2]
    strong = word in STARTERS
    prose = gap.isspace() or after.end() == len(text)
    if stop == 0 or text[stop - 1] == "\n" or text[stop - 1] == ")":
        return prose and (word.removeprefix("Mc")[1:].islower() or strong)
    before = _BEFORE.search(text, max(0, stop - 40), stop)
    if not before or _in_address(text, stop, end):
        return False
    last = before[1]
    if len(last) < 2:
        return bool(before[2]) and strong
    if strong and (len(word) > 1 or prose):
        return True
    if end - stop > 1 or text[stop] != ".":
        return True
    if word.isupper() and len(word) > 1:
        return len(word) > 3 and prose and last.islower() and len(last) > 3
    if len(word) < 3 or not last[1:].islower() or not (prose or gap == ","):
        return False
    return (
        (len(last) > 3 and last.islower())
        or last in _SHORT_ENDS
        or (len(last) > 7 and word.removeprefix("Mc")[1:].islower())
    )


def _in_address(text: str, stop: int, end: int) -> bool:
    """Whether the stop is inside an address of the web or of mail."""
    near = text[max(0, stop - 200) : stop].rsplit(None, 1)[-1]
    rest = text[end : end + 200].split(None, 1)[0]
    return bool(_ADDRESS.match(near + text[stop:end] + rest))
