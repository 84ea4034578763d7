"""The names of people as they are written: titles, offices, first names and surnames."""

from functools import lru_cache

from reader.text.patterns import pattern

_TITLES = (
    "Mr|Mrs|Ms|Mx|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Rev|Prof|Hon|President|Senator|Governor|Secretary"
    "|Representative|Congressman|Congresswoman|Chancellor|Minister|Premier|Prime|Foreign|Defense|Finance|Judge|Justice|Mayor|King"
    "|Queen|Prince|Princess|Pope|Sir|Dame|Lord|Lady|Professor|General|Colonel|Speaker|Attorney|Chief|Vice|Former|Deputy|Acting"
    "|Herr|Frau|Monsieur|Madame|Señor|Señora"
).split("|")
_ABBREVIATED = frozenset(_TITLES[: _TITLES.index("Hon") + 1])
_TITLE = rf"(?:{'|'.join(_TITLES)})\b\.?"
_PARTICLE = "(?:al-|bin|ibn|abu|al|el|de|del|della|der|den|da|di|du|la|le|van|von|zu|y)"
_WORD = r"(?:[^\W\d_a-zß-ÿ][\w’'-]{0,40}[\w]|[A-Z]\.|[A-Z])"
_SHORT_TITLE = r"(?:Mrs?|Ms|Mx|Dr|Sens?|Reps?|Gov|Gen|Col|Lt|Sgt|Maj|Capt|Adm|Rev|Prof|Hon)\.\s+"
"""The others are words like those of a name."""
_OPENING = (
    "(?<=M)(?:rs?|s|x|aj)|(?<=D)r|(?<=S)(?:ens?|gt)|(?<=R)(?:eps?|ev)|(?<=G)(?:ov|en)|(?<=C)(?:ol|apt)|(?<=L)t|(?<=A)dm"
    "|(?<=P)rof|(?<=H)on"
)
"""The same without its first letter."""
_FIRST = (  # the first character is one of a set, as that is searched for fastest
    r"[^\W\d_a-zß-ÿ](?<![\w.].)"
    rf"(?:(?:{_OPENING})\.\s+(?:{_SHORT_TITLE}){{0,3}}{_WORD}|(?:[\w’'-]{{0,40}}\w|(?<=[A-Z])\.|(?<=[A-Z])))"
)
_FURTHER = rf"(?:\s+(?:{_PARTICLE}\s+){{0,2}}{_WORD})"
NAME = pattern(_FIRST + _FURTHER + "{1,6}")
NAME_OR_SURNAME = pattern(_FIRST + _FURTHER + "{0,6}")
LEADING_TITLES = pattern(rf"\A(?:{_TITLE}\s+)+(?=\S)")
_OFFICES = frozenset(
    """Ambassador Attorney Chancellor Chief Colonel Commissioner Congressman Congresswoman Director Executive
    General Governor Judge Justice Mayor Minister Officer Premier President Professor Representative
    Secretary Senator Speaker Leader Chairman Chairwoman Chair Whip Nominee Spokesman Spokeswoman Manager
    Analyst Reporter Correspondent Coach Superintendent Sheriff Lawyer Economist""".split()
)
"""What a name does not go on after: “U.S. District Judge Trina Thompson”."""
_BRANCHES = frozenset("State House Senate Treasury Defense Defence Labor Commerce Energy Staff".split())
"""What an office is of: “Secretary of State Jon Husted”."""
_NOT_A_NAME = frozenset(
    """The A An But And In On At As If When While After Before For From With That This These Those He She It
    They We I You His Her Their Its Our My Not No Yes So Some Many Most Now Then There Here What Who Why How
    To By Of Or Yet Asked Speaking Told Would Could Should Can Do Does Did Is Are Was Were Have Has Had Der
    Die Das Ein Eine Laut Le La Les Un Une Selon El Los Las Según""".split()
)
"""Words that have a capital only because they start a sentence."""
INSTITUTION = frozenset(
    """Academy Administration Agency Airport Amendment America Army Assembly Association August Authority Bank
    Board Border Bureau Campaign Capitol Center Centre Chamber City Club College Commission Committee
    Company Congress Convention Corp Council Country County Court Creek Daily December Democrats Department
    District East Europe Examiner February Federation Force Foundation Friday Fund Garden Gazette Government
    Group Guard Heights Herald High Hospital House Inc Institute Institution International Island Islands
    January Journal July Kingdom League Mall March Ministry Monday Mountain Museum Nations Navy New News
    November October Office Organization Parliament Party Patrol Police Press Prison Province Republic
    Republicans Review River Road San Santa Saturday School Senate September Service Show Society South
    Square State States Station Summit Sunday Television Theater Theatre Thursday Times Tower Town Tribune
    Tuesday Union United University Valley Village Wednesday World""".split()
)
"""Words of names that are no person's."""


@lru_cache(4096)
def bare_name(found: str) -> str | None:
    """A name without titles and the words that only start a sentence; None if it is no full name then."""
    words = LEADING_TITLES.sub("", found).split()
    if words and words[0] in _NOT_A_NAME:
        while words and words[0] in _NOT_A_NAME:
            words = words[1:]
        words = LEADING_TITLES.sub("", " ".join(words)).split()
    offices = [at for at, word in enumerate(words[:-1]) if word.rstrip(".") in _OFFICES]
    if offices:
        words = words[offices[-1] + 1 :]
    if words and words[-1] in _ABBREVIATED:
        return None
    if len(words) > 2 and words[0] in _BRANCHES:
        words = words[1:]
    if words and words[-1].endswith(("’s", "'s")):
        words[-1] = words[-1][:-2]
    return " ".join(words) if len(words) > 1 else None
