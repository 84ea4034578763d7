"""The real program, given pages and books: from files, patterns, a pipe, and a server."""

import json
from pathlib import Path

import pytest

from reader.cli.main import main
from tests.cli.test_bad_input import in_terminal, run
from tests.opening.builders import STORY, book, page, print_of
from tests.opening.serving import free_port, sends, serving, stays_silent
from tests.terminal import Terminal


def test_a_page_from_a_server_is_read_and_found_in_the_library(tmp_path: Path) -> None:
    library = ("--library", str(tmp_path / "library"))
    with serving({"/story": sends(page().encode())}) as site:
        with Terminal(*library, f"{site.url}/story", size=(120, 30)) as terminal:
            terminal.wait_for("The mayor spoke to reporters")
            terminal.wait_for(r"A bridge for the old town · Jane Doe · The Town Pap")
            terminal.wait_for(r"Suggested \d+")
            terminal.press("A")
            terminal.wait_for("saved")
            terminal.press("\x11")
            assert terminal.wait_for_end() == 0
        with Terminal(*library, size=(120, 30)) as terminal:
            terminal.wait_for("The Town Paper")
            terminal.press("\r")
            terminal.wait_for("Quotes 1")
            terminal.press("r")
            terminal.wait_for("Sports and results")


def test_a_link_is_opened_in_the_browser_that_is_set(tmp_path: Path) -> None:
    path, asked = tmp_path / "notes.md", tmp_path / "asked"
    path.write_text("See [this](https://site.example/a?b=1&c='2') first.\n")
    script = tmp_path / "browse"
    script.write_text(f'#!/bin/sh\necho "$1" > {asked}.part && mv {asked}.part {asked}\n')
    script.chmod(0o755)
    environment = {"BROWSER": f"{script} %s &"}
    with Terminal("--library", str(tmp_path / "library"), str(path), size=(100, 24), env=environment) as terminal:
        terminal.wait_for(r"saved")
        terminal.press("L")
        terminal.wait_for("https://site.example/a")
        terminal.press("\r")
        terminal.wait_for("the browser is asked to open")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
    assert asked.read_text() == "https://site.example/a?b=1&c='2'\n"


def test_a_pattern_opens_what_it_stands_for_and_says_what_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.epub").write_bytes(book([("a.xhtml", "<h1>Chapter one</h1><p>It was a river.</p>")]))
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4 nothing")
    (tmp_path / "c.pdf").write_bytes(print_of(["Words on paper."]))
    with Terminal("--library", str(tmp_path / "library"), str(tmp_path / "*.*"), size=(200, 24)) as terminal:
        terminal.wait_for("Chapter one")
        terminal.wait_for(r"left out: .*b\.pdf: is broken")
        terminal.press("]")
        terminal.wait_for("Words on paper")
        terminal.wait_for("article 2 of 2")


def test_a_book_from_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "book"
    path.write_bytes(book([("a.xhtml", "<h1>Chapter one</h1><p>It was a river.</p>")]))
    with Terminal(shell=f"cat {path} | $PYTHON -m reader --library {tmp_path / 'library'} -") as terminal:
        terminal.wait_for("Chapter one")
        terminal.wait_for("The River & the Town")


def test_a_server_that_is_waited_for_is_named_and_can_be_left(tmp_path: Path) -> None:
    library = ("--library", str(tmp_path / "library"))
    with serving({"/": stays_silent}) as site, Terminal(*library, f"{site.url}/", size=(100, 24)) as terminal:
        terminal.wait_for(f"pullquote: asking for {site.url}/ ...")
        terminal.press("\x03")
        assert terminal.wait_for_end() == 130
        assert terminal.text().strip() in ("", "^C")


def test_what_cannot_be_opened_is_one_line_with_the_right_code(tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4 nothing")
    url = f"http://127.0.0.1:{free_port()}/"
    assert in_terminal(tmp_path, url) == (1, f"pullquote: {url}: the connection was refused")
    code, said = in_terminal(tmp_path, str(tmp_path / "b.pdf"))
    assert (code, said.endswith("b.pdf: is broken: it cannot be read as a PDF")) == (1, True)
    code, said = in_terminal(tmp_path, "nothing-here/*.html")
    assert (code, said) == (2, "pullquote: nothing-here/*.html: no file is called so")
    code, said = in_terminal(tmp_path, "ftp://site.example/x")
    assert (code, said) == (1, "pullquote: ftp://site.example/x: only http and https addresses are opened")


def test_the_limit_of_a_page_is_set_in_the_config(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "config.toml"
    config.write_text("page_megabytes = 1\n")
    with serving({"/": sends(b"<p>" + b"x" * 1_000_001)}) as site:
        code, said = in_terminal(tmp_path, "--config", str(config), f"{site.url}/")
        assert main(["scan", "--config", str(config), f"{site.url}/"]) == 1
    assert (code, "too large (the most is 1 MB; page_megabytes in config.toml)" in said) == (1, True)
    assert "too large (the most is 1 MB; " in capsys.readouterr().err


def test_scan_and_clean_take_pages_too(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    (tmp_path / "b.pdf").write_bytes(print_of([STORY[1][:50], STORY[1][50:]]))
    with serving({"/story": sends(page().encode())}) as site:
        done = run("scan", f"{site.url}/story", str(tmp_path))
    found = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert (done.returncode, done.stderr) == (0, b"")
    assert [each["id"] for each in found] == [f"{site.url}/story", str(tmp_path / "a.html"), str(tmp_path / "b.pdf")]
    assert {each["quotes"][0]["person"] for each in found} == {"Ann Lee"}
    cleaned = run("clean", "-", given=page().encode())
    assert cleaned.stdout.decode() == "\n\n".join(["A bridge for the old town", *STORY]) + "\n"


def test_a_library_with_pages_in_it_is_sound(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page())
    library = tmp_path / "library"
    with Terminal("--library", str(library), str(tmp_path / "a.html"), size=(120, 30)) as terminal:
        terminal.wait_for("saved")
        terminal.press("\x11")
        assert terminal.wait_for_end() == 0
    assert len(list((library / "opened").iterdir())) == 2
    (library / "opened" / ".left.json.x.partial").write_text("half")
    done = run("check", "--library", str(library))
    assert (done.returncode, done.stdout.count(b"opened/"), b"not of this library" in done.stdout) == (1, 1, False)
    assert run("check", "--library", str(library), "--repair").returncode == 0
    assert len(list((library / "opened").iterdir())) == 2
    assert run("check", "--library", str(library)).returncode == 0
