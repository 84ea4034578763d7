"""brat's stand-off format: the text as it was decoded, and beside it a file of annotations.

A quotation's source is a relation; what brat has no place for (people, tags, when and by whom) is in a note of its own.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from reader.export.article import MarkedArticle
from reader.export.encoded import as_json
from reader.export.imported import Imported, MalformedError, Reference, Source
from reader.export.record import imported_from, part_record
from reader.marks.kinds import KINDS
from reader.marks.model import Mark, new_id, select
from reader.text.offsets import Span

CONFIGURATION = "annotation.conf"
_NOTE, _RECORD, _RELATION = "AnnotatorNotes", "Pullquote", "Source"
_NO_TYPE = re.compile(r"[^A-Za-z0-9_-]+")
_LINE_END = re.compile(r"[\x00-\x1f\x85\u2028\u2029]")
_SPAN = re.compile(r"(\d{1,12}) (\d{1,12})")


def annotations(article: MarkedArticle) -> str:
    """The .ann file of an article."""
    numbers = {mark.id: number for number, mark in enumerate(article.marks, 1)}
    lines = [line for mark in article.marks for line in _lines(mark, numbers)]
    return "".join(line + "\n" for line in lines)


def configuration(kinds: Sequence[str]) -> str:
    """The annotation.conf of a folder: what brat may show and draw there."""
    types = dict.fromkeys(_type(kind) for kind in (*KINDS, *kinds))
    quoted = "|".join(types)
    lines = [
        "[entities]",
        *types,
        "\n[relations]",
        f"{_RELATION} Arg1:{quoted}, Arg2:{quoted}",
        "<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
        "\n[events]",
        "\n[attributes]",
    ]
    return "\n".join(lines) + "\n"


def files(article: MarkedArticle) -> Iterator[tuple[str, str]]:
    """The files of an article, by the ends of their names."""
    yield ".txt", article.original
    yield ".ann", annotations(article)


def write(articles: Iterable[MarkedArticle], file: BinaryIO) -> None:
    """Write an archive of the files of all articles."""
    kinds: dict[str, None] = {}
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for article in articles:
            kinds |= dict.fromkeys(mark.kind for mark in article.marks)
            for ending, text in files(article):
                archive.writestr(article.name + ending, text.encode("utf-8", "replace"))
        archive.writestr(CONFIGURATION, configuration(list(kinds)))


def read(source: Source) -> Iterator[Imported]:
    """The marks of an .ann file.

    Raises:
        MalformedError: a line is none, or the text is not there; names file and line.
    """
    if source.text is None:
        raise MalformedError(f"{source.name}: has no text beside it (the same name, ending in .txt)")
    found = _Lines(source.name)
    for number, line in enumerate(source.decoded().split("\n"), 1):
        try:
            found.take(line.rstrip("\r"), number)
        except MalformedError as error:
            raise MalformedError(f"{source.name}:{number}: {error}") from None
    stem = source.name.rpartition("/")[2].removesuffix(".ann")
    known_by = Reference(stem.rpartition("-")[2], sha256(source.text.encode("utf-8", "replace")).hexdigest())
    yield from found.marks(source.text, known_by)


def _lines(mark: Mark, numbers: dict[str, int]) -> Iterator[str]:
    number = numbers[mark.id]
    spans = ";".join(f"{part.start} {part.end}" for part in mark.parts)
    words = _LINE_END.sub(" ", " ".join(part.exact for part in mark.parts))
    yield f"T{number}\t{_type(mark.kind)} {spans}\t{words}"
    if mark.source in numbers:
        yield f"R{number}\t{_RELATION} Arg1:T{number} Arg2:T{numbers[mark.source]}"
    if mark.note:
        yield f"#{2 * number - 1}\t{_NOTE} T{number}\t{_one_line(mark.note)}"
    yield f"#{2 * number}\t{_RECORD} T{number}\t{as_json(_kept(mark))}"


def _kept(mark: Mark) -> dict[str, Any]:
    """What brat has no place for, and what it would not give back as it was."""
    return {
        "id": mark.id,
        "kind": mark.kind,
        "source": mark.source,
        "person": mark.person,
        "note": mark.note,
        "tags": list(mark.tags),
        "origin": mark.origin,
        "created": mark.created,
        "modified": mark.modified,
    }


def _type(kind: str) -> str:
    """A kind as brat can name a type."""
    return _NO_TYPE.sub("_", kind).strip("_") or "mark"


class _Lines:
    """The lines of an .ann file, put together by what they are of."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._spans: dict[str, tuple[str, list[Span], int]] = {}
        self._notes: dict[str, str] = {}
        self._records: dict[str, dict[str, Any]] = {}
        self._sources: dict[str, str] = {}

    def take(self, line: str, number: int) -> None:
        """One line; attributes, events and what else a mark has no place for are passed over."""
        name, _, rest = line.partition("\t")
        if not line.strip() or name[:1] in ("A", "M", "E", "N", "*"):
            return
        if name[:1] == "T":
            self._take_words(name, rest, number)
        elif name[:1] == "R":
            self._take_relation(rest)
        elif name[:1] == "#":
            self._take_note(rest)
        else:
            raise MalformedError("is not a line of brat's (T, R, #, A, M, E, N or *)")

    def marks(self, text: str, article: Reference) -> Iterator[Imported]:
        ids = {name: str(self._records.get(name, {}).get("id") or new_id()) for name in self._spans}
        for name, (kind, spans, number) in self._spans.items():
            kept = self._records.get(name, {})
            source = ids.get(self._sources.get(name, "")) or kept.get("source")
            record = {"kind": kind, "note": self._notes.get(name, ""), **kept, "id": ids[name], "source": source}
            seen = self._notes.get(name)
            if seen is not None and seen != _one_line(str(record["note"])):
                record["note"] = seen  # it was edited in brat
            place = f"{self._name}:{number}"
            if any(span.end > len(text) for span in spans):
                raise MalformedError(f"{place}: ends behind the text beside it, which has {len(text)} characters")
            record["parts"] = [part_record(select(text, span)) for span in spans]
            try:
                found = imported_from(record, place)
            except MalformedError as error:
                raise MalformedError(f"{place}: {error}") from None
            yield found._replace(article=article)

    def _take_words(self, name: str, rest: str, number: int) -> None:
        head = rest.partition("\t")[0]
        kind, _, where = head.partition(" ")
        spans = [_SPAN.fullmatch(each) for each in where.split(";")]
        found = [Span(int(each[1]), int(each[2])) for each in spans if each]
        if not kind or len(found) < len(spans) or any(start >= end for start, end in found):
            raise MalformedError("has no type and stretches, such as: T1<tab>quote 10 20<tab>words")
        self._spans[name] = (kind, found, number)

    def _take_relation(self, rest: str) -> None:
        kind, *arguments = rest.split()
        named = dict(each.partition(":")[::2] for each in arguments)
        if kind == _RELATION and "Arg1" in named:
            self._sources[named["Arg1"]] = named.get("Arg2", "")

    def _take_note(self, rest: str) -> None:
        head, _, text = rest.partition("\t")
        kind, _, of = head.partition(" ")
        if kind != _RECORD:
            self._notes[of] = f"{self._notes[of]}\n{text}" if of in self._notes else text
            return
        try:
            record = json.loads(text)
        except (ValueError, RecursionError):
            raise MalformedError(f"has no JSON in its {_RECORD} note") from None
        if not isinstance(record, dict):
            raise MalformedError(f"has no object in its {_RECORD} note")
        self._records[of] = record


def _one_line(text: str) -> str:
    return " ".join(_LINE_END.sub(" ", text).split())
