"""Which person the words of a source stand for."""

import pytest
from hypothesis import given

from reader.text.offsets import Span
from reader.text.people import People
from tests.text.quoting import people
from tests.text.strategies import texts


@pytest.mark.parametrize(
    ("source", "person"),
    [
        ("Ann Lee", "Ann Lee"),
        ("Sen. Rick Scott, R-Fla.", "Rick Scott"),
        ("President Masoud Pezeshkian", "Masoud Pezeshkian"),
        ("New York attorney Eric Levine", "Eric Levine"),
        ("Joel Pollak of Ohio", "Joel Pollak"),
        ("a spokesman for the Ministry of Health, Dr. Majed bin Ali", "Majed bin Ali"),
        ("one of the diplomats", "one of the diplomats"),
        ("a diplomat who asked not to be named", "a diplomat"),
        ("Ludwig van Beethoven, the composer", "Ludwig van Beethoven"),
    ],
)
def test_a_source_by_itself(source: str, person: str) -> None:
    assert People(source).person(Span(0, len(source)), ()) == person


def test_a_surname_stands_for_the_fullest_name() -> None:
    assert people("Sen. Rick Scott of Florida is running. “We have won the election,” Scott said.") == ["Rick Scott"]
    assert people("“We have won the election,” Mr. Scott said. Rick Scott is running again.") == ["Rick Scott"]


def test_the_nearest_of_two_with_one_surname() -> None:
    text = "Bill Hall ran in May. Ann Hall ran in June. “We have won the election,” Hall said."
    assert people(text) == ["Ann Hall"]


def test_he_stands_for_who_spoke_before() -> None:
    text = "“We have won the election,” said Rick Scott.\n“It was a long fight for us,” he told reporters."
    assert people(text) == ["Rick Scott", "Rick Scott"]


def test_she_does_not_stand_for_mr() -> None:
    text = (
        "“We have won the vote,” said Mrs. Ann Lee. “We lost the vote,” said Mr. Bob Hall. “We shall see it,” she said."
    )
    assert people(text)[2] == "Ann Lee"


def test_they_stand_for_those_who_are_no_single_name() -> None:
    text = "It ended, according to two diplomats briefed on the matter.\n“All sides have been told,” they said."
    assert people(text) == ["two diplomats briefed on the matter"]


def test_it_stands_for_an_institution() -> None:
    text = "The embassy in Oslo said the talks “have failed for good.” “We are sorry for that,” it added."
    assert people(text)[1] == "The embassy in Oslo"


def test_the_official_stands_for_the_fuller_description() -> None:
    text = "The talks failed, a senior U.S. administration official said. “We are sorry for that,” the official added."
    assert people(text) == ["a senior U.S. administration official"]


def test_who_stands_for_the_name_before_it() -> None:
    assert people("The mayor praised Ann Lee, who called the bill “a very big mistake.”") == ["Ann Lee"]


def test_i_stands_for_nobody_named() -> None:
    assert people("“We have won the election,” I said to Rick Scott.") == [None]


@given(texts())
def test_any_words_have_a_person_or_none(text: str) -> None:
    person = People(text).person(Span(0, len(text)), (Span(0, 0),))
    assert person is None or isinstance(person, str)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The bridge opened in San Francisco. “We have waited long enough,” she said.", None),
        ("Ann Lee met the voters in San Francisco. “We have waited long enough,” she said.", "Ann Lee"),
        ("Ann Lee spoke for an hour. Robert Hall left early. “We have waited long enough,” she said.", "Ann Lee"),
        (
            "Ms. Roe spoke. Mr. Hall left early. Kit Roe is the mayor. “We have waited long enough,” she said.",
            "Kit Roe",
        ),
        ("“It is a bad law,” said Tom Roe. Mayor Kit Hall was angry. “We have waited for it,” she said.", "Kit Hall"),
        ("“It is a bad law,” said Tom Roe. He had met Kit Hall before. “We have waited for it,” he said.", "Tom Roe"),
        ("“It is a bad law,” said Tom Roe. “Robert Hall wrote it. We have waited for it,” he said.", "Tom Roe"),
    ],
)
def test_he_and_she_stand_for_the_last_person_told_about(text: str, person: str | None) -> None:
    assert people(text)[-1] == person


@pytest.mark.parametrize(
    "source",
    [
        "Homeland Security Secretary Jeh Johnson",
        "Secretary of State Jeh Johnson",
        "Senate Majority Leader Jeh Johnson, R-Ky.",
        "U.S. District Judge Jeh Johnson",
    ],
)
def test_a_name_is_without_the_office(source: str) -> None:
    assert People(source).person(Span(0, len(source)), ()) == "Jeh Johnson"
