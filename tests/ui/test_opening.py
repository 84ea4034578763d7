"""Pages on the screen: what is known of them, the whole page, and their links."""

from pathlib import Path

import pytest

from reader.opening import browser as browsers
from reader.opening.browser import Browser
from reader.session.article import read_article
from reader.session.document import Document
from reader.session.links import links_of, openable
from tests.opening.builders import STORY, page
from tests.reading import copied, reading

LINKED = (
    'What <a href="https://river.example/society?a=1">the river society</a>, <a href="javascript:alert(1)">a script</a>'
    ' say is known: <a href="mailto:a@b.example">write</a> or <a href="https://site.example/b">read on</a> for more.'
)
RIVER = "It is our river and it was here before the bridge and before the town. " * 2
QUOTED = f"<blockquote><p>{RIVER}</p></blockquote>"
TEASER = "<div class=teaser><p>Ten bridges to see</p></div>"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.html"
    path.write_text(page(STORY[0], LINKED, QUOTED, *STORY[1:], after=TEASER))
    return path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the browser is asked to open."""
    found: list[str] = []

    def ask(url: str) -> bool:
        found.append(url)
        return True

    monkeypatch.setattr(browsers, "find_browser", lambda: Browser(ask, False))
    return found


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_title_line_says_what_is_known(tmp_path: Path, story: Path, size: tuple[int, int]) -> None:
    async with reading(story, library=tmp_path / "library", size=size) as reader:
        await reader.press("j")
        line = reader.seen().splitlines()[-2]
        assert "A bridge for the old town · Jane Doe" in line


async def test_a_block_quote_has_a_line_beside_it(tmp_path: Path, story: Path) -> None:
    async with reading(story, library=tmp_path / "library") as reader:
        quoted = [line for line in reader.seen().splitlines() if "│ " in line]
        assert len(quoted) == 2
        assert "│ It is our river and it was here before" in quoted[0]


async def test_the_mouse_points_at_the_right_word_in_a_block_quote(tmp_path: Path, story: Path) -> None:
    async with reading(story, library=tmp_path / "library") as reader:
        lines = reader.seen().splitlines()
        row = next(at for at, line in enumerate(lines) if "│ It is our" in line)
        await reader.pilot.click("#article", offset=(lines[row].index("river") + 1, row))
        await reader.settle()
        assert reader.cursor_words == "river"


async def test_the_whole_page_is_shown_and_left_again(tmp_path: Path, story: Path) -> None:
    async with reading(story, library=tmp_path / "library") as reader:
        assert "Sports and results" not in reader.seen()
        await reader.press("r")
        lines = reader.seen().splitlines()
        (left_out,) = [line for line in lines if "Sports and results" in line]
        (kept,) = [line for line in lines if "The mayor spoke" in line]
        assert left_out.strip().startswith("-")
        assert kept.strip().startswith("The mayor")
        assert "what the article leaves out" in reader.seen()
        await reader.press("G", "g", "j", "k", "space", "pageup")
        assert "Sports and results" in reader.seen()
        await reader.press("r")
        assert "Sports and results" not in reader.seen()


async def test_the_whole_page_from_the_library(tmp_path: Path, story: Path) -> None:
    async with reading(story, library=tmp_path / "library"):
        pass
    async with reading(None, library=tmp_path / "library") as reader:
        await reader.press("enter")
        await reader.press("r")
        assert "Sports and results" in reader.seen()


async def test_text_has_its_original_view_as_ever(tmp_path: Path) -> None:
    async with reading("A line\nbroken in two parts, as it were.", library=tmp_path) as reader:
        await reader.press("r")
        assert reader.said == "the original, as it was scraped"


async def test_links_are_listed_in_full_and_opened(tmp_path: Path, story: Path, asked: list[str]) -> None:
    async with reading(story, library=tmp_path / "library", size=(80, 24)) as reader:
        await reader.press("L")
        seen = reader.seen()
        for words in (
            "this article",
            "https://paper.example/bridge",
            "the river society",
            "https://river.example/society?a=1",
        ):
            assert words in seen
        assert "script" not in seen
        assert "mailto" not in seen
        assert "Jane Doe · The Town Paper · 2024-03-05 · en" in seen
        await reader.press("G", "enter")
        assert asked == ["https://site.example/b"]
        assert reader.said == "the browser is asked to open https://site.example/b"
        await reader.press("L", "escape")
        assert asked == ["https://site.example/b"]


async def test_the_list_starts_at_the_cursor(tmp_path: Path, story: Path, asked: list[str]) -> None:
    async with reading(story, library=tmp_path / "library") as reader:
        await reader.press("j", "j", "L", "enter")
        assert asked == ["https://river.example/society?a=1"]


async def test_no_links(tmp_path: Path) -> None:
    async with reading("Words without any.", library=tmp_path) as reader:
        await reader.press("L")
        assert reader.said == "no links in this article"


async def test_without_a_browser_the_address_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browsers, "find_browser", lambda: None)
    async with reading("See https://site.example/a_(b). More.", library=tmp_path) as reader:
        await reader.press("L", "enter")
        assert reader.said.startswith("no browser found; the address")
        assert copied(tmp_path) == "https://site.example/a_(b)"


async def test_a_citation_says_where_a_page_is_from(tmp_path: Path, story: Path) -> None:
    async with reading(story, library=tmp_path / "library") as reader:
        await reader.press("n", "enter", "p", "Y")
        said = copied(tmp_path / "library")
        assert said.startswith("“We will build the bridge. It will open in May,")
        assert said.endswith(
            "— Ann Lee, in “A bridge for the old town”, The Town Paper, 2024-03-05, https://paper.example/bridge"
        )


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("https://x.example/a?b=c#d e", "https://x.example/a?b=c#d%20e"),
        ("HTTP://X.EXAMPLE", "http://x.example/"),
        ("https://аpple.example/", "https://xn--pple-43d.example/"),
        ("https://x.example/\u202egnp.exe", "https://x.example/%E2%80%AEgnp.exe"),
        ("https://x.example/\x1b]0;x\x07", "https://x.example/%1B%5D0;x%07"),
        ("https://bank.example@evil.example/", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("https://", None),
        ("", None),
    ],
)
def test_only_plain_addresses_of_the_web_are_opened(given: str, url: str | None) -> None:
    assert openable(given) == url


def test_addresses_written_out_in_plain_text_are_links() -> None:
    article = read_article(
        "See https://a.example/x, (http://b.example/y_(z)) or “https://c.example”. No ftp://d.example.".encode()
    )
    assert [each.url for each in links_of(article, Document(article.original))] == [
        "https://a.example/x",
        "http://b.example/y_(z)",
        "https://c.example/",
    ]
