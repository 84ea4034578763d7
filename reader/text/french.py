"""The French words that show who is quoted, and the small words around them."""

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
        SAY: "observe observé observait constate constaté constatait note noté notait analyse analysé relève"
        " relevé concède concédé tempère tempéré nuance nuancé ironise ironisé fustige fustigé pointe pointé"
        " proteste protesté tonne peste admet admis promet avance avancé argumente argumenté énumère salue"
        " salué dénonçait dénoncent affirment assurent estiment expliquent soulignent racontent déclarent"
        " ajoutent indiquent précisent regrettent rappellent écrivent répondent veut reproche reproché"
        " garantit garanti certifie certifié considère considéré décrypte décrypté justifie justifié lâche"
        " lâché résumé s'exclame exclame exclamé indigne indigné alarme alarmé agace agacé amuse amusé"
        " enthousiasme désole désolé insurge insurgé enquiert questionne questionné demandait répondait"
        " pensait pense pensé croit jugeait martelait insistait lâcha souffla répéta répète répété résuma"
        " chuchota hurla gronda s'écria écria écrie poursuivit reprit continua dit dite disait disent"
        " déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté ajoute"
        " ajoutait assuré assure assurait estimé estime estimait souligné souligne soulignait indiqué"
        " indique précisé précise répondu répond lancé lance écrit écrivait confié confie raconté raconte"
        " rappelé rappelle regretté regrette insisté insiste annoncé annonce dénoncé dénonce poursuit"
        " poursuivi conclut conclu reconnu reconnaît martelé prévenu soupire résume commenté commente tweeté"
        " promis demandé demande jugé juge interroge interrogé impatiente impatienté inquiète inquiété"
        " étonne étonné emporte emporté félicite félicité réjouit réjoui défend défendu plaide plaidé"
        " tranche tranché glisse glissé murmure murmuré crie crié souffle réplique répliqué rétorque"
        " rétorqué avertit averti prévient prévenait martèle confirme confirmé détaille détaillé déplore"
        " déploré témoigne témoigné reprend repris lançait lança répondit répliqua cria murmura demanda"
        " ajouta expliqua déclara reconnaissait",
        SAYING: "disant affirmant ajoutant précisant déclarant assurant expliquant soulignant",
        EXPRESS: "démenti dément démentait rejeté rejette récusé récuse réfuté réfute condamné condamne salué"
        " approuvé qualifiait qualifient nommé nomme surnommé traité traite évoquait critiqué critique vanté"
        " vante loué loue qualifié qualifie évoqué évoque parlé parle appelé appelle décrit",
        ACCORDING: "selon d'après d’après",
        PRONOUN: "il elle ils elles on je nous j' c' ce j'ai j’ai lui eux",
        POSSESSIVE: "son sa ses leur leurs",
        ARTICLE: "le la les l l' un une des du",
        DETERMINER: "cet cette ces deux trois plusieurs certains",
        AUXILIARY: "est sont était étaient a ont avait avaient s'est s’est peut doit",
        ADVERB: "ne n' se s' m' t' me te pas aussi encore déjà ensuite puis alors ainsi toutefois cependant enfin"
        " notamment",
        PREPOSITION: "de d d' à au aux en dans sur sous avec pour par sans chez vers entre contre après avant depuis"
        " lors devant pendant durant face auprès malgré dès parmi jusqu'",
        CONJUNCTION: "et ou mais",
        RELATIVE: "qui dont où",
        THAT: "que qu' qu",
        SUBORDINATOR: "quand lorsque lorsqu' puisqu' comme si parce",
        TIME: "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain matin soir",
    }
)

ELIDED = r"d(?![’']après)|[lnsmtjc]|qu|jusqu|lorsqu|puisqu"
GENITIVES = frozenset("des du".split())
WORKS = frozenset(
    "slogan film livre roman série chanson album journal quotidien hebdomadaire magazine revue émission festival"
    " exposition pièce documentaire podcast titre".split()
)
"""Nouns behind which a title stands."""
CIRCUMSTANCE = pattern(
    r"(?:dans|lors|pendant|après|avant|devant|sur|sous|chez|vers|durant|auprès|face|depuis|dès|suite|via|par|en|avec"
    r"|(?:à|au)\s+(?:l[’']?\s?(?:issue|antenne|occasion|ouverture|aube|afp|agence)|cours|micro|lendemain|sortie"
    r"|propos|sujet"
    r"|téléphone|terme|soir|retour|moment|journal|quotidien|site|monde|figaro|parisien|la (?:presse|radio"
    r"|télévision|sortie|veille"
    r"|fin|tribune|barre|mi-journée)))\b(?!\s+chef\b)",
    re.IGNORECASE,
)
"""Where a noun phrase ends and begins how, when or where somebody spoke."""
ASIDES = pattern(
    r",\s+(?:elle|lui|eux|elles|toutefois|cependant|en revanche|pour sa part|de son côté|quant à (?:lui|elle)"
    r"|à l[’']inverse|pour leur part|par ailleurs|en outre)$"
)
"""Words at the end of a noun phrase that belong to the sentence."""
VIEWPOINT = pattern(
    r"(?:pour|aux yeux (?:de|du|des)|(?:de l[’']avis|de l[’']aveu|au dire|aux dires) (?:de|du|des)"
    r"|à en croire)(?: |(?=l[’']))",
    re.IGNORECASE,
)
"""Before a source that opens a sentence."""

LANGUAGE = Language(
    "fr",
    WORDS,
    elided=ELIDED,
    genitives=GENITIVES,
    places=frozenset(("en", "à")),
    works=WORKS,
    asides=ASIDES,
    circumstance=CIRCUMSTANCE,
    viewpoint=VIEWPOINT,
).ready()
