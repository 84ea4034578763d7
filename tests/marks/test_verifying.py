"""Where the words of quotations stand in articles, the same or altered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.marks.places import Place
from reader.marks.sought import sought
from reader.marks.verifying import Index

TEXT = (
    "The harbour bridge\n\n“We will build it,” said Ada Long, the mayor. “It will open in May, and nobody will pay for"
    " it twice – or three times.”\n\nTom Roe said he doesn’t care: “Nobody asked us what we think about this inter-\n"
    "national bridge. No.”\n"
)


def best(*parts: str) -> Place | None:
    found = [place for _, place in Index([sought(parts)]).places(TEXT)]
    return max(found, key=lambda place: (place.score, place.is_verbatim), default=None)


def words(place: Place) -> str:
    return TEXT[slice(*place.span)]


@pytest.mark.parametrize(
    "parts",
    [
        ("We will build it,",),
        ("We will\nbuild  it.",),
        ("We will build it", "It will open in May"),
        ("No",),
        ("nobody will pay for it twice – or three times",),
    ],
)
def test_the_same_but_for_blanks_and_its_ends_is_verbatim(parts: tuple[str, ...]) -> None:
    place = best(*parts)
    assert place is not None
    assert (place.score, place.is_verbatim) == (1, True)


@pytest.mark.parametrize(
    "part",
    [
        "It will open … twice",
        "It will open ... twice",
        "It will open [...] nobody will pay for it twice",
        "[I]t will open in May",
        "[the bridge] will open in May",
        "nobody will pay for [the thing] twice",
        "nobody will pay for it twice - or three times",
        "It will open in May and nobody will pay",
        "Nobody asked us what we think about this international bridge",
        "he doesn't care",
        "We will build it. It will open in May",
    ],
)
def test_what_editors_may_change_leaves_the_words_the_same(part: str) -> None:
    place = best(part)
    assert place is not None
    assert (place.score, place.is_verbatim) == (1, False)


@pytest.mark.parametrize(
    ("part", "original"),
    [
        ("It will close in May, and nobody will pay", "It will open in May, and nobody will pay"),
        ("nobody will ever pay for it twice", "nobody will pay for it twice"),
        ("nobody pay for it twice", "nobody will pay for it twice"),
        ("Somebody asked us what we think", "Nobody asked us what we think"),
        ("Nobody asked us what we hear", "Nobody asked us what we think"),
        (
            "It will open in June … nobody will pay for it twice",
            "It will open in May, and nobody will pay for it twice",
        ),
    ],
)
def test_altered_words_are_found_with_those_they_stand_for(part: str, original: str) -> None:
    place = best(part)
    assert place is not None
    assert 0.5 < place.score < 1
    assert words(place) == original


@pytest.mark.parametrize(
    "part",
    [
        "Birds of a feather flock in winter",
        "will not",
        "twice pay nobody May in open",
        "nobody will pay … We will build it",
        "nobody asked tom",
    ],
)
def test_other_words_are_not_found(part: str) -> None:
    place = best(part)
    assert place is None or place.score < 1


def test_invented_words_are_not_found() -> None:
    assert best("Birds of a feather flock in winter") is None
    assert best("will not") is None


@given(st.lists(st.text(max_size=40), max_size=3), st.text(max_size=200))
def test_any_text_can_be_looked_for_in_any(parts: list[str], text: str) -> None:
    for number, place in Index([sought(parts)]).places(text):
        assert number == 0
        assert 0 <= place.span.start < place.span.end <= len(text)


@given(st.text(min_size=1, max_size=200), st.data())
def test_what_is_copied_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))]
    inside = " " + part + " "
    found = [place for _, place in Index([sought([part])]).places(inside)]
    assert not sought([part]).whole or any(place.score == 1 for place in found)


_WORD = st.sampled_from("one two three four five six seven eight nine ten".split())


@given(
    st.lists(_WORD, min_size=4, max_size=14),
    st.lists(st.tuples(st.integers(0, 13), st.sampled_from(["", "zero", "zero null", "…"])), max_size=4),
    st.lists(_WORD, max_size=8),
    st.sampled_from([0.0, 0.7, 0.8, 0.9, 0.999]),
)
def test_only_what_cannot_be_better_is_not_compared(
    said: list[str], edits: list[tuple[int, str]], around: list[str], known: float
) -> None:
    quoted = [*said]
    for at, word in edits:
        quoted[at % len(quoted)] = word
    index = Index([sought([" ".join(quoted)])])
    text = " ".join([*around, *said, *around])

    def better() -> list[Place]:
        return [place for _, place in index.places(text, scores={0: known}) if place.score > known]

    found = better()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("reader.marks.bounds.Bound.allows", lambda *_: True)
        assert better() == found
