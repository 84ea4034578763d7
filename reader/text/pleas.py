"""The wording of boilerplate, in families: what each tells, how much it weighs, and how it is recognised."""

import re
from typing import NamedTuple


class Family(NamedTuple):
    """Ways of saying one thing that articles rarely say."""

    reason: str
    """What a reader is told."""
    weight: float
    """What it adds to the log-odds."""
    pattern: re.Pattern[str]


def _family(reason: str, weight: float, pattern: str) -> Family:
    return Family(reason, weight, re.compile(pattern, re.IGNORECASE))


_SITE = r"(?:website|web ?site|site|page|blog|platform|app|newsletter|channel|publication)"
FAMILIES = (
    _family(
        "thanks visitors and speaks of the site",
        4.0,
        rf"\bthank(?:s| you) for (?:visiting|reading|stopping by|supporting|your (?:support|interest|"
        rf"trust))\b|\bvisiting our {_SITE}\b",
    ),
    _family(
        "speaks of the site's own work",
        2.2,
        r"\b(?:not affiliated with|our (?:team|editors|reporting|content|coverage|journalism|readers|"
        r"privacy|terms|mission)|all opinions are (?:mine|my own)|we (?:strive|aim) to|errors? in (?:this|"
        r"our) (?:article|story)|(?:this|the) (?:article|story|post) (?:was|has been|originally|first|"
        r"is) (?:originally |first |also )?(?:published|appeared|updated|written by|sponsored)|"
        r"has been compensated)",
    ),
    _family(
        "asks to get in touch",
        2.0,
        r"\b(?:feel free to (?:reach|contact|email)|reach out to us|contact us|get in touch|e-?mail (?:us|"
        r"him|her|them|the (?:author|writer|reporter))|send (?:us|your|tips|a message)|got a (?:tip|story|"
        r"question)|have (?:a (?:tip|story|question|comment)|any questions))\b|\S+@\S+\.\w{2,}",
    ),
    _family(
        "a newsletter plea",
        3.6,
        r"\b(?:sign(?:ing)?[- ]?up|subscrib\w+|newsletters?|(?:to|in|into) your inbox|mailing list|"
        r"daily (?:briefing|digest|email)s?|e-?mail (?:alerts?|updates|address)|abonnieren|suscr[ií]b\w+|"
        r"abonnez)\b",
    ),
    _family(
        "a copyright line",
        4.2,
        r"©|\(c\) ?(?:19|20)\d\d|\bcopyright\b|\ball rights reserved\b|\bmay not be (?:published|"
        r"reproduced|republished)|\breprinted? (?:with|by) permission|\blicen[sc]ed under\b",
    ),
    _family(
        "points to other articles",
        3.4,
        r"^(?:read (?:more|next|also|the full|on|this)|more (?:from|on|in|stories|about|news|articles)|"
        r"related(?: (?:articles?|stories|posts?|content|topics?|coverage))?\b|see also|also (?:read|see|"
        r"on)|recommended|you (?:may|might) (?:also )?(?:like|be interested)|don['’]t miss|most (?:read|"
        r"popular|viewed)|trending|latest (?:news|stories|from|posts)|top stories|popular (?:posts|now)|"
        r"previous(?: (?:post|article))?$|next(?: (?:post|article))?$|click (?:here|to)|watch(?: now|"
        r" more|:)|listen(?: now| to|:)|check out|lire aussi|mehr zum thema|lesen sie auch|leia (?:mais|"
        r"também)|leer más)",
    ),
    _family(
        "a social or app prompt",
        3.2,
        r"\b(?:(?:follow|like|join|find|tweet|connect with) (?:us|me|him|her|them|the author|@\w+)|"
        r"follow .{2,40} on (?:twitter|facebook|instagram|x|youtube)|share (?:this|on|via|your|it)|(?:on|"
        r"via) (?:facebook|twitter|instagram|linkedin|pinterest|whatsapp|reddit)(?: (?:and|or|at|@)|"
        r"[.!]?$)|download (?:our|the) (?:\w+ )?app|app store|google play|print this|pin it|tweet this|"
        r"email this)\b|^(?:facebook|twitter|instagram|linkedin|pinterest|whatsapp|reddit|e-?mail|print|"
        r"share|tweet|comments?|pocket|telegram|flipboard|copy link)\W*$",
    ),
    _family(
        "a note on the author",
        2.6,
        r"\b(?:is (?:an? |the )?(?:\w+[- ]){0,4}(?:reporter|writer|editor|author|journalist|columnist|"
        r"correspondent|contributor|blogger|freelancer?|fellow at|professor|co-?founder)\b.{0,160}|(?:his|"
        r"her|their|my) (?:work|writing|latest book|books?|articles|website|blog) (?:has|have|is|can|"
        r"appears)|about the author|(?:contributed|contributing) to this (?:report|story|article)|(?:view|"
        r"see) all posts|reporting by|editing by|you can (?:follow|find|reach|contact)|(?:lives|"
        r"resides) (?:in|with|near) .{3,60}(?:wife|husband|dog|cat|children|kids|family))",
    ),
    _family(
        "rules or a call for comments",
        3.2,
        r"\b(?:(?:leave|post|add|write|submit|view|show|hide|read|see) (?:a |your |the |"
        r"all )?(?:\d+ )?(?:comments?|reply|repl(?:y|ies))|your e-?mail address will not|required fields|"
        r"comments? (?:are|is|policy|section|below|closed|guidelines|rules)|in the comments|"
        r"log(?:ged)? in to|you must be logged|(?:be|become) (?:civil|respectful|the first)|notify me|"
        r"moderat(?:ed|ion|ors?)|report abuse|flag (?:as|this))\b|\bsays:?$|^\d+ (?:comments?|responses?|"
        r"thoughts? on)|^reply\b|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b|"
        r"\bat \d{1,2}:\d\d ?(?:am|pm)\b",
    ),
    _family(
        "terms, cookies or advertising",
        3.6,
        r"\b(?:privacy (?:policy|notice|statement|settings)|terms (?:of (?:use|service)|and conditions|"
        r"& conditions)|cookies?|advertis(?:ement|ing|e with|ers?)|sponsored(?: (?:content|post|by))?|"
        r"affiliate (?:links?|commission|program)|(?:earn|receive) (?:a |an )?(?:\w+ )?commission|"
        r"(?:personal|investment|medical|legal|financial) advice|for (?:informational|educational|"
        r"information) purposes|disclaimer|disclosure|accept (?:all|the)|gdpr|do not sell|"
        r"unsubscribe at any time|opt[- ]out)\b",
    ),
    _family(
        "asks for money",
        3.4,
        r"\b(?:donat(?:e|ions?)|support (?:our|us|independent|the \w+|this|local)|become a (?:member|"
        r"subscriber|patron|supporter)|patreon|make a (?:contribution|gift)|tax[- ]deductible|free trial|"
        r"(?:buy|shop|order|get yours) now|add to cart|% off|discount code|membership|for as little as|"
        r"your subscription|already a subscriber)\b",
    ),
    _family(
        "a label of the page",
        2.6,
        r"^(?:tags?|categor(?:y|ies)|topics?|filed under|posted (?:in|by|on|at)|published|updated|source|"
        r"credits?|photo(?:s| by| credit|:)|image|getty images|via|by [A-Z][\w.]+ [A-Z]\w+$|home|menu|"
        r"search|login|log in|register|sign in|skip to|back to top|contact|about(?: us)?|faq|help|careers|"
        r"jobs|sitemap|archives?|video|gallery|loading|close|share|continue reading|show more|load more|"
        r"view (?:more|all)|see (?:more|all))\b.{0,40}$",
    ),
)
