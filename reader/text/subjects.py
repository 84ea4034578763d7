"""Finds whose verb a verb is, in a sentence read as a string of tags (tokens.py). All ranges are ranges of tokens."""

from reader.text.patterns import pattern
from reader.text.phrases import NOMINAL, WINDOW
from reader.text.tags import EXPRESS, SAY, SAYING
from reader.text.tokens import FRAGMENT, QUOTED

Range = tuple[int, int]

_FINITE = "xzeVB"
_VERB_GROUP = "xzn2"
"""What stands between a subject and its verb: auxiliaries, adverbs, “to”."""
_BEFORE_OBJECT = "BeGbxz2"


def subject_of(tags: str, cue: int, first: int) -> Range | None:
    """The subject of a verb of saying at `cue`; None if it is passive or a participle behind a noun."""
    stop = _verb_group_start(tags, cue, max(first, cue - WINDOW))
    is_passive = tags[stop:cue].rstrip("n").endswith("z")
    return None if is_passive else verb_subject(tags, cue, first)


def verb_subject(tags: str, verb: int, first: int) -> Range | None:
    """The subject of any finite verb, passive ones included."""
    first = max(first, verb - WINDOW)
    stop = _verb_group_start(tags, verb, first)
    if stop == first:
        return None
    before = tags[stop - 1]
    if "2" in tags[stop:verb] or before in "ceVGBb":
        return _shared_subject(tags, stop, first) or _clause_subject(tags, first, stop)
    if before in "pr":
        return stop - 1, stop
    if before in ",-":
        described = _DESCRIBED.match(tags, first, stop)
        return described.span("np") if described else _clause_subject(tags, first, stop)
    when = _TIME_BEFORE.search(tags, first, stop)
    if when and when.start() > first:
        stop = when.start()
    if tags[stop - 1] not in NOMINAL:
        return (stop - 1, stop) if tags[stop - 1] in "pr" else None
    return _phrase_before(tags, stop, first, verb)


def _verb_group_start(tags: str, verb: int, first: int) -> int:
    while verb > first and tags[verb - 1] in _VERB_GROUP:
        verb -= 1
    return verb


_DESCRIBED = pattern(
    r"(?:.*[shc,:;-])?(?P<np>[adoOCw&][adoOCw&ic]*(?:,(?:[rsgiebG][^,]*|[adoOCw][^,VBxze]*)|-[^-]*))[,-]$"
)
"""X of “X, who ..., said” and “X, the ..., said”, with the description."""

_TIME_BEFORE = pattern(r"(?:i?[ad]?t+n?|id)+$")
"""“on Monday” between a subject and its verb."""


def _shared_subject(tags: str, stop: int, first: int) -> Range | None:
    """X of “X said this and called it that”."""
    for at in range(stop - 2, first, -1):
        if tags[at] == SAY and tags[at - 1] not in "c2":
            return verb_subject(tags, at, first)
        if tags[at] in ";:.s":
            return None
    return None


def _clause_subject(tags: str, first: int, stop: int) -> Range | None:
    """X of “X did this and then said”, of the clause that has its verb at `stop`."""
    start = stop
    while start > first and tags[start - 1] not in ";:.h" + QUOTED and tags[start - 1 : start + 1] != "cp":
        start -= 1
    return sentence_subject(tags, start, stop) or sentence_subject(tags, first, stop)


_NAMES_AT_END = pattern(r"(?:[ado]?w*[CO&]+|[ado][wt]+|w)$")


def _phrase_before(tags: str, stop: int, first: int, verb: int) -> Range | None:
    """The noun phrase that ends at `stop`; None if it is the object of a verb before it."""
    start = stop
    while start > first:
        tag = tags[start - 1]
        is_joint = tag == "c" and start - 2 >= first and tags[start - 2] in "Cw&"
        if tag not in NOMINAL and tag not in "ig" and not is_joint:
            break
        start -= 1
    objects_of = _BEFORE_OBJECT + (SAY if tags[verb : verb + 1] == EXPRESS else "")
    if start > first and tags[start - 1] in objects_of and tags[stop - 1] not in "C&":
        return None
    if tags[start] in "itg":
        names = _NAMES_AT_END.search(tags, start, stop)
        start = names.start() if names else start
    while start < stop and tags[start] in "cntig":
        start += 1
    return None if start == stop or tags[stop - 1] in "aoi" else (start, stop)


_SENTENCE_SUBJECT = pattern(
    rf"[cnhs,]*(?:(?:[istGbn2e][^,]*)?,)*[cnhs]*"
    rf"(?P<np>p|[{NOMINAL}](?:[{NOMINAL}ing{FRAGMENT}]|c(?=[adoOCw]))*?)"
    r"(?P<description>,[adoOCwrit][^.;:]*?,|-[^-.;:]*-)?(?=,?[xzneVGBbc2]|,?$)"
)


def sentence_subject(tags: str, first: int, stop: int) -> Range | None:
    """The subject a sentence starts with, after “but”, “on Monday,” and the like."""
    found = _SENTENCE_SUBJECT.match(tags, max(first, stop - WINDOW), stop)
    if found is None:
        return None
    start, end = found.span("np")
    if found.group("description"):
        end = found.end("description") - 1
    return None if tags[end - 1] in "ai" else (start, end)


def nearest_subject(tags: str, before: int, first: int) -> Range | None:
    """The subject of the last finite verb before a token."""
    for at in range(before - 1, max(first, before - WINDOW) - 1, -1):
        if tags[at] in QUOTED:
            return None
        if tags[at] in _FINITE and tags[at - 1 : at] != "2":
            source = verb_subject(tags, at, first)
            if source:
                return source
    return None


_ABSOLUTE = pattern(r",i(?P<np>[adoOCw&][adoOCw&i]*?)n*(?:g[^,:]*)?$")


def participle_subject(tags: str, cue: int, first: int) -> Range | None:
    """Who is “saying”: X of “, with X saying”, or the subject of the verb it hangs on."""
    absolute = _ABSOLUTE.search(tags, max(first, cue - 20), cue)
    if absolute:
        return absolute.span("np")
    source = nearest_subject(tags, cue, first)
    return outermost(tags, source, first) if source else sentence_subject(tags, first, cue)


def outermost(tags: str, source: Range, first: int) -> Range:
    """X of “X said that he called it “a””, “X added that Y had told them “a”” and “X attacked what he called “a””.

    Other sources are given back as they are.
    """
    start, stop = source
    is_reported = tags[start - 1 : start] == "h" and tags[stop : stop + 1] == "x"
    if start <= first or not (is_reported or tags[start:stop] == "p"):
        return source
    is_relative = tags[start - 1] == "r"
    for at in range(start - 1, max(first, start - WINDOW) - 1, -1):
        tag = tags[at]
        if tag in ".;:" + QUOTED or (tag in ",s" and not is_relative):
            break
        if tag == SAY or (tag == EXPRESS and is_relative):
            return subject_of(tags, at, first) or source
        if tag == SAYING:
            return participle_subject(tags, at, first) or source
    return (sentence_subject(tags, first, start) or source) if is_relative else source


def owner(tags: str, noun: int, first: int) -> Range | None:
    """Whose a noun is: “her comments”, “John Kerry's claim”."""
    at = noun - 1
    while at >= first and tags[at] in "wn":
        at -= 1
    if at < first or tags[at] not in "oO":
        return None
    stop = at + 1
    if tags[at] == "O":
        while at > first and tags[at - 1] in "Cw":
            at -= 1
        if at > first and tags[at - 1] in "ad":
            at -= 1
    return at, stop
