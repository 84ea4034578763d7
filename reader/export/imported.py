"""What a file that is imported gives: marks, and which article each is of."""

from typing import NamedTuple

from reader.marks.model import Mark

NOWHERE = 1_000_000_000
"""Where a stretch starts of which only the words are known: behind every text."""


class MalformedError(ValueError):
    """A file, or a record of one, is not what it should be; says what is wrong with it, after its name and line."""


class Reference(NamedTuple):
    """What a file says of the article that a mark is of. What it does not say is empty."""

    id: str = ""
    """By which the library knows it."""
    sha256: str = ""
    """Of the bytes it was opened from."""
    url: str = ""
    title: str = ""


class Imported(NamedTuple):
    """A mark as a file has it. A part without words stands for whatever is at its position."""

    article: Reference
    mark: Mark
    place: str
    """The file and the line, or what else tells where in it."""


class Source(NamedTuple):
    """A file to import from, in memory."""

    name: str
    data: bytes
    text: str | None = None
    """Of brat's annotations: the text they are of, if there was one beside them."""

    def decoded(self) -> str:
        """Its text.

        Raises:
            MalformedError: it isn't UTF-8.
        """
        try:
            return self.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
            raise MalformedError(f"{self.name}:{line}: is not UTF-8") from None
