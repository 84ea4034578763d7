"""How sure a quotation and its source are, and what a reader is told about it."""

from collections.abc import Sequence

from reader.text.attribution import Reading

_SHARES = {
    "after": 0.95, "inverted": 0.95, "other verb": 0.9, "colon": 0.88, "according": 0.91, "before": 0.86, "object": 0.7,
    "late": 0.68, "remark": 0.55, "subject": 0.45, "signed": 0.6, "narrated": 0.33, "carried": 0.4, "none": 0.05,
}  # fmt: skip
"""The share of quotations found by each rule that were right, source included, on news articles."""
_INTERRUPTED = 0.02
_MID_SENTENCE = -0.2
_EXCLAIMED = -0.07
_DESCRIBED = -0.12
_DOUBTFUL, _LEAST_DOUBT = -0.2, 3.0
_UNCLOSED = -0.2
_REASONS = {
    "after": "said by “{}”, after the quotation",
    "inverted": "said by “{}”, after the quotation",
    "other verb": "“{}” stands right after the quotation",
    "before": "said by “{}”, before the quotation",
    "object": "“{}” used these words, before the quotation",
    "according": "according to “{}”",
    "late": "said by “{}”, at the end of the sentence",
    "remark": "the words of “{}”, named before the quotation",
    "subject": "“{}” is the subject of the sentence",
    "signed": "signed “{}”",
    "colon": "announced by “{}”, in the sentence before",
    "narrated": "the sentence before is about “{}”",
    "carried": "goes on from what “{}” says before",
}


def confidence(text: str, group: Sequence[Reading], best: Reading) -> float:
    """The share of quotations like this one, a `group` of stretches attributed by `best`, that are right: 0 to 1."""
    first = group[0]
    share = _SHARES.get(best.rule, 0.3)
    if best.rule in ("after", "inverted"):
        share += _INTERRUPTED if len(group) > 1 else 0.0
        share += 0.0 if first.opens else _MID_SENTENCE
        share += _EXCLAIMED if first.ending == "E" else 0.0
    elif (
        best.source
        and text[best.source.start : best.source.start + 1].islower()
        and " " in text[best.source.start : best.source.end]
    ):
        share += _DESCRIBED
    share += _DOUBTFUL if first.odds < _LEAST_DOUBT else 0.0
    share += _UNCLOSED if not group[-1].stretch.is_closed else 0.0
    return round(min(0.98, max(0.05, share)), 2)


def reason(text: str, best: Reading) -> str:
    """Why the source is proposed, as a short phrase."""
    if best.source is None:
        return "in quotation marks, nobody named nearby"
    name = " ".join(text[best.source.start : best.source.end].split())
    if len(name) > 60:
        name = name[:59].rsplit(" ", 1)[0] + "…"
    return _REASONS[best.rule].format(name)
