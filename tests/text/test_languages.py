"""Quotations and their sources in the news of other languages: a table of paragraphs, each with what is expected."""

import pytest

from tests.text.quoting import parts, sources

Expected = list[tuple[str | None, list[str]]]
"""The source of each quotation, and its parts."""

GERMAN: list[tuple[str, Expected]] = [
    (
        "„Wir haben lange verhandelt, aber das Ergebnis kann sich sehen lassen“, sagte die Ministerin am Dienstag in"
        " Berlin. „Jetzt müssen die Länder zustimmen.“",
        [
            (
                "die Ministerin",
                [
                    "Wir haben lange verhandelt, aber das Ergebnis kann sich sehen lassen",
                    "Jetzt müssen die Länder zustimmen.",
                ],
            )
        ],
    ),
    (
        "„Das Wasser stieg so schnell“, erzählt der Feuerwehrmann Jens Brandt, „dass wir kaum noch wegkamen.“",
        [("der Feuerwehrmann Jens Brandt", ["Das Wasser stieg so schnell", "dass wir kaum noch wegkamen."])],
    ),
    (
        "Der Vorsitzende der Gewerkschaft warnte: „Wenn das Werk schließt, verlieren 800 Familien ihr Einkommen.“",
        [("Der Vorsitzende der Gewerkschaft", ["Wenn das Werk schließt, verlieren 800 Familien ihr Einkommen."])],
    ),
    (
        "Laut Polizeisprecher Martin Vogel war der Fahrer „deutlich zu schnell unterwegs“.",
        [("Polizeisprecher Martin Vogel", ["deutlich zu schnell unterwegs"])],
    ),
    (
        "»Ich habe nichts davon gewusst«, beteuerte der Angeklagte vor dem Landgericht.",
        [("der Angeklagte", ["Ich habe nichts davon gewusst"])],
    ),
    (
        "„Wir schließen niemanden aus“, teilte die Partei am Abend mit.",
        [("die Partei", ["Wir schließen niemanden aus"])],
    ),
    (
        "Kanzler und Ministerin traten gemeinsam vor die Presse. „Das ist ein Anfang“, sagte er. „Mehr aber nicht“,"
        " ergänzte sie.",
        [("er", ["Das ist ein Anfang"]), ("sie", ["Mehr aber nicht"])],
    ),
    (
        "Auf die Frage, ob sie zurücktrete, antwortete Petra Kühn: „Nein. Ich bin gewählt, und ich bleibe.“",
        [("Petra Kühn", ["Nein. Ich bin gewählt, und ich bleibe."])],
    ),
    (
        "„Wer soll das bezahlen?“, fragte der Abgeordnete Tom Reuter in der Debatte.",
        [("der Abgeordnete Tom Reuter", ["Wer soll das bezahlen?"])],
    ),
    (
        "Es gehe, wie der Forscher betonte, um „eine Frage von Jahren und nicht von Jahrzehnten“.",
        [("der Forscher", ["eine Frage von Jahren und nicht von Jahrzehnten"])],
    ),
    (
        "‚Das war so nicht abgesprochen‘, sagte der Trainer nach dem Spiel. ‚Wir wollten auf die Abwehr achten.‘",
        [("der Trainer", ["Das war so nicht abgesprochen", "Wir wollten auf die Abwehr achten."])],
    ),
    (
        "Der Zug hielt, und die Tür ging auf.\n– Ich komme nicht mit, sagte er.\n– Warum nicht?, fragte die Frau.",
        [("er", ["Ich komme nicht mit"]), ("die Frau", ["Warum nicht?"])],
    ),
    (
        "„Wir müssen jetzt schnell handeln“, erklärte Innenministerin Nancy Berger am Mittwoch im Bundestag. Die"
        " Opposition sprach dagegen von einem „Armutszeugnis für die Regierung“.",
        [
            ("Innenministerin Nancy Berger", ["Wir müssen jetzt schnell handeln"]),
            ("Die Opposition", ["Armutszeugnis für die Regierung"]),
        ],
    ),
    (
        "Nach Angaben der Feuerwehr handelte es sich um einen „Einsatz am Rande der Leistungsfähigkeit“.",
        [("der Feuerwehr", ["Einsatz am Rande der Leistungsfähigkeit"])],
    ),
]

