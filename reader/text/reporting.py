"""Finds who is quoted in languages other than English by what their grammar shows.

The weights that decide in English were fitted on English words. What they leave open elsewhere these rules settle.
"""

import re

from reader.text.candidates import Candidate, according, by_verb, named_as
from reader.text.language import Language
from reader.text.offsets import Span
from reader.text.patterns import pattern
from reader.text.phrases import WINDOW, named_after
from reader.text.stretches import Stretch
from reader.text.subjects import Range, participle_subject, verb_subject
from reader.text.tags import ACCORDING, EXPRESS, SAY, SAYING
from reader.text.tokens import COMMA, EXCLAIMED, FRAGMENT, FULL, QUOTED, Tokens, read

_VERB_GROUP = rf"n*[xz]*n*(?P<subject>p?)n*(?P<cue>{SAY})"
_BEHIND = pattern(rf"[,-]?{_VERB_GROUP}")
"""“sagte ...”, “a-t-il dit”."""
_INSERTED = pattern(rf"[,-]{_VERB_GROUP}")
_DROPPED = pattern(rf"[,-]?[cn]*[xz]*n*{SAY}(?:[.,;:hit]|$)")
_BRACKET_END = pattern(rf"[nw]?(?P<cue>[{SAY}{EXPRESS}])(?=[.,;:c]|$)")
_TOPIC = pattern(r"[cn]*(?P<np>(?:[ado]w{0,3})?C[C&]*|[ado]w)")
_NO_SPEAKER = pattern(
    r"\b(?:fois|moments?|instant|raisons?|années?|jours?|suite|plupart|temps|exemple|cela|vez|veces|momentos?|razón|razones"
    r"|años?|ejemplo|ello|esto|eso|volta|volte|motivo|motivi|anno|anni|parte|questo|ora|zukunft|jahre?|mal|zeit|exemplo|isso"
    r"|isto|agora|dias?|días?|fecha|semana|semaine|settimana|woche|monate?|mois|mes|mese)\b",
    re.IGNORECASE,
)
"""Nouns that are nobody: “pour la première fois”."""
_LONGEST_OUTLET = 40


def reported(
    tokens: Tokens, text: str, at: int, first: int, last: int, previous: tuple[int, Candidate] | None
) -> Candidate | None:
    """Who is quoted by the stretch at token `at` in the sentence tokens[first:last]; None if no word shows it.

    `previous` is the stretch before it in the sentence and its source.
    """
    found = (
        _behind(tokens, text, at, first, last)
        or (_bracketed(tokens, text, at, first, last) if tokens.language.has_brackets else None)
        or _led_up_to(tokens, text, at, first, previous[1] if previous else None)
        or named_as(tokens, _viewpoint(tokens, text, at, first), "opening", first)
    )
    return _without_aside(text, found, tokens.language) if found else None


def goes_on(tokens: Tokens, text: str, at: int, first: int) -> bool:
    """Whether a stretch is said by who spoke before: “a”, recuerda. Die Regierung müsse „a“."""
    return _is_subjectless(tokens, at, first) or _is_indirect(tokens, text, at, first)


def topic_of(tokens: Tokens, text: str, first: int, last: int) -> Range | None:
    """Whom a sentence is about, if it starts with them."""
    viewpoint = _viewpoint(tokens, text, last, first)
    if viewpoint:
        return viewpoint
    found = _TOPIC.match(tokens.tags, first, last)
    return found.span("np") if found else None


def inserted(text: str, stretch: Stretch, language: Language) -> Span | None:
    """Who is named inside the marks: « A, a-t-il reconnu, b. »."""
    tokens = read(text, stretch.start, stretch.end, (), language)
    for found in _INSERTED.finditer(tokens.tags):
        source = _subject_behind(tokens, text, found, len(tokens.tags))
        if source and tokens.tags[max(source[1], found.end()) :][:1] in (",", ".", "-"):
            return tokens.span(*source)
    return None


def is_name(tokens: Tokens, text: str, at: int, first: int, stretch: Stretch) -> bool:
    """Whether a stretch names a film, a newspaper or the like."""
    return _is_title(tokens, text, at, stretch) or _is_outlet(tokens, text, at, first, stretch)


def _behind(tokens: Tokens, text: str, at: int, first: int, last: int) -> Candidate | None:
    """“A”, said X."""
    found = _BEHIND.match(tokens.tags, at + 1, min(last, at + WINDOW))
    if found is None or (tokens.tags[at] not in COMMA + EXCLAIMED + FULL and tokens.tags[at + 1] not in ",-"):
        return None
    source = _subject_behind(tokens, text, found, last)
    return named_as(tokens, source, "after" if at == first else "late", found.start("cue"))


def _subject_behind(tokens: Tokens, text: str, verb: "re.Match[str]", last: int) -> Range | None:
    if verb.group("subject"):
        return verb.span("subject")
    source = named_after(tokens, text, verb.end(), last)
    if source and text[slice(*tokens.span(*source))] == tokens.language.dummy:
        end = source[1]
        return named_after(tokens, text, end + 1, last) if tokens.tags[end : end + 1] == "i" else None
    return source


