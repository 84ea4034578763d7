"""The words that show who is quoted, by language: cue verbs first, and the small words around them.

Each word has a one-letter tag; attribution.py reads a sentence as a string of them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

SAY = "V"
"""“said”: a verb that reports words, before or after them."""
SAYING = "G"
"""“saying”, “adding”: the same, hanging on another verb's subject."""
EXPRESS = "B"
"""“called”, “mocked”: a verb that takes a few quoted words as its object."""
EXPRESSING = "b"
REMARK = "N"
"""“claim”, “comments”: a noun for what somebody said."""
ACCORDING = "A"
"""“according to”: a preposition whose object is the source."""
PRONOUN = "p"
POSSESSIVE = "o"
DETERMINER = "d"
ARTICLE = "a"
"""“the”, “every”: a determiner that is nobody by itself."""
AUXILIARY = "x"
BE = "z"
"""“was”: before a verb it makes a passive."""
ADVERB = "n"
PREPOSITION = "i"
INFINITIVE = "2"
CONJUNCTION = "c"
RELATIVE = "r"
THAT = "h"
SUBORDINATOR = "s"
TIME = "t"
VERB = "e"
"""Any other verb that is known as one."""
NAME = "C"
"""Any other capitalised word."""
WORD = "w"


@dataclass(frozen=True, slots=True)
class Language:
    """What quotations need to know of a language."""

    code: str
    tags: Mapping[str, str]
    """Tag by word in lower case."""
    stop_words: frozenset[str]
    """Frequent words that tell this language from the others."""
    nouns_too: frozenset[str] = frozenset()
    """Forms of cue verbs that are more often nouns: taken as verbs only behind a subject."""
    phrasal: Mapping[str, str] = field(default_factory=dict)
    """Verbs that report words with a particle behind them: “went on”, “shot back”."""
    particles: frozenset[str] = frozenset()
    small: Mapping[str, str] = field(default_factory=dict)
    """Tags of the words and signs that have the same one wherever they stand."""
    remarks: frozenset[str] = frozenset()
    """Nouns for what somebody said, many of them verbs as well: “claim”, “comments”."""


_DOUBLED = frozenset("admit blog chat chip concur commit infer quip plan plot refer slam snap submit spot stun brag rap rip".split())


def _inflected(verbs: str, finite: str, participle: str) -> Iterator[tuple[str, str]]:
    """The forms of regular English verbs: add, adds, added, adding."""
    for verb in verbs.split():
        stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] if verb in _DOUBLED else verb
        if re.search(r"[^aeiou]y$", verb):
            yield from ((verb[:-1] + "ies", finite), (verb[:-1] + "ied", finite))
        else:
            yield from ((verb + ("es" if re.search(r"(?:s|sh|ch|x)$", verb) else "s"), finite), (stem + "ed", finite))
        yield from ((verb, finite), (stem + "ing", participle))


def _tagged(**words: str) -> Iterator[tuple[str, str]]:
    """Words by the name of their tag."""
    for name, listed in words.items():
        for word in listed.split():
            yield word, globals()[name]


_ENGLISH_SAY = """
    acknowledge add admit advise affirm announce answer argue ask assert assure boast bellow blog blurt caution chant charge
    chime claim clarify comment complain concede conclude confess confide confirm continue contend counter declare
    deadpan deny disclose echo elaborate emphasize emphasise exclaim explain exhort fume gush hint implore imply inform
    inquire insist interject joke jest lament maintain mention muse murmur mutter note object observe offer opine
    plead pledge point posit post predict proclaim profess promise pronounce protest purr question quip reassure recall
    recount reflect remark remind reiterate repeat reply report respond retort reveal roar rumble scoff scream shout sigh
    speculate state stress suggest surmise testify theorize thunder tweet retweet urge utter venture vow warn wonder whisper
    yell recommend rant email remember reason summarize beam bark boom growl snarl sneer snap pray preach whine croak blare
    agree press demand sing marvel enthuse react riff concur bark rave assess estimate instruct order request recite sum cry interrupt
"""
_ENGLISH_EXPRESS = """
    accuse advocate applaud assail attack bash bemoan blame blast brand castigate celebrate champion characterize characterise
    cite compare condemn credit criticize criticise decry defend denounce depict deride describe disavow dismiss
    disparage dub excoriate express fault hail hammer highlight identify insult invoke knock label lambast lambaste laud
    liken mock oppose paint peg pillory portray praise promote quote rail rebuke refer reference regard reject
    ridicule rip savage scold slam summon tag taunt tout trumpet voice chide refute trash thank welcome worry
"""
_ENGLISH_REMARKS = """
    claim claims comment comments statement remark remarks assertion assertions argument contention warning
    promise pledge vow call calls question response answer description admission declaration suggestion motto
    slogan tweet tweets post letter speech testimony insistence belief view vision mantra chant chants
    reference references acknowledgment characterization accusation complaint reply words word message quote
    quip conclusion advice
"""

