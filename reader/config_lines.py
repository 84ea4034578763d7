"""What is wrong with the settings, line by line, as it is told on the screen and by commands."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.config import Wrong

_TABLE = re.compile(r"\s*\[([^\[\]]+)\]")
_SETTING = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w.-]|\s(?=\s*[.=]))+?)\s*=""")
_NAME = re.compile(r""""[^"]*"|'[^']*'|[^.\s]+""")


def told(path: Path, wrong: Iterable[Wrong]) -> tuple[str, ...]:
    """A sentence for each line that is wrong in a file: where it is, what it says, and what is used."""
    try:
        lines = list(_lines(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError):
        lines = []
    return tuple(f"{path.name}{_place(lines, each.names)}{_as_written(each)}: {each.said}" for each in wrong)


def _as_written(wrong: Wrong) -> str:
    if not wrong.names:
        return ""
    if wrong.value is None and len(wrong.names) < 3:
        return f": [{'.'.join(map(_name, wrong.names))}]"
    *tables, name = map(_name, wrong.names)
    table = f"[{'.'.join(tables)}] " if tables else ""
    value = "" if wrong.value is None else f" = {json.dumps(wrong.value, ensure_ascii=False, default=str)}"
    return f": {table}{name}{value}"


def _name(name: str) -> str:
    """A name as TOML has it, safe to be shown."""
    return name if name.replace("-", "_").isidentifier() else json.dumps(name)


def _place(lines: Iterable[tuple[int, tuple[str, ...]]], names: tuple[str, ...]) -> str:
    """The line where a setting stands, or the table around it; nothing where it is written in another way than most."""
    for length in range(len(names), 0, -1):
        found = next((number for number, here in lines if here[:length] == names[:length]), None)
        if found is not None:
            return f", line {found}"
    return ""


def _lines(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The number of each line that begins a table or a setting, from one, and the names that lead there.

    The reader of TOML does not tell; what it takes for a line may be part of a string of several.
    """
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        if begins := _TABLE.match(line):
            table = _names(begins[1])
            yield number, table
        elif sets := _SETTING.match(line):
            yield number, (*table, *_names(sets[1]))


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in _NAME.findall(dotted))
