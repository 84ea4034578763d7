"""Whether two wordings name different speakers: what nobody is named for contradicts nothing."""

import re

from reader.text.patterns import pattern

_NAME = pattern(r"[^\W\d_a-zß-ÿ][\w’'.-]*(?:\s+(?:(?:al|bin|de|der|den|di|du|la|van|von)\s+)*[^\W\d_a-zß-ÿ][\w’'.-]*)*")
_NO_NAMES = frozenset(
    """the a an he she it they we i you who his her their its our my one some many several two three another other this
    that these those mr mrs ms dr sen rep gov gen president senator governor secretary minister judge mayor sir
    officials sources according er sie es il elle ils elles el la le les der die das""".split()
)

_PRONOUNS = frozenset("he she it they we i you who er sie es il elle ils elles on el ella lui lei ele ela".split())


def contradicts(one: str, other: str) -> bool:
    """Whether both are names, of different people as far as their surnames tell."""
    mine, theirs = _names(one), _names(other)
    if not mine or not theirs:
        return False
    first, second = set(mine), set(theirs)
    if mine[-1] in second or theirs[-1] in first or first <= second or second <= first:
        return False
    return not (_initials(one, theirs) or _initials(other, mine))


def is_unnamed(words: str) -> bool:
    """Whether the words stand for somebody who is not named, such as “an official”; pronouns do for whoever is."""
    return bool(words.strip()) and not is_named(words) and words.strip().casefold() not in _PRONOUNS


def is_named(words: str) -> bool:
    """Whether the words hold a name."""
    return bool(_names(words))


def _names(words: str) -> list[str]:
    """The words of the names, the surname last: of those before a comma, if there are any."""
    for stretch in (words.partition(",")[0], words):
        runs = [run.group().split() for run in _NAME.finditer(stretch)]
        pieces = [re.sub(r"[’']s?$", "", piece).strip(".’'").casefold() for run in runs for piece in run]
        found = [piece for piece in pieces if piece and piece not in _NO_NAMES]
        if found:
            return found
    return []


def _initials(words: str, names: list[str]) -> bool:
    """Whether words such as FBI are the first letters of a name."""
    bare = words.strip().removeprefix("the ").removeprefix("The ").replace(".", "")
    return bare.isupper() and len(names) > 1 and bare.casefold() == "".join(name[0] for name in names)
