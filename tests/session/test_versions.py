"""An article that is opened again and reads otherwise: its marks are carried over, and nothing is lost."""

import json
import shutil
from pathlib import Path

import pytest

from reader.config import Config
from reader.errors import ReaderError
from reader.marks.kinds import BOILERPLATE, QUOTE, SOURCE
from reader.marks.model import Change, edited, new_mark
from reader.session.article import Article, read_article
from reader.session.desk import Desk
from reader.session.earlier import canonical
from reader.session.marking import Plan, remove
from reader.session.repairs import Repairs
from reader.session.session import Session
from reader.store.files import FileLibrary
from reader.store.protocol import StoreError
from reader.text.offsets import Span
from tests.marks.test_reanchoring import NEWS, OTHER

CHANGED = (
    NEWS.replace("Nobody asked us,", "Nobody asked any of us,")
    .replace("“We were told that it was too late,” he said. “We were told so every time.”\n", "")
    .replace("The council met on Monday", "Updated.\n\nThe council met on Monday")
)


class Reader:
    """Somebody who opens articles from one file, marks, and leaves."""

    def __init__(self, folder: Path) -> None:
        self.library = FileLibrary(folder / "library")
        self.file = folder / "article.txt"
        self.desk = Desk(self.library, Config(), (), self._on_state, lambda *_: None, lambda *_: None)
        self.troubles: list[object] = []

    def _on_state(self, state: object, _: int) -> None:
        self.troubles.append(state)

    def open(self, text: str = NEWS, **known: str) -> tuple[Session, str]:
        self.file.write_text(text, encoding="utf-8")
        return self.turn_to(read_article(self.file.read_bytes(), self.file), **known)

    def turn_to(self, article: Article, **known: str) -> tuple[Session, str]:
        """Open an article and take over what an earlier version leaves to it."""
        session, said = self.desk.open(article, **known)
        if session.seek_earlier is not None:
            try:
                carried = session.seek_earlier()
            except ReaderError as error:
                return session, str(error)
            said = session.take_over(carried) if carried else said
        return session, said

    def marked(self, text: str = NEWS) -> Session:
        """The article with three quotations marked."""
        session, _ = self.open(text)
        session.awake = True
        for words in ("We will build it,", "Nobody asked us,", "We were told that it was too late,"):
            mark(session, words)
        return session


def mark(session: Session, words: str, kind: str = QUOTE) -> None:
    at = session.article.original.index(words)
    session.reading.select_between(at, at + len(words) - 1)
    session.toggle(kind)


def test_a_copy_that_was_opened_is_the_article_when_it_changes(tmp_path: Path) -> None:
    reader = Reader(tmp_path)
    reader.marked()
    copy = tmp_path / "copy.txt"
    copy.write_text(NEWS, encoding="utf-8")
    reader.turn_to(read_article(copy.read_bytes(), copy))
    copy.write_text(CHANGED, encoding="utf-8")
    session, said = reader.turn_to(read_article(copy.read_bytes(), copy))
    assert said
    assert "We will build it," in words(session)


def words(session: Session) -> list[str]:
    return [part.exact for mark in session.notebook.marks.marks for part in mark.parts]


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path)


def test_the_marks_go_to_the_new_version_and_the_reader_is_told(reader: Reader) -> None:
    reader.marked()
    session, said = reader.open(CHANGED)
    assert said == "article changed (R lists): 1 mark same, 1 changed, 1 lost"
    assert words(session) == ["We will build it,", "Nobody asked any of us,"]
    assert [mark.parts[0].exact for mark in session.notebook.marks.lost] == ["We were told that it was too late,"]


def test_what_was_carried_over_is_on_the_disk_and_stays_as_it_is(reader: Reader) -> None:
    reader.marked()
    reader.open(CHANGED)
    assert reader.desk.leave()
    session, said = Reader(reader.file.parent).open(CHANGED)
    assert said == ""
    assert words(session) == ["We will build it,", "Nobody asked any of us,"]
    assert [repair.standing for repair in Repairs(session).listed()] == ["changed", "lost"]


def test_the_earlier_version_stays_with_its_bytes_and_marks(reader: Reader) -> None:
    reader.marked()
    reader.open(CHANGED)
    assert reader.desk.leave()
    old, new = sorted(reader.library.catalog(), key=lambda entry: entry.opened)
    assert new.previous == old.id
    assert reader.library.original(old.id) == NEWS.encode()
    session, said = reader.desk.open_entry(old)
    assert (len(words(session)), said) == (3, "")


def test_one_step_takes_it_back_and_another_makes_it_again(reader: Reader) -> None:
    reader.marked()
    session, _ = reader.open(CHANGED)
    assert session.undo().startswith("undone: 3 marks carried over from the version of ")
    assert words(session) == []
    assert session.notebook.marks.lost == []
    session.redo()
    assert len(words(session)) == 2
    session.undo()
    assert reader.desk.leave()
    again, said = reader.open(CHANGED)
    assert (words(again), said) == ([], "")


