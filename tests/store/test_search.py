"""The index of a library's words: never the truth, always whole, brought up to date by what changed."""

import multiprocessing
import os
import signal
import sqlite3
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.marks.kinds import QUOTE, SOURCE
from reader.marks.model import new_mark
from reader.session.searching import Search
from reader.store.protocol import StoreError
from reader.store.search_index import DamagedError, Place, SearchIndex
from reader.store.search_query import Term, terms, terms_of, typed
from reader.store.search_rows import LONGEST
from reader.store.search_text import JOINER, edited, highlighted, indexed, repaired
from reader.text.offsets import Span
from reader.text.repair import repair
from tests.store.builders import a_mark, making, opened, spoil

NEWS = """The mayor spoke of the harbour bridge.

It is an inter-
national affair, says Café Müller; 東京都の橋を建設する。ภาษาไทยง่าย
"""


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    opened(tmp_path / "library", NEWS, title="Harbour news", byline="Ann Lee")
    made = SearchIndex(tmp_path / "library", tmp_path / "cache" / "search")
    made.refresh()
    return made


def found(index: SearchIndex, query: str) -> list[Place]:
    return index.find(terms(query))


def matched(index: SearchIndex, query: str) -> list[str]:
    """The original's words that are found in a text."""
    [place] = found(index, query)
    assert place.parts == (Span(0, len(NEWS)),)
    return [NEWS[slice(*span)] for span in place.cells["body"].found]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("harbour", ["harbour"]),
        ("bridge mayor", ["mayor", "bridge"]),
        ('"harbour bridge"', ["harbour bridge"]),
        ("harb*", ["harbour"]),
        ('"harbour bri"*', ["harbour bridge"]),
        ("international", ["inter-\nnational"]),
        ("cafe muller", ["Café", "Müller"]),
        ("Muller", ["Müller"]),
        ("Cafe Mul*", ["Café", "Müller"]),
        ("橋", ["橋"]),
        ("建設", ["建設"]),
        ("ไทย", ["ไทย"]),
    ],
)
def test_words_are_found_where_they_stand_in_the_original(index: SearchIndex, query: str, words: list[str]) -> None:
    assert matched(index, query) == words


@pytest.mark.parametrize("query", ["bridge tower", '"bridge harbour"', "harb", "MAYOR", "Bridge", "京橋"])
def test_what_does_not_stand_there_is_not_found(index: SearchIndex, query: str) -> None:
    assert found(index, query) == []


def test_a_quoted_word_of_a_shell_is_a_phrase_and_what_is_typed_may_go_on() -> None:
    assert terms_of(["harbour bridge", "mayor"]) == (Term("harbour bridge"), Term("mayor"))
    assert typed("mayor harb") == (Term("mayor"), Term("harb", is_prefix=True))
    assert typed("mayor ") == (Term("mayor"),)


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\"*:(){}^-+ ANDORNT'\0\ud800橋“”"))))
def test_any_query_is_accepted(query: str) -> None:
    assert _TRIED.find(terms(query)) is not None
    assert _TRIED.find(typed(query)) is not None
    assert _TRIED.find(terms_of(query.split("*"))) is not None


@given(st.text())
def test_a_text_comes_back_from_the_index_as_long_as_it_was(text: str) -> None:
    assert len(highlighted(indexed(text)).text) == len(text)


@given(st.text(alphabet=st.one_of(st.characters(exclude_characters=JOINER), st.sampled_from("aaBé -\n\r\u00ad.,”"))))
def test_a_text_is_kept_as_long_as_it_was_and_shown_as_it_is_read(text: str) -> None:
    words, edits = repaired(text)
    assert len(words) == len(text)
    assert edited(words, edits, 0, len(words)).split() == repair(text).text.split()


def test_a_word_that_the_reader_makes_whole_is_found_and_shown_so(tmp_path: Path) -> None:
    text = "The mayor , who sp\u00adoke of an inter-\nnational affair.Then she went. " + "She went. " * 30
    opened(tmp_path / "library", text)
    search = Search(tmp_path / "library", tmp_path / "cache")
    search.refresh()
    [found] = search.find(terms("international"))
    assert found.snippet.startswith("The mayor, who spoke of an inter-national affair. Then she went.")
    assert found.words == "inter-national"
    assert found.span is not None
    assert text[slice(*found.span)] == "inter-\nnational"