FRENCH: list[tuple[str, Expected]] = [
    (
        "« Nous ne céderons pas sur les retraites », a déclaré le ministre du Travail dans un entretien au journal.",
        [("le ministre du Travail", ["Nous ne céderons pas sur les retraites"])],
    ),
    (
        "« On ne dort plus la nuit », raconte Sophie, une habitante du quartier. « Les camions passent sans arrêt. »",
        [("Sophie, une habitante du quartier", ["On ne dort plus la nuit", "Les camions passent sans arrêt."])],
    ),
    (
        "« Les stocks sont pleins », a indiqué mardi la directrice de l’agence. Elle a ajouté que les prix étaient «"
        " orientés à la baisse ».",
        [("la directrice de l’agence", ["Les stocks sont pleins"]), ("Elle", ["orientés à la baisse"])],
    ),
    (
        "Selon la préfète, les recherches se poursuivent « dans des conditions très difficiles ».",
        [("la préfète", ["dans des conditions très difficiles"])],
    ),
    (
        "Le président de la région a dénoncé « un abandon pur et simple des petites lignes ».",
        [("Le président de la région", ["un abandon pur et simple des petites lignes"])],
    ),
    (
        "La porte-parole a précisé : « Aucun blessé n’est à déplorer pour le moment. »",
        [("La porte-parole", ["Aucun blessé n’est à déplorer pour le moment."])],
    ),
    (
        "Jugeant la décision « contraire au droit », l’avocate Claire Rey a annoncé qu’elle ferait appel.",
        [("l’avocate Claire Rey", ["contraire au droit"])],
    ),
    (
        "“Je suis très fier de cette équipe”, a confié l’entraîneur après la rencontre. “Elle a su souffrir.”",
        [("l’entraîneur", ["Je suis très fier de cette équipe", "Elle a su souffrir."])],
    ),
    (
        "La gare était vide.\n— Demain, répondit Anne, nous serons loin d’ici.",
        [("Anne", ["Demain", "nous serons loin d’ici."])],
    ),
    (
        "La ministre s’est dite « consternée » par les images et a promis une enquête.",
        [("La ministre", ["consternée"])],
    ),
    (
        "Le syndicat a fustigé mardi « une décision prise sans la moindre concertation ».",
        [("Le syndicat", ["une décision prise sans la moindre concertation"])],
    ),
]

SPANISH: list[tuple[str, Expected]] = [
    (
        "«No vamos a subir los impuestos», aseguró el presidente en una entrevista.",
        [("el presidente", ["No vamos a subir los impuestos"])],
    ),
    (
        "“Es una noticia excelente para la ciudad”, dijo este lunes la alcaldesa de Valencia, María Soler.",
        [("la alcaldesa de Valencia, María Soler", ["Es una noticia excelente para la ciudad"])],
    ),
    (
        "El portavoz del Gobierno ha afirmado que la medida es “proporcionada y temporal”.",
        [("El portavoz del Gobierno", ["proporcionada y temporal"])],
    ),
    (
        "“Perdimos la casa y las tierras”, cuenta Rosa Méndez, de 64 años. “No nos queda nada.”",
        [("Rosa Méndez, de 64 años", ["Perdimos la casa y las tierras", "No nos queda nada."])],
    ),
    (
        "“Hay que esperar”, insistió la ministra, “porque los datos todavía no son completos.”",
        [("la ministra", ["Hay que esperar", "porque los datos todavía no son completos."])],
    ),
    (
        "Según el informe de la fiscalía, el acusado actuó “con pleno conocimiento de los hechos”.",
        [("el informe de la fiscalía", ["con pleno conocimiento de los hechos"])],
    ),
    (
        "El secretario general de la ONU advirtió: “El tiempo se nos acaba”.",
        [("El secretario general de la ONU", ["El tiempo se nos acaba"])],
    ),
    (
        "La oposición calificó el acuerdo de “traición a los votantes”.",
        [("La oposición", ["traición a los votantes"])],
    ),
    (
        "“Nadie nos avisó”, lamentó un vecino del pueblo durante la visita de los Reyes.",
        [("un vecino del pueblo", ["Nadie nos avisó"])],
    ),
    (
        "“¿Quién se hace responsable?”, preguntó el diputado Luis Ortega.",
        [("el diputado Luis Ortega", ["¿Quién se hace responsable?"])],
    ),
    (
        "“El partido no se va a dividir”, ha zanjado la secretaria de Organización tras la reunión.",
        [("la secretaria de Organización", ["El partido no se va a dividir"])],
    ),
]

