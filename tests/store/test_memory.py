"""What a library remembers of its sites: written with the marks, rebuilt when it is lost, forgotten for good."""

import json
import shutil

import pytest

from reader.marks.kinds import BOILERPLATE
from reader.marks.memory import Forgetting, Sighting
from reader.marks.model import Change
from reader.store.files import FileLibrary
from reader.store.groups import group_of
from reader.store.protocol import ArticleInfo, Batch
from reader.store.site import LONGEST, Site
from reader.text.fingerprint import fingerprint
from tests.store import workers
from tests.store.builders import (
    PLEA,
    a_mark,
    a_page,
    doing,
    eventually,
    making,
    marking_the_plea,
    on_disk,
    refusing_the_plea,
    spoil,
    the_plea,
)
from tests.store.test_processes import working

EXACT = fingerprint(PLEA).exact


def marked(article):
    """On how many other articles the plea was marked."""
    found = article.recall().recall(PLEA)
    return found.marked if found else 0


def site_file(folder):
    (path,) = (folder / "memory").glob("*.json")
    return path


@pytest.mark.parametrize(
    ("known", "key", "where"),
    [
        ({"site": "NBC News", "url": "https://x.org/a"}, "site nbc news", "of this site"),
        ({"site": "www.example.org", "path": "/a/b.txt"}, "site example.org", "of this site"),
        ({"url": "https://www.Example.org:80/a?b"}, "site example.org", "of this site"),
        ({"url": "https://[", "path": "/a/b.txt"}, "folder /a", "of this folder"),
        ({}, "none", "of texts without a site"),
    ],
)
def test_articles_are_grouped_by_site_else_by_folder(known, key, where):
    assert group_of(ArticleInfo(**known)) == (key, where)


def test_what_was_marked_on_one_article_is_known_on_the_next_of_its_site(tmp_path):
    one, other = a_page(tmp_path, "One"), a_page(tmp_path, "Two")
    one.apply(marking_the_plea())
    assert marked(other) == marked(a_page(tmp_path, "Three")) == 1
    assert marked(one) == 0  # not its own
    assert marked(a_page(tmp_path, "Four", site="other.org")) == 0
    assert other.recall().where == "of this site"
    assert other.recall() is other.recall()


def test_a_mark_undone_removed_or_changed_is_followed(tmp_path):
    one, other = a_page(tmp_path, "One"), a_page(tmp_path, "Two")
    mark = the_plea()
    one.apply(making(mark))
    assert marked(other) == 1
    one.apply(doing(Change(mark, None)))
    assert marked(other) == 0
    one.apply(doing(Change(None, mark)))
    assert marked(other) == 1
    shorter = the_plea(PLEA[:30])
    one.apply(doing(Change(mark, type(mark)(mark.id, BOILERPLATE, shorter.parts, modified="9"))))
    assert marked(other) == 0


def test_a_refusal_is_known_too(tmp_path):
    a_page(tmp_path, "One").apply(refusing_the_plea())
    assert a_page(tmp_path, "Two").recall().recall(PLEA)[:2] == (0, 1)


def test_other_marks_do_not_touch_the_memory(tmp_path):
    one = a_page(tmp_path, "One")
    one.apply(making(a_mark()))
    one.recall()
    assert not (tmp_path / "memory").exists()
    one.apply(marking_the_plea())
    before = site_file(tmp_path).stat()
    one.apply(making(a_mark(1)))
    one.recall()
    assert site_file(tmp_path).stat() == before


def test_anybody_with_tinydb_can_read_it_and_no_words_are_kept(tmp_path):
    a_page(tmp_path, "One").apply(marking_the_plea())
    (seen,) = on_disk(site_file(tmp_path), "sightings")
    assert (seen["wording"], seen["answer"]) == (EXACT, "marked")
    assert "newsletter" not in site_file(tmp_path).read_text()


@pytest.mark.parametrize("broken", ["", "not json", "[]", "{}", '{"meta": {"1": {"fingerprint": 0}}, "sightings": {}}'])
def test_what_is_broken_is_rebuilt_from_the_articles(tmp_path, broken):
    a_page(tmp_path, "One").apply(marking_the_plea())
    a_page(tmp_path, "Two").apply(refusing_the_plea())
    FileLibrary(tmp_path).mend()
    site_file(tmp_path).write_text(broken)
    library = FileLibrary(tmp_path)
    three = a_page(tmp_path, "Three", library=library)
    assert three.recall().recall(PLEA) is None
    library.mend()
    assert three.recall().recall(PLEA)[:2] == (1, 1)


