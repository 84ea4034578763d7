"""What a reader's decisions change: pure plans of changes, applied and saved by the session."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.marks.kinds import QUOTE, SOURCE, SPOKEN
from reader.marks.markset import MarkSet
from reader.marks.model import READER, Change, Mark, Person, Refusal, edited, new_id, new_mark, now, select
from reader.text.offsets import Span
from reader.text.suggestion import Suggestion

_OUTER = re.compile(r"[\s“”\"„«»‹›「」『』]*")
_SOURCE_EDGE = re.compile(r"[\s“”\"„«»,;:!?()\[\]—–]*")
_EDGES = {QUOTE: _OUTER, SOURCE: _SOURCE_EDGE}
"""What stays outside a mark at its ends."""


class Plan(NamedTuple):
    """Changes that belong together, and what the reader is told of them."""

    label: str
    changes: tuple[Change, ...] = ()
    people: tuple[Person, ...] = ()


def accept(original: str, marks: MarkSet, suggestions: Iterable[Suggestion]) -> Plan:
    """Make marks of suggestions; a quotation brings its source and its person."""
    changes: list[Change] = []
    people: dict[str, Person] = {}
    made: dict[Span, str] = {}
    count = 0
    for suggestion in suggestions:
        count += 1
        source_id = None
        if suggestion.source:
            source_id = made.get(suggestion.source) or existing_source(marks, suggestion.source)
            if source_id is None:
                source = new_mark(original, SOURCE, [suggestion.source], origin=suggestion.origin)
                changes.append(Change(None, source))
                source_id = source.id
            made[suggestion.source] = source_id
        if suggestion.person and suggestion.source:
            words = " ".join(original[slice(*suggestion.source)].split())
            known = people.get(suggestion.person, Person(suggestion.person))
            people[suggestion.person] = _with_wording(known, words)
        mark = new_mark(
            original,
            suggestion.kind,
            suggestion.parts,
            source=source_id,
            person=suggestion.person,
            origin=suggestion.origin,
        )
        changes.append(Change(None, mark))
    label = f"{count} suggestions accepted" if count != 1 else f"{mark.kind} marked"
    return Plan(label, tuple(changes), tuple(people.values()))


def make(original: str, kind: str, span: Span, origin: str = READER) -> Plan:
    """Mark a stretch; of a quote the outer quotation marks stay outside."""
    trimmed = _trimmed(original, span, _EDGES.get(kind))
    if trimmed.start >= trimmed.end:
        return Plan("nothing to mark here")
    return Plan(f"{kind} marked", (Change(None, new_mark(original, kind, [trimmed], origin=origin)),))


def remove(marks: MarkSet, mark: Mark) -> Plan:
    """Delete a mark. A quote takes along a source that came with it and that no other quote has."""
    changes = [Change(mark, None)]
    if mark.kind in SPOKEN and (source := marks.known(mark.source)):
        others = [quote for quote in marks.quotes_of(source.id) if quote.id != mark.id]
        if source.origin != READER and not others and not source.note and not source.tags:
            changes.append(Change(source, None))
    if mark.kind == SOURCE:
        changes += [Change(quote, edited(quote, source=None, person=None)) for quote in marks.quotes_of(mark.id)]
    return Plan(f"{mark.kind} unmarked", tuple(changes))


def refuse(original: str, suggestion: Suggestion) -> Plan:
    """Remember that a suggestion is wrong."""
    parts = tuple(select(original, part) for part in suggestion.parts)
    return Plan("suggestion refused", (Change(None, Refusal(new_id(), suggestion.kind, parts, now())),))


def attribute(
    original: str, marks: MarkSet, quote: Mark, span: Span, person: str | None = None, origin: str = READER
) -> Plan:
    """Name the speaker of a quote by a stretch of the article; its former source goes if nothing else needs it.

    `origin` is whose proposal the stretch is: a source that was only proposed goes along when its quote is deleted.
    """
    trimmed = _trimmed(original, span, _SOURCE_EDGE)
    if trimmed.start >= trimmed.end:
        return Plan("nothing to mark here")
    changes: list[Change] = []
    source_id = existing_source(marks, trimmed)
    if source_id is None:
        source = new_mark(original, SOURCE, [trimmed], origin=origin)
        changes.append(Change(None, source))
        source_id = source.id
    if quote.source != source_id:
        changes.append(Change(quote, edited(quote, source=source_id, person=person)))
        former = remove(marks, quote).changes[1:]
        changes += former
    return Plan("source marked", tuple(changes))


def with_ends(original: str, mark: Mark, part: int, span: Span) -> Plan:
    """Move the ends of one part of a mark."""
    spans = with_end_moved([kept.span for kept in mark.parts], part, span)
    parts = tuple(select(original, each) for each in spans)
    return Plan(f"{mark.kind} corrected", (Change(mark, edited(mark, parts=parts)),))


def with_end_moved(spans: Sequence[Span], moved: int, span: Span) -> tuple[Span, ...]:
    """The parts in order, with the one at `moved` as wide as `span`; others that it reaches become one with it."""
    start, end = span
    apart: list[Span] = []
    for index, kept in enumerate(spans):
        if index == moved:
            continue
        if kept.start < end and start < kept.end:
            start, end = min(start, kept.start), max(end, kept.end)
        else:
            apart.append(kept)
    return tuple(sorted((*apart, Span(start, end))))


def placed(original: str, mark: Mark, span: Span) -> Plan:
    """Put a mark whose words went, or changed, on other words."""
    trimmed = _trimmed(original, span, _EDGES.get(mark.kind))
    if trimmed.start >= trimmed.end:
        return Plan("nothing to mark here")
    parts = (select(original, trimmed),)
    return Plan(f"{mark.kind} placed", (Change(mark, edited(mark, parts=parts, standing="", was=())),))


def with_note(mark: Mark, note: str) -> Plan:
    return Plan("note saved" if note else "note removed", (Change(mark, edited(mark, note=note)),))


def with_tags(mark: Mark, tags: Sequence[str]) -> Plan:
    return Plan("tags saved" if tags else "tags removed", (Change(mark, edited(mark, tags=tuple(tags))),))


def parse_tags(text: str) -> tuple[str, ...]:
    """Tags as typed: parted by blanks or commas, a leading # is dropped, each once."""
    return tuple(dict.fromkeys(tag.lstrip("#") for tag in re.split(r"[\s,]+", text) if tag.lstrip("#")))


