"""What `y` and `Y` copy: a quotation, a selection or a sentence, clean; with its source and where it is from."""

from typing import TYPE_CHECKING

from reader.marks.kinds import QUOTE, SPOKEN
from reader.marks.markset import MarkSet
from reader.marks.model import Mark
from reader.session.article import Article
from reader.session.document import Document
from reader.session.items import Item, parts_of
from reader.text.cleaned import MarkStyle, cleaned, plain
from reader.text.offsets import Span

if TYPE_CHECKING:
    from reader.citation import CitationStyle


def clean_item(document: Document, item: Item, style: MarkStyle) -> str:
    """A mark or suggestion as it is pasted: quotations in their marks, anything else as clean words."""
    texts = [document.text(span) for span in parts_of(item)]
    return cleaned(texts, style) if item.kind == QUOTE else " … ".join(plain(text) for text in texts)


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
