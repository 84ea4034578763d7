"""The REFI-QDA export is a project as the standard's schema describes it."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from pyrefiqda import RefiProject
from pyrefiqda.models import Project
from xsdata.formats.dataclass.parsers.config import ParserConfig
from xsdata_pydantic.bindings import XmlParser

from reader.export.article import MarkedArticle
from reader.export.refi import write
from tests.export.builders import NEWS, an_article, articles, news_marks
from tests.export.refi_schema import NAMESPACE, problems

Q = f"{{{NAMESPACE}}}"


def archive(*marked: MarkedArticle) -> ZipFile:
    file = BytesIO()
    write(marked, file)
    return ZipFile(file)


def project(*marked: MarkedArticle) -> ET.Element:
    return ET.fromstring(archive(*marked).read("project.qde"))


@settings(deadline=None)
@given(articles(), articles())
def test_any_export_has_the_structure_of_the_schema(one: MarkedArticle, other: MarkedArticle) -> None:
    marked = (one,) if one.sha256 == other.sha256 else (one, other)
    assert problems(project(*marked)) == []


def test_the_checks_can_fail() -> None:
    for spoil in (
        lambda found: found.attrib.pop("name"),
        lambda found: found.insert(0, found.find(f"{Q}Sources")),
        lambda found: found.find(f"{Q}Sources/{Q}TextSource").set("guid", "7"),
        lambda found: next(found.iter(f"{Q}CodeRef")).set("targetGUID", "0" * 8 + "-0000-0000-0000-" + "0" * 12),
        lambda found: next(found.iter(f"{Q}PlainTextSelection")).attrib.pop("startPosition"),
        lambda found: found.append(ET.Element(f"{Q}Dog")),
    ):
        found = project(an_article())
        assert problems(found) == []
        spoil(found)
        assert problems(found)


def test_the_texts_are_the_articles_and_the_positions_count_in_them() -> None:
    text = NEWS.replace("\n", "\r\n")
    marks = news_marks(text)
    packed = archive(an_article(text, marks))
    source = next(project(an_article(text, marks)).iter(f"{Q}TextSource"))
    path = source.get("plainTextPath", "").replace("internal://", "Sources/")
    stored = packed.read(path).decode()
    assert stored == text
    selected = [
        stored[int(each.get("startPosition", "")) : int(each.get("endPosition", ""))]
        for each in source.iter(f"{Q}PlainTextSelection")
    ]
    assert sorted(selected) == sorted(part.exact for mark in marks for part in mark.parts)


def test_kinds_people_and_tags_are_codes_on_the_selections() -> None:
    found = project(an_article())
    codes = {code.get("guid"): code.get("name") for code in found.iter(f"{Q}Code")}
    assert {"quote", "source", "Ann Lee", "an official", "bridge", "may 2025", "open question"} <= set(codes.values())
    bridge = next(
        each for each in found.iter(f"{Q}PlainTextSelection") if each.get("name", "").startswith("We will build")
    )
    assert [codes[ref.get("targetGUID")] for ref in bridge.iter(f"{Q}CodeRef")] == [
        "quote",
        "Ann Lee",
        "bridge",
        "may 2025",
    ]
    notes = {note.get("guid"): note.findtext(f"{Q}PlainTextContent") for note in found.iter(f"{Q}Note")}
    assert notes[bridge.find(f"{Q}NoteRef").get("targetGUID")] == "Check <b>the date</b>.\nAsk the council."  # type: ignore[union-attr]


def test_the_same_article_has_the_same_guids_every_time() -> None:
    article = an_article()
    first, second = ([each.get("guid") for each in project(article).iter()] for _ in range(2))
    assert first == second


def test_a_project_without_marks_or_articles_is_one() -> None:
    assert problems(project(an_article(marks=()))) == []
    assert problems(project()) == []


@settings(deadline=None)
@given(articles())
def test_the_models_made_from_the_official_schema_accept_it(article: MarkedArticle) -> None:
    """A second opinion: these classes were generated from the standard's own file."""
    strict = ParserConfig(
        fail_on_unknown_properties=True, fail_on_unknown_attributes=True, fail_on_converter_warnings=True
    )
    found = XmlParser(config=strict).from_bytes(archive(article).read("project.qde"), Project)
    selections = found.sources.text_source[0].plain_text_selection
    assert [(each.start_position, each.end_position) for each in selections] == [
        (part.start, part.end) for mark in article.marks for part in mark.parts
    ]


def test_another_programs_reader_opens_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # it unpacks into the folder it is in
    path = tmp_path / "news.qdpx"
    with path.open("wb") as file:
        write([replace(an_article(), byline="A & <B>")], file)
    assert RefiProject.load(path).sources.text_source[0].description == "A & <B>"
