"""JSON Lines: one line a mark; what is wrong with a line is said with its number."""

import json

import pytest
from hypothesis import given, settings

from reader.export.article import MarkedArticle
from reader.export.imported import NOWHERE, MalformedError, Source
from reader.export.jsonlines import read
from tests.export.builders import an_article, articles, lines, written


@settings(deadline=None)
@given(articles())
def test_one_safe_line_a_mark(article: MarkedArticle) -> None:
    text = written("jsonl", article)
    assert len(text.splitlines()) == len(article.marks)
    assert not any(ord(ch) < 32 or 127 <= ord(ch) < 160 or ch in "\u2028\u202e\u200b" for ch in text.replace("\n", ""))


def test_a_line_says_what_a_program_wants_to_know() -> None:
    found = next(json.loads(line) for line in lines(written("jsonl", an_article())) if '"kind":"quote"' in line)
    assert found["text"] == "“We will build the bridge. It will open in May.”"
    assert (found["kind"], found["speaker"], found["person"]) == ("quote", "Mayor Ann Lee", "Ann Lee")
    assert [part["exact"] for part in found["parts"]] == ["We will build the bridge,", "It will open in May."]


def test_words_alone_are_enough_to_import_a_mark() -> None:
    (found,) = read(Source("a.jsonl", b'\n{"kind": "quote", "parts": [{"exact": "yes"}]}\n'))
    assert (found.mark.start, found.mark.end, found.place) == (NOWHERE, NOWHERE + 3, "a.jsonl:2")
    assert found.mark.id


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "is not JSON"),
        ("[]", "is not an object"),
        ("[" * 100_000, "is not JSON"),
        ('{"kind": "quote"}', "has no “parts”"),
        ('{"kind": "quote", "parts": [7]}', "has a part that is not an object"),
        ('{"kind": "quote", "parts": [{"start": -1, "end": 2}]}', "has a part from -1 to 2"),
        ('{"kind": "quote", "parts": [{"start": 1}]}', "has a part from 1 to None"),
        ('{"kind": 7, "parts": [{"exact": "a"}]}', "has no text in “kind”"),
        ('{"kind": "quote", "tags": "a", "parts": [{"exact": "a"}]}', "has “tags” that are not a list of words"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(line: str, said: str) -> None:
    good = '{"kind": "quote", "parts": [{"exact": "a"}]}'
    with pytest.raises(MalformedError) as error:
        list(read(Source("a.jsonl", f"{good}\n{line}\n".encode())))
    assert str(error.value).startswith(f"a.jsonl:2: {said}")
