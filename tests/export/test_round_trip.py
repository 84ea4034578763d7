"""What is exported and imported again is what it was."""

import pytest
from hypothesis import given, settings

from reader.export.article import MarkedArticle
from reader.marks.model import select
from reader.session.importing import arrival
from reader.text.offsets import Span
from tests.export.builders import ENTRY, IMPORTED, NEWS, an_article, articles, by_id, news_marks, read, returned, source


@pytest.mark.parametrize("name", IMPORTED)
@settings(deadline=None)
@given(article=articles())
def test_export_and_import_give_back_every_mark(name: str, article: MarkedArticle) -> None:
    assert by_id(returned(name, article)) == by_id(article.marks)


@pytest.mark.parametrize("name", IMPORTED)
def test_marks_that_are_there_are_not_doubled(name: str) -> None:
    marks = news_marks()
    assert returned(name, an_article(marks=marks), marks) == []


@pytest.mark.parametrize("name", IMPORTED)
def test_the_version_modified_last_stays(name: str) -> None:
    marks = news_marks()
    older = [mark._replace(note="older", modified="2001" + mark.modified[4:]) for mark in marks]
    assert by_id(returned(name, an_article(marks=marks), older)) == by_id(marks)
    assert returned(name, an_article(marks=older), marks) == []


@pytest.mark.parametrize("name", IMPORTED)
def test_marks_move_with_their_words(name: str) -> None:
    marks = news_marks()
    longer = "Updated on Tuesday.\n\n" + NEWS
    moved = arrival(ENTRY, longer, (), read(name, source(name, an_article(marks=marks))))
    assert not moved.lost
    found = {change.after.id: change.after for change in moved.changes if change.after}
    for mark in marks:
        assert [longer[slice(*part.span)] for part in found[mark.id].parts] == [part.exact for part in mark.parts]


@pytest.mark.parametrize("name", IMPORTED)
def test_marks_whose_words_are_gone_are_lost_and_named(name: str) -> None:
    shorter = NEWS.replace("Nobody asked us", "Everybody was asked")
    back = arrival(ENTRY, shorter, (), read(name, source(name, an_article())))
    assert [part.exact for lost in back.lost for part in lost.mark.parts] == ["Nobody asked us,"]
    assert back.lost[0].place.startswith("marks.")
    assert len(back.changes) == 5


def test_a_source_that_is_nowhere_is_let_go() -> None:
    quote = next(mark for mark in news_marks() if mark.source)
    assert [mark.source for mark in returned("jsonl", an_article(marks=[quote]))] == [None]
    assert [mark.person for mark in returned("jsonl", an_article(marks=[quote]))] == ["Ann Lee"]


def test_people_learn_the_words_that_name_them() -> None:
    back = arrival(ENTRY, NEWS, (), read("w3c", source("w3c", an_article())))
    assert {person.name: person.wordings for person in back.people} == {
        "Ann Lee": ("Mayor Ann Lee",),
        "an official": ("an official",),
    }


def test_positions_are_code_points_of_the_original() -> None:
    text = "😀😀\r\n“Yes,” said Ann. 漢字"
    at = text.index("Yes,")
    (mark,) = [news_marks()[0]._replace(parts=(select(text, Span(at, at + 4)),), source=None)]
    (back,) = returned("brat", an_article(text, [mark]))
    assert (back.start, back.end, back.parts[0].exact) == (5, 9, "Yes,")
