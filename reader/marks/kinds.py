"""The kinds of marks that every reader has; a config can add others."""

QUOTE, PARAPHRASE, SOURCE, BOILERPLATE = "quote", "paraphrase", "source", "boilerplate"
KINDS = (QUOTE, PARAPHRASE, SOURCE, BOILERPLATE)
SPOKEN = (QUOTE, PARAPHRASE)
"""Kinds that have a speaker: words in marks, and what somebody is reported to say without them."""
