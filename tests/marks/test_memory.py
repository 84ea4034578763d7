"""What marks and refusals teach, and what is made of it."""

from reader.marks.kinds import BOILERPLATE, QUOTE
from reader.marks.memory import MOST, Forgetting, Recollection, Remembered, Sighting, sightings
from reader.marks.model import Refusal, new_mark, select
from reader.text.fingerprint import fingerprint
from reader.text.offsets import Span

PLEA = "Sign up for our newsletter to get the latest stories in your inbox."
EXACT = fingerprint(PLEA).exact


def seen(article: str, text: str = PLEA, answer: str = "marked", at: str = "2026-01-01") -> Sighting:
    return Sighting(article, fingerprint(text), answer, at)


def whole(text: str) -> list[Span]:
    return [Span(0, len(text))]


def test_what_was_marked_is_counted_by_article():
    remembered = Remembered("of this site", (seen("a"), seen("b"), seen("b", PLEA.upper())))
    assert remembered.recall(f"  {PLEA}\n") == Recollection(2, 0, True, (EXACT,))
    assert remembered.recall("The mayor spoke on Monday of the bridge.") is None
    assert remembered.recall("* * *") is None
    assert not Remembered()


def test_versions_of_an_article_count_once():
    first, second, third = seen("a"), seen("b")._replace(previous="a"), seen("c")._replace(previous="b")
    assert Remembered("", (first, second, third)).recall(PLEA).marked == 1
    assert Remembered("", (first, second, third, seen("d"))).recall(PLEA).marked == 2
    assert Remembered("", (second, third)).recall(PLEA).marked == 1
    assert Remembered("", (first._replace(previous="b"), second)).recall(PLEA).marked == 1


def test_what_was_refused_is_counted_apart():
    remembered = Remembered("", (seen("a"), seen("b", answer="refused")))
    assert remembered.recall(PLEA)[:2] == (1, 1)


def test_a_near_wording_is_found_and_an_exact_one_counts_alone():
    other = PLEA.replace("inbox", "mailbox")
    remembered = Remembered("", (seen("a", other), seen("b", other)))
    assert remembered.recall(PLEA) == Recollection(2, 0, False, (fingerprint(other).exact,))
    remembered = Remembered("", (*remembered.sightings, seen("c")))
    assert remembered.recall(PLEA) == Recollection(1, 0, True, (EXACT,))


def test_what_is_forgotten_does_not_count_until_it_is_marked_anew():
    remembered = Remembered("", (seen("a"), seen("b", at="2026-03-01")))
    forgetting = Forgetting((EXACT,), "2026-02-01")
    assert remembered.after(forgetting).recall(PLEA).marked == 1
    later = remembered.after(Forgetting((EXACT,), "2026-04-01"))
    assert later.recall(PLEA) is None
    assert not later
    assert later.recall_forgotten(PLEA).marked == 2
    assert later.after(Forgetting((EXACT,), "")) == remembered


def test_only_boilerplate_teaches():
    marks = [new_mark(PLEA, QUOTE, whole(PLEA)), new_mark(PLEA, BOILERPLATE, whole(PLEA))]
    refusal = Refusal("r", BOILERPLATE, (select(PLEA, Span(0, 26)),), "2026-01-01")
    taught = sightings("a", [*marks, refusal])
    assert [(each.answer, each.wording) for each in taught] == [
        ("marked", fingerprint(PLEA)),
        ("refused", fingerprint(PLEA[:26])),
    ]
    assert taught[0].at == marks[1].created


def test_each_paragraph_of_a_mark_teaches():
    text = f"{PLEA}\r\n\r\nShare\r\n\r\nRead more stories by this author here."
    (mark,) = [new_mark(text, BOILERPLATE, whole(text))]
    remembered = Remembered("", sightings("a", [mark]))
    assert remembered.recall(PLEA).is_exact
    assert remembered.recall("Read more stories by this author here").is_exact
    assert remembered.recall("Share") is None  # too short to mean anything by itself


def test_an_article_teaches_only_so_much():
    text = " ".join(f"number {chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(MOST + 50))
    marks = [new_mark(text, BOILERPLATE, [Span(10 * n, 10 * n + 9)]) for n in range(MOST + 50)]
    assert len(sightings("a", marks)) == MOST
