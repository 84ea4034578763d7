"""JSON in which nothing steers a terminal or a page, and text as bytes."""

import json
import re
from typing import Any

_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]")


def as_json(value: Any, indent: int | None = None) -> str:
    """The JSON of a value; what is hidden, turns the direction of the text or is half a character is escaped."""
    separators = (",", ": ") if indent else (",", ":")
    written = json.dumps(value, ensure_ascii=False, separators=separators, indent=indent)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", written)
