"""Says what a joint of two lines needs: a blank, or nothing inside a word or before punctuation."""

import re

_NO_BLANK_BEFORE = re.compile(
    r"[,;:!?%”…»]|\.(?!\w)|[)\]}]|['’](?:s|re|ve|ll|d|m|t)\b|[’'](?=[\s,.;:)]|$)|-[^\W\d_]|[–—]\w"
)
_NO_BLANK_AFTER = re.compile(r"[(\[{“‘«$€£#@/]$|\w[-–—]$|(?:^|\s)\"$")
_FRAGMENT = re.compile(r"[^\W\d_]+")
_ENDINGS = frozenset(
    "b c d f g h j k l m n p q r s t v w x z "
    "ed er es ers ing ings ly ty ry th ath nd rd ts ns rs ks ds ls ps tion tions sion ment ments ness able ible ity "
    "ies ied ous ful less ism ist ists ance ence ally tive ating ated ation ations lly tty ner ter ted "
    "tic tal nce".split()
)
"""Beginnings of a line that are the end of a word broken by markup: no words themselves."""


def seam(before: str, after: str, quote_open: bool) -> str:
    """What stands between two lines that belong together: a blank or nothing.

    `quote_open`: an odd number of straight quotation marks stands before `after` in its paragraph.
    """
    if (after[0] == '"' and quote_open) or (
        before[-1] == '"' and quote_open and (len(before) == 1 or before[-2] == " ")
    ):
        return ""
    if _NO_BLANK_BEFORE.match(after) or _NO_BLANK_AFTER.search(before[-3:]):
        return ""
    return "" if _inside_word(before, after) else " "


def _inside_word(before: str, after: str) -> bool:
    """Whether the break is inside a word: after a drop cap, or before an ending that is no word of its own."""
    if not (before[-1].isalpha() and after[0].islower()):
        return False
    if len(before) == 1 and before.isupper():
        return before not in "AIOEY" or len(after) > 60
    ending = _FRAGMENT.match(after)
    return ending is not None and ending[0] in _ENDINGS and (before[-2:-1].isalpha() or len(before) == 1)
