"""The notebook: what is taken over from the store, and what a reader who may not write is told."""

from reader.marks.model import Change, Mark, Person, edited, new_mark
from reader.session.marking import Plan, with_end_moved
from reader.session.notebook import READ_ONLY, Notebook
from reader.store.protocol import ArticleInfo, Batch, Contents
from reader.store.writer import joined
from reader.text.offsets import Span

TEXT = "One two three four five six seven."


def a_plan(start: int, end: int, *people: Person) -> Plan:
    return Plan("quote marked", (Change(None, new_mark(TEXT, "quote", [Span(start, end)])),), people)


def notebook() -> tuple[Notebook, list[Batch]]:
    saved: list[Batch] = []
    return Notebook(Contents(ArticleInfo()), saved.append), saved


def test_what_is_on_its_way_stays_when_another_program_has_written() -> None:
    book, saved = notebook()
    book.carry_out(a_plan(0, 3))
    book.take(Contents(ArticleInfo()), joined(saved))
    assert [mark.parts[0].exact for mark in book.marks.marks] == ["One"]


def test_what_is_on_its_way_joins_what_another_program_did_to_the_same_mark() -> None:
    book, saved = notebook()
    book.carry_out(a_plan(0, 3))
    mark = book.marks.marks[0]
    theirs = edited(mark, tags=("theirs",))
    book.carry_out(Plan("note saved", (Change(mark, edited(mark, note="mine")),)))
    book.take(Contents(ArticleInfo(), marks=(theirs,)), saved[-1])
    (kept,) = book.marks.marks
    assert isinstance(kept, Mark)
    assert (kept.note, kept.tags) == ("mine", ("theirs",))


def test_a_step_that_was_dropped_cannot_be_redone() -> None:
    book, saved = notebook()
    book.carry_out(a_plan(0, 3))
    book.undo()
    book.carry_out(a_plan(4, 7))
    book.take(Contents(ArticleInfo()), joined(saved))
    assert book.redo() == ("nothing to redo", None)
    assert [mark.parts[0].exact for mark in book.marks.marks] == ["two"]


def test_nothing_is_undone_in_an_article_that_is_read_only() -> None:
    book, saved = notebook()
    book.carry_out(a_plan(0, 3))
    step, mark = saved[0].steps[0], book.marks.marks[0]
    barred = Notebook(Contents(ArticleInfo(), marks=(mark,), history=(step,), read_only=True), saved.append)
    assert (barred.undo(), barred.redo()) == ((READ_ONLY, None), (READ_ONLY, None))
    assert barred.marks.marks == [mark]


def test_a_person_keeps_the_wordings_that_were_known() -> None:
    book, saved = notebook()
    book.carry_out(a_plan(0, 3, Person("Ann Lee", ("the mayor",))))
    book.carry_out(a_plan(4, 7, Person("Ann Lee", ("she",))))
    assert book.people["Ann Lee"].wordings == saved[-1].people[0].wordings == ("the mayor", "she")


def test_a_part_that_reaches_another_becomes_one_with_it() -> None:
    parts = [Span(0, 3), Span(4, 7), Span(8, 13)]
    assert with_end_moved(parts, 0, Span(0, 5)) == (Span(0, 7), Span(8, 13))
    assert with_end_moved(parts, 2, Span(2, 13)) == (Span(0, 13),)
    assert with_end_moved(parts, 1, Span(3, 8)) == (Span(0, 3), Span(3, 8), Span(8, 13))
