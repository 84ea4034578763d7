"""The words that show who is quoted, by language, and which language a text is in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.text import english, french, german, italian, portuguese, spanish
from reader.text.tags import AFTER_SUBJECT, EXPRESS, EXPRESSING, SAY, SAYING

VERBS = frozenset((SAY, SAYING, EXPRESS, EXPRESSING))
"""Tags of cue verbs."""


@dataclass(frozen=True, slots=True)
class Language:
    """What quotations need to know of a language. All words are in lower case."""

    code: str
    tags: Mapping[str, str]
    """Tag by word."""
    stop_words: frozenset[str]
    """Frequent words that tell this language from the others."""
    nouns_too: frozenset[str] = frozenset()
    """Forms of cue verbs that are more often nouns: taken as verbs only behind a subject."""
    remarks: frozenset[str] = frozenset()
    """Nouns for what somebody said, many of them verbs as well: “claim”, “comments”."""
    particle_of: Mapping[str, str] = field(default_factory=dict)
    """Verbs that report words with a particle behind them: “went on”, “shot back”."""
    elided: str = ""
    """Words that end in an apostrophe and are one with the next, such as “l’”, as alternatives of a pattern."""
    genitives: frozenset[str] = frozenset()
    """Articles that go on with a noun phrase: “der Sprecher des Ministeriums”."""
    works: frozenset[str] = frozenset()
    """Nouns behind which a title stands, not what somebody said: “der Film „Heimat“”."""
    places: frozenset[str] = frozenset()
    """Prepositions of places, which belong to a description: “Leiterin einer Kita in Bremen”."""
    circumstance: re.Pattern[str] = re.compile("(?!)")
    """Matches where a noun phrase ends and begins how, when or where somebody spoke."""
    viewpoint: re.Pattern[str] = re.compile("(?!)")
    """Matches before a source that opens a sentence: “à en croire”, “a juicio de”."""
    has_brackets: bool = False
    """Whether the verb may stand behind its objects: “hat den Plan als „a“ bezeichnet”."""
    has_capitals: bool = False
    """Whether every noun has a capital."""
    drops_subject: bool = False
    """Whether a verb alone may stand for “he says”."""
    subjunctives: frozenset[str] = frozenset()
    """Forms of verbs that tell what somebody else said: “die Regierung müsse”."""
    asides: re.Pattern[str] = re.compile("")
    """Finds words at the end of a noun phrase that belong to the sentence: “, sin embargo”."""
    dummy: str = ""
    """A pronoun that stands for nobody: “hieß es”."""
    is_foreign: bool = True
    """Whether the weights, fitted on English articles, know little of it."""
    particles: frozenset[str] = field(init=False)
    small: Mapping[str, str] = field(init=False)
    """Tags of the words and signs that have the same one wherever they stand."""

    plain: dict[str, str] = field(init=False, default_factory=dict)
    """Tags of these and of words that were met, if they change nothing of the words before them."""

    def __post_init__(self) -> None:
        fixed = {
            word: tag
            for word, tag in self.tags.items()
            if tag not in VERBS and word not in self.remarks and word not in self.nouns_too
        }
        object.__setattr__(self, "small", fixed | {sign: sign for sign in ",:;(."})
        object.__setattr__(self, "particles", frozenset(self.particle_of.values()))
        self.forget()

    def forget(self) -> None:
        """Forget the words that were met."""
        self.plain.clear()
        self.plain.update(
            (word, tag) for word, tag in self.small.items() if tag not in AFTER_SUBJECT and word not in self.particles
        )


ENGLISH = Language(
    "en", english.WORDS, english.STOP_WORDS, english.NOUNS_TOO, english.REMARKS, english.PHRASAL, is_foreign=False
)
LANGUAGES = (
    ENGLISH,
    Language(
        "de",
        german.WORDS,
        german.STOP_WORDS,
        genitives=german.GENITIVES,
        places=frozenset(("in",)),
        works=german.WORKS,
        asides=german.ASIDES,
        circumstance=german.CIRCUMSTANCE,
        viewpoint=german.VIEWPOINT,
        dummy="es",
        subjunctives=german.SUBJUNCTIVES,
        has_brackets=True,
        has_capitals=True,
    ),
    Language(
        "fr",
        french.WORDS,
        french.STOP_WORDS,
        elided=french.ELIDED,
        genitives=french.GENITIVES,
        places=frozenset(("en", "à")),
        works=french.WORKS,
        asides=french.ASIDES,
        circumstance=french.CIRCUMSTANCE,
        viewpoint=french.VIEWPOINT,
    ),
    Language(
        "es",
        spanish.WORDS,
        spanish.STOP_WORDS,
        places=frozenset(("en",)),
        works=spanish.WORKS,
        asides=spanish.ASIDES,
        circumstance=spanish.CIRCUMSTANCE,
        viewpoint=spanish.VIEWPOINT,
        drops_subject=True,
    ),
    Language(
        "it",
        italian.WORDS,
        italian.STOP_WORDS,
        elided=italian.ELIDED,
        places=frozenset(("in", "a")),
        works=italian.WORKS,
        asides=italian.ASIDES,
        circumstance=italian.CIRCUMSTANCE,
        viewpoint=italian.VIEWPOINT,
        drops_subject=True,
    ),
    Language(
        "pt",
        portuguese.WORDS,
        portuguese.STOP_WORDS,
        places=frozenset(("em", "no", "na")),
        works=portuguese.WORKS,
        asides=portuguese.ASIDES,
        circumstance=portuguese.CIRCUMSTANCE,
        viewpoint=portuguese.VIEWPOINT,
        drops_subject=True,
    ),
)

JAPANESE = Language("ja", {}, frozenset())
CHINESE = Language("zh", {}, frozenset())

_SAMPLE = 1_000
_WORD = re.compile(r"[^\W\d_]+")
_KANA = re.compile("[\u3040-\u30ff]")
_HAN = re.compile("[\u3400-\u9fff]")
_MOST_SPACED = 0.2
"""In a text written with blanks at most this share of the characters is Chinese or Japanese."""


def language_of(text: str) -> Language:
    """The language of the script, or that whose stop words are most frequent at the start; English when none is."""
    sample = text[:_SAMPLE]
    if not sample.isascii():
        kana, han = len(_KANA.findall(sample)), len(_HAN.findall(sample))
        if kana + han > _MOST_SPACED * len(sample):
            return JAPANESE if 10 * kana > han else CHINESE
    words = _WORD.findall(sample.lower())
    return max(LANGUAGES, key=lambda language: sum(map(language.stop_words.__contains__, words)))
