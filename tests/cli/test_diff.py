"""`pullquote diff`: which marked quotations stand, changed or are gone."""

import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from reader.cli.main import main
from tests.marks.test_reanchoring import NEWS, OTHER
from tests.reading import reading
from tests.session.test_versions import CHANGED
from tests.terminal import Terminal


@pytest.fixture
async def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with the article, marked, and the files it is compared with; the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PULLQUOTE_LIBRARY", "library")
    for name, text in (("old", NEWS), ("new", CHANGED), ("other", OTHER)):
        Path(f"{name}.txt").write_text(text, encoding="utf-8")
    async with reading(Path("old.txt"), library=Path("library")) as reader:
        await reader.press("A")
    return Path("library")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["diff", *arguments])
    out, error = capsys.readouterr()
    return code, out, error


async def test_what_stands_changed_and_went(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = printed(capsys, "old.txt", "new.txt")
    assert code == 1
    assert out.splitlines()[0].endswith("3 quotations: 1 stands, 1 changed, 1 gone")
    assert "= stands  We will build it, … It will open in May" in out
    assert "~ changed — Tom Roe\n  Nobody asked {+any of+} us,\n" in out
    assert "! gone    — Tom Roe\n  We were told that it was too late, … We were told so every time.\n" in out


async def test_nothing_changed_is_exit_code_0(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("wrapped.txt").write_text(NEWS.replace(", ", ",\n").replace("“", '"').replace("”", '"'), encoding="utf-8")
    for name in ("old.txt", "wrapped.txt"):
        code, out, _ = printed(capsys, "old.txt", name)
        assert code == 0
        assert out.splitlines()[0].endswith("3 quotations: 3 stand")


async def test_for_programs(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = printed(capsys, "old.txt", "new.txt", "--json")
    found = json.loads(out)
    assert code == 1
    assert found["is_same_article"]
    assert found["counts"] == {"stands": 1, "moved": 0, "changed": 1, "gone": 1}
    stands, changed, gone = found["quotations"]
    assert next(CHANGED[start:end] for start, end in stands["parts"]) == "We will build it,"
    assert changed["difference"] == "Nobody asked {+any of+} us,"
    assert (changed["before"], changed["after"]) == ("Nobody asked us,", "Nobody asked any of us,")
    assert (gone["after"], gone["parts"], gone["speaker"]) == (None, None, "he")


async def test_an_article_is_named_by_id_or_slug_or_title(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [path] = [each for each in library.glob("*.json") if each.name != "catalog.json"]
    for name in (path.stem, path.stem.rpartition("-")[2], path.stem.rpartition("-")[0]):
        assert printed(capsys, name, "old.txt")[0] == 0


async def test_another_article_is_told_to_be_one(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = printed(capsys, "old.txt", "other.txt")
    assert code == 1
    assert "two articles rather than versions of one" in out
    assert out.splitlines()[0].endswith("3 gone")


async def test_an_article_without_quotations_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(tmp_path, "a.txt").write_text(NEWS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    async with reading(Path("a.txt"), library=Path("lib")):
        pass
    code, out, _ = printed(capsys, "a.txt", "a.txt", "--library", "lib")
    assert (code, "no quotations are marked yet" in out) == (0, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["old.txt"], "NEW"),
        (["old.txt", "nowhere.txt"], "nowhere.txt: no such file"),
        (["nowhere", "new.txt"], "no article of the library is called that"),
        (["new.txt", "old.txt"], "was not opened yet"),
        (["old.txt", "new.txt", "--what"], "--what"),
    ],
)
async def test_wrong_use(library: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    code, out, error = printed(capsys, *arguments)
    assert (code, out) == (2, "")
    assert said in error
    assert error.count("\n") == 1


async def test_from_a_pipe(library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(CHANGED.encode())))
    assert printed(capsys, "old.txt", "-")[0] == 1


async def test_of_two_versions_the_last_one_is_meant(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("old.txt").write_text(CHANGED, encoding="utf-8")
    async with reading(Path("old.txt"), library=library):
        pass
    code, out, _ = printed(capsys, "old.txt", "new.txt")
    assert out.splitlines()[0].endswith("3 quotations: 2 stand, 1 gone")
    assert code == 1


async def test_colour_only_on_a_terminal_that_has_it(library: Path) -> None:
    command = f"cd {Path.cwd()} && $PYTHON -m reader diff old.txt new.txt --library library"
    root = Path(__file__).parent.parent.parent
    for env, is_coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        with Terminal(shell=command, env={"PYTHONPATH": str(root), **env}) as terminal:
            assert terminal.wait_for_end() == 1
            assert "{+any of+}" in terminal.text()
            assert (b"\x1b[" in terminal.raw) == is_coloured


async def test_a_setting_that_cannot_be_used_is_told(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("config.toml").write_text("measure = 'wide'\n", encoding="utf-8")
    code, out, error = printed(capsys, "old.txt", "old.txt", "--config", "config.toml")
    assert (code, "3 stand" in out) == (0, True)
    assert "measure" in error


async def test_a_page_that_was_opened_before_is_taken_as_it_was_read_then(
    library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (
        "<html><body><article>" + "".join(f"<p>{each}</p>" for each in NEWS.split("\n\n")) + "</article></body></html>"
    )
    Path("page.html").write_text(page, encoding="utf-8")
    async with reading(Path("page.html"), library=library):
        pass

    def no_more(*_: object) -> None:
        raise AssertionError("read anew")

    monkeypatch.setattr("reader.opening.pages.open_page", no_more)
    assert printed(capsys, "old.txt", "page.html")[0] == 0
