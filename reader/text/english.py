"""The English words that show who is quoted, and the small words around them."""

import re
from collections.abc import Iterator

from reader.text.language import Language
from reader.text.tags import (
    ACCORDING,
    ADVERB,
    ARTICLE,
    AUXILIARY,
    BE,
    CONJUNCTION,
    DETERMINER,
    EXPRESS,
    EXPRESSING,
    INFINITIVE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SAY,
    SAYING,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    tagged,
)

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


_SAY_VERBS = """
    acknowledge add admit advise affirm announce answer argue ask assert assure boast bellow blog blurt caution
    chant charge chime claim clarify comment complain concede conclude confess confide confirm continue contend
    counter declare deadpan deny disclose echo elaborate emphasize emphasise exclaim explain exhort fume gush
    hint implore imply inform inquire insist interject joke jest lament maintain mention muse murmur mutter note
    object observe offer opine plead pledge point posit post predict proclaim profess promise pronounce protest
    purr question quip reassure recall recount reflect remark remind reiterate repeat reply report respond
    retort reveal roar rumble scoff scream shout sigh speculate state stress suggest surmise testify theorize
    thunder tweet retweet urge utter venture vow warn wonder whisper yell recommend rant email remember reason
    summarize beam bark boom growl snarl sneer snap pray preach whine croak blare agree press demand sing marvel
    enthuse react riff concur bark rave assess estimate instruct order request recite sum cry interrupt
"""
_EXPRESS_VERBS = """
    accuse advocate applaud assail attack bash bemoan blame blast brand castigate celebrate champion
    characterize characterise cite compare condemn credit criticize criticise decry defend denounce depict
    deride describe disavow dismiss disparage dub excoriate express fault hail hammer highlight identify insult
    invoke knock label lambast lambaste laud liken mock oppose paint peg pillory portray praise promote quote
    rail rebuke refer reference regard reject ridicule rip savage scold slam summon tag taunt tout trumpet voice
    chide refute trash thank welcome worry
"""
REMARKS = frozenset(
    """
    claim claims comment comments statement remark remarks assertion assertions argument contention warning
    promise pledge vow call calls question response answer description admission declaration suggestion motto
    slogan tweet tweets post letter speech testimony insistence belief view vision mantra chant chants
    reference references acknowledgment characterization accusation complaint reply words word message quote
    quip conclusion advice
    """.split()
)
"""Nouns for what somebody said."""

_NOUN_TOO = """
    charge comment claim echo email hint lament note object offer order plead point post promise question quip
    remark reply report request roar scream shout sigh state stress sum tweet vow wonder yell attack blame blast
    brand challenge champion credit demand fault hail hammer highlight insult knock label mock paint peg quote
    rail rebuke reference regard rip savage tag taunt thank voice worry answer cry offer snap bark boom beam
    summon post caution estimate interrupt rant rave retort
"""
NOUNS_TOO = frozenset(form for verb in _NOUN_TOO.split() for form in (verb, verb + "s"))
"""Bare and third-person forms of cue verbs that are nouns more often than not."""

WORDS = (
    dict(_inflected(_EXPRESS_VERBS, EXPRESS, EXPRESSING))
    | dict(_inflected(_SAY_VERBS, SAY, SAYING))
    | tagged(
        {
            SAY: "said says say told tells tell wrote writes write thought thinks think swore swears put puts"
            " quoth read reads",
            SAYING: "saying telling writing thinking swearing putting reading",
            EXPRESS: "called calls call known deemed termed spoke speaks believe believes believed",
            EXPRESSING: "calling referring speaking believing",
            ACCORDING: "according per",
            PRONOUN: "i he she they it we you who",
            POSSESSIVE: "his her their its our whose",
            ARTICLE: "the a an every no my your",
            DETERMINER: "this these those some many several few most all both another any each one two three four five"
            " six seven eight nine ten other others more dozens hundreds",
            BE: "is are was were be been being am isn't wasn't aren't weren't",
            AUXILIARY: "has have had having do does did will would can could shall should may might must doesn't don't"
            " didn't hasn't haven't won't wouldn't can't couldn't",
            ADVERB: "once not never also then later now once soon again always often still even just only further"
            " simply instead thus meanwhile however moreover nonetheless nevertheless too first quickly early"
            " perhaps maybe yes well almost ever rather therefore previously recently repeatedly likewise"
            " afterward afterwards earlier together",
            PREPOSITION: "of in on at for with from by about into over after before under between among through during"
            " against without within toward towards upon onto off across around behind below above near since"
            " until outside inside despite via amid like alongside along besides beyond throughout",
            INFINITIVE: "to",
            CONJUNCTION: "and or but nor yet & so",
            RELATIVE: "who which whom what how whether why",
            THAT: "that",
            SUBORDINATOR: "when while as because if although though whereas unless whether than where",
            VERB: "laid sent took went gave came got began left won lost ran held stood kept led met grew fell rose"
            " drew paid brought built bought sat set let hit cut seemed appeared wants wanted tried tries"
            " plans planned hopes hoped needs refused refuses goes comes gets takes gives makes runs holds"
            " stands seems appears keeps leads shows showed helps became becomes remained remains received"
            " used visited attended offered caught broke spent wore drove threw flew spun wound stuck struck"
            " forced led turned launched issued moved worked looks looked followed opened closed ended joined"
            " served faces faced knows knew sees saw found finds felt feels meant means made makes did"
            " delivers delivered",
            TIME: "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
            " july august september october november december today yesterday tomorrow tonight last week month"
            " year morning afternoon evening night weekend years months weeks days ago earlier time mon tue"
            " wed thu fri sat sun noon",
        }
    )
)

PHRASAL = {
    "went": "on",
    "goes": "on",
    "shot": "back",
    "fired": "back",
    "hit": "back",
    "chimed": "in",
    "cut": "in",
    "put": "it",
}
"""Verbs that report words when a particle stands behind them."""

LANGUAGE = Language("en", WORDS, nouns_too=NOUNS_TOO, remarks=REMARKS, particle_of=PHRASAL, is_foreign=False).ready()
