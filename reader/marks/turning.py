"""Whether an editor's brackets and ellipses turn round what was said: by a negation put in, or left out."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from reader.text.offsets import Span
from reader.text.patterns import pattern

Turn = Literal["", "put in", "left out"]
"""What was done with a negation."""

ELLIPSIS = re.compile(r"[\[(]\s*(?:…|\.\s?\.(?:\s?\.)*)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?")
JOINT = re.compile(rf"{ELLIPSIS.pattern}|\[[^\[\]]*\]")
"""An ellipsis, or an editor's words in brackets."""
_REACH = 8
"""How many words beside a quotation an editor's words in brackets may stand for."""
_NEGATION = (
    r"(?:not(?!\s+(?:only|just|merely|simply)\b)|no(?!\.\s*\d)|never|none|nobody|nothing|nowhere|neither|nor|cannot"
    r"|without|hardly|\w+n['’]t|nicht|nichts|nie|niemals|niemand|kein\w{0,2}|pas|jamais|rien|aucune?|nunca|nadie|nada"
    r"|non|mai|nessuno|não)(?![\w-])"
)
_NEGATED = pattern(rf"(?i)(?<![\w-]){_NEGATION}")
_BLANK = r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)"
"""Between two words of one paragraph."""
_AT_START = pattern(rf"(?i){_BLANK}{_NEGATION}")
_AT_END = pattern(rf"(?i)(?:^|(?<=[^\w-])){_NEGATION}{_BLANK}$")
_SENTENCE = pattern(r"[.!?:;“”\"\n]")


class Joined(NamedTuple):
    """A piece of a quotation where it stands in a text."""

    span: Span
    joint: str
    """What the quotation has before it: ellipses, or an editor's words in brackets."""


def turn_of(pieces: Sequence[Joined], behind: str, text: str) -> Turn:
    """What the quotation does with a negation that the text has, or has not.

    One that is left out counts where it stands directly beside words that are kept, or where brackets stand for it.

    Args:
        pieces: in order.
        behind: what the quotation has after the last.
        text: in which they stand.
    """
    if not pieces:
        return ""
    before = text[max(0, pieces[0].span.start - 100) : pieces[0].span.start]
    after = text[pieces[-1].span.end : pieces[-1].span.end + 100]
    said_before = " ".join(_SENTENCE.split(before)[-1].split()[-_REACH:])
    said_after = " ".join(_SENTENCE.split(after)[0].split()[:_REACH])
    for joint, said in ((pieces[0].joint, said_before), (behind, said_after)):
        if _NEGATED.search(_put_in(joint)) and not _NEGATED.search(said):
            return "put in"
    for one, other in pairwise(pieces):
        if turn := _turn_between(other.joint, text[one.span.end : other.span.start]):
            return turn
    return ""


def _turn_between(joint: str, said: str) -> Turn:
    is_put_in, is_said = bool(_NEGATED.search(_put_in(joint))), bool(_NEGATED.search(said))
    if is_put_in:
        return "" if is_said else "put in"
    if not is_said:
        return ""
    is_replaced = bool(joint) and not ELLIPSIS.search(joint)
    return "left out" if is_replaced or _AT_START.match(said) or _AT_END.search(said) else ""


def _put_in(joint: str) -> str:
    """The words in brackets."""
    return ELLIPSIS.sub(" ", joint)
