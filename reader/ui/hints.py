"""Which keys are worth knowing where the reader is: while reading, in the list, and while something is going on."""

from collections.abc import Mapping
from typing import NamedTuple

from reader.commands import COMMANDS, Command, shown_keys
from reader.session.modes import Mode
from reader.ui.wrap import fitted

LONGEST_QUERY = 20
"""Columns of a search that are shown."""


class Hint(NamedTuple):
    """A key on the key line."""

    action: str
    """What a click on it calls."""
    keys: str
    label: str


_READING: Mapping[str, str] = {
    command.name: command.label for command in sorted(COMMANDS, key=lambda command: command.hint) if command.hint
}
_MODES: Mapping[Mode, Mapping[str, str]] = {
    "select": {
        "previous_word next_word": "Word",
        "quote": "Quote",
        "drop": "Drop",
        "source": "Source",
        "boilerplate": "Boilerplate",
        "copy": "Copy",
        "swap": "Swap",
    },
    "ends": {
        "accept": "Done",
        "drop": "As it was",
        "previous_word next_word": "Move by word",
        "swap": "Other end",
    },
    "find": {
        "next_quotation": "Next",
        "drop": "End the search",
        "previous_quotation": "Previous",
    },
}
"""For each mode, the commands whose keys are shown, best first, with what they do there."""
_IN_LIST = {"accept": "Go there", "other_pane": "Back"}
_BY_NAME: Mapping[str, Command] = {command.name: command for command in COMMANDS}


def hints(mode: Mode | None, keys: Mapping[str, str], *, in_list: bool) -> list[Hint]:
    """The keys worth knowing, best first.

    Args:
        mode: what is going on, if anything is.
        keys: the reader's own keys.
        in_list: whether the reader is in the annotation pane.
    """
    labels = _MODES[mode] if mode else {**_IN_LIST, **_READING, **_IN_LIST} if in_list else _READING
    return [_hint(names.split(), label, keys) for names, label in labels.items()]


def mode_name(mode: Mode, query: str) -> str:
    """What is going on, in a word or two; of a search what is looked for."""
    return {"select": "SELECT", "ends": "MOVE ENDS", "find": f"FIND {fitted(query, LONGEST_QUERY)}"}[mode]


def _hint(names: list[str], label: str, keys: Mapping[str, str]) -> Hint:
    commands = [_BY_NAME[name] for name in names]
    shown = " ".join(shown_keys(command, keys).split()[0] for command in commands)
    return Hint(commands[-1].action, shown, label)
