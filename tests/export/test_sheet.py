"""CSV: what a spreadsheet shows, what Readwise imports, and what is said of bad rows."""

import csv
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given, settings

from reader.export.article import MarkedArticle
from reader.export.imported import MalformedError, Source
from reader.export.sheet import READWISE, read
from tests.export.builders import an_article, articles, news_marks, written


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), strict=True))


@settings(deadline=None)
@given(articles())
def test_no_cell_is_a_formula(article: MarkedArticle) -> None:
    for name in ("csv", "readwise"):
        for row in rows(written(name, replace(article, title="=HYPERLINK(1)", byline="+1", site="@x"))):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_readwise_has_its_columns_and_only_quotations() -> None:
    heading, first, second = rows(written("readwise", an_article(byline="A. Writer", url="https://x.org")))
    assert tuple(heading) == READWISE
    assert first[0] == "“We will build the bridge. It will open in May.”"
    assert first[1:4] == ["Bridge opens", "A. Writer", "https://x.org"]
    assert first[4] == ".bridge .may-2025\n— Ann Lee\nCheck <b>the date</b>.\nAsk the council."
    assert second[4] == "— an official"
    assert len(first[6]) == len("2025-01-02 03:04:05")


def test_columns_may_come_in_any_order_and_be_left_out() -> None:
    text = 'parts,kind,note\r\n"[{""exact"": ""bridge""}]",claim,why\r\n\r\n'
    (found,) = read(Source("a.csv", text.encode("utf-8-sig")))
    assert (found.mark.kind, found.mark.note, found.mark.parts[0].exact) == ("claim", "why", "bridge")
    assert found.place == "a.csv:2"


def test_a_row_of_many_lines_is_named_by_its_first() -> None:
    marks = [mark._replace(note="two\nlines") for mark in news_marks()[:2]]
    text = written("csv", an_article(marks=marks)) + "x\r\n"
    with pytest.raises(MalformedError) as error:
        list(read(Source("a.csv", text.encode())))
    assert str(error.value) == "a.csv:6: has no “parts” (a list of stretches, each with start and end, or exact)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "a.csv:1: is empty"),
        ("a,b\n1,2\n", "a.csv:1: has no column “kind”"),
        ("kind,parts\nquote,[\n", "a.csv:2: has no JSON in “parts”"),
        ('kind,parts\nquote,"[{}]"\n', "a.csv:2: has a part from None to None"),
        ("kind,parts\nquote,[],1\n", "a.csv:2: has 3 cells for 2 columns"),
        ('kind,parts\n,"[{""exact"":""a""}]"\n', "a.csv:2: has no “kind”"),
        ('kind,parts\nquote,"[{"x\n', "is not CSV"),
        ("kind,parts\nquote,\xff\n", "a.csv:2: is not UTF-8"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(MalformedError) as error:
        list(read(Source("a.csv", text.encode("latin-1") if "\xff" in text else text.encode())))
    assert said in str(error.value)
    assert "\n" not in str(error.value)
