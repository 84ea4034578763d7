"""What only Textual can tell of the settings: whether there is such a theme, such a colour, such a key."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from textual.keys import Keys, key_to_character
from textual.theme import BUILTIN_THEMES

from reader.commands import COMMANDS, usual
from reader.config import DEFAULT_COLOR, Config, CustomKind, Wrong, default_of
from reader.ui.kind_styles import known_color
from reader.ui.themes import theme_named, theme_names

_NAMED = {key.value for key in Keys}
_HELD = {"ctrl", "shift", "alt", "super", "hyper", "meta"}


def checked(config: Config) -> tuple[Config, tuple[Wrong, ...]]:
    """The settings with what is used for what there is not, and what that is."""
    theme, wrong_theme = _theme(config.theme)
    keys, wrong_keys = _keys(config.keys)
    kinds, wrong_kinds = _kinds(config.kinds, theme)
    return replace(config, theme=theme, keys=keys, kinds=kinds), (*wrong_theme, *wrong_keys, *wrong_kinds)


def _theme(name: str) -> tuple[str, list[Wrong]]:
    if theme_named(name, BUILTIN_THEMES):
        return name, []
    said = f"must be one of {', '.join(theme_names())}; {default_of('theme')}"
    return Config().theme, [Wrong(("theme",), said, name)]


def _keys(keys: Mapping[str, str]) -> tuple[dict[str, str], list[Wrong]]:
    known = {command.name for command in COMMANDS}
    good, wrong = dict[str, str](), list[Wrong]()
    for name, chosen in keys.items():
        unknown = [key for key in chosen.split(",") if not _is_key(key.strip())]
        if unknown and name in known:
            wrong.append(Wrong(("keys", name), f"{_no_key(unknown[0])}; {usual(name)}", chosen))
        else:
            good[name] = chosen
    return good, wrong


def _kinds(kinds: Iterable[CustomKind], theme: str) -> tuple[tuple[CustomKind, ...], list[Wrong]]:
    good, wrong = list[CustomKind](), list[Wrong]()
    colors = BUILTIN_THEMES[theme_named(theme, BUILTIN_THEMES) or theme].to_color_system().generate() if kinds else {}
    for kind in kinds:
        at = ("kinds", kind.name)
        if not _is_key(kind.key):
            wrong.append(Wrong((*at, "key"), f"{_no_key(kind.key)}; the kind is left out", kind.key))
            continue
        color = kind.color
        if known_color(color, colors) is None:
            said = f"there is no such colour (there are names as in CSS, and #rrggbb); {DEFAULT_COLOR} is used"
            wrong.append(Wrong((*at, "color"), said, color))
            color = DEFAULT_COLOR
        good.append(replace(kind, color=color))
    return tuple(good), wrong


def _is_key(name: str) -> bool:
    """Whether a terminal can send it."""
    *held, key = (name,) if len(name) == 1 else name.split("+")
    return _HELD.issuperset(held) and (key in _NAMED or key_to_character(key) is not None)


def _no_key(name: str) -> str:
    return f"“{name.strip()}” is no key (keys are called m, ?, ctrl+e, f5, space, comma ...)"
