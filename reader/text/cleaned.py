"""A quotation as it is pasted: one run of text, its marks once and in one style, no litter; the words untouched."""

import re
from collections.abc import Sequence
from typing import Literal

from reader.text.nesting import Marks, alternated, pairs
from reader.text.patterns import pattern
from reader.text.sanitise import sanitise

MarkStyle = Literal["curly", "straight", "guillemets"]

_STYLES: dict[MarkStyle, tuple[Marks, Marks]] = {
    "curly": (Marks("“", "”"), Marks("‘", "’")),
    "straight": (Marks('"', '"'), Marks("'", "'")),
    "guillemets": (Marks("« ", " »"), Marks("“", "”")),
}
"""The outer and the nested marks of each style; deeper nesting alternates."""

_FOOTNOTE = pattern(
    r" ?(?<!\b[^\W\d_])\[(?:\d{1,3}|(?i:note \d+|citation needed|clarification needed|better source needed))\]"
    r"(?![\w(])"  # x[1] is a word
    r"|(?<=[^\s(\[])(?<!\b[^\W\d_])\[(?:[a-z]|[ivx]{2,4})\](?!\w)"  # after a blank, “[a]” is an editor's word
    r"|(?<=[.,;:!?”’\"')»])[⁰¹²³⁴-⁹]+(?!\w)"
    r"|(?<=[^\W\d_A-Z][^\W\d_A-Z])(?<!\b[cdkm]m)(?<!\bmc)(?<!\b(?:ft|in|mi|yd))[⁰¹²³⁴-⁹]+(?!\w)"  # m², R² are words
)
_FOOTNOTE_SIGN = pattern("[\\[⁰¹²³⁴-⁹]")
"""Without one of these there is no footnote."""
_PARAGRAPH = pattern(r"\n[^\S\n]*\n")
_NESTED_CLOSING = "’”»'\""
_OUTER = tuple('“”„«»「」"')
_REOPENING = tuple('“„«»「"')
_LATEX = pattern(r"``|''(?=(\w)?)")
_SENTENCE_END = tuple(".!?…:;—–-。！？؟")
_COMMAS = tuple(",，、،")
_BRACKETS = ")]）】"


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
    nested = [alternated(paragraph, inner, outer) for paragraph in paragraphs]
    opened = [outer.opening + paragraph for paragraph in nested]
    return "\n\n".join(opened) + outer.closing


def plain(text: str) -> str:
    """Any stretch of text, clean, in the marks it came with; paragraphs are kept apart."""
    return "\n\n".join(_paragraphs(text))


def _paragraphs(text: str) -> list[str]:
    parts = (_without_footnotes(" ".join(part.split())) for part in _PARAGRAPH.split(sanitise(text)))
    return [part for part in parts if part]


def _without_footnotes(text: str) -> str:
    return _FOOTNOTE.sub("", text).strip() if _FOOTNOTE_SIGN.search(text) else text


def _unquoted(text: str) -> str:
    """A part without the pair of marks around it, or without the mark whose partner was cut off."""
    text = _LATEX.sub(lambda mark: "“" if mark[0] == "``" or mark[1] else "”", text.strip())
    paired = pairs(text)
    opened = {pair.opening for pair in paired}
    closed = {pair.closing for pair in paired}
    last = len(text) - 1
    if (0, last) in paired and text[0] not in "‘'":
        return text[1:-1]
    if text[:1] in _OUTER and 0 not in opened and "\n" not in text:
        return text[1:]
    if text[-1:] in _OUTER and last not in closed:
        return text[:-1]
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
    if paragraph[:1] not in _REOPENING or any(pair.opening == 0 for pair in pairs(paragraph)):
        return paragraph
    return paragraph[1:].lstrip()


def _spliced(first: str, second: str) -> str:
    """Two parts as running text."""
    said = first.rstrip(_NESTED_CLOSING + _BRACKETS)
    if said.endswith(_COMMAS[1:]):
        return f"{first}{second}" if said[-1] in "，、" else f"{first} {second}"
    if said.endswith(","):
        starts_sentence = second[0].isupper() and not _is_always_capital(second)
        stop = "." if starts_sentence else ","
        return f"{said[:-1]}{stop}{first[len(said) :]} {second}"
    if said.endswith(_SENTENCE_END):
        return f"{first} {second}"
    return f"{first} … {second}"


def _is_always_capital(text: str) -> bool:
    """Whether a text starts with “I”, a form of it or an acronym, whose capital begins no sentence."""
    return re.match(r"I(?:\b|['’])|[^\W\d_]\.?[A-Z]", text) is not None


def _closed(last: str, first: str) -> str:
    """The last paragraph without the comma that only led on to “she said”."""
    said = last.rstrip(_NESTED_CLOSING)
    if not said.endswith(","):
        return last
    is_sentence = first[:1].isupper() or not first[:1].isalpha()
    kept = said[:-1].rstrip()
    is_stopped = kept.rstrip(_NESTED_CLOSING).endswith(("?", "!", "…", "."))
    return kept + ("." if is_sentence and not is_stopped else "") + last[len(said) :]
