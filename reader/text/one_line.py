"""Text from anywhere, as one line that is safe to show."""

from reader.text.sanitise import sanitise


def one_line(text: str) -> str:
    """A text without what could steer a terminal, its line ends and runs of blanks as one blank each."""
    return " ".join(sanitise(text).split())
