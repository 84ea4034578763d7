"""Which articles share their boilerplate: those of one site, else of one folder."""

from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import urlsplit

from reader.store.protocol import ArticleInfo


class Group(NamedTuple):
    """Articles that are remembered together."""

    key: str
    where: str
    """Completes “marked on 3 articles …”."""


def group_of(info: ArticleInfo) -> Group:
    """By the site's name or the address's host if one is known; else by the folder of the file."""
    site = (info.site.strip() or _host(info.url)).casefold().removeprefix("www.")
    if site:
        return Group(f"site {site}", "of this site")
    if info.path:
        return Group(f"folder {PurePath(info.path).parent}", "of this folder")
    return Group("none", "of texts without a site")


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
