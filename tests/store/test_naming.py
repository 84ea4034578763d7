import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store.naming import LONGEST_SLUG, article_stem, is_article, slug, stem_id, stem_slug, stems_with


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Qatar’s role, explained", "qatars-role-explained"),
        ("Žižek à l'école", "zizek-a-lecole"),
        ("../../etc/passwd", "etc-passwd"),
        ("नमस्ते", "article"),
        ("", "article"),
        ("\ud800 half", "half"),
        (
            "one two three four five six seven eight nine ten eleven",
            "one-two-three-four-five-six-seven-eight-nine-ten",
        ),
        ("x" * 60, "x" * 48),
    ],
)
def test_a_title_as_part_of_a_file_name(title, expected):
    assert slug(title) == expected


@given(st.text(st.characters(exclude_categories=[])))
def test_any_title_makes_a_name_that_every_file_system_takes(title):
    name = slug(title)
    assert 0 < len(name) <= LONGEST_SLUG
    assert all(letter in "abcdefghijklmnopqrstuvwxyz0123456789-" for letter in name)
    stem = article_stem(name, "0a1b2c3d")
    assert (stem_slug(stem), stem_id(stem)) == (name, "0a1b2c3d")


def test_an_articles_files_are_found_by_its_id_whatever_its_title_was():
    names = [
        "b-11111111.txt",
        "a-11111111.txt",
        "a-11111111.json",
        "a-22222222.json",
        "a-11111111.json.damaged-2026",
    ]
    assert stems_with(names, "11111111") == ["a-11111111", "b-11111111"]


def test_what_else_is_in_a_library_is_no_article():
    assert is_article("a-11111111.json")
    others = [
        "catalog.json",
        "forgotten.json",
        ".a-1.json.x.partial",
        "a-1.txt",
        ".lock",
        "a-1.json.damaged-x",
        "notes.json",
    ]
    assert not any(map(is_article, [*others, "notes.json", "a-11111111 (copy).json"]))
