"""Reads an EPUB: a zip archive of XHTML files, in the order its package file gives. One book is one article."""

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from reader.errors import ReaderError
from reader.opening.archives import Archive
from reader.opening.composing import Composition
from reader.opening.elements import PAGE, compose
from reader.opening.markup import absolute_to, decode_markup, missing, parse_markup
from reader.opening.opened import Opened
from reader.text.one_line import one_line

if TYPE_CHECKING:
    from lxml.etree import _Element

_DOCUMENTS = ("application/xhtml+xml", "text/html")


class _Package(NamedTuple):
    """What the package file says."""

    root: "_Element"
    folder: str

    def first(self, name: str) -> str:
        """What a field of the metadata says first."""
        found = next(_named(self.root, name), None)
        return one_line("".join(found.itertext())) if found is not None else ""

    def all(self, name: str) -> str:
        said = (one_line("".join(each.itertext())) for each in _named(self.root, name))
        return ", ".join(dict.fromkeys(filter(None, said)))

    def path(self, reference: str, base: str | None = None) -> str:
        """The name in the archive of what is referred to."""
        folder = self.folder if base is None else posixpath.dirname(base)
        return posixpath.normpath(posixpath.join(folder, unquote(reference.partition("#")[0])))


def open_book(data: bytes) -> Opened:
    """The text of a book, its chapters under headings.

    Raises:
        ReaderError: it is broken, protected or too large, or the library that reads it is not there.
    """
    try:
        import lxml.etree  # noqa: F401
    except ImportError:
        raise missing("EPUB", "lxml", "epub") from None
    archive = Archive(data)
    package = _package(archive)
    items = {item.get("id", ""): item for item in _named(package.root, "item")}
    titles = _titles(archive, package, items)
    composed = Composition()
    chapters = list(dict.fromkeys(_chapters(package, items)))
    if set(chapters) & set(_encrypted(archive)):
        raise ReaderError("is protected against copying; pullquote cannot read it")
    for chapter in chapters:
        _write(decode_markup(archive.read(chapter) or b" "), titles.get(chapter, ""), composed)
    structure = composed.structure()
    if not structure.passages:
        raise ReaderError("has no text (a book of pictures?)")
    return Opened(
        data,
        "epub",
        composed.text(),
        structure=structure,
        title=package.first("title"),
        byline=package.all("creator"),
        site=package.first("publisher"),
        published=package.first("date")[:10],
        language=package.first("language"),
    )


def _package(archive: Archive) -> _Package:
    container = _parsed(archive.read("META-INF/container.xml"))
    rootfile = next(_named(container, "rootfile"), None)
    path = rootfile.get("full-path", "") if rootfile is not None else ""
    return _Package(_parsed(archive.read(path)), posixpath.dirname(path))


def _chapters(package: _Package, items: "dict[str, _Element]") -> Iterator[str]:
    for reference in _named(package.root, "itemref"):
        item = items.get(reference.get("idref", ""))
        if item is None or item.get("media-type") not in _DOCUMENTS:
            continue
        if "nav" not in item.get("properties", "").split():
            yield package.path(item.get("href", ""))


def _titles(archive: Archive, package: _Package, items: "dict[str, _Element]") -> dict[str, str]:
    """What the table of contents calls each file."""
    titles: dict[str, str] = {}
    for item in items.values():
        path = package.path(item.get("href", ""))
        if "nav" in item.get("properties", "").split():
            tree = parse_markup(decode_markup(archive.read(path) or b" "))
            links = tree.iter("a") if tree is not None else ()
            found = [(link.get("href", ""), "".join(map(str, link.itertext()))) for link in links]
        elif item.get("media-type") == "application/x-dtbncx+xml":
            found = [_point(point) for point in _named(_parsed(archive.read(path)), "navPoint")]
        else:
            continue
        for reference, title in found:
            if reference:
                titles.setdefault(package.path(reference, path), " ".join(title.split()))
    return titles


def _point(point: "_Element") -> tuple[str, str]:
    content, label = next(_named(point, "content"), None), next(_named(point, "text"), None)
    return (content.get("src", "") if content is not None else "", (label.text or "") if label is not None else "")


def _encrypted(archive: Archive) -> Iterator[str]:
    data = archive.read("META-INF/encryption.xml")
    if data:
        for reference in _named(_parsed(data), "CipherReference"):
            yield posixpath.normpath(unquote(reference.get("URI", "")))


def _write(page: str, title: str, into: Composition) -> None:
    """Write a chapter, under what the table of contents calls it if it has no heading of its own."""
    tree = parse_markup(page)
    if tree is None:
        return
    if title and not any(True for _ in tree.iter("h1", "h2", "h3")) and "".join(map(str, tree.itertext())).strip():
        into.add("heading", [(title, "")])
    compose(tree, PAGE, absolute_to(""), into)


def _parsed(data: bytes) -> "_Element":
    """XML whose entities are left alone."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise ReaderError("is broken: its table of contents cannot be read") from None


def _named(root: "_Element", name: str) -> "Iterator[_Element]":
    """The elements of a name, in whichever name space."""
    return root.iter(f"{{*}}{name}")
