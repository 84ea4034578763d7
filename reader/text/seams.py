"""Says what stands between two lines that belong to one paragraph: a blank, or nothing inside a word or a bracket."""

from collections import Counter
from collections.abc import Sequence

from reader.text.lines import FUNCTION_WORDS, STARTERS
from reader.text.patterns import pattern

_NO_BLANK_BEFORE = pattern(r"[,.;:!?)\]}%°®™”…]|['’](?:s|re|ve|ll|d|m|t)\b|[’'](?=[\s,.;:]|$)|-\w|[–—]\w|/\w")
_NO_BLANK_AFTER = pattern(r"[(\[{“‘„$€£#@/]$|\w[-–—]$")
_TAIL = pattern(r"[^\W\d_]+")
_HEAD = pattern(r"[^\W\d_]+$")
_WORDS = pattern(r"\w+")
_END = pattern(r"[ ,;:!?)]|\.(?!\w)|$")
_LONGEST_TAIL = 4
_SHORT_WORDS = FUNCTION_WORDS | frozenset(
    "am go he hi if me oh ok ox us pm ad ex id tv vs act add age ago aid aim air app arm art ask ate bad "
    "bag ban bar bat bay bed bee bet bid big bit box boy bus buy bye cap car cat cow cry cup cut dad day "
    "die dig dog dry due ear eat egg end era eye far fat fee few fit fix fly fox fun gap gas get got gun "
    "guy hat hey hit hot ice ill jaw jet job joy key kid lab lap law lay led leg let lie lip lot low mad "
    "man map men met mix mob mom mud net new nor now nut odd oil old one our owe own pad pan par pay pen "
    "pet pie pin pit pop pot pub put ran rap rat raw red rid rim rip row run sad sat saw say sea see set "
    "sex sir sit six sky son spy sub sue sum sun tax tea ten tie tip toe ton too top toy try two use war "
    "way web wet win won yes yet zip zoo".split()
)
"""English words of up to three letters, which are no broken piece of a longer one."""


class Seams:
    """Judges the seams of one text; what its other lines say of a word is looked up when first needed."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._counts: Counter[str] | None = None

    def between(self, before: str, after: str, is_quoted: bool) -> str:
        """A blank or nothing; `is_quoted`: an odd number of straight quotation marks stands before `after`."""
        if after[0] == '"' and is_quoted:
            return ""
        if before[-1] == '"':
            opens = is_quoted and (len(before) == 1 or before[-2].isspace() or before[-2] in "([—–")
            return "" if opens or _NO_BLANK_BEFORE.match(after) else " "
        if _NO_BLANK_BEFORE.match(after) or _NO_BLANK_AFTER.search(before):
            return ""
        return "" if self._is_broken_word(before, after) else " "

    def _is_broken_word(self, before: str, after: str) -> bool:
        head, tail = _HEAD.search(before[-40:]), _TAIL.match(after)
        if not head or not tail or not tail[0].islower() or len(tail[0]) > _LONGEST_TAIL:
            return False
        word = tail[0]
        if before == head[0] and len(before) == 1 and before.isupper():  # an initial set apart as ornament
            return before not in "AEIOY" or before + word in STARTERS or self._count(before.lower() + word) > 0
        if word in _SHORT_WORDS or not _END.match(after, len(word)) or self._is_word(word):
            return False
        if self._count(head[0].lower() + word):
            return True
        is_english = self._count("the") > 0  # the short words of other languages are not known
        return is_english and len(word) <= 3 and word.isascii()

    def _is_word(self, word: str) -> bool:
        """Whether the text has this elsewhere; a single letter may come from “it’s” or “U.S.”."""
        return len(word) > 1 and self._count(word) > 1

    def _count(self, word: str) -> int:
        if self._counts is None:
            self._counts = Counter(_WORDS.findall("\n".join(self._lines).lower()))
        return self._counts[word]
