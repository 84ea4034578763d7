"""`pullquote check` as people and programs call it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.store.migrations import SCHEMA
from tests.store.builders import a_mark, making, opened, spoil
from tests.terminal import Terminal


def check(*arguments: str, home: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    known = {name: value for name, value in os.environ.items() if name != "PULLQUOTE_LIBRARY"}
    if home is not None:
        known |= {
            "HOME": str(home),
            "XDG_DATA_HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "XDG_STATE_HOME": str(home),
        }
    return subprocess.run(
        [sys.executable, "-m", "reader", "check", *arguments], capture_output=True, text=True, env={**known, **env}
    )


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    opened(folder).apply(making(a_mark()))
    opened(folder).apply(making(a_mark(1)))
    opened(folder, "Another article.\n", title="Another")
    return folder


def test_a_sound_library_is_one_line_and_code_0(library: Path) -> None:
    done = check("--library", str(library))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{library}: 2 articles, all sound\n"


def test_each_finding_is_a_line_with_the_file_what_is_wrong_and_what_repair_does(library: Path) -> None:
    (path,) = library.glob("a-long-way-*.json")
    path.write_bytes(b"{")
    (library / "catalog.json").write_bytes(b"x")
    (library / "notes.md").write_text("mine")
    done = check("--library", str(library))
    assert done.returncode == 1
    first, second, note, summary = done.stdout.splitlines()
    assert first.startswith(f"{path.name}: is damaged (--repair: restored from the backup of 2")
    assert second == "catalog.json: can't be understood (--repair: made anew from the articles)"
    assert note == "note: notes.md: is not of this library; it is left alone"
    assert summary == f"{library}: 2 articles, 2 found; pullquote check --repair repairs it"
    assert path.read_bytes() == b"{"
    done = check("--repair", "--library", str(library))
    assert done.returncode == 0
    assert "(repaired: restored from the backup" in done.stdout
    assert done.stdout.endswith("2 articles, 2 found, all repaired\n")
    assert check("--library", str(library)).returncode == 0


def test_programs_get_one_object(library: Path) -> None:
    (path,) = library.glob("a-long-way-*.json")
    path.write_bytes(b"{")
    done = check("--json", "--library", str(library))
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert (found["articles"], found["sound"], found["library"]) == (2, False, str(library))
    (finding,) = found["findings"]
    assert (finding["file"], finding["kind"], finding["repaired"]) == (path.name, "damaged", False)
    found = json.loads(check("--json", "--repair", "--library", str(library)).stdout)
    assert found["sound"]
    assert found["findings"][0]["repaired"]
    assert json.loads(check("--json", "--library", str(library)).stdout)["findings"] == []


def test_what_cannot_be_repaired_is_code_1(library: Path) -> None:
    (path,) = library.glob("a-long-way-*.json")
    spoil(path, lambda tables: tables.update(meta={"1": {"schema": 99}}))
    path.with_suffix(".txt").unlink()
    done = check("--repair", "--library", str(library))
    assert done.returncode == 1
    assert "newer version of this program (schema 99" in done.stdout
    assert f"(schema 99, this version knows {SCHEMA}) (can't be repaired here: update pullquote)" in done.stdout
    assert done.stdout.endswith("1 found, 0 repaired\n")


def test_the_library_of_the_environment_and_of_the_config_is_meant(library: Path, tmp_path: Path) -> None:
    assert check(PULLQUOTE_LIBRARY=str(library)).stdout.startswith(f"{library}: 2")
    config = tmp_path / "config.toml"
    config.write_text(f"library = '{library}'\nmeasure = 3\n")
    done = check("--config", str(config))
    assert done.stdout.startswith(f"{library}: 2")
    assert "measure = 3" in done.stderr


def test_no_library_yet_is_no_failure(tmp_path: Path) -> None:
    done = check(home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "no library yet; it is made when you open an article" in done.stdout
    assert json.loads(check("--json", home=tmp_path).stdout)["articles"] == 0


def test_a_library_without_articles_says_so(tmp_path: Path) -> None:
    done = check("--library", str(tmp_path))
    assert (done.returncode, done.stdout) == (0, f"{tmp_path}: no articles yet, nothing wrong\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--library", "nowhere"], "no such folder; a library is made when you open an article"),
        (["--library", "README.md"], "is a file; name the library's folder"),
        (["--mend"], "unrecognized arguments: --mend; see: pullquote check --help"),
    ],
)
def test_wrong_use_is_one_line_and_code_2(arguments: list[str], said: str) -> None:
    done = check(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_hostile_file_name_cannot_act(library: Path) -> None:
    (library / "evil\x1b]0;owned\x07\nname.txt").write_text("x")
    done = check("--library", str(library))
    assert "\x1b" not in done.stdout
    assert len(done.stdout.splitlines()) == 2
    assert "\x1b" not in check("--json", "--library", str(library)).stdout


def test_progress_is_shown_while_the_output_goes_elsewhere(library: Path, tmp_path: Path) -> None:
    output = tmp_path / "found.txt"
    with Terminal(shell=f"$PYTHON -m reader check --library {library} > {output}") as terminal:
        assert terminal.wait_for_end() == 0
        assert b"checking" in terminal.raw
    assert output.read_text() == f"{library}: 2 articles, all sound\n"


def test_a_reader_of_the_output_that_goes_away_is_no_crash(library: Path) -> None:
    for n in range(40):
        opened(library, f"Article number {n}.\n").path.write_bytes(b"{")
    with Terminal(shell=f"$PYTHON -m reader check --library {library} | head -1", size=(200, 30)) as terminal:
        terminal.wait_for_end()
        assert "Traceback" not in terminal.text()
