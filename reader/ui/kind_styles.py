"""How marks of a reader's own kinds look."""

from collections.abc import Iterable, Mapping

from rich.style import Style
from textual.color import Color, ColorParseError

from reader.config import CustomKind


def kind_styles(kinds: Iterable[CustomKind], theme: Mapping[str, str]) -> dict[str, Style]:
    """A style a kind, in the colour the reader chose; the theme's accent where there is no such colour."""
    return {
        f"kind-{kind.name}": Style(color=_color(kind.color, theme).rich_color, bold=True, underline=True)
        for kind in kinds
    }


def _color(name: str, theme: Mapping[str, str]) -> Color:
    try:
        return Color.parse(theme.get(name, name))
    except ColorParseError:
        return Color.parse(theme["accent"])
