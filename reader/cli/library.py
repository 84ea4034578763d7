"""Which library is meant: by an option, the environment, the settings, or the usual one."""

import os
from pathlib import Path

from reader.config import Config
from reader.locations import library_folder


def library_path(given: Path | None, config: Config) -> Path:
    return named_library(given, config) or library_folder()


def named_library(given: Path | None, config: Config) -> Path | None:
    """The one that somebody named; None if it is the usual one."""
    environment = os.environ.get("PULLQUOTE_LIBRARY")
    return given or (Path(environment) if environment else None) or config.library
