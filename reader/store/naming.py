"""What an article's files are called, and which of a library's files are articles."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST_SLUG = 48
"""Characters: short enough for every file system, with room for what is added before and after."""

CATALOG, FORGOTTEN = "catalog.json", "forgotten.json"
"""Files of the library itself."""
MEMORY, BACKUPS = "memory", "backups"
"""The folders of what articles teach of their sites, and of their files' earlier versions."""
MARKED, ORIGINAL = ".json", ".txt"
"""How the names of an article's two files end."""

_STEM = re.compile(r"[^.\s][^\n]*-[0-9a-f]{8,64}")


def slug(title: str) -> str:
    """A title in lower-case ASCII letters, digits and hyphens; “article” if nothing of it is left."""
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    letters = re.sub(r"['`]", "", letters)
    words = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
    if len(words) > LONGEST_SLUG:
        whole = words[: LONGEST_SLUG + 1].rpartition("-")[0]
        words = whole or words[:LONGEST_SLUG]
    return words or "article"


def article_stem(slug: str, article_id: str) -> str:
    """The name of an article's files, without what tells them apart."""
    return f"{slug}-{article_id}"


def stem_id(stem: str) -> str:
    """The id at the end of a file's name."""
    return stem.rpartition("-")[2]


def stem_slug(stem: str) -> str:
    """What stands before the id."""
    return stem.rpartition("-")[0]


def stems_with(names: Iterable[str], article_id: str) -> list[str]:
    """The stems of an article's files among a folder's names; of an original without marks, last."""
    endings = (f"-{article_id}{MARKED}", f"-{article_id}{ORIGINAL}")
    found = [name for name in names if name.endswith(endings)]
    found.sort(key=lambda name: name.endswith(ORIGINAL))
    return list(dict.fromkeys(name.rpartition(".")[0] for name in found))


def is_article(name: str) -> bool:
    """Whether a file of a library's folder holds an article's marks."""
    return name.endswith(MARKED) and is_stem(name.removesuffix(MARKED))


def is_original(name: str) -> bool:
    """Whether a file of a library's folder is an article as it was opened."""
    return name.endswith(ORIGINAL) and is_stem(name.removesuffix(ORIGINAL))


def is_stem(name: str) -> bool:
    """Whether this is what an article's files are called, without what tells them apart."""
    return _STEM.fullmatch(name) is not None
