"""A quotation with who said it and where it is from, in the form its reader pastes."""

import json
import re
from dataclasses import dataclass
from html import escape
from typing import Literal

CitationStyle = Literal["text", "markdown", "html", "bibtex", "csl", "plain"]


@dataclass(frozen=True, slots=True)
class Work:
    """Where a quotation is from. What is not known is empty and left out."""

    title: str = ""
    byline: str = ""
    site: str = ""
    published: str = ""
    url: str = ""
    accessed: str = ""
    """The day it was read, ISO 8601."""

    @property
    def key(self) -> str:
        """A key that the same article always gets: the first words of its title and the year."""
        words = re.findall(r"[a-z0-9]+", self.title.casefold())[:3] or ["article"]
        return "-".join([*words, *re.findall(r"\d{4}", self.published)[:1]])


def cite(quote: str, speaker: str | None, work: Work, style: CitationStyle) -> str:
    """A cleaned quotation with its source and citation."""
    return _STYLES[style](quote, speaker or "", work)


def _text(quote: str, speaker: str, work: Work) -> str:
    site = "" if is_host(work.site, work.url) else work.site
    origin = _listed(f"“{work.title}”" if work.title else "", site, work.published, work.url)
    if not speaker and not origin:
        return quote
    return f"{quote} — " + (f"{speaker}, in {origin}" if speaker and origin else speaker or origin)


def _plain(quote: str, speaker: str, _: Work) -> str:
    return f"{quote} — {speaker}" if speaker else quote


def _markdown(quote: str, speaker: str, work: Work) -> str:
    lines = [f"> {_escaped_markdown(line)}" if line else ">" for line in quote.split("\n")]
    title = _escaped_markdown(work.title)
    linked = f"[{title or work.url}](<{work.url}>)" if work.url else title
    site = "" if not work.title and is_host(work.site, work.url) else work.site
    origin = _listed(linked, _escaped_markdown(site), work.published)
    by = _escaped_markdown(speaker)
    if by or origin:
        lines += [">", "> — " + (f"{by}, in {origin}" if by and origin else by or origin)]
    return "\n".join(lines)


def _html(quote: str, speaker: str, work: Work) -> str:
    cited = f' cite="{escape(work.url)}"' if work.url else ""
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in quote.split("\n\n"))
    title = f"<cite>{escape(work.title)}</cite>" if work.title else ""
    linked = f'<a href="{escape(work.url)}">{title or escape(work.url)}</a>' if work.url else title
    site = "" if not work.title and is_host(work.site, work.url) else work.site
    origin = _listed(linked, escape(site), escape(work.published))
    by = escape(speaker)
    footer = f"{by}, in {origin}" if by and origin else by or origin
    return f"<blockquote{cited}>{paragraphs}" + (f"<footer>— {footer}</footer>" if footer else "") + "</blockquote>"


def as_bibtex(work: Work, key: str, note: str = "") -> str:
    """The record of an article, for biblatex."""
    fields = {
        "author": work.byline,
        "title": work.title,
        "organization": work.site,
        "date": work.published,
        "url": work.url,
        "urldate": work.accessed if work.url else "",
        "note": note,
    }
    lines = [f"  {name} = {{{_escaped_bibtex(value)}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{key},", *lines, "}"])


def as_csl(work: Work, key: str) -> dict[str, object]:
    """The record of an article, for CSL-JSON."""
    item: dict[str, object] = {"id": key, "type": "article-newspaper"}
    item |= {"title": work.title} if work.title else {}
    item |= {"author": [{"literal": work.byline}]} if work.byline else {}
    item |= {"container-title": work.site} if work.site else {}
    item |= {"issued": _date(work.published)} if work.published else {}
    item |= {"URL": work.url, "accessed": _date(work.accessed)} if work.url else {}
    return item


def _bibtex(quote: str, speaker: str, work: Work) -> str:
    return as_bibtex(work, work.key, " ".join(quote.split()) + (f" — {speaker}" if speaker else ""))


def _csl(quote: str, speaker: str, work: Work) -> str:
    note = quote + (f" — {speaker}" if speaker else "")
    return json.dumps([as_csl(work, work.key) | {"note": note}], ensure_ascii=False, indent=1)


_STYLES = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
    "bibtex": _bibtex,
    "csl": _csl,
    "plain": _plain,
}


def is_host(site: str, url: str) -> bool:
    """Whether a site has no other name than the host of an address, which says it."""
    name = re.escape(site.casefold().removeprefix("www."))
    return bool(site) and bool(re.match(rf"https?://(?:www\.)?{name}(?::\d+)?(?:[/?#]|$)", url.casefold()))


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _escaped_markdown(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", text)


def _escaped_bibtex(text: str) -> str:
    kept = re.sub(r"([&%$#_])", r"\\\1", text.replace("\\", r"\textbackslash "))
    return kept.replace("{", r"\{").replace("}", r"\}")


def _date(iso: str) -> dict[str, object]:
    numbers = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", iso)
    if not numbers:
        return {"literal": iso}
    return {"date-parts": [[int(number) for number in numbers.groups() if number]]}
