"""The reader's settings, from `config.toml`. A wrong line is reported with its name and the default used."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from reader.clipboard.copied import WAYS, Way
from reader.marks.kinds import KINDS

if TYPE_CHECKING:  # what these modules do is not needed before the first screen
    from reader.citation import CitationStyle
    from reader.text.cleaned import MarkStyle

MEASURE = range(20, 201)
"""The line lengths that can be set, in columns."""
BACKUPS = range(1, 367)
"""The numbers of days that can be kept."""
PAGE = range(1, 201)
"""What can be allowed for a page of the web, in megabytes and in seconds."""
DEFAULT_COLOR = "accent"
"""The colour of a kind that has none of its own."""


@dataclass(frozen=True, slots=True)
class CustomKind:
    """A kind of mark that the reader added."""

    name: str
    key: str
    color: str = DEFAULT_COLOR
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


class Wrong(NamedTuple):
    """A line of the settings that cannot be taken."""

    names: tuple[str, ...]
    """The tables and the name that lead to it; none: the whole file."""
    said: str
    """What is wrong with it, and what is used."""
    value: Any = None
    """What it says; of a table, which has lines of its own, None."""


class _WrongValueError(Exception):
    """A value cannot be taken; says what would do."""


def load_config(path: Path) -> tuple[Config, tuple[Wrong, ...]]:
    """The settings in a file, and what could not be taken of it. No file: the defaults."""
    if not path.exists():
        return Config(), ()
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Config(), (Wrong((), f"could not be read ({_one_line(error)}); the defaults are used"),)
    config = Config()
    wrong = list[Wrong]()
    for name, value in table.items():
        if name not in _READERS:
            known = ", ".join(field.name for field in fields(Config))
            wrong.append(Wrong((name,), f"is not a setting (there are: {known})", _plain(value)))
            continue
        try:
            taken = _READERS[name](value)
        except _WrongValueError as error:
            wrong.append(Wrong((name,), f"{error}; {default_of(name)}", _plain(value)))
            continue
        if isinstance(taken, _Lines):
            wrong += taken.wrong
            taken = taken.taken
        config = replace(config, **{name: taken})
    return config, tuple(wrong)


def names_set(path: Path) -> frozenset[str]:
    """The names of the settings that a file has, without those whose value can't be taken."""
    _, wrong = load_config(path)
    if not path.exists() or any(not each.names for each in wrong):
        return frozenset()
    import tomllib

    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))) - {".".join(each.names) for each in wrong}


def default_of(name: str) -> str:
    """What is used where a setting cannot be."""
    default = getattr(Config(), name)
    return f"{default} is used" if isinstance(default, str | int) else "the default is used"


class _Lines(NamedTuple):
    """What a table of lines says, each of which is taken or not for itself."""

    taken: Any
    wrong: list[Wrong]


def _plain(value: Any) -> Any:
    return None if isinstance(value, dict) else value


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise _WrongValueError("must be words in quotation marks")
    return value


def _folder(value: Any) -> Path:
    try:
        return Path(_text(value)).expanduser()
    except RuntimeError:
        raise _WrongValueError("names a home folder that is not there") from None


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


def _keys(value: Any) -> _Lines:
    if not isinstance(value, dict):
        raise _WrongValueError('must be a table such as [keys] with lines like quote = "m"')
    taken, wrong = dict[str, str](), list[Wrong]()
    for name, keys in value.items():
        if isinstance(keys, str) and keys:
            taken[name] = keys
        else:
            wrong.append(Wrong(("keys", name), 'must be a key in quotation marks, such as "m"; unchanged', keys))
    return _Lines(taken, wrong)


def _kinds(value: Any) -> _Lines:
    if not isinstance(value, dict):
        raise _WrongValueError('must be tables such as [kinds.claim] with key = "C"')
    taken, wrong = list[CustomKind](), list[Wrong]()
    for name, table in value.items():
        at = ("kinds", name)
        if name in KINDS:
            wrong.append(Wrong(at, "pullquote has a kind of this name itself; yours is left out"))
        elif not isinstance(table, dict) or not isinstance(table.get("key"), str) or not table["key"]:
            wrong.append(Wrong(at, 'needs a key, such as key = "C"; it is left out', _plain(table)))
        else:
            color = table.get("color", DEFAULT_COLOR)
            if not isinstance(color, str):
                said = f"must be words in quotation marks; {DEFAULT_COLOR} is used"
                wrong.append(Wrong((*at, "color"), said, color))
                color = DEFAULT_COLOR
            taken.append(CustomKind(name, table["key"], color))
            unknown = (each for each in table if each not in ("key", "color"))
            wrong += [Wrong((*at, each), "is not a setting of a kind (there are: key, color)") for each in unknown]
    return _Lines(tuple(taken), wrong)


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
