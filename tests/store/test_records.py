import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.marks.model import STANDINGS, Change, Mark, Part, Person, Refusal, Step
from reader.store import records
from reader.store.encoding import RecordEncoder, encode
from reader.store.protocol import ArticleInfo, CatalogEntry

words = st.text(st.characters(exclude_categories=[]), max_size=12)  # lone surrogates too
names = words.filter(bool)
whole = st.integers(0, 2**40)
parts = st.builds(
    lambda start, size, exact, prefix, suffix: Part(start, start + size, exact, prefix, suffix),
    whole,
    st.integers(1, 10**6),
    names,
    words,
    words,
)
all_parts = st.lists(parts, min_size=1, max_size=3).map(tuple)
texts = st.lists(words, max_size=3).map(tuple)
optional = st.none() | words
standings = st.sampled_from(STANDINGS)
former = st.lists(parts, max_size=2).map(tuple)
marks = st.builds(
    Mark, names, names, all_parts, optional, optional, words, texts, words, words, words, standings, former
)
refusals = st.builds(Refusal, names, names, all_parts, words)
either = marks | refusals
changes = st.builds(Change, st.none() | either, either) | st.builds(Change, either, st.none())
steps = st.builds(Step, names, words, st.lists(changes, max_size=2).map(tuple), words, st.booleans())
people = st.builds(Person, names, texts)
infos = st.builds(
    ArticleInfo,
    names,
    *[words] * 8,
    sha256=names,
    decoding=words,
    length=whole,
    position=whole,
    previous=words,
    paths=texts,
)
entries = st.builds(CatalogEntry, names, *[words] * 4, *[whole] * 4, words, words, words, texts)


def through_json(document):
    return json.loads(encode(document))


@given(marks, refusals, people, steps, infos, entries)
def test_records_come_back_from_a_file_as_they_went(mark, refusal, person, step, info, entry):
    assert records.mark_from(through_json(records.mark_document(mark))) == mark
    assert records.refusal_from(through_json(records.refusal_document(refusal))) == refusal
    assert records.person_from(through_json(records.person_document(person))) == person
    assert records.step_from(through_json(records.step_document(step))) == step
    assert records.info_from(through_json(records.info_document(info))) == info
    assert records.entry_from(through_json(records.entry_document(entry))) == entry


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


@given(marks, steps, st.data())
def test_whatever_stands_in_a_record_is_read_or_named_as_malformed(mark, step, data):
    for document, read in [
        (records.mark_document(mark), records.mark_from),
        (records.step_document(step), records.step_from),
    ]:
        field = data.draw(st.sampled_from(sorted(document)))
        document[field] = data.draw(json_values)
        try:
            read(document)
        except records.MalformedError as error:
            assert str(error)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", ""),
        ("id", 7),
        ("kind", None),
        ("parts", []),
        ("parts", {}),
        ("parts", ["part"]),
        ("parts", [{"start": 4, "end": 4, "exact": "x"}]),
        ("parts", [{"start": -1, "end": 4, "exact": "x"}]),
        ("parts", [{"start": True, "end": 4, "exact": "x"}]),
        ("parts", [{"start": 1.0, "end": 4, "exact": "x"}]),
        ("parts", [{"start": 1, "end": 4}]),
        ("source", 3),
        ("tags", "x"),
        ("tags", [1]),
        ("note", None),
    ],
)
def test_a_mark_with_a_wrong_field_is_malformed(field, value):
    document = records.mark_document(Mark("m", "quote", (Part(0, 4, "word"),)))
    with pytest.raises(records.MalformedError, match=r"\w+: "):
        records.mark_from({**document, field: value})


def test_a_part_is_kept_as_a_position_and_a_quote_selector():
    document = records.mark_document(Mark("m", "quote", (Part(3, 7, "word", "a ", " b"),)))
    assert document["parts"] == [{"start": 3, "end": 7, "exact": "word", "prefix": "a ", "suffix": " b"}]


tables = st.dictionaries(words, st.dictionaries(words, st.dictionaries(words, json_values, max_size=2), max_size=3))


@given(st.lists(tables, min_size=1, max_size=3))
def test_encoding_record_by_record_says_what_encoding_at_once_says(versions):
    encoder = RecordEncoder()
    for version in [*versions, *versions]:
        one, other = json.loads(encoder.encode(version)), json.loads(encode(version))
        assert encode(one) == encode(other)