def besides(marks: MarkSet, plan: Plan) -> Plan:
    """A plan of new records without the marks that are there already; what points to them points to those."""
    there = {(mark.kind, tuple(part.span for part in mark.parts)): mark.id for mark in marks.marks}
    twice: dict[str, str] = {}
    kept: list[Mark | Refusal] = []
    for change in plan.changes:
        made = change.after
        assert made is not None
        known = there.get((made.kind, tuple(part.span for part in made.parts))) if isinstance(made, Mark) else None
        if known is None or (isinstance(made, Mark) and made.standing == "lost"):
            kept.append(made)
        else:
            twice[made.id] = known
    pointed = (
        made._replace(source=twice[made.source]) if isinstance(made, Mark) and made.source in twice else made
        for made in kept
    )
    return plan._replace(changes=tuple(Change(None, made) for made in pointed))


def existing_source(marks: MarkSet, span: Span) -> str | None:
    """The id of the source that is marked on just these words."""
    for mark, part in marks.touching(span):
        if mark.kind == SOURCE and part == span:
            return mark.id
    return None


def _with_wording(person: Person, words: str) -> Person:
    return person if words in person.wordings else person._replace(wordings=(*person.wordings, words))


def _trimmed(original: str, span: Span, edge: re.Pattern[str] | None) -> Span:
    """The stretch without blanks, and without what `edge` matches, at its ends."""
    start, end = span
    pattern = edge or re.compile(r"\s*")
    leading = pattern.match(original, start, end)
    start = leading.end() if leading else start
    tail = original[start:end][::-1]
    trailing = pattern.match(tail)
    return Span(start, end - (trailing.end() if trailing else 0))
