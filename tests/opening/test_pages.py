"""Web pages: all that the extraction finds is in the article, with the structure the page gives it."""

import re
from html import escape

import pytest
from trafilatura import extract

from reader.errors import ReaderError
from reader.opening.anything import open_bytes
from reader.opening.opened import Opened
from reader.opening.whole import whole
from reader.session.document import Document
from tests.opening.builders import STORY, page

LINKED = (
    'The plan of <a href="/people/lee">Mayor Ann Lee</a> was <em>not</em> what the '
    '<a href="https://river.example/a?b=1&amp;c=2">river society</a> hoped for, and it said so in a letter that was '
    "<strong>read aloud</strong> at the meeting on Monday."
)
PAGES = {
    "plain": page(),
    "links": page(*map(escape, STORY[:2]), LINKED, *map(escape, STORY[2:])),
    "lists": page(
        STORY[0],
        "<ul><li>The bridge will have two lanes for cars and one for bicycles.</li><li>It closes at night"
        "<ul><li>from May until September</li><li>and on holidays</li></ul></li></ul>",
        '<ol start="3"><li>Third, the old bridge is taken down.</li><li>Fourth, the trees are planted again.</li></ol>',
        *STORY[1:],
    ),
    "quotes": page(
        STORY[0],
        "<blockquote><p>We were here before the bridge, and we will be here after it is gone.</p>"
        "<p>It is our river too.</p></blockquote>",
        *STORY[1:],
    ),
    "headings": page(STORY[0], "<h2>What it costs</h2>", STORY[3], "<h3>Who pays for it</h3>", *STORY[1:3]),
    "breaks": page(f"<p>{'<br><br>'.join(STORY)}</p>", "<p>The Bridge<br>A poem in two lines for the opening</p>"),
    "table": page(
        *STORY, "<table><tr><th>Year</th><th>Cost in millions</th></tr><tr><td>2023</td><td>4.5</td></tr>"
        "<tr><td>2024</td><td>5.0</td></tr></table>",
    ),
    "code": page(
        *STORY, "<p>Run <code>bridge --open</code> to open it.</p>", "<pre>def bridge():\n    return 5\n</pre>",
    ),
    "divs": "<html><body><div id=menu><a href=/>Home</a></div><div class=content>"
    + "".join(f"<div>{escape(each)}</div>" for each in STORY) + "</div></body></html>",
    "broken": page(*STORY).replace("</p>", "").replace("</article>", ""),
    "xhtml": '<?xml version="1.0" encoding="utf-8"?>\n' + page(*map(escape, STORY)),
    "chinese": page(
        "记者报道，桥梁将于五月开放。“我们会把桥建好，”市长说，“欢迎大家都来参加开幕仪式。”",
        "河边的居民表示，在制定计划之前没有人问过他们的意见，他们感到很失望。", language="zh",
    ),
    "entities": page(
        "Caf&eacute; &amp; bar &mdash; it&#8217;s open &lt;late&gt; on &#x201C;Mondays&#x201D; and some days.", *STORY,
    ),
    "comments": page(
        *STORY, after='<div id="comments" class="comments"><p>First! This is a comment of a reader.</p></div>',
    ),
    "aside": page(STORY[0], "<aside><p>Read more: ten bridges you must see</p></aside>", *STORY[1:]),
    "short": "<html><body><p>Only this.</p></body></html>",
    "fragment": "<p>One paragraph of a page that was cut out.</p><p>And a second one.</p>",
}  # fmt: skip


def opened(name: str) -> Opened:
    return open_bytes(PAGES[name].encode(), "page", url="https://paper.example/news/bridge")


def words(text: str) -> str:
    """A line without what only shows the structure: bullets, numbers, the frame of a table."""
    return " ".join(re.sub(r"^\s*(?:[-•]|\d+\.)\s|\|", " ", text).split())


def kinds(article: Opened) -> dict[str, str]:
    """The kind of each paragraph by its words."""
    assert article.structure is not None
    return {article.text[each.start : each.end]: each.kind for each in article.structure.passages}


def shown(article: Opened) -> str:
    document = Document(article.text, structure=article.structure)
    return "\n\n".join(document.shown(block).text for block in range(len(document)))


@pytest.mark.parametrize("name", PAGES)
def test_all_that_the_extraction_finds_is_in_the_article_in_order(name: str) -> None:
    found = extract(PAGES[name], fast=True, include_comments=False)
    article = opened(name)
    lines = [words(line) for line in (found or "").splitlines() if words(line).strip("- ")]
    for text in (article.text, shown(article)):
        whole_text, at = " ".join(words(line) for line in text.splitlines() if line.strip()), 0
        for line in lines:
            at = whole_text.find(line, at)
            assert at >= 0, line
            at += len(line)


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ("short", "fragment")])
def test_and_nothing_else_is(name: str) -> None:
    found = extract(PAGES[name], fast=True, include_comments=False) or ""
    text = re.sub(r"\s|[-|•]", "", opened(name).text)
    assert text == re.sub(r"\s|[-|•]|\d+\.(?=\D)", "", found) or text == re.sub(r"\s|[-|•]", "", found)


