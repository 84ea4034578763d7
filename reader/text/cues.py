"""The words that show who is quoted, by language: cue verbs first, and the small words around them.

Each word has a one-letter tag; attribution.py reads a sentence as a string of them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
AUXILIARY = "x"
BE = "z"
"""“is”, “was”: what follows may be passive."""
ADVERB = "n"
PREPOSITION = "i"
OF = "f"
"""“of”, “for”, “from”: a preposition that goes on with a name."""
WITH = "W"
PARTICIPLE = "g"
"""Any other “-ing” that goes with a noun before it."""
VERB = "v"
"""Any other finite verb."""
INFINITIVE = "2"
CONJUNCTION = "c"
RELATIVE = "r"
THAT = "h"
SUBORDINATOR = "s"
TIME = "t"
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
    remarks: frozenset[str] = frozenset()
    """Nouns for what somebody said, many of them verbs as well: “claim”, “comments”."""


_DOUBLED = frozenset(
    "admit blog chat chip concur commit infer quip plan plot refer slam snap submit spot stun brag rap rip".split()
)


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
    acknowledge add admit advise affirm announce answer argue ask assert assure boast bellow blog blurt
    caution chant charge
    chime claim clarify comment complain concede conclude confess confide confirm continue contend counter
    declare demand
    deadpan deny disclose echo elaborate emphasize emphasise exclaim explain exhort fume gush hint implore
    imply inform inquire insist
    interject joke jest lament maintain mention muse murmur mutter note object observe offer opine plead
    pledge
    point post posit predict proclaim profess promise pronounce protest purr quip reassure recall recount
    reflect remark
    remind reiterate reply report respond retort reveal roar rumble scoff scream shout sigh signal speculate
    state stress
    suggest surmise testify theorize thunder tweet retweet urge utter venture vow warn wonder whisper yell
    narrate
    recommend rant email text concur remember reason summarize crow cry beam bark boom growl snarl sneer
    snap swear
    pray preach whine croak cheer sob laugh smile shrug
"""
_ENGLISH_EXPRESS = """
    accuse applaud assail attack blame blast brand caricature cast castigate celebrate champion characterize
    characterise cite claim
    compare compliment condemn consider contrast convey credit criticize criticise decry defend denounce
    depict deride
    describe dismiss disavow discuss disparage dub envision excoriate express favor fault hail hammer
    highlight insult invoke
    knock label lambast lambaste lampoon laud list mock oppose paint peg pillory portray praise promote push
    quote rail read
    rebuke refer reference regard reject repeat ridicule rip savage scold slam slap slammed summon support
    tag taunt thank tout trash
    trumpet use value view voice welcome worry want hope expect like love hate name title entitle advocate
    bemoan bash question
    declare identify present promote propose publish release sign coin liken challenge demand lash lay press
    release warn
"""

_ENGLISH_REMARKS = """
    claim claims comment comments statement remark remarks assertion assertions argument contention warning
    state states report reports email emails attack attacks use uses cheer cheers charge charges point
    points post posts support
    name names tag tags list lists press release releases sign signs love hate like value values voice
    voices text texts
    challenge challenges demand demands promises fault mention mentions vote votes signal signals note notes
    rail rails title
    reason reasons object objects protest protests praise blame focus worry worries welcome brand favor
    contrast hope hopes
    promise pledge vow call calls question response answer description admission declaration suggestion motto
    slogan tweet tweets post letter speech testimony insistence belief view vision mantra chant chants
    reference references acknowledgment characterization accusation complaint reply words word message quote
    quip conclusion advice
"""

_ENGLISH_VERBS = """
    came went got gave took began left met stood sat kept held led lost won ran rose fell spent brought
    bought caught fought
    grew drew threw flew became let spoke broke chose drove rode wore seems seem takes gives goes gets comes
    come wants needs appears
    remains becomes includes paid hit
"""

_ENGLISH = (
    dict(_inflected(_ENGLISH_EXPRESS, EXPRESS, EXPRESSING))
    | dict(_inflected(_ENGLISH_SAY, SAY, SAYING))
    | dict(
        _tagged(
            SAY="said says say told tells tell wrote writes write thought thinks think swore swears put"
            " puts quoth opined",
            SAYING="saying telling writing thinking swearing putting",
            EXPRESS="read reads saw sees see found finds find sought seeks meant means made makes took"
            " takes spoke speaks believe believes"
            " believed felt feels feel knew knows called calls call sent sends known deemed referred"
            " seemed termed vetted",
            EXPRESSING="reading seeing calling feeling believing making seeking speaking referring",
            ACCORDING="according per",
            PRONOUN="i he she they it we you who",
            POSSESSIVE="his her their its my our your whose",
            DETERMINER="the a an this these those some many several few most all both another any each"
            " every no one two three"
            " four five six seven eight nine ten other others more dozens hundreds",
            BE="is are was were be been being am isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t",
            AUXILIARY="has have had having do does did will would can could shall should"
            " may might must 's 've 'd 're 'll isn't wasn't doesn't don't didn't hasn't haven't won't"
            " wouldn't can't couldn't",
            ADVERB="not never also then later now once soon again always often still even just only"
            " further simply instead thus"
            " meanwhile however moreover nonetheless nevertheless too first quickly early perhaps maybe"
            " yes well"
            " almost ever rather therefore previously recently repeatedly likewise afterward afterwards"
            " earlier together",
            OF="of for from",
            WITH="with",
            VERB=_ENGLISH_VERBS,
            PREPOSITION="in on at by about into over after before under between among through during against"
            " without within toward towards upon onto off across around behind below above near since"
            " until outside inside"
            " despite via amid like alongside along besides beyond throughout",
            INFINITIVE="to",
            CONJUNCTION="and or but nor yet & so",
            RELATIVE="who which whom",
            THAT="that",
            SUBORDINATOR="when while as because if although though whereas unless whether once what how why than where",
            TIME="monday tuesday wednesday thursday friday saturday sunday january february march april"
            " may june july august"
            " september october november december today yesterday tomorrow tonight last week month year"
            " morning afternoon"
            " evening night weekend years months weeks days ago earlier time mon tue wed thu fri sat sun"
            " noon",
        )
    )
)

