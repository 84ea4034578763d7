"""The same wording has the same fingerprint however it is set; another has another."""

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.fingerprint import fingerprint, is_near, likeness

PLEA = "Sign up for our newsletter, and don’t miss the latest stories in your inbox every Monday."
words = st.lists(st.text("abcdefghijklmnopqrstuvwxyzäéñøж", min_size=1, max_size=9), min_size=1, max_size=60)


@pytest.mark.parametrize(
    "same",
    [
        PLEA.upper(),
        PLEA.replace(" ", "\n"),
        PLEA.replace("’", "'"),
        PLEA.replace(",", " –"),
        PLEA.replace("newsletter", "newslet\u00adter"),
        PLEA.replace("stories", "sto\nries"),
        f"“{PLEA}” 24/12/2024",
        PLEA.replace("stories", "storiés"),
    ],
)
def test_what_varies_from_page_to_page_makes_no_difference(same):
    assert fingerprint(same).exact == fingerprint(PLEA).exact


@given(words, st.data())
def test_blanks_case_punctuation_and_digits_make_no_difference(words, data):
    between = st.sampled_from([" ", "\n", "\r\n  ", ", ", " — ", " “", "” ", " 12 ", ".\t"])
    turned = st.sampled_from([str, str.upper, str.title])
    changed = "".join(data.draw(turned)(word) + data.draw(between) for word in words)
    assert fingerprint(changed) == fingerprint(" ".join(words))


@given(st.text())
def test_any_text_has_a_fingerprint_or_none_and_is_like_itself(text):
    found = fingerprint(text)
    assert found is None or likeness(found, found) == 1.0


@given(words, words)
def test_likeness_is_the_same_both_ways_and_a_share(one, other):
    a, b = fingerprint(" ".join(one)), fingerprint(" ".join(other))
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 1


def test_a_text_without_letters_has_none():
    assert [fingerprint(text) for text in ("", " \n", "* * *", "12:30", "…")] == [None] * 5


def test_a_changed_word_is_near_and_another_sentence_is_not():
    here = fingerprint(PLEA)
    assert is_near(here, fingerprint(PLEA.replace("Monday", "Friday")))
    assert is_near(here, fingerprint(PLEA + " Thank you."))
    assert not is_near(here, fingerprint("The mayor said on Monday that the latest stories in your paper were wrong."))
    long = " ".join(f"w{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(400))
    assert is_near(fingerprint(long), fingerprint(long.replace("wcc", "other")))


def test_the_more_words_differ_the_less_alike():
    texts = [PLEA, PLEA.replace("Monday", "day"), PLEA.replace("latest stories in your", "new"), "Nothing of the sort."]
    alike = [likeness(fingerprint(PLEA), fingerprint(text)) for text in texts]
    assert alike == sorted(set(alike), reverse=True)


def test_short_texts_are_the_same_or_not():
    assert fingerprint("Read more here").near == ()
    assert is_near(fingerprint("Read more here"), fingerprint("read MORE here:"))
    assert not is_near(fingerprint("Read more here"), fingerprint("Read more there"))


def test_scripts_without_blanks_have_words_too():
    plea = "请订阅我们的新闻通讯以获取最新消息和更多精彩内容"
    assert is_near(fingerprint(plea), fingerprint(plea.replace("精彩", "重要")))


def test_another_process_has_the_same():
    code = f"from reader.text.fingerprint import fingerprint; print(fingerprint({PLEA!r}))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert said.stdout.strip() == str(fingerprint(PLEA))


def test_the_cost_grows_with_the_length_only():
    def cost(text: str) -> float:
        return min(_timed(text) for _ in range(5))

    assert cost(PLEA * 400) < 40 * cost(PLEA * 40)


def _timed(text: str) -> float:
    start = time.perf_counter()
    fingerprint(text)
    return time.perf_counter() - start
