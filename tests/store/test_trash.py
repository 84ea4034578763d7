"""Deleted marks, whoever deletes, edits and restores them in whichever order."""

from hypothesis import given
from hypothesis import strategies as st

from reader.marks.model import Change, Deleted, edited
from reader.store.merging import merged, with_info
from reader.store.protocol import ArticleInfo, Batch
from reader.store.tables import EMPTY
from tests.store.builders import a_mark, doing, making, on_disk, opened

KEPT = with_info(EMPTY, ArticleInfo(id="id", sha256="sha", length=9))


def in_trash(kept):
    return {each["id"]: each["note"] for each in kept["trash"].values()}


def test_a_deleted_mark_stays_in_the_file_as_it_was_until_it_is_restored(tmp_path):
    mark = a_mark(note="mine", tags=("x",))
    article = opened(tmp_path)
    article.apply(making(mark))
    article.apply(doing(deletion := Change(mark, None)))
    (deleted,) = opened(tmp_path).load().trash
    assert deleted == Deleted(mark, deletion.at)
    assert [each["id"] for each in on_disk(article.path, "trash")] == [mark.id]
    restored = edited(mark)
    article.apply(doing(Change(None, restored)))
    contents = opened(tmp_path).load()
    assert (contents.marks, contents.trash) == ((restored,), ())


def test_a_mark_that_two_windows_delete_is_deleted_once_and_stays_so(tmp_path):
    one, other = opened(tmp_path), opened(tmp_path)
    mark = a_mark()
    one.apply(making(mark))
    for article in (one, other):
        article.apply(doing(Change(mark, None)))
    contents = opened(tmp_path).load()
    assert (contents.marks, [each.mark for each in contents.trash]) == ((), [mark])


def test_an_edit_that_another_window_made_before_is_in_the_trash_with_the_mark():
    mark = a_mark()
    edit = doing(Change(mark, edited(mark, note="theirs")))
    deletion = doing(Change(mark, None))
    base = merged(KEPT, making(mark))
    for first, second in [(edit, deletion), (deletion, edit)]:
        kept = merged(merged(base, first), second)
        assert kept["marks"] == {}
        assert in_trash(kept) == {mark.id: "theirs"}


def test_an_edit_that_another_window_made_later_keeps_the_mark():
    mark = a_mark()
    deletion = doing(Change(mark, None))
    edit = doing(Change(mark, edited(mark, note="theirs")))
    base = merged(KEPT, making(mark))
    for first, second in [(edit, deletion), (deletion, edit)]:
        kept = merged(merged(base, first), second)
        assert kept["marks"][mark.id]["note"] == "theirs"
        assert kept["trash"] == {}


def test_a_write_tried_again_brings_nothing_back_that_was_deleted_meanwhile():
    mark = a_mark()
    batch = making(mark)
    kept = merged(merged(KEPT, batch), doing(Change(mark, None)))
    assert merged(kept, batch)["marks"] == {}


def test_a_purged_mark_is_gone_but_not_one_that_was_restored_or_deleted_anew():
    mark = a_mark()
    deletion = Change(mark, None)
    gone = Batch(purged=(Deleted(mark, deletion.at),))
    kept = merged(merged(KEPT, making(mark)), doing(deletion))
    assert merged(kept, gone)["trash"] == {}
    restored = edited(mark)
    back = merged(kept, doing(Change(None, restored)))
    assert [*merged(back, gone)["marks"]] == [mark.id]
    again = merged(back, doing(Change(restored, None)))
    assert [*merged(again, gone)["trash"]] == [mark.id]


def test_fields_and_records_of_somebody_else_survive_the_trash():
    mark = a_mark()
    kept = merged(KEPT, making(mark))
    kept["marks"][mark.id]["colour"] = "red"
    kept = merged(kept, doing(Change(mark, None)))
    assert kept["trash"][mark.id]["colour"] == "red"
    kept = merged(kept, doing(Change(None, edited(mark))))
    assert kept["marks"][mark.id]["colour"] == "red"
    assert "deleted" not in kept["marks"][mark.id]


MARK = a_mark()._replace(created="t00", modified="t00")
steps = st.lists(st.tuples(st.sampled_from(["edit", "delete", "restore"]), st.integers(0, 1)), min_size=1, max_size=7)


@given(steps, st.randoms(use_true_random=False))
def test_whatever_two_windows_do_to_a_mark_it_is_in_one_place_and_the_same_whoever_writes_first(doings, chance):
    """Each window knows only what it did itself; what was done last decides where the mark is."""
    known = {0: MARK, 1: MARK}
    queues: dict[int, list[Change]] = {0: [], 1: []}
    last = "restore"
    for at, (what, window) in enumerate(doings, 1):
        before = known[window]
        if (before is None) != (what == "restore"):
            continue
        stamp = f"t{at:02}"
        after = None if what == "delete" else (before or MARK)._replace(modified=stamp, note=stamp)
        queues[window].append(Change(None if what == "restore" else before, after, stamp))
        known[window] = after
        last = what
    kept = merged(KEPT, Batch((Change(None, MARK, "t00"),)))
    while any(queues.values()):
        window = chance.choice([each for each in queues if queues[each]])
        batch = Batch((queues[window].pop(0),))
        kept = merged(kept, batch)
        assert merged(kept, batch) == kept
        assert len(kept["marks"]) + len(kept["trash"]) == 1
    assert len(kept["trash"]) == (last == "delete")
