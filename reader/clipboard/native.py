"""The clipboard of this machine's desktop, through pyperclip."""

import os
import subprocess
import sys
from functools import partial
from threading import Thread
from types import SimpleNamespace

PATIENCE = 1.0
"""Seconds a clipboard program may take; a hanging one is left behind."""


def copy_natively(text: str) -> bool:
    """Put a text on the desktop's clipboard. False when there is none here, or it did not take the text in time."""
    if not _has_desktop():
        return False
    taken: list[bool] = []
    worker = Thread(target=lambda: taken.append(_pyperclip_copies(text)), name="clipboard", daemon=True)
    worker.start()
    worker.join(PATIENCE)
    return bool(taken) and taken[0]


def _has_desktop() -> bool:
    """Whether the clipboard here is the reader's: over SSH the machine's own is not, and Linux needs a display."""
    if os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY"):
        return False
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or _is_wsl())
    return True


def _is_wsl() -> bool:
    return "WSL_DISTRO_NAME" in os.environ


def _pyperclip_copies(text: str) -> bool:
    """Whether the clipboard holds the text afterwards: pyperclip does not notice when xclip or xsel fail."""
    import pyperclip

    pyperclip.subprocess = _quiet_subprocess()
    try:
        pyperclip.copy(text)
        held: str = pyperclip.paste()
    except (pyperclip.PyperclipException, OSError, UnicodeError):
        return False
    return _lines(held) == _lines(text)


def _quiet_subprocess() -> SimpleNamespace:
    """The subprocess module as pyperclip uses it, but the programs it starts don't write errors onto the screen."""
    quiet = SimpleNamespace(**vars(subprocess))
    quiet.Popen = partial(subprocess.Popen, stderr=subprocess.DEVNULL)
    return quiet


def _lines(text: str) -> list[str]:
    return text.rstrip("\r\n").splitlines()
