"""The Markdown export: front matter that YAML reads, quotations by person, and text that stays text."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from reader.export.article import MarkedArticle
from reader.marks.kinds import QUOTE
from reader.marks.model import new_mark
from reader.text.offsets import Span
from tests.export.builders import an_article, articles, written


def parted(text: str) -> tuple[dict[str, object], str]:
    """The front matter, and the rest."""
    opening, head, body = text.split("---\n", 2)
    assert opening == ""
    pairs = (line.split(": ", 1) for line in head.splitlines())
    return {name: json.loads(value) for name, value in pairs}, body


def test_the_front_matter_says_what_is_known() -> None:
    article = an_article(byline='Ann "A" Roe', site="The News: daily", url="https://x.org/1", published="2025-01-01")
    known, _ = parted(written("markdown", article))
    assert known == {
        "title": "Bridge opens",
        "author": 'Ann "A" Roe',
        "site": "The News: daily",
        "url": "https://x.org/1",
        "published": "2025-01-01",
        "opened": "2025-01-02",
        "people": ["Ann Lee", "an official"],
        "tags": ["bridge", "may-2025"],
        "quotations": 2,
        "pullquote": article.id,
    }


def test_quotations_stand_by_person_with_notes_and_tags() -> None:
    _, body = parted(written("markdown", an_article()))
    assert body == (
        "\n# Bridge opens\n\n## Quotations\n\n### Ann Lee\n\n"
        "> “We will build the bridge. It will open in May.”\n>\n> — Mayor Ann Lee\n\n"
        "Check \\<b\\>the date\\</b\\>.\nAsk the council.\n\n#bridge #may-2025\n\n"
        "### an official\n\n> “Nobody asked us,”\n\n"
        "## Open question\n\n> on condition of anonymity\n\nWhy?\n\n"
    ).replace("us,”", "us.”")


def test_an_article_without_quotations_says_so() -> None:
    assert written("markdown", an_article(marks=())).endswith("No quotations are marked in this article.\n")


def acting(markdown: str) -> set[str]:
    """The kinds of things a reader of Markdown makes of a text, beside paragraphs, headings and quotations."""
    tokens = MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(markdown)
    inner = {child.type for token in tokens for child in token.children or ()}
    return {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} | inner


@settings(deadline=None)
@given(articles())
def test_no_text_of_an_article_is_markup(article: MarkedArticle) -> None:
    known = replace(article, title=article.original, byline="*a* [b](c)", site="<i>")
    _, body = parted(written("markdown", known))
    plain = {"inline", "text", "paragraph", "heading", "blockquote", "softbreak", "hardbreak", "text_special"}
    assert acting(body) <= plain


@pytest.mark.parametrize(
    ("tag", "shown"), [("_0_", "#0"), ("__a__b_", "#a__b"), ("follow_up", "#follow_up"), ("a/_b_/c", "#a/-b-/c")]
)
def test_a_tag_is_no_emphasis(tag: str, shown: str) -> None:
    article = an_article()
    article = replace(article, marks=tuple(mark._replace(tags=(tag,)) for mark in article.marks))
    _, body = parted(written("markdown", article))
    assert f"\n{shown}\n" in body
    assert not acting(body) & {"em", "em_open", "strong", "strong_open"}


def test_lists_rules_and_headings_in_a_quotation_are_words() -> None:
    text = "“- one\n+ two\n\n1. three\n\n# four\n\n---\n\n===” she said"
    article = an_article(
        text, [new_mark(text, QUOTE, [Span(1, text.index("”"))], person="1. A", note="- x\n2) y\n***")]
    )
    _, body = parted(written("markdown", article))
    assert acting(body) <= {"inline", "text", "paragraph", "heading", "blockquote", "softbreak", "text_special"}
