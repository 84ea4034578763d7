"""Where words that are lost would stand: by what is left of their surroundings, to be proposed to a reader."""

from reader.marks.model import Part
from reader.marks.normalising import fold

REACH = 20_000
"""Characters from where words were within which they are looked for."""
FEWEST = 8
"""Letters of surroundings that mean something."""
ALIKE = 75
"""How alike they have to be, of 100."""


def place_among(text: str, part: Part) -> int | None:
    """The offset at which the words of a selector would stand; None if nothing of what was around them is left."""
    from rapidfuzz import fuzz  # only needed when a text has changed

    start = max(0, part.start - REACH)
    folded = fold(text[start : part.end + REACH])
    found: list[tuple[float, int]] = []
    for words, is_before in ((part.prefix, True), (part.suffix, False)):
        letters = fold(words).letters
        if len(letters) < FEWEST or len(folded.letters) < len(letters):
            continue
        at = fuzz.partial_ratio_alignment(letters, folded.letters, score_cutoff=ALIKE)
        if at is not None:
            found.append((at.score, at.dest_end if is_before else at.dest_start - 1))
    if not found:
        return None
    _, letter = max(found, key=lambda each: each[0])
    return start + folded.offsets[min(max(letter, 0), len(folded.letters) - 1)]
