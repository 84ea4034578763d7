"""The clipboard of this machine's desktop, through pyperclip."""

import os
import sys
from threading import Thread

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
    import pyperclip

    try:
        pyperclip.copy(text)
    except (pyperclip.PyperclipException, OSError, UnicodeError):
        return False
    return True
