"""Which language a text is in, and so which words show who is quoted."""

from functools import cache
from importlib import import_module

from reader.text.language import Language
from reader.text.patterns import pattern
from reader.text.stop_words import STOP_WORDS

UNSPACED = {code: Language(code, {}).ready() for code in ("ja", "zh")}
"""Languages that set no blanks between words."""
_MODULES = {"en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese"}
_SAMPLE = 1_000
_WORD = pattern(r"[^\W\d_]+")
_FIRST_KANA = "\u3040"
_MOST_SPACED = 0.2
"""In a text written with blanks at most this share of the characters is Chinese or Japanese."""


def language_of(text: str) -> Language:
    """The language of the script, or that whose stop words are most frequent at the start; English when none is."""
    sample = text[:_SAMPLE]
    if max(sample, default="") >= _FIRST_KANA:
        kana = sum(_FIRST_KANA <= sign <= "\u30ff" for sign in sample)
        han = sum("\u3400" <= sign <= "\u9fff" for sign in sample)
        if kana + han > _MOST_SPACED * len(sample):
            return UNSPACED["ja" if 10 * kana > han else "zh"]
    words = _WORD.findall(sample.lower())
    return _language(max(STOP_WORDS, key=lambda code: sum(map(STOP_WORDS[code].__contains__, words))))


@cache
def _language(code: str) -> Language:
    """The language with this code; its words and patterns are loaded when a text is in it."""
    language: Language = import_module(f"reader.text.{_MODULES[code]}").LANGUAGE
    return language
