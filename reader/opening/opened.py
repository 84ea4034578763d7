"""What was opened: the bytes as they came, the text that marks count in, and what the document says of itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # what has none is shown without it
    from reader.text.structure import Structure

Format = Literal["text", "markdown", "html", "pdf", "epub", "docx", "mail"]

ENDINGS: dict[Format, str] = {"html": ".html", "pdf": ".pdf", "epub": ".epub", "docx": ".docx", "mail": ".eml"}
"""The formats a text has to be taken out of, and what a file of them is called."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One article. What is not known of it is empty."""

    data: bytes
    """As they came, byte for byte."""
    format: Format
    text: str
    """What all offsets count in: the bytes decoded, or the text that was taken out of them."""
    decoding: str = "utf-8"
    """How `text` is turned into bytes, where it is kept."""
    structure: "Structure | None" = None
    title: str = ""
    byline: str = ""
    site: str = ""
    published: str = ""
    """ISO 8601, if the document says it in a way that is understood."""
    language: str = ""
    url: str = ""
    """The canonical one, if there is one."""
    charset: str = ""
    """The encoding a server said a page is in."""

    @property
    def is_taken_out(self) -> bool:
        """Whether the text is not simply the bytes decoded."""
        return self.format in ENDINGS
