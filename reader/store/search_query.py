"""Understands what somebody searches for: words that all have to be there, "phrases", the beginnings of words*."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.store.search_text import indexed, words_of, written

MOST = 64
"""Words and phrases that are looked for; the others are left out."""
_LONGEST = 2_000
"""Characters of a query that count."""
_TERM = re.compile(r'["“”„]([^"“”„]*)(?:["“”„](\*?)|$)|([^\s"“”„]+)')
_WORD = re.compile(r"[^\W_]+")


class Term(NamedTuple):
    """A word or a phrase that has to be there."""

    text: str
    is_prefix: bool = False
    """Whether its last word may go on."""


def terms(query: str) -> tuple[Term, ...]:
    """What is looked for; characters that are in no word do not count."""
    found = []
    for phrase, star, word in _TERM.findall(query[:_LONGEST]):
        text = phrase or word.rstrip("*")
        found.append(Term(text, bool(star) or (not phrase and word.endswith("*"))))
    return _sound(found)


def terms_of(words: Sequence[str]) -> tuple[Term, ...]:
    """As `terms`, of words that a shell took apart: one that holds blanks was quoted there, so it is a phrase."""
    found: list[Term] = []
    for word in words:
        if len(word.split()) > 1 and not re.search(r'["“”„]', word):
            found.append(Term(word.rstrip("*")[:_LONGEST], word.endswith("*")))
        else:
            found.extend(terms(word))
    return _sound(found)


def typed(query: str) -> tuple[Term, ...]:
    """As `terms`, of a query that is still being typed: its last word may go on, if it is more than a letter."""
    found = terms(query)
    if found and len(found[-1].text) > 1 and query[-1:].isalnum():
        found = (*found[:-1], found[-1]._replace(is_prefix=True))
    return found


def expression(found: Sequence[Term], columns: Sequence[str], capitals: str) -> str:
    """What FTS5 is asked for: terms in quotation marks are words to it whatever they hold.

    Args:
        found: what is looked for.
        columns: where.
        capitals: the column of the words that have capitals.
    """
    asked = f"{{{' '.join(columns)}}} : ({' '.join(map(_phrase, found))})"
    written = [_phrase(word) for term in found for word in _capitalised_words(term)]
    return f"{asked} AND {capitals} : ({' '.join(written)})" if written else asked


def agrees(found: Sequence[Term], matched: Sequence[str]) -> bool:
    """Smart case: whether the words that were found have the capitals of the terms that have some."""
    wanted = [term for term in found if any(ch.isupper() for ch in term.text)]
    if not wanted:
        return True
    texts = [" ".join(_words(each)) for each in matched]
    for term in wanted:
        words = re.escape(" ".join(_words(term.text)))
        pattern = re.compile(rf"\b{words}" if term.is_prefix else rf"\b{words}\b")
        if not any(map(pattern.search, texts)):
            return False
    return True


def _capitalised_words(term: Term) -> Iterator[Term]:
    """Each word of a term that has capitals, as the index has it."""
    words = words_of(term.text)
    for number, word in enumerate(words):
        if word != word.lower():
            yield Term(written(word), term.is_prefix and number == len(words) - 1)


def _sound(found: Sequence[Term]) -> tuple[Term, ...]:
    return tuple(dict.fromkeys(term for term in found if _WORD.search(term.text)))[:MOST]


def _phrase(term: Term) -> str:
    text = indexed(term.text).replace('"', " ")
    return f'"{text}"{" *" if term.is_prefix else ""}'


def _words(text: str) -> list[str]:
    """The words of a text, without accents, their case as it is."""
    bare = "".join(ch for ch in unicodedata.normalize("NFD", text) if not unicodedata.combining(ch))
    return _WORD.findall(bare)
