"""Marks on the next version of an article: never on wrong text, and nothing lost that still stands."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.marks.kinds import QUOTE, SOURCE
from reader.marks.model import new_mark
from reader.marks.normalising import reads_alike
from reader.marks.reanchoring import compare, reanchor
from reader.session.scanning import paragraphs
from reader.text.analysis import analyse
from reader.text.offsets import Span
from tests.marks.edits import EDITS, text_of
from tests.marks.judging import verdict_on
from tests.reading import SEED

OTHER = """Doha, Qatar. Hamas’ political bureau will stay in Qatar, a spokesman for the foreign ministry said on Monday.

“Our doors are open to everybody who wants to talk,” the official told reporters. “We have said so from the first day.”

The Biden administration has asked Qatar to close the bureau, a senior U.S. administration official said. “Hamas has
been told that there is no time left,” one of the diplomats briefed on the matter said late Friday.

Sen. Rick Scott said that “Qatar has not been helpful” and that he would speak with the president about it.

Israeli officials were not immediately available for comment, and neither was the ministry of foreign affairs.
"""
"""Another article on the event of the sample article, about the same people."""

NEWS = """The council met on Monday to talk about the bridge.

“We will build it,” Mayor Ann Lee said. “It will open in May, and it will be free for everybody who lives here.”

“Nobody asked us,” said Tom Roe, who lives nearby. He has written three letters.

The bridge costs $5 million, and the state pays half of it.

