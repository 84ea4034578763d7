"""How sure an attribution is, and the words that tell a reader why it was made.

The figures are the shares that were right in a corpus of news articles annotated by hand: quotation found and source
overlapping.
"""

from typing import Literal

from reader.text.tags import SAY, SAYING
from reader.text.tokens import COMMA

Rule = Literal[
    "after",
    "between",
    "before",
    "participle",
    "remark",
    "according",
    "late",
    "colon",
    "signed",
    "any verb",
    "subject",
    "sentence before",
    "paragraph before",
    "paragraph above",
    "same speaker",
    "none",
]

_SHARES: dict[Rule, float] = {
    "after": 0.97,
    "between": 0.96,
    "before": 0.86,
    "participle": 0.82,
    "remark": 0.5,
    "according": 0.82,
    "late": 0.76,
    "colon": 0.88,
    "signed": 0.5,
    "any verb": 0.6,
    "subject": 0.42,
    "sentence before": 0.5,
    "paragraph before": 0.82,
    "paragraph above": 0.25,
    "same speaker": 0.2,
    "none": 0.1,
}

_REASONS: dict[Rule, str] = {
    "after": "said by, after the quotation: ",
    "between": "said by, between the parts: ",
    "before": "said by, before the quotation: ",
    "participle": "said, as the sentence goes on, by ",
    "remark": "a remark of ",
    "according": "according to ",
    "late": "said by, late in the sentence: ",
    "colon": "introduced by ",
    "signed": "signed ",
    "any verb": "probably said by, after the quotation: ",
    "subject": "perhaps the subject of the sentence: ",
    "sentence before": "goes on from the sentence before: ",
    "paragraph before": "introduced by the paragraph before: ",
    "paragraph above": "perhaps the speaker of the paragraph before: ",
    "same speaker": "perhaps still ",
    "none": "in quotation marks, no speaker found",
}


def share_of(rule: Rule) -> float:
    """How sure a rule is by itself."""
    return _SHARES[rule]


def confidence_of(tags: str, at: int, source: tuple[int, int], rule: Rule, cue: int) -> float:
    """How sure the attribution of the stretch at token `at` is."""
    if rule == "after":
        return _SHARES[rule] if tags[at] == COMMA else _SHARES[rule] - 0.03
    if rule in ("before", "participle"):
        return _before(tags, at, source, rule, cue)
    return _SHARES[rule]


def _before(tags: str, at: int, source: tuple[int, int], rule: Rule, cue: int) -> float:
    """The plainer the clause, the surer: X at its start, named, and no other verb before the quotation."""
    words = tags[source[0] : source[1]]
    is_plain = source[0] == 0 or tags[source[0] - 1] in ".,FE"
    has_name = "C" in words or words == "p"
    has_other_verb = any(tag in "VGBbe" for tag in tags[cue + 1 : at])
    share = _SHARES[rule]
    if tags[cue] == SAY and is_plain and has_name and not has_other_verb:
        return 0.95 if words != "p" else 0.92
    if tags[cue] == SAYING and is_plain and (("C" in words and len(words) > 1) or words == "p"):
        return 0.92
    if not has_name:
        share -= 0.2
    return round(share - 0.05 * has_other_verb, 2)


def reason_of(rule: Rule, source: str) -> str:
    """What a reader is told: “said by, after the quotation: “one of the diplomats””."""
    return _REASONS[rule] + (f"“{source}”" if source else "")
