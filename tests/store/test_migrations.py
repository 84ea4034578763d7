"""Files of every schema there was, as the program of that time wrote them."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store.backups import folder_of
from reader.store.files import FileLibrary
from reader.store.migrations import MIGRATIONS, SCHEMA, migrated, schema_of
from reader.store.protocol import ArticleInfo
from reader.store.tables import UnreadableError, check, parse
from tests.store.builders import a_mark, making, on_disk, spoil

SAMPLES = Path(__file__).parent / "samples"
ORIGINAL = (SAMPLES / "original.txt").read_bytes()
STEM = "the-bridge-39324baa"
VERSIONS = range(1, SCHEMA + 1)


def sample(schema: int) -> bytes:
    return (SAMPLES / f"schema-{schema}.json").read_bytes()


def a_library(folder, schema):
    """A library with one article as the program of that schema left it."""
    path = folder / f"{STEM}.json"
    path.write_bytes(sample(schema))
    (folder / f"{STEM}.txt").write_bytes(ORIGINAL)
    return path


def opened(folder):
    return FileLibrary(folder).open(ORIGINAL, ArticleInfo(title="The bridge", decoding="utf-8"))


@pytest.mark.parametrize("schema", VERSIONS)
def test_a_file_of_every_schema_opens_with_all_that_is_in_it(tmp_path, schema):
    path = a_library(tmp_path, schema)
    contents = opened(tmp_path).load()
    assert (contents.warnings, contents.read_only) == ((), False)
    assert [(mark.kind, mark.parts[0].exact) for mark in contents.marks] == [
        ("source", "the mayor"),
        ("quote", "We will build it,"),
        ("boilerplate", "Sign up for our newsletter to get the latest news."),
    ]
    assert contents.marks[1].source == contents.marks[0].id
    assert [refusal.parts[0].exact for refusal in contents.refusals] == ["Roe laughe"]
    assert [person.wordings for person in contents.people] == [("the mayor",)]
    assert [step.label for step in contents.history][-2:] == ["suggestion refused", "boilerplate unmarked"]
    assert [(each.mark.note, each.mark.parts[0].exact) for each in contents.trash] == [
        ("check this", "It opens in May.")
    ]
    assert contents.info.position == 36
    assert json.loads(path.read_bytes())["meta"] == {"1": {"schema": SCHEMA}}


@pytest.mark.parametrize("schema", VERSIONS[:-1])
def test_the_old_file_is_kept_for_good_before_it_is_written_over(tmp_path, schema):
    path = a_library(tmp_path, schema)
    for _ in range(3):
        opened(tmp_path).apply(making())
    kept = folder_of(path) / f"schema-{schema}.json"
    assert kept.read_bytes() == sample(schema)
    assert kept not in FileLibrary(tmp_path).folder.glob("backups/*/[0-9]*.json")


def test_an_old_file_put_back_by_hand_is_kept_beside_the_first(tmp_path):
    path = a_library(tmp_path, 1)
    opened(tmp_path)
    path.write_bytes(sample(1) + b"\n")
    opened(tmp_path)
    kept = {each.read_bytes() for each in folder_of(path).glob("schema-1*.json")}
    assert kept == {sample(1), sample(1) + b"\n"}


def test_an_old_file_that_cannot_be_kept_is_read_and_not_written_over(tmp_path):
    path = a_library(tmp_path, 1)
    (tmp_path / "backups").write_text("in the way")
    article = opened(tmp_path)
    assert len(article.load().marks) == 3
    assert path.read_bytes() == sample(1)
    (tmp_path / "backups").unlink()
    article.apply(making(a_mark()))
    assert len(on_disk(path)) == 4
    assert (folder_of(path) / "schema-1.json").read_bytes() == sample(1)


def test_a_damaged_old_file_is_migrated_as_far_as_it_can_be_read(tmp_path):
    path = a_library(tmp_path, 1)
    path.write_bytes(sample(1)[:-40])
    contents = opened(tmp_path).load()
    assert len(contents.marks) == 3
    assert [each.mark.note for each in contents.trash] == ["check this"]
    (aside,) = tmp_path.glob("*.damaged-*")
    assert aside.read_bytes() == sample(1)[:-40]


def test_an_old_file_with_one_bad_record_is_migrated_without_it(tmp_path):
    path = a_library(tmp_path, 1)
    spoil(path, lambda tables: tables["history"].update({"1": 7}))
    contents = opened(tmp_path).load()
    assert len(contents.trash) == 1
    assert "a record can't be read (history: not a record)" in contents.warnings[0]


def test_there_is_a_migration_and_a_sample_for_every_schema():
    assert list(MIGRATIONS) == list(VERSIONS[:-1])
    assert [schema_of(json.loads(sample(schema))) for schema in VERSIONS] == list(VERSIONS)


@pytest.mark.parametrize("schema", VERSIONS)
def test_migrating_changes_nothing_in_place_and_a_second_time_nothing_at_all(schema):
    tables = json.loads(sample(schema))
    once = migrated(tables)
    assert tables == json.loads(sample(schema))
    assert migrated(once) == once
    assert not check(once).problems


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from(VERSIONS), st.data())
def test_a_migration_takes_whatever_is_on_a_disk(schema, data):
    tables = json.loads(sample(schema))
    for _ in range(data.draw(st.integers(1, 4))):
        spot = tables
        while True:
            key = data.draw(st.sampled_from(sorted(spot) if isinstance(spot, dict) else range(len(spot))))
            if not isinstance(spot[key], dict | list) or not spot[key] or data.draw(st.booleans()):
                break
            spot = spot[key]
        spot[key] = data.draw(json_values)
    with suppress(UnreadableError):
        check(parse(json.dumps(tables).encode()))


def test_the_trash_of_a_file_that_lost_its_schema_is_not_filled_anew():
    tables = json.loads(sample(SCHEMA))
    del tables["meta"]
    assert check(parse(json.dumps(tables).encode())).kept["trash"].keys() == {
        each["id"] for each in tables["trash"].values()
    }
