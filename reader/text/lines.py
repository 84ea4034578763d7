"""What a single line shows of its part in a text: how it begins, how it ends, how long it is.

The words are small classes ("capital", "function", "stop") that the clues of `joints` are made of.
"""

from typing import NamedTuple

from reader.text.patterns import pattern

FUNCTION_WORDS = frozenset(
    "the a an of to in on at by for from with and or but that which who whose as is are was were be been "
    "has have had his her its their our my your this these those into about than also via see called "
    "named said says told not will would can could should may might must between after before when while "
    "where if because over under against during through like among per it he she they we i you so such no "
    "all some more most other only just even still both each every any did does do how what why until "
    "since without within around near up out off down de la le les el los las en y que des du et un une "
    "der die das und oder von mit den dem zu im zum zur für auf auch ein eine einen do da no na em e o os "
    "um uma com para por di il che per del della van het een och av att".split()
)
"""Words that seldom end a sentence, a heading or an entry of a list."""
STARTERS = frozenset(
    "The A An He She It They We I You But And In On At This That These Those There However Meanwhile "
    "After When As If For His Her Its Their Our My Your Not No So Some Many Most Since While What Who Why "
    "How Now Then To With From By Where Also According Although Because Before During Earlier Last Later "
    "Or Such Several Though Until Under Here Just Once One Der Die Das Ein Eine Es Wir Sie Er Ich In Im "
    "Und Aber Auch Le La Les Un Une El Los En O Os As Um Uma Em No Na".split()
)
"""Words that often begin a sentence."""
GOING_ON = frozenset(("closing", "lower", "function"))
"""Starts of lines that go on with what the line before began."""
STOPS = ".!?。！？…"

_CLOSERS = "”’\"'»)]*"
_MARKS = ".,;:!?…“”‘’\"'()[]"
_CLOSING = ",.;:!?)]}%”»…"
_ABBREVIATION = pattern(
    r"(?:^|[\s(“\"‘])(?:(?:Sen|Gov|Rep|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Maj|Rev|Hon|Fr|St|No|Nr|Nos|Vol|Art|vs|v"
    r"|e\.g|i\.e|approx|Abs|bzw|z\.B|Sra?|Dra)\.|§+)$"
)
_INITIALS = pattern(r"(?:^|\W)(?:[A-Z]\.)+$")
_URL = pattern(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")
_NUMBERED = pattern(r"\(?\d{1,2}[.)] ")
_BULLET = pattern(r"[-•*·▪‣◦–—|] ")
_APOSTROPHE = pattern(r"['’](?:s|re|ve|ll|d|m|t)\b|[’'](?=[\s,.;:]|$)")
_WORD = pattern(r"[^\W_][\w’'-]*")


class Line(NamedTuple):
    """The traits of one line."""

    text: str
    size: int
    """From 0 for a word or two to 4 for two lines of print (by characters)."""
    start: str
    end: str
    state: str
    """How the end leaves the sentence: "stop", "colon", "hang" (it must go on) or "word" (who knows)."""
    opened: int
    """How many more quotation marks and brackets it opens than it closes."""
    titled: bool
    """It is short and all its longer words begin with a capital."""
    first: str
    """Its first word."""
    last: str
    """Its last word."""

    @property
    def goes_on(self) -> bool:
        return self.start in GOING_ON


def line_of(text: str) -> Line:
    """The traits of a stripped, non-empty line."""
    end = _end(text[-60:])
    first = _WORD.search(text[:80])
    return Line(
        text,
        _size(len(text)),
        _start(text),
        end,
        _state(text, end),
        text.count("“") - text.count("”") + text.count("(") - text.count(")"),
        len(text) < 80 and all(word[0].isupper() for word in text.split() if len(word) > 3),
        first[0] if first else "",
        text[-40:].rsplit(None, 1)[-1].strip(_MARKS),
    )


def _size(length: int) -> int:
    return 0 if length < 16 else 1 if length < 35 else 2 if length < 70 else 3 if length < 130 else 4


def _state(text: str, end: str) -> str:
    if end in ("stop", "quoted", "initials"):
        return "stop"
    if end == "colon":
        return "colon"
    hangs = end in ("function", "comma", "open", "dash", "abbreviation") or text.endswith(("’s", "'s"))
    return "hang" if hangs else "word"


def _start(text: str) -> str:
    first = text[0]
    if first.isalpha():
        return _start_of_word(text)
    if _BULLET.match(text):
        return "bullet"
    if first.isdigit():
        return "numbered" if _NUMBERED.match(text) else "digit"
    if first in "'’":
        return "closing" if _APOSTROPHE.match(text) else "quote"
    if first in _CLOSING:
        return "closing"
    return _START_SIGNS.get(first, "symbol")


def _start_of_word(text: str) -> str:
    found = _WORD.match(text)
    word = found[0] if found else text[0]
    if word[0].islower():
        if _URL.match(text):
            return "url"
        if word in FUNCTION_WORDS:
            return "function"
        return "lower" if word.islower() and word.isalpha() else "brand" if _is_brand(word) else "lower"
    if word[0].isupper():
        if len(word) > 1 and word.isupper():
            return "capitals"
        return "starter" if word in STARTERS else "capital"
    return "letter"


def _is_brand(word: str) -> bool:
    """Whether a word that begins with a small letter is a name nonetheless: iPhone, my6sense."""
    return any(character.isdigit() or character.isupper() for character in word)


def _end(tail: str) -> str:
    last = tail[-1]
    if last.isalnum():
        return _end_of_word(tail.rsplit(None, 1)[-1])
    if last == ".":
        if _ABBREVIATION.search(tail):
            return "abbreviation"
        if _INITIALS.search(tail):
            return "initials"
    core = tail.rstrip(_CLOSERS)
    if core and core[-1] in STOPS:
        return "stop" if last in STOPS else "quoted"
    return _END_SIGNS.get(last, "symbol")


def _end_of_word(word: str) -> str:
    if _URL.match(word):
        return "url"
    if word[0] in "#@":
        return "tag"
    if word[-1].isdigit():
        return "digit"
    bare = word.lstrip("“‘\"'(")
    if bare.lower() in FUNCTION_WORDS:
        return "function"
    if bare.isupper() and len(bare) > 1:
        return "capitals"
    return "capital" if bare[:1].isupper() else "lower"


_START_SIGNS = {
    **dict.fromkeys("“«‘„", "quote"),
    **dict.fromkeys("([", "bracket"),
    **dict.fromkeys("-–—", "dash"),
    **dict.fromkeys("#@", "tag"),
    '"': "straight",
    "*": "star",
}
_END_SIGNS = {
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys(",;", "comma"),
    **dict.fromkeys("([“‘«„", "open"),
    **dict.fromkeys("-–—/&", "dash"),
    **dict.fromkeys(")]", "bracket"),
    **dict.fromkeys("”’'»", "quote"),
    '"': "straight",
    "§": "abbreviation",
}
