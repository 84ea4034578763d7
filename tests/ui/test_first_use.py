"""What somebody meets who opens something odd, or nothing, on any terminal: a word on what to do, and no crash."""

from pathlib import Path

import pytest
from textual.events import Key, MouseScrollDown, MouseScrollUp

from reader.config import Config, CustomKind
from tests.reading import NEWS, SEED, Reader, reading

QUIET = "It rained. It stopped.\n\nThe end.\n"
ODD = {
    "nothing": "",
    "blanks": "\n \n",
    "one word": "Word",
    "no quotations": QUIET,
    "a long title": "A very long title that goes on and on " * 3 + "\n\nThe text is short. It ends here.\n",
    "right to left": "قال الرئيس: «نحن نبني الجسر». ثم غادر.\n\nשלום עולם. „אנחנו נבוא,“ אמר דוד.\n",
    "wide": "市長は「橋を建てる」と述べた。工事は五月に始まる。\n\n“We 👍👩‍👩‍👧‍👦 build, e\u0301,” Ann 🇩🇪 said.\n",
    "long words": "x" * 300 + "\n\n“" + "y" * 200 + ",” said Ann.\n",
}
KEYS = "j q s c f A v l e h o enter r i F u y G space".split()
DIALOGS = {
    "export": ("E",),
    "note": ("n", "a"),
    "find": ("slash",),
    "deleted": ("n", "q", "x", "T"),
    "changed": ("R",),
    "library": ("ctrl+o",),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
    "selection": ("v", "l"),
    "ends": ("n", "e"),
}
SIZES = [(40, 10), (25, 5), (200, 60)]


def words_seen(reader: Reader) -> str:
    return " ".join(word for word in reader.seen().split() if word not in "│▏▌")


@pytest.mark.parametrize("name", list(ODD))
async def test_any_text_takes_any_key(tmp_path: Path, name: str) -> None:
    async with reading(ODD[name], library=tmp_path, size=(40, 10)) as reader:
        for key in KEYS:
            await reader.pilot.press(key)
        await reader.settle()
        assert reader.app.is_running
        assert len(reader.seen().split("\n")) == 10
        await reader.press("ctrl+o", "escape")
        assert "%" in reader.seen()


@pytest.mark.parametrize("name", list(DIALOGS))
async def test_every_dialog_is_resized_also_without_colour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(library=tmp_path, size=(80, 24)) as reader:
        await reader.press(*DIALOGS[name])
        for size in SIZES:
            await reader.pilot.resize_terminal(*size)
            await reader.settle()
            assert len(reader.seen().split("\n")) == size[1]
        await reader.press("escape", "escape", "g")
        assert "The mayor spoke" in reader.seen()
        assert reader.session.mode is None


@pytest.mark.parametrize("size", [(80, 24), (40, 10)])
async def test_what_is_empty_says_what_to_do(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(QUIET, library=tmp_path, size=size) as reader:
        assert "no quotations found; q marks a sentence as one, v selects words" in words_seen(reader)
        await reader.press("n")
        assert "no quotations in this article yet; q marks the sentence here as one" in words_seen(reader)
        await reader.press("tab")
        assert "Nothing is marked or suggested" in words_seen(reader)
        assert "q mark a quotation" in words_seen(reader)
        await reader.press("tab", "T")
        assert "No deleted marks in this article. What you delete with x is kept here." in words_seen(reader)
        assert "Esc back" in reader.seen()
        await reader.press("escape", "R")
        assert "marks that moved, changed or were lost are listed here." in words_seen(reader)
        assert "Esc: back" in reader.seen()
        await reader.press("escape", "L")
        assert reader.said == "no links in this article"
        await reader.press("f")
        assert "no boilerplate is marked yet; b marks this paragraph" in words_seen(reader)


async def test_a_text_without_any_says_so(tmp_path: Path) -> None:
    for text in ("", "\n \n"):
        async with reading(text, library=tmp_path, size=(80, 24)) as reader:
            assert "There is no text in this article." in reader.seen()
            await reader.press("q")
            assert reader.said == "nothing to mark here"


@pytest.mark.parametrize("size", [(80, 24), (40, 10)])
async def test_a_library_without_articles_opens_the_sample(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(None, library=tmp_path, size=size) as reader:
        assert "No articles yet." in reader.seen()
        assert "pullquote article.txt" in reader.seen()
        assert reader.seen().split("\n")[-1].startswith(" Enter opens the sample · q quits")
        await reader.press("enter")
        assert "Qatar has halted" in reader.seen()


async def test_what_fingers_used_to_vi_type_marks_nothing(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=(80, 24)) as reader:
        for typed, said in (
            ("w", "everything is saved"),
            ("s/a/b", "no command :s/a/b; ^q quits"),
            ("", "? shows all"),
        ):
            await reader.press("colon", *typed, "enter")
            assert said in words_seen(reader)
        await reader.press("colon")
        assert "Esc leaves" in words_seen(reader)
        await reader.press("q", "escape")
        assert reader.app.is_running
        assert not reader.marks()
        await reader.press("colon", "q", "exclamation_mark", "enter")
        assert reader.app.return_code == 0
        assert not reader.marks()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("/bridge\r", "match 1 of 2"), (":q1b\r", "no command :q1b"), ("qa2 books\r", "note saved")],
)
async def test_what_is_typed_faster_than_the_line_for_it_comes_is_typed_there(
    tmp_path: Path, typed: str, said: str
) -> None:
    config = Config(kinds=(CustomKind("doubt", "1"),))
    async with reading(library=tmp_path, size=(80, 24), config=config) as reader:
        for ch in typed:
            key = {"\r": "enter", "/": "slash", ":": "colon", " ": "space"}.get(ch, ch)
            reader.app.post_message(Key(key, ch))
        for _ in range(20):
            await reader.settle()
            if said in words_seen(reader):
                break
        assert said in words_seen(reader)
        assert reader.screen.prompt is None
        assert [mark.note for mark in reader.marks()] == (["2 books"] if typed.startswith("q") else [])


