"""Finds sentences that stuck together where a paragraph break was lost ("by Israel.Where Hamas")."""

import re

_GLUED = re.compile(
    r"(?P<word>[^\W_]{2,}|\d)(?P<end>[”\")\]’]{0,2}[.!?][”’\"')\]]{0,2})(?=[“‘\"(]?(?P<next>[A-ZÀ-ÖØ-Þ][\w’'-]*)(?P<gap>[\s,.;:]?))"
)
_STARTERS = frozenset(
    "The A An He She It They We I You But And In On At This That These Those There However Meanwhile After When As If For "
    "His Her Its Their Our My Your Not No So Some Many Most Since While What Who Why How Now Then To With From By Where "
    "Also According Although Although Because Before During Earlier Last Later Or Such Several Though Until Under Under".split()
)
_ADDRESS = re.compile(r"\S*(?://|@|www\.|[\w-]+\.[\w-]+/)\S*")


def glued(line: str) -> tuple[int, ...]:
    """The offsets in the line before which a paragraph break was lost."""
    return tuple(found.end() for found in _GLUED.finditer(line) if _is_break(line, found))


def _is_break(line: str, found: "re.Match[str]") -> bool:
    start, end = found.span()
    first = max(line.rfind(" ", max(0, start - 200), start), line.rfind("\xa0", max(0, start - 200), start)) + 1
    last = line.find(" ", end, end + 200)
    if _ADDRESS.match(line[first : last if last > 0 else end + 200]):
        return False
    word, following = found["word"], found["next"]
    if word[-1].isupper() or following.isupper() and len(following) > 1:
        return False
    if found["gap"] == ".":
        return False
    if word[-1].isdigit() and following not in _STARTERS:
        return False
    if found["end"] == "." and following not in _STARTERS:
        return word[-1].islower() and len(word) > 3 and found["gap"].isspace() and word[0].islower()
    return True
