"""What was changed in a wording, word by word."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

Kind = Literal["kept", "removed", "added"]


class Run(NamedTuple):
    """Words that were kept, removed or added, a blank between them."""

    kind: Kind
    text: str


def word_runs(old: Iterable[tuple[str, str]], new: Iterable[tuple[str, str]]) -> Iterator[Run]:
    """The runs that lead from one wording to the other; what is removed comes before what is added in its place.

    Args:
        old: the words as they are shown, each with what it is compared by.
        new: the same of the new wording, which is how kept words are shown.
    """
    from rapidfuzz.distance import Indel  # only needed when something has changed

    was, now = list(old), list(new)
    removed: list[str] = []
    added: list[str] = []
    for step in Indel.opcodes([key for _, key in was], [key for _, key in now]):
        if step.tag == "equal":
            yield from _turned(removed, added)
            yield Run("kept", " ".join(word for word, _ in now[step.dest_start : step.dest_end]))
            removed, added = [], []
        removed += [word for word, _ in was[step.src_start : step.src_end]] if step.tag != "equal" else []
        added += [word for word, _ in now[step.dest_start : step.dest_end]] if step.tag != "equal" else []
    yield from _turned(removed, added)


def as_text(runs: Iterable[Run]) -> str:
    """The runs on one line, such as “We [-shall-] {+will+} see”."""
    signs = {"kept": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
    return " ".join(f"{signs[kind][0]}{text}{signs[kind][1]}" for kind, text in runs)


def _turned(removed: list[str], added: list[str]) -> Iterator[Run]:
    if removed:
        yield Run("removed", " ".join(removed))
    if added:
        yield Run("added", " ".join(added))
