"""The W3C Web Annotation export follows the model, and what others write in it can be read."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from reader.export.article import MarkedArticle
from reader.export.imported import MalformedError, Source
from reader.export.webannotation import read
from reader.session.importing import arrival
from tests.export.annotation_model import problems
from tests.export.builders import ENTRY, NEWS, an_article, articles, news_marks, written


def page(*marked: MarkedArticle) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written("w3c", *marked))
    return found


@settings(deadline=None)
@given(articles())
def test_any_export_follows_the_model(article: MarkedArticle) -> None:
    assert problems(page(article, replace(article, marks=()))) == []


@pytest.mark.parametrize("url", ["", "https://example.org/a?b=c&d", "javascript:alert(1)", "http://x/ y", "not a url"])
def test_an_address_is_the_source_only_if_it_is_one(url: str) -> None:
    found = page(an_article(url=url))
    assert problems(found) == []
    source = next(item["target"] for item in found["items"] if isinstance(item["target"], dict))["source"]
    assert source["id"] == (url if url.startswith("https") else source["canonical"])


def test_the_checks_can_fail() -> None:
    found = page(an_article())
    assert problems(found) == []
    for spoil in (
        lambda item: item.pop("target"),
        lambda item: item.pop("id"),
        lambda item: item.update(type="Note"),
        lambda item: item.update(created="yesterday"),
        lambda item: item["body"][0].pop("value"),
        lambda item: item["target"][0]["selector"].pop(),
        lambda item: item["target"][0]["selector"][0].update(start="1"),
    ):
        spoiled = page(an_article())
        spoil(next(item for item in spoiled["items"] if isinstance(item["target"], list)))
        assert problems(spoiled)


def test_a_quotation_says_who_speaks_where() -> None:
    marks = news_marks()
    quote = next(item for item in page(an_article(marks=marks))["items"] if isinstance(item["target"], list))
    said = {body["purpose"]: body.get("value", body.get("source")) for body in quote["body"]}
    assert said["classifying"] == "quote"
    assert said["describing"] == "“We will build the bridge. It will open in May.”"
    assert said["identifying"] == "Ann Lee"
    assert said["linking"] == f"urn:pullquote:mark:{marks[0].id}"
    position, words = quote["target"][1]["selector"]
    assert NEWS[position["start"] : position["end"]] == words["exact"] == "It will open in May."


SOMEBODY_ELSES = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://annotations.example/1",
    "type": "Annotation",
    "bodyValue": "Is that so?",
    "target": {
        "source": "https://example.org/bridge",
        "selector": {"type": "TextQuoteSelector", "exact": "Nobody asked us", "prefix": "“", "suffix": ",”"},
    },
}


@pytest.mark.parametrize(
    "document",
    [
        SOMEBODY_ELSES,
        [SOMEBODY_ELSES],
        {"type": "AnnotationPage", "items": [SOMEBODY_ELSES]},
        {"type": ["AnnotationCollection"], "first": {"type": "AnnotationPage", "items": [SOMEBODY_ELSES]}},
    ],
)
def test_what_others_wrote_can_be_read(document: Any) -> None:
    imported = list(read(Source("theirs.jsonld", json.dumps(document).encode())))
    assert imported[0].article.url == "https://example.org/bridge"
    (change,) = arrival(ENTRY, NEWS, (), imported).changes
    assert change.after
    assert NEWS[slice(*change.after.parts[0].span)] == "Nobody asked us"
    assert change.after.note == "Is that so?"
    assert change.after.id == "https://annotations.example/1"


def test_a_position_alone_stands_for_what_is_there() -> None:
    selector = {"type": "TextPositionSelector", "start": 14, "end": 23}
    document = {"type": "Annotation", "target": {"source": "urn:x:y", "selector": selector}}
    (change,) = arrival(ENTRY, NEWS, (), list(read(Source("p.jsonld", json.dumps(document).encode())))).changes
    assert change.after
    assert change.after.parts[0].exact == NEWS[14:23]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "bad.jsonld:1: is not JSON"),
        ('{\n"a": 1,\n]', "bad.jsonld:3: is not JSON"),
        ("[" * 100_000, "bad.jsonld:1: is not JSON"),
        ("7", "no annotation"),
        ('{"type": "Dog"}', "no annotation"),
        ('[{"type": "Annotation"}]', "annotation 1: has no “target”"),
        ('[{"target": {"source": "urn:a:b"}}]', "annotation 1: has a target without"),
        ('[{"target": {"selector": {"type": "TextPositionSelector", "start": 9, "end": 2}}}]', "from 9 to 2"),
        ('[{"target": {"selector": {"type": "TextPositionSelector", "start": "1", "end": true}}}]', "from '1' to True"),
        ('[{"id": 7, "target": {"selector": {"type": "TextQuoteSelector", "exact": "a"}}}]', "no text in “id”"),
    ],
)
def test_what_is_no_annotation_is_named(text: str, said: str) -> None:
    with pytest.raises(MalformedError, match=r"bad\.jsonld") as error:
        list(read(Source("bad.jsonld", text.encode())))
    assert said in str(error.value)
    assert "\n" not in str(error.value)
