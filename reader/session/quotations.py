"""The quotations of marked articles, numbered as a reader names them, and every mark with its words."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.errors import UsageError
from reader.export.article import MarkedArticle
from reader.marks.model import Mark
from reader.session.article import Article
from reader.store.protocol import Contents
from reader.text.cleaned import plain

_LONGEST_NUMBER = 9
"""Digits of a number; what has more is the start of an id."""
_SHORTEST_ID = 4
"""Characters of an id that stand for it."""


class Marked(NamedTuple):
    """An article of a library with its marks."""

    article: Article
    made: MarkedArticle
    """With the marks whose words are in it, cleaned."""
    contents: Contents

    def words(self) -> dict[str, str]:
        """What every mark reads as, by its id; deleted and lost ones in the words they had."""
        kept = (*self.contents.marks, *(each.mark for each in self.contents.trash))
        own = {mark.id: " … ".join(plain(part.exact) for part in mark.parts) for mark in kept}
        return {**own, **self.made.words}


class Quotation(NamedTuple):
    """A marked quotation or paraphrase."""

    marked: Marked
    number: int
    """Its place among those of its article, from 1."""
    mark: Mark
    words: str
    """Clean, in its marks."""
    speaker: str
    """Empty if nobody is named."""


def quotations(marked: Marked) -> list[Quotation]:
    """The quotations of an article, in the order of the text."""
    made = marked.made
    return [
        Quotation(marked, number, mark, made.words[mark.id], made.speaker(mark))
        for number, mark in enumerate(made.spoken, 1)
    ]


def by_person(found: Sequence[Quotation], name: str) -> list[Quotation]:
    """Those of a speaker whose name, or the words that call him, have all of these words."""
    wanted = name.casefold().split()
    return [each for each in found if wanted and all(word in _called(each) for word in wanted)]


def which(found: Sequence[Quotation], given: str) -> Quotation:
    """The quotation that is meant by its number, its mark's id or who said it; the only one if nothing is said.

    Raises:
        UsageError: none is, or several could be.
    """
    if not found:
        raise UsageError("no quotations are marked in this article")
    if given.isascii() and given.isdecimal():
        if len(given) <= _LONGEST_NUMBER and 1 <= int(given) <= len(found):
            return found[int(given) - 1]
        if len(given) < _SHORTEST_ID:
            raise UsageError(f"there is no quotation {given}; the article has {_counted(found)}")
    matching = list(found) if not given else _by_id(found, given) or by_person(found, given)
    if not matching:
        raise UsageError(
            f"“{plain(given)}” is no number, mark or speaker of its {_counted(found)}; see: pullquote quotes"
        )
    if len(matching) > 1:
        numbers = ", ".join(str(each.number) for each in matching[:10]) + (", …" if len(matching) > 10 else "")
        raise UsageError(f"which quotation? name its number: {numbers}; pullquote quotes ARTICLE shows them")
    return matching[0]


def _by_id(found: Sequence[Quotation], given: str) -> list[Quotation]:
    return [each for each in found if len(given) >= _SHORTEST_ID and each.mark.id.startswith(given)]


def _called(each: Quotation) -> str:
    source = each.marked.made.words.get(each.mark.source or "", "")
    return f"{each.mark.person or ''} {source}".casefold()


def _counted(found: Sequence[Quotation]) -> str:
    return f"{len(found)} quotation{'s' if len(found) > 1 else ''}"
