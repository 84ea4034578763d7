"""Reads lists of phrases."""


def phrases(listed: str) -> tuple[str, ...]:
    """The phrases between the bars, in order."""
    return tuple(" ".join(phrase.split()) for phrase in listed.split("|"))
