"""Judges the line breaks of a scraped text: where a paragraph ends, and where a link's markup broke a sentence in two.

Each line plays a role: it is a whole paragraph, the first or the last line of one, or stands inside. What a line
shows speaks for or against the first three roles, what two neighbours show for or against a break between them; the
likeliest sequence of breaks is found by Viterbi's algorithm. This is a conditional random field (Lafferty, McCallum
& Pereira 2001) whose weights, `joint_weights.py`, were fitted on pages whose paragraphs were known.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.text.joint_weights import JOINTS, ROLES
from reader.text.lines import FUNCTION_WORDS, Line
from reader.text.patterns import pattern

_NO_BEGINNING = pattern(r"[,:;!?)\]}%]|\.(?:\s|$)|[”’](?:[\s,.;:]|$)")
_HYPHENATED = pattern(r"-[^\W\d_]")
_PROSE = pattern(r", |[.!?][”’\"')]* [A-ZÀ-Þ“\"]")
_VERBS = frozenset("is are was were has have had will would can could said says told ist sind é são est sont".split())
_ENDING = pattern(r"(?:ed|ing|ly|ous|ful|ive|al|ic|ent|ary|est|s)$")
_LETTERED = frozenset(("capital", "capitals", "lower", "digit"))
_LISTED = frozenset(("digit", "symbol", "capitals", "bullet", "dash", "bracket", "numbered"))
_INSIDE = frozenset(("closing", "function"))

_ENOUGH = 160
"""How many characters of a line are looked at for its grammar."""
_NEVER = float("-inf")


class Setting(NamedTuple):
    """What the lines of a text have in common."""

    linked: int
    """From 0 to 3: how many lines go on with a sentence."""
    stopped: int
    """From 0 to 3: how many lines end one."""
    words: frozenset[str]
    """The words of the text, as they are written."""
    runs: tuple[int, ...]
    """For each line, how many lines in a row around it look like entries of a list (0 to 4)."""
    labels: frozenset[str]
    """Short lines before a colon that come more than once: “Reporter:”."""


def paragraph_ends(lines: Sequence[Line], setting: Setting) -> list[bool]:
    """For each line but the first, whether a paragraph ends before it."""
    after_break, after_join = 0.0, _NEVER
    choices: list[tuple[bool, bool]] = []
    last = len(lines) - 1
    for at in range(last + 1):
        whole, first, end = _role_scores(lines[at], setting, at)
        split = _joint_score(lines, at + 1, setting) if at < last else 0.0
        broken = (after_break + whole + split, after_join + end + split)
        joined = (after_break + first, after_join)
        choices.append((broken[0] >= broken[1], joined[0] >= joined[1]))
        after_break, after_join = max(broken), max(joined)
    ends: list[bool] = []
    is_end = True
    for on_break, on_join in reversed(choices[1:]):
        is_end = on_break if is_end else on_join
        ends.append(is_end)
    return ends[::-1]


def setting_of(lines: Sequence[Line]) -> Setting:
    """What there is to know of all lines of a text before any is judged."""
    count = len(lines) or 1
    linked = sum(line.goes_on for line in lines) / count
    stopped = sum(line.state == "stop" for line in lines) / count
    labels = Counter(line.text for line in lines if line.end == "colon" and line.size < 2)
    return Setting(
        0 if not linked else 1 if linked < 0.15 else 2 if linked < 0.35 else 3,
        0 if stopped < 0.2 else 1 if stopped < 0.5 else 2 if stopped < 0.8 else 3,
        frozenset(" ".join([line.text for line in lines]).split()),
        _runs(lines),
        frozenset(label for label, times in labels.items() if times > 1),
    )


def _runs(lines: Sequence[Line]) -> tuple[int, ...]:
    runs = [0] * len(lines)
    start = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and lines[at].size < 3 and lines[at].state == "word" and lines[at].start not in _INSIDE:
            continue
        runs[start:at] = [min(at - start, 4)] * (at - start)
        start = at + 1
    return tuple(runs)


def _role_scores(line: Line, setting: Setting, at: int) -> tuple[float, float, float]:
    """How well the line does as a whole paragraph, its first and its last line, against standing inside one."""
    whole = first = last = 0.0
    for clue in role_clues(line, setting, at):
        weights = ROLES.get(clue)
        if weights:
            whole += weights[0]
            first += weights[1]
            last += weights[2]
    return whole, first, last


def _joint_score(lines: Sequence[Line], at: int, setting: Setting) -> float:
    """How much speaks for a paragraph's end before lines[at]."""
    before, after = lines[at - 1], lines[at]
    if before.text in setting.labels or _NO_BEGINNING.match(after.text) or _is_second_half(lines, at):
        return _NEVER
    return sum(JOINTS.get(clue, 0.0) for clue in joint_clues(before, after, setting, at))


