"""What is said of a draft's quotations beside whether the words are the same."""

from collections.abc import Mapping
from functools import partial
from itertools import count

import pytest

from reader.session.article import read_article
from reader.session.draft import draft_of
from reader.session.shelf import Shelved, Untaken
from reader.session.verifying import Verified, verified
from reader.store.protocol import ArticleInfo, Contents

TEXT = (
    "“We will build the harbour bridge,” said Ada Long, the mayor. Nobody in the room believed her plan at all.\n\n"
    "“Birds rest on its wires in winter,” said Tom Roe.\n\n"
    "“The money is all gone by now,” an official said.\n"
)


def checked(draft: str, *texts: str, later: Mapping[str, str] | None = None) -> Verified:
    [found] = verified(draft_of(read_article(draft.encode())), [*map(lying, texts, count())], later or {})
    return found


def lying(text: str, number: int) -> Untaken:
    return Untaken(text, partial(Shelved, read_article(text.encode()), Contents(ArticleInfo(f"a{number}"))))


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("“We will [not] build the harbour bridge,” said Ada Long.", "negation"),
        ("“We will build the harbour bridge … Birds rest on its wires,” said Ada Long.", "joined"),
        ("“We will build the harbour bridge … Nobody in the room believed her,” said Ada Long.", "joined"),
    ],
)
def test_brackets_and_ellipses_that_change_what_was_said_are_altered(draft: str, kind: str) -> None:
    found = checked(draft, TEXT)
    assert found.verdict == "altered"
    assert [note.kind for note in found.notes] == [kind]
    assert any(run.kind != "kept" for run in found.runs)


def test_harmless_ones_are_marks() -> None:
    found = checked("“We will build … [that] bridge,” said Ada Long.", TEXT)
    assert (found.verdict, found.notes) == ("marks", ())


@pytest.mark.parametrize(
    ("draft", "kinds"),
    [
        ("“The money is all gone by now,” said Ada Long.", ["unnamed"]),
        ("“Birds rest on its wires in winter,” an official said.", ["named"]),
        ("“The money is all gone by now,” a spokesman said.", []),
        ("“Birds rest on its wires in winter,” she said.", []),
    ],
)
def test_who_is_named_in_one_of_two_places_only_is_noted(draft: str, kinds: list[str]) -> None:
    found = checked(draft, TEXT)
    assert found.verdict == "verbatim"
    assert [note.kind for note in found.notes] == kinds


def test_what_stands_only_in_an_earlier_version_is_noted() -> None:
    draft = "“We will build the harbour bridge,” said Ada Long."
    now = TEXT.replace("build the harbour", "think of a harbour")
    found = checked(draft, TEXT, now, later={"a0": "a1"})
    assert found.verdict == "verbatim"
    assert [note.kind for note in found.notes] == ["earlier version"]
    assert "a1" in found.notes[0].text
    still = checked(draft, TEXT, f"{TEXT}\nMore.\n", later={"a0": "a1"})
    assert still.origin is not None
    assert (still.origin.id, still.notes) == ("a1", ())


def test_only_articles_that_hold_the_words_are_taken() -> None:
    other = Untaken("The weather stays dry until Sunday at least.", lambda: pytest.fail("it was taken"))
    unread = Untaken(TEXT, lambda: None)
    draft = draft_of(read_article("“Birds rest on its wires in winter,” said Tom Roe.".encode()))
    assert [found.verdict for found in verified(draft, [other, unread])] == ["not found"]
    [found] = verified(draft, [other, unread, lying(TEXT, 1), Untaken(TEXT, other.take)])
    assert (found.verdict, found.origin and found.origin.id) == ("verbatim", "a1")


def test_who_speaks_far_apart_in_one_article_is_told_for_each() -> None:
    between = "\n\n".join(f"The town grew by {number} houses in that year." for number in range(20))
    text = f"{TEXT}\n{between}\n\n“The ferry will stop in June,” said Ines Varga.\n"
    draft = "“Birds rest on its wires in winter,” she said.\n\n“The ferry will stop in June,” she said.\n"
    found = verified(draft_of(read_article(draft.encode())), [lying(text, 0)])
    assert [each.origin and each.origin.speaker for each in found] == ["Tom Roe", "Ines Varga"]
