"""Asks the reader's browser to open an address. Whoever calls has made sure that it is one of the web."""

import subprocess
import webbrowser
from collections.abc import Callable
from typing import NamedTuple


class Browser(NamedTuple):
    """A browser of this machine."""

    open: Callable[[str], bool]
    """Asks it; False if it could not be asked."""
    needs_terminal: bool
    """Whether it is one that draws in the terminal, and comes back when it is left."""


def find_browser() -> Browser | None:
    """The browser that is set in BROWSER, or that of the desktop; None if there is none."""
    try:
        found = webbrowser.get()
    except webbrowser.Error:
        return None
    if isinstance(found, webbrowser.BackgroundBrowser):
        return Browser(lambda url: _started(found, url), False)
    return Browser(found.open, isinstance(found, webbrowser.GenericBrowser))


def _started(browser: webbrowser.BackgroundBrowser, url: str) -> bool:
    """Start a browser without letting it write on our screen."""
    command = [browser.name, *(argument.replace("%s", url) for argument in browser.args)]
    silent = subprocess.DEVNULL
    try:
        subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True)
    except OSError:
        return False
    return True