def _bracketed(tokens: Tokens, text: str, at: int, first: int, last: int) -> Candidate | None:
    """X hat Y als „a“ bezeichnet."""
    tags = tokens.tags
    end = _BRACKET_END.match(tags, at + 1, last)
    auxiliary = max(tags.rfind("x", first, at), tags.rfind("z", first, at))
    if end is None or auxiliary < 0 or any(tag in QUOTED for tag in tags[auxiliary:at]):
        return None
    if tags[auxiliary] == "z":
        return None
    source = verb_subject(tags, auxiliary, first) or named_after(tokens, text, auxiliary + 1, at)
    return named_as(tokens, source, "before", end.start("cue"))


def _led_up_to(tokens: Tokens, text: str, at: int, first: int, previous: Candidate | None) -> Candidate | None:
    """X says that it is “a”, and adds that it is “b”. The nearest cue counts that is not that of the stretch before."""
    tags = tokens.tags
    after = max(first, previous.cue + 1) if previous else first
    for cue in range(at - 1, max(after, at - WINDOW) - 1, -1):
        if tags[cue] in QUOTED:
            return None
        if previous and previous.words and tags[cue] in (SAY, EXPRESS) and tags[cue - 1] == "c":
            return Candidate(previous.span, previous.words, "before", cue)
        found = _by_cue(tokens, text, cue, at, first)
        if found:
            return found
    return None


def _by_cue(tokens: Tokens, text: str, cue: int, at: int, first: int) -> Candidate | None:
    """Who says it if token `cue` tells."""
    tag = tokens.tags[cue]
    if tag in (SAY, EXPRESS):
        named = next((one for one in by_verb(tokens, text, cue, at, first) if one and one.source), None)
    elif tag == SAYING:
        return named_as(tokens, participle_subject(tokens.tags, cue, first), "participle", cue)
    elif tag == ACCORDING:
        named = according(tokens, text, cue, at, "opening" if cue == first else "according")
    else:
        return None
    return named_as(tokens, named.source, named.rule, cue) if named else None


def _viewpoint(tokens: Tokens, text: str, at: int, first: int) -> Range | None:
    """A juicio de X, it is “a”."""
    opening = tokens.language.viewpoint.match(text, tokens.starts[first])
    if opening is None:
        return None
    start = next((token for token in range(first, at) if tokens.starts[token] >= opening.end()), at)
    may_start = "adoCw" if " " in opening.group().strip() else "adoC"  # “a juicio del juez”, but not “para evitar”
    if start >= at or tokens.tags[start] not in may_start:
        return None
    source = named_after(tokens, text, start, at)
    if source is None:
        return None
    stop = next((token for token in range(start + 1, source[1]) if tokens.tags[token] in ",n"), source[1])
    words = tokens.span(start, stop)
    if _NO_SPEAKER.search(text, words.start, words.end):
        return None
    return start, stop


def _without_aside(text: str, candidate: Candidate, language: Language) -> Candidate:
    """The candidate without “, sin embargo” and the like at its end."""
    span = candidate.span
    aside = language.asides.search(text, span.start, span.end) if span and language.asides.pattern else None
    return candidate._replace(span=Span(span.start, aside.start())) if span and aside else candidate


def _is_subjectless(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a verb without its subject says who is quoted: “a”, recuerda. Añadió que es “a”."""
    if not tokens.language.drops_subject:
        return False
    return bool(_DROPPED.match(tokens.tags, at + 1) or _DROPPED.match(tokens.tags, first, at))


def _is_indirect(tokens: Tokens, text: str, at: int, first: int) -> bool:
    """Whether the mood of the verb shows that somebody reports: Die Regierung müsse „a“."""
    return any(
        tokens.tags[token] == "x" and text[tokens.starts[token] : tokens.ends[token]] in tokens.language.subjunctives
        for token in range(first, at)
    )


def _is_title(tokens: Tokens, text: str, at: int, stretch: Stretch) -> bool:
    """Whether a stretch is the title of a film, a newspaper, ...: der Film „Heimat“."""
    word = text[tokens.starts[at - 1] : tokens.ends[at - 1]].lower() if at else ""
    return word in tokens.language.works and not text[stretch.start].islower()


def _is_outlet(tokens: Tokens, text: str, at: int, first: int, stretch: Stretch) -> bool:
    """Whether a stretch names the newspaper somebody spoke to: „A“, sagte der Minister der „Welt“."""
    if stretch.end - stretch.start > _LONGEST_OUTLET or not text[stretch.start].isupper():
        return False
    tags = tokens.tags
    cue = tags.rfind(SAY, first, at)
    if cue < 0 or tags[at - 1] not in "ai" or re.search(r"[,:h]", tags[cue:at]):
        return False
    return tags[at] == FRAGMENT and (tags[at + 1 : at + 2] == ":" or any(tag in QUOTED for tag in tags[first:cue]))
