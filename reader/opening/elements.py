"""Reads a tree of HTML, or of what trafilatura makes of it, into paragraphs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from reader.opening.composing import BREAK, Composition
from reader.text.paragraphs import ParagraphKind

if TYPE_CHECKING:
    from lxml.etree import _Element

Role = Literal["block", "heading", "list", "item", "quote", "verbatim", "row", "cell", "table", "break", "link", "skip"]
Roles = Mapping[str, Role]

PAGE: Roles = {
    **dict.fromkeys(
        "address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form header "
        "hgroup hr html legend main menu nav optgroup option p search section select summary tbody tfoot thead "
        "caption title".split(),
        "block",
    ),
    **dict.fromkeys("h1 h2 h3 h4 h5 h6".split(), "heading"),
    **dict.fromkeys("ul ol dir".split(), "list"),
    **dict.fromkeys("pre listing xmp".split(), "verbatim"),
    **dict.fromkeys(
        "script style noscript template head iframe object svg math canvas audio video textarea noframes rp".split(),
        "skip",
    ),
    "li": "item",
    "blockquote": "quote",
    "br": "break",
    "a": "link",
    "table": "table",
    "tr": "row",
    "td": "cell",
    "th": "cell",
}
"""The elements of HTML that mean something here; all others are words."""
EXTRACTED: Roles = {
    "p": "block",
    "head": "heading",
    "list": "list",
    "item": "item",
    "quote": "quote",
    "code": "verbatim",
    "lb": "break",
    "ref": "link",
    "table": "table",
    "row": "row",
    "cell": "cell",
    "body": "block",
    "div": "block",
    "figure": "block",
}
"""Those of trafilatura."""
_BULLET = "• "
_BESIDE = " | "
"""Between the cells of a row."""


def compose(root: "_Element", roles: Roles, absolute: Callable[[str], str], into: Composition) -> None:
    """Write the text of a tree; `absolute` makes its addresses so."""
    _Walk(roles, absolute, into).walk(root)


@dataclass(slots=True)
class _Walk:
    """Where in the tree we are."""

    roles: Roles
    absolute: Callable[[str], str]
    out: Composition
    words: list[tuple[str, str]] = field(default_factory=list)
    """Of the paragraph that is being read."""
    lists: list[int] = field(default_factory=list)
    """The lists around: the number of the last item, or -1 where items have none."""
    headings: int = 0
    quotes: int = 0
    verbatim: int = 0
    rows: int = 0
    """Rows around, of tables whose cells stand side by side."""
    lead: str = ""
    """Of the next paragraph of a list's item."""
    link: str = ""

    def walk(self, root: "_Element") -> None:
        from lxml import etree

        events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in events:
            if event == "start":
                role = self._role(element)
                if role == "skip" or _is_hidden(element):
                    events.skip_subtree()
                    continue
                self._enter(element, role)
                self._say(element.text)
            else:
                if event == "end" and not _is_hidden(element):
                    self._leave(element, self._role(element))
                if element is not root:
                    self._say(element.tail)
        self._flush()

    def _role(self, element: "_Element") -> Role | None:
        """What an element means here; code is only set apart if it has lines."""
        name = _name(element)
        role = self.roles.get(name)
        return None if name == "code" and "\n" not in "".join(element.itertext()) else role

    def _enter(self, element: "_Element", role: Role | None) -> None:
        match role:
            case "break":
                self.words.append((BREAK, self.link))
            case "link":
                self.link = self.absolute(element.get("href") or element.get("target") or "")
            case "cell" if self.rows:
                if _is_after_cell(element):
                    self.words.append((_BESIDE, ""))
            case "row" if _is_data(element):
                self.rows += 1
                if self.words:
                    self.words.append((BREAK, ""))
            case None | "skip":
                pass
            case _:
                self._flush()
        match role:
            case "heading":
                self.headings += 1
            case "quote":
                self.quotes += 1
            case "verbatim":
                self.verbatim += 1
            case "list":
                is_numbered = _name(element) == "ol" or element.get("rend") == "ol"
                self.lists.append(_number(element.get("start")) - 1 if is_numbered else -1)
            case "item":
                self._begin_item()

    def _leave(self, element: "_Element", role: Role | None) -> None:
        match role:
            case "link":
                self.link = ""
            case "row" if _is_data(element):
                self.rows -= 1
            case "cell" if self.rows:
                pass
            case None | "skip" | "break":
                pass
            case _:
                self._flush()
        match role:
            case "heading":
                self.headings -= 1
            case "quote":
                self.quotes -= 1
            case "verbatim":
                self.verbatim -= 1
            case "list" if self.lists:
                self.lists.pop()
            case "item":
                self.lead = ""

    def _begin_item(self) -> None:
        if not self.lists:
            self.lists.append(-1)
        depth = "  " * (len(self.lists) - 1)
        if self.lists[-1] < 0:
            self.lead = depth + _BULLET
        else:
            self.lists[-1] += 1
            self.lead = f"{depth}{self.lists[-1]}. "

    def _say(self, text: str | None) -> None:
        if text:
            self.words.append((text.replace(BREAK, ""), self.link))

    def _flush(self) -> None:
        words, self.words = self.words, []
        if words and self.out.add(self._kind(), words, self.lead if self.lists else ""):
            self.lead = " " * len(self.lead)

    def _kind(self) -> ParagraphKind:
        if self.verbatim:
            return "block"
        if self.headings:
            return "heading"
        if self.lists and self.lead:
            return "item"
        return "blockquote" if self.quotes else "text"


def _name(element: "_Element") -> str:
    """The name of an element without its name space."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def _is_hidden(element: "_Element") -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and "display:none" in style.replace(" ", "").lower()


def _is_data(row: "_Element") -> bool:
    """Whether the cells of a row stand side by side: not in a table that only lays out a page."""
    cells = [cell for cell in row if _name(cell) in ("td", "th", "cell")]
    return len(cells) > 1 and not any(
        _name(below) in ("table", "div", "p", "ul", "ol", "h1", "h2", "h3") and (_name(below) != "p" or len(cell) > 1)
        for cell in cells
        for below in cell
    )


def _is_after_cell(cell: "_Element") -> bool:
    before = cell.getprevious()
    return before is not None and _name(before) in ("td", "th", "cell")


def _number(start: str | None) -> int:
    return int(start) if start and start.isdecimal() and len(start) < 7 else 1
