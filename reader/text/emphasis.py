"""What tells words that somebody said from what else stands in quotation marks: titles, terms, scare quotes, markup.

The traits of a stretch, whose weights (logistic regression) add up to the log-odds that it is somebody's words.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from reader.text.candidates import Candidate
from reader.text.patterns import pattern
from reader.text.stretches import Stretch
from reader.text.tags import ACCORDING, BE, EXPRESS, EXPRESSING, INFINITIVE, RELATIVE, REMARK, SAY, SAYING, THAT, VERB
from reader.text.tokens import QUOTED, Tokens

_SMALL = frozenset(
    "a an and as at but by for from in is of on or the to vs with de der die das la le les el y et und".split()
)
_AHEAD = {
    "work": pattern(
        r"\b(?:film|movie|show|book|novel|memoir|program|series|drama|sitcom|comedy|song|album|play|musical|column|episode"
        r"|segment|magazine|newsletter|documentary|anthem|hit|single|podcast|poem|titled|entitled|star|author|host"
        r"|anchor|biography)s?,?\s*$",
        re.IGNORECASE,
    ),
    "shown": pattern(
        r"\b(?:watch(?:e[sd]|ing)?|host(?:s|ed|ing)|sings?|sang|sung|singing|perform(?:s|ed|ing)?|play(?:s|ed|ing)?"
        r"|star(?:s|red|ring) in|direct(?:s|ed|ing)|stream(?:s|ed|ing)?|air(?:s|ed|ing)|publish(?:es|ed|ing)"
        r"|(?:appear|perform)(?:s|ed|ing|ances?)? (?:on|in)"
        r"|(?:episodes?|tapings?|edition|set|host|cast|stars?|season|reruns) of)\s*$"
    ),
    "term": pattern(
        r"\b(?:so-called|self-described|self-styled|known as|nicknamed|named|dubbed|pseudonym|alias|hashtag|terms?"
        r"|words?|phrases?|nickname|title)\s*$"
    ),
    "slogan": pattern(
        r"\b(?:slogan|motto|mantra|chants?|chanting|calls|cries|shouts|signs?|promise|pledge|vow|call|cheer)"
        r"(?: of| reading| to| saying)?[,:]?\s*$"
    ),
    "channel": pattern(
        r"\b(?:ABC|NBC|CBS|CNN|MSNBC|CNBC|PBS|NPR|HBO|BBC|Fox|News|Business|Netflix|Live|Today|Radio|TV)(?:[’']s?)?\s*$"
    ),
    "markup": pattern(r"<[a-z/][^<>]*$|=\s*$"),
    "genitive": pattern(r"[’']s $"),
}
"""What the words before a stretch announce."""
_TELLING = frozenset(
    """
    film movie show book novel memoir program series drama sitcom comedy song album play musical column episode segment
    magazine newsletter documentary anthem hit single podcast poem titled entitled star author host anchor biography
    so-called self-described self-styled as nicknamed named dubbed pseudonym alias hashtag term word phrase
    nickname title watch watched watches watching host hosted hosting sing sang sung singing perform performed
    performing play played playing in directs directed directing stream streamed streaming air aired airing publishes
    published publishing on slogan motto mantra chant chanting calls cries shouts sign promise pledge vow
    call cheer of reading to saying abc nbc cbs cnn msnbc cnbc pbs npr hbo bbc fox news business netflix live today
    radio tv
    """.split()
)
"""The last words of what these look for, plurals aside: most stretches need no more than one look."""
_CLAUSE = pattern(
    r"\b(?:I|we|you|he|she|they|it|my|our|your|me|us|is|are|was|were|be|been|will|would|can|could|has|have|had|do|does"
    r"|did|don[’']t|not|never|who|that|there|this|should|must|I[’']m|it[’']s|we[’']re|going)\b"
)
_SELF = pattern(r"\b(?:I|[Ww]e|[Yy]ou|my|our|your|me|us|I[’']\w+|[Ww]e[’']\w+)\b")
_WORD = pattern(r"[^\W_][\w’'&.-]*")
_LAST_WORD = pattern(r"(?s:.*)(?<![\w’'-])([’'-]*\w[\w’'-]*)\W*\Z")
_LONG, _MOST = 8, 12
"""A stretch of so many words is long; of more words than the second it is not looked at what they are."""
_CONTEXT = 60
"""How many characters before a stretch are looked at."""


_CUES = SAY + SAYING + EXPRESS + EXPRESSING + ACCORDING + REMARK
_CUES_AFTER = SAY + ACCORDING
_TELLING_TAGS = _CUES + THAT + RELATIVE + INFINITIVE + ":"
"""Tags of words that tell, before or after a stretch, whether its sentence reports."""
_WORDS, _TAGS = 20, 30
"""How many words before a stretch are looked at, and how many tags on either side."""

_STAGE_DIRECTION = pattern(r"[(\[][^()\[\]]*[)\]][.…]*$")
_REPEATED, _FAR = 40, 6_000
"""A pull quote is known by so many first characters, that stand elsewhere within so many."""


def is_display(text: str, stretch: Stretch) -> bool:
    """Whether what a paragraph in marks says is for show: “(CROSSTALK)”, a heading, a pull quote set apart."""
    start, end = stretch.start, stretch.end
    if text[start] in "([>" and (text[start] == ">" or _STAGE_DIRECTION.match(text, start, end)):
        return True
    if end - start < _REPEATED:
        words = text[start:end]
        return words.endswith(":") or (words.isupper() and words[-1].isalnum() and " " in words)
    if stretch.is_closed:
        return False
    head = text[start : start + _REPEATED]
    return text.find(head, max(0, start - _FAR), start) >= 0 or text.find(head, end, end + _FAR) >= 0


def emphasis_traits(
    tokens: Tokens, text: str, at: int, first: int, last: int, stretch: Stretch, source: Candidate
) -> Iterator[str]:
    """What shows on a stretch, the token at `at` of the sentence tokens[first:last], whose source is `source`."""
    tags = tokens.tags
    words = [found.group() for found in islice(_WORD.finditer(text, stretch.start, stretch.end), _MOST + 1)]
    length = _length(stretch, words)
    size = str(length) if length < _LONG else "8+" if length <= _MOST else "long"
    before, after, case = tags[at - 1 : at] or "^", tags[at + 1 : at + 2] or "$", _case(words)
    given = "said" if source.cue >= 0 else "subject" if source.words else "none"
    yield "bias"
    yield f"rule {source.rule}"
    yield f"case {case}"
    yield f"ends {tags[at]}"
    yield f"before {before}"
    yield f"after {after}"
    yield f"{given} size {size}"
    yield f"{given} case {case}"
    yield f"{given} before {before}"
    yield f"case {case} before {before}"
    if not stretch.is_closed:
        yield "unclosed"
    yield from _ahead(text[max(0, stretch.opened - _CONTEXT) : stretch.opened] if at else "", case)
    yield from _reports(tags[max(first, at - _TAGS) : at], tags[at + 1 : min(last, at + 1 + _TAGS)], given)
    for place in range(max(first, at - _WORDS), at):
        if tags[place] != "," and tags[place] not in QUOTED:
            yield f"word {text[tokens.starts[place] : tokens.ends[place]].lower()}"
    if length <= _MOST:
        yield from _inside(text, stretch, words)


def _reports(before: str, after: str, given: str) -> Iterator[str]:
    """Whether its sentence reports: titles and terms count as said where they stand in what somebody says."""
    for tag in _TELLING_TAGS:
        if tag in before:
            yield f"{tag} before"
        if tag in after:
            yield f"{tag} after"
    cue = max(map(before.rfind, _CUES))
    if cue >= 0:
        gap = before[cue + 1 :]
        yield f"cue {before[cue]} {min(6, len(gap))}"
        yield f"cue {before[cue]} {THAT in gap} {VERB in gap or BE in gap} {',' in gap}"
    else:
        yield "no cue"
    yield f"{given} {cue >= 0} {any(tag in after for tag in _CUES_AFTER)}"


def _length(stretch: Stretch, words: Sequence[str]) -> int:
    """The number of words, or about as many where no blanks part them."""
    if words and ("\u3040" <= words[0] <= "\u30ff" or "\u4e00" <= words[0] <= "\u9fff"):
        return min(_MOST + 1, (stretch.end - stretch.start) // 2)
    return len(words)


def _ahead(ahead: str, case: str) -> Iterator[str]:
    found = _LAST_WORD.match(ahead)
    word = found.group(1).lower() if found else ""
    if (
        word not in _TELLING
        and word.removesuffix("s") not in _TELLING
        and "<" not in ahead
        and not ahead.endswith(("=", "’s ", "'s "))
    ):
        return
    for name, announced in _AHEAD.items():
        if announced.search(ahead):
            yield name
            yield f"{name} {case}"


def _inside(text: str, stretch: Stretch, words: Sequence[str]) -> Iterator[str]:
    if not words:
        yield "no words"
        return
    if _CLAUSE.search(text, stretch.start, stretch.end):
        yield "clause"
    if _SELF.search(text, stretch.start, stretch.end):
        yield "self"
    if words[0].lower() in ("a", "an", "the"):
        yield f"article {words[0].lower()}"
    if len(words) == 1:
        yield f"lone {words[0][-3:].lower()}"


def _case(words: Sequence[str]) -> str:
    """Whether Every Word Has a Capital, the first has, or none."""
    large = [word for word in words if word.lower() not in _SMALL]
    if not large:
        return "small"
    if all(word[0].isupper() or word[0].isdigit() for word in large):
        return "title" if len(words) > 1 else "name"
    return "sentence" if words[0][0].isupper() else "lower"
