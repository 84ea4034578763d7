"""What a sceptical user tries in a shell: full disks, closed streams, names that cannot be."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ARTICLE = "seeds/qatar-mediation.txt"


def shell(line: str, tmp_path: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a line in which $P is the program, with a home of its own."""
    homes = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment = {**os.environ, **homes, "P": f"{sys.executable} -m reader", **more}
    environment.pop("PULLQUOTE_LIBRARY", None)
    return subprocess.run(
        ["/bin/bash", "-c", line], env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "words", ["--help", "--version", "scan --help", "keys", "man", "config", f"scan {ARTICLE}", f"clean {ARTICLE}"]
)
def test_a_full_disk_says_so(words: str, tmp_path: Path) -> None:
    found = shell(f"$P {words} > /dev/full", tmp_path)
    assert found.returncode == 1
    assert found.stderr.startswith("pullquote: the output can't be written: ")
    assert len(found.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", ["search -", "scan -", "clean -", f"diff {ARTICLE} -", "verify -"])
def test_a_standard_input_that_is_closed(words: str, tmp_path: Path) -> None:
    found = shell(f"$P {words} <&-", tmp_path)
    assert found.returncode == 2
    assert found.stdout == ""
    assert len(found.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [
        "$LONG",
        "scan $LONG",
        "clean $LONG",
        "verify $LONG",
        "export $LONG --format csv",
        "diff $LONG -",
        "import $LONG.csv",
        "config --config $LONG",
        "list --library $LONG",
    ],
)
def test_a_name_no_file_can_have(words: str, tmp_path: Path) -> None:
    found = shell(f"echo words | $P {words}", tmp_path, LONG="a" * 5000)
    assert found.returncode in (1, 2)
    assert found.stdout == ""
    assert len(found.stderr.splitlines()) == 1
    assert found.stderr.startswith("pullquote: ")
    assert "output" not in found.stderr
    assert "Traceback" not in found.stderr


def test_config_says_where_all_is_kept(tmp_path: Path) -> None:
    told = json.loads(shell("$P config --json", tmp_path).stdout)
    assert told["cache"] == {"path": str(tmp_path / "CACHE/pullquote/search"), "exists": False}
    assert told["state"] == {"path": str(tmp_path / "STATE/pullquote/unsaved"), "exists": False}
    lines = shell("$P config", tmp_path).stdout.splitlines()
    assert f"cache    {tmp_path}/CACHE/pullquote/search (not there yet)" in lines
    assert f"state    {tmp_path}/STATE/pullquote/unsaved (not there yet)" in lines
