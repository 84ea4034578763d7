"""The exported HTML page: what it shows, who can use it, and that nothing in it can act."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings

from reader.export.article import MarkedArticle
from reader.marks.kinds import PARAPHRASE, QUOTE, SOURCE
from reader.marks.model import new_mark
from reader.resources import folder
from reader.text.offsets import Span
from tests.export.builders import NASTY, NEWS, an_article, articles, spans_of, written
from tests.export.html_page import Page

ALLOWED = frozenset(
    "html head meta title style body a header h1 h2 h3 p main section span mark sup b i q div ul li pre svg defs"
    " pattern rect figure figcaption table caption thead tbody tr th td small blockquote footer".split()
)


def page(article: MarkedArticle | None = None) -> Page:
    found = Page(written("html", article or an_article()))
    assert found.problems == []
    return found


def test_the_article_is_there_as_it_was_read_with_its_marks() -> None:
    found = page()
    assert found.one("h1").text == "Bridge opens"
    marked = re.findall(r"<mark[^>]*>(?:<span[^>]*>[^<]*</span>)*([^<]*)", written("html", an_article()))
    assert [words for words in marked if words.endswith((",", "."))][:3] == [
        "We will build the bridge,",
        "It will open in May.",
        "Nobody asked us,",
    ]
    assert [mark.attributes["title"] for mark in found.of("mark", "quote") if "title" in mark.attributes] == [
        "Quotation 1, Ann Lee",
        "Quotation 1, Ann Lee",
        "Quotation 2, an official",
    ]
    assert found.one("p", "boilerplate").text.endswith("latest stories in your inbox.")


def test_the_heading_that_is_the_title_is_said_once() -> None:
    assert [each.text for each in page().of("h3", "heading")] == []
    assert [each.text for each in page(an_article(title="Something else")).of("h3", "heading")] == ["Bridge opens"]


def test_notes_and_tags_stand_in_the_margin_of_their_paragraph() -> None:
    notes = [each.text for each in page().of("p", "note")]
    assert notes == ["Check <b>the date</b>.", "Ask the council.", "Why?"]
    assert [each.text for each in page().of("span", "tag")] == ["#bridge", "#may 2025"]


def test_quotations_and_their_places_in_the_text_lead_to_each_other() -> None:
    found = page()
    for number in (1, 2):
        assert f"q{number}" in found.inner_links
        assert f"t{number}" in found.inner_links
    assert found.with_id("q1").text.startswith("1“We will build the bridge. It will open in May.”in the text")
    assert [each.text for each in found.of("h3") if each.attributes.get("id") == "p1"] == [
        "Ann Lee 1 quotation, 10 words"
    ]


def test_the_number_follows_the_closing_mark() -> None:
    assert '</mark>”<sup id="t1"' in written("html", an_article())


def test_the_chart_says_who_is_quoted_how_much_and_by_name() -> None:
    found = page()
    rows = [each.text for each in found.of("tr") if "tbody" in each.path]
    assert rows == ["Ann Lee101", "an official (not named)31"]
    bars = [each for each in found.of("svg", "bar") if "td" in each.path]
    assert [each.attributes["class"] for each in bars] == ["bar named", "bar unnamed"]
    assert [each.attributes["width"] for each in found.of("rect", "value") if "td" in each.path] == ["100.0%", "30.0%"]
    assert "13 words are quoted, 77 % of them from those who are called by name." in found.one("caption").text
    assert "2 quotations from 1 named and 1 unnamed source" in found.one("p", "counts").text


def test_an_article_without_quotations_says_so() -> None:
    found = page(an_article(marks=()))
    assert "No quotations are marked" in found.one("p", "counts").text
    assert not found.of("table")
    assert "The mayor spoke on Monday." in found.one("section", "article").text


def test_quotations_without_a_source_and_in_other_words_have_their_place() -> None:
    marks = [
        new_mark(NEWS, QUOTE, spans_of(NEWS, "Nobody asked us,")),
        new_mark(NEWS, PARAPHRASE, spans_of(NEWS, "on condition of anonymity"), person="Tom Roe"),
    ]
    found = page(an_article(marks=marks))
    assert "1 without a source" in found.one("p", "counts").text
    assert [each.text.split(" 1 ")[0] for each in found.of("h3") if "id" in each.attributes] == [
        "Tom Roe",
        "Nobody named",
    ]
    assert "said in other words" in found.with_id("q2").text


def test_marks_that_cross_and_run_over_paragraphs_stay_well_formed() -> None:
    text = "One two three four.\n\nFive six seven."
    marks = [
        new_mark(text, QUOTE, [Span(4, 25)], person="A"),
        new_mark(text, SOURCE, [Span(0, 7)]),
        new_mark(text, "claim", [Span(8, len(text))]),
    ]
    found = page(an_article(text, marks))
    assert [
        (each.attributes["class"], each.attributes["title"]) for each in found.of("mark") if "title" in each.attributes
    ] == [
        ("source start", "Source"),
        ("source quote start end", "Source; quotation 1, A"),
        ("quote", "Quotation 1, A"),
        ("quote other start", "Quotation 1, A; claim"),
        ("quote other start end", "Quotation 1, A; claim"),
        ("other end", "Claim"),
    ]


def test_a_quotation_of_which_nothing_or_not_the_end_can_be_seen_leads_nowhere_wrong() -> None:
    text = "He said yes. \n\n "
    blank, trailing = new_mark(text, QUOTE, [Span(13, 15)]), new_mark(text, QUOTE, [Span(8, 11), Span(12, 14)])
    found = page(an_article(text, [blank, trailing]))
    assert [link for link in found.inner_links if link[1:].isdigit()] == ["q1", "t1"]


# Who can use it


def test_landmarks_headings_and_skip_links() -> None:
    found = page()
    assert (found.one("html").attributes["lang"], len(found.of("main")), len(found.of("header"))) == ("en", 1, 1)
    assert [each.attributes["href"] for each in found.of("a", "skip")] == ["#article", "#quotations"]
    assert found.of("a")[0].attributes["class"] == "skip"
    style = (folder("styles") / "export.css").read_text(encoding="utf-8")
    assert ".skip:focus { top: 1rem; }" in style  # a browser without a screen has the focus or not
    levels = [int(each.name[1]) for each in found.elements if each.name in ("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    named = [
        each for each in found.of("section") if "aria-label" in each.attributes or "aria-labelledby" in each.attributes
    ]
    assert len(named) == len(found.of("section"))


def test_those_who_hear_the_page_are_told_where_marks_begin_and_end() -> None:
    told = [each.text.strip() for each in page().of("span", "unseen") if "mark" in each.path]
    assert told == [
        "[quotation 1, Ann Lee:]",
        "[source:]",
        "[quotation 1, Ann Lee:]",
        "[end of quotation 1]",
        "[quotation 2, an official:]",
        "[end of quotation 2]",
        "[source:]",
        "[open question:]",
        "[boilerplate:]",
    ]


def test_an_article_in_another_language_says_so() -> None:
    text = "Der Minister sprach am Montag mit der Presse. „Wir bauen die Brücke nicht“, sagte er. Das ist alles.\n"
    mark = new_mark(text, QUOTE, spans_of(text, "Wir bauen die Brücke nicht"), person="der Minister")
    found = page(an_article(text, [mark]))
    assert found.one("p", "text").attributes["lang"] == found.one("blockquote").attributes["lang"] == "de"
    assert {each.attributes["lang"] for each in found.of("span", "unseen") if "mark" in each.path} == {"en"}
    assert "0 named and 1 unnamed" in found.one("p", "counts").text
    assert page(an_article("Щось тут.", ())).one("p", "text").attributes["lang"] == "und"
    assert "lang" not in page().of("p", "text")[0].attributes


def test_every_link_says_where_it_leads_and_every_column_what_it_holds() -> None:
    found = page(an_article(url="https://example.org/bridge"))
    assert all(each.text.strip() for each in found.of("a"))
    labelled = [each for each in found.of("a") if "aria-label" in each.attributes]
    assert all(each.text.strip() in each.attributes["aria-label"] for each in labelled)
    assert all(each.attributes.get("scope") in ("col", "row") for each in found.of("th"))


def test_kinds_differ_by_more_than_colour() -> None:
    style = page().one("style").text
    lines = {
        kind: re.search(rf"^mark\.{kind} {{[^}}]*(solid|dashed|dotted|double)", style, re.M) for kind in KINDS_DRAWN
    }
    assert len({found[1] for found in lines.values() if found}) == len(KINDS_DRAWN)


KINDS_DRAWN = ("quote", "paraphrase", "source", "other")


def colours(style: str) -> list[dict[str, str]]:
    """The colours of the light page, the dark one and the printed one."""
    roots = re.findall(r":root\s*{([^}]*)}", style)
    return [dict(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,6})", root)) for root in roots]


def contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(each * 2 for each in colour[1:])
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_contrast_is_enough_in_light_in_dark_and_on_paper() -> None:
    found = colours(page().one("style").text)
    assert len(found) == 3
    for each in found:
        every = {**found[0], **each}
        for ink in ("ink", "soft", "link", "quote-line"):
            assert contrast(every[ink], every["paper"]) >= 4.5, (ink, every["paper"])
        assert contrast(every["ink"], every["quote"]) >= 4.5
        assert contrast(every["soft"], every["quote"]) >= 4.5
        for line in ("source-line", "paraphrase-line", "other-line", "bar"):
            assert contrast(every[line], every["paper"]) >= 3, line


# That nothing in it can act


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    found = page()
    (policy,) = [each.attributes["content"] for each in found.of("meta") if "http-equiv" in each.attributes]
    digest = b64encode(sha256(found.one("style").text.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    style = found.one("style").text
    assert "@import" not in style
    assert re.findall(r"url\(([^)]*)\)", style) == ["#hatch"]


def harmless(found: Page) -> None:
    assert found.problems == []
    for each in found.elements:
        assert each.name in ALLOWED, each
        assert not any(name.startswith("on") or name in ("style", "src", "srcdoc") for name in each.attributes), each
        if "href" in each.attributes:
            assert re.match(r"#[a-z]\w*$|https?://", each.attributes["href"]), each


@settings(deadline=None)
@given(articles())
def test_no_text_can_act(article: MarkedArticle) -> None:
    nasty = f"{article.original}<img src=x onerror=alert(1)>"
    known = replace(article, title=nasty, byline=nasty, site=nasty, published=nasty, url=f"javascript:{nasty}")
    html = written("html", known)
    harmless(Page(html))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", html)


@pytest.mark.parametrize(
    "text", [NASTY, '"><script>alert(1)</script>', "</style><script>", "<!--", "]]>", "&lt;b&gt;", "</title>"]
)
def test_markup_in_an_article_is_text(text: str) -> None:
    original = f"{text} said: “{text} will do.”\n"
    mark = new_mark(original, QUOTE, [Span(0, len(original) - 1)], person=text, note=text, tags=(text,))
    article = replace(an_article(original, [mark], title=text), byline=text, site=text, url=f"https://x/{text}")
    found = page(article)
    harmless(found)
    assert not found.of("script")


def test_only_the_web_is_linked() -> None:
    for url in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "JaVaScRiPt:x", " https://x"):
        links = [each.attributes["href"] for each in page(an_article(url=url)).of("a")]
        assert all(link.startswith("#") for link in links), url
    found = page(an_article(url="https://example.org/a?b=1&c=2"))
    (link,) = [each for each in found.of("a") if each.attributes["href"].startswith("http")]
    assert (link.attributes["href"], link.attributes["rel"]) == ("https://example.org/a?b=1&c=2", "noopener noreferrer")
