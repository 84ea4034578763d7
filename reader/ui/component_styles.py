"""Takes the styles of a screen's components from the style sheets, for lines that are drawn piece by piece."""

from rich.style import Style
from textual.widget import Widget

PREFIX = "ink--"
BASE = f"{PREFIX}text"
"""The component whose style lies under all others."""
NAMES = (
    "text heading dim cursor word selection match editing overlap quote paraphrase source boilerplate "
    "suggested-quote suggested-paraphrase suggested-source suggested-boilerplate "
    "speaker note tags accent scroll bar key mode good bad message"
).split()
COMPONENTS = frozenset(PREFIX + name for name in NAMES)


def component_styles(widget: Widget) -> dict[str, Style]:
    """The style of each component by its name.

    A component says only what it changes; what is see-through is mixed with the ground of the base.
    """
    return {name: _style(widget, PREFIX + name) for name in NAMES}


def _style(widget: Widget, name: str) -> Style:
    if name == BASE:
        return widget.get_component_rich_style(name)
    styles = widget.get_component_styles(name)
    ground = widget.get_component_styles(BASE).background
    background = ground + styles.background if styles.has_rule("background") else None
    color = None
    if styles.has_rule("auto_color") and styles.auto_color:
        color = (background or ground) + (background or ground).get_contrast_text(styles.color.a)
    elif styles.has_rule("color"):
        color = (background or ground) + styles.color
    mixed = Style.from_color(color.rich_color if color else None, background.rich_color if background else None)
    return mixed + Style.parse(str(styles.text_style))
