"""`pullquote verify`: which quotations of a draft stand in the library as they are quoted."""

import json
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.store.files import FileLibrary
from reader.store.protocol import ArticleInfo
from tests.marks.test_verifying import TEXT

RIGHT = "“We will build it,” said Ada Long.\n\n“It will open in May … pay for it twice,” said Mayor Long.\n"
ALTERED = "“Nobody asked me what we think about this international bridge,” said Tom Roe.\n"
TAKEN = "“Nobody asked us what we think about this international bridge,” said Ada Long.\n"
INVENTED = "“Birds of a feather flock in winter,” said Ada Long.\n"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PULLQUOTE_LIBRARY", "library")
    FileLibrary(Path("library")).open(TEXT.encode(), ArticleInfo(title="The harbour \x1b[31mbridge"))
    return Path("library")


def printed(capsys: pytest.CaptureFixture[str], draft: str, *arguments: str) -> tuple[int, str, str]:
    Path("draft.md").write_text(draft, encoding="utf-8")
    code = main(["verify", "draft.md", *arguments])
    out, error = capsys.readouterr()
    return code, out, error


def test_what_is_right_is_exit_code_0(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = printed(capsys, RIGHT)
    assert code == 0
    assert out.splitlines()[0] == "2 quotations against 1 article of your library: 1 verbatim, 1 marks"
    assert "verbatim       Ada Long: We will build it,\n" in out


@pytest.mark.parametrize(
    ("draft", "verdict"), [(ALTERED, "altered"), (TAKEN, "misattributed"), (INVENTED, "not found")]
)
def test_what_is_wrong_is_exit_code_1(
    library: Path, capsys: pytest.CaptureFixture[str], draft: str, verdict: str
) -> None:
    code, out, _ = printed(capsys, draft, "--json")
    assert code == 1
    [found] = json.loads(out)["quotations"]
    assert found["verdict"] == verdict
    assert next(draft[start:end] for start, end in found["parts"]) == draft[1 : draft.index("”")]


def test_people_see_the_difference_and_who_said_it(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = printed(capsys, f"{ALTERED}\n{TAKEN}")
    assert "Nobody asked [-us-] {+me+} what we think about this" in out
    assert "said by Tom Roe, in The harbour" in out
    assert "\x1b" not in out


def test_a_draft_without_quotations_and_an_empty_library(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "Nothing is quoted here.\n")[:2] == (
        0,
        "no quotations are found in the draft; nothing to verify\n",
    )
    code, out, error = printed(capsys, RIGHT, "--library", "nowhere")
    assert (code, out) == (2, "")
    assert "no such folder" in error
    (library / "empty").mkdir()
    code, out, _ = printed(capsys, RIGHT, "--library", str(library / "empty"))
    assert code == 1
    assert "against 0 articles of your library: 2 not found" in out


def test_an_article_that_cannot_be_read_is_named(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in library.glob("*.txt"):
        path.unlink()
    code, _, error = printed(capsys, RIGHT)
    assert code == 1
    assert error.startswith("pullquote: left out: ")


def test_wrong_use_is_exit_code_2(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify"]) == 2
    assert main(["verify", "none.md"]) == 2
    assert "none.md" in capsys.readouterr().err


def test_notes_and_what_is_not_checked_are_told(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = "“We will [not] build it,” said Ada Long.\n\nThe “so called” harbour.\n\n"
    draft += "Ada Long wrote:\n\n> It will open in May\n"
    code, out, _ = printed(capsys, draft)
    assert code == 1
    assert "               the brackets put in a negation\n" in out
    assert out.endswith(
        "not checked: 1 in quotation marks, taken for no quotation\n"
        "               so called (taken for a title or an emphasis)\n"
    )
    assert "verbatim       Ada Long: It will open in May\n" in out
    told = json.loads(printed(capsys, draft, "--json")[1])
    assert [note["kind"] for note in told["quotations"][0]["notes"]] == ["negation"]
    assert [draft[slice(*each["span"])] for each in told["unchecked"]] == ["so called"]


def test_an_earlier_version_is_told_by_the_librarys_own_word(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = FileLibrary(library).catalog()[0]
    later = TEXT.replace("build it", "buy it")
    FileLibrary(library).open(later.encode(), ArticleInfo(title="The bridge", previous=first.id))
    code, out, _ = printed(capsys, RIGHT)
    assert code == 0
    assert out.count("stands so only in an earlier version of the article; ") == 1
