"""HTML put together from texts: whatever a text says, it stays text."""

from html import escape

from reader.text.sanitise import sanitise


def written(text: str) -> str:
    """A text as HTML: nothing in it is markup, steers, or hides."""
    return escape(sanitise(text))


def element(name: str, content: str = "", **attributes: str | bool) -> str:
    """An element around what is HTML already; `class_` is the attribute class, `data_x` is data-x, True has no value.

    An attribute that is empty or False is left out; its text is escaped.
    """
    given = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{written(str(value))}"')
        for key, value in attributes.items()
        if value
    )
    return f"<{name}{given}>{content}</{name}>"
