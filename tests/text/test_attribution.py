"""Whose words are quoted: before, after, between and far from the quotation, in four languages."""

from pathlib import Path

import pytest

from reader.text.quotations import find_quotations
from reader.text.repair import repair
from tests.text.quoting import quotations, sources

SEED = Path(__file__).parents[2] / "seeds" / "qatar-mediation.txt"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We have won the election,” Ann Lee said.", "Ann Lee"),
        ("“We have won the election,” said Ann Lee.", "Ann Lee"),
        ("“We have won the election,” she told NBC News.", "she"),
        ("“We have won the election,” it added.", "it"),
        ("“Have we won the election?” Lee asked reporters.", "Lee"),
        ("“We have won the election,” Lee shot back.", "Lee"),
        ("“We have won the election,” Lee harrumphed.", "Lee"),
        ("“We have won the election,” one of the diplomats told NBC News on Saturday.", "one of the diplomats"),
        ("“We have won the election,” according to the county clerk.", "the county clerk"),
        (
            "“We have won the election,” said Ann Lee, a lawyer in Ohio who ran twice.",
            "Ann Lee, a lawyer in Ohio who ran twice",
        ),
        ("“We have won the election,” said Ann Lee in a statement.", "Ann Lee"),
        ("“We have won the election,” Rep. Ann Lee (D-Ohio) said on Monday.", "Rep. Ann Lee (D-Ohio)"),
        ("“We have won the election,” Sen. Ann Lee, R-Fla., said.", "Sen. Ann Lee, R-Fla."),
        ("“We have won the election,” Ann Lee, who ran twice, said.", "Ann Lee, who ran twice"),
        ("“We have won the election.” — Ann Lee", "Ann Lee"),
    ],
)
def test_the_source_after_the_quotation(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ann Lee said: “We have won the election.”", "Ann Lee"),
        ("On Monday, Ann Lee told the crowd that the bill is “a big mistake.”", "Ann Lee"),
        ("But the mayor, who ran twice, said the bill is “a big mistake.”", "the mayor, who ran twice"),
        ("According to the county clerk, the bill is “a big mistake.”", "the county clerk"),
        ("Lee described the bill as “a big mistake.”", "Lee"),
        ("Lee voted for the bill on Monday, calling it “a big mistake.”", "Lee"),
        (
            "The party denied it, with its office in Ohio issuing a statement saying it was “a big mistake.”",
            "its office in Ohio",
        ),
        ("Lee's claim that the bill is “a big mistake” was ignored.", "Lee's"),
        ("A diplomat added that Qatar had informed both that it was “a big mistake.”", "A diplomat"),
        ("Lee said on Monday that he thinks the bill is “a big mistake.”", "Lee"),
        ("Lee attacked what he called “a big mistake.”", "Lee"),
        ("The president praised Lee, who called the bill “a big mistake.”", "who"),
        ("Ann Lee: “We have won the election.”", "Ann Lee"),
        ("The bill is “a big mistake” that nobody needs, Ann Lee said.", "Ann Lee"),
        ("The bill is “a big mistake,” as Lee put it.", "Lee"),
    ],
)
def test_the_source_elsewhere(text: str, source: str) -> None:
    assert sources(text) == [source]


def test_a_passive_has_no_subject_that_speaks() -> None:
    assert sources("“We have won the election,” Lee said. The bill was called “a big mistake” by Bob Hall.")[0] == "Lee"


def test_a_sentence_before_names_the_speaker() -> None:
    assert sources("Ann Lee said the vote was over. “We have won the election.”") == ["Ann Lee"]


def test_a_paragraph_before_names_the_speaker() -> None:
    text = "Later, Ann Lee went on to say:\n“We have won the election.”\nThe crowd left."
    assert sources(text) == ["Ann Lee"]


def test_a_signature_names_the_speaker() -> None:
    assert sources("“We have won the election.”\n— Sen. Ann Lee.\nThe crowd left.") == ["Sen. Ann Lee"]


def test_what_follows_may_be_a_clause_of_its_own() -> None:
    text = "As Lee claimed that it was “a big mistake,” Bob Hall said the two cases were different."
    assert sources(text) == ["Lee"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("„Das ist ein guter Tag für das Land“, sagte der Minister Karl Meier.", "der Minister Karl Meier"),
        ("Die Kanzlerin sagte am Montag: „Wir schaffen das alles.“", "Die Kanzlerin"),
        ("»Das ist gut für uns«, sagte Anna Weber der Zeitung und ging.", "Anna Weber"),
        ("« C’est un texte équilibré », a déclaré Jean Dupont. La loi est là.", "Jean Dupont"),
        ("« C’est un texte pour les Français », a-t-il ajouté dans la rue.", "il"),
        ("«No vamos a ceder en la cuestión de los precios», dijo Pedro Sánchez.", "Pedro Sánchez"),
        ("El ministro afirmó que la ley es “necesaria para todos los españoles”.", "El ministro"),
    ],
)
def test_other_languages(text: str, source: str) -> None:
    assert sources(text) == [source]


def test_reasons_are_words_a_reader_understands() -> None:
    (found,) = quotations("“We have won the election,” said one of the diplomats.")
    assert found.reason == "said by, after the quotation: “one of the diplomats”"
    assert found.confidence >= 0.9


def test_other_speakers_are_candidates() -> None:
    text = "Bob Hall said: “We lost the election.” “We have won the election,” said Ann Lee."
    candidates = [text[start:end] for start, end in quotations(text)[1].candidates]
    assert candidates[0] == "Ann Lee"
    assert "Bob Hall" in candidates


def test_a_guess_is_less_sure_than_a_cue() -> None:
    (cued,) = quotations("Lee said the bill was “a very big mistake.”")
    (guessed,) = quotations("Lee moved beyond the “very old ways of the party” in May.")
    assert guessed.confidence < 0.9 < cued.confidence


def test_the_sample_article() -> None:
    repaired = repair(SEED.read_text(encoding="utf-8"))
    found = find_quotations(repaired.text, repaired.paragraphs)
    spokesman = "A spokesperson for Qatar’s Ministry of Foreign Affairs, Dr. Majed bin Mohammed Al Ansari"
    assert sum(len(quotation.parts) for quotation in found) == 18
    assert [repaired.text[slice(*quotation.source)] for quotation in found if quotation.source] == [
        "they",
        "one of the diplomats",
        "a diplomat",
        "the official",
        "they",
        spokesman,
        spokesman,
        "He",
        "the senior U.S. official",
        "one diplomat",
        "Scott",
        "its embassy in Washington",
        "it",
        "President Masoud Pezeshkian",
    ]
    assert all(quotation.person for quotation in found)
