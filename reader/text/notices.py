"""Lines that a site puts anywhere in its articles and that are known as such by themselves, whatever stands around."""

import re

from reader.text.patterns import pattern

LONGEST = 200
"""Characters of the longest line that is one."""
_NETWORK = r"(?:facebook|twitter|x|instagram|linkedin|bluesky|threads|tiktok|youtube|whatsapp|telegram)\b"
_NOTICE = pattern(
    r"(?:(?:advertisement|advertising|sponsored content|paid content|most (?:read|popular|viewed|shared)"
    r"|comments are closed"
    r"|related (?:stories|articles|topics|content|coverage|links|posts)|recommended (?:stories|reading|for you)"
    r"|more on this (?:story|topic)|you (?:may|might) also like|read (?:more|next|also)|in this article"
    r"|skip (?:past )?(?:advertisement|newsletter promotion|to (?:main )?content)"
    r"|scroll (?:down )?(?:to|for) (?:continue|more)(?: reading)?"
    r"|(?:story|article) continues (?:below|after|under)(?: (?:the )?(?:advertisement|ad|video|photo|gallery))?"
    r"|(?:image|photo|picture) (?:source|credit)[,:].{1,60}|already a subscriber\?.{0,40}"
    r"|our standards: the thomson reuters.{0,30})[:.]?"
    r"|(?:read more|read also|also read|read next|see also|related|more on this|don[’']t miss)\s?[:|»>–-].+"
    rf"|follow (?!the |him |her |them |in )[\w ,.@’'&-]{{2,60}} on {_NETWORK}.*"
    r"|(?:send|share) (?:us )?your (?:own )?(?:story|stories|story ideas|news tips|tips|photos|views|letters)"
    r" (?:to|with)\b.+"
    r"|(?:do you have|have you got|got) (?:a|any|an) (?:news )?(?:story|tip|information)\b.*"
    r"|(?:additional |further )?(?:reporting|editing|writing|compiled|photographs?|graphics?)(?: and editing)?"
    r" by [^“”\"]{3,80}"
    r"|(?:copyright|©|\(c\)) (?=.{0,70}(?:\b(?:19|20)\d\d\b|rights)).{3,80}|subscribe (?:now|today|for [£$€]\d).*)",
    re.IGNORECASE,
)


def is_notice(paragraph: str) -> bool:
    """Whether a paragraph is, from its first word to its last, what a site says and an article does not."""
    return len(paragraph) <= LONGEST and _NOTICE.fullmatch(paragraph.strip()) is not None
