from typing import Any

from reader.marks.history import inverted, repeated
from reader.marks.model import Change, Person, Refusal, Step, edited
from reader.store.merging import LONGEST_HISTORY, merged, with_info
from reader.store.protocol import ArticleInfo, Batch
from reader.store.records import mark_from, step_from
from reader.store.tables import EMPTY, Kept
from tests.store.builders import a_mark, doing, making

KEPT = with_info(EMPTY, ArticleInfo(id="id", sha256="sha", length=9))


def test_marks_are_made_edited_and_deleted():
    mark = a_mark()
    later = edited(mark, note="so")
    kept = merged(KEPT, making(mark))
    assert list(kept["marks"]) == [mark.id]
    kept = merged(kept, doing(Change(mark, later)))
    assert kept["marks"][mark.id]["note"] == "so"
    kept = merged(kept, doing(Change(later, None)))
    assert kept["marks"] == {}


def test_an_undone_edit_brings_the_older_version_back():
    mark = a_mark()
    later = edited(mark, note="so")
    kept = merged(merged(KEPT, making(mark)), doing(Change(mark, later)))
    assert merged(kept, doing(Change(later, mark)))["marks"][mark.id]["note"] == ""


def test_of_two_edits_of_one_mark_the_later_one_stays_whichever_is_written_first():
    mark = a_mark()
    early = edited(mark, note="early")
    late = edited(mark, note="late")
    kept = merged(KEPT, making(mark))
    for first, second in [(early, late), (late, early)]:
        both = merged(merged(kept, doing(Change(mark, first))), doing(Change(mark, second)))
        assert both["marks"][mark.id]["note"] == "late"


def test_a_deleted_mark_stays_deleted_though_somebody_edited_it():
    mark = a_mark()
    theirs = merged(merged(KEPT, making(mark)), doing(Change(mark, edited(mark, note="theirs"))))
    kept = merged(theirs, doing(Change(mark, None)))
    assert kept["marks"] == {}
    notes = [
        change["after"]["record"]["note"]
        for step in kept["history"].values()
        for change in step["changes"]
        if change["after"]
    ]
    assert "theirs" in notes


def test_an_edited_mark_is_kept_though_somebody_deleted_it():
    mark = a_mark()
    later = edited(mark, note="mine")
    kept = merged(merged(KEPT, making(mark)), doing(Change(mark, None)))
    assert merged(kept, doing(Change(mark, later)))["marks"][mark.id]["note"] == "mine"


def test_the_same_batch_twice_does_what_it_does_once():
    mark, gone = a_mark(), a_mark(1)
    later = edited(mark, note="so")
    batch = doing(Change(None, mark), Change(mark, later), Change(later, mark), Change(None, gone), Change(gone, None))
    once = merged(KEPT, batch)
    assert merged(once, batch) == once


def test_nothing_that_was_kept_is_changed_in_place():
    mark = a_mark()
    before = merged(KEPT, making(mark))
    copy = {name: dict(table) for name, table in before.items()}
    merged(before, doing(Change(mark, None))._replace(position=3, people=(Person("Ann"),)))
    assert before == copy


def test_a_suggestion_is_refused_and_the_refusal_taken_back():
    refusal = Refusal("r", "quote", a_mark().parts)
    kept = merged(KEPT, doing(Change(None, refusal)))
    assert list(kept["refusals"]) == ["r"]
    assert merged(kept, doing(Change(refusal, None)))["refusals"] == {}


def test_a_refusal_can_become_a_mark():
    mark = a_mark()
    refusal = Refusal("r", "quote", mark.parts)
    kept = merged(merged(KEPT, doing(Change(None, refusal))), doing(Change(refusal, mark)))
    assert (list(kept["refusals"]), list(kept["marks"])) == ([], [mark.id])


def test_fields_of_another_version_are_kept_when_a_mark_is_edited():
    mark = a_mark()
    kept = merged(KEPT, making(mark))
    kept = {**kept, "marks": {mark.id: {**kept["marks"][mark.id], "colour": "red"}}}
    kept = merged(kept, doing(Change(mark, edited(mark, note="so"))))
    assert (kept["marks"][mark.id]["colour"], kept["marks"][mark.id]["note"]) == ("red", "so")


def test_people_are_known_by_their_names():
    kept = merged(KEPT, Batch(people=(Person("Ann", ("she",)), Person("Bob"))))
    kept = merged(kept, Batch(people=(Person("Ann", ("she", "the minister")),)))
    assert [(each["name"], each["wordings"]) for each in kept["people"].values()] == [
        ("Ann", ["she", "the minister"]),
        ("Bob", []),
    ]


