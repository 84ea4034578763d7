"""Boilerplate: what is found before, in and after an article, and that the article's own words are left alone."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.boilerplate import find_boilerplate
from reader.text.repair import repair

STORY = (
    "The city council voted on Tuesday to close the old bridge over the river, which engineers had called unsafe.",
    "Repairs would cost 5 million dollars, according to a report that the mayor’s office published in March.",
    "“We have waited far too long for this,” said Ann Lee, who has led the council since the last election.",
    "Residents who cross the river every day were divided. Some said they would move; others had already done so.",
    "The council will meet again in June, when it is expected to decide how the work is to be paid for.",
)


def found_after(*lines: str) -> list[str]:
    """What is found when the lines stand after the story."""
    paragraphs = [*STORY, *lines]
    return [paragraphs[boilerplate.paragraph] for boilerplate in find_boilerplate(paragraphs)]


@pytest.mark.parametrize(
    "line",
    [
        "Thank you for visiting our website! If you have any questions, feel free to reach out to us via email.",
        "Sign up for our newsletter and get the best stories delivered to your inbox every morning.",
        "© 2024 The Daily Example. All rights reserved. This material may not be published or redistributed.",
        "We use cookies to improve your experience. By continuing to use this site you agree to our privacy policy.",
        "Your email address will not be published. Required fields are marked *",
        "Follow us on Facebook, Twitter and Instagram, and download our app for the latest updates.",
        "Please consider making a donation to support our journalism. Become a member today.",
        "This site uses Akismet to reduce spam. Learn how your comment data is processed.",
        "Jane Roe is a freelance journalist based in Lyon. Her work has appeared in several magazines.",
        "Diese Website verwendet Cookies. Mehr dazu lesen Sie in unserer Datenschutzerklärung.",
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        "Suscríbete a nuestro boletín y recibe las noticias en tu correo electrónico.",
        "Leia também: clique aqui e inscreva-se na nossa newsletter.",
        "Iscriviti alla nostra newsletter e seguici su Facebook.",
    ],
)
def test_a_line_of_the_site_after_the_article_is_found(line: str) -> None:
    assert found_after(line) == [line]


def test_a_run_of_them_is_found_whole() -> None:
    tail = (
        "Related articles",
        "Mayor says budget talks will continue",
        "Sign up for our newsletter to get the latest news in your inbox.",
        "Leave a comment",
        "Your email address will not be published. Required fields are marked *",
        "© 2024 The Daily Example. All rights reserved.",
    )
    assert found_after(*tail) == list(tail)


def test_it_is_found_before_and_between_as_well() -> None:
    page = ["Home", "News", "Sports", "Subscribe", "Log in", "Search", *STORY[:3], "Sign up for our free newsletter"]
    page += ["Advertisement", *STORY[3:]]
    assert [boilerplate.paragraph for boilerplate in find_boilerplate(page)] == [0, 1, 2, 3, 4, 5, 9, 10]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Story continues below advertisement",
        "Read more: Which schools in your area are at risk?",
        "Sign up to our daily newsletter.",
        "Follow Jane Doe on Twitter: @janedoe",
        "Image source, Getty Images",
        "Do you have a story? Contact our newsdesk on 0161 496 0000.",
        "Copyright Gazette Media 2025",
    ],
)
def test_a_line_of_the_site_within_the_article_is_found(line: str) -> None:
    assert [each.paragraph for each in find_boilerplate([*STORY[:3], line, *STORY[3:]])] == [3]


@pytest.mark.parametrize(
    "line",
    [
        "The newsletter of the party had called on its readers to vote against the bridge, and many of them did so.",
        "“You should sign up, you should subscribe and read the terms,” she told the people at the meeting.",
        "He thanked the visitors for coming and asked them to follow him to the bridge that was to be closed.",
        "Facebook and Twitter said on Monday that they had removed the accounts because of their terms of service.",
        "Follow the money, she said, and the bridge on the other side of X will lead you home.",
        "Read more books, the mayor told them.",
        "Copyright was the reason, Lee said.",
        "Do you have a story about that day? the judge wanted to know.",
        "Photographs by the police show that the door was open.",
        "Copyright law changed in 1998 after years of lobbying.",
        "The story was amended on 12 March to correct the spelling of a name.",
        "What happens next?",
        "THE BRIDGE",
    ],
)
def test_an_article_may_speak_of_such_things(line: str) -> None:
    assert not find_boilerplate([*STORY[:3], line, *STORY[3:]])


def test_a_short_line_between_sentences_of_a_crowded_page_stays() -> None:
    menu = ["Home", "News", "Sports", "Weather", "Log in", "Search", "Subscribe", "Videos", "Photos", "Jobs"]
    page = [*menu, *STORY[:3], "The bridge", *STORY[3:], *menu]
    found = {boilerplate.paragraph for boilerplate in find_boilerplate(page)}
    assert found == {*range(10), *range(16, 26)}


@pytest.mark.parametrize("count", [1, 2, 5])
def test_an_article_is_left_whole_however_short(count: int) -> None:
    assert not find_boilerplate(STORY[:count])


def test_lists_in_an_article_stay() -> None:
    tour = [f"June {day} – Springfield, IL @ Civic Hall" for day in range(1, 25)]
    assert not find_boilerplate([*STORY, "The dates of the tour:", *tour])


def test_every_finding_has_a_reason_and_a_confidence() -> None:
    thanks = "Thank you for visiting our website! We hope that you enjoy your stay."
    plea = "Subscribe to our newsletter and never miss a story again. Sign up now, it is free."
    reasons = {boilerplate.paragraph: boilerplate for boilerplate in find_boilerplate([*STORY, thanks, plea])}
    assert reasons[5].reason == "thanks visitors and addresses the reader"
    assert reasons[6].reason == "a newsletter plea"
    assert all(0.5 < boilerplate.confidence <= 1 for boilerplate in reasons.values())


def test_a_line_that_only_its_place_gives_away_is_less_sure() -> None:
    tail = (
        "Related articles",
        "Mayor says budget talks will continue",
        "Sign up for our newsletter.",
        "Leave a comment",
    )
    found = {boilerplate.paragraph: boilerplate for boilerplate in find_boilerplate([*STORY, *tail])}
    assert found[6].reason == "comes after the article"
    assert found[6].confidence < 0.9 < found[7].confidence


def test_in_the_sample_only_the_closing_note_is_found() -> None:
    repaired = repair((Path(__file__).parents[2] / "seeds" / "qatar-mediation.txt").read_text(encoding="utf-8"))
    paragraphs = [repaired.text[paragraph.start : paragraph.end] for paragraph in repaired.paragraphs]
    assert [boilerplate.paragraph for boilerplate in find_boilerplate(paragraphs)] == [len(paragraphs) - 1]
    assert paragraphs[-1].startswith("Note: Thank you for visiting")


@given(st.lists(st.text(max_size=80), max_size=30))
def test_any_text_gets_an_answer_in_order(paragraphs: list[str]) -> None:
    found = [boilerplate.paragraph for boilerplate in find_boilerplate(paragraphs)]
    assert found == sorted(set(found))
    assert all(0 <= index < len(paragraphs) for index in found)


@pytest.mark.parametrize("piece", ["a", "“", "word ", ".", "A. ", "Subscribe to our newsletter. ", "1", "'", "\n"])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    started = time.perf_counter()
    find_boilerplate([piece * (300_000 // len(piece))])
    find_boilerplate([piece] * 5_000)
    assert time.perf_counter() - started < 5
