"""How marks of a reader's own kinds look."""

from collections.abc import Iterable, Mapping

from rich.style import Style
from textual.color import Color, ColorParseError

from reader.config import CustomKind


def kind_styles(kinds: Iterable[CustomKind], theme: Mapping[str, str]) -> dict[str, Style]:
    """A style a kind, in the colour the reader chose; the theme's accent where there is no such colour."""
    accent = Color.parse(theme["accent"])
    return {
        f"kind-{kind.name}": Style(
            color=(known_color(kind.color, theme) or accent).rich_color, bold=True, underline=True
        )
        for kind in kinds
    }


def known_color(name: str, theme: Mapping[str, str]) -> Color | None:
    """The colour of a name, if it is one of a theme or of CSS."""
    try:
        return Color.parse(theme.get(name, name))
    except ColorParseError:
        return None
