"""Regular expressions that are compiled when first used: most articles need few of them, and none while loading."""

import re
from typing import Any, cast


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, later: an error in the source shows at the first use."""
    return cast("re.Pattern[str]", _Late(source, flags))


class _Late:
    """Stands for a pattern; its methods become this object's own, so that later uses cost nothing."""

    def __init__(self, source: str, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # nothing of a pattern's: asked by copy and pickle
            raise AttributeError(name)
        found = getattr(re.compile(*self._given), name)
        setattr(self, name, found)
        return found