JAPANESE: list[tuple[str, Expected]] = []

CHINESE: list[tuple[str, Expected]] = []

ITALIAN: list[tuple[str, Expected]] = [
    (
        "Secondo il procuratore, la situazione è “molto più grave di quanto si pensasse”.",
        [("il procuratore", ["molto più grave di quanto si pensasse"])],
    ),
    (
        "«La città è in ginocchio», spiega il sindaco Marco Bini. «Servono aiuti, e servono subito».",
        [("il sindaco Marco Bini", ["La città è in ginocchio", "Servono aiuti, e servono subito"])],
    ),
    (
        "«Non ci arrenderemo», ha ribadito il segretario del sindacato durante il comizio.",
        [("il segretario del sindacato", ["Non ci arrenderemo"])],
    ),
    (
        "Il ministro dell’Interno ha definito l’attacco “un atto vile e codardo”.",
        [("Il ministro dell’Interno", ["un atto vile e codardo"])],
    ),
    (
        "“Ho visto il fumo e sono scappata”, racconta Giulia Ferri, 34 anni. “È stato terribile.”",
        [("Giulia Ferri, 34 anni", ["Ho visto il fumo e sono scappata", "È stato terribile."])],
    ),
]

PORTUGUESE: list[tuple[str, Expected]] = [
    (
        "A chuva não parava.\n— Não sei — disse João. — Talvez amanhã.",
        [("João", ["Não sei", "Talvez amanhã."])],
    ),
    (
        "O governador classificou a greve como “irresponsável e ilegal”.",
        [("O governador", ["irresponsável e ilegal"])],
    ),
    (
        "A líder da oposição afirmou nesta terça-feira que o governo “perdeu o rumo” e pediu novas eleições.",
        [("A líder da oposição", ["perdeu o rumo"])],
    ),
]

_TABLES = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "ja": JAPANESE,
    "zh": CHINESE,
    "it": ITALIAN,
    "pt": PORTUGUESE,
}
_CASES = [
    pytest.param(text, expected, id=f"{code}-{text[:24]}")
    for code, table in _TABLES.items()
    for text, expected in table
]


@pytest.mark.parametrize(("text", "expected"), _CASES)
def test_who_says_what(text: str, expected: Expected) -> None:
    assert list(zip(sources(text), parts(text), strict=True)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das Programm im Überblick:\n– der Empfang im Rathaus\n– die Rede des Präsidenten\n– das Essen, dann Musik",
        "Les mesures annoncées :\n— une baisse des taxes, dit le texte\n— la fin de la prime",
        "The news in brief:\n— Ann Lee, said to be the next mayor, is ill\n— a bridge is closed",
        "Los puntos del acuerdo:\n—el precio de la luz\n—la ayuda a las familias",
    ],
)
def test_a_list_with_dashes_is_no_dialogue(text: str) -> None:
    assert parts(text) == []
