"""The German words that show who is quoted, and the small words around them."""

import re

from reader.text.language import Language
from reader.text.patterns import pattern
from reader.text.tags import (
    ACCORDING,
    ADVERB,
    ARTICLE,
    AUXILIARY,
    BE,
    CONJUNCTION,
    DETERMINER,
    EXPRESS,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SAY,
    SAYING,
    SUBORDINATOR,
    THAT,
    TIME,
    tagged,
)

WORDS = tagged(
    {
        SAY: "heißt hieß gesagt erklären betonen meinen berichten schreiben kritisierten kritisieren warnten"
        " warnen forderten fordern gefordert gewarnt ergänzten ergänzen behaupteten behaupten antworteten"
        " antworten fragten fragen riefen rufen versicherten versichern verkündet verkündeten erläutert"
        " erläuterten bekräftigt bekräftigten mahnten bestätigt bestätigten beteuerten äußert äußerten"
        " lobten klagten beklagte beklagt beklagten entgegneten urteilten versprachen kommentiert"
        " kommentierten konstatierte konstatiert monierte moniert monierten rügte rügt rügten bemängelte"
        " bemängelt bemängelten bedauerte bedauert bedauerten bilanzierte bilanziert prophezeite"
        " prognostizierte prognostiziert argumentierte argumentiert argumentierten appellierte appelliert"
        " drohte droht drohten spottete spottet scherzte scherzt witzelte seufzte flüsterte schimpfte"
        " schimpft gestand gesteht räumt kündigt teilt fügt stellt gibt unterstrich unterstreicht hob hebt"
        " führte vermutete vermutet vermuteten schilderte schildert schilderten erinnerte erinnert verriet"
        " verrät twittert schwärmte schwärmt freute befand resümiert folgerte plädierte plädiert verteidigte"
        " verwies weist wies schlussfolgerte sagte sagt sagten sagen erklärte erklärt erklärten betonte"
        " betont meinte meint berichtete berichtet schrieb schreibt kritisierte kritisiert warnte warnt"
        " forderte fordert fügte ergänzte ergänzt behauptete behauptet teilte antwortete antwortet fragte"
        " fragt rief ruft versicherte versichert kündigte räumte twitterte verkündete erläuterte bekräftigte"
        " mahnte bestätigte beteuerte äußerte lobte so erzählte erzählt erzählten berichteten beteuert mahnt"
        " lobt klagte klagt entgegnete entgegnet erwiderte erwidert urteilte urteilt resümierte versprach"
        " verspricht kommentierte stellte gab",
        SAYING: "sagend",
        EXPRESS: "genannt gesprochen beschrieben nannten bezeichneten sprachen sahen hielten fanden zurückgewiesen"
        " gerügt verurteilt verurteilte verurteilten gelobt gewürdigt würdigte würdigt angekündigt"
        " eingestuft stufte wertete wertet gewertet bewertete bewertet charakterisierte charakterisiert"
        " geißelte gegeißelt verspottet verspottete abgetan titulierte tituliert attestierte attestiert"
        " gebrandmarkt brandmarkte bezichtigte verteidigt abgelehnt angeprangert prangerte zitiert zitierte"
        " betitelte betitelt nannte nennt bezeichnete bezeichnet sprach spricht beschrieb beschreibt sieht"
        " sah hält hielt warf fand findet",
        ACCORDING: "laut zufolge gemäß",
        PRONOUN: "er sie es ich wir man ihm ihnen",
        POSSESSIVE: "sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren",
        ARTICLE: "der die das den dem des ein eine einer einem einen eines",
        DETERMINER: "dieser diese dieses zwei drei mehrere viele einige",
        BE: "wird werden wurde wurden",
        AUXILIARY: "sei seien habe werde müsse könne solle wolle dürfe gehe gebe komme stehe bleibe ist sind war waren"
        " hat haben hatte hatten kann können könnte soll sollte",
        ADVERB: "auch nicht dann später nun jetzt zudem weiter dazu noch bereits schon hinzu außerdem jedoch",
        PREPOSITION: "in im an am auf aus bei beim mit von vom vor für über unter durch gegen um zu zum zur zwischen"
        " seit während nach",
        CONJUNCTION: "und oder aber sondern",
        RELATIVE: "welche welcher welches deren dessen",
        THAT: "dass daß",
        SUBORDINATOR: "als wenn weil obwohl während da ob wie",
        TIME: "montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen abend",
    }
)

GENITIVES = frozenset("des der eines einer".split())
WORKS = frozenset(
    "motto slogan film roman buch serie song lied album zeitung magazin nachrichtenmagazin zeitschrift blatt sender"
    " sendung stück ausstellung festival dokumentation oper podcast".split()
)
"""Nouns behind which a title stands."""
SUBJUNCTIVES = frozenset(
    "sei seien habe werde müsse könne solle wolle dürfe gehe gebe komme stehe lasse bleibe brauche wisse".split()
)
"""Verbs in indirect speech."""
CIRCUMSTANCE = pattern(
    r"(?:in (?:der|dem|den|einem?|einer|ihrer|seiner|ihrem|seinem)|ins?|im|vor|beim?|während|nach|am|gegenüber"
    r"|auf|zum?|zur|mit"
    r"|bei|per|via|laut|angesichts|anlässlich|wegen|über|um|unter|seit|an)\b",
    re.IGNORECASE,
)
"""Where a noun phrase ends and begins how, when or where somebody spoke."""
ASIDES = pattern(r",\s+(?:allerdings|jedoch|hingegen|dagegen|wiederum|seinerseits|ihrerseits|indes|zudem)$")
"""Words at the end of a noun phrase that belong to the sentence."""
VIEWPOINT = pattern(
    r"(?:(?:nach|laut) (?:angaben?|aussagen?|ansicht|meinung|einschätzung|auffassung|darstellung|worten)(?: von)?"
    r"|aus (?:sicht|der sicht)(?: von)?|in den augen|für) ",
    re.IGNORECASE,
)
"""Before a source that opens a sentence."""

LANGUAGE = Language(
    "de",
    WORDS,
    genitives=GENITIVES,
    places=frozenset(("in",)),
    works=WORKS,
    asides=ASIDES,
    circumstance=CIRCUMSTANCE,
    viewpoint=VIEWPOINT,
    dummy="es",
    subjunctives=SUBJUNCTIVES,
    has_brackets=True,
    has_capitals=True,
).ready()
