"""Deleted marks as a reader sees them: listed, restored with what belongs to them, purged."""

from pathlib import Path

from reader.config import Config
from reader.marks.kinds import QUOTE, SOURCE
from reader.marks.model import Mark
from reader.session.article import Article, read_article
from reader.session.notebook import READ_ONLY
from reader.session.session import Session
from reader.session.trash import deleted_marks
from reader.store.files import FileLibrary
from reader.store.protocol import ArticleInfo, ArticleStore
from reader.text.offsets import Span

TEXT = "The mayor spoke. “We will build it,” the mayor said. Roe laughed.\n\nNothing more was said.\n"


def the_words(words: str) -> Span:
    """Their first and last character."""
    at = TEXT.index(words)
    return Span(at, at + len(words) - 1)


class Window:
    """A session whose changes are on the disk as soon as they are made."""

    def __init__(self, folder: Path) -> None:
        article: Article = read_article(TEXT.encode())
        self.store: ArticleStore = FileLibrary(folder).open(
            article.data, ArticleInfo(title="x", decoding=article.decoding)
        )
        self.session = Session(article, self.store.load(), self.store.apply, Config())
        self.session.awake = True

    def mark(self, kind: str, words: str) -> Mark:
        self.session.reading.select_between(*the_words(words))
        self.session.toggle(kind)
        return next(mark for mark in self.session.notebook.marks.marks if mark.start == the_words(words).start)

    def attribute(self, words: str) -> None:
        self.session.reading.select_between(*the_words(words))
        self.session.mark_source()

    def delete(self, mark: Mark) -> None:
        self.session.choose(self.session.notebook.marks.get(mark.id) or mark)
        self.session.refuse()

    def refresh(self) -> None:
        self.session.notebook.take(self.store.load())

    def words(self) -> list[str]:
        return [mark.parts[0].exact for mark in self.session.notebook.marks.marks]

    def deleted(self) -> list[str]:
        return [each.mark.parts[0].exact for each in self.session.deleted]


def test_a_deleted_mark_is_listed_and_restored_after_a_restart(tmp_path: Path) -> None:
    window = Window(tmp_path)
    for words in ("Roe laughed.", "Nothing more"):
        mark = window.mark(QUOTE, words)
        window.delete(mark)
    again = Window(tmp_path)
    assert again.deleted() == ["Nothing more", "Roe laughed."]
    assert deleted_marks(again.store.load()) == again.session.deleted
    assert again.session.restore(again.session.deleted[1].mark.id) == "quote restored"
    assert (again.words(), again.deleted()) == (["Roe laughed."], ["Nothing more"])
    assert again.session.current is not None
    assert again.session.current.start == the_words("Roe laughed.").start
    assert Window(tmp_path).words() == ["Roe laughed."]


def test_restoring_is_undone_and_redone_like_all(tmp_path: Path) -> None:
    window = Window(tmp_path)
    window.delete(window.mark(QUOTE, "Roe laughed."))
    window.session.restore(window.session.deleted[0].mark.id)
    again = Window(tmp_path)
    assert again.session.undo() == "undone: quote restored"
    assert (again.words(), again.deleted()) == ([], ["Roe laughed."])
    assert again.session.redo() == "redone: quote restored"
    assert (again.words(), again.deleted()) == (["Roe laughed."], [])
    again.session.undo()
    again.mark(QUOTE, "Nothing more")
    assert Window(tmp_path).deleted() == ["Roe laughed."]


def test_what_is_only_undone_is_not_listed_and_leaves_nothing_behind(tmp_path: Path) -> None:
    window = Window(tmp_path)
    window.mark(QUOTE, "Roe laughed.")
    window.session.undo()
    assert window.deleted() == Window(tmp_path).deleted() == []
    window.session.redo()
    assert window.words() == Window(tmp_path).words() == ["Roe laughed."]
    window.session.undo()
    window.mark(QUOTE, "Nothing more")
    again = Window(tmp_path)
    assert again.deleted() == []
    assert again.session.notebook.trash == {}


