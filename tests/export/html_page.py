"""Reads an exported page as a browser's parser would: elements with their attributes and text, ids, links."""

from html.parser import HTMLParser
from typing import NamedTuple

VOID = frozenset(("meta", "link", "br", "hr", "img", "input", "base"))


class Element(NamedTuple):
    """An element that has ended."""

    name: str
    attributes: dict[str, str]
    text: str
    """All text in it, that of its children included."""
    path: tuple[str, ...]
    """The names of what it is in, outermost first."""


class Page(HTMLParser):
    """A page, parsed; `problems` says what does not fit together."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.problems: list[str] = []
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(html)
        self.close()
        self.problems += [f"<{name}> is not closed" for name, _, _ in self._open]
        ids = self.ids
        self.problems += [f"two elements have the id {each}" for each in set(ids) if ids.count(each) > 1]
        self.problems += [f"a link to #{each} leads nowhere" for each in self.inner_links if each not in ids]

    @property
    def ids(self) -> list[str]:
        return [each.attributes["id"] for each in self.elements if "id" in each.attributes]

    @property
    def inner_links(self) -> list[str]:
        links = [each.attributes.get("href", "") for each in self.of("a")]
        return [link[1:] for link in links if link.startswith("#")]

    def of(self, name: str, class_: str | None = None) -> list[Element]:
        return [
            each
            for each in self.elements
            if each.name == name and (class_ is None or class_ in each.attributes.get("class", "").split())
        ]

    def one(self, name: str, class_: str | None = None) -> Element:
        (found,) = self.of(name, class_)
        return found

    def with_id(self, name: str) -> Element:
        (found,) = [each for each in self.elements if each.attributes.get("id") == name]
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if len(attributes) < len(attrs):
            self.problems.append(f"<{tag}> has an attribute twice")
        if tag in VOID:
            self.elements.append(Element(tag, attributes, "", tuple(name for name, _, _ in self._open)))
        else:
            self._open.append((tag, attributes, []))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            self.problems.append(f"</{tag}> closes {self._open[-1][0] if self._open else 'nothing'}")
            return
        name, attributes, text = self._open.pop()
        words = "".join(text)
        self.elements.append(Element(name, attributes, words, tuple(outer for outer, _, _ in self._open)))
        if self._open:
            self._open[-1][2].append(words)

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1][2].append(data)