def test_what_was_marked_before_the_earlier_version_answered_is_there_once(reader: Reader) -> None:
    reader.marked()
    assert reader.desk.leave()
    reader.file.write_text(CHANGED, encoding="utf-8")
    session, _ = reader.desk.open(read_article(reader.file.read_bytes(), reader.file))
    assert session.seek_earlier is not None
    mark(session, "We will build it,")
    carried = session.seek_earlier()
    assert carried is not None
    session.take_over(carried)
    assert words(session) == ["We will build it,", "Nobody asked any of us,"]


def test_a_reader_who_marks_and_leaves_at_once_takes_the_earlier_marks_along(reader: Reader) -> None:
    reader.marked()
    assert reader.desk.leave()
    reader.file.write_text(CHANGED, encoding="utf-8")
    changed = read_article(reader.file.read_bytes(), reader.file)
    session, _ = reader.desk.open(changed)
    mark(session, "We will build it,")
    assert reader.desk.leave()
    again, _ = reader.desk.open(changed)
    assert words(again) == ["We will build it,", "Nobody asked any of us,"]


def test_a_kill_before_the_marks_were_written_loses_nothing(reader: Reader) -> None:
    reader.marked()
    assert reader.desk.leave()
    reader.file.write_text(CHANGED, encoding="utf-8")
    changed = read_article(reader.file.read_bytes(), reader.file)
    reader.desk.open(changed, version_of=None)
    assert reader.desk.leave()
    session, said = reader.turn_to(changed)
    assert said.startswith("article changed")
    assert len(words(session)) == 2


def test_a_file_used_for_another_article_gets_no_marks(reader: Reader) -> None:
    reader.marked()
    session, said = reader.open(OTHER)
    assert (said, words(session), session.notebook.marks.lost) == ("", [], [])
    assert reader.desk.leave()
    session, said = reader.open(CHANGED)
    assert said.startswith("article changed")


def test_a_third_version_gets_what_the_second_had_and_lost(reader: Reader) -> None:
    reader.marked()
    session, _ = reader.open(CHANGED)
    mark(session, "The bridge costs $5 million,")
    session, _ = reader.open(NEWS.replace("free for everybody", "free"))
    assert sorted(words(session)) == [
        "Nobody asked us,",
        "The bridge costs $5 million,",
        "We were told that it was too late,",
        "We will build it,",
    ]


def test_notes_people_refusals_and_the_place_come_along(reader: Reader) -> None:
    session = reader.marked()
    quote = session.notebook.marks.marks[0]
    session.reading.place(quote.start)
    session.note("ask her")
    session.tag("bridge")
    at = NEWS.index("The bridge costs")
    session.reading.place(at)
    session, _ = reader.open(CHANGED)
    kept = session.notebook.marks.marks[0]
    assert (kept.id, kept.note, kept.tags, kept.created) == (quote.id, "ask her", ("bridge",), quote.created)
    assert CHANGED[session.reading.cursor.at :].startswith("The bridge costs")


def test_a_page_is_known_by_its_address(reader: Reader) -> None:
    def page(text: str, url: str) -> Article:
        return Article(text.encode(), text, "utf-8", "News", url=url)

    session, _ = reader.turn_to(page(NEWS, "https://www.example.org/news/?id=7&utm_source=mail"))
    mark(session, "Nobody asked us,")
    _, said = reader.turn_to(page(CHANGED, "http://example.org/news?id=7#top"))
    assert said == "article changed (R lists): 1 mark changed"
    session, said = reader.turn_to(page(CHANGED + "x", "https://example.org/news?id=8"))
    assert (said, words(session)) == ("", [])


def test_addresses_that_lead_to_one_page() -> None:
    assert canonical("https://www.Example.org/a/?b=1&utm_medium=x#c") == canonical("http://example.org/a?b=1")
    assert canonical("https://example.org/a?b=1") != canonical("https://example.org/a?b=2")
    assert canonical("") == ""
    assert canonical("http://[broken") == "http://[broken"


def test_a_file_from_elsewhere_is_a_new_version_if_the_reader_says_so(reader: Reader, tmp_path: Path) -> None:
    reader.marked()
    assert reader.desk.leave()
    [entry] = reader.library.catalog()
    elsewhere = read_article(CHANGED.encode())
    assert reader.turn_to(elsewhere)[1] == ""
    session, said = reader.turn_to(elsewhere, version_of=entry.id)
    assert said.startswith("article changed")
    assert len(words(session)) == 2
    _, said = reader.turn_to(read_article(OTHER.encode()), version_of=entry.id)
    assert said.startswith("this is another article than the one it is said to be a version of")


