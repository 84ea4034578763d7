"""Markdown: marks count in the file as it is; what is shown of it has no markup, and loses no word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.opening.anything import open_bytes
from reader.opening.opened import Opened
from reader.session.document import Document

TEXT = """---
title: "The bridge"
author: Jane Doe
date: 2024-03-05
source: https://paper.example/bridge
---
# Big *news* today

Some **bold** text with a [link here](/rel "t") and `code x` and
a second line, 3 \\* 4 ![alt](pic.png) after.

> “We will build,” said *Ann*
> on Monday.

- item one
- item [two](<https://b.example/(x)>)
  continues
  1. 1

| a | b |
|---|---|
| 1 | 2 |

```
x = 1
```

See <https://c.example/> and [this][r].

[r]: https://ref.example/
"""


def opened(text: str) -> Opened:
    return open_bytes(text.encode(), "notes.md", ending=".md")


def shown(text: str) -> list[tuple[str, str]]:
    article = opened(text)
    document = Document(article.text, structure=article.structure)
    blocks = (document.shown(block) for block in range(len(document)))
    return [(kind, each.text[start:end]) for each in blocks for start, end, kind in each.paragraphs]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_is_shown_has_no_markup(ends: str) -> None:
    found = shown(TEXT.replace("\n", ends))
    assert [(kind, words.replace("\r", "")) for kind, words in found] == [
        ("heading", "Big news today"),
        ("text", "Some bold text with a link here and code x and a second line, 3 * 4  after."),
        ("blockquote", "“We will build,” said Ann on Monday."),
        ("item", "• item one"),
        ("item", "• item two continues"),
        ("item", "  1. 1"),
        ("block", "| a | b |\n|---|---|\n| 1 | 2 |"),
        ("block", "x = 1"),
        ("text", "See https://c.example/ and this."),
    ]


def test_marks_count_in_the_file_as_it_is() -> None:
    article = opened(TEXT)
    assert (article.text, article.data) == (TEXT, TEXT.encode())
    document = Document(article.text, structure=article.structure)
    start = TEXT.index("“We will")
    place = document.place(start)
    assert document.shown(place.block).text[place.offset :].startswith("“We will build,” said Ann on Monday.")
    assert document.original_at(place) == start


def test_the_front_matter_says_what_the_article_is() -> None:
    article = opened(TEXT)
    assert (article.title, article.byline, article.published) == ("The bridge", "Jane Doe", "2024-03-05")
    assert article.url == "https://paper.example/bridge"
    assert opened("# The *first* heading\n\nWords.").title == "The first heading"
    assert opened("---\nurl: javascript:alert(1)\n---\nWords.").url == ""


def test_links() -> None:
    article = opened(TEXT)
    assert article.structure is not None
    assert [(TEXT[start:end], url) for start, end, url in article.structure.links] == [
        ("link here", "https://paper.example/rel"),
        ("two", "https://b.example/(x)"),
        ("https://c.example/", "https://c.example/"),
        ("this", "https://ref.example/"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\n",
        "---\ntitle: x\n---\n",
        "***",
        "[",
        "![",
        "```",
        "> ",
        "- ",
        "a\\",
        "&amp;",
        "<b>",
        "# ",
        "[a](",
        "`` ` ``",
        "\t\tx",
        "1) x",
        "a\rb",
    ],
)
def test_odd_pieces_are_shown_or_empty(text: str) -> None:
    article = open_bytes((text or " ").encode(), "x", ending=".md")
    Document(article.text, structure=article.structure).shown(0)


_MARKED = (
    "word other **bold** *it* `code` [link](http://x.example/a) ![pic](p.png) \\* \\[ > # - 1. ` ** _ & < http "
    "“quoted” <b> </b> [ref][r] ) ( ] | ``` ~~~ === --- café 字"
)
_BETWEEN = ["\n", "\n\n", "\n    ", "\n> ", "\n- ", "  \n", "\\\n"]
_PIECES = st.lists(st.sampled_from([*_MARKED.split(), *_BETWEEN]), max_size=25)
_WORDS = re.compile(r"[^\W_]+")


@given(_PIECES)
def test_no_word_is_lost_and_every_one_is_where_it_is_said_to_be(pieces: list[str]) -> None:
    text = " ".join(pieces)
    if not text.strip():
        return
    article = opened(text)
    document = Document(article.text, structure=article.structure)
    for block in range(len(document)):
        repaired = document.shown(block)
        base = document.blocks[block].start
        runs = zip(repaired.offsets.shown, repaired.offsets.original, repaired.offsets.lengths, strict=True)
        for at, source, length in runs:
            one, other = repaired.text[at : at + length], text[base + source : base + source + length]
            assert one.replace("\n", " ") == other.replace("\n", " ")
    if article.structure is None:
        return
    rendered = MarkdownIt("commonmark").enable("table").render(text)
    seen = " ".join(words for _, words in shown(text))
    bare = re.sub(r"<[^>]*>", " ", re.sub(r"</?(?:em|strong|code|a|b)\b[^>]*>", "", rendered))
    wanted = _WORDS.findall(re.sub(r"&\w+;", " ", bare))
    have = _WORDS.findall(seen)
    for word in set(wanted):
        assert have.count(word) >= wanted.count(word), word
