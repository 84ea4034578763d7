"""The clipboard of the terminal, by OSC 52, also through tmux and screen.

The sequence: ESC ] 52 ; c ; base64 BEL. tmux hands it on when it is wrapped in its own passthrough sequence with every
ESC doubled; screen takes device control strings of limited length.
"""

import base64
import os
from collections.abc import Callable, Mapping

LARGEST = 74_994
"""Bytes of base64 that terminals are known to take (xterm's limit)."""
SCREEN_CHUNK = 76
"""Bytes screen takes in one string."""

Write = Callable[[str], object]


def copy_to_terminal(text: str, write: Write, environment: Mapping[str, str] = os.environ) -> bool:
    """Ask the terminal to take a text. False when it is too long; whether the terminal took it cannot be known."""
    encoded = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    if len(encoded) > LARGEST:
        return False
    write(wrapped(f"\x1b]52;c;{encoded}\x07", environment))
    return True


def wrapped(sequence: str, environment: Mapping[str, str]) -> str:
    """A sequence as the multiplexer around us hands it on."""
    if environment.get("TMUX"):
        return "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    if environment.get("STY") or environment.get("TERM", "").startswith("screen"):
        chunks = (sequence[at : at + SCREEN_CHUNK] for at in range(0, len(sequence), SCREEN_CHUNK))
        return "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks)
    return sequence
