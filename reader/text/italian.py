"""The Italian words that show who is quoted, and the small words around them."""

import re

from reader.text.language import Language
from reader.text.patterns import pattern
from reader.text.tags import (
    ACCORDING,
    ADVERB,
    ARTICLE,
    AUXILIARY,
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
        SAY: "aggiungeva ricordava sottolineava osservava scriveva rispondeva chiedeva ripete ripetuto ripeté"
        " protesta protestò puntualizza puntualizzato rimarca rimarcato ammonisce ammonito ammonì rassicura"
        " rassicurato constata constatato nota notato accusano chiedono avvertono commentano assicurano"
        " replicano concludono sospirò dice dicono disse dissero detto diceva dicevano afferma affermano"
        " affermato affermò affermava dichiara dichiarano dichiarato dichiarò spiega spiegano spiegato"
        " spiegò spiegava racconta raccontano raccontato raccontò raccontava sottolinea sottolineano"
        " sottolineato sottolineò aggiunge aggiungono aggiunto aggiunse ribadisce ribadiscono ribadito"
        " ribadì osserva osservato osservò commenta commentato commentò conclude concluso concluse ricorda"
        " ricordano ricordato ricordò scrive scrivono scritto scrisse risponde risposto rispose replica"
        " replicato replicò chiede chiesto chiese domanda domandato domandò avverte avvertito avvertì"
        " ammette ammesso ammise annuncia annunciato annunciò assicura assicurato assicurò precisa precisato"
        " precisò sostiene sostengono sostenuto sostenne riferisce riferiscono riferito riferì rivela"
        " rivelato rivelò confessa confessato confessò conferma confermano confermato confermò insiste"
        " insistito prosegue proseguito proseguì continua continuò lamenta lamentato attacca attaccato"
        " accusa accusato promette promesso promise denuncia denunciano denunciato denunciò esclama"
        " esclamato esclamò sbotta incalza rilancia chiarisce chiarito confida confidato evidenzia"
        " evidenziato auspica auspicato ironizza ironizzato twitta twittato tuona tuonato sospira mormora"
        " mormorò gridò grida urla sussurra sussurrò riconosce riconosciuto garantisce garantito",
        SAYING: "dicendo affermando aggiungendo spiegando sottolineando ricordando precisando dichiarando",
        EXPRESS: "bollano bollò etichetta etichettato etichettò paragona paragonato elogia elogiato loda lodato"
        " condanna condannato condannò criticano criticò definiva considerato considerò ritenuto definisce"
        " definiscono definito definì chiama chiamato descrive descritto descrisse considera bolla bollato"
        " parla parlato parlò giudica giudicato ritiene critica criticato",
        ACCORDING: "secondo",
        PRONOUN: "lui lei loro egli ella io noi esso essa",
        POSSESSIVE: "suo sua suoi sue",
        ARTICLE: "il lo la i gli le un uno una l' un'",
        DETERMINER: "questo questa questi queste quel quella quei quelle quest' quell' due tre diversi alcuni alcune"
        " molti molte",
        AUXILIARY: "è sono era erano fu furono ha hanno aveva avevano ho abbiamo sarebbe sia può deve stato stata",
        ADVERB: "non anche poi inoltre ancora già così quindi invece però infine ieri oggi subito sempre solo ci ne"
        " si c' s' n' m' t' v' anch'",
        PREPOSITION: "di del dello della dei degli delle dell' a al allo alla ai agli alle all' da dal dallo dalla dai"
        " dagli dalle dall' in nel nello nella nei negli nelle nell' con su sul sullo sulla sui sugli sulle"
        " sull' per tra fra contro durante dopo prima davanti verso senza d' presso",
        CONJUNCTION: "e ed o ma",
        RELATIVE: "cui quale quali",
        THAT: "che",
        SUBORDINATOR: "quando mentre come se perché poiché sebbene",
        TIME: "lunedì martedì mercoledì giovedì venerdì sabato domenica domani stamattina stasera",
    }
)

ELIDED = r"[ldcsmtnv]|un|dell|all|dall|nell|sull|coll|quest|quell|anch|com"
WORKS = frozenset(
    "slogan film libro romanzo serie canzone album disco giornale quotidiano settimanale rivista programma"
    " mostra festival documentario spettacolo trasmissione titolo".split()
)
"""Nouns behind which a title stands."""
CIRCUMSTANCE = pattern(
    r"(?:in|nel(?:lo|la|l[’']|le)?|nei|negli|durante|dopo|prima|davanti|su|sul(?:lo|la|l[’'])?|con|tra|fra"
    r"|presso|per|via|da\s+\w+a\b"
    r"|a\s+margine|a\s+proposito|al\s+(?:termine|telefono|microfono|quotidiano|settimanale|giornale)"
    r"|al?l?a?i?\s+(?:giornalist[aei]|cronist[ai]|stampa|microfoni|media|fine|vigilia|corriere|repubblica))\b",
    re.IGNORECASE,
)
"""Where a noun phrase ends and begins how, when or where somebody spoke."""
ASIDES = pattern(r",\s+(?:invece|tuttavia|però|dal canto suo|da parte sua|a sua volta|inoltre|per parte sua)$")
"""Words at the end of a noun phrase that belong to the sentence."""
VIEWPOINT = pattern(
    r"(?:per|(?:a detta|a parere|a giudizio|ad avviso|agli occhi|nelle parole|stando alle parole) (?:di|del"
    r"|della|dello|dei|degli|delle)"
    r"|stando ai|stando al|stando alla|a sentire)(?: |(?=l[’']))|(?:a detta|a parere|a giudizio) dell(?=[’'])",
    re.IGNORECASE,
)
"""Before a source that opens a sentence."""

LANGUAGE = Language(
    "it",
    WORDS,
    elided=ELIDED,
    places=frozenset(("in", "a")),
    works=WORKS,
    asides=ASIDES,
    circumstance=CIRCUMSTANCE,
    viewpoint=VIEWPOINT,
    drops_subject=True,
).ready()