“We were told that it was too late,” he said. “We were told so every time.”
"""


def marked(text, *quotes):
    """Quotes, each of one or more parts, and the words that name its speaker."""
    marks = []
    for *parts, speaker in quotes:
        found = [Span(at := text.index(words), at + len(words)) for words in parts]
        at = text.index(speaker, found[0].start)
        source = new_mark(text, SOURCE, [Span(at, at + len(speaker))])
        marks += [source, new_mark(text, QUOTE, found, source=source.id)]
    return marks


MARKS = marked(
    NEWS,
    (
        "We will build it,",
        "It will open in May, and it will be free for everybody who lives here.",
        "Mayor Ann Lee",
    ),
    ("Nobody asked us,", "Tom Roe"),
    ("We were told that it was too late,", "We were told so every time.", "he"),
)


def fates(new, marks=MARKS, old=NEWS):
    """Status and words of the quotes."""
    found = compare(old, new, marks).marks
    return [(each.status, [part.exact for part in each.mark.parts]) for each in found if each.mark.kind == QUOTE]


def statuses(new, marks=MARKS, old=NEWS):
    return [status for status, _ in fates(new, marks, old)]


def test_a_paragraph_before_moves_nothing():
    assert statuses(f"Updated at noon.\n\n{NEWS}") == ["same"] * 3


def test_a_quotation_in_another_place_has_moved():
    first, second, third, *rest = NEWS.split("\n\n")
    assert statuses("\n\n".join([first, third, *rest, second])) == ["moved", "same", "same"]


def test_a_changed_wording_is_kept_with_the_words_it_has_now():
    new = NEWS.replace("It will open in May, and it will be", "It may open in June, and it would be")
    found = compare(NEWS, new, MARKS).marks
    changed = next(each for each in found if each.status == "changed")
    assert [part.exact for part in changed.mark.parts] == [
        "We will build it,",
        "It may open in June, and it would be free for everybody who lives here.",
    ]
    assert [part.exact for part in changed.before.parts] == [part.exact for part in MARKS[1].parts]
    assert Counter(each.status for each in found) == {"same": 5, "changed": 1}


def test_the_last_word_and_the_first_can_be_those_that_changed():
    new = NEWS.replace("We were told that it was too late,", "They said that it was too early,")
    assert fates(new)[2] == ("changed", ["They said that it was too early,", "We were told so every time."])


def test_a_part_that_went_is_a_change():
    new = NEWS.replace("“We were told so every time.”", "The mayor had no comment.")
    assert fates(new)[2] == ("changed", ["We were told that it was too late,"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He saw “Game of Thrones,” which he liked.", "She saw “Greengrocerie of Thrones,” that she liked."),
        ("It is “New York, New York.” So he said.", "It is “New York Times, Sanders and all of them.” So he said."),
    ],
)
def test_a_short_quotation_does_not_shrink_to_what_is_left_of_it(old, new):
    words = old.partition("“")[2].partition("”")[0]
    before, after = (f"The council met on Monday.\n\n{text}\n\n{NEWS}" for text in (old, new))
    mark = new_mark(before, QUOTE, [Span(at := before.index(words), at + len(words))])
    assert statuses(after, [mark], before) == ["lost"]


def test_a_word_with_an_apostrophe_is_not_cut():
    before = f"It is “There’s a lot we don’t know,” he said.\n\n{NEWS}"
    after = f"He was “Tagliatelle’s a lot we don’t know,” they say.\n\n{NEWS}"
    words = "There’s a lot we don’t know,"
    mark = new_mark(before, QUOTE, [Span(at := before.index(words), at + len(words))])
    ((status, parts),) = fates(after, [mark], before)
    assert (status, parts) in [("changed", ["Tagliatelle’s a lot we don’t know,"]), ("lost", [words])]


def test_a_quotation_that_went_is_lost_with_its_selectors():
    new = NEWS.replace("“Nobody asked us,” said Tom Roe, who lives nearby. He has written three letters.\n\n", "")
    found = compare(NEWS, new, MARKS).marks
    assert [each.status for each in found] == ["same", "same", "lost", "lost", "same", "same"]
    assert [each.mark for each in found[2:4]] == MARKS[2:4]


def test_another_quotation_in_its_place_does_not_get_the_mark():
    new = NEWS.replace("Nobody asked us,", "It is a disgrace for this town,")
    assert statuses(new)[1] == "lost"


@pytest.mark.parametrize("where", [0, len("The council met on Monday to talk about the bridge.\n\n")])
def test_the_same_sentence_put_before_does_not_steal_the_mark(where):
    sentence = "“Nobody asked us,” said Tom Roe, who lives nearby. He has written three letters.\n\n"
    new = f"{NEWS[:where]}{sentence}{NEWS[where:]}"
    found = compare(NEWS, new, MARKS).marks[3]
    assert (found.status, found.mark.start) == ("same", new.rindex("Nobody asked us,"))


def test_the_same_paragraph_just_before_does_not_steal_the_mark():
    paragraph = next(each for each in NEWS.split("\n\n") if "Nobody" in each)
    new = NEWS.replace(paragraph, f"{paragraph}\n\n{paragraph}")
    found = compare(NEWS, new, MARKS).marks[2:4]
    assert [each.mark.start for each in found] == [new.rindex("Tom Roe"), new.rindex("Nobody asked us,")]


def test_a_source_is_not_found_far_from_its_quotation():
    far = "\n\n".join(["Nothing happened for a long time, and nobody knew why it did not."] * 12)
    new = (
        NEWS.replace(" said Tom Roe, who lives nearby. He", " one man said. He")
        + f"\n\n{far}\n\nTom Roe was not there."
    )
    found = compare(NEWS, new, MARKS).marks
    assert found[3].status == "same"
    assert found[2].status == "lost"


def test_another_article_on_the_event_gets_no_marks():
    old = SEED.read_text(encoding="utf-8")
    for article, marks in ((old, suggested(old)), (OTHER, suggested(OTHER))):
        other = OTHER if article is old else old
        found = compare(article, other, marks)
        assert not found.is_same_article
        assert {each.status for each in found.marks} == {"lost"}
        assert {each.status for each in reanchor(other, marks)} == {"lost"}


def suggested(text):
    """Marks on all that is suggested, sources included."""
    marks = []
    for suggestion in analyse(text):
        source = new_mark(text, SOURCE, [suggestion.source]) if suggestion.source else None
        marks += [source] if source else []
        marks.append(new_mark(text, suggestion.kind, suggestion.parts, source=source.id if source else None))
    return marks


SAMPLE = "\n\n".join(paragraphs(SEED.read_text(encoding="utf-8")))
SUGGESTED = suggested(SAMPLE)


AROUND = ("quotations replaced", "all of it")
"""Edits after which nothing may be left on either side of a speaker's “he”."""


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize("find", ["old text", "selectors"])
def test_edits_as_they_happen(name, find):
    verdicts = Counter()
    for text, marks in ((SAMPLE, SUGGESTED), (NEWS, MARKS)):
        for seed in range(3):
            edited = EDITS[name](random.Random(seed), text, marks, OTHER)
            new = text_of(edited)
            found = compare(text, new, marks).marks if find == "old text" else reanchor(new, marks)
            verdicts += Counter(
                verdict_on(mark, each, edited, new) for mark, each in zip(marks, found, strict=True) if is_sound(mark)
            )
    assert not any(verdict.outcome == "wrong" for verdict in verdicts), verdicts
    standing = {verdict: count for verdict, count in verdicts.items() if verdict.stands == "stands"}
    lost = sum(count for verdict, count in standing.items() if verdict.outcome == "lost")
    assert lost <= max(1, 0.01 * sum(standing.values())) or name in AROUND, verdicts


