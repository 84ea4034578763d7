"""Finds sentences that stuck together where a paragraph break was lost ("by Israel.Where Hamas").

A stop inside a domain, a file name, an abbreviation, initials or a number looks the same, so what stands on both sides
decides. Only the two words beside the stop, the address they may be part of, and the text's stock of words are looked
at: a text that was cut at one place is judged the same at all others.
"""

import re
from collections import Counter
from collections.abc import Iterator, Set

from reader.text.lines import FUNCTION_WORDS, STARTERS
from reader.text.patterns import pattern

_STUCK = pattern(r"(?P<stop>[.!?…”][”’\"')\]]{0,2})(?=[“‘\"(]?(?P<next>[A-ZÀ-ÖØ-Þ]\w*)(?P<gap>\W?)(?P<third>\w?))")
_BEFORE = pattern(r"[^\W_]+[%)\]]?\Z")
_HUMP = pattern(r"(?P<next>[A-ZÀ-ÖØ-Þ](?<=[a-zß-öø-ÿ]{2}[A-ZÀ-ÖØ-Þ])[a-zß-öø-ÿ]+)(?![\w.!?…”)\]])")
_DATE = pattern(
    r"(?P<next>[JFMASOND](?<=[A-Za-z][A-Z])(?:an(?:uary)?|eb(?:ruary)?|ar(?:ch)?|pr(?:il)?|ay|une?|uly?|ug(?:ust)?"
    r"|ept?(?:ember)?|ct(?:ober)?|ov(?:ember)?|ec(?:ember)?)\.? \d)"
)
_HEAD = pattern(r"[“‘\"(]?(?P<word>[^\W\d_][a-zß-öø-ÿ]*|[A-Z]+)\Z")
_BETWEEN_QUOTATIONS = pattern(r"[”»](?=[“«])")
_WORD = pattern(r"[^\W\d_]+")
_ADDRESS = pattern(r"://|@|www\.|\w\.\w[\w.-]*/|\\|=")
_REACH = 200
_LONGEST_WORD = 40
_FIRST_WORDS = STARTERS | frozenset(
    "Despite Having Both Each Every Another Other Others All Two Three Four Even Only Still Yet Instead "
    "Indeed Asked Speaking Critics Experts Officials Police Over Through Between Like Let Do Did Does Is "
    "Are Was Were Have Has Had Can Will Would Could Should May Mr Mrs Ms Dr Prof Sen Gov Rep Las".split()
)
_PLAIN_STARTERS = frozenset(
    "The After Before When While However Although But And This That These Those There They She His Her "
    "According Despite During Since Meanwhile Because As At Three".split()
)
"""Words that begin sentences and are no second half of a name such as “LinkedIn” or “PayPal”."""
_TITLES = frozenset("Mr Mrs Ms Dr Prof Sen Gov Rep Gen Col Lt St No".split())
_SUFFIXES = frozenset(
    "com net org edu gov io html htm pdf jpg jpeg png gif doc docx xls csv xml php exe txt zip md py js".split()
)
_SHORTENED = frozenset("st mt ft no vs".split())


def glued(text: str) -> list[int]:
    """The offsets in a text of joined lines before which a paragraph break was lost, in order."""
    cuts = {*_after_stops(text), *(found.end() for found in _BETWEEN_QUOTATIONS.finditer(text))}
    cuts.update([*_inside_words(text, cuts), *_before_dates(text, cuts)])
    return sorted(cuts)


def _after_stops(text: str) -> Iterator[int]:
    for found in _STUCK.finditer(text):
        before = _BEFORE.search(text, max(0, found.start() - _LONGEST_WORD), found.start())
        if before and _is_end(before[0], found) and not _is_address(text, *found.span()):
            yield _cut(text, found)


def _cut(text: str, found: re.Match[str]) -> int:
    """Where the sentence ends; a straight quotation mark opens the next one if none is open in its paragraph."""
    end = found.end()
    if text[end - 1] != '"':
        return end
    paragraph = text.rfind("\n", max(0, end - 10 * _REACH), end) + 1
    return end - 1 if text.count('"', paragraph, end - 1) % 2 == 0 else end


def _is_end(word: str, found: re.Match[str]) -> bool:
    """Whether the stop that was found ends the sentence whose last word stands before it."""
    stop, following, gap = found["stop"], found["next"], found["gap"]
    starts = following in _FIRST_WORDS and len(following) > 1
    if following.lower() in _SUFFIXES:
        return False
    if gap not in ("", *" \n\xa0,:’'-") and not (gap == "." and following in _TITLES):
        return len(word) > 1 and stop[0] != "”" and (len(stop) > 1 or stop in "!?…")
    if stop[0] == "”":
        return starts
    if len(word) < 2:
        return starts and (len(stop) > 1 or len(following) > 2)
    if len(stop) > 1 or stop in "!?…":
        return True
    if starts or gap == ".":
        return word.lower() not in _SHORTENED
    return _is_end_before_name(word, following, gap, found["third"])


def _is_end_before_name(word: str, following: str, gap: str, third: str) -> bool:
    """Whether a full stop ends a sentence though the next word could be a name."""
    if len(following) < 3 or following.lower() in FUNCTION_WORDS:
        return False
    if word.islower() and word.isalpha():
        return len(word) > 3 or (word in FUNCTION_WORDS and not following.isupper())
    if not gap.isspace() or not following[1:2].islower():
        return False
    return third.islower() if word[-1] in ")]%" else len(word) > 4 and word.isalpha()


def _inside_words(text: str, cuts: Set[int]) -> Iterator[int]:
    """Where a break was lost with no stop before it ("the lemon jugWhen the").

    The second word surely begins a sentence, or both stand alone elsewhere and never stick again, as a brand's would.
    """
    stock: Counter[str] | None = None
    for found in _HUMP.finditer(text):
        following, at = found["next"], found.start()
        word = _head(text, at, cuts)
        if len(word) < 3 or _is_address(text, at, at):
            continue
        if following in _PLAIN_STARTERS:
            is_lost = word[1:].islower() and text[found.end() : found.end() + 1].isspace()
        else:
            stock = stock or Counter(_WORD.findall(text))
            is_stock = stock[word] > 0 and stock[following] > 0
            is_lost = min(len(word), len(following)) > 3 and is_stock and stock[word + following] == 1
        if is_lost:
            yield at


def _before_dates(text: str, cuts: Set[int]) -> Iterator[int]:
    """Where a break was lost before a date ("Wantagh, NYJuly 2")."""
    for found in _DATE.finditer(text):
        if _head(text, found.start(), cuts):
            yield found.start()


def _head(text: str, at: int, cuts: Set[int]) -> str:
    """The word that ends at an offset, if it begins a stretch without blanks (`cuts` count as blanks), or nothing."""
    head = _HEAD.search(text, max(0, at - _LONGEST_WORD), at)
    if not head:
        return ""
    start = head.start()
    begins = not start or text[start - 1].isspace() or start in cuts
    return head["word"] if begins else ""


def _is_address(text: str, start: int, end: int) -> bool:
    """Whether the stop stands inside an address of the web or of mail, or in code."""
    before = text[max(0, start - _REACH) : start].rsplit(None, 1)[-1:] if not text[start - 1 : start].isspace() else []
    after = text[end : end + _REACH].split(None, 1)[:1] if not text[end : end + 1].isspace() else []
    return bool(_ADDRESS.search("".join((*before, text[start:end], *after))))