def test_a_step_that_is_undone_keeps_its_place_in_the_history():
    first, second = (Step(name, "did", (Change(None, a_mark()),), "") for name in "ab")
    kept = merged(KEPT, Batch(steps=(first, second)))
    kept = merged(kept, Batch(steps=(first._replace(undone=True),)))
    assert [(each["id"], each["undone"]) for each in kept["history"].values()] == [("a", True), ("b", False)]


def test_the_oldest_steps_are_forgotten():
    steps = [Step(str(n), "did", (Change(None, a_mark()),), "") for n in range(LONGEST_HISTORY + 5)]
    kept = KEPT
    for step in steps:
        kept = merged(kept, Batch(steps=(step,)))
    assert list(kept["history"]) == [step.id for step in steps[5:]]


def test_opening_again_tells_more_of_an_article_but_keeps_its_position():
    kept = merged(KEPT, Batch(position=7))
    again = with_info(kept, ArticleInfo(id="id", sha256="sha", title="New", position=0, opened="2026", length=9))
    document = again["article"]["article"]
    assert (document["position"], document["title"], document["opened"]) == (7, "New", "2026")


def both_edit(one: dict[str, Any], other: dict[str, Any]) -> Kept:
    """What is kept when two programs edit a mark, neither knowing of the other; the other is the later one."""
    mark = a_mark()
    first = doing(Change(mark, edited(mark, **one)))
    second = doing(Change(mark, edited(mark, **other)))
    kept = merged(KEPT, making(mark))
    result = merged(merged(kept, first), second)
    (there,), (turned,) = result["marks"].values(), merged(merged(kept, second), first)["marks"].values()
    assert there == turned
    assert merged(merged(result, first), second)["marks"] == result["marks"]
    return result


def test_a_note_by_one_and_tags_by_the_other_are_both_kept():
    (mark,) = both_edit({"note": "theirs"}, {"tags": ("mine",)})["marks"].values()
    assert (mark["note"], mark["tags"]) == ("theirs", ["mine"])


def test_of_one_field_the_later_edit_is_kept_and_the_earlier_is_in_the_history():
    kept = both_edit({"note": "early", "tags": ("early",)}, {"note": "late"})
    (mark,) = kept["marks"].values()
    assert (mark["note"], mark["tags"]) == ("late", ["early"])
    notes = [change["after"]["record"]["note"] for step in kept["history"].values() for change in step["changes"]]
    assert notes == ["", "early", "late"]


def test_an_earlier_edit_that_is_written_later_is_in_the_history_as_it_was():
    mark = a_mark()
    early, late = edited(mark, note="early"), edited(mark, note="late")
    kept = merged(merged(merged(KEPT, making(mark)), doing(Change(mark, late))), doing(Change(mark, early)))
    steps = list(kept["history"].values())
    assert steps[-1]["changes"][0]["after"]["record"]["note"] == "early"
    assert kept["marks"][mark.id]["note"] == "late"


def test_a_speaker_is_never_parted_from_the_source_that_names_them():
    (mark,) = both_edit({"source": "a", "person": "Ann"}, {"source": "b", "person": None})["marks"].values()
    assert (mark["source"], mark["person"]) == ("b", None)


def test_undoing_an_edit_leaves_what_the_other_program_did_before_it():
    mark = a_mark()
    theirs, mine = edited(mark, note="theirs"), edited(mark, note="mine")
    batch = doing(Change(mark, mine))
    kept = merged(merged(merged(KEPT, making(mark)), doing(Change(mark, theirs))), batch)
    (step,) = (step_from(each) for each in kept["history"].values() if each["id"] == batch.steps[0].id)
    undone = merged(kept, Batch(inverted(step), (step._replace(undone=True),)))
    assert undone["marks"][mark.id]["note"] == "theirs"
    assert merged(undone, Batch(repeated(step), (step,)))["marks"][mark.id]["note"] == "mine"


def test_a_mark_that_one_window_placed_and_another_wrote_a_note_on_stays_placed():
    lost = edited(a_mark(), standing="lost", was=a_mark().parts)
    placed = edited(lost, parts=a_mark().parts, standing="", was=())
    noted = edited(lost, note="so")
    for first, second in [(placed, noted), (noted, placed)]:
        kept = merged(merged(KEPT, making(lost)), doing(Change(lost, first)))
        both = mark_from(merged(kept, doing(Change(lost, second)))["marks"][lost.id])
        assert (both.standing, both.was, both.parts, both.note) == ("", (), placed.parts, "so")
