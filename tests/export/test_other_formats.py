"""spaCy's spans, bibliographic records, and the table of formats."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from reader.errors import UsageError
from reader.export.article import MarkedArticle
from reader.export.formats import FORMATS, format_named, format_of_file, imported_format
from reader.export.speakers import count_words, is_name
from tests.export.builders import an_article, articles, lines, written

README = Path(__file__).parent.parent.parent / "README.md"


@settings(deadline=None)
@given(articles())
def test_spans_are_of_the_text_beside_them(article: MarkedArticle) -> None:
    (record,) = [json.loads(line) for line in lines(written("spacy", article))]
    assert record["text"] == article.original
    parts = [part for mark in article.marks for part in mark.parts]
    assert [record["text"][each["start"] : each["end"]] for each in record["spans"]] == [part.exact for part in parts]
    assert all(each["label"] for each in record["spans"])


def test_parts_of_one_mark_say_so() -> None:
    record = json.loads(written("spacy", an_article()))
    quoted = [each for each in record["spans"] if each.get("person") == "Ann Lee"]
    assert len({each["mark"] for each in quoted}) == 1
    assert [each["part"] for each in quoted] == [0, 1]


def test_articles_as_bibliographic_records() -> None:
    known = {"byline": "A. {Writer}", "site": "The News & Co", "url": "https://x.org/a_b", "published": "2025-03-04"}
    one, other = an_article(**known), an_article("Another text.", (), **known)
    bibtex = written("bibtex", one, other)
    assert re.findall(r"@online{(.*),", bibtex) == ["bridge-opens-2025", "bridge-opens-2025-2"]
    assert r"author = {A. \{Writer\}}" in bibtex
    assert r"The News \& Co" in bibtex
    first, second = json.loads(written("csl", one, other))
    assert (first["id"], second["id"]) == ("bridge-opens-2025", "bridge-opens-2025-2")
    assert first["issued"] == {"date-parts": [[2025, 3, 4]]}
    assert first["author"] == [{"literal": "A. {Writer}"}]
    assert json.loads(written("csl")) == []


def test_a_format_is_meant_by_its_name_its_beginning_or_an_ending() -> None:
    assert format_named("HTML").name == "html"
    assert format_named("mark").name == "markdown"
    assert format_of_file("notes.MD").name == "markdown"
    assert format_of_file("x/y.jsonld").name == "w3c"
    assert format_of_file("page.HTM").name == "html"
    assert imported_format("a.json", None).name == "w3c"
    assert imported_format("a.ann", None).name == "brat"
    assert imported_format("a.txt", "csv").name == "csv"


@pytest.mark.parametrize("name", ["", "b", "docx"])
def test_an_unknown_format_is_answered_with_those_there_are(name: str) -> None:
    with pytest.raises(UsageError, match="there are: markdown, html"):
        format_named(name)


def test_what_cannot_be_imported_says_what_can() -> None:
    with pytest.raises(UsageError, match="html can't be imported; these can: jsonl, csv, w3c, brat"):
        imported_format("a.csv", "html")
    with pytest.raises(UsageError, match="its ending tells no format"):
        imported_format("a.docx", None)


def test_the_readme_lists_the_formats() -> None:
    between = README.read_text(encoding="utf-8").split("<!-- formats -->")[1].split("<!-- /formats -->")[0]
    rows = ["| `--format` | file | what it is | import |", "|---|---|---|---|"]
    rows += [f"| `{each.name}` | `{each.ending}` | {each.about} |{' yes' if each.read else ''} |" for each in FORMATS]
    assert between.strip() == "\n".join(rows)


@pytest.mark.parametrize("name", ["Rick Scott", "Majed bin Mohammed Al Ansari", "The White House", "Reuters", "王毅"])
def test_names(name: str) -> None:
    assert is_name(name, f"On Monday {name} spoke.")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "a diplomat",
        "A spokesperson for Qatar",
        "the U.S. official",
        "they",
        "two officials",
        "its embassy",
        "Officials",
    ],
)
def test_what_is_no_name(words: str) -> None:
    assert not is_name(words, "Some officials spoke.")


def test_words_are_counted_in_any_script() -> None:
    assert count_words("“We’ll see — in May 2025,” she said.") == 7
    assert count_words("我们会赢") == 4
