"""A paragraph and what it shows of being boilerplate or not."""

from typing import NamedTuple

SHORT, MIDDLE = 3, 5
"""The last class of length that is short, and the last that is of middle length."""


class Seen(NamedTuple):
    """A paragraph and what it shows."""

    words: tuple[str, ...]
    size: int
    """How many words, or half as many syllabic signs."""
    length: int
    """Its class of length, from 1."""
    families: dict[str, list[int]]
    """How many words each hint has, by what the paragraph would be."""
    traits: list[str]

    @property
    def reach(self) -> str:
        """Its length, roughly."""
        return "short" if self.length <= SHORT else "middle" if self.length <= MIDDLE else "long"

    @property
    def hints(self) -> set[str]:
        """The families, without the labels that any short line may be."""
        return self.families.keys() - {"label"}

    @property
    def plain_hints(self) -> list[str]:
        """The families that one sees at once, by a phrase or in much of the line: most first."""
        told = {
            family: sum(hints)
            for family, hints in self.families.items()
            if max(hints) > 1 or 4 * len(hints) >= self.size
        }
        return sorted(told, key=lambda family: (-told[family], family))

    @property
    def speaks_for_a_site(self) -> bool:
        """Whether it says what an article hardly ever does."""
        return "sure" in self.traits or "©" in self.traits

    @property
    def is_running_text(self) -> bool:
        """Whether it is long, ends like a sentence and hardly speaks for a site: then it is the article's own."""
        if self.length <= MIDDLE or len(self.hints) > 1:
            return False
        return self.is_sentence and not self.speaks_for_a_site

    @property
    def is_plain_sentence(self) -> bool:
        """Whether it ends like a sentence, and nothing hints at a site or, in long text, little does."""
        if not self.is_sentence or self.length <= SHORT:
            return False
        if self.speaks_for_a_site:
            return self.length > MIDDLE and "sure twice" not in self.traits and "©" not in self.traits
        return not self.hints

    @property
    def is_sentence(self) -> bool:
        """Whether it ends like one."""
        return "ends: stop" in self.traits

    @property
    def is_on_crowded_page(self) -> bool:
        """Whether most lines of the page are short: then its menus are there too."""
        return f"crowded page, {self.reach}" in self.traits
