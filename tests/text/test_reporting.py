"""Who is quoted in languages other than English, beyond single sentences; and what stands in marks but is not said."""

import pytest

from tests.text.quoting import parts, sources


@pytest.mark.parametrize(
    "text",
    [
        "Das sogenannte „Gute-Kita-Gesetz“ tritt im Januar in Kraft.",
        "Der Begriff „Zeitenwende“ ist das Wort des Jahres.",
        "Der Film „Das letzte Licht“ läuft seit Donnerstag in den Kinos.",
        "Der Sprecher sagte der Zeitung „Die Welt“, man prüfe alle Optionen.",
        "Cette « taxe carbone » sera appliquée dès janvier.",
        "Pour la première fois depuis 2010, le festival « Printemps de Bourges » n’aura pas lieu.",
        "La llamada “ley mordaza” sigue en vigor.",
        "La película “El último verano” se estrena el viernes en todo el país.",
        "Il cosiddetto «decreto dignità» è legge.",
        "O chamado “orçamento secreto” foi extinto.",
    ],
)
def test_names_and_terms_are_nobodys_words(text: str) -> None:
    assert parts(text) == []


def test_a_newspaper_that_was_spoken_to_is_not_quoted() -> None:
    assert parts("„Das kommt zu spät“, sagte Landrat Thomas Weber am Montag dem „Spiegel“.") == [["Das kommt zu spät"]]


def test_indirect_speech_goes_on_with_who_spoke() -> None:
    text = "„Das reicht nicht“, sagte Thomas Weber. Er hoffe auf Hilfe. Die Regierung müsse „endlich Farbe bekennen“."
    assert set(sources(text)) == {"Thomas Weber"}


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    text = "Der Minister habe „versagt“, kritisierte die Abgeordnete, und forderte „endlich Konsequenzen“."
    assert sources(text) == ["die Abgeordnete", "die Abgeordnete"]


def test_es_is_nobody() -> None:
    text = "„Das Feuer breitete sich aus“, hieß es in einer Mitteilung der Feuerwehr."
    assert sources(text) == ["einer Mitteilung der Feuerwehr"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("La oposición, sin embargo, tildó la gestión de “desastrosa”.", "La oposición"),
        ("Según la portavoz socialista, Ana Díaz, el alcalde “mira a otro lado”.", "la portavoz socialista, Ana Díaz"),
        ("« Nous irons au bout », a prévenu lundi Philippe Garnier, délégué CGT.", "Philippe Garnier, délégué CGT"),
        ("Per l’avvocato della famiglia la sentenza è “un insulto alla memoria”.", "l’avvocato della famiglia"),
        ("Para a urbanista Renata Lopes, falta rumo. “A cidade cresce sem plano”, avalia.", "a urbanista Renata Lopes"),
    ],
)
def test_a_source_is_named_with_no_more_than_belongs_to_it(text: str, source: str) -> None:
    assert sources(text) == [source]
