"""Cuts the lines of a text into paragraphs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from reader.text.joints import paragraph_ends, setting_of
from reader.text.layout import Group, SourceLine, flows, layout_of
from reader.text.lines import line_of
from reader.text.patterns import pattern

ParagraphKind = Literal["text", "heading", "item", "byline", "block", "blockquote"]


class Paragraph(NamedTuple):
    """A paragraph of the shown text."""

    start: int
    end: int
    kind: ParagraphKind


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_BYLINE = pattern(
    r"(?:By|BY|Von|Par|Por)\s+[A-ZÀ-Þ]"
    r"|(?:(?:Published|Updated|Posted)(?: on)?:?\s+)?(?:[MTWFS][a-z]+day,? )?"
    rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}),? \d{{4}}\b"
)
"""Who wrote it, or when."""
_ITEM = pattern(r"(?:[-•*·▪‣◦+]|\d{1,2}[.)])\s")
_ENDED = pattern(r"[.!?…:;,。！？][”’\"'»)\]]*$")
_LONGEST_HEADING = 90


def gathered(lines: Sequence[SourceLine]) -> list[Group]:
    """The lines of each paragraph, in order."""
    layout = layout_of(lines)
    if layout.width:
        cut = _wrapped_ends(lines, layout.width)
    elif any(end - start > 1 and not is_block for start, end, is_block in layout.groups):
        cut = _scraped_ends(lines, layout.groups)
    else:
        return layout.groups
    return [paragraph for group in layout.groups for paragraph in _divided(group, cut)]


def _divided(group: Group, cut: set[int]) -> Iterator[Group]:
    if group.is_block:
        yield group
        return
    bounds = [group.start, *(at for at in range(group.start + 1, group.end) if at in cut), group.end]
    for start, end in pairwise(bounds):
        yield Group(start, end, False)


def _wrapped_ends(lines: Sequence[SourceLine], width: int) -> set[int]:
    """Before which lines of a hard-wrapped text a paragraph ends."""
    return {at + 1 for at, (one, two) in enumerate(pairwise(lines)) if not flows(one.text, two.text, width)}


def _scraped_ends(lines: Sequence[SourceLine], groups: Sequence[Group]) -> set[int]:
    """Before which lines a paragraph ends in a text whose paragraphs were broken at links."""
    traits = [line_of(line.text) for line in lines]
    setting = setting_of(traits)
    ends: set[int] = set()
    for start, end, is_block in groups:
        if not is_block and end - start > 1:
            decisions = paragraph_ends(traits[start:end], setting._replace(runs=setting.runs[start:end]))
            ends.update(start + at for at, is_end in enumerate(decisions, 1) if is_end)
    return ends


def kind_of(paragraph: str) -> ParagraphKind:
    """What a paragraph that is no block is, by its looks."""
    if _ITEM.match(paragraph):
        return "item"
    if len(paragraph) > _LONGEST_HEADING or _ENDED.search(paragraph[-8:]):
        return "text"
    if _BYLINE.match(paragraph):
        return "byline"
    return "heading" if paragraph[0].isupper() or paragraph[0].isdigit() or paragraph[0] == "#" else "text"
