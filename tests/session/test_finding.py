"""Which article of the library is meant."""

import hashlib
from pathlib import Path

import pytest

from reader.errors import UsageError
from reader.session.finding import find_entries, find_entry
from reader.store.protocol import CatalogEntry


def entry(entry_id: str, title: str, path: str = "") -> CatalogEntry:
    return CatalogEntry(entry_id, title.lower().replace(" ", "-"), title, "", "", 0, 0, 0, 0, path)


BRIDGE = entry("3fa9c2d1", "Bridge opens in May", "/home/a/bridge.txt")
BUDGET = entry("aa00bb11", "Mayor on the budget")
SECOND = entry("3fa9ffff", "Mayor on the bridge")
ENTRIES = (BRIDGE, BUDGET, SECOND)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("3fa9c2d1", BRIDGE),
        ("3fa9c", BRIDGE),
        ("AA00", BUDGET),
        ("bridge-opens-in-may-3fa9c2d1", BRIDGE),
        ("bridge-opens-in-may", BRIDGE),
        ("bridge", BRIDGE),
        ("may BRIDGE", BRIDGE),
        ("Mayor on the bridge", SECOND),
        ("budget", BUDGET),
    ],
)
def test_ids_slugs_and_words(given: str, meant: CatalogEntry) -> None:
    assert find_entry(given, ENTRIES) == meant


def test_a_file_is_known_by_what_is_in_it_or_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "copy.txt"
    path.write_text("news")
    same = entry(hashlib.sha256(b"news").hexdigest()[:8], "News")
    assert find_entry(str(path), (BRIDGE, same)) == same
    moved = entry("12345678", "Older", str(path))
    assert find_entry(str(path), (BRIDGE, moved)) == moved
    with pytest.raises(UsageError, match="was not opened yet"):
        find_entry(str(path), (BRIDGE,))


def test_several_that_could_be_meant_are_named_in_one_line() -> None:
    with pytest.raises(UsageError) as error:
        find_entry("mayor", ENTRIES)
    assert str(error.value) == (
        "“mayor” could be “Mayor on the budget” (aa00bb11), “Mayor on the bridge” (3fa9ffff); name it by its id"
    )
    with pytest.raises(UsageError, match="and 2 more"):
        find_entry("mayor", [BUDGET, SECOND, *(entry(f"{n:08}", f"Mayor {n}") for n in range(3))])


def test_what_nobody_is_called() -> None:
    with pytest.raises(UsageError, match="no article of the library is called that"):
        find_entry("zebra", ENTRIES)
    with pytest.raises(UsageError, match="no article of the library is called that"):
        find_entry("", ENTRIES)
    for odd in ("w" * 5_000, "z\x00\x1bz"):
        with pytest.raises(UsageError, match="no article of the library is called that"):
            find_entry(odd, ENTRIES)
    with pytest.raises(UsageError) as error:
        find_entry("z\x1b" + "w" * 5_000, ENTRIES)
    assert len(str(error.value)) < 200
    assert "\x1b" not in str(error.value)
    with pytest.raises(UsageError, match="the library is empty"):
        find_entry("zebra", ())


def test_each_is_taken_once_in_the_order_named() -> None:
    assert find_entries(["budget", "3fa9c2d1", "aa00bb11"], ENTRIES) == [BUDGET, BRIDGE]
