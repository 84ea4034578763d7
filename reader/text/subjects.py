"""Finds the words that name a speaker, in a sentence read as a string of tags (tokens.py): a letter a word.

The patterns are written in these letters: C a name, w any other word, d a determiner, o a possessive, O a genitive,
p a pronoun, r “who”, n an adverb, i f W prepositions (f “of”, W “with”), 2 “to”, c “and”, h “that”, s “when”, t a time,
x z auxiliaries (z “was”), V a verb of saying, B one like “called”, v another, G b g their “-ing” forms, N “statement”,
A “according”, and K E F Q a stretch in quotation marks, by its end.
"""

import re

from reader.text.tokens import QUOTED

Range = tuple[int, int]
"""Of tokens: first, one past the last."""

PHRASE = r"(?:d*n?d?o?(?:[nwCN&]|O[nwCN]?)+|d+)(?:(?:[fiW2]|c)(?:[do]*(?:[nwCNO])+|d))*"
"""“one of the diplomats”, “Senator Ann Lee of Ohio”."""
ASIDE = r"[^.;:KFE]{1,40}?"
DESCRIPTION = rf"(?:[,(-](?![isGgbh]){ASIDE}[,)-])?"
"""“, the head of the union,” or “, who leads it,” after a name."""
VERB_GROUP = "[xzn2]*"
"""“has also” before a verb."""
INTRODUCTION = re.compile(r"(?:[isGgf2vWb][^,.;:FKEQ]*,|[cn,:;-]|t[^,.;:FKEQCpdow]*,?)+")
"""“But on Monday,” “When asked about it,”"""
_DESCRIBED_PHRASE = re.compile(rf"(?P<who>p|r|{PHRASE}{DESCRIPTION})$")
_DESCRIBED = re.compile(
    rf"(?P<who>{PHRASE}(?:[,(-](?![isGgbhWp])[^.;:KFEQV]{{1,40}}?[,)-])?)(?:[isGgbW][^.;:KFEV]{{1,40}}?,)?"
)
_NAME = re.compile(PHRASE)
_APPOSITION = re.compile(rf"[,(-](?=[dowCrn]){ASIDE}[,)-](?=[xznvVBGbgW]|$)")
_STARTS_AGAIN = re.compile(r"n?,[iWpCd]")
_ACCOMPANYING = re.compile(rf"W(?P<who>p|{PHRASE})n*(?:[gGb][^,.;:VBxz]*)?$")
_SAID_BEFORE = re.compile(rf"V(?P<who>p|v?{PHRASE})")
_REACH = 45
"""How many words a subject may stand from its verb: bounds the work on endless sentences."""
_NEAR = 15


def subject(tags: str, first: int, verb: int) -> Range | None:
    """The subject of the verb at `verb`, in the sentence that starts at `first`."""
    if tags[verb] in "Gb" and (verb == first or tags[verb - 1] not in "xz"):
        return _subject_of_participle(tags, first, verb)
    end = verb
    while end > first and tags[end - 1] in "xzn2":
        end -= 1
    if end == first:
        return None
    if "2" in tags[end:verb] and tags[end - 1] not in "pr":
        return _shared_subject(tags, first, end) or main_subject(tags, first, end)
    return _subject_ending(tags, first, end)


def _subject_of_participle(tags: str, first: int, verb: int) -> Range | None:
    """Who is “saying”: X of “with X saying”, of “…,” said X, saying”, else the subject of the sentence."""
    accompanied = _ACCOMPANYING.search(tags, max(first, verb - _NEAR), verb)
    if accompanied:
        return accompanied.span("who")
    for at in range(verb - 1, max(first, verb - _REACH), -1):
        if tags[at] == "V" and tags[at - 1] in QUOTED:
            match = _SAID_BEFORE.match(tags, at, verb)
            return match.span("who") if match else None
    return main_subject(tags, first, verb)


def _subject_ending(tags: str, first: int, end: int) -> Range | None:
    """The subject that ends right before `end`, circumstances like “in 2010” left out."""
    last = tags[end - 1]
    if last in "pr":
        return end - 1, end
    if last in ",)-":
        return _described_subject(tags, first, end) or main_subject(tags, first, end)
    if last == "c":
        return _shared_subject(tags, first, end - 1) or main_subject(tags, first, end)
    if last not in "nwCNOdQ":
        return main_subject(tags, first, end)
    for begin in range(max(first, end - _REACH), end):
        if begin > first and tags[begin - 1] in "dowCNO":
            continue
        match = _DESCRIBED_PHRASE.fullmatch(tags, begin, end)
        if match and begin > first + 1 and tags[begin - 1] in "iW" and tags[begin - 2] in "prCw,":
            return _subject_ending(tags, first, begin - 1)
        if match:
            return match.span("who")
    return None


def _shared_subject(tags: str, first: int, conjunction: int) -> Range | None:
    """“he” of “if asked, he laughed and said”."""
    for at in range(conjunction - 1, max(first, conjunction - _NEAR), -1):
        if tags[at] in "vVBxz" and tags[at - 1] == "p":
            return at - 1, at
    return None


def _described_subject(tags: str, first: int, end: int) -> Range | None:
    """“Ann Lee, who leads the group,” before the verb at `end`."""
    for begin in range(max(first, end - _REACH), end):
        if begin == first or tags[begin - 1] in "hscr,;:-nFKEQ":
            match = _DESCRIBED.fullmatch(tags, begin, end)
            if match and not INTRODUCTION.match(tags, begin, end):
                return match.span("who")
    return None


def main_subject(tags: str, first: int, end: int) -> Range | None:
    """The subject with which the sentence tags[first:end] begins, after “On Monday,” and the like."""
    found = None
    at = first
    while at < end and tags[at] in "FKE,":
        at += 1
    while at < end:
        opening = INTRODUCTION.match(tags, at, end)
        if opening:
            at = opening.end()
        if tags[at : at + 1] == "p":
            return at, at + 1
        match = _NAME.match(tags, at, end)
        if not match:
            return found
        last = match.end()
        aside = _APPOSITION.match(tags, last, end + 1)
        if aside:
            return at, aside.end() - 1
        found = found or (at, last)
        if not _STARTS_AGAIN.match(tags, last, end):
            return at, last
        at = last + 1
    return found
