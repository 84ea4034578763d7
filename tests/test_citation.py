"""Citations in every style."""

import json

import pytest

from reader.citation import Work, cite

WORK = Work("A [long] title", "Jane Doe", "The Site", "2024-11-09", "https://site.example/a_b", "2024-11-10")


def test_text_leaves_out_what_is_missing() -> None:
    assert cite("“So.”", "Ann Lee", WORK, "text") == (
        "“So.” — Ann Lee, in “A [long] title”, The Site, 2024-11-09, https://site.example/a_b"
    )
    assert cite("“So.”", None, Work("T"), "text") == "“So.” — “T”"
    assert cite("“So.”", "Ann Lee", Work(), "text") == "“So.” — Ann Lee"
    assert cite("“So.”", None, Work(), "text") == "“So.”"


def test_plain_is_quotation_and_speaker() -> None:
    assert cite("“So.”", "Ann Lee", WORK, "plain") == "“So.” — Ann Lee"


def test_markdown_is_escaped() -> None:
    found = cite("“a *b*\n\n“c”", "Ann", WORK, "markdown").split("\n")
    assert found[:3] == ["> “a \\*b\\*", ">", "> “c”"]
    assert found[-1] == "> — Ann, in [A \\[long\\] title](<https://site.example/a_b>), The Site, 2024-11-09"


def test_html_is_escaped() -> None:
    found = cite("“<b> & so”", "A & B", WORK, "html")
    assert found.startswith('<blockquote cite="https://site.example/a_b"><p>“&lt;b&gt; &amp; so”</p>')
    assert "A &amp; B, in <a href=" in found


def test_bibtex_has_a_stable_key_and_no_bare_braces() -> None:
    found = cite("“So {it} goes.”", "Ann", WORK, "bibtex")
    assert found.startswith("@online{a-long-title-2024,")
    assert "note = {“So \\{it\\} goes.” — Ann}" in found


def test_csl_is_json() -> None:
    item = json.loads(cite("“So.”", "Ann", WORK, "csl"))[0]
    assert item["issued"] == {"date-parts": [[2024, 11, 9]]}
    assert item["note"] == "“So.” — Ann"


@pytest.mark.parametrize(
    ("site", "url"),
    [
        ("127.0.0.1:8733", "http://127.0.0.1:8733/story"),
        ("127.0.0.1", "http://127.0.0.1:8733/story"),
        ("www.news.example", "https://news.example"),
        ("News.example", "https://www.news.example/a?b"),
    ],
)
def test_a_site_that_is_the_host_of_the_address_is_said_once(site: str, url: str) -> None:
    work = Work(title="A bridge", site=site, url=url)
    assert cite("“Yes.”", "Lee", work, "text") == f"“Yes.” — Lee, in “A bridge”, {url}"
    untitled = Work(site=site, url=url)
    assert site not in cite("“Yes.”", "Lee", untitled, "markdown").replace(url, "")
    assert site not in cite("“Yes.”", "Lee", untitled, "html").replace(url, "")


def test_a_site_with_a_name_is_said_beside_the_address() -> None:
    for site in ("The News", "news", "ws.example"):
        work = Work(title="A bridge", site=site, url="https://news.example/a")
        assert f"“A bridge”, {site}, https://news.example/a" in cite("“Yes.”", None, work, "text")