_GERMAN = dict(
    _tagged(
        SAY="sagte sagt sagten sagen erklärte erklärt erklärten betonte betont meinte meint berichtete"
        " berichtet schrieb schreibt"
        " kritisierte kritisiert warnte warnt forderte fordert fügte ergänzte ergänzt behauptete behauptet"
        " teilte antwortete"
        " antwortet fragte fragt rief ruft versicherte versichert kündigte räumte twitterte verkündete"
        " erläuterte bekräftigte"
        " mahnte bestätigte beteuerte äußerte lobte so",
        SAYING="sagend",
        EXPRESS="nannte nennt bezeichnete bezeichnet sprach spricht beschrieb beschreibt sieht sah hält"
        " hielt warf fand findet",
        ACCORDING="laut zufolge gemäß nach",
        PRONOUN="er sie es ich wir man",
        POSSESSIVE="sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren",
        DETERMINER="der die das den dem des ein eine einer einem einen eines dieser diese dieses zwei drei"
        " mehrere viele einige",
        AUXILIARY="ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können könnte soll sollte",
        ADVERB="auch nicht dann später nun jetzt zudem weiter dazu noch bereits schon hinzu außerdem jedoch",
        PREPOSITION="in im an am auf aus bei beim mit von vom vor für über unter durch gegen um zu zum zur"
        " zwischen seit während",
        CONJUNCTION="und oder aber sondern",
        RELATIVE="welche welcher welches deren dessen",
        THAT="dass daß",
        SUBORDINATOR="als wenn weil obwohl während da ob wie",
        TIME="montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute morgen abend",
    )
)

_FRENCH = dict(
    _tagged(
        SAY="dit dite disait disent déclaré déclare déclarait affirmé affirme affirmait expliqué explique"
        " expliquait ajouté ajoute"
        " ajoutait assuré assure assurait estimé estime estimait souligné souligne soulignait indiqué"
        " indique précisé précise"
        " répondu répond lancé lance écrit écrivait confié confie raconté raconte rappelé rappelle"
        " regretté regrette insisté"
        " insiste annoncé annonce dénoncé dénonce poursuit poursuivi conclut conclu reconnu reconnaît"
        " martelé prévenu soupire"
        " résume commenté commente tweeté promis demandé demande jugé juge",
        SAYING="disant affirmant ajoutant précisant déclarant assurant expliquant soulignant",
        EXPRESS="qualifié qualifie évoqué évoque parlé parle appelé appelle décrit",
        ACCORDING="selon d'après d’après",
        PRONOUN="il elle ils elles on je nous j'ai j’ai t-il t-elle t-on -t-il",
        POSSESSIVE="son sa ses leur leurs",
        DETERMINER="le la les l un une des du ce cet cette ces deux trois plusieurs certains",
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
        SAY="dijo dice decía dijeron dicen afirmó afirma afirmaron aseguró asegura aseguraron declaró"
        " declara explicó explica señaló"
        " señala añadió añade agregó agrega indicó indica manifestó manifiesta sostuvo sostiene escribió"
        " escribe respondió"
        " responde apuntó apunta subrayó subraya insistió insiste advirtió advierte destacó destaca"
        " comentó comenta recordó"
        " recuerda reconoció reconoce contó cuenta preguntó pregunta expresó concluyó prometió anunció"
        " expuso reiteró precisó"
        " lamentó dicho afirmado asegurado explicado señalado declarado",
        SAYING="diciendo afirmando asegurando añadiendo señalando",
        EXPRESS="calificó califica llamó llama describió describe tildó definió acusó considera consideró denunció",
        ACCORDING="según",
        PRONOUN="él ella ellos ellas yo nosotros",
        POSSESSIVE="su sus",
        DETERMINER="el la los las un una unos unas este esta estos estas ese esa dos tres varios algunos",
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

_ENGLISH_STOP_WORDS = frozenset("the and of to in that is was for said with".split())
ENGLISH = Language("en", _ENGLISH, _ENGLISH_STOP_WORDS, frozenset(_ENGLISH_REMARKS.split()))
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
    words = _WORDS.findall(text[:_SAMPLE].lower())
    best = max(LANGUAGES, key=lambda language: sum(word in language.stop_words for word in words))
    return best if any(word in best.stop_words for word in words) else ENGLISH
