"""Copies a text on the first way that works, and says which it was."""

from collections.abc import Sequence
from pathlib import Path

from reader.clipboard.copied import WAYS, Copied, Way
from reader.clipboard.file import copy_to_file
from reader.clipboard.native import copy_natively
from reader.clipboard.terminal import Write, copy_to_terminal
from reader.clipboard.tmux import copy_to_tmux
from reader.text.sanitise import sanitise


def copy_text(text: str, write: Write, folder: Path, order: Sequence[Way] = WAYS) -> Copied:
    """Copy a text.

    Args:
        text: what to copy; control characters are made harmless first.
        write: writes to the terminal.
        folder: where the file goes if nothing else works.
        order: the ways to try.
    """
    text = sanitise(text)
    for way in order:
        if way == "native" and copy_natively(text):
            return Copied(way, "copied to the clipboard")
        if way == "terminal" and copy_to_tmux(text):
            return Copied(way, "copied to tmux (prefix ] pastes), sent on to its terminal")
        if way == "terminal" and copy_to_terminal(text, write):
            return Copied(way, "sent to the terminal's clipboard (OSC 52)")
        if way == "file" and (path := copy_to_file(text, folder)):
            return Copied(way, f"written to {path}")
    return Copied(None, "NOT copied: no clipboard could take it")
