"""Markdown with YAML front matter, as Obsidian and other note programs read it: the quotations, by person."""

import json
import re
from collections.abc import Iterator
from itertools import groupby

from reader.export.article import MarkedArticle
from reader.export.speakers import speakers
from reader.marks.kinds import BOILERPLATE, SOURCE, SPOKEN
from reader.marks.model import Mark
from reader.text.one_line import one_line
from reader.text.sanitise import sanitise

UNNAMED = "Nobody named"
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$=^])")
_LEADING = re.compile(r"^(\s*(?:\d{1,9}(?=[.)]))?)([-+.)])", re.MULTILINE)
"""What begins a list or a rule; signs that begin other things are escaped wherever they stand."""
_TAG = re.compile(r"[^\w/-]+|(?<!\w)_+|_+(?!\w)")
"""What no tag has: beside signs, underscores at the ends of words, which would be emphasis."""


def write(article: MarkedArticle) -> Iterator[str]:
    """The note of one article: what is known of it, its quotations by person, other marks, in the order of the text."""
    yield _front_matter(article)
    yield f"# {_inline(article.title)}\n\n"
    if origin := _origin(article):
        yield f"{origin}\n\n"
    if article.spoken:
        yield "## Quotations\n\n"
        for speaker in speakers(article):
            yield f"### {_inline(speaker.name) or UNNAMED}\n\n"
            for mark in speaker.marks:
                yield _quotation(article, mark)
    others = [mark for mark in article.marks if mark.kind not in (*SPOKEN, SOURCE, BOILERPLATE)]
    for kind, found in groupby(sorted(others, key=lambda mark: mark.kind), key=lambda mark: mark.kind):
        yield f"## {_inline(kind[:1].upper() + kind[1:])}\n\n"
        for mark in found:
            yield _quotation(article, mark)
    if not article.spoken and not others:
        yield "No quotations are marked in this article.\n"


def _front_matter(article: MarkedArticle) -> str:
    """YAML whose values are JSON strings, which YAML reads as they are."""
    tags = dict.fromkeys(_TAG.sub("-", tag).strip("-") for mark in article.marks for tag in mark.tags)
    people = dict.fromkeys(speaker.name for speaker in speakers(article) if speaker.name)
    values = {
        "title": article.title,
        "author": article.byline,
        "site": article.site,
        "url": article.url,
        "published": article.published,
        "opened": article.opened[:10],
        "people": list(people),
        "tags": [tag for tag in tags if tag],
        "quotations": len(article.spoken),
        "pullquote": article.id,
    }
    lines = [f"{name}: {_yaml(value)}" for name, value in values.items() if value not in ("", [])]
    return "\n".join(["---", *lines, "---", "", ""])


def _yaml(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_yaml(each) for each in value) + "]"
    return json.dumps(_line(value) if isinstance(value, str) else value, ensure_ascii=False)


def _origin(article: MarkedArticle) -> str:
    known = [article.byline, article.site, article.published]
    said = ", ".join(_inline(each) for each in known if each)
    address = sanitise(article.url)
    is_web = re.fullmatch(r"https?://[^\s<>]+", address)
    return ", ".join(each for each in (said, f"<{address}>" if is_web else _inline(address)) if each)


def _quotation(article: MarkedArticle, mark: Mark) -> str:
    text = sanitise(article.words.get(mark.id, ""))
    quoted = "\n".join(f"> {_block(line)}" if line else ">" for line in text.split("\n"))
    source = article.words.get(mark.source or "", "")
    spoken = [f"> — {_inline(source)}"] if source and source != mark.person else []
    tags = [tag for tag in (_TAG.sub("-", tag).strip("-") for tag in mark.tags) if tag]
    noted = [f"\n{_block(sanitise(mark.note).strip())}\n"] if mark.note.strip() else []
    tagged = ["\n" + " ".join(f"#{tag}" for tag in tags) + "\n"] if tags else []
    return "\n".join([quoted, *([">"] if spoken else []), *spoken]) + "\n" + "".join([*noted, *tagged]) + "\n"


def _line(text: str) -> str:
    return one_line(text)


def _inline(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", _line(text)).replace("&", "&amp;").replace("%%", "%\\%")


def _block(text: str) -> str:
    """A text of several lines in which nothing begins a list, a heading or a quotation."""
    escaped = _SPECIAL.sub(r"\\\1", text).replace("&", "&amp;").replace("%%", "%\\%")
    return _LEADING.sub(r"\1\\\2", escaped)