async def test_what_is_typed_behind_an_answer_at_once_is_done(tmp_path: Path) -> None:
    async with reading(library=tmp_path) as reader:
        for key in ("q", "a", "t", "w", "o", "enter", "n", "n", "q", "a", "x", "escape", "t", "m", "enter", "ctrl+q"):
            reader.app.post_message(Key(key, key if len(key) == 1 else None))
        for _ in range(20):
            await reader.settle()
        assert reader.app.return_code == 0
        assert [(mark.note, mark.tags) for mark in reader.marks("quote")] == [("two", ()), ("", ("m",))]


async def test_a_search_without_a_match_ends_at_once(tmp_path: Path) -> None:
    async with reading(library=tmp_path, size=(80, 24)) as reader:
        await reader.press("/")
        await reader.write("tunnel")
        await reader.press("enter")
        assert "“tunnel” is not in this article; / looks for other words" in words_seen(reader)
        assert reader.session.mode is None
        await reader.press("n")
        assert reader.cursor_words.startswith("“We will build")


async def test_a_long_title_leaves_room_for_what_is_said(tmp_path: Path) -> None:
    async with reading(ODD["a long title"], library=tmp_path, size=(80, 24)) as reader:
        await reader.press("j", "q")
        status = reader.seen().split("\n")[-2]
        assert status.startswith(" A very long title")
        assert "quote marked" in status
        assert "“1" in status


async def test_the_wheel_scrolls_both_panes_and_moves_no_cursor(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path, size=(120, 20)) as reader:
        before = reader.seen().split("\n")
        await reader.pilot._post_mouse_events([MouseScrollDown], reader.screen.article, offset=(5, 5), button=0)
        await reader.settle()
        scrolled = reader.seen().split("\n")
        assert scrolled[0][:70] == before[3][:70]
        assert scrolled[0][85:] == before[0][85:]
        assert reader.session.reading.cursor.at == 0
        await reader.pilot._post_mouse_events([MouseScrollDown], reader.screen.annotations, offset=(5, 5), button=0)
        await reader.pilot._post_mouse_events([MouseScrollUp], reader.screen.article, offset=(5, 5), button=0)
        await reader.settle()
        again = reader.seen().split("\n")
        assert again[0][:70] == before[0][:70]
        assert again[0][85:115] == before[3][85:115]


@pytest.mark.parametrize("size", [(120, 30), (80, 24)])
async def test_a_click_on_an_annotation_goes_there(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(NEWS, library=tmp_path, size=size) as reader:
        if size[0] < 100:
            await reader.press("tab")
        lines = reader.seen().split("\n")
        left = reader.screen.annotations.region.x
        row = next(y for y, line in enumerate(lines) if "Nobody asked us" in line[left:])
        await reader.pilot.click(reader.screen.annotations, offset=(6, row))
        await reader.settle()
        assert reader.cursor_words.startswith("“Nobody asked us,”")
        await reader.press("enter" if size[0] < 100 else "q")
        if size[0] >= 100:
            assert reader.words("quote") == ["Nobody asked us,"]
        else:
            assert "“Nobody asked us,” said Tom Roe" in reader.seen()


async def test_a_click_ends_a_selection_and_a_drag_over_lines_makes_one(tmp_path: Path) -> None:
    async with reading(SEED, library=tmp_path, size=(80, 24)) as reader:
        pane = reader.screen.article
        await reader.pilot.mouse_down(pane, offset=(10, 0))
        await reader.pilot.hover(pane, offset=(20, 2))
        await reader.pilot.mouse_up(pane, offset=(20, 2))
        await reader.settle()
        selection = reader.session.reading.selection
        assert selection is not None
        assert len(reader.session.document.text(selection.span).split()) > 10
        assert "SELECT" in reader.seen().split("\n")[-1]
        await reader.pilot.click(pane, offset=(10, 4))
        await reader.settle()
        assert reader.session.reading.selection is None
        assert "SELECT" not in reader.seen().split("\n")[-1]
