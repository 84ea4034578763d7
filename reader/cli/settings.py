"""The settings of a command, with what is wrong with them."""

import sys
from pathlib import Path

from reader.config import Config, load_config
from reader.locations import config_file
from reader.text.one_line import one_line


def found_settings(given: Path | None) -> tuple[Config, tuple[str, ...]]:
    """The settings in the file that is named, else in the usual one, and a sentence for all that is wrong with them."""
    if given and not given.exists():
        return Config(), (f"{given}: no such file; the defaults are used",)
    return load_config(given or config_file())


def settings(given: Path | None) -> Config:
    """The settings; what is wrong with them is said on standard error."""
    config, warnings = found_settings(given)
    for warning in warnings:
        print(f"pullquote: {one_line(warning)}", file=sys.stderr)
    return config
