"""brat's stand-off files: what brat demands of them, and what it may have done to them."""

import re

import pytest
from hypothesis import given, settings

from reader.export import brat
from reader.export.article import MarkedArticle
from reader.export.imported import MalformedError, Source
from tests.export.builders import NEWS, an_article, articles, lines, news_marks, returned, source


@settings(deadline=None)
@given(articles())
def test_every_line_is_one_that_brat_reads(article: MarkedArticle) -> None:
    text, names = article.original, set()
    for line in lines(brat.annotations(article)):
        assert not re.search("[\x00-\x08\x0b-\x1f\x85\u2028\u2029]", line)
        name, rest, words = [*line.split("\t", 2), ""][:3]
        assert name not in names
        names.add(name)
        if name[0] == "T":
            kind, _, spans = rest.partition(" ")
            assert re.fullmatch(r"[A-Za-z0-9_-]+", kind)
            found = [text[slice(*map(int, span.split(" ")))] for span in spans.split(";")]
            assert words == re.sub("[\x00-\x1f\x85\u2028\u2029]", " ", " ".join(found))


def test_a_source_is_a_relation_and_a_note_a_note() -> None:
    found = brat.annotations(an_article())
    assert "R2\tSource Arg1:T2 Arg2:T1" in found or "R1\tSource Arg1:T1 Arg2:T2" in found
    assert "\tAnnotatorNotes T1\tCheck <b>the date</b>. Ask the council.\n" in found


def test_the_configuration_lets_brat_show_every_kind() -> None:
    found = brat.configuration(["open question"])
    assert "\nopen_question\n" in found
    assert "Source Arg1:quote|paraphrase" in found


def edited(change: "tuple[str, str]") -> Source:
    name, data, text = source("brat", an_article(marks=news_marks()))
    return Source(name, data.decode().replace(*change).encode(), text)


def test_what_is_edited_in_brat_counts() -> None:
    noted = list(brat.read(edited(("Check <b>the date</b>. Ask the council.", "Checked."))))
    assert "Checked." in [each.mark.note for each in noted]
    kept = list(brat.read(edited(("x", "x"))))
    assert "Check <b>the date</b>.\nAsk the council." in [each.mark.note for each in kept]


def test_annotations_made_in_brat_are_marks() -> None:
    at = NEWS.index("Nobody")
    text = f"T1\tclaim {at} {at + 6}\tNobody\nA1\tSure T1\nE1\tT1\n*\tEquiv T1 T2\n#1\tAnnotatorNotes T1\tWho?\n\n"
    (found,) = brat.read(Source("theirs.ann", text.encode(), NEWS))
    assert (found.mark.kind, found.mark.note, found.mark.parts[0].exact) == ("claim", "Who?", "Nobody")
    assert found.mark.parts[0].prefix.endswith("“")


def test_crlf_and_an_empty_file_are_fine() -> None:
    name, data, text = source("brat", an_article())
    assert len(list(brat.read(Source(name, data.replace(b"\n", b"\r\n"), text)))) == 6
    assert list(brat.read(Source(name, b"", text))) == []
    assert returned("brat", an_article(marks=())) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("T1\tquote 1 2\ta\nX9\tsomething\n", "a.ann:2: is not a line of brat's"),
        ("T1\tquote 5 2\ta\n", "a.ann:1: has no type and stretches"),
        ("T1\tquote\ta\n", "a.ann:1: has no type and stretches"),
        ("T1\tquote 1 2;x\ta\n", "a.ann:1: has no type and stretches"),
        ("T1\tquote 1 99999\ta\n", "a.ann:1: ends behind the text"),
        ("T1\tquote 1 2\ta\n#1\tPullquote T1\t{\n", "a.ann:2: has no JSON"),
        ("T1\tquote 1 2\ta\n#1\tPullquote T1\t[]\n", "a.ann:2: has no object"),
        ('T1\tquote 1 2\ta\n#1\tPullquote T1\t{"tags": 7}\n', "a.ann:1: has “tags” that are not"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(MalformedError) as error:
        list(brat.read(Source("a.ann", text.encode(), NEWS)))
    assert str(error.value).startswith(said)


def test_annotations_without_their_text_are_refused() -> None:
    with pytest.raises(MalformedError, match="has no text beside it"):
        list(brat.read(Source("a.ann", b"T1\tquote 1 2\ta\n")))
