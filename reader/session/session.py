"""The use cases of reading an article: move, mark, accept, correct, undo, copy. No Textual, no print.

Every action returns the sentence the status line shows.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from reader.clipboard.copied import Copied
from reader.config import Config
from reader.marks.kinds import BOILERPLATE, QUOTE, SOURCE
from reader.marks.model import READER, Mark
from reader.session import marking
from reader.session.article import Article
from reader.session.copying import citation, clean_item, clean_span, person_of, speaker_words
from reader.session.document import Document
from reader.session.editing import Edit
from reader.session.items import (
    Item,
    item_under,
    marks_under,
    nearest_quote,
    next_quotation,
    next_suggestion,
    parts_of,
)
from reader.session.marking import Plan
from reader.session.navigation import Cursor, Unit, paragraph_at, sentence_at
from reader.session.notebook import Notebook, Save
from reader.session.proposals import next_candidate
from reader.session.reading import Reading
from reader.session.wording import around_cursor
from reader.store.protocol import Contents
from reader.text.offsets import Span
from reader.text.repair import Repaired, repair
from reader.text.suggestion import Suggestion

Copy = Callable[[str], Copied]
COUNTED = 2_000_000
"""Search matches are counted in texts up to this many characters."""


class Session:
    """One article being read."""

    def __init__(
        self, article: Article, contents: Contents, save: Save, config: Config, unsaved: Callable[[], int] = lambda: 0
    ) -> None:
        self.unsaved = unsaved
        """How many changes are not on the disk."""
        self.article = article
        self.config = config
        self.reading = Reading(Document(article.original), contents.info.position)
        self.notebook = Notebook(contents, save)
        self.edit: Edit | None = None
        self.folded = False
        self.awake = False
        """Whether sentences are known: loading what finds them must not delay the first screen."""
        self._chosen: tuple[Item, Cursor] | None = None
        self._analysed: set[int] = set()

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
    def greeting(self) -> str:
        """What a reader who has marked nothing yet can do; empty for others."""
        count = len(self.notebook.proposals.open)
        if not count or len(self.notebook.marks) or self.reading.cursor.at:
            return ""
        return f"{count} suggestions: Enter takes one, A all that are sure"

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
        if self.document.view == "repaired":
            return self.document.shown(block)
        start, end = self.document.blocks[block]
        return repair(self.article.original[start:end])

    def propose(self, block: int, suggestions: Sequence[Suggestion]) -> None:
        if block not in self._analysed:
            self._analysed.add(block)
            self.notebook.proposals.add(suggestions)

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
                return "no more quotations below" if by > 0 else "no quotations above"
            self.reading.place(place)
        return ""

    def find(self, query: str) -> str:
        return self._matched(self.reading.find(query)) if query else ""

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

    # Decisions

    def toggle(self, kind: str) -> str:
        """Mark the selection, or what is under the cursor, as a kind; what is so marked already is unmarked."""
        selection = self._take_selection()
        if selection:
            return self._carry_out(self._made(kind, selection))
        mark = marks_under(self.reading, self.notebook.marks, kind)
        if mark:
            return self._carry_out(marking.remove(self.notebook.marks, mark))
        current = self.current
        if isinstance(current, Suggestion) and current.kind == kind:
            return self._carry_out(self._accepted([current]))
        return self._carry_out(self._made(kind, self._meant(kind)))

    def mark_source(self) -> str:
        """Mark the words that name the speaker of the quotation here; on a source, unmark it."""
        selection = self._take_selection()
        if selection is None:
            mark = marks_under(self.reading, self.notebook.marks, SOURCE)
            if mark and self.reading.cursor.unit == "word":
                return self._carry_out(marking.remove(self.notebook.marks, mark))
            current = self.current
            if isinstance(current, Suggestion) and current.kind == QUOTE and current.source:
                return self._carry_out(self._accepted([current]))
        span = selection or around_cursor(self.document, self.reading.cursor)
        quote = nearest_quote(self.reading, self.notebook.marks, paragraph_at(self.document, span.start))
        if quote is None or _overlaps(quote, span):
            return self._carry_out(marking.make(self.article.original, SOURCE, span))
        return self._carry_out(marking.attribute(self.article.original, self.notebook.marks, quote, span))

    def accept(self) -> str:
        """Accept the suggestion under the cursor and go to the next one."""
        current = self.current
        said = ""
        if isinstance(current, Suggestion):
            said = self._carry_out(self._accepted([current]))
        following = next_suggestion(self.notebook.proposals, self.reading.cursor.at)
        if following is None:
            return said + "; no suggestions left" if said else "no suggestions left"
        self.reading.place(following.start)
        return said

    def accept_sure(self) -> str:
        """Accept all suggestions that are sure, as one step."""
        sure = [suggestion for suggestion in self.notebook.proposals.open if suggestion.is_sure]
        if not sure:
            left = len(self.notebook.proposals.open)
            return (
                f"none of the {left} suggestions left is sure; Enter takes them one by one"
                if left
                else "no suggestions left"
            )
        said = self._carry_out(self._accepted(sure))
        left = len(self.notebook.proposals.open)
        return f"{said}; {left} less sure left" if left else f"{said}; none left"

    def refuse(self) -> str:
        """Refuse the suggestion under the cursor; of a mark: delete it."""
        current = self.current
        if current is None:
            return "nothing to refuse or delete here"
        if isinstance(current, Mark):
            return self._carry_out(marking.remove(self.notebook.marks, current))
        return self._carry_out(marking.refuse(self.article.original, current))

    def turn_source(self) -> str:
        """Put the next candidate in the place of the quotation's source."""
        current = self.current
        if current is None or current.kind != QUOTE:
            return "no quotation here"
        if isinstance(current, Suggestion):
            turned = self.notebook.proposals.turn_source(current)
            return f"source: {self.speaker(turned)}" if turned else _NO_CANDIDATE
        proposed = self.notebook.proposals.under(parts_of(current))
        source = self.notebook.marks.get(current.source)
        here = Span(source.start, source.end) if source else None
        following = next_candidate(proposed.candidates, here) if proposed else None
        if following is None:
            return _NO_CANDIDATE
        person = proposed.person if proposed and following == proposed.source else None
        self._carry_out(marking.attribute(self.article.original, self.notebook.marks, current, following, person))
        return f"source: {clean_span(self.document, following)}"

    def note(self, text: str) -> str:
        return self._annotate(lambda mark: marking.with_note(mark, text.strip()))

    def tag(self, text: str) -> str:
        return self._annotate(lambda mark: marking.with_tags(mark, marking.parse_tags(text)))

    def undo(self) -> str:
        return self._turned(*self.notebook.undo())

    def redo(self) -> str:
        return self._turned(*self.notebook.redo())

    # Correcting the ends of a mark

    def start_edit(self) -> str:
        current = self.current
        if current is None:
            return "nothing to correct here"
        at = self.reading.cursor.at
        parts = parts_of(current)
        part = next((index for index, span in enumerate(parts) if span.start <= at < span.end), 0)
        self.edit = Edit(current, part, parts[part])
        self.reading.place(self.edit.at, "word")
        return "moving the end: h l by word, o the other end, Enter done, Esc as it was"

    def finish_edit(self) -> str:
        edit, self.edit = self.edit, None
        if edit is None:
            return ""
        self.reading.place(edit.span.start)
        if edit.span == parts_of(edit.item)[edit.part]:
            return "nothing changed"
        if isinstance(edit.item, Mark):
            return self._carry_out(marking.with_ends(self.article.original, edit.item, edit.part, edit.span))
        return self._carry_out(self._accepted([_resized(edit)]))

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

    # Copying

    def copied(self, copy: Copy, *, cited: bool) -> str:
        """Copy the quotation here, else the selection, else the sentence. Says where it went."""
        text, speaker, what = self._copyable()
        if not text:
            return "nothing to copy here"
        if cited:
            today = date.today().isoformat()
            text = citation(text, speaker, self.article, today, self.config.citation_style)
        return f"{what} {copy(text).said}"

    def _copyable(self) -> tuple[str, str, str]:
        selection = self._take_selection()
        if selection:
            return clean_span(self.document, selection), "", "selection"
        current = self.current
        if current is not None and current.kind == QUOTE:
            return self.clean(current), person_of(current) or self.speaker(current), "quotation"
        if isinstance(current, Mark) and self.reading.cursor.unit == "word":
            return self.clean(current), "", current.kind
        return clean_span(self.document, self.reading.sentence), "", "sentence"

    def _carry_out(self, plan: Plan) -> str:
        return self.notebook.carry_out(plan)

    def _accepted(self, suggestions: Sequence[Suggestion]) -> Plan:
        return marking.accept(self.article.original, self.notebook.marks, suggestions)

    def _made(self, kind: str, span: Span) -> Plan:
        return marking.make(self.article.original, kind, span, READER)

    def _take_selection(self) -> Span | None:
        selection, self.reading.selection = self.reading.selection, None
        if selection is None:
            return None
        self.reading.place(selection.span.start)
        return selection.span

    def _meant(self, kind: str) -> Span:
        """What a key marks when there is no selection and no suggestion."""
        at = self.reading.cursor.at
        if kind == BOILERPLATE:
            return paragraph_at(self.document, at)
        if kind == QUOTE:
            return sentence_at(self.document, at)
        return self.reading.unit

    def _annotate(self, plan: Callable[[Mark], Plan]) -> str:
        current = self.current
        if current is None:
            return "nothing here to put that on; mark something first"
        if isinstance(current, Suggestion):
            self._carry_out(self._accepted([current]))
            current = self.current
        return self._carry_out(plan(current)) if isinstance(current, Mark) else ""

    def _turned(self, said: str, place: Span | None) -> str:
        if place:
            self.reading.place(place.start)
        return said

    def _still(self, item: Item) -> Item | None:
        """An item as it is now; None when it has gone."""
        if isinstance(item, Mark):
            return self.notebook.marks.get(item.id)
        return item if item in self.notebook.proposals.open else None

    def _matched(self, found: bool) -> str:
        if not found:
            return f"“{self.reading.query}” is not in this article"
        count = self.reading.count_matches(COUNTED)
        counted = "" if count is None else f"{count} match{'es' if count != 1 else ''}; "
        return f"{counted}n and p go on, Esc ends the search"


_NO_CANDIDATE = "no other source is proposed; go to its words (h l, or v to select) and press s"


def _overlaps(mark: Mark, span: Span) -> bool:
    return any(part.start < span.end and span.start < part.end for part in mark.parts)


def _resized(edit: Edit) -> Suggestion:
    assert isinstance(edit.item, Suggestion)
    parts = tuple(edit.span if index == edit.part else span for index, span in enumerate(edit.item.parts))
    return replace(edit.item, parts=parts)
