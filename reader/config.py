"""The reader's settings, from `config.toml`. A wrong line is reported with its name and the default used."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from reader.clipboard.copied import WAYS, Way

if TYPE_CHECKING:  # what these modules do is not needed before the first screen
    from reader.citation import CitationStyle
    from reader.text.cleaned import MarkStyle

MEASURE = range(20, 201)
"""The line lengths that can be set, in columns."""
BACKUPS = range(1, 367)
"""The numbers of days that can be kept."""


PAGE = range(1, 201)
"""What can be allowed for a page of the web, in megabytes and in seconds."""


@dataclass(frozen=True, slots=True)
class CustomKind:
    """A kind of mark that the reader added."""

    name: str
    key: str
    color: str = "accent"
    """A colour's name, a `#rrggbb`, or a token of the theme."""


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that can be set."""

    library: Path | None = None
    theme: str = "textual-dark"
    measure: int = 72
    quote_style: "MarkStyle" = "curly"
    citation_style: "CitationStyle" = "text"
    copy_to: tuple[Way, ...] = WAYS
    keys: Mapping[str, str] = field(default_factory=dict)
    """A command's name and the keys for it, comma separated."""
    kinds: tuple[CustomKind, ...] = ()
    backups: int = 7
    """How many days' versions of an article's file are kept."""
    page_megabytes: int = 10
    """The most a page of the web may have, unpacked."""
    page_seconds: int = 20
    """The longest it may take."""


class _WrongValueError(Exception):
    """A value cannot be taken; says what would do."""


def load_config(path: Path) -> tuple[Config, tuple[str, ...]]:
    """The settings in a file, and a sentence for each line that could not be taken. No file: the defaults."""
    if not path.exists():
        return Config(), ()
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Config(), (f"{path.name} could not be read ({_one_line(error)}); the defaults are used",)
    config, warnings = Config(), []
    for name, value in table.items():
        if name not in _READERS:
            known = ", ".join(field.name for field in fields(Config))
            warnings.append(f"{path.name}: “{name}” is not a setting (there are: {known})")
            continue
        try:
            config = replace(config, **{name: _READERS[name](value)})
        except _WrongValueError as wrong:
            warnings.append(f"{path.name}: {_as_written(name, value)}: {wrong}; {_default(name)}")
    return config, tuple(warnings)


def names_set(path: Path) -> frozenset[str]:
    """The names of the settings that a file sets, without those whose value can't be taken."""
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return frozenset()
    return frozenset(name for name, value in table.items() if name in _READERS and _is_taken(name, value))


def _is_taken(name: str, value: Any) -> bool:
    try:
        _READERS[name](value)
    except _WrongValueError:
        return False
    return True


def _as_written(name: str, value: Any) -> str:
    """A setting as its file has it; of a table, which has lines of its own, only the name."""
    import json

    return f"[{name}]" if isinstance(value, dict) else f"{name} = {json.dumps(value, ensure_ascii=False, default=str)}"


def _default(name: str) -> str:
    default = getattr(Config(), name)
    return f"{default} is used" if isinstance(default, str | int) else "the default is used"


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise _WrongValueError("must be words in quotation marks")
    return value


def _folder(value: Any) -> Path:
    return Path(_text(value)).expanduser()


def _measure(value: Any) -> int:
    return _whole(MEASURE, value)


def _backups(value: Any) -> int:
    return _whole(BACKUPS, value)


def _page(value: Any) -> int:
    return _whole(PAGE, value)


def _whole(numbers: range, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value not in numbers:
        raise _WrongValueError(f"must be a whole number from {numbers.start} to {numbers.stop - 1}")
    return value


def _quote_style(value: Any) -> str:
    from reader.text.cleaned import MarkStyle

    return _one_of(get_args(MarkStyle), value)


def _citation_style(value: Any) -> str:
    from reader.citation import CitationStyle

    return _one_of(get_args(CitationStyle), value)


def _one_of(choices: tuple[str, ...], value: Any) -> str:
    if value not in choices:
        raise _WrongValueError(f"must be one of {', '.join(choices)}")
    return str(value)


def _copy_to(value: Any) -> tuple[Way, ...]:
    if not isinstance(value, list) or not value or any(way not in WAYS for way in value):
        raise _WrongValueError(f"must be a list of {', '.join(WAYS)}")
    return tuple(dict.fromkeys(value))


def _keys(value: Any) -> Mapping[str, str]:
    if not isinstance(value, dict) or not all(isinstance(keys, str) and keys for keys in value.values()):
        raise _WrongValueError('must be a table such as [keys] with lines like quote = "m"')
    return value


def _kinds(value: Any) -> tuple[CustomKind, ...]:
    if not isinstance(value, dict):
        raise _WrongValueError('must be tables such as [kinds.claim] with key = "C"')
    return tuple(_kind(name, table) for name, table in value.items())


def _kind(name: str, table: Any) -> CustomKind:
    if not isinstance(table, dict) or not isinstance(table.get("key"), str) or not table["key"]:
        raise _WrongValueError(f'[kinds.{name}] needs a key, such as key = "C"')
    color = table.get("color", "accent")
    if not isinstance(color, str):
        raise _WrongValueError(f"the color of {name} must be words in quotation marks")
    return CustomKind(name, table["key"], color)


_READERS: dict[str, Callable[[Any], Any]] = {
    "library": _folder,
    "theme": _text,
    "measure": _measure,
    "backups": _backups,
    "quote_style": _quote_style,
    "citation_style": _citation_style,
    "copy_to": _copy_to,
    "keys": _keys,
    "kinds": _kinds,
    "page_megabytes": _page,
    "page_seconds": _page,
}
