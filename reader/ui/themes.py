"""Themes by the names that the settings have for them."""

from collections.abc import Iterable

SHORT = {"dark": "textual-dark", "light": "textual-light"}


def theme_named(name: str, known: Iterable[str]) -> str | None:
    """What Textual calls a theme, if it is one of those known."""
    theme = SHORT.get(name, name)
    return theme if theme in known else None


def theme_names() -> list[str]:
    """Every name that the settings can have for a theme."""
    from textual.theme import BUILTIN_THEMES

    return [*SHORT, *(name for name in BUILTIN_THEMES if name not in SHORT.values())]
