"""What can be going on while a reader reads: the keys mean something else as long as it lasts."""

from typing import Literal

Mode = Literal["select", "ends", "find"]
"""Words are being selected, the ends of a mark moved, or the matches of a search visited."""
