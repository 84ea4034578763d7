import pytest

from tests.text.quoted import found, sources

QUOTE = "“We lost the bridge and the road,”"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"{QUOTE} she said.", "she"),
        (f"{QUOTE} Lee said on Monday.", "Lee"),
        (f"{QUOTE} the official said.", "the official"),
        (f"{QUOTE} said Ann Lee.", "Ann Lee"),
        (f"{QUOTE} one of the diplomats told reporters.", "one of the diplomats"),
        (f"{QUOTE} it added.", "it"),
        (f"{QUOTE} according to the ministry.", "the ministry"),
        (f"{QUOTE} Ann Lee, the mayor of the town, said.", "Ann Lee, the mayor of the town,"),
        (f"{QUOTE} said Ann Lee, the mayor of the town.", "Ann Lee, the mayor of the town"),
        (f"{QUOTE} Sen. Ann Lee (D-Ohio) said.", "Sen. Ann Lee (D-Ohio)"),
    ],
)
def test_the_source_after_the_quotation(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ann Lee said, “We lost the bridge.”", "Ann Lee"),
        ("On Monday, Ann Lee told reporters: “We lost the bridge.”", "Ann Lee"),
        ("Later, a diplomat added that it knew “as long as there is a refusal, they cannot go on.”", "a diplomat"),
        ("According to the ministry, “the bridge was lost in the night.”", "the ministry"),
        ("Ann Lee, in an interview, said “we lost the bridge.”", "Ann Lee"),
        ("The town left, with its embassy in Rome issuing a statement saying that it “never agreed to this.”",
         "its embassy in Rome"),
        ("Ann Lee said Bob Day had called the plan “a very bad idea.”", "Ann Lee"),
    ],
)  # fmt: skip
def test_the_source_before_the_quotation(text: str, source: str) -> None:
    assert sources(text) == [source]


def test_the_source_between_the_parts() -> None:
    assert sources("“We lost the bridge,” Ann Lee said. “We will build it again.”") == ["Ann Lee"]


def test_each_cue_of_a_sentence_gets_its_fragment() -> None:
    text = "Ann Lee said that the reports were “inaccurate,” adding that the office is a “channel between the parties.”"
    assert sources(text) == ["Ann Lee", "Ann Lee"]


def test_a_quotation_announced_in_the_paragraph_before() -> None:
    assert sources("Ann Lee continued:\n\n“We will build the bridge again.”") == ["Ann Lee"]


def test_a_signed_quotation() -> None:
    assert sources("“I never liked that bridge at all.” ― Ann Lee") == ["Ann Lee"]


def test_a_run_of_quotations_keeps_its_speaker() -> None:
    text = "“We lost the bridge,” Ann Lee said.\n\n“We will build it again next year.”"
    assert set(sources(text)) == {"Ann Lee"}


def test_candidates_hold_the_source_first_and_others_nearby() -> None:
    text = "“We lost the bridge,” Ann Lee said.\n\n“You did not care,” Bob Day said."
    last = found(text)[-1]
    assert [text[start:end] for start, end in last.candidates] == ["Bob Day", "Ann Lee"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "„Wir haben die Brücke verloren, und das ist nicht gut für die Stadt“, sagte Anna Lehmann.",
            "Anna Lehmann",
        ),
        ("« Nous avons perdu le pont et la route dans la nuit », a déclaré Anne Leroy.", "Anne Leroy"),
        ("«Hemos perdido el puente y la carretera en la noche», dijo Ana López.", "Ana López"),
    ],
)
def test_other_languages(text: str, source: str) -> None:
    assert sources(text) == [source]