def is_sound(mark):
    """Whether a mark is within a paragraph: of others, edits of paragraphs leave pieces."""
    return mark.kind in (QUOTE, SOURCE) and not any("\n\n" in part.exact for part in mark.parts)


WORDS = st.lists(
    st.sampled_from("we they will not see the bridge. “no” he said ﬁne well-known\n".split(" ")), max_size=60
)


@settings(deadline=None)
@given(WORDS, WORDS, st.data())
def test_what_is_found_reads_as_it_did_and_nothing_else_is_claimed_to(words, others, data):
    old, new = " ".join(words), " ".join(others)
    if not old.strip():
        return
    start = data.draw(st.integers(0, len(old) - 1))
    mark = new_mark(old, QUOTE, [Span(start, data.draw(st.integers(start + 1, len(old))))])
    versions = (new, new + old, old + new, old[: len(old) // 2] + new + old[len(old) // 2 :])
    for version in versions:
        for found in (*compare(old, version, [mark]).marks, *reanchor(version, [mark])):
            if found.status == "lost":
                assert found.mark == mark
                continue
            for part in found.mark.parts:
                assert version[part.start : part.end] == part.exact
            assert reads_alike(mark.parts[0].exact, found.mark.parts[0].exact) == (found.status != "changed")


@settings(deadline=None)
@given(st.text(max_size=200), st.data())
def test_on_the_same_text_nothing_changes(text, data):
    marks = []
    for _ in range(3 if text else 0):
        start = data.draw(st.integers(0, len(text) - 1))
        marks.append(new_mark(text, QUOTE, [Span(start, data.draw(st.integers(start + 1, len(text))))]))
    for found in (compare(text, text, marks).marks, reanchor(text, marks)):
        assert [(each.status, each.mark) for each in found] == [("same", mark) for mark in marks]


def test_the_place_where_somebody_was_is_found_again():
    at = NEWS.index("Nobody")
    assert compare(NEWS, f"Updated.\n\n{NEWS}", [], at).place == at + len("Updated.\n\n")


@pytest.mark.parametrize("filler", ["a", "ab", "“", "the same line again\n"])
def test_a_monotonous_text_costs_no_more_than_its_length(filler):
    old = filler * (200_000 // len(filler))
    new = f"x{old[:100_000]}y{old[100_000:]}"
    mark = new_mark(old, QUOTE, [Span(150_000, 150_030)])
    assert compare(old, new, [mark] * 20).shared > 0.4
