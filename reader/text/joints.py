"""Judges the line breaks of a scraped text: where a paragraph ends, and where a link's markup broke a sentence in two.

A linear model: what two lines and their neighbours show is named as clues, the clues' weights (reader/text/weights.py)
add up to the log-odds that a paragraph ends, and the likeliest sequence of decisions is found by Viterbi's algorithm,
as one clue is whether the line before was itself joined to its predecessor. The weights were fitted by logistic
regression with an L2 penalty (weak clues dropped, the rest fitted again) on news and blog pages whose paragraphs were
known, and judged by ten-fold cross-validation over whole pages.
"""

import re
from collections.abc import Iterator, Sequence
from math import exp, log1p

from reader.text.lines import Line
from reader.text.weights import WEIGHTS

_NUMBERED = re.compile(r"\(?\d{1,2}[.)] ")
_WORD = re.compile(r"\w+")
_LISTED_STARTS = frozenset(("closing", "function", "dash", "bracket"))


def paragraph_ends(lines: Sequence[Line]) -> list[bool]:
    """For each line but the first, whether a paragraph ends before it."""
    runs = list_runs(lines)
    fresh, joined = 0.0, float("-inf")
    steps: list[tuple[bool, bool]] = []
    for at in range(1, len(lines)):
        shared = WEIGHTS[""] + sum(WEIGHTS.get(clue, 0.0) for clue in clues(lines, at, runs))
        if_fresh = shared + WEIGHTS.get(history(lines[at - 1], "fresh"), 0.0)
        if_joined = shared + WEIGHTS.get(history(lines[at - 1], "joined"), 0.0)
        breaks = fresh + _log_sigmoid(if_fresh), joined + _log_sigmoid(if_joined)
        joins = fresh + _log_sigmoid(-if_fresh), joined + _log_sigmoid(-if_joined)
        steps.append((breaks[1] > breaks[0], joins[1] > joins[0]))
        fresh, joined = max(breaks), max(joins)
    decisions, hangs = [], joined > fresh
    for after_break, after_join in reversed(steps):
        decisions.append(not hangs)
        hangs = after_join if hangs else after_break
    return decisions[::-1]


def list_runs(lines: Sequence[Line]) -> list[int]:
    """For each line, how many lines in a row around it look like entries of a list; 0 if it is none, at most 4."""
    runs, start = [0] * len(lines), 0
    for at in range(len(lines) + 1):
        if at < len(lines) and _listed(lines[at]):
            continue
        runs[start:at] = [min(at - start, 4)] * (at - start)
        start = at + 1
    return runs


def _listed(line: Line) -> bool:
    return line.size < 3 and line.state == "word" and line.start not in _LISTED_STARTS


def history(before: Line, last: str) -> str:
    """The clue that joins the decision to the last one, "fresh" (a paragraph began) or "joined"."""
    return f"{last}: {before.state} {min(before.size, 3)}"


def clues(lines: Sequence[Line], at: int, runs: Sequence[int]) -> Iterator[str]:
    """What speaks for or against a paragraph's end before lines[at]."""
    before, after = lines[at - 1], lines[at]
    following = lines[at + 1] if at + 1 < len(lines) else None
    yield f"end {before.end}"
    yield f"start {after.start}"
    yield f"{before.state} | {'inner' if after.goes_on else 'new'}"
    yield f"before {before.state} {before.size}"
    yield f"after {after.state if after.state != 'colon' else 'hang'} {after.size}"
    yield f"before {'inner' if before.goes_on else 'new'} {before.state}"
    yield from _of_following(before, after, following)
    yield from _of_lists(before, after, runs[at - 1], runs[at])
    if before.open > 0:
        yield "open"
        if after.open < 0:
            yield "open and closed"
    if before.titled and before.state != "stop":
        yield f"titled {before.size} {'inner' if after.goes_on else 'new'}"
    if after.start == "url":
        yield f"{before.state} | url"
    if at > 1:
        yield f"{'stop' if lines[at - 2].state == 'stop' else 'other'} / {before.state} {before.size < 2}"
    if before.state == "word" and before.size < 3 and _repeats(before.text, after.text):
        yield "repeated"


def _of_following(before: Line, after: Line, following: Line | None) -> Iterator[str]:
    if following is None:
        kind = "nothing"
    elif following.goes_on:
        kind = "inner"
    else:
        kind = following.start if following.start in ("digit", "bullet") else "new"
    state = after.state if after.state != "colon" else "hang"
    yield f"then {kind}: {min(after.size, 3)} {state}"
    yield f"then {kind}: {before.state} {after.size < 3}"
    if after.titled and after.state != "stop":
        yield f"then {kind}: titled {after.size}"
    if following and following.start == after.start:
        yield f"then alike: {after.start}"
    small = "none" if following is None else following.size < 2
    yield f"small {before.size < 2} {after.size < 2} {small}"


def _of_lists(before: Line, after: Line, run_before: int, run_after: int) -> Iterator[str]:
    if run_before and run_after:
        yield f"list {run_before}"
    elif run_after:
        yield f"list begins {run_after}"
    else:
        yield f"list ended {run_before}"
    if before.state == "word" and _NUMBERED.match(before.text):
        yield "numbered"
    if before.start == after.start and abs(len(before.text) - len(after.text)) < 0.4 * len(before.text):
        yield f"alike {min(before.size, 2)}"


def _repeats(heading: str, text: str) -> bool:
    """Whether the text begins with a word of the heading, as it often does."""
    first = _WORD.match(text)
    return first is not None and len(first[0]) > 2 and first[0].lower() in _WORD.findall(heading.lower())


def _log_sigmoid(odds: float) -> float:
    return -log1p(exp(-odds)) if odds > -30 else odds