def test_undoing_a_deletion_takes_the_mark_out_of_the_list(tmp_path: Path) -> None:
    window = Window(tmp_path)
    window.delete(window.mark(QUOTE, "Roe laughed."))
    window.session.undo()
    assert (window.words(), window.deleted()) == (["Roe laughed."], [])
    assert Window(tmp_path).deleted() == []


def test_a_quotation_comes_back_with_its_source(tmp_path: Path) -> None:
    window = Window(tmp_path)
    quote = window.mark(QUOTE, "We will build it,")
    window.attribute("the mayor")
    source = window.session.notebook.marks.get(quote.id)
    assert source is not None
    for mark in list(window.session.notebook.marks.marks):
        window.delete(mark)
    assert sorted(window.deleted()) == ["We will build it,", "the mayor"]
    window.session.restore(quote.id)
    back = window.session.notebook.marks.get(quote.id)
    assert back is not None
    assert window.session.speaker(back) == "the mayor"
    assert window.deleted() == []


def test_a_source_comes_back_with_the_quotations_that_had_it(tmp_path: Path) -> None:
    window = Window(tmp_path)
    quote = window.mark(QUOTE, "We will build it,")
    window.attribute("the mayor")
    (source,) = [mark for mark in window.session.notebook.marks.marks if mark.kind == SOURCE]
    window.delete(source)
    assert window.session.notebook.marks.get(quote.id).source is None  # type: ignore[union-attr]
    window.session.restore(source.id)
    assert window.session.notebook.marks.get(quote.id).source == source.id  # type: ignore[union-attr]
    window.session.undo()
    assert window.session.notebook.marks.get(quote.id).source is None  # type: ignore[union-attr]


def test_a_purged_mark_is_gone_for_good(tmp_path: Path) -> None:
    window = Window(tmp_path)
    mark = window.mark(QUOTE, "Roe laughed.")
    window.delete(mark)
    assert window.session.purge(mark.id) == "quote removed for good"
    assert window.deleted() == Window(tmp_path).deleted() == []
    assert window.session.restore(mark.id) == "this mark is not deleted any more"


def test_two_windows_see_each_others_deleted_marks(tmp_path: Path) -> None:
    one, other = Window(tmp_path), Window(tmp_path)
    mark = one.mark(QUOTE, "Roe laughed.")
    other.refresh()
    one.delete(mark)
    other.delete(mark)
    one.refresh()
    other.refresh()
    assert one.deleted() == other.deleted() == ["Roe laughed."]
    other.session.restore(mark.id)
    one.refresh()
    assert (one.words(), one.deleted()) == (["Roe laughed."], [])


def test_undo_after_another_window_wrote_takes_back_the_last_step_of_both(tmp_path: Path) -> None:
    one, other = Window(tmp_path), Window(tmp_path)
    one.mark(QUOTE, "Roe laughed.")
    other.refresh()
    other.mark(QUOTE, "Nothing more")
    one.refresh()
    one.session.undo()
    one.session.undo()
    other.refresh()
    assert other.words() == []
    other.session.redo()
    assert other.words() == ["Roe laughed."]


def test_nothing_is_restored_where_nothing_may_be_written(tmp_path: Path) -> None:
    window = Window(tmp_path)
    mark = window.mark(QUOTE, "Roe laughed.")
    window.delete(mark)
    window.session.notebook.read_only = True
    assert window.session.restore(mark.id) == window.session.purge(mark.id) == READ_ONLY


def test_a_mark_whose_words_are_gone_stays_deleted(tmp_path: Path) -> None:
    window = Window(tmp_path)
    mark = window.mark(QUOTE, "Roe laughed.")
    window.delete(mark)
    text = "Another text altogether.\n"
    contents = window.store.load()
    other = Session(read_article(text.encode()), contents, lambda _: None, Config())
    assert "not in this article any more" in other.restore(mark.id)
    assert [each.mark.id for each in other.deleted] == [mark.id]