def test_a_page_says_what_its_paragraphs_are() -> None:
    assert kinds(opened("headings"))["What it costs"] == "heading"
    assert kinds(opened("quotes"))["It is our river too."] == "blockquote"
    assert kinds(opened("lists"))["from May until September"] == "item"
    assert kinds(opened("code"))["Run bridge --open to open it."] == "text"
    assert set(kinds(opened("plain")).values()) == {"heading", "text"}


def test_a_page_of_few_words_is_shown_with_its_paragraphs() -> None:
    short = "<nav><a href='https://river.example/news'>News</a></nav><h1>Bridge</h1><p>“It opens,” she said.</p>"
    opened = open_bytes(f"<html><body>{short}<p>In May.</p><footer>Terms</footer></body></html>".encode(), "a.html")
    assert opened.text == "News\n\nBridge\n\n“It opens,” she said.\n\nIn May."
    assert opened.structure is not None
    assert [link.url for link in opened.structure.links] == ["https://river.example/news"]
    assert open_bytes(b"<p>Yes.</p>", "b.html").text == "Yes."


def test_items_are_shown_with_signs_that_are_not_in_the_text() -> None:
    article = opened("lists")
    assert "• The bridge will have two lanes" in shown(article)
    assert "  • from May until September" in shown(article)
    assert "•" not in article.text


def test_line_ends_that_are_meant_stay() -> None:
    assert "The Bridge\nA poem in two lines for the opening" in shown(opened("breaks"))
    assert STORY[0] + "\n\n" + STORY[1] in shown(opened("breaks"))


def test_links_are_known_by_their_words_and_made_absolute() -> None:
    article = opened("links")
    assert article.structure is not None
    assert [(article.text[start:end], url) for start, end, url in article.structure.links] == [
        ("Mayor Ann Lee", "https://paper.example/people/lee"),
        ("river society", "https://river.example/a?b=1&c=2"),
    ]


def test_what_a_page_says_of_itself() -> None:
    article = opened("plain")
    assert (article.title, article.byline, article.site) == ("A bridge for the old town", "Jane Doe", "The Town Paper")
    assert (article.published, article.language) == ("2024-03-05", "en")
    assert article.url == "https://paper.example/bridge"
    assert opened("chinese").language == "zh"


def test_a_year_in_the_footer_is_no_date() -> None:
    story = "<p>" + "The council met on Monday and talked about the bridge for hours. " * 5 + "</p>"
    text = f"<html><head><title>Bridge</title></head><body><article>{story}</article><footer>Copyright 2026</footer>"
    assert open_bytes(text.encode(), "page").published == ""


def test_an_address_that_is_none_of_the_web_is_not_taken_from_a_page() -> None:
    text = page().replace("https://paper.example/bridge", "javascript:alert(1)")
    assert open_bytes(text.encode(), "page", url="https://paper.example/x").url == "https://paper.example/x"
    assert open_bytes(text.encode(), "page").url == ""


def test_the_whole_page_shows_what_was_left_out() -> None:
    text, structure = whole(PAGES["comments"].encode(), "html", "")
    assert structure is not None
    assert all(each in text for each in ("Sports and results", STORY[0], "This is a comment", "All rights reserved"))
    assert "Sports and results" not in opened("comments").text


def test_what_is_hidden_and_what_is_no_text_is_not_shown() -> None:
    text = page(
        *STORY,
        '<p style="display: none">hidden words</p>',
        "<p hidden>more of them</p><script>var x = 'script'</script><style>p {}</style>",
    )
    everything, _ = whole(text.encode(), "html", "")
    assert not any(each in everything for each in ("hidden words", "more of them", "script", "p {}"))


def test_a_page_cannot_act() -> None:
    text = page(
        "Evil \x1b]0;title\x07 &#27;[31m words \u202eturned\u202c and &#8238;more&#8236; to make it long.", *STORY
    )
    article = open_bytes(text.encode(), "page")
    assert "\x1b" not in article.text
    assert "\u202e" not in article.text
    assert "words turned and more" in article.text


ENDLESS = {
    "comments": "<!--" * 100_000,
    "links": "<a " * 100_000,
    "angles": "<" * 300_000,
    "depth": "<div>" * 50_000 + "words",
    "attributes": "<p" + " x='" * 99_999,
}


@pytest.mark.parametrize("markup", ENDLESS.values(), ids=ENDLESS)
def test_markup_without_an_end_does_not_hang(markup: str) -> None:
    try:
        open_bytes(("<html>" + markup).encode(), "page")
    except ReaderError as error:
        assert "no text on this page" in str(error)
