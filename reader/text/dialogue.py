"""Finds what is said in dialogue whose lines open with a dash, as in “— Je viens, dit-il” and “—No sé —dijo Juan—”."""

import re
from collections.abc import Iterator, Sequence

from reader.text.language import VERBS, Language
from reader.text.offsets import Extent, Span
from reader.text.patterns import pattern

_OPENING = pattern(r"[—–―]\s*(?=[^\W\d_]|[¿¡…«“])")
_ASIDE = re.compile(r"\s+[—–―]\s*(?=\w)")
"""Opens what the writer says in between, in Spanish and Portuguese."""
_RETURN = pattern(r"\s*[—–―][.,;:]?\s*")
_PAUSE = pattern(r"(?:,|(?<=[!?…])|(?<=[!?…],))\s+(?=(?:[\w’']+-)?[\w’']+)")
"""Where “dit-il” may follow in other languages."""
_WORD = pattern(r"[^\W\d_]+")
_GO_ON = pattern(r"(?<=[\w’']),\s+|(?<=[\w’'])\.\s+[—–―]\s*")
_LONGEST_ASIDE = 120


def lines_of_dialogue(text: str, paragraphs: Sequence[Extent], language: Language) -> Iterator[tuple[int, list[Span]]]:
    """The paragraphs that open with a dash, each with what is said in it.

    None where no line says that somebody speaks: those are lists. (So are such lines in English, mostly.)
    """
    opened = [
        (index, found.end())
        for index, paragraph in enumerate(paragraphs)
        if (found := _OPENING.match(text, paragraph.start, paragraph.end)) and not text[found.end()].islower()
    ]
    if not any(_speaks(text, start, paragraphs[index].end, language) for index, start in opened):
        return
    for index, start in opened:
        yield index, list(_said(text, start, paragraphs[index].end, language))


def _speaks(text: str, start: int, end: int, language: Language) -> bool:
    return any(_is_cue(text, pause.end(), language) for pause in _pauses(text, start, end))


def _pauses(text: str, start: int, end: int) -> Iterator["re.Match[str]"]:
    yield from _ASIDE.finditer(text, start, end)
    yield from _PAUSE.finditer(text, start, end)


def _is_cue(text: str, at: int, language: Language) -> bool:
    """Whether the word at a place says that somebody speaks."""
    word = _WORD.match(text, at)
    return word is not None and language.tags.get(word.group().lower()) in VERBS


def _said(text: str, start: int, end: int, language: Language) -> Iterator[Span]:
    """What is said in one line, without what the writer says in between."""
    pauses = sorted(_pauses(text, start, end), key=lambda pause: pause.start())
    cue = next((pause for pause in pauses if _is_cue(text, pause.end(), language)), None)
    yield Span(start, _trimmed(text, start, cue.start() if cue else end))
    if cue is None:
        return
    goes_on = _RETURN if cue.re is _ASIDE else _GO_ON
    back = goes_on.search(text, cue.end(), min(end, cue.end() + _LONGEST_ASIDE))
    if back and back.end() < end:
        yield Span(back.end(), _trimmed(text, back.end(), end))


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