def test_a_library_that_cannot_be_read_only_says_so(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise StoreError("the library cannot be read")

    reader.marked()
    monkeypatch.setattr(reader.library, "catalog", fail)
    session, said = reader.open(CHANGED)
    assert (said, words(session)) == ("the library cannot be read", [])


def test_each_repair_is_one_step(reader: Reader) -> None:
    reader.marked()
    session, _ = reader.open(CHANGED)
    repairs = Repairs(session)
    changed, lost = repairs.listed()
    assert [run for run in changed.runs if run.kind != "kept"] == [("added", "any of")]
    assert repairs.keep(lost.mark).startswith("these words are not here")
    assert repairs.keep(changed.mark) == "quote kept"
    session.reading.place(CHANGED.index("Nobody"))
    session.reading.select()
    assert repairs.place(lost.mark) == "quote placed"
    assert repairs.listed() == []
    assert words(session)[-1].startswith("Nobody asked any of us,")
    session.undo()
    session.undo()
    assert [repair.standing for repair in repairs.listed()] == ["changed", "lost"]
    assert repairs.delete(repairs.listed()[1].mark) == "quote deleted"
    assert repairs.keep_all() == "1 mark kept"
    assert repairs.keep_all().startswith("nothing")


def test_marks_whose_words_are_gone_from_a_file_edited_by_hand_wait_in_the_list(reader: Reader) -> None:
    reader.marked()
    assert reader.desk.leave()
    [path] = [each for each in reader.library.folder.glob("*.json") if each.name != "catalog.json"]
    tables = json.loads(path.read_bytes())
    first = next(iter(tables["marks"].values()))
    first["parts"][0] |= {"exact": "Words that nobody said.", "prefix": "", "suffix": ""}
    path.write_text(json.dumps(tables), encoding="utf-8")
    session, said = reader.open()
    assert said == "1 mark not shown: the words are not in this article; R lists them"
    assert [repair.standing for repair in Repairs(session).listed()] == ["lost"]


def test_a_mark_deleted_from_a_new_version_is_not_carried_over_again(reader: Reader) -> None:
    reader.marked()
    assert reader.desk.leave()
    old = reader.library.catalog()[0].id
    session, _ = reader.open(CHANGED)
    first = session.notebook.marks.marks[0]
    session.notebook.carry_out(remove(session.notebook.marks, first))
    assert reader.desk.leave()
    session, _ = reader.turn_to(read_article(reader.file.read_bytes(), reader.file), version_of=old)
    assert first.id not in {mark.id for mark in session.notebook.marks.marks}


def test_a_lost_quote_loses_its_source_when_that_is_deleted_and_comes_back_to_the_list(reader: Reader) -> None:
    reader.marked()
    session, _ = reader.open(CHANGED)
    notebook = session.notebook
    lost = notebook.marks.lost[0]
    source = new_mark(session.article.original, SOURCE, [Span(0, 3)])
    notebook.carry_out(Plan("bound", (Change(None, source), Change(lost, edited(lost, source=source.id)))))
    notebook.carry_out(remove(notebook.marks, source))
    assert notebook.marks.lost[0].source is None
    notebook.carry_out(remove(notebook.marks, notebook.marks.lost[0]))
    assert "list of what is lost" in session.restore(lost.id)
    assert [mark.id for mark in notebook.marks.lost] == [lost.id]


def test_boilerplate_that_was_carried_over_is_remembered_as_of_one_article(reader: Reader) -> None:
    def page(text: str, url: str) -> Article:
        return Article(text.encode(), text, "utf-8", "News", url=f"https://example.org/{url}")

    plea = "Sign up for our newsletter to get the latest stories in your inbox.\n"
    session, _ = reader.turn_to(page(f"{NEWS}\n{plea}", "a"))
    mark(session, plea.strip(), BOILERPLATE)
    reader.turn_to(page(f"{CHANGED}\n{plea}", "a"))
    reader.turn_to(page(f"Updated twice.\n\n{CHANGED}\n{plea}", "a"))
    for forget_all in (False, True):
        session, _ = reader.turn_to(page(f"Something else.\n\n{plea}", "b"))
        found = session.remembered.recall(plea)
        assert found is not None
        assert found.marked == 1
        assert reader.desk.leave()
        if not forget_all:
            shutil.rmtree(reader.library.folder / "memory")
            reader.library = FileLibrary(reader.library.folder)
            reader.library.mend()


def test_a_lost_mark_is_proposed_where_it_would_stand(reader: Reader) -> None:
    reader.marked()
    session, _ = reader.open(CHANGED)
    repairs = Repairs(session)
    lost = repairs.listed()[1].mark
    session.reading.place(0)
    assert CHANGED[slice(*repairs.target(lost))].startswith("The bridge costs $5 million,")
    assert repairs.go_to(lost).startswith("about here")
    assert session.reading.selection is not None
    assert session.reading.selection.span == repairs.target(lost)
    session.reading.step(1, "word")
    assert repairs.target(lost) == session.reading.selection.span
    assert repairs.place(lost) == "quote placed"
    assert session.reading.selection is None


def test_a_lost_mark_whose_surroundings_went_too_is_proposed_at_the_cursor(reader: Reader) -> None:
    reader.marked()
    session, _ = reader.open(CHANGED)
    repairs = Repairs(session)
    lost = repairs.listed()[1].mark
    parts = tuple(part._replace(prefix="Zwölf Boxkämpfer", suffix="jagen") for part in lost.parts)
    strange = lost._replace(id="other", parts=parts)
    session.reading.place(CHANGED.index("The bridge costs"))
    assert repairs.target(strange) == session.reading.sentence
    assert repairs.go_to(strange).startswith("nothing of what stood around it is left")
    assert session.reading.selection is None
