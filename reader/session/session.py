"""The use cases of reading an article: move, mark, accept, correct, undo, copy. No Textual, no print.

Every action returns the sentence the status line shows.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reader.clipboard.copied import Copied
from reader.marks.kinds import BOILERPLATE, QUOTE, SOURCE, SPOKEN
from reader.marks.memory import Forgetting
from reader.marks.model import READER, Deleted, Mark, now
from reader.session import marking
from reader.session.attention import Attention
from reader.session.copying import citation, clean_span, person_of
from reader.session.editing import Edit
from reader.session.items import (
    marks_under,
    nearest_quote,
    next_suggestion,
    parts_of,
)
from reader.session.marking import Plan
from reader.session.navigation import paragraph_at, sentence_at
from reader.session.notebook import READ_ONLY
from reader.session.proposals import next_candidate
from reader.session.recalling import said_of
from reader.session.trash import restoring
from reader.session.wording import around_cursor
from reader.text.cleaned import plain
from reader.text.offsets import Span
from reader.text.suggestion import Suggestion

if TYPE_CHECKING:
    from reader.export.formats import Format
    from reader.session.versions import Carried

Copy = Callable[[str], Copied]
_NO_CANDIDATE = "no other source is proposed; go to its words (h l, or v to select) and press s"


class Session(Attention):
    """One article being read and marked."""

    seek_earlier: "Callable[[], Carried | None] | None" = None
    """Finds what is to be carried over from an earlier version of the article, should there be one; None: nothing is,
    or it is taken over.

    Takes its time, as it looks through the library: for a thread. Raises ReaderError with what to tell the reader.
    """

    def take_over(self, carried: "Carried") -> str:
        """Take over the marks of an earlier version, as one step that can be undone; and its place, unless moved on."""
        self.seek_earlier = None
        is_at_start = self.reading.cursor.at == self._started_at
        self.notebook.carry_out(marking.besides(self.notebook.marks, carried.plan), carried.previous)
        if is_at_start:
            self.reading.place(carried.place)
        return carried.said

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
            if isinstance(current, Suggestion) and current.kind in SPOKEN and current.source:
                return self._carry_out(self._accepted([current]))
        span = selection or around_cursor(self.document, self.reading.cursor)
        quote = nearest_quote(self.reading, self.notebook.marks, paragraph_at(self.document, span.start))
        if quote and _overlaps(quote, span) and selection is None:
            return "these are the quotation's words; go to its speaker's (h l), then press s"
        if quote is None or _overlaps(quote, span):
            return self._carry_out(marking.make(self.article.original, SOURCE, span))
        return self._carry_out(marking.attribute(self.article.original, self.notebook.marks, quote, span))

    def accept(self) -> str:
        """Accept the suggestion under the cursor and go to the next one; while a search is on, to the next match."""
        current = self.current
        said = ""
        if isinstance(current, Suggestion):
            said = self._carry_out(self._accepted([current]))
        if self.reading.query:
            return "; ".join(filter(None, (said, self.step_quotation(1))))
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

    def forget(self) -> str:
        """Forget what is remembered of this paragraph's wording; what was forgotten is remembered again."""
        if self.notebook.read_only:
            return READ_ONLY
        current = self.current
        is_suggested = isinstance(current, Suggestion) and current.kind == BOILERPLATE
        span = Span(current.start, current.end) if current and is_suggested else self._meant(BOILERPLATE)
        text = self.article.original[slice(*span)]
        at, said = now(), "forgotten"
        found = self.remembered.recall(text)
        if found is None:
            at, said = "", "remembered again"
            found = self.remembered.recall_forgotten(text)
        if found is None:
            return "nothing is remembered of this paragraph"
        forgetting = Forgetting(found.wordings, at)
        self.notebook.forget(forgetting)
        self.remember(self.remembered.after(forgetting))
        return f"{said}: {said_of(found, self.remembered.where)}" + ("; F again remembers it" if at else "")

    def turn_source(self) -> str:
        """Put the next candidate in the place of the quotation's source."""
        current = self.current
        if current is None or current.kind not in SPOKEN:
            return "no quotation here"
        if isinstance(current, Suggestion):
            turned = self.notebook.proposals.turn_source(current)
            if turned is None or turned.source is None:
                return _NO_CANDIDATE
            return f"{_numbered(turned.source, turned.candidates)}: {self.speaker(turned)}"
        proposed = self.notebook.proposals.under(parts_of(current))
        source = self.notebook.marks.get(current.source)
        was = self.speaker(current) or "no source"
        here = Span(source.start, source.end) if source else None
        following = next_candidate(proposed.candidates, here) if proposed else None
        if proposed is None or following is None:
            return _NO_CANDIDATE
        person = proposed.person if following == proposed.source else None
        origin = proposed.origin
        plan = marking.attribute(self.article.original, self.notebook.marks, current, following, person, origin)
        said = self._carry_out(plan._replace(label="source changed"))
        numbered = _numbered(following, proposed.candidates)
        if said == READ_ONLY:
            return said
        return f"{numbered}: {clean_span(self.document, following)}; it was {was}, u takes it back"

    def note(self, text: str) -> str:
        return self._annotate(lambda mark: marking.with_note(mark, text.strip()))

    def tag(self, text: str) -> str:
        return self._annotate(lambda mark: marking.with_tags(mark, marking.parse_tags(text)))

    def undo(self) -> str:
        return self._turned(*self.notebook.undo())

    def redo(self) -> str:
        return self._turned(*self.notebook.redo())

    # Deleted marks

    @property
    def deleted(self) -> tuple[Deleted, ...]:
        """The marks that can be restored, those deleted last first."""
        return self.notebook.deleted

    def words_of(self, deleted: Mark) -> str:
        """A deleted mark as it is pasted; in its own words, if they are not where they were."""
        if all(self.article.original.startswith(part.exact, part.start) for part in deleted.parts):
            return self.clean(deleted)
        return " … ".join(plain(part.exact) for part in deleted.parts)

    def speaker_of(self, deleted: Mark) -> str:
        """Who a deleted quotation is attributed to, as the article says it."""
        source = self.notebook.trash.get(deleted.source or "")
        known = source.mark if source else self.notebook.marks.known(deleted.source)
        return deleted.person or (self.words_of(known) if known else "")

    def restore(self, mark_id: str) -> str:
        """Bring a deleted mark back, and go to it."""
        deleted = self.notebook.trash.get(mark_id)
        if deleted is None:
            return "this mark is not deleted any more"
        book = self.notebook
        plan = restoring(self.article.original, book.marks, book.trash, book.history.steps, deleted.mark)
        said = self._carry_out(plan)
        if (mark := book.marks.get(mark_id)) is not None:
            self.choose(mark)
        return said

    def purge(self, mark_id: str) -> str:
        """Remove a deleted mark for good."""
        deleted = self.notebook.trash.get(mark_id)
        return self.notebook.purge(deleted) if deleted else "this mark is not deleted any more"

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
        return "moving the end of this mark"

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

    # Exporting

    def export_file(self, ending: str) -> Path:
        """Where an export goes unless the reader says otherwise."""
        from reader.store.naming import slug

        return Path(f"{self.info.slug or slug(self.article.title)}{ending}")

    def export(self, how: "Format", path: Path, *, replace: bool) -> str:
        """Write the article with its marks to a file. Takes its time: for a thread.

        Raises:
            ReaderError: it can't be written, or would be written over something.
        """
        from reader.session.exporting import marked_article, written

        marks = self.notebook.marks.marks
        article = marked_article(self.article, self.info, marks, self.config.quote_style)
        paths = written([article], [article.name], how, path, replace=replace)
        count = len(article.marks)
        left_out = len(marks) + len(self.notebook.marks.lost) - count
        said = f"{count} mark{'s' if count != 1 else ''} written to {paths[0]}"
        return said + (f"; {left_out} left out: the words are not in this article" if left_out else "")

    def _copyable(self) -> tuple[str, str, str]:
        selection = self._take_selection()
        if selection:
            return clean_span(self.document, selection), "", "selection"
        current = self.current
        if current is not None and current.kind in SPOKEN:
            what = "quotation" if current.kind == QUOTE else current.kind
            return self.clean(current), person_of(current) or self.speaker(current), what
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


def _numbered(source: Span, candidates: Sequence[Span]) -> str:
    return f"source {candidates.index(source) + 1} of {len(candidates)}"


def _overlaps(mark: Mark, span: Span) -> bool:
    return any(part.start < span.end and span.start < part.end for part in mark.parts)


def _resized(edit: Edit) -> Suggestion:
    assert isinstance(edit.item, Suggestion)
    return edit.item._replace(parts=marking.with_end_moved(edit.item.parts, edit.part, edit.span))
