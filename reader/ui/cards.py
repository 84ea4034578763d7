"""How a mark or a suggestion looks in the annotation pane."""

from typing import NamedTuple

from reader.marks.kinds import BOILERPLATE
from reader.ui.paint import BLANK, Painted, Styled
from reader.ui.wrap import wrap

LONGEST = 6
"""Lines of a quotation that is not chosen; a chosen one is shown whole."""


class Card(NamedTuple):
    """What a card says."""

    sign: str
    kind: str
    text: str
    speaker: str
    """The words that name the speaker."""
    person: str
    """Whom these words stand for."""
    note: str
    tags: tuple[str, ...]
    reason: str
    """Of a suggestion: how sure it is, and why it is made."""
    is_suggested: bool
    is_current: bool


def card_lines(card: Card, width: int) -> tuple[Painted, ...]:
    """The lines of a card, a blank one at its end."""
    base = ("cursor",) if card.is_current else ()
    style = "dim" if card.is_suggested or card.kind == BOILERPLATE else "text"
    words = _wrapped(card.text, width - 2)
    if len(words) > LONGEST and not card.is_current:
        words = [*words[: LONGEST - 1], words[LONGEST - 1][: max(0, width - 5)] + " …"]
    lines = [_line(f"{card.sign} " if index == 0 else "  ", text, style, base) for index, text in enumerate(words)]
    lines += _labelled("— ", _speaker(card), "speaker", width, base)
    lines += _labelled("✎ ", card.note, "note", width, base)
    lines += _labelled("# ", " ".join(card.tags), "tags", width, base)
    if card.reason and card.is_current:
        lines += _labelled("? ", card.reason, "dim", width, base)
    return (*lines, BLANK)


def heading(sign: str, name: str, count: int) -> tuple[Painted, ...]:
    """The heading of a group."""
    title = {
        "quote": "Quotes",
        "paraphrase": "Paraphrases",
        "source": "Sources",
        "boilerplate": "Boilerplate",
        "suggested": "Suggested",
    }
    return (Painted((Styled(f" {sign} ", ("accent",)), Styled(f"{title.get(name, name)} {count}")), ("heading",)),)


def _speaker(card: Card) -> str:
    if not card.person or card.person.casefold() == card.speaker.casefold():
        return card.speaker
    return f"{card.speaker} → {card.person}" if card.speaker else card.person


def _labelled(label: str, text: str, style: str, width: int, base: tuple[str, ...]) -> list[Painted]:
    if not text:
        return []
    return [
        _line("  " + (label if index == 0 else " " * len(label)), line, style, base)
        for index, line in enumerate(_wrapped(text, width - 2 - len(label)))
    ]


def _line(label: str, text: str, style: str, base: tuple[str, ...]) -> Painted:
    bar = "▌" if base else " "
    return Painted((Styled(bar, ("accent",)), Styled(label, ("dim",)), Styled(text, (style,))), base)


def _wrapped(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, 0, len(text), max(4, width)) if end > start or not text]
