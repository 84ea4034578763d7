"""What `y` and `Y` copy: a quotation, a selection or a sentence, clean; with its source and where it is from."""

import re
from typing import TYPE_CHECKING

from reader.marks.kinds import QUOTE, SPOKEN
from reader.marks.markset import MarkSet
from reader.marks.model import Mark
from reader.session.article import Article
from reader.session.balancing import clean_quotation
from reader.session.document import Document
from reader.session.items import Item, parts_of
from reader.text.cleaned import MarkStyle, cleaned, plain
from reader.text.offsets import Span

if TYPE_CHECKING:
    from reader.citation import CitationStyle

_MARKS = tuple("“”„«»‹›「」『』‘’\"'`")
_NEAR = 3
"""Within so many characters of a quotation its marks stand."""
_COMMA = re.compile(r"\s?[”“»«’‘」\"'],")


def clean_item(document: Document, item: Item, style: MarkStyle) -> str:
    """A mark or suggestion as it is pasted: quotations in their marks, anything else as clean words."""
    spans = parts_of(item)
    if item.kind != QUOTE:
        return " … ".join(plain(document.text(span)) for span in spans)
    *interrupted, last = spans
    parts = [*(_interrupted(document, span) for span in interrupted), document.text(last)]
    is_open = _is_opened(document.original, spans[0])
    if is_open and all(_is_closed(document.original, span) for span in spans):
        return cleaned(parts, style)  # marks inside are as the article has them
    return clean_quotation(parts, style, is_open=is_open)


def _is_opened(original: str, span: Span) -> bool:
    """Whether a quotation mark stands before it."""
    return original[max(0, span.start - _NEAR) : span.start].rstrip().endswith(_MARKS)


def _is_closed(original: str, span: Span) -> bool:
    """Whether one stands behind it."""
    return original[span.end : span.end + _NEAR].lstrip().startswith(_MARKS)


def _interrupted(document: Document, span: Span) -> str:
    """A part that its cue follows, with the comma that some languages put after its closing mark (« A », said she)."""
    text = document.text(span)
    is_sentence = text[:1].isupper() and text[-1:].isalnum()
    return text + "," if is_sentence and _COMMA.match(document.original, span.end) else text


def clean_span(document: Document, span: Span) -> str:
    """A selection or a sentence, clean, in the marks it came with."""
    return plain(document.text(span))


def speaker_words(document: Document, marks: MarkSet, item: Item) -> str:
    """The words that name a quotation's speaker, as the article has them; empty when there are none."""
    if isinstance(item, Mark):
        source = marks.get(item.source)
        return plain(document.text(Span(source.start, source.end))) if source else ""
    return plain(document.text(item.source)) if item.kind in SPOKEN and item.source else ""


def person_of(item: Item) -> str:
    return (item.person or "") if item.kind in SPOKEN else ""


def citation(text: str, speaker: str, article: Article, accessed: str, style: "CitationStyle") -> str:
    from reader.citation import Work, cite  # nobody waits for it at the start

    work = Work(
        title=article.title,
        byline=article.byline,
        site=article.site,
        published=article.published,
        url=article.url,
        accessed=accessed,
    )
    return cite(text, speaker or None, work, style)
