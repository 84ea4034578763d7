"""Judges a line break: does a paragraph end here, or did a link's markup break one sentence in two?

`broken(lines, at)` decides between a paragraph end and a joint; `seam(before, after, open_quote)` says what a joint
needs, a blank or nothing. Both look only at the text of a few lines.
"""

import re
from collections.abc import Sequence

CLOSING = ",.;:!?)]}%’”…"
_TERMINAL = re.compile(r"[.!?…。！？:][”’\"'»)\]]*$")
_CONTINUES = re.compile(r"[a-zß-öø-ÿ,;:.!?)\]}’”%&–—]|['’](?:s|re|ve|ll|d|m|t)\b|-\w")
_BULLET = re.compile(r"(?:[-•*·▪‣◦–—]|\d{1,2}[.)]|\([a-z0-9]\))\s")
_HANGING = re.compile(
    r"(?:^|\s)(?:the|a|an|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|as|is|are|was|were|be|been|has|have|had"
    r"|his|her|its|their|our|my|your|this|these|those|into|about|than|also|via|see|called|said|says|not|will|would|can"
    r"|could|between|after|before|when|while|if|because|over|under|against|during|through|like|among|per"
    r"|de|la|le|les|el|los|las|en|y|que|des|du|et|un|une|una|der|die|das|und|von|mit|den|dem|zu|im|do|da|no|na|em|e|o|os"
    r"|di|il|che)$|[,(\[“‘«—–&/]$",
    re.IGNORECASE,
)


def is_break(lines: Sequence[str], at: int, joined: bool) -> bool:
    """Whether a paragraph ends between lines[at - 1] and lines[at]; `joined`: lines[at - 1] hangs on its predecessor."""
    before, after = lines[at - 1], lines[at]
    if _CONTINUES.match(after) and not _BULLET.match(after):
        return bool(_TERMINAL.search(before)) and after[0].islower() and len(before) < 60 and not joined
    if _HANGING.search(before):
        return False
    if _TERMINAL.search(before):
        return True
    follower = lines[at + 1] if at + 1 < len(lines) else ""
    if follower and _CONTINUES.match(follower) and len(after) < 80 and not _TERMINAL.search(after):
        return len(before) < 40 and not joined
    return not (len(before) > 100 or joined)


_NO_BLANK_BEFORE = re.compile(r"[,.;:!?)\]}%”…»]|['’](?:s|re|ve|ll|d|m|t)\b|[’'](?=[\s,.;:]|$)|-\w|[–—]\w")
_NO_BLANK_AFTER = re.compile(r"[(\[{“‘«$€£#@/]$|\w[-–—]$|(?:^|\s)\"$")
_FRAGMENT = re.compile(r"[a-z]+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_SHORT = frozenset(
    "a an am as at ax be by do go he hi if in is it me my no of oh ok on or ox so to up us we pm ad ex id tv vs "
    "act add age ago aid aim air all and any app are arm art ask ate bad bag ban bar bat bay bed bee bet bid big bit box boy "
    "bus but buy bye can cap car cat cow cry cup cut dad day did die dig dog dry due ear eat egg end era eye far fat fee few "
    "fit fix fly for fox fun gap gas get got gun guy had has hat her hey him his hit hot how ice ill its jaw jet job joy key "
    "kid lab lap law lay led leg let lie lip lot low mad man map may men met mix mob mom mud net new nor not now nut odd off "
    "oil old one our out owe own pad pan par pay pen per pet pie pin pit pop pot pub put ran rap rat raw red rid rim rip row "
    "run sad sat saw say sea see set sex she sir sit six sky son spy sub sue sum sun tax tea ten the tie tip toe ton too top "
    "toy try two use van via war was way web wet who why win won yes yet you zip zoo "
    "de la le et en du un au ce se sa si ne ni on ou où les des une aux par sur est qui que pas son ses mes tes nos vos lui "
    "el lo los las un una y o e es su al del con por para como más sin mi tu yo él "
    "der die das den dem des ein und von mit zu im am ist auf für bei aus hat nur bis als man wie wir ihr sie er es so ob da "
    "do da no na em os as ao dos das nos nas um uma que com por é e à às ou se não sua seu "
    "di il che gli non per una dei del nel al ed ad van het een en te op of is dat die bij aan och att som det av til og på"
    "".split()
)


def seam(before: str, after: str, open_quote: bool) -> str:
    """What stands between two lines that belong together: a blank or nothing."""
    if after[0] == '"' and open_quote:
        return ""
    if before[-1] == '"' and open_quote and not _NO_BLANK_BEFORE.match(after):
        return "" if len(before) == 1 or before[-2].isspace() else " "
    if _NO_BLANK_BEFORE.match(after) or _NO_BLANK_AFTER.search(before):
        return ""
    return "" if _broken_word(before, after) else " "


def _broken_word(before: str, after: str) -> bool:
    """Whether the break is inside a word: a drop cap, or a beginning or an end that is no word of its own."""
    head, tail = _LAST_WORD.search(before), _FRAGMENT.match(after)
    if not head or not tail:
        return False
    if len(before) == 1 and before.isupper():
        return before not in "AIOEY" or len(after) > 60
    return not tail.end() > 3 and tail[0] not in _SHORT and after[tail.end() : tail.end() + 1] in " ,.;:"
