"""What `pullquote scan` and `pullquote clean` make of an article: pure functions, mapped over a corpus."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any, TypeVar

from reader.session.copying import clean_item
from reader.session.document import Document
from reader.text.analysis import suggest, suggest_and_report
from reader.text.offsets import Span
from reader.text.structure import Structure
from reader.text.suggestion import Suggestion

Given = TypeVar("Given")
Made = TypeVar("Made")

AHEAD = 4
"""How many articles wait for each process."""


def scanned(text: str, structure: Structure | None = None, *, paraphrases: bool = False) -> dict[str, Any]:
    """What is proposed for a text; offsets are code points of it as it is given."""
    document = Document(text, structure=structure)
    quotes: list[dict[str, Any]] = []
    boilerplate: list[Span] = []
    attributions: list[dict[str, Any]] = []
    for block, (start, _) in enumerate(document.blocks):
        shown = document.shown(block)
        found, reports = suggest_and_report(shown, start) if paraphrases else (suggest(shown, start), ())
        for suggestion in found:
            if suggestion.kind == "quote":
                quotes.append(_quote(document, suggestion))
            else:
                boilerplate += suggestion.parts
        attributions += [report._asdict() for report in reports]
    record = {"quotes": quotes, "boilerplate": boilerplate}
    return record | {"attributions": attributions} if paraphrases else record


def paragraphs(text: str, structure: Structure | None = None) -> list[str]:
    """The paragraphs of a text, repaired; the lines of verse, tables and the like stay lines."""
    document = Document(text, structure=structure)
    blocks = (document.shown(block) for block in range(len(document)))
    return [shown.text[start:end] for shown in blocks for start, end, _ in shown.paragraphs]


def mapped(function: Callable[[Given], Made], given: Iterable[Given], jobs: int) -> Iterator[Made]:
    """A function of each thing given, in order, by so many processes; few of the things are held at a time.

    Raises:
        concurrent.futures.process.BrokenProcessPool: a process died.
    """
    if jobs == 1:
        yield from map(function, given)
        return
    with ProcessPoolExecutor(jobs, initializer=_ignore_interrupts) as pool:
        waiting: deque[Future[Made]] = deque()
        try:
            for thing in given:
                waiting.append(pool.submit(function, thing))
                if len(waiting) >= jobs * AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _ignore_interrupts() -> None:
    """Let the process that started this one answer Ctrl+C."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _quote(document: Document, suggestion: Suggestion) -> dict[str, Any]:
    return {
        "parts": suggestion.parts,
        "source": suggestion.source,
        "person": suggestion.person,
        "confidence": suggestion.confidence,
        "text": clean_item(document, suggestion, "curly"),
    }
