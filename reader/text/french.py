"""The French words that show who is quoted, and the small words around them."""

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
        SAY: "dit dite disait disent déclaré déclare déclarait affirmé affirme affirmait expliqué explique"
        " expliquait ajouté ajoute ajoutait assuré assure assurait estimé estime estimait souligné souligne"
        " soulignait indiqué indique précisé précise répondu répond lancé lance écrit écrivait confié confie"
        " raconté raconte rappelé rappelle regretté regrette insisté insiste annoncé annonce dénoncé dénonce"
        " poursuit poursuivi conclut conclu reconnu reconnaît martelé prévenu soupire résume commenté commente"
        " tweeté promis demandé demande jugé juge"
        " interroge interrogé impatiente impatienté inquiète inquiété étonne étonné emporte emporté félicite félicité"
        " réjouit réjoui défend défendu plaide plaidé tranche tranché glisse glissé murmure murmuré crie crié souffle"
        " réplique répliqué rétorque rétorqué avertit averti prévient prévenait martèle confirme confirmé détaille"
        " détaillé déplore déploré témoigne témoigné reprend repris lançait lança répondit répliqua cria murmura"
        " demanda ajouta expliqua déclara reconnaissait",
        SAYING: "disant affirmant ajoutant précisant déclarant assurant expliquant soulignant",
        EXPRESS: "qualifié qualifie évoqué évoque parlé parle appelé appelle décrit",
        ACCORDING: "selon d'après d’après",
        PRONOUN: "il elle ils elles on je nous j'ai j’ai lui eux",
        POSSESSIVE: "son sa ses leur leurs",
        ARTICLE: "le la les l un une des du",
        DETERMINER: "ce cet cette ces deux trois plusieurs certains",
        AUXILIARY: "est sont était étaient a ont avait avaient s'est s’est peut doit",
        ADVERB: "ne pas aussi encore déjà ensuite puis alors ainsi toutefois cependant enfin notamment",
        PREPOSITION: "de d à au aux en dans sur sous avec pour par sans chez vers entre contre après avant depuis",
        CONJUNCTION: "et ou mais",
        RELATIVE: "qui dont où",
        THAT: "que qu",
        SUBORDINATOR: "quand lorsque comme si parce",
        TIME: "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain matin soir",
    }
)

STOP_WORDS = frozenset(
    "le la les et des est une du dans que qui il pas je nous vous elle ce cette ces au aux sur pour"
    " avec mais ne par plus"
    " se sont très l d c qu n".split()
)
