"""The article on the HTML page: its paragraphs as they are read, marks in them, notes in the margin."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from reader.export.article import MarkedArticle
from reader.export.markup import element, written
from reader.export.pieces import Piece, ShownParagraph, shown_paragraphs
from reader.marks.kinds import BOILERPLATE, KINDS, SOURCE, SPOKEN
from reader.marks.model import Mark

KIND_NAMES = {"quote": "quotation", "paraphrase": "paraphrase", "source": "source", "boilerplate": "boilerplate"}
_CLOSING = re.compile("[,.]?[”“»«’‘」』\"']{1,2}[,.]?(?=\\W|$)")
_LONGEST = 8
"""Words of a mark that the margin repeats."""


def reading(article: MarkedArticle, numbers: Mapping[str, int], language: str, placed: set[str]) -> Iterator[str]:
    """The paragraphs in rows, each with its margin; a heading that only repeats the title is left out.

    Args:
        article: what is read.
        numbers: those of the quotations in the list, by the mark's id.
        language: the article's, if it is not the page's.
        placed: is filled with the ids of the quotations that can be seen in the text.
    """
    paragraphs = (each for each in shown_paragraphs(article) if not _is_title(each, article.title))
    noted: set[str] = set()
    for is_item, group in groupby(paragraphs, key=lambda each: each.kind == "item"):
        rows = [
            _row(article, paragraph, numbers, noted, placed, language, "li" if is_item else "div")
            for paragraph in group
        ]
        yield element("ul", "\n".join(rows), class_="items") if is_item else "\n".join(rows)
        yield "\n"


def named(mark: Mark, article: MarkedArticle, numbers: Mapping[str, int]) -> str:
    """What a mark is called: “quotation 3, Ann Lee”."""
    if mark.id in numbers:
        kind = KIND_NAMES.get(mark.kind, mark.kind)
        return f"{kind} {numbers[mark.id]}, {article.speaker(mark) or 'nobody named'}"
    return KIND_NAMES.get(mark.kind, mark.kind)


def _row(
    article: MarkedArticle,
    paragraph: ShownParagraph,
    numbers: Mapping[str, int],
    noted: set[str],
    placed: set[str],
    language: str,
    row: str,
) -> str:
    words = "".join(_pieces(article, paragraph, numbers))
    placed.update(mark.id for piece in paragraph.pieces for mark in piece.closing)
    is_plea = bool(paragraph.pieces) and all(_is_boilerplate(piece) for piece in paragraph.pieces)
    kind = f"{paragraph.kind} boilerplate" if is_plea else paragraph.kind
    name = {"heading": "h3", "block": "pre", "blockquote": "blockquote"}.get(paragraph.kind, "p")
    content = element(name if row == "div" else "div", words, class_=kind, lang=language)
    begun = [mark for mark in paragraph.begun if mark.id not in noted]
    noted.update(mark.id for mark in begun)
    notes = "".join(_note(article, mark, numbers) for mark in begun)
    margin = element("ul", notes, class_="margin", aria_label="Notes on this paragraph") if notes else ""
    return element(row, content + margin, class_="row")


def _pieces(article: MarkedArticle, paragraph: ShownParagraph, numbers: Mapping[str, int]) -> Iterator[str]:
    """The words of a paragraph; the number of a quotation follows its closing mark."""
    links = ""
    for piece in paragraph.pieces:
        closing = _CLOSING.match(piece.text) if links and not piece.marks else None
        rest = piece.text[closing.end() :] if closing else piece.text
        yield (written(closing[0]) if closing else "") + links
        yield _piece(article, piece, numbers) if piece.marks else written(rest)
        links = "".join(_link(mark, numbers[mark.id]) for mark in piece.closing if mark.id in numbers)
    yield links


def _piece(article: MarkedArticle, piece: Piece, numbers: Mapping[str, int]) -> str:
    before = "".join(_hidden(f"[{named(mark, article, numbers)}:] ") for mark in piece.opening)
    ended = [mark for mark in piece.closing if mark.id in numbers]
    after = "".join(_hidden(f" [end of {KIND_NAMES[mark.kind]} {numbers[mark.id]}] ") for mark in ended)
    edges = (" start" if piece.opening else "") + (" end" if piece.closing else "")
    kinds = " ".join(dict.fromkeys(_class(mark.kind) for mark in piece.marks)) + edges
    title = "; ".join(named(mark, article, numbers) for mark in piece.marks)
    return element("mark", before + written(piece.text) + after, class_=kinds, title=title[:1].upper() + title[1:])


def _link(mark: Mark, number: int) -> str:
    """The number after a quotation, which leads to it in the list."""
    label = f"{number}: to this {KIND_NAMES[mark.kind]} in the list"
    link = element("a", str(number), href=f"#q{number}", aria_label=label)
    return element("sup", link, id=f"t{number}", class_="ref")


def _note(article: MarkedArticle, mark: Mark, numbers: Mapping[str, int]) -> str:
    """What the margin says of a mark; nothing of a source or boilerplate that the reader said nothing of."""
    remarks = _remarks(mark)
    if mark.id in numbers:
        who = article.speaker(mark)
        speaker = element("b", written(who)) if who else element("i", "nobody named")
        number = element("span", f"{numbers[mark.id]}", class_="number", aria_hidden="true")
        label = _hidden(f"{KIND_NAMES[mark.kind]} {numbers[mark.id]}: ")
        return element("li", f"{number}{label}{speaker}{remarks}", class_=_class(mark.kind))
    if not remarks and mark.kind in (SOURCE, BOILERPLATE):
        return ""
    kind = element("span", written(KIND_NAMES.get(mark.kind, mark.kind)), class_="kind")
    words = " ".join(article.words.get(mark.id, "").split()[:_LONGEST])
    return element("li", f"{kind} {element('q', written(words))}{remarks}", class_=_class(mark.kind))


def _remarks(mark: Mark) -> str:
    """The reader's note and tags."""
    note = "".join(element("p", written(line), class_="note") for line in mark.note.splitlines() if line.strip())
    tags = "".join(element("span", f"#{written(tag)}", class_="tag") + " " for tag in mark.tags)
    return note + (element("p", tags.strip(), class_="tags") if tags else "")


def _hidden(text: str) -> str:
    """Words for those who hear the page."""
    return element("span", written(text), class_="unseen", lang="en")


def _class(kind: str) -> str:
    """A style of the sheet; a reader's own kinds share one."""
    return kind if kind in KINDS else "other"


def _is_boilerplate(piece: Piece) -> bool:
    return not piece.text.strip() or any(mark.kind == BOILERPLATE for mark in piece.marks)


def _is_title(paragraph: ShownParagraph, title: str) -> bool:
    has_marks = any(mark.kind in (*SPOKEN, SOURCE) for mark in paragraph.begun)
    return paragraph.kind == "heading" and not has_marks and paragraph.text.split() == title.split()
