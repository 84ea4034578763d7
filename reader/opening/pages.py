"""Takes the article out of a web page, with what the page says of it; and shows the whole page."""

import logging
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.errors import ReaderError
from reader.opening.composing import Composition
from reader.opening.elements import EXTRACTED, PAGE, compose
from reader.opening.markup import absolute_to, compose_markup, decode_markup, missing, parse_markup
from reader.opening.opened import Opened
from reader.text.one_line import one_line
from reader.text.structure import Link, Structure

if TYPE_CHECKING:
    from trafilatura.metadata import Document

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_BROKEN = (ValueError, LookupError, TypeError, AttributeError, RecursionError, AssertionError)
"""What trafilatura raises of pages it can't cope with."""


def open_page(data: bytes, url: str = "", charset: str = "") -> Opened:
    """The article of a page.

    Raises:
        ReaderError: there is no text in it, or the library that reads HTML is not there.
    """
    page = decode_markup(data, charset)
    found = _extracted(page, url)
    base = url or (_web(found.url) if found else "")
    composed = Composition()
    if found is not None and found.body is not None:
        compose(found.body, EXTRACTED, absolute_to(base), composed)
    if len(composed.structure().passages) < 2:
        composed = _parted(composed, page, base)
    structure = composed.structure()
    if found is not None and not structure.links:
        structure = _with_links(composed, page, url, base)
    if not structure.passages:
        raise ReaderError("no text on this page (it may be written by scripts as it is shown)")
    return Opened(
        data,
        "html",
        composed.text(),
        structure=structure,
        title=_line(found.title) if found else "",
        byline=_line(found.author).replace("; ", ", ") if found else "",
        site=_line(found.sitename) if found else "",
        published=_line(found.date) if found else "",
        language=_language(page),
        url=(_web(found.url) if found else "") or url,
        charset=charset,
    )


def whole_page(data: bytes, charset: str = "") -> tuple[str, Structure]:
    """All that can be seen of a page: menus, pleas and all."""
    composed = Composition()
    compose_markup(decode_markup(data, charset), composed)
    return composed.text(), composed.structure()


def _parted(composed: Composition, page: str, base: str) -> Composition:
    """What little was found, in the page's own paragraphs; all of the page, if nothing was.

    Of a page of few words trafilatura takes all but what it calls a footer and the like, as one paragraph.
    """
    from trafilatura.baseline import basic_cleaning

    found, parted = composed.text().split(), Composition()
    if not found:
        compose_markup(page, parted, base)
        return parted
    tree = parse_markup(page)
    if tree is not None:
        compose(basic_cleaning(tree), PAGE, absolute_to(base), parted)
    return parted if found == parted.text().split() else composed


def _extracted(page: str, url: str, *, has_links: bool = False) -> "Document | None":
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise missing("HTML", "trafilatura", "html") from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(
            page,
            url=url or None,
            fast=True,
            include_comments=False,
            include_links=has_links,
            with_metadata=not has_links,
            date_extraction_params={"original_date": True, "extensive_search": False},  # a guess would be cited
        )
    except _BROKEN:
        return None
    return None if isinstance(found, dict) else found


def _with_links(composed: Composition, page: str, url: str, base: str) -> Structure:
    """The structure with the links that lie in its paragraphs.

    Asked for links, trafilatura decides otherwise on what is text here and there: links are taken from paragraphs
    that are the same both times, the text is what it is without.
    """
    text, structure = composed.text(), composed.structure()
    found = _extracted(page, url, has_links=True)
    if found is None or found.body is None:
        return structure
    linked = Composition()
    compose(found.body, EXTRACTED, absolute_to(base), linked)
    places = {text[passage.start : passage.end]: passage.start for passage in reversed(structure.passages)}
    there, others = linked.text(), linked.structure()
    links = []
    for passage in others.passages:
        here = places.pop(there[passage.start : passage.end], None)
        if here is not None:
            moved = here - passage.start
            links += [Link(start + moved, end + moved, address) for start, end, address in others.links_in(passage)]
    return Structure(structure.passages, tuple(sorted(links)))


def _line(text: str | None) -> str:
    return one_line(text or "")


def _web(url: str | None) -> str:
    """An address that a page gives as its own, if it is one of the web."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") and url.isprintable() else ""
    except ValueError:
        return ""


def _language(page: str) -> str:
    tree = parse_markup(page)
    declared = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") if tree is not None else None
    found = _LANGUAGE.fullmatch((declared or "").strip())
    return found[0] if found else ""
