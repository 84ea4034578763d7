"""The Spanish words that show who is quoted, and the small words around them."""

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
        SAY: "afirmaba aseguraba explicaba explicaron señalaron indicaron sostuvieron insistido advertido"
        " destacado comentado recordado reconocido contado preguntado concluido prometido anunciado"
        " reiterado reitera precisado precisa lamentado detallado criticado aclarado avisado matizado"
        " celebrado defendido relatado opinado alertado admitido confirmado argumentó argumenta argumentado"
        " cuestionó cuestiona reclamó reclama reclamado exigió exige exigido denuncia denunciado ironizó"
        " ironiza lanzó lanza apostilló apostilla espetó espeta deslizó recalcó recalca recalcado puntualizó"
        " puntualiza enfatizó enfatiza ratificó ratifica garantizó garantiza vaticinó auguró augura urgió"
        " instó planteó plantea constató constata respondieron contestaron preguntaron comentaron narró"
        " narra revela reveló revelado informó informa informado adelantó adelanta dictaminó sentenció"
        " sentencia tuiteó repitió repite prosiguió prosigue continuó continúa interrumpió pensó sugirió"
        " sugiere aventuró aventura reprochó reprocha felicitó agradeció agradece deploró condenó condena"
        " protestó protesta contestó contesta dijo dice decía dijeron dicen afirmó afirma afirmaron aseguró"
        " asegura aseguraron declaró declara explicó explica señaló señala añadió añade agregó agrega indicó"
        " indica manifestó manifiesta sostuvo sostiene escribió escribe respondió responde apuntó apunta"
        " subrayó subraya insistió insiste advirtió advierte destacó destaca comentó comenta recordó"
        " recuerda reconoció reconoce contó cuenta preguntó pregunta expresó concluyó prometió anunció"
        " expuso reiteró precisó lamentó dicho afirmado asegurado explicado señalado declarado zanjado zanjó"
        " zanja remató remata detalló detalla criticó critica lamenta aclaró aclara avisó avisa replicó"
        " exclamó gritó murmuró susurró pidió pide matizó matiza celebró defendió defiende relató relata"
        " opinó opina alertó alerta resumió confesó confiesa admitió admite bromeó avanzó confirmó confirma",
        SAYING: "diciendo afirmando asegurando añadiendo señalando",
        EXPRESS: "tachó tacha tachado calificado llamado descrito definido define tilda tildado acusado acusa"
        " considerado calificaron llamaron describieron consideran elogió elogia alabó criticaron habló"
        " habla calificó califica llamó llama describió describe tildó definió acusó considera consideró"
        " denunció",
        ACCORDING: "según",
        PRONOUN: "él ella ellos ellas yo nosotros",
        POSSESSIVE: "su sus",
        ARTICLE: "el la los las un una unos unas",
        DETERMINER: "este esta estos estas ese esa dos tres varios algunos",
        AUXILIARY: "es son era eran fue fueron ha han había habían está están puede debe",
        ADVERB: "no se le les nos me también después luego además ya así entonces",
        PREPOSITION: "de del a al en con por para sin sobre entre contra hasta desde ante durante tras",
        CONJUNCTION: "y e o u pero",
        RELATIVE: "quien quienes cual",
        THAT: "que",
        SUBORDINATOR: "cuando mientras como si porque aunque",
        TIME: "lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana",
    }
)

WORKS = frozenset(
    "lema película film libro novela serie canción disco álbum diario periódico revista programa festival obra"
    " exposición documental espectáculo título".split()
)
"""Nouns behind which a title stands."""
CIRCUMSTANCE = pattern(
    r"(?:en|durante|tras|ante|después|antes|desde|hasta|por|sobre|con|mediante|según"
    r"|al?\s+(?:la|los|las|el|este|esta)?\s?(?:prensa|periodistas?|medios|agencia|término|salida|llegada|inicio"
    r"|final|finalizar|concluir|diario|periódico|cadena|ser|efe|afp|reuters|preguntas?))\b",
    re.IGNORECASE,
)
"""Where a noun phrase ends and begins how, when or where somebody spoke."""
ASIDES = pattern(r",\s+(?:sin embargo|por su parte|en cambio|no obstante|además|a su vez|por su lado|en tanto)$")
"""Words at the end of a noun phrase that belong to the sentence."""
VIEWPOINT = pattern(
    r"(?:para|de acuerdo (?:con|al?)|(?:a juicio|a ojos|en opinión|en palabras|al decir|al entender|a criterio) del?) ",
    re.IGNORECASE,
)
"""Before a source that opens a sentence."""

LANGUAGE = Language(
    "es",
    WORDS,
    places=frozenset(("en",)),
    works=WORKS,
    asides=ASIDES,
    circumstance=CIRCUMSTANCE,
    viewpoint=VIEWPOINT,
    drops_subject=True,
).ready()
