from tests.text.quoted import people


def test_a_surname_stands_for_the_full_name() -> None:
    assert people("Sen. Rick Scott, R-Fla., came.\n\n“It was not a good ally,” Scott said.") == ["Rick Scott"]


def test_titles_and_descriptions_are_left_out() -> None:
    text = "“No,” said a spokesperson for Qatar’s Ministry of Foreign Affairs, Dr. Majed bin Mohammed Al Ansari."
    assert people(text) == ["Majed bin Mohammed Al Ansari"]


def test_whom_somebody_speaks_for_is_not_the_speaker() -> None:
    assert people("“It is not so,” a spokesman for Ann Lee said.") == ["a spokesman for Ann Lee"]


def test_he_is_the_last_person_quoted() -> None:
    assert people("“It is not so,” Bob Day said.\n\n“I was there,” he said.") == ["Bob Day", "Bob Day"]


def test_they_are_the_last_source_described() -> None:
    text = "According to one of the diplomats briefed on the matter, it was over.\n\n“All were informed,” they said."
    assert people(text) == ["one of the diplomats"]


def test_it_is_the_last_thing_that_spoke() -> None:
    text = "“We were asked to do this,” its embassy in Rome said.\n\n“This is not constructive,” it added."
    assert people(text)[-1] == "its embassy in Rome"


def test_an_initialism_does_not_cut_a_description() -> None:
    text = "It was over, according to a senior U.S. official and two diplomats.\n\n“They cannot stay here,” they said."
    assert people(text) == ["a senior U.S. official and two diplomats"]


def test_a_name_mentioned_nowhere_else_stands_for_itself() -> None:
    assert people("“It is not so,” Scott said.") == ["Scott"]


def test_one_official_is_not_several_people() -> None:
    text = (
        "It was over, according to a U.S. official and two diplomats.\n\n“They left,” they said."
        "\n\n“I saw it,” the official said."
    )
    assert people(text)[-1] == "the official"