def test_what_is_missing_is_rebuilt_once(tmp_path, monkeypatch):
    for n in range(3):
        a_page(tmp_path, f"N{n}").apply(marking_the_plea())
    shutil.rmtree(tmp_path / "memory")
    library = FileLibrary(tmp_path)
    article = a_page(tmp_path, "Four", library=library)
    assert marked(article) == 0
    library.mend()
    assert marked(article) == 3
    monkeypatch.setattr("os.listdir", None)
    FileLibrary(tmp_path).mend()


def test_a_damaged_article_teaches_what_is_sound_and_keeps_nobody_else_from_it(tmp_path):
    a_page(tmp_path, "One").apply(marking_the_plea())
    two = a_page(tmp_path, "Two")
    two.apply(marking_the_plea())
    a_page(tmp_path, "Three").path.write_text("{")
    spoil(two.path, lambda tables: tables["marks"].update({"9": {"kind": BOILERPLATE}}))
    shutil.rmtree(tmp_path / "memory")
    library = FileLibrary(tmp_path)
    library.mend()
    assert marked(a_page(tmp_path, "Four", library=library)) == 2


def test_an_article_that_is_opened_puts_right_what_is_said_of_it(tmp_path):
    one = a_page(tmp_path, "One")
    one.apply(marking_the_plea())
    site_file(tmp_path).unlink()
    two = a_page(tmp_path, "Two")
    assert marked(two) == 0
    a_page(tmp_path, "One").recall()
    assert marked(two) == 1


def test_forgotten_is_forgotten_after_a_restart_and_a_rebuild_until_it_is_remembered(tmp_path):
    one, two = a_page(tmp_path, "One"), a_page(tmp_path, "Two")
    one.apply(marking_the_plea())
    at = the_plea().created
    two.apply(Batch(forgettings=(Forgetting((EXACT,), at),)))
    assert marked(two) == 0
    shutil.rmtree(tmp_path / "memory")
    library = FileLibrary(tmp_path)
    library.mend()
    two = a_page(tmp_path, "Two", library=library)
    assert marked(two) == 0
    assert two.recall().recall_forgotten(PLEA).marked == 1
    assert marked(a_page(tmp_path, "Three", site="other.org")) == 0
    two.apply(Batch(forgettings=(Forgetting((EXACT,), ""),)))
    assert marked(two) == 1
    assert on_disk(tmp_path / "forgotten.json", "forgotten") == []


def test_a_broken_list_of_what_is_forgotten_is_set_aside(tmp_path):
    path, two = tmp_path / "forgotten.json", a_page(tmp_path, "Two")
    path.write_text('{"forgotten": {"1": {"group": "g", "wording": "w", "at": "2026"}, "2": 3}}')
    two.apply(Batch(forgettings=(Forgetting((EXACT,), "2026"),)))
    assert [each["wording"] for each in on_disk(path, "forgotten")] == ["w", EXACT]
    (aside,) = tmp_path.glob("forgotten.json.damaged-*")
    assert '"2": 3' in aside.read_text()


def test_a_mark_is_saved_though_the_memory_cannot_be(tmp_path, monkeypatch):
    one, two = a_page(tmp_path, "One"), a_page(tmp_path, "Two")
    with monkeypatch.context() as patch:
        patch.setattr(Site, "write", _full)
        one.apply(marking_the_plea())
    assert len(on_disk(one.path)) == 1
    assert marked(two) == 0
    one.recall()
    assert marked(two) == 1


def _full(*_):
    raise OSError(28, "No space left on device")


def test_a_sites_file_stays_small(tmp_path):
    article = a_page(tmp_path, "One")
    texts = [f"{PLEA} number {chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(LONGEST // 100)]
    for n in range(110):
        seen = tuple(Sighting(f"a{n}", fingerprint(text), "marked", "") for text in texts)
        article._memory.teach(group_of(article.info), f"a{n}", seen)
    assert len(on_disk(site_file(tmp_path), "sightings")) == LONGEST
    assert site_file(tmp_path).stat().st_size < 400 * LONGEST


def test_processes_that_mark_at_once_lose_nothing(tmp_path):
    with (
        working(workers.mark_boilerplate, tmp_path, 12) as one,
        working(workers.mark_boilerplate, tmp_path, 12) as other,
    ):
        for each in (one, other):
            assert each.says() == "ready"
        for each in (one, other):
            each.ear.send("go")
        assert len(one.last_words()) == len(other.last_words()) == 12
    assert marked(a_page(tmp_path, "Last")) == 24
    assert json.loads(site_file(tmp_path).read_bytes())["meta"]["1"]["group"] == "site example.org"


def test_another_process_is_noticed(tmp_path):
    here = a_page(tmp_path, "Here")
    assert marked(here) == 0
    with working(workers.mark_boilerplate, tmp_path, 1) as one:
        assert one.says() == "ready"
        one.ear.send("go")
        assert eventually(lambda: marked(here) == 1)
