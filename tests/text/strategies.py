"""Texts for property tests: any characters at all, and texts made of the pieces that repair has rules for."""

from hypothesis import strategies as st

from reader.text.sanitise import sanitise

# fmt: off
_PIECES = st.sampled_from(
    [
        *" \n\t.,;:!?\"'“”‘’()[]-–—>|#*%5aA",
        *("\n\n", "\r\n", "\r", "\x0b", "\u2028", "\x85", "  ", "    ", " \n", "...", "· ", "- ", "1. ", "> "),
        *("\x00", "\x1b[31m", "\x9b", "\u202e", "\u200b", "\u200d", "\u00ad", "\ufeff", "\ud800", "\ufe0f", "\ufffe"),
        *("the", "The", "Hamas", "Israel", "said", "U.S.", "Dr.", "All", "AllThe", "When",
          "de", "ath", "May 7", "www.x.org/"),
        *("a@b.org", "Node.js", "3.14", "By Ann Lee", "’ political", "\n, said", ".Where", "?”",
          "café", "می\u200cخواهم"),
        *("漢字", "👩\u200d👩", "e\u0301", "\xa0", "   |   ", "Roses are red",
          "a line of prose that is about sixty characters long, or"),
    ]
)
# fmt: on
_ANY = st.text(st.characters(), max_size=60) | st.text(
    st.characters() | st.characters(categories=["Cs", "Cc", "Cf"]), max_size=40
)
_ARTICLES = st.lists(_PIECES, max_size=40).map("".join)


def texts() -> st.SearchStrategy[str]:
    """Any characters whatever, or pieces of broken articles put together."""
    return _ANY | _ARTICLES


def ink(text: str) -> str:
    """The characters of a text that can be seen once it is safe."""
    return "".join(sanitise(text).split())