def _is_second_half(lines: Sequence[Line], at: int) -> bool:
    """Whether lines[at] begins inside a word (“well- / known”, “Goldberg / -Polin”), and is no entry of a list."""
    before, after = lines[at - 1], lines[at]
    if after.goes_on and before.text[-1] == "-" and before.text[-2:-1].isalpha():
        return True
    if before.state != "word" or not _HYPHENATED.match(after.text):
        return False
    return not any(line.text[0] == "-" for line in (before, *lines[at + 1 : at + 2]))


def role_clues(line: Line, setting: Setting, at: int) -> list[str]:
    """What the line shows of its own role."""
    state = line.state
    clues = [
        "",
        f"end {line.end}",
        f"start {_start(line, setting)}",
        f"size {line.size} {state}",
        f"{'inner' if line.goes_on else 'new'} {state}",
        f"linked {setting.linked} {state}{' short' if line.size < 3 else ''}",
        f"stopped {setting.stopped} {state}",
    ]
    if state != "stop":
        clues += _clues_of_unstopped(line)
    if line.opened:
        clues.append("opens" if line.opened > 0 else "closes")
    if setting.runs[at]:
        clues.append(f"listed {setting.runs[at]}")
    return clues


def _clues_of_unstopped(line: Line) -> list[str]:
    words = line.text[:_ENOUGH].split()
    grammar = len(FUNCTION_WORDS.intersection(words))
    clues = [
        f"grammar {min(grammar, 4) // 2 + (grammar > 0)} {line.state}",
        "prose" if _PROSE.search(line.text, 0, _ENOUGH) else "no prose",
        f"no verb {line.size}" if _VERBS.isdisjoint(words) else f"verb {line.size}",
    ]
    if line.titled:
        clues.append(f"titled {line.size}")
    if line.start == "numbered" and line.state == "word":
        clues.append("numbered")
    return clues


def joint_clues(before: Line, after: Line, setting: Setting, at: int) -> list[str]:
    """What speaks for or against a paragraph's end between two lines, of which `after` is the one at `at`."""
    start = _start(after, setting)
    side = "inner" if after.goes_on else "new"
    clues = ["", f"end {before.end}", f"start {start}", f"{before.state} {side}", f"{before.end} > {start}"]
    if before.end in _LETTERED and after.start in ("starter", *_LETTERED):
        clues.append(f"{before.end[:3]} / {start[:5]}")
    if before.state == "word" and before.end == "lower":
        ending = _ENDING.search(before.last)
        clues.append(f"-{ending[0] if ending else ''} {side}")
    if before.start == after.start:
        clues += _clues_of_alike(before, after)
    if before.opened > 0:
        clues.append("closed" if after.opened < 0 else "open")
    if len(before.last) > 2 and before.last.lower() == after.first.lower():
        clues.append(f"echo {before.state}")
    if setting.runs[at - 1] and setting.runs[at]:
        clues.append(f"listed {setting.runs[at]}")
    return clues


def _clues_of_alike(before: Line, after: Line) -> list[str]:
    clues = []
    if before.start in _LISTED:
        clues.append(f"both {before.start}{' short' if before.size < 3 and after.size < 3 else ''}")
    if abs(len(before.text) - len(after.text)) < 0.4 * len(before.text):
        clues.append(f"alike {min(before.size, 2)}")
    if before.first and before.first == after.first and before.first not in FUNCTION_WORDS:
        clues.append(f"same word {before.state}")
    return clues


def _start(line: Line, setting: Setting) -> str:
    """How a line starts; of a capital, whether it is there for a name or only for a sentence."""
    if line.start != "capital":
        return line.start
    if line.first.lower() in setting.words:
        return "common"
    following = line.text[len(line.first) :].lstrip(" ")[:1]
    return "full name" if following.isupper() else "name"
