"""Two terminals on one article: each sees what the other does, and both keep what either did."""

from pathlib import Path

from tinydb import TinyDB

from tests.reading import NEWS
from tests.terminal import Terminal


def test_two_terminals_see_each_others_marks_and_merge_edits_of_one_mark(tmp_path: Path) -> None:
    file, library = tmp_path / "article.txt", tmp_path / "library"
    file.write_text(NEWS, encoding="utf-8")
    arguments = "--library", str(library), str(file)
    with Terminal(*arguments, size=(120, 40)) as one, Terminal(*arguments, size=(120, 40)) as other:
        for each in (one, other):
            each.wait_for(r"Suggested \d+")
        one.press("q")
        one.wait_for(r"“1 .* saved ")
        other.wait_for(r"changed in another window.*“1 ")
        for each, key, label, words in ((one, "a", "Note", "ask her\r"), (other, "t", "Tags", "bridge\r")):
            each.press(key)
            each.wait_for(rf"{label} +\n|{label}[^\n]*$")
            each.press(words)
        for each in (one, other):
            each.wait_for("ask her")
            each.wait_for("bridge")
        other.press("jjq")
        other.wait_for(r"“2 .* saved ")
        one.wait_for(r"“2 ")
        other.press("u")
        other.wait_for(r"undone.* saved ")
        one.wait_for(r"“1 ")
        for each in (one, other):
            each.press("\x11")
            assert each.wait_for_end() == 0
    [path] = [path for path in library.glob("*.json") if path.name != "catalog.json"]
    with TinyDB(path, access_mode="r", encoding="utf-8") as database:
        [mark] = database.table("marks").all()
    assert (mark["note"], mark["tags"]) == ("ask her", ["bridge"])
