"""What a reader has before the eyes: an article, a place in it, what is chosen there, and what is going on."""

from collections.abc import Callable, Sequence

from reader.config import Config
from reader.marks.kinds import BOILERPLATE
from reader.marks.memory import Remembered
from reader.marks.model import Mark
from reader.session.article import Article
from reader.session.copying import clean_item, speaker_words
from reader.session.document import Document
from reader.session.editing import Edit
from reader.session.items import Item, item_under, marks_under, next_quotation, parts_of
from reader.session.modes import Mode
from reader.session.navigation import Cursor, Unit
from reader.session.notebook import Notebook, Save
from reader.session.reading import Reading
from reader.session.recalling import Recalled, recalled
from reader.store.protocol import Contents
from reader.text.repair import Repaired
from reader.text.suggestion import Suggestion

COUNTED = 2_000_000
"""Search matches are counted in texts up to this many characters."""


class Attention:
    """One article in front of a reader. Moves return what the status line says of them."""

    def __init__(
        self, article: Article, contents: Contents, save: Save, config: Config, unsaved: Callable[[], int] = lambda: 0
    ) -> None:
        self.unsaved = unsaved
        """How many changes are not on the disk."""
        self.article = article
        self.info = contents.info
        """What the library knows of it."""
        self.config = config
        self.reading = Reading(article.document, contents.info.position)
        self._sought = ""
        """What was looked for last."""
        self._started_at = self.reading.cursor.at
        self.notebook = Notebook(contents, save)
        self.edit: Edit | None = None
        self.folded = False
        self.awake = False
        """Whether sentences are known: loading what finds them must not delay the first screen."""
        self._chosen: tuple[Item, Cursor] | None = None
        self._analysed: set[int] = set()
        self.remembered = Remembered()
        """What is known of the articles from where this one is."""
        self._left_out: dict[int, int] = {}
        self.paraphrased = False
        """Whether what is reported without marks is proposed too."""

    # What the screen shows

    @property
    def document(self) -> Document:
        return self.reading.document

    @property
    def current(self) -> Item | None:
        """The mark or suggestion under the cursor; one chosen in the list stays it until the cursor moves."""
        if not self.awake:
            return None
        if self.edit:
            return self.edit.item
        if self._chosen and self._chosen[1] == self.reading.cursor and (item := self._still(self._chosen[0])):
            return item
        return item_under(self.reading, self.notebook.marks, self.notebook.proposals)

    @property
    def mode(self) -> Mode | None:
        """What is going on, what `Esc` leaves first; None while the reader only reads."""
        if self.edit:
            return "ends"
        return "select" if self.reading.selection else "find" if self.reading.query else None

    @property
    def greeting(self) -> str:
        """What a reader who has marked nothing yet can do; empty for others."""
        count = len(self.notebook.proposals.open)
        if len(self.notebook.marks) or self.reading.cursor.at:
            return ""
        said = [f"{count} suggestion{'s' if count > 1 else ''}: Enter takes one, A all that are sure"] if count else []
        if left_out := sum(self._left_out.values()):
            said.append(f"{left_out} left out, refused on articles {self.remembered.where}")
        if not said and self.next_unanalysed() is None:
            return "no quotations found; q marks a sentence as one, v selects words" if self._has_text else ""
        return "; ".join(said)

    @property
    def _has_text(self) -> bool:
        return bool(self.document.original.strip())

    @property
    def note_here(self) -> str | None:
        """The note on what is under the cursor, empty if there is none yet; None when nothing is there."""
        current = self.current
        return current.note if isinstance(current, Mark) else None if current is None else ""

    @property
    def tags_here(self) -> tuple[str, ...] | None:
        """The tags on what is under the cursor; None when nothing is there."""
        current = self.current
        return current.tags if isinstance(current, Mark) else None if current is None else ()

    def clean(self, item: Item) -> str:
        return clean_item(self.document, item, self.config.quote_style)

    def speaker(self, item: Item) -> str:
        return speaker_words(self.document, self.notebook.marks, item)

    # Suggestions arrive block by block

    def next_unanalysed(self) -> int | None:
        """The block that wants suggestions first: the one at the cursor, then those after it, then the others."""
        here = self.document.block_at(self.reading.cursor.at)
        order = [*range(here, len(self.document)), *range(here)]
        return next((block for block in order if block not in self._analysed), None)

    def repaired(self, block: int) -> Repaired:
        """A block's repaired text, whichever view is shown."""
        return self.document.repaired(block)

    def recalled(self, block: int, suggestions: Sequence[Suggestion]) -> Recalled:
        """What the detectors propose for a block, with what is remembered."""
        remembered = self.remembered
        if not remembered:
            return Recalled(tuple(suggestions), 0, remembered)
        base = self.document.blocks[block].start
        return recalled(remembered, self.article.original, self.repaired(block), base, suggestions)

    def propose(self, block: int, found: Recalled, *, paraphrased: bool = False) -> None:
        """Take over the suggestions for a block, unless others are wanted since they were asked for."""
        is_wanted = found.remembered is self.remembered and paraphrased == self.paraphrased
        if block not in self._analysed and is_wanted:
            self._analysed.add(block)
            self._left_out[block] = found.left_out
            self.notebook.proposals.renew(self.document.blocks[block], found.suggestions)

    def remember(self, remembered: Remembered) -> None:
        """Take over what is remembered; all blocks want to be looked at again then."""
        self.remembered = remembered
        self._analysed.clear()

    def turn_paraphrases(self) -> str:
        """Propose what is reported without marks, or leave it again; all blocks want to be looked at again then."""
        self.paraphrased = not self.paraphrased
        self._analysed.clear()
        return "paraphrases are suggested too; i again hides them" if self.paraphrased else "no paraphrases any more"

    # Moves

    def step(self, by: int, unit: Unit) -> str:
        if self.edit:
            self.edit = self.edit.stepped(self.document, by)
            self.reading.place(self.edit.at, "word")
            return ""
        self.reading.step(by, unit)
        return ""

    def step_quotation(self, by: int) -> str:
        """Go to another quotation, or to another match while a search is on."""
        if self.reading.query:
            return self._matched(self.reading.find_again(by))
        for _ in range(abs(by)):
            place = next_quotation(self.reading, self.notebook.marks, self.notebook.proposals, by)
            if place is None:
                return self._no_quotation(by)
            self.reading.place(place)
        return ""

    def find(self, query: str) -> str:
        """Look for words; without any, for those of the last search, further on while it lasts."""
        if self.reading.query and not query:
            return self._matched(self.reading.find_again(1))
        self._sought = query or self._sought
        return self._matched(self.reading.find(self._sought)) if self._sought else "no words to look for were typed"

    def point(self, at: int) -> None:
        """Put the cursor on the word at an offset, and drop what was selected."""
        self.reading.selection = None
        if self.edit is None:
            self.reading.place(at, "word")

    def choose(self, item: Item) -> None:
        """Go to an item of the list."""
        self.drop_all()
        self.reading.place(item.start)
        self._chosen = (item, self.reading.cursor)

    def drop_all(self) -> None:
        """Leave correction and selection."""
        self.edit = None
        self.reading.selection = None

    def turn_fold(self) -> str:
        """Fold what is marked as boilerplate, or unfold it."""
        if not len(self.notebook.marks.of_kind(BOILERPLATE)):
            self.folded = False
            return "no boilerplate is marked yet; b marks this paragraph"
        self.folded = not self.folded
        here = marks_under(self.reading, self.notebook.marks, BOILERPLATE)
        if self.folded and here:
            self.reading.place(here.start)
            self.reading.step(-1, "sentence")
        return "boilerplate folded" if self.folded else "boilerplate unfolded"

    def turn_view(self) -> str:
        view = "original" if self.document.view == "repaired" else "repaired"
        self.reading.show("original" if view == "original" else "repaired")
        return "the original, as it was scraped" if view == "original" else "the repaired text"

    # Selecting, correcting, searching

    def swap(self) -> None:
        """Continue at the other end: of the mark being corrected, or of the selection."""
        if self.edit:
            self.edit = self.edit.swapped()
            self.reading.place(self.edit.at, "word")
        else:
            self.reading.swap()

    def drop(self) -> str:
        """Leave what is going on, one thing at a time: correcting, selecting, searching."""
        if self.edit:
            self.reading.place(parts_of(self.edit.item)[self.edit.part].start)
            self.edit = None
            return "left as it was"
        if self.reading.selection:
            self.reading.selection = None
        elif self.reading.query:
            self.reading.query = ""
            return "search ended"
        self.reading.place(self.reading.cursor.at)
        return ""

    def _still(self, item: Item) -> Item | None:
        """An item as it is now; None when it has gone."""
        if isinstance(item, Mark):
            return self.notebook.marks.get(item.id)
        return item if item in self.notebook.proposals.open else None

    def _no_quotation(self, by: int) -> str:
        if next_quotation(self.reading, self.notebook.marks, self.notebook.proposals, -by) is not None or self.current:
            return "no more quotations below" if by > 0 else "no quotations above"
        return "no quotations in this article yet; q marks the sentence here as one"

    def _matched(self, found: bool) -> str:
        if not found:
            query, self.reading.query = self.reading.query, ""
            return f"“{query}” is not in this article; / looks for other words"
        place = self.reading.place_among_matches(COUNTED)
        counted = "" if place is None else "the only match; " if place[1] == 1 else "match {} of {}; ".format(*place)
        return f"{counted}n and p go on, Esc ends the search"
