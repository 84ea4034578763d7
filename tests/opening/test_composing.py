"""The text that is written for a document without one."""

from hypothesis import given
from hypothesis import strategies as st

from reader.opening.composing import BREAK, Composition
from reader.text.sanitise import sanitise

_WORDS = st.lists(
    st.tuples(
        st.text(st.sampled_from("ab“. \t\n\xa0\u202e\x1b\u200b") | st.just(BREAK), max_size=8),
        st.sampled_from(["", "", "http://x.example/"]),
    ),
    max_size=6,
)
_PARAGRAPHS = st.lists(
    st.tuples(st.sampled_from(["text", "heading", "item", "block", "blockquote"]), _WORDS), max_size=6
)


@given(_PARAGRAPHS)
def test_paragraphs_and_links_lie_in_the_text_in_order(paragraphs: list[tuple[str, list[tuple[str, str]]]]) -> None:
    composed = Composition()
    for kind, words in paragraphs:
        composed.add(kind, words)  # type: ignore[arg-type]
    text, structure = composed.text(), composed.structure()
    at = 0
    for passage in structure.passages:
        words_of_it = text[passage.start : passage.end]
        assert passage.start >= at
        assert words_of_it.strip()
        assert words_of_it == words_of_it.rstrip(" ")
        assert passage.kind == "block" or "\n" not in words_of_it
        at = passage.end
    assert text == "\n\n".join(text[passage.start : passage.end] for passage in structure.passages)
    assert not text or structure.passages
    assert sanitise(text) == text
    assert text.encode().decode() == text
    for link in structure.links:
        assert any(passage.start <= link.start < link.end <= passage.end for passage in structure.passages)
        assert text[link.start : link.end].strip()


def added(*words: tuple[str, str], kind: str = "text") -> tuple[str, list[str]]:
    composed = Composition()
    composed.add(kind, words)  # type: ignore[arg-type]
    return composed.text(), [composed.text()[start:end] for start, end, _ in composed.structure().links]


def test_blanks_become_one_and_links_keep_their_words() -> None:
    assert added(("  A \n", ""), (" link ", "u"), ("\tand  more ", "")) == ("A link and more", ["link"])
    assert added(("10\xa0€ ", "")) == ("10\xa0€", [])


def test_breaks() -> None:
    assert added((f"one {BREAK} two", ""))[0] == "one\ntwo"
    assert added((f"one{BREAK} {BREAK}two", ""))[0] == "one\n\ntwo"
    assert added((f"{'long ' * 30}{BREAK}short", ""))[0].endswith("long\n\nshort")


def test_a_block_stays_as_it_is() -> None:
    assert added(("\n  def f():\n      pass\n\n", ""), kind="block")[0] == "  def f():\n      pass"
