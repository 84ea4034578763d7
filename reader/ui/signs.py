"""The signs that tell marks and suggestions apart without colour."""

from reader.marks.kinds import BOILERPLATE, PARAPHRASE, QUOTE, SOURCE

SIGNS = {QUOTE: "“", PARAPHRASE: "~", SOURCE: "@", BOILERPLATE: "-"}
OTHER = "*"
"""The sign of a kind that the reader added."""
SUGGESTED = "?"
OVERLAP = "+"
CURSOR = "▌"


def sign_of(kind: str) -> str:
    return SIGNS.get(kind, OTHER)
