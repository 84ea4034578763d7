"""The whole way in a real terminal: mark, quit, the file changes, open it again, look through what changed."""

import os
import signal
from pathlib import Path

from tests.marks.test_reanchoring import NEWS
from tests.session.test_versions import CHANGED
from tests.terminal import Terminal

TOLD = r"article changed \(R lists\): 3 marks same, 1 changed, 2 lost"


def opened(library: Path, *arguments: str, size: tuple[int, int] = (120, 40)) -> Terminal:
    return Terminal("--library", str(library), *arguments, size=size)


def quit_(terminal: Terminal) -> None:
    terminal.press("\x11")
    assert terminal.wait_for_end() == 0


def marked(library: Path, file: Path) -> None:
    file.write_text(NEWS, encoding="utf-8")
    with opened(library, str(file)) as terminal:
        terminal.wait_for(r"Suggested \d+")
        terminal.press("A")
        terminal.wait_for(r"suggestions accepted.* saved ")
        quit_(terminal)


def test_a_file_that_changed_brings_its_marks_along_even_if_it_is_killed(tmp_path: Path) -> None:
    file, library = tmp_path / "article.txt", tmp_path / "library"
    marked(library, file)
    file.write_text(CHANGED, encoding="utf-8")
    with opened(library, str(file)) as terminal:
        terminal.wait_for(TOLD + r".* saved ")
        os.kill(terminal.pid, signal.SIGKILL)
        terminal.wait_for_end()
    with opened(library, str(file), size=(80, 24)) as terminal:
        terminal.wait_for("“2 @2 ")
        terminal.press("R")
        terminal.wait_for(r"asked \{\+any of\+\} us")
        terminal.press("\r")
        terminal.wait_for("quote kept")
        terminal.press("\x1b")
        terminal.wait_until_gone("Changed marks")
        terminal.wait_for(" saved ")
        quit_(terminal)
    with opened(library, str(file)) as terminal:
        terminal.wait_for("“2 @2 ")
        terminal.press("R")
        terminal.wait_for("2 to look through")
        terminal.press("\x1b")
        terminal.wait_until_gone("Changed marks")
        quit_(terminal)


def test_a_file_from_elsewhere_is_a_version_of_what_is_named(tmp_path: Path) -> None:
    library = tmp_path / "library"
    marked(library, tmp_path / "bridge.txt")
    elsewhere = tmp_path / "mirror.txt"
    elsewhere.write_text(CHANGED, encoding="utf-8")
    with opened(library, "--version-of", "bridge", str(elsewhere)) as terminal:
        terminal.wait_for(TOLD)
        quit_(terminal)
    with opened(library, "--version-of", "nothing of that name", str(elsewhere)) as terminal:
        assert terminal.wait_for_end() == 2
        assert "no article of the library is called that" in terminal.text()
    with opened(library, "--version-of", "bridge") as terminal:
        assert terminal.wait_for_end() == 2
        assert "--version-of takes one file" in terminal.text()
