"""The Italian words that show who is quoted, and the small words around them."""

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
        SAY: "dice dicono disse dissero detto diceva dicevano afferma affermano affermato affermò affermava"
        " dichiara dichiarano dichiarato dichiarò spiega spiegano spiegato spiegò spiegava racconta raccontano"
        " raccontato raccontò raccontava sottolinea sottolineano sottolineato sottolineò aggiunge aggiungono aggiunto"
        " aggiunse ribadisce ribadiscono ribadito ribadì osserva osservato osservò commenta commentato commentò"
        " conclude concluso concluse ricorda ricordano ricordato ricordò scrive scrivono scritto scrisse risponde"
        " risposto rispose replica replicato replicò chiede chiesto chiese domanda domandato domandò avverte avvertito"
        " avvertì ammette ammesso ammise annuncia annunciato annunciò assicura assicurato assicurò precisa precisato"
        " precisò sostiene sostengono sostenuto sostenne riferisce riferiscono riferito riferì rivela rivelato rivelò"
        " confessa confessato confessò conferma confermano confermato confermò insiste insistito prosegue proseguito"
        " proseguì continua continuò lamenta lamentato attacca attaccato accusa accusato promette promesso promise"
        " denuncia denunciano denunciato denunciò esclama esclamato esclamò sbotta incalza rilancia chiarisce chiarito"
        " confida confidato evidenzia evidenziato auspica auspicato ironizza ironizzato twitta twittato tuona tuonato"
        " sospira mormora mormorò gridò grida urla sussurra sussurrò riconosce riconosciuto garantisce garantito",
        SAYING: "dicendo affermando aggiungendo spiegando sottolineando ricordando precisando dichiarando",
        EXPRESS: "definisce definiscono definito definì chiama chiamato descrive descritto descrisse considera"
        " bolla bollato parla parlato parlò giudica giudicato ritiene critica criticato",
        ACCORDING: "secondo",
        PRONOUN: "lui lei loro egli ella io noi esso essa",
        POSSESSIVE: "suo sua suoi sue",
        ARTICLE: "il lo la i gli le un uno una l' un'",
        DETERMINER: "questo questa questi queste quel quella quei quelle due tre diversi alcuni alcune molti molte",
        AUXILIARY: "è sono era erano fu furono ha hanno aveva avevano ho abbiamo sarebbe sia può deve stato stata si",
        ADVERB: "non anche poi inoltre ancora già così quindi invece però infine ieri oggi subito sempre solo ci ne",
        PREPOSITION: "di del dello della dei degli delle dell' a al allo alla ai agli alle all' da dal dallo dalla dai"
        " dagli dalle dall' in nel nello nella nei negli nelle nell' con su sul sullo sulla sui sugli sulle sull' per"
        " tra fra contro durante dopo prima davanti verso senza d' presso",
        CONJUNCTION: "e ed o ma",
        RELATIVE: "cui quale quali",
        THAT: "che",
        SUBORDINATOR: "quando mentre come se perché poiché sebbene",
        TIME: "lunedì martedì mercoledì giovedì venerdì sabato domenica domani stamattina stasera",
    }
)

STOP_WORDS = frozenset(
    "il la e in di che è non per una del della gli nel nella con si da dal dalla al alla dei delle"
    " sono ha anche più ma ai"
    " degli dell sul questo questa come stato".split()
)
