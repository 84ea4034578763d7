"""Words by what they are compared by: as they stand, as a set, and as a line that others are looked for in."""

from collections.abc import Sequence
from functools import cached_property


class Keyed:
    """Words of a text or of a quotation."""

    keys: Sequence[str]

    @cached_property
    def distinct(self) -> frozenset[str]:
        """The words, each once."""
        return frozenset(self.keys)

    @cached_property
    def line(self) -> str:
        """The words with blanks around them."""
        return f" {' '.join(self.keys)} "
