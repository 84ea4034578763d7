"""What the program asks of a library, so that a server can stand behind it as well as a folder."""

from typing import NamedTuple, Protocol

from reader.errors import ReaderError
from reader.marks.memory import Forgetting, Remembered
from reader.marks.model import Change, Deleted, Mark, Person, Refusal, Step


class StoreError(ReaderError):
    """The library could not be read or written."""


class ArticleInfo(NamedTuple):
    """What is known of an article beside its text and marks."""

    id: str = ""
    """The first 8 digits of `sha256`, more if two articles share those; `Library.open` fills it in."""
    slug: str = ""
    """The title as part of a file name; `Library.open` fills it in."""
    title: str = ""
    byline: str = ""
    site: str = ""
    url: str = ""
    published: str = ""
    path: str = ""
    """The file it was opened from first, of those that are still there; empty if it was none."""
    opened: str = ""
    """When it was last opened, UTC, ISO 8601."""
    sha256: str = ""
    """Of the original bytes; `Library.open` fills it in."""
    decoding: str = ""
    """The codec that turns the original bytes into the text all offsets are of."""
    length: int = 0
    """Of that text, in characters; 0: `Library.open` counts them."""
    position: int = 0
    """Where the reading cursor stands, an offset of the decoded original."""
    previous: str = ""
    """The id of the earlier version of the article from which marks were carried over."""
    paths: tuple[str, ...] = ()
    """Other files with the same text that it was opened from."""


class Contents(NamedTuple):
    """All that is kept of an article."""

    info: ArticleInfo
    marks: tuple[Mark, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    people: tuple[Person, ...] = ()
    history: tuple[Step, ...] = ()
    """Oldest first."""
    trash: tuple[Deleted, ...] = ()
    warnings: tuple[str, ...] = ()
    """One line each: what was damaged, where the rest was put."""
    read_only: bool = False


class Batch(NamedTuple):
    """What is to be written in one go."""

    changes: tuple[Change, ...] = ()
    steps: tuple[Step, ...] = ()
    """Replace the steps of the same id in the history, or are added to its end."""
    people: tuple[Person, ...] = ()
    """Replace the people of the same name, or are added."""
    position: int | None = None
    purged: tuple[Deleted, ...] = ()
    """Deleted marks that are not to be kept any longer."""
    forgettings: tuple[Forgetting, ...] = ()
    """Wordings that are forgotten, or not any more, where the article is from."""
    previous: str | None = None
    """The earlier version from which the marks among the changes come."""

    @property
    def size(self) -> int:
        """How many changes a reader would say it has."""
        return len(self.changes) + len(self.purged) + len(self.forgettings)


class CatalogEntry(NamedTuple):
    """What a list of articles shows of one."""

    id: str
    slug: str
    title: str
    site: str
    opened: str
    marks: int
    """How many marks there are, quotes included."""
    quotes: int
    position: int
    length: int
    """Of the decoded original, in characters."""
    path: str
    url: str = ""
    previous: str = ""
    """The id of the earlier version of the article, if marks were carried over from one."""
    paths: tuple[str, ...] = ()
    """Other files with the same text that it was opened from."""


class Taken(NamedTuple):
    """How a text was taken out of something: a page, a book and the like."""

    record: bytes
    """JSON with the text and its structure, whose meaning is the opener's."""
    opened: bytes
    """What was opened, byte for byte."""
    ending: str
    """Of a file of such, with the dot."""


class ArticleStore(Protocol):
    """One article's marks."""

    @property
    def info(self) -> ArticleInfo: ...

    def load(self) -> Contents:
        """What is kept now, by whichever process.

        Raises:
            StoreError: it can't be read.
        """

    def apply(self, batch: Batch) -> Contents | None:
        """Write a batch, merged with what other processes wrote; blocks until it is on disk.

        Returns what is kept now if another process had changed something, else None.

        Raises:
            StoreError: it may not have been written; the same batch can be applied again.
        """

    def changed_elsewhere(self) -> bool:
        """Whether another process wrote since this one last read or wrote; cheap."""

    def recall(self) -> Remembered:
        """What other articles from where this one is teach of its boilerplate; cheap, and never fails."""


class Library(Protocol):
    """All articles somebody reads."""

    def open(self, original: bytes, info: ArticleInfo) -> ArticleStore:
        """Enter an article in the library, or find it there; the original is kept byte for byte.

        `id`, `slug` and `sha256` of the info may be empty. Of an article already there, the position is kept.

        Raises:
            StoreError: the article is not in the library and can't be entered.
        """

    def catalog(self) -> list[CatalogEntry]:
        """Every article, the one opened last first.

        Raises:
            StoreError: the library can't be read.
        """

    def recent(self, count: int) -> list[CatalogEntry] | None:
        """So many articles as they were last listed, the one opened last first; quick, and may be out of date.

        None if they never were.
        """

    def original(self, entry_id: str) -> bytes:
        """The bytes of an article as they were first opened.

        Raises:
            StoreError: there is no such article, or its original can't be read.
        """

    def keep_taken(self, info: ArticleInfo, original: bytes, taken: Taken) -> None:
        """Keep, once, what an original was taken out of. If that fails, nothing is lost but what can be found again."""

    def taken(self, original: bytes) -> Taken | None:
        """What an original was taken out of; None if it was not, or that is lost."""

    def rescue(self, original: bytes, info: ArticleInfo, batch: Batch) -> str:
        """Keep what could not be written anywhere it can be kept; the article takes it over when it is next opened.

        Returns where it is; empty if that was nowhere.
        """

    def contents(self, entry_id: str, slug: str = "") -> Contents:
        """What is kept of an article, without opening it; `slug` tells two files of one article apart.

        Raises:
            StoreError: there is no such article, or it can't be read.
        """

    def mend(self) -> None:
        """Rebuild what is derived from the articles, should it be missing or broken; may take seconds then."""
