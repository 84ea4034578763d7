"""What a draft quotes, whatever its marks."""

from pathlib import Path

import pytest

from reader.session.article import read_article
from reader.session.draft import Draft, draft_of


def drafted(text: str) -> Draft:
    return draft_of(read_article(text.encode(), Path("draft.md")))


def quoted(text: str) -> list[tuple[str, str]]:
    return [
        (" / ".join(" ".join(part.split()) for part in each.texts), each.speaker) for each in drafted(text).quotations
    ]


def test_block_quotes_are_quotations() -> None:
    text = (
        "Ada Long wrote:\n\n> We will build it. It will *open* in May,\n> and nobody will pay.\n>\n> It is ours.\n\n"
        "So it went.\n\n> One more is here\n> — Tom Roe\n\nAnd:\n\n> “Hello there, my friends,” said Tom Roe.\n"
    )
    assert quoted(text) == [
        ("We will build it. It will open in May, and nobody will pay. / It is ours.", "Ada Long"),
        ("One more is here", "Tom Roe"),
        ("Hello there, my friends,", "Tom Roe"),
    ]


@pytest.mark.parametrize("curly", [False, True])
def test_single_marks_are_told_from_apostrophes(curly: bool) -> None:
    text = (
        "'We will build it for the bosses' club,' said Ada Long. It's the workers' day in the '90s; they can't wait."
        '\n\n"Another one is here," said Tom Roe.\n\n"And one \'like this\' too," said Tom Roe.\n'
    )
    if curly:
        text = text.replace("'We", "‘We").replace("'like", "‘like").replace("'", "’")
    found = drafted(text)
    assert [each.speaker for each in found.quotations] == ["Ada Long", "Tom Roe", "Tom Roe"]
    assert found.quotations[0].texts[0][:36] in text
    assert text[slice(*found.quotations[0].parts[0])].startswith("We will build it for the bosses")
    assert found.quotations[0].texts[0].endswith("club,")
    assert not found.unchecked


def test_what_is_taken_for_no_quotation_is_told() -> None:
    text = '"We will build it," said Ada Long.\n\nThe "so called" boss read \'A Bridge Too Far\' twice.\n'
    found = drafted(text)
    assert [each.text for each in found.unchecked] == ["so called", "A Bridge Too Far"]
    assert [text[slice(*each.span)] for each in found.unchecked] == ["so called", "A Bridge Too Far"]
    assert len(found.quotations) == 1


def test_block_quotes_from_a_pipe_are_quotations() -> None:
    text = "Ada Long wrote:\n\n> We will build it,\n> whatever it costs\n\nSo it went.\n"
    [found] = draft_of(read_article(text.encode())).quotations
    assert (found.texts, found.speaker) == (("We will build it,\nwhatever it costs",), "Ada Long")