def test_marks_notes_tags_and_who_says_it_are_found(tmp_path: Path) -> None:
    article = opened(tmp_path / "library", NEWS, title="News")
    source = new_mark(NEWS, SOURCE, [Span(4, 9)])
    quote = new_mark(
        NEWS, QUOTE, [Span(10, 15), Span(23, 30)], source=source.id, person="Rosa", note="ask again", tags=("port",)
    )
    article.apply(making(source, quote))
    index = SearchIndex(tmp_path / "library", tmp_path / "cache")
    index.refresh()
    for query, column in (("rosa", "source"), ("ask", "note"), ("port", "note"), ("spoke harbour", "marked")):
        first = found(index, query)[0]
        assert (first.mark, list(first.cells)) == (quote.id, [column])
        assert first.parts == tuple(part.span for part in quote.parts)
    assert [place.mark for place in index.find(terms("mayor"), ["source"])] == [quote.id]
    assert index.find(terms("mayor"), ["note"]) == []


def test_titles_and_marks_stand_above_texts(tmp_path: Path) -> None:
    library = tmp_path / "library"
    opened(library, "A word on the tower. " * 3, title="One")
    opened(library, "Nothing of it here, as it is about something else.", title="The tower")
    opened(library, title="Three").apply(making(a_mark(note="like the tower")))
    index = SearchIndex(library, tmp_path / "cache")
    index.refresh()
    assert [next(iter(place.cells)) for place in found(index, "tower")][-1] == "body"


def test_what_changed_is_entered_and_what_is_gone_forgotten(tmp_path: Path, index: SearchIndex) -> None:
    library = tmp_path / "library"
    article = opened(library, NEWS)
    article.apply(making(new_mark(NEWS, QUOTE, [Span(4, 9)], note="zebra")))
    opened(library, "Another tower.", title="New")
    told = []
    index.refresh(lambda done, total: told.append((done, total)))
    assert told == [(0, 2), (2, 2)]
    assert len(found(index, "zebra")) == len(found(index, "tower")) == len(found(index, "harbour")) == 1
    for file in library.glob("harbour-news-*.json"):
        file.unlink()
    index.refresh()
    assert found(index, "zebra") == found(index, "harbour") == []


def test_an_original_that_is_gone_is_found_when_it_is_back(tmp_path: Path, index: SearchIndex) -> None:
    [original] = (tmp_path / "library").glob("*.txt")
    data = original.read_bytes()
    fresh = SearchIndex(tmp_path / "library", tmp_path / "other")
    original.write_bytes(b"somebody else's tower")
    fresh.refresh()
    assert fresh.state() == (1, 1)
    assert found(fresh, "tower") == found(fresh, "mayor") == []
    assert len(found(fresh, "news")) == 1
    original.write_bytes(data)
    fresh.refresh()
    assert fresh.state() == (1, 0)
    assert len(found(fresh, "mayor")) == 1


def test_damaged_marks_are_left_out(tmp_path: Path, index: SearchIndex) -> None:
    [file] = (tmp_path / "library").glob("*.json")
    spoil(file, lambda tables: tables["marks"].update({"1": {"id": 3}}))
    index.refresh()
    assert len(found(index, "harbour")) == 1
    assert index.state() == (1, 1)


def test_a_book_is_found_at_its_end(tmp_path: Path) -> None:
    text = "word after word\n" * (3 * LONGEST // 16) + "and the tower"
    opened(tmp_path / "library", text)
    index = SearchIndex(tmp_path / "library", tmp_path / "cache")
    index.refresh()
    [place] = found(index, "tower")
    [span] = place.cells["body"].found
    assert text[place.parts[0].start + span.start :] == "tower"


@pytest.mark.parametrize("damage", ["overwritten", "cut", "emptied", "older", "tables", "page"])
def test_a_damaged_index_is_made_anew(tmp_path: Path, index: SearchIndex, damage: str) -> None:
    index.close()
    path = index.path
    index = SearchIndex(tmp_path / "library", tmp_path / "cache" / "search")
    if damage in ("older", "tables"):
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA user_version = 0" if damage == "older" else "DROP TABLE places")
        connection.close()
    else:
        data = path.read_bytes()
        spoilt = {"overwritten": b"no database" * 999, "cut": data[:5_000], "emptied": b"", "page": data[:4_096]}
        path.write_bytes(spoilt[damage] + (b"\xff" * (len(data) - 4_096) if damage == "page" else b""))
    for _ in range(2):
        try:
            index.refresh()
            assert len(found(index, "harbour")) == 1
            break
        except DamagedError:
            continue
    else:
        pytest.fail("not mended")


def test_only_its_owner_can_read_it(tmp_path: Path, index: SearchIndex) -> None:
    folder = tmp_path / "cache" / "search"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_nothing_is_written_to_the_library(tmp_path: Path, index: SearchIndex) -> None:
    library = tmp_path / "library"
    before = {file: file.stat().st_mtime_ns for file in (library, *library.rglob("*"))}
    again = SearchIndex(library, tmp_path / "other")
    again.refresh()
    assert len(found(again, "harbour")) == 1
    assert {file: file.stat().st_mtime_ns for file in (library, *library.rglob("*"))} == before


def test_without_a_place_for_it_the_index_is_made_for_once(tmp_path: Path, index: SearchIndex) -> None:
    (tmp_path / "file").write_bytes(b"")
    fresh = SearchIndex(tmp_path / "library", tmp_path / "file" / "cache")
    fresh.refresh()
    assert len(found(fresh, "harbour")) == 1
    kept = fresh.path
    fresh.close()
    assert not kept.exists()


def test_a_library_that_is_not_there_is_empty_and_one_that_is_no_folder_an_error(tmp_path: Path) -> None:
    index = SearchIndex(tmp_path / "nowhere", tmp_path / "cache")
    index.refresh()
    assert index.state() == (0, 0)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match="can't be read"):
        SearchIndex(tmp_path / "file", tmp_path / "cache").refresh()


