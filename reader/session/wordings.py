"""Two wordings of a mark, as people read them: repaired, and compared without what scraping does to words."""

from functools import lru_cache

from reader.marks.model import Part
from reader.marks.normalising import fold
from reader.text.cleaned import plain
from reader.text.differences import Run, word_runs
from reader.text.repair import repair


@lru_cache(maxsize=1024)
def compared(was: tuple[Part, ...], now: tuple[Part, ...]) -> tuple[Run, ...]:
    """What was changed, word by word; another style of quotation marks or dashes is no change."""
    return tuple(word_runs(_words(parts_words(was)), _words(parts_words(now))))


@lru_cache(maxsize=1024)
def parts_words(parts: tuple[Part, ...]) -> str:
    """The words of a mark, on one line; parts are kept apart by an ellipsis."""
    return " … ".join(" ".join(plain(repair(part.exact).text).split()) for part in parts)


def _words(text: str) -> list[tuple[str, str]]:
    return [(word, fold(word).letters) for word in text.split()]
