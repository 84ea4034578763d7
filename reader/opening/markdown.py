"""Reads Markdown: the text stays as it is, and its marks are left out of what is shown of it."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.opening.markdown_words import Row, words_of
from reader.opening.markup import absolute_to
from reader.opening.opened import Opened
from reader.text.offsets import Span
from reader.text.one_line import one_line
from reader.text.paragraphs import ParagraphKind
from reader.text.sanitise import sanitise
from reader.text.structure import Link, Passage, Structure, divided

if TYPE_CHECKING:
    from markdown_it.token import Token

_LINE = re.compile(r"\r\n?|\n")
_FRONT = re.compile(r"\ufeff?---[ \t]*(?:\r\n?|\n)(.*?)(?:\r\n?|\n)(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z_-]+):[ \t]*(.+?)[ \t\r]*$", re.MULTILINE)
_FIELDS = {
    "title": ("title",),
    "byline": ("author", "authors", "byline", "creator"),
    "site": ("site", "publisher", "publication", "sitename"),
    "published": ("published", "date", "created"),
    "language": ("language", "lang"),
    "url": ("url", "source", "link", "canonical"),
}
_BULLET = "• "


def open_markdown(data: bytes, text: str, decoding: str) -> Opened:
    """A Markdown file: its text as decoded, and where in it what is."""
    front = _FRONT.match(text)
    said = {name.lower(): value.strip(" \"'[]") for name, value in _FIELD.findall(front[1])} if front else {}
    known = {
        field: next((one_line(said[name]) for name in names if said.get(name)), "") for field, names in _FIELDS.items()
    }
    known["url"] = known["url"] if known["url"].startswith(("http://", "https://")) else ""
    start = front.end() if front else 0
    reader = _Reader(text, start, known["url"])
    reader.read()
    structure = Structure(tuple(reader.passages), tuple(reader.links)) if reader.passages else None
    known["title"] = known["title"] or reader.title
    return Opened(data, "markdown", text, decoding, structure, **known)


class _Reader:
    """Finds the places of what the parser tells of."""

    def __init__(self, text: str, start: int, base: str) -> None:
        self.text = text
        self.passages: list[Passage] = []
        self.links: list[Link] = []
        self.title = ""
        self._start = start
        self._absolute = absolute_to(base)
        self._bounds = [start, *(found.end() for found in _LINE.finditer(text, start)), len(text)]
        """Where each line of what is parsed starts, and the end."""
        self._lists: list[int] = []
        self._lead = ""
        self._quotes = 0

    def read(self) -> None:
        from markdown_it import MarkdownIt

        parser = MarkdownIt("commonmark").enable("table").disable("text_join")
        tokens = parser.parse(self.text[self._start :])
        in_table = heading = 0
        for token in tokens:
            match token.type:
                case "bullet_list_open":
                    self._lists.append(-1)
                case "ordered_list_open":
                    self._lists.append(int(token.attrGet("start") or 1) - 1)
                case "bullet_list_close" | "ordered_list_close":
                    self._lists.pop()
                case "list_item_open":
                    self._begin_item()
                case "list_item_close":
                    self._lead = ""
                case "blockquote_open":
                    self._quotes += 1
                case "blockquote_close":
                    self._quotes -= 1
                case "heading_open":
                    heading = int(token.tag[1])
                case "heading_close":
                    heading = 0
                case "table_open":
                    self._add("block", [self._rows(token)])
                    in_table = 1
                case "table_close":
                    in_table = 0
                case "fence":
                    self._add("block", [self._inside(token)])
                case "code_block":
                    self._add("block", [self._rows(token)])
                case "html_block" if not token.content.startswith("<!--"):
                    self._add("block", [self._rows(token)])
                case "inline" if not in_table:
                    self._add_inline(token, heading)

    def _begin_item(self) -> None:
        depth = "  " * (len(self._lists) - 1)
        if self._lists[-1] < 0:
            self._lead = depth + _BULLET
        else:
            self._lists[-1] += 1
            self._lead = f"{depth}{self._lists[-1]}. "

    def _add_inline(self, token: "Token", heading: int) -> None:
        pieces, links = words_of(token, self._content_rows(token), self.text) or ([self._rows(token)], [])
        if heading:
            words = " ".join("".join(sanitise(self.text[start:end]) for start, end in pieces).split())
            self.title = self.title or (words if heading == 1 else "")
        if self._add("heading" if heading else self._kind(), pieces):
            self.links += [Link(start, end, url) for start, end, each in links if (url := self._absolute(each))]

    def _kind(self) -> ParagraphKind:
        if self._lead:
            return "item"
        return "blockquote" if self._quotes else "text"

    def _add(self, kind: ParagraphKind, pieces: Sequence[Span]) -> bool:
        kept = tuple(Span(start, end) for start, end in pieces if start < end)
        if not any(self.text[start:end].strip() for start, end in kept):
            return False
        self.passages += divided(Passage(kind, kept, self._lead if self._lists else ""), self.text)
        self._lead = " " * len(self._lead)
        return True

    def _between(self, first: int, last: int) -> Span:
        """Lines first to last of the parsed text, without the line end of the last."""
        start, end = (self._bounds[min(line, len(self._bounds) - 1)] for line in (first, last))
        kept = self.text[start:end].rstrip()
        return Span(start, start + len(kept))

    def _inside(self, token: "Token") -> Span:
        """The lines between the fences, of which the last may be missing."""
        first, last = token.map or [0, 0]
        closing = self.text[slice(*self._between(last - 1, last))].lstrip("> \t")
        is_closed = last - first > 1 and closing.startswith(token.markup)
        return self._between(first + 1, last - 1 if is_closed else last)

    def _rows(self, token: "Token") -> Span:
        return self._between(*(token.map or [0, 0]))

    def _content_rows(self, token: "Token") -> list[Row]:
        """The lines of a token's content, each with the place it stands at."""
        first, last = token.map or [0, 0]
        rows: list[Row] = []
        for number, content in enumerate(token.content.split("\n")):
            start, end = self._between(min(first + number, last), min(first + number + 1, last))
            words = content.rstrip()
            at = end - len(words) if self.text.endswith(words, start, end) else self.text.find(words, start, end)
            rows.append(Row(content, at))
        return rows