_NOUN_TOO = frozenset(
    """charge comment claim echo email hint lament note object offer order plead point post promise question quip remark reply report
    request roar scream shout sigh state stress sum tweet vow wonder yell attack blame blast brand challenge champion credit
    demand fault hail hammer highlight insult knock label mock paint peg quote rail rebuke reference regard rip savage tag taunt
    thank voice worry answer cry offer snap bark boom beam summon post caution estimate interrupt rant rave retort""".split()
)
"""Verbs whose bare and third-person forms are nouns more often than not."""

_ENGLISH = (
    dict(_inflected(_ENGLISH_EXPRESS, EXPRESS, EXPRESSING))
    | dict(_inflected(_ENGLISH_SAY, SAY, SAYING))
    | dict(
        _tagged(
            SAY="said says say told tells tell wrote writes write thought thinks think swore swears put puts quoth read reads",
            SAYING="saying telling writing thinking swearing putting reading",
            EXPRESS="called calls call known deemed termed spoke speaks believe believes believed",
            EXPRESSING="calling referring speaking believing",
            ACCORDING="according per",
            PRONOUN="i he she they it we you who",
            POSSESSIVE="his her their its our whose",
            ARTICLE="the a an every no my your",
            DETERMINER="this these those some many several few most all both another any each one two three"
            " four five six seven eight nine ten other others more dozens hundreds",
            BE="is are was were be been being am isn't wasn't aren't weren't",
            AUXILIARY="has have had having do does did will would can could shall should"
            " may might must doesn't don't didn't hasn't haven't won't wouldn't can't couldn't",
            ADVERB="once not never also then later now once soon again always often still even just only further simply instead thus"
            " meanwhile however moreover nonetheless nevertheless too first quickly early perhaps maybe yes well"
            " almost ever rather therefore previously recently repeatedly likewise afterward afterwards earlier together",
            PREPOSITION="of in on at for with from by about into over after before under between among through during against"
            " without within toward towards upon onto off across around behind below above near since until outside inside"
            " despite via amid like alongside along besides beyond throughout",
            INFINITIVE="to",
            CONJUNCTION="and or but nor yet & so",
            RELATIVE="who which whom what how whether why",
            THAT="that",
            SUBORDINATOR="when while as because if although though whereas unless whether than where",
            VERB="laid sent took went gave came got began left won lost ran held stood kept led met grew fell rose drew paid brought built"
            " bought sat set let hit cut seemed appeared wants wanted tried tries plans planned hopes hoped needs refused refuses"
            " goes comes gets takes gives makes runs holds stands seems appears keeps leads shows showed helps"
            " became becomes remained remains received used visited attended offered caught broke spent wore drove threw flew spun wound stuck struck forced led turned launched issued moved worked"
            " looks looked followed opened closed ended joined served faces faced knows knew sees saw found finds felt feels"
            " meant means made makes did delivers delivered",
            TIME="monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
            " september october november december today yesterday tomorrow tonight last week month year morning afternoon"
            " evening night weekend years months weeks days ago earlier time mon tue wed thu fri sat sun noon",
        )
    )
)

_GERMAN = dict(
    _tagged(
        SAY="sagte sagt sagten sagen erklärte erklärt erklärten betonte betont meinte meint berichtete berichtet schrieb schreibt"
        " kritisierte kritisiert warnte warnt forderte fordert fügte ergänzte ergänzt behauptete behauptet teilte antwortete"
        " antwortet fragte fragt rief ruft versicherte versichert kündigte räumte twitterte verkündete erläuterte bekräftigte"
        " mahnte bestätigte beteuerte äußerte lobte so",
        SAYING="sagend",
        EXPRESS="nannte nennt bezeichnete bezeichnet sprach spricht beschrieb beschreibt sieht sah hält hielt warf fand findet",
        ACCORDING="laut zufolge gemäß nach",
        PRONOUN="er sie es ich wir man",
        POSSESSIVE="sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren",
        ARTICLE="der die das den dem des ein eine einer einem einen eines",
        DETERMINER="dieser diese dieses zwei drei mehrere viele einige",
        AUXILIARY="ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können könnte soll sollte",
        ADVERB="auch nicht dann später nun jetzt zudem weiter dazu noch bereits schon hinzu außerdem jedoch",
        PREPOSITION="in im an am auf aus bei beim mit von vom vor für über unter durch gegen um zu zum zur zwischen seit während",
        CONJUNCTION="und oder aber sondern",
        RELATIVE="welche welcher welches deren dessen",
        THAT="dass daß",
        SUBORDINATOR="als wenn weil obwohl während da ob wie",
        TIME="montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen abend",
    )
)

