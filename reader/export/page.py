"""A self-contained HTML page of an article: as it was read, with its marks, and who is quoted in it.

No script, nothing from anywhere: a policy in the page forbids both. What an article says can only be text.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from reader.export.article import MarkedArticle
from reader.export.markup import element, written
from reader.export.page_article import KIND_NAMES, reading
from reader.export.page_people import chart, quotations
from reader.export.speakers import Speaker, speakers
from reader.marks.kinds import KINDS
from reader.resources import folder
from reader.text.cues import language_of
from reader.text.stop_words import STOP_WORDS

PAGE = "en"
"""The language of the page's own words."""
_SAMPLE = 1_000
_WEB = re.compile(r"https?://[^\s]+")


def write(article: MarkedArticle) -> Iterator[str]:
    """The page, piece by piece."""
    people = speakers(article)
    numbers = {mark.id: number for number, mark in enumerate(article.spoken, 1)}
    title = written(article.title) or "Article"
    language = _language(article.original)
    yield _head(title)
    yield '<body>\n<a class="skip" href="#article">Skip to the article</a>\n'
    if people:
        yield '<a class="skip" href="#quotations">Skip to the quotations</a>\n'
    yield element("header", element("h1", title) + _origin(article) + _counts(article, people)) + "\n"
    yield '<main>\n<section id="article" class="article" aria-label="Article" tabindex="-1">\n'
    yield _legend(article)
    placed: set[str] = set()
    yield from reading(article, numbers, language, placed)
    yield "</section>\n"
    if people:
        yield '<section id="quotations" class="quotations" aria-labelledby="quoted" tabindex="-1">\n'
        yield element("h2", "Who is quoted", id="quoted") + "\n" + chart(people) + "\n"
        yield element("h2", "Quotations by person") + "\n"
        yield from quotations(article, people, numbers, language, placed)
        yield "</section>\n"
    yield "</main>\n" + element("footer", element("p", _footer(article))) + "\n</body>\n</html>\n"


def _language(text: str) -> str:
    """The language of an article as browsers and screen readers name it; empty if it is the page's, English."""
    code = language_of(text).code
    telling = STOP_WORDS.get(code)
    is_sure = telling is None or any(word in telling for word in text[:_SAMPLE].lower().split())
    return "und" if not is_sure else code if code != PAGE else ""


@cache
def _style() -> str:
    return (folder("styles") / "export.css").read_text(encoding="utf-8")


def _head(title: str) -> str:
    style = _style()
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return f"""<!doctype html>
<html lang="{PAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="pullquote">
<title>{title}</title>
<style>{style}</style>
</head>
"""


def _origin(article: MarkedArticle) -> str:
    """Who wrote it, where and when; an address is a link only if it leads to the web."""
    known = [element("span", written(each)) for each in (article.byline, article.site, article.published) if each]
    if article.url:
        shown = re.sub(r"^https?://(www\.)?", "", article.url)
        is_web = _WEB.fullmatch(article.url)
        known.append(
            element("a", written(shown), href=article.url, rel="noopener noreferrer") if is_web else written(shown)
        )
    return element("p", " · ".join(known), class_="origin") if known else ""


def _counts(article: MarkedArticle, people: tuple[Speaker, ...]) -> str:
    count = len(article.spoken)
    if not count:
        return element("p", "No quotations are marked in this article.", class_="counts")
    named = sum(speaker.is_named for speaker in people)
    unnamed = sum(bool(speaker.name) and not speaker.is_named for speaker in people)
    parts = [f"{count} quotation{'s' if count > 1 else ''}", f"{named} named", f"{unnamed} unnamed"]
    said = f"{parts[0]} from {parts[1]} and {parts[2]} source{'s' if unnamed != 1 else ''}"
    orphans = sum(len(speaker.marks) for speaker in people if not speaker.name)
    return element("p", said + (f", {orphans} without a source" if orphans else ""), class_="counts")


def _legend(article: MarkedArticle) -> str:
    """What the marks in the text look like, as far as there are any."""
    there = {mark.kind if mark.kind in KINDS else "other" for mark in article.marks}
    names = {**KIND_NAMES, "other": "other marks"}
    keys = [element("mark", names[kind], class_=f"{kind} start end") for kind in (*KINDS, "other") if kind in there]
    return element("p", "Marked: " + " ".join(keys), class_="legend") + "\n" if keys else ""


def _footer(article: MarkedArticle) -> str:
    opened = f", read {written(article.opened[:10])}" if article.opened else ""
    return f"Made with pullquote{opened}. The marks and notes are the reader’s, the words the article’s."
