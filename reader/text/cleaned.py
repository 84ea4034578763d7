"""A quotation as it is pasted: one run of text, its marks once and in one style, no litter; the words untouched."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from reader.text.sanitise import sanitise

MarkStyle = Literal["curly", "straight", "guillemets"]


class _Marks(NamedTuple):
    opening: str
    closing: str


_STYLES: dict[MarkStyle, tuple[_Marks, _Marks]] = {
    "curly": (_Marks("“", "”"), _Marks("‘", "’")),
    "straight": (_Marks('"', '"'), _Marks("'", "'")),
    "guillemets": (_Marks("« ", " »"), _Marks("“", "”")),
}
"""The outer and the nested marks of each style; deeper nesting alternates."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_FOOTNOTE = re.compile(
    r"\s*\[(?:\d{1,3}|[a-z]|[ivx]{1,4}|note \d+|citation needed|clarification needed)\](?!\w)"
    r"|(?<=[\w.,;:!?”’\"')»])[⁰¹²³⁴-⁹]+(?!\w)",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")
_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")
_OPENING, _CLOSING = "“„«‹「『", "”»›」』"
_OUTER_PAIRS = (
    ("“", "”"),
    ("„", "“"),
    ("„", "”"),
    ("«", "»"),
    ("»", "«"),
    ('"', '"'),
    ("「", "」"),
    ("``", "''"),
    ("''", "''"),
)
_SENTENCE_END = tuple(".!?…:;—–-")


def cleaned(parts: Sequence[str], style: MarkStyle = "curly") -> str:
    """The parts of one quotation as running text in outer marks.

    Args:
        parts: the shown text of each part, without its marks (marks around a part are dropped).
        style: the marks to put around it; nested ones follow.

    A comma before an interruption stays when the sentence goes on and becomes a full stop when the next part
    starts a sentence. Parts that the writer's own words stand between are joined by “ … ”.
    """
    paragraphs = _joined([_paragraphs(_unquoted(part)) for part in parts])
    if not paragraphs:
        return ""
    paragraphs[-1] = _closed(paragraphs[-1], paragraphs[0])
    outer, inner = _STYLES[style]
    nested = [_nested(paragraph, inner, outer) for paragraph in paragraphs]
    opened = [outer.opening + paragraph for paragraph in nested]
    return "\n\n".join(opened) + outer.closing


def plain(text: str) -> str:
    """Any stretch of text, clean, in the marks it came with; paragraphs are kept apart."""
    return "\n\n".join(_paragraphs(text))


def _paragraphs(text: str) -> list[str]:
    text = _FOOTNOTE.sub("", _INVISIBLE.sub("", sanitise(text)))
    return [found for part in _PARAGRAPH.split(text) if (found := _BLANKS.sub(" ", part).strip())]


def _unquoted(text: str) -> str:
    """A part without the one pair of marks around it, or the mark it was cut off at."""
    text = text.strip()
    for opening, closing in _OUTER_PAIRS:
        has_both = text.startswith(opening) and text.endswith(closing) and len(text) > len(opening) + len(closing)
        if has_both and closing not in text[len(opening) : -len(closing)]:
            return text[len(opening) : -len(closing)]
    return text


def _joined(parts: Sequence[list[str]]) -> list[str]:
    """The paragraphs of all parts; the last of one part and the first of the next become one."""
    joined: list[str] = []
    for part in parts:
        part = [kept for paragraph in part if (kept := _without_opening(paragraph))]
        if joined and part:
            joined[-1] = _spliced(joined[-1], part[0])
            part = part[1:]
        joined += part
    return joined


def _without_opening(paragraph: str) -> str:
    """A paragraph without the mark that only re-opens the quotation."""
    for opening, closing in (("“", "”"), ("„", "“"), ("«", "»"), ("「", "」")):
        if paragraph.startswith(opening) and paragraph.count(opening) > paragraph.count(closing):
            return paragraph[1:].lstrip()
    return paragraph


def _spliced(first: str, second: str) -> str:
    """Two parts as running text."""
    starts_sentence = second[0].isupper() and not _is_always_capital(second)
    if first.endswith(","):
        return f"{first[:-1]}. {second}" if starts_sentence else f"{first} {second}"
    if first.endswith(_SENTENCE_END):
        return f"{first} {second}"
    return f"{first} … {second}"


def _is_always_capital(text: str) -> bool:
    """Whether a text starts with “I” or a form of it, whose capital begins no sentence."""
    return re.match(r"I(?:\b|['’])", text) is not None


def _closed(last: str, first: str) -> str:
    """The last paragraph without the comma that only led on to “she said”."""
    if not last.endswith(","):
        return last
    is_sentence = first[:1].isupper() or not first[:1].isalpha()
    return last[:-1].rstrip() + ("." if is_sentence else "")


def _nested(text: str, inner: _Marks, outer: _Marks) -> str:
    """A paragraph with the marks inside it in the style's marks, alternating by depth; apostrophes stay."""
    out: list[str] = []
    depth = 0
    for index, ch in enumerate(text):
        opens = ch in _OPENING or (ch == "‘" or (ch in "\"'" and _opens(text, index)))
        closes = ch in _CLOSING or (ch in "\"’'" and depth > 0 and not _is_apostrophe(text, index))
        if opens and _has_partner(text, index):
            out.append((inner if depth % 2 == 0 else outer).opening)
            depth += 1
        elif closes and depth > 0:
            depth -= 1
            out.append((inner if depth % 2 == 0 else outer).closing)
        else:
            out.append(ch)
    return "".join(out)


def _opens(text: str, index: int) -> bool:
    """Whether a straight mark stands where an opening one does."""
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    return (before.isspace() or before in '([—–-“‘"') and not after.isspace()


def _is_apostrophe(text: str, index: int) -> bool:
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    return text[index] in "’'" and before.isalnum() and after.isalnum()


def _has_partner(text: str, index: int) -> bool:
    """Whether an opening mark is closed later; a lone ‘ or ' is an apostrophe (’90s, 'tis)."""
    closing = {"‘": "’'", "'": "'’", '"': '"”'}.get(text[index], _CLOSING + "“")
    rest = text[index + 1 : index + 2_000]
    return any(
        ch in closing and not _is_apostrophe(text, index + 1 + at) and (at and not rest[at - 1].isspace())
        for at, ch in enumerate(rest)
    )