def test_of_a_library_that_went_what_is_known_is_kept(tmp_path: Path, index: SearchIndex) -> None:
    library = tmp_path / "library"
    library.rename(tmp_path / "elsewhere")
    with pytest.raises(StoreError, match=r"library is not there"):
        index.refresh()
    assert len(found(index, "harbour")) == 1
    (tmp_path / "elsewhere").rename(library)
    told = []
    index.refresh(lambda done, total: told.append((done, total)))
    assert told == [(0, 0)]


def test_of_a_library_whose_disk_is_not_there_what_is_known_is_kept(tmp_path: Path, index: SearchIndex) -> None:
    library = tmp_path / "library"
    library.rename(tmp_path / "disk")
    library.mkdir()  # where it is mounted
    with pytest.raises(StoreError, match=r"is its disk there\?\); what was found in it before is kept"):
        index.refresh()
    assert len(found(index, "harbour")) == 1
    library.rmdir()
    (tmp_path / "disk").rename(library)
    told = []
    index.refresh(lambda done, total: told.append((done, total)))
    assert told == [(0, 0)]
    for file in library.iterdir():
        file.unlink()
    index.refresh()
    assert found(index, "harbour") == []


def test_what_is_closed_stays_closed(tmp_path: Path, index: SearchIndex) -> None:
    index.close()
    with pytest.raises(StoreError, match="over"):
        found(index, "harbour")
    assert index._connection is None


def test_an_earlier_version_is_told(tmp_path: Path) -> None:
    old = opened(tmp_path / "library", "The tower.", title="Old")
    new = opened(tmp_path / "library", "The new tower.", title="New")
    new.apply(making(a_mark())._replace(previous=old.info.id))
    index = SearchIndex(tmp_path / "library", tmp_path / "cache")
    index.refresh()
    assert {place.title: place.is_earlier for place in found(index, "tower")} == {"Old": True, "New": False}


def test_two_processes_make_one_index(tmp_path: Path) -> None:
    for n in range(60):
        opened(tmp_path / "library", f"Article {n} of the tower.", title=f"No {n}")
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=refresh, args=(tmp_path,)) for _ in range(3)]
    for other in others:
        other.start()
    for other in others:
        other.join(60)
    assert [other.exitcode for other in others] == [0, 0, 0]
    index = SearchIndex(tmp_path / "library", tmp_path / "cache")
    assert len(index.find(terms("tower"), limit=99)) == 60


def test_whoever_is_killed_while_it_is_made_leaves_nothing_wrong(tmp_path: Path) -> None:
    for n in range(60):
        opened(tmp_path / "library", f"Article {n} of the tower.", title=f"No {n}")
    context = multiprocessing.get_context("spawn")
    for statement in (1, 40, 64, 60):
        other = context.Process(target=refresh_and_die, args=(tmp_path, statement))
        other.start()
        other.join(60)
        assert other.exitcode == -signal.SIGKILL
    index = SearchIndex(tmp_path / "library", tmp_path / "cache")
    index.refresh()
    assert len(index.find(terms("tower"), limit=99)) == 60
    with sqlite3.connect(index.path) as connection:
        connection.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def refresh(folder: Path) -> None:
    SearchIndex(folder / "library", folder / "cache").refresh()


def refresh_and_die(folder: Path, nth: int) -> None:
    """Make the index until the nth thing it enters; then be killed instead."""
    real, calls = SearchIndex._execute, [0]

    def deadly(index: SearchIndex, statement: str, *values: object) -> sqlite3.Cursor:
        calls[0] += statement.startswith(("INSERT", "COMMIT"))
        if calls[0] == nth:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(index, statement, *values)

    SearchIndex._execute = deadly  # type: ignore[method-assign]
    refresh(folder)


def _tried() -> SearchIndex:
    """An index of nothing, for queries: those of a wrong syntax fail there too."""
    index = SearchIndex(Path("/nowhere/at/all"), Path("/dev/null/cache"))
    index.refresh()
    return index


_TRIED = _tried()
