"""The German words that show who is quoted, and the small words around them."""

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
        SAY: "sagte sagt sagten sagen erklärte erklärt erklärten betonte betont meinte meint berichtete berichtet"
        " schrieb schreibt kritisierte kritisiert warnte warnt forderte fordert fügte ergänzte ergänzt"
        " behauptete behauptet teilte antwortete antwortet fragte fragt rief ruft versicherte versichert"
        " kündigte räumte twitterte verkündete erläuterte bekräftigte mahnte bestätigte beteuerte äußerte"
        " lobte so erzählte erzählt erzählten berichteten beteuert mahnt lobt klagte klagt entgegnete entgegnet"
        " erwiderte erwidert urteilte urteilt resümierte versprach verspricht kommentierte stellte gab",
        SAYING: "sagend",
        EXPRESS: "nannte nennt bezeichnete bezeichnet sprach spricht beschrieb beschreibt sieht sah hält hielt warf"
        " fand findet",
        ACCORDING: "laut zufolge gemäß",
        PRONOUN: "er sie es ich wir man ihm ihnen",
        POSSESSIVE: "sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren",
        ARTICLE: "der die das den dem des ein eine einer einem einen eines",
        DETERMINER: "dieser diese dieses zwei drei mehrere viele einige",
        BE: "wird werden wurde wurden",
        AUXILIARY: "ist sind war waren hat haben hatte hatten kann können könnte soll sollte",
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

STOP_WORDS = frozenset(
    "der die das und ist nicht den von mit ein zu sich auf dem im für hat war eine einen wir ich er sie es dass als"
    " aus nach bei wie werden".split()
)
