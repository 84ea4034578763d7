"""What is proposed for the sample article: every quotation with its source as worded, and the closing note."""

from reader.text.analysis import analyse
from tests.reading import SEED

SPOKESPERSON = "A spokesperson for Qatar’s Ministry of Foreign Affairs, Dr. Majed bin Mohammed Al Ansari"
EXPECTED = [
    ("Hamas has been told that if this", 1, "they"),
    ("Qatar has become increasingly", 1, "one of the diplomats"),
    ("as long as there is a refusal", 1, "a diplomat"),
    ("Hamas is a terrorist group", 2, "the official"),
    ("All sides were given no advance", 1, "they"),
    ("inaccurate", 1, SPOKESPERSON),
    ("channel of communication", 1, SPOKESPERSON),
    ("currently stalled.", 1, "He"),
    ("Qatar has played an invaluable", 2, "the senior U.S. official"),
    ("The Biden Administration and", 1, "one diplomat"),
    ("Qatar has not been a good ally", 2, "Scott"),
    ("exists only because we were asked", 1, "its embassy in Washington"),
    ("Blaming and threatening", 1, "it"),
    ("Zionist entity today in Gaza", 2, "President Masoud Pezeshkian"),
]  # fmt: skip
ORIGINAL = SEED.read_text(encoding="utf-8")


def test_all_fourteen_quotations_have_their_sources() -> None:
    quotes = [suggestion for suggestion in analyse(ORIGINAL) if suggestion.kind == "quote"]
    assert len(quotes) == len(EXPECTED)
    for quote, (start, parts, source) in zip(quotes, EXPECTED, strict=True):
        assert ORIGINAL[quote.start :].startswith(start)
        assert len(quote.parts) == parts
        assert quote.source is not None
        assert " ".join(ORIGINAL[slice(*quote.source)].split()) == source
        assert quote.reason
    assert sum(len(quote.parts) for quote in quotes) == 18


def test_only_the_closing_note_is_boilerplate() -> None:
    found = [suggestion for suggestion in analyse(ORIGINAL) if suggestion.kind == "boilerplate"]
    assert [ORIGINAL[slice(*part)][:34] for each in found for part in each.parts] == [
        "Note: Thank you for visiting our w"
    ]
    assert found[0].end == len(ORIGINAL.rstrip())
    assert found[0].is_sure


def test_twenty_keys_mark_it_all() -> None:
    sure = sum(suggestion.is_sure for suggestion in analyse(ORIGINAL))
    left = len(EXPECTED) + 1 - sure
    assert 1 + 1 + left <= 20  # A, Enter to the first that is left, Enter for each
