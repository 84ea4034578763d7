"""What a key means here: the mark or suggestion under the cursor, the next quotation, the next suggestion."""

from reader.marks.intervals import Intervals
from reader.marks.kinds import BOILERPLATE, PARAPHRASE, QUOTE, SOURCE, SPOKEN
from reader.marks.markset import MarkSet
from reader.marks.model import Mark
from reader.session.proposals import Proposals
from reader.session.reading import Reading
from reader.text.offsets import Span
from reader.text.suggestion import Suggestion

Item = Mark | Suggestion


def parts_of(item: Item) -> tuple[Span, ...]:
    """The stretches of the original that an item covers."""
    return tuple(part.span for part in item.parts) if isinstance(item, Mark) else item.parts


def item_under(reading: Reading, marks: MarkSet, proposals: Proposals) -> Item | None:
    """The item the cursor means: by sentence its quotations come first, by word what lies closest around it."""
    at = reading.cursor.at
    found = _touching(reading.sentence, marks, proposals)
    if not found:
        return None
    if reading.cursor.unit == "word":
        around = [(item, part) for item, part in found if part.start <= at < part.end]
        if around:
            return min(around, key=lambda pair: pair[1].end - pair[1].start)[0]
    return min(found, key=lambda pair: _rank(pair[0], pair[1], at))[0]


def marks_under(reading: Reading, marks: MarkSet, kind: str) -> Mark | None:
    """The mark of a kind under the cursor: around it, else in its sentence."""
    at = reading.cursor.at
    span = reading.unit if reading.cursor.unit == "word" else reading.sentence
    found = [(mark, part) for mark, part in marks.touching(span) if mark.kind == kind]
    if not found:
        return None
    return min(found, key=lambda pair: _rank(pair[0], pair[1], at))[0]


def next_quotation(reading: Reading, marks: MarkSet, proposals: Proposals, by: int) -> int | None:
    """Where the next (previous, when negative) marked or suggested quotation starts."""
    at = reading.cursor.at
    places: list[int] = []
    for kind in SPOKEN:
        of_kind = marks.of_kind(kind)
        mark = marks.get(of_kind.after(at) if by > 0 else of_kind.before(at))
        if mark:
            places.append(mark.start)
    suggestion = _next_suggested(proposals.open, at, by)
    if suggestion:
        places.append(suggestion.start)
    if not places:
        return None
    return min(places) if by > 0 else max(places)


def next_suggestion(proposals: Proposals, at: int) -> Suggestion | None:
    """The next open suggestion of any kind, around the end."""
    return proposals.open.after(at) or proposals.open.after(-1)


def nearest_quote(reading: Reading, marks: MarkSet, within: Span) -> Mark | None:
    """The marked quote nearest to the cursor inside a stretch."""
    at = reading.cursor.at
    quotes = [mark for mark, _ in marks.touching(within) if mark.kind in SPOKEN]
    return min(quotes, key=lambda mark: min(_distance(part.span, at) for part in mark.parts), default=None)


def _next_suggested(places: Intervals[Suggestion], at: int, by: int) -> Suggestion | None:
    suggestion = places.after(at) if by > 0 else places.before(at)
    while suggestion and suggestion.kind not in SPOKEN:
        suggestion = places.after(suggestion.start) if by > 0 else places.before(suggestion.start)
    return suggestion


def _touching(span: Span, marks: MarkSet, proposals: Proposals) -> list[tuple[Item, Span]]:
    return [*marks.touching(span), *proposals.open.touching(span)]


def _rank(item: Item, part: Span, at: int) -> tuple[int, int, int]:
    """Quotations around the cursor, then in the sentence, then paraphrases, others, sources last."""
    order = {QUOTE: 0, PARAPHRASE: 1, BOILERPLATE: 2, SOURCE: 4}.get(item.kind, 3)
    outside = not part.start <= at < part.end
    return order, outside, part.start


def _distance(span: Span, at: int) -> int:
    return max(span.start - at, at - span.end + 1, 0)
