"""Follows what a Markdown parser tells of the words of a paragraph back to where they stand, which it does not tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reader.text.offsets import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_AFTER_LINK = re.compile(
    r"\]\(\s*(?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
    r"|\]\[[^\]]*\]|\]|>"
)
"""What ends a link: its address, its reference, or nothing more."""
_MARKS = "*_~`[]<>!\\ \n"
"""What may stand between the words that are shown."""


class Row(NamedTuple):
    """A line of a paragraph's content."""

    words: str
    at: int
    """Where it stands in the text; negative if it was not found."""


class Words(NamedTuple):
    """What is shown of a paragraph, and where in the text its links are."""

    pieces: list[Span]
    links: list[tuple[int, int, str]]


def words_of(token: "Token", rows: Sequence[Row], text: str) -> Words | None:
    """The words of a paragraph without its marks; None if they can't be followed."""
    if any(at < 0 or not text.startswith(words.rstrip(), at) for words, at in rows):
        return None
    followed = _Followed(token.content)
    if not all(map(followed.follow, token.children or [])):
        return None
    places = [start + at for words, start in rows for at in range(len(words) + 1)]
    pieces: list[Span] = []
    for span in followed.shown:
        for start, end in _cut(token.content, span):
            last = places[end - 1]
            piece = Span(places[start], last + (2 if text.startswith("\r\n", last) else 1))
            if pieces and pieces[-1].end == piece.start:
                piece = Span(pieces.pop().start, piece.end)
            pieces.append(piece)
    links = [(places[start], places[end - 1] + 1, url) for start, end, url in followed.links if start < end]
    return Words(pieces, links)


def _cut(content: str, span: Span) -> list[Span]:
    """A stretch of the content cut at its line ends, each of which is a piece of its own."""
    spans, at = [], span.start
    while (found := content.find("\n", at, span.end)) >= 0:
        spans += [Span(at, found), Span(found, found + 1)]
        at = found + 1
    return [each for each in (*spans, Span(at, span.end)) if each.start < each.end]


@dataclass(slots=True)
class _Followed:
    """How far in a paragraph's content its tokens were followed."""

    content: str
    at: int = 0
    shown: list[Span] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)
    opened: list[tuple[int, str]] = field(default_factory=list)

    def follow(self, token: "Token") -> bool:
        """Go past a token; False if it is not where it must be."""
        match token.type:
            case "text":
                return self._show(token.content)
            case "softbreak" | "hardbreak":
                return self._show("\n")
            case "code_inline":
                return self._code(token)
            case "text_special":
                return self._special(token)
            case "html_inline":
                return self._pass(token.content)
            case "image":
                return self._image(token)
            case "link_open":
                if self.content[self.at : self.at + 1] not in ("[", "<"):
                    return False
                self.at += 1
                self.opened.append((self.at, str(token.attrGet("href") or "")))
            case "link_close" if self.opened:
                start, url = self.opened.pop()
                self.links.append((start, self.at, url))
                if found := _AFTER_LINK.match(self.content, self.at):
                    self.at = found.end()
            case _:
                return not token.markup or self._pass(token.markup)
        return True

    def _show(self, words: str) -> bool:
        found = self.content.find(words, self.at)
        if found < 0 or self.content[self.at : found].strip(_MARKS):
            return False
        if words:
            self.shown.append(Span(found, found + len(words)))
        self.at = found + len(words)
        return True

    def _pass(self, mark: str) -> bool:
        if not self.content.startswith(mark, self.at):
            return False
        self.at += len(mark)
        return True

    def _code(self, token: "Token") -> bool:
        """Code between its marks, whose line ends and outer blanks the parser changed."""
        if not self._pass(token.markup):
            return False
        end = self.content.find(token.markup, self.at)
        code = self.content[self.at : end].replace("\n", " ")
        first = code.find(token.content)
        if end < 0 or first < 0:
            return False
        self.shown.append(Span(self.at + first, self.at + first + len(token.content)))
        self.at = end + len(token.markup)
        return True

    def _special(self, token: "Token") -> bool:
        """A character with a backslash before it, without that; one by its name, as it is."""
        first = self.at + (token.info == "escape")
        if not self._pass(token.markup):
            return False
        self.shown.append(Span(first, self.at))
        return True

    def _image(self, token: "Token") -> bool:
        """A picture is left out, with what is said for it."""
        found = _AFTER_LINK.search(self.content, self.at + len("![") + len(token.content))
        if not self.content.startswith("![", self.at) or found is None:
            return False
        self.at = found.end()
        return True
