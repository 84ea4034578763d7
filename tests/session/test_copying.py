"""What is copied of a quotation that its cue interrupts."""

import pytest

from reader.session.scanning import scanned


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        (
            "« Nous ne changerons pas la loi », a déclaré Jean Dupont, ministre. « C’est définitif. »",
            "“Nous ne changerons pas la loi. C’est définitif.”",
        ),
        (
            "„Das Wasser stieg so schnell“, erzählt der Feuerwehrmann Jens Brandt, „dass wir kaum noch wegkamen.“",
            "“Das Wasser stieg so schnell, dass wir kaum noch wegkamen.”",
        ),
    ],
)
def test_an_interrupted_quotation_is_running_text(text: str, copied: str) -> None:
    assert [quote["text"] for quote in scanned(text)["quotes"]] == [copied]


def test_a_plea_that_is_glued_to_quotations_does_not_hide_them() -> None:
    text = (
        "Le ministre a reçu la presse mardi à Paris.\n« Nous ne changerons pas la loi », a déclaré Jean Dupont, "
        "ministre de l’Intérieur. « C’est définitif. »\nSelon Marie Curie, porte-parole du syndicat, "
        "« les salariés sont en colère ».\nAbonnez-vous à notre newsletter.\n"
    )
    found = scanned(text)
    assert [quote["person"] for quote in found["quotes"]] == ["Jean Dupont", "Marie Curie"]
    assert not any("salariés" in text[start:end] for start, end in found["boilerplate"])
