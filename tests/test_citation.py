"""Citations in every style."""

import json

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
