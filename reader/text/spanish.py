"""The Spanish words that show who is quoted, and the small words around them."""

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
        SAY: "dijo dice decía dijeron dicen afirmó afirma afirmaron aseguró asegura aseguraron declaró declara"
        " explicó explica señaló señala añadió añade agregó agrega indicó indica manifestó manifiesta sostuvo"
        " sostiene escribió escribe respondió responde apuntó apunta subrayó subraya insistió insiste advirtió"
        " advierte destacó destaca comentó comenta recordó recuerda reconoció reconoce contó cuenta preguntó"
        " pregunta expresó concluyó prometió anunció expuso reiteró precisó lamentó dicho afirmado asegurado"
        " explicado señalado declarado"
        " zanjado zanjó zanja recuerda remató remata detalló detalla criticó critica lamenta aclaró aclara avisó avisa"
        " respondió replicó exclamó gritó murmuró susurró pidió pide matizó matiza celebró defendió defiende relató"
        " relata opinó opina alertó alerta resumió confesó confiesa admitió admite bromeó avanzó confirmó confirma",
        SAYING: "diciendo afirmando asegurando añadiendo señalando",
        EXPRESS: "calificó califica llamó llama describió describe tildó definió acusó considera consideró denunció",
        ACCORDING: "según",
        PRONOUN: "él ella ellos ellas yo nosotros",
        POSSESSIVE: "su sus",
        ARTICLE: "el la los las un una unos unas",
        DETERMINER: "este esta estos estas ese esa dos tres varios algunos",
        AUXILIARY: "es son era eran fue fueron ha han había habían está están puede debe",
        ADVERB: "no también después luego además ya así entonces",
        PREPOSITION: "de del a al en con por para sin sobre entre contra hasta desde ante durante tras",
        CONJUNCTION: "y e o u pero",
        RELATIVE: "quien quienes cual",
        THAT: "que",
        SUBORDINATOR: "cuando mientras como si porque aunque",
        TIME: "lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana",
    }
)

STOP_WORDS = frozenset(
    "el la los las y de que en es una por con del se su no al lo como más pero ha un para este esta".split()
)
