"""The letters that stand for kinds of words: a sentence is read as a string of them, and rules are written over it."""

from collections.abc import Mapping

SAY = "V"
"""“said”: a verb that reports words, before or after them."""
SAYING = "G"
"""“saying”, “adding”: the same, hanging on another verb's subject."""
EXPRESS = "B"
"""“called”, “mocked”: a verb that takes a few quoted words as its object."""
EXPRESSING = "b"
REMARK = "N"
"""“claim”, “comments”: a noun for what somebody said."""
ACCORDING = "A"
"""“according to”: a preposition whose object is the source."""
PRONOUN = "p"
POSSESSIVE = "o"
DETERMINER = "d"
ARTICLE = "a"
"""“the”, “every”: a determiner that is nobody by itself."""
AUXILIARY = "x"
BE = "z"
"""“was”: before a verb it makes a passive."""
ADVERB = "n"
PREPOSITION = "i"
INFINITIVE = "2"
CONJUNCTION = "c"
RELATIVE = "r"
THAT = "h"
SUBORDINATOR = "s"
TIME = "t"
VERB = "e"
"""Any other verb that is known as one."""
NAME = "C"
"""Any other capitalised word."""
WORD = "w"
AFTER_SUBJECT = frozenset((SAY, EXPRESS, AUXILIARY, BE))
"""Tags of verbs before which a capitalised word in -ing is a name."""


def tagged(words: Mapping[str, str]) -> dict[str, str]:
    """The tag of each word, from lists of words by their tag."""
    return {word: tag for tag, listed in words.items() for word in listed.split()}
