"""Texts of every sort for the property tests: broken articles, odd characters, anything at all."""

from hypothesis import strategies as st

from reader.text.sanitise import sanitise, visible

PIECES = (
    "Hamas", "the", "death", "de", "ath", "-Polin", "’ political", ",", ".", " ", "  ", "\n",
    "\n\n", "\r\n", "\r", "\t", "“", "”", '"', "said Scott", "By Ann Lee", "- item", "3. item",
    "U.S.", "Israel.Where", "However", "Node.js", "?", "!", ")", "(", "\x1b[31m", "\u200b",
    "\u00ad", "\u202e", "\ud800", "\x85", "\u2028", "\xa0", "> quoted", "|", "a b   c   d",
    "A line of verse here", "a line that is long enough to have been wrapped by somebody at",
    "jugWhen the", "🙂", "NYJuly 2", "❤️\u200d🔥", "é", "\x00",
)  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    """Any text: pieces of broken articles put together, or any characters whatever."""
    odd = st.text(st.characters(codec=None, categories=None), max_size=60)
    return st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), odd)


def ink(text: str) -> str:
    """The visible characters of a text once it is safe."""
    return "".join(filter(visible, sanitise(text)))
