"""Lines that a site puts anywhere in its articles and that are known as such by themselves, whatever stands around."""

import re

from reader.text.patterns import pattern

LONGEST = 200
"""Characters of the longest line that is one."""
_NETWORK = r"(?:facebook|twitter|x|instagram|linkedin|bluesky|threads|tiktok|youtube|whatsapp|telegram)\b"
_NAMES = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(?:(?:,| and|, and| in) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}){0,6}"
_NOTICE = pattern(
    r"(?:(?:advertisement|advertising|sponsored content|paid content|most (?:read|popular|viewed|shared)"
    r"|comments are closed"
    r"|related (?:stories|articles|topics|content|coverage|links|posts)|recommended (?:stories|reading|for you)"
    r"|more on this (?:story|topic)|you (?:may|might) also like|read (?:more|next|also)|in this article"
    r"|skip (?:past )?(?:advertisement|newsletter promotion|to (?:main )?content)"
    r"|scroll (?:down )?(?:to|for) (?:continue|more)(?: reading)?"
    r"|(?:story|article) continues (?:below|after|under)(?: (?:the )?(?:advertisement|ad|video|photo|gallery))?"
    r"|(?:image|photo|picture) (?:source|credit)[,:] [^.]{1,60}|already a subscriber\?.{0,40}"
    r"|our standards: the thomson reuters.{0,30})[:.]?"
    r"|(?:read more|read also|also read|read next|see also|related|more on this|don[’']t miss)\s?[:|»>–-].+"
    rf"|follow (?!the |him |her |them |in |any)[\w ,.@’'&-]{{2,60}} on {_NETWORK}"
    rf"(?:{_NETWORK}|and\b|[ ,.:]|@\w++|https?:\S++)*+"
    r"(?:(?:send|share|sign|download|subscribe|reach|email) .*)?"
    r"|(?:send|share) (?:us )?your (?:own )?(?:story|stories|story ideas|news tips|tips|photos|views|letters)\b.*@.+"
    r"|(?:do you have|have you got|got) (?:a|any|an) (?:news )?(?:story|tip|information)\b[^?]*\?"
    r"(?:.*\b(?:contact|e-?mail|call|let us know|send us|tell us|our)\b.*)?"
    r"|(?-i:(?:Additional |Further )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Pp]hotographs?|[Gg]raphics?)"
    rf"(?: and (?:editing|writing))? by {_NAMES}(?:; ?(?:[Ee]diting|[Ww]riting)(?: and editing)? by {_NAMES})?)\.?"
    r"|copyright [^.]{0,60}\b(?:19|20)\d\d\b[^.]{0,40}|(?:copyright )?(?:©|\(c\)) ?.{3,80}"
    r"|subscribe (?:now|today|for [£$€]\d).*)",
    re.IGNORECASE,
)

_SAID = pattern(r"\b(?:said|says|asked|asks|told|urged|wrote|added|replied|v\.)(?:\W|$)")
"""What a line of an article has that a site's hardly does."""


def is_notice(paragraph: str) -> bool:
    """Whether a paragraph is, from its first word to its last, what a site says and an article does not."""
    return (
        len(paragraph) <= LONGEST and not _SAID.search(paragraph) and _NOTICE.fullmatch(paragraph.strip()) is not None
    )
