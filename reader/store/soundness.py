"""Marks that do not fit the article or each other, and the tables with that put right. Nothing is thrown away."""

from collections.abc import Iterable
from typing import NamedTuple

from reader.marks.anchoring import anchor_mark
from reader.marks.model import Mark
from reader.store.encoding import Document
from reader.store.records import MARKS, mark_document, mark_from
from reader.store.tables import TRASH, Kept

_STANDING, _LOST = "standing", "lost"
"""The field and value of a mark that is known not to be in this version of the article."""
_BRIEF = 40
"""Characters of a mark that are quoted."""


class Flaw(NamedTuple):
    """Something that is wrong with an article, in words that follow the file's name."""

    kind: str
    """For programs."""
    what: str
    remedy: str
    """What a repair does, as what was done; empty if there is nothing it can do."""


class Mended(NamedTuple):
    """Tables in which everything fits, and what did not."""

    kept: Kept
    flaws: tuple[Flaw, ...]


def mended(kept: Kept, text: str) -> Mended:
    """Put every mark on its words and every source in its place; a mark whose words are gone is said to be lost.

    Args:
        kept: what is sound by itself.
        text: the original, decoded.
    """
    marks, trash = dict(kept[MARKS]), dict(kept[TRASH])
    moved: list[Mark] = []
    lost: list[Mark] = []
    for mark_id, document in kept[MARKS].items():
        if _stands(text, document) or document.get(_STANDING) == _LOST:
            continue
        mark = mark_from(document)
        status, found = anchor_mark(text, mark)
        if status in ("same", "moved") and _stands(text, mark_document(found)):
            moved.append(mark)
            marks[mark_id] = {**document, **mark_document(found)}
        else:
            lost.append(mark)
            marks[mark_id] = {**document, _STANDING: _LOST}
    unbound, restored = _bind(marks, trash, text)
    flaws = [
        *_flaws(moved, "misplaced", "beside its words", "beside their words", "put on their words"),
        *_flaws(
            lost, "lost", "on words that are not in the article", "on words that are not in the article",
            "kept as lost, not shown on other words",
        ),
        *_flaws(restored, "source", "with a deleted source", "with deleted sources", "the sources restored"),
        *_flaws(unbound, "source", "with a source that is not there", "with sources that are not there",
                "left without a source"),
    ]  # fmt: skip
    return Mended({**kept, MARKS: marks, TRASH: trash}, tuple(flaws))


def _bind(marks: dict[str, Document], trash: dict[str, Document], text: str) -> tuple[list[Mark], list[Mark]]:
    """Give every quotation a source that is there; those that have none now, and those whose source is back."""
    unbound, restored = [], []
    for mark_id, document in list(marks.items()):
        source = document.get("source")
        if source is None or source in marks:
            continue
        mark = mark_from(document)
        deleted = trash.get(source)
        if deleted is not None and _stands(text, deleted):
            restored.append(mark)
            marks[source] = {field: value for field, value in trash.pop(source).items() if field != "deleted"}
        else:
            unbound.append(mark)
            marks[mark_id] = {**document, "source": None}
    return unbound, restored


def _stands(text: str, mark: Document) -> bool:
    """Whether every part of a sound record is where its words are."""
    return all(text[part["start"] : part["end"]] == part["exact"] for part in mark["parts"])


def _flaws(marks: list[Mark], kind: str, one: str, many: str, remedy: str) -> Iterable[Flaw]:
    if not marks:
        return
    words = " ".join(marks[0].parts[0].exact.split())
    example = words if len(words) <= _BRIEF else f"{words[:_BRIEF].rstrip()} …"
    count = f"a mark {one}" if len(marks) == 1 else f"{len(marks)} marks {many}"
    yield Flaw(kind, f"has {count} (“{example}”)", remedy)
