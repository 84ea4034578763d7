"""`pullquote scan` and `pullquote clean`, as real processes: what they print, what they skip, how they end."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_bad_input import ROOT, run
from tests.terminal import Terminal

ARTICLE = (
    "The mayor spoke on Monday.\r\n\r\n“We will\r\nrebuild the bridge,” said Ann Lee. “It takes a year.”\r\n\r\n"
    "Thank you for visiting our website! Sign up for our newsletter to get the latest news in your inbox.\r\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_bytes(ARTICLE.encode())
    return path


def lines(done: "subprocess.CompletedProcess[bytes]") -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_scan_gives_offsets_of_the_text_as_it_was_decoded(article: Path) -> None:
    done = run("scan", str(article))
    assert (done.returncode, done.stderr) == (0, b"")
    (found,) = lines(done)
    assert list(found) == ["id", "quotes", "boilerplate"]
    assert found["id"] == str(article)
    (quote,) = found["quotes"]
    assert [ARTICLE[start:end] for start, end in quote["parts"]] == [
        "We will\r\nrebuild the bridge,",
        "It takes a year.",
    ]
    assert ARTICLE[slice(*quote["source"])] == "Ann Lee"
    assert quote["text"] == "“We will rebuild the bridge. It takes a year.”"
    assert (quote["person"], quote["confidence"] >= 0.9) == ("Ann Lee", True)
    (boilerplate,) = found["boilerplate"]
    assert ARTICLE[slice(*boilerplate)].startswith("Thank you for visiting")


def test_scan_reads_records_and_skips_the_bad_ones(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    records = [
        json.dumps({"id": "one", "text": ARTICLE}),
        "{broken",
        "",
        json.dumps(["no", "object"]),
        json.dumps({"id": 4}),
        json.dumps({"id": 5, "text": ""}),
        json.dumps({"text": "Just a line."}),
    ]
    path.write_text("\n".join(records))
    done = run("scan", str(path))
    assert done.returncode == 1
    assert [found["id"] for found in lines(done)] == ["one", 5, f"{path}:7"]
    said = done.stderr.decode().splitlines()
    assert [line.split(": ")[1] for line in said] == [f"{path}:{number}" for number in (2, 4, 5)]
    assert "not JSON" in said[0]
    assert "has no “text”" in said[1]


def test_scan_reads_folders_and_goes_on_after_a_bad_file(tmp_path: Path, article: Path) -> None:
    below = tmp_path / "more" / "deep"
    below.mkdir(parents=True)
    (below / "b.md").write_text("“Yes, we will do it,” he said.")
    (below / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text("hidden")
    (tmp_path / "empty.txt").write_text("")
    done = run("scan", str(tmp_path))
    assert done.returncode == 1
    assert [Path(found["id"]).name for found in lines(done)] == ["article.txt", "b.md"]
    assert done.stderr.decode().strip() == f"pullquote: {tmp_path}/empty.txt: empty; there is nothing to read"


def test_a_missing_file_is_said_and_the_others_done(article: Path) -> None:
    done = run("scan", "nowhere.txt", "nowhere.jsonl", str(article))
    assert (done.returncode, len(lines(done))) == (1, 1)
    assert done.stderr.decode().splitlines() == [
        "pullquote: nowhere.txt: no such file",
        "pullquote: nowhere.jsonl: no such file",
    ]


def test_a_folder_without_texts(tmp_path: Path) -> None:
    done = run("scan", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"no texts there" in done.stderr


def test_several_processes_print_the_same_in_the_same_order(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join(json.dumps({"id": number, "text": ARTICLE * (number % 5)}) for number in range(60)))
    alone, together = run("scan", str(path)), run("scan", str(path), "--jobs", "3")
    assert (together.returncode, together.stderr) == (0, b"")
    assert together.stdout == alone.stdout


def test_standard_input_as_text_and_as_records() -> None:
    (found,) = lines(run("scan", "-", given=ARTICLE.encode()))
    assert (found["id"], len(found["quotes"])) == ("-", 1)
    record = json.dumps({"id": "x", "text": ARTICLE}).encode()
    assert [found["id"] for found in lines(run("scan", "-", given=record + b"\n" + record))] == ["x", "x"]
    marked = run("scan", "-", given=b"\xef\xbb\xbf" + record)
    assert [found["id"] for found in lines(marked)] == ["x"]
    both = run("clean", "-", given=record + b"\n" + record)
    assert (both.returncode, both.stdout) == (2, b"")
    empty = run("scan", "-", given=b"")
    assert (empty.returncode, empty.stderr) == (1, b"pullquote: the pipe: empty; there is nothing to read\n")


def test_a_table_for_people(article: Path) -> None:
    done = run("scan", str(article), "--format", "table")
    first, quote, boilerplate = done.stdout.decode().splitlines()
    assert first.split() == ["article", "sure", "who", "words"]
    assert quote.split()[1:] == "97% Ann Lee “We will rebuild the bridge. It takes a year.”".split()
    assert "[boilerplate]" in boilerplate


def test_nothing_hostile_is_printed(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    hostile = "\x1b]0;owned\x07\u202e\x9b31m“We said it was \x1b[31mred,” he said.\ud800"
    path.write_text(json.dumps({"id": hostile, "text": hostile}))
    for arguments in (["scan"], ["scan", "--format", "table"], ["clean", "--format", "jsonl"]):
        done = run(*arguments, str(path))
        assert done.returncode == 0, done.stderr
        printed = done.stdout.decode()
        assert not set(printed) & set("\x1b\x07\x9b\u202e")


def test_clean_prints_the_repaired_article(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("The minister told\nThe Times\nthat it was over.\nNobody believed him on that day in March.\n")
    done = run("clean", str(path))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == (
        "The minister told The Times that it was over.\n\nNobody believed him on that day in March.\n"
    )


def test_clean_prints_many_as_records(article: Path) -> None:
    done = run("clean", "--format", "jsonl", str(article), "-", given=b"One\ntwo three.")
    first, second = lines(done)
    assert list(first) == ["id", "paragraphs"]
    assert first["paragraphs"][1] == "“We will rebuild the bridge,” said Ann Lee. “It takes a year.”"
    assert second == {"id": "-", "paragraphs": ["One two three."]}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("scan",), "the following arguments are required: PATH; see: pullquote scan --help"),
        (("scan", "-", "-"), "- (standard input) can be read only once"),
        (("scan", "x", "--jobs", "many"), "argument --jobs: many is not a number of processes"),
        (("scan", "x", "--format", "xml"), "argument --format: invalid choice"),
        (("clean", "a.txt", "b.txt"), "text is for one article; for many use: pullquote clean --format jsonl"),
        (("clean", "."), "text is for one article"),
    ],
)
def test_wrong_use(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments, given=b"")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().startswith(f"pullquote: {said}")
    assert done.stderr.count(b"\n") == 1


def test_memory_does_not_grow_with_the_corpus(tmp_path: Path) -> None:
    def most(copies: int) -> int:
        path = tmp_path / "corpus.jsonl"
        line = json.dumps({"id": 1, "text": "x " * 200_000}) + "\n"
        with path.open("w") as file:
            for _ in range(copies):
                file.write(line)
        code = (
            "import resource, sys; from reader.cli.main import main; main(['clean', '--format', 'jsonl', sys.argv[1]]);"
            "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
        )
        done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, cwd=ROOT, check=True)
        return int(done.stderr)

    assert most(24) < 1.25 * most(4)


def test_a_reader_that_hangs_up(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join(json.dumps({"id": number, "text": ARTICLE * 20}) for number in range(200)))
    for jobs in ("1", "2"):
        command = [sys.executable, "-m", "reader", "scan", str(path), "--jobs", jobs]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait(30) in (0, 1)


def test_ctrl_c(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join(json.dumps({"id": number, "text": ARTICLE * 50}) for number in range(2_000)))
    for jobs in ("1", "2"):
        command = [sys.executable, "-m", "reader", "scan", str(path), "--jobs", jobs]
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            start_new_session=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # ignored where the tests run behind
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            os.killpg(process.pid, signal.SIGINT)
            _, said = process.communicate(timeout=60)
            assert (process.returncode, said) == (130, b"")


def test_the_progress_bar_is_drawn_on_a_terminal_only(article: Path, tmp_path: Path) -> None:
    assert run("scan", str(article)).stderr == b""
    mine, theirs = os.openpty()
    command = [sys.executable, "-m", "reader", "scan", str(article), str(tmp_path / "nowhere.txt")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, cwd=ROOT) as process:
        os.close(theirs)
        printed, _ = process.communicate(timeout=60)
    drawn = b""
    with contextlib.suppress(OSError):  # the terminal ends with an error
        while more := os.read(mine, 65_536):
            drawn += more
    os.close(mine)
    assert json.loads(printed)["id"] == str(article)
    assert b"scanning" in drawn
    assert b"articles" in drawn
    assert b"nowhere.txt: no such file" in drawn
    assert b"rebuild" not in drawn


def test_the_table_fits_the_terminal(article: Path) -> None:
    with Terminal("scan", "--format", "table", str(article), size=(60, 24)) as terminal:
        assert terminal.wait_for_end() == 0
        first, quote, boilerplate, *rest = terminal.text().splitlines()
    assert first.startswith("article")
    assert "Ann Lee" in quote
    assert boilerplate.rstrip().endswith("…")
    assert not "".join(rest).strip()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
@pytest.mark.parametrize("command", ["scan", "clean"])
def test_a_full_disk_is_said_in_one_line(article: Path, command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        arguments = (sys.executable, "-m", "reader", command, str(article))
        done = subprocess.run(arguments, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert done.stderr.startswith(b"pullquote: the output can't be written")


def test_a_closed_output_is_said_in_one_line(article: Path) -> None:
    command = f'"{sys.executable}" -m reader scan "{article}" --format table >&-'
    done = subprocess.run(("sh", "-c", command), stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (1, b"pullquote: the output is closed\n")
