"""The kinds of marks that every reader has; a config can add others."""

QUOTE, SOURCE, BOILERPLATE = "quote", "source", "boilerplate"
KINDS = (QUOTE, SOURCE, BOILERPLATE)
