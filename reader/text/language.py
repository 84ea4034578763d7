"""What quotations need to know of a language: its cue words, and what its grammar shows."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from reader.text.patterns import pattern
from reader.text.tags import AFTER_SUBJECT, EXPRESS, EXPRESSING, SAY, SAYING

VERBS = frozenset((SAY, SAYING, EXPRESS, EXPRESSING))
"""Tags of cue verbs."""


class Language(NamedTuple):
    """What quotations need to know of a language. All words are in lower case."""

    code: str
    tags: Mapping[str, str]
    """Tag by word."""
    nouns_too: frozenset[str] = frozenset()
    """Forms of cue verbs that are more often nouns: taken as verbs only behind a subject."""
    remarks: frozenset[str] = frozenset()
    """Nouns for what somebody said, many of them verbs as well: “claim”, “comments”."""
    particle_of: Mapping[str, str] = {}
    """Verbs that report words with a particle behind them: “went on”, “shot back”."""
    elided: str = ""
    """Words that end in an apostrophe and are one with the next, such as “l’”, as alternatives of a pattern."""
    genitives: frozenset[str] = frozenset()
    """Articles that go on with a noun phrase: “der Sprecher des Ministeriums”."""
    works: frozenset[str] = frozenset()
    """Nouns behind which a title stands, not what somebody said: “der Film „Heimat“”."""
    places: frozenset[str] = frozenset()
    """Prepositions of places, which belong to a description: “Leiterin einer Kita in Bremen”."""
    circumstance: re.Pattern[str] = pattern("(?!)")
    """Matches where a noun phrase ends and begins how, when or where somebody spoke."""
    viewpoint: re.Pattern[str] = pattern("(?!)")
    """Matches before a source that opens a sentence: “à en croire”, “a juicio de”."""
    has_brackets: bool = False
    """Whether the verb may stand behind its objects: “hat den Plan als „a“ bezeichnet”."""
    has_capitals: bool = False
    """Whether every noun has a capital."""
    drops_subject: bool = False
    """Whether a verb alone may stand for “he says”."""
    subjunctives: frozenset[str] = frozenset()
    """Forms of verbs that tell what somebody else said: “die Regierung müsse”."""
    asides: re.Pattern[str] = pattern("")
    """Finds words at the end of a noun phrase that belong to the sentence: “, sin embargo”."""
    dummy: str = ""
    """A pronoun that stands for nobody: “hieß es”."""
    is_foreign: bool = True
    """Whether the weights, fitted on English articles, know little of it."""
    particles: frozenset[str] = frozenset()
    small: Mapping[str, str] = {}
    """Tags of the words and signs that have the same one wherever they stand."""
    plain: dict[str, str] = {}  # noqa: RUF012 - each language gets its own when it is made ready
    """Tags of these and of words that were met, if they change nothing of the words before them."""

    def ready(self) -> "Language":
        """The language with what follows from its words."""
        fixed = {
            word: tag
            for word, tag in self.tags.items()
            if tag not in VERBS and word not in self.remarks and word not in self.nouns_too
        }
        small = fixed | {sign: sign for sign in ",:;(."}
        made = self._replace(particles=frozenset(self.particle_of.values()), small=small, plain={})
        made.forget()
        return made

    def forget(self) -> None:
        """Forget the words that were met."""
        self.plain.clear()
        self.plain.update(
            (word, tag) for word, tag in self.small.items() if tag not in AFTER_SUBJECT and word not in self.particles
        )