_FRENCH = dict(
    _tagged(
        SAY="dit dite disait disent déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté ajoute"
        " ajoutait assuré assure assurait estimé estime estimait souligné souligne soulignait indiqué indique précisé précise"
        " répondu répond lancé lance écrit écrivait confié confie raconté raconte rappelé rappelle regretté regrette insisté"
        " insiste annoncé annonce dénoncé dénonce poursuit poursuivi conclut conclu reconnu reconnaît martelé prévenu soupire"
        " résume commenté commente tweeté promis demandé demande jugé juge",
        SAYING="disant affirmant ajoutant précisant déclarant assurant expliquant soulignant",
        EXPRESS="qualifié qualifie évoqué évoque parlé parle appelé appelle décrit",
        ACCORDING="selon d'après d’après",
        PRONOUN="il elle ils elles on je nous j'ai j’ai t-il t-elle t-on -t-il",
        POSSESSIVE="son sa ses leur leurs",
        ARTICLE="le la les l un une des du",
        DETERMINER="ce cet cette ces deux trois plusieurs certains",
        AUXILIARY="est sont était étaient a ont avait avaient a-t-il a-t-elle s'est s’est peut doit",
        ADVERB="ne pas aussi encore déjà ensuite puis alors ainsi toutefois cependant enfin notamment",
        PREPOSITION="de d à au aux en dans sur sous avec pour par sans chez vers entre contre après avant depuis",
        CONJUNCTION="et ou mais",
        RELATIVE="qui dont où",
        THAT="que qu",
        SUBORDINATOR="quand lorsque comme si parce",
        TIME="lundi mardi mercredi jeudi vendredi samedi dimanche hier demain matin soir",
    )
)

_SPANISH = dict(
    _tagged(
        SAY="dijo dice decía dijeron dicen afirmó afirma afirmaron aseguró asegura aseguraron declaró declara explicó explica señaló"
        " señala añadió añade agregó agrega indicó indica manifestó manifiesta sostuvo sostiene escribió escribe respondió"
        " responde apuntó apunta subrayó subraya insistió insiste advirtió advierte destacó destaca comentó comenta recordó"
        " recuerda reconoció reconoce contó cuenta preguntó pregunta expresó concluyó prometió anunció expuso reiteró precisó"
        " lamentó dicho afirmado asegurado explicado señalado declarado",
        SAYING="diciendo afirmando asegurando añadiendo señalando",
        EXPRESS="calificó califica llamó llama describió describe tildó definió acusó considera consideró denunció",
        ACCORDING="según",
        PRONOUN="él ella ellos ellas yo nosotros",
        POSSESSIVE="su sus",
        ARTICLE="el la los las un una unos unas",
        DETERMINER="este esta estos estas ese esa dos tres varios algunos",
        AUXILIARY="es son era eran fue fueron ha han había habían está están puede debe",
        ADVERB="no también después luego además ya así entonces tras",
        PREPOSITION="de del a al en con por para sin sobre entre contra hasta desde ante",
        CONJUNCTION="y e o u pero",
        RELATIVE="quien quienes cual",
        THAT="que",
        SUBORDINATOR="cuando mientras como si porque aunque",
        TIME="lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana",
    )
)

_PHRASAL = {"went": "on", "goes": "on", "shot": "back", "fired": "back", "hit": "back", "chimed": "in", "cut": "in", "put": "it"}

ENGLISH = Language("en", _ENGLISH, frozenset("the and of to in that is was for said with".split()), frozenset(form for verb in _NOUN_TOO for form in (verb, verb + "s")),
        _PHRASAL,
        frozenset(_PHRASAL.values()),
        frozenset(_ENGLISH_REMARKS.split()))
LANGUAGES = (
    ENGLISH,
    Language("de", _GERMAN, frozenset("der die das und ist nicht den von mit ein zu sich auf".split())),
    Language("fr", _FRENCH, frozenset("le la les et des est une du dans que qui il pas".split())),
    Language("es", _SPANISH, frozenset("el la los las y de que en es una por con del".split())),
)

_SAMPLE = 4_000
_WORDS = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> Language:
    """The language whose stop words are most frequent at the start of a text; English when none is."""
    words = Counter(_WORDS.findall(text[:_SAMPLE].lower()))
    best = max(LANGUAGES, key=lambda language: sum(words[word] for word in language.stop_words))
    return best if any(word in best.stop_words for word in words) else ENGLISH
