"""The Portuguese words that show who is quoted, and the small words around them."""

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
        SAY: "reclamou reclama reclamam criticou relembrou relembra resumiu resume atirou protestou protesta"
        " respondia perguntava garantia acusaram alegou alega alegaram justificou justifica cobrou cobra"
        " enfatizou enfatiza pontuou pontua constatou constata suspirou repetiu repete notou nota aconselhou"
        " sugeriu sugere agradeceu agradece celebra condenou condena disse diz dizem disseram dizia diziam"
        " dito afirmou afirma afirmam afirmaram afirmava afirmado declarou declara declararam explicou"
        " explica explicam explicaram explicava contou conta contam contaram contava ressaltou ressalta"
        " destacou destaca destacaram acrescentou acrescenta acrescentaram completou completa lembrou lembra"
        " relatou relata relataram reforçou reforça avaliou avalia avaliam comentou comenta respondeu"
        " responde responderam perguntou pergunta escreveu escreve alertou alerta alertaram garantiu garante"
        " garantiram admitiu admite reconheceu reconhece revelou revela informou informa informaram anunciou"
        " anuncia concluiu conclui argumentou argumenta defendeu defende defendem apontou aponta indicou"
        " indica observou observa critica criticaram lamentou lamenta prometeu promete confirmou confirma"
        " desabafou desabafa ironizou rebateu rebate disparou frisou frisa sublinhou sublinha realçou"
        " salientou salienta referiu refere adiantou adianta assegurou assegura sustentou sustenta insistiu"
        " insiste recordou recorda reiterou reitera confessou confessa questionou questiona pediu pede"
        " murmurou gritou sussurrou exclamou replicou retorquiu opinou opina esclareceu esclarece detalhou"
        " detalha celebrou comemorou ponderou brincou prosseguiu continuou advertiu adverte noticiou"
        " denunciou denuncia",
        SAYING: "dizendo afirmando acrescentando explicando declarando destacando ressaltando lembrando",
        EXPRESS: "descreveram definiram tacha rotulou rotula apelidou elogiou elogia falou fala classificado"
        " descrito definido considerado classificou classifica classificaram chamou chama chamaram descreveu"
        " descreve definiu define considerou considera consideram qualificou qualifica acusou acusa tachou",
        ACCORDING: "segundo conforme",
        PRONOUN: "ele ela eles elas eu nós você vocês",
        POSSESSIVE: "seu sua seus suas",
        ARTICLE: "o a os as um uma uns umas",
        DETERMINER: "este esta estes estas esse essa esses essas aquele aquela dois duas três vários várias alguns"
        " algumas muitos",
        AUXILIARY: "é são era eram foi foram tem têm tinha tinham está estão estava havia seria pode deve vai",
        ADVERB: "não também depois ainda já assim então agora além porém se lhe lhes me nos",
        PREPOSITION: "de do da dos das ao à aos às em no na nos nas num numa neste nesta nesse nessa com por pelo pela"
        " pelos pelas para sem sobre entre contra até desde ante durante após perante antes",
        CONJUNCTION: "e ou mas",
        RELATIVE: "quem cujo cuja",
        THAT: "que",
        SUBORDINATOR: "quando enquanto como se porque embora",
        TIME: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo ontem hoje amanhã"
        " segunda terça quarta quinta sexta",
    }
)

WORKS = frozenset(
    "lema filme livro romance série música canção álbum disco jornal revista programa festival exposição"
    " documentário novela espetáculo peça título".split()
)
"""Nouns behind which a title stands."""
CIRCUMSTANCE = pattern(
    r"(?:em|n[oa]s?|num|numa|nest[ea]|ness[ea]|durante|após|depois|antes|ante|perante|por|pel[oa]|sobre|com"
    r"|desde|até|via"
    r"|(?:ao?s?|à|às)\s+(?:imprensa|jornalistas?|repórteres|lusa|agência|jornal|rádio|tv|g1|bbc|folha|público|final|fim"
    r"|saída|chegada|término|deixar|chegar|sair))\b",
    re.IGNORECASE,
)
"""Where a noun phrase ends and begins how, when or where somebody spoke."""
ASIDES = pattern(r",\s+(?:no entanto|porém|por sua vez|por seu lado|por seu turno|entretanto|contudo|além disso|já)$")
"""Words at the end of a noun phrase that belong to the sentence."""
VIEWPOINT = pattern(
    r"(?:para|de acordo com|na (?:opinião|avaliação|visão|perspetiva|perspectiva) (?:de|do|da|dos|das)"
    r"|no entender (?:de|do|da)"
    r"|aos olhos (?:de|do|da)) ",
    re.IGNORECASE,
)
"""Before a source that opens a sentence."""

LANGUAGE = Language(
    "pt",
    WORDS,
    places=frozenset(("em", "no", "na")),
    works=WORKS,
    asides=ASIDES,
    circumstance=CIRCUMSTANCE,
    viewpoint=VIEWPOINT,
    drops_subject=True,
).ready()
