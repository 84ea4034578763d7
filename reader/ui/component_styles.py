"""Takes the styles of a widget's components from the style sheets, for lines that are drawn piece by piece."""

from rich.style import Style
from textual.widget import Widget

BASE = "text"
"""The component whose style lies under all others."""


def component_styles(widget: Widget, prefix: str) -> dict[str, Style]:
    """The style of each component class with a prefix, by the rest of its name.

    A component says only what it changes; what is see-through is mixed with the ground of the base.
    """
    names = [name for name in widget._get_component_classes() if name.startswith(prefix)]
    return {name.removeprefix(prefix): _style(widget, name, f"{prefix}{BASE}") for name in names}


def _style(widget: Widget, name: str, base: str) -> Style:
    if name == base:
        return widget.get_component_rich_style(name)
    styles = widget.get_component_styles(name)
    ground = widget.get_component_styles(base).background
    background = ground + styles.background if styles.has_rule("background") else None
    color = None
    if styles.has_rule("auto_color") and styles.auto_color:
        color = (background or ground) + (background or ground).get_contrast_text(styles.color.a)
    elif styles.has_rule("color"):
        color = (background or ground) + styles.color
    return Style.from_color(
        color.rich_color if color else None, background.rich_color if background else None
    ) + Style.parse(str(styles.text_style))
