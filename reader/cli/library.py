"""Which library is meant: by an option, the environment, the settings, or the usual one."""

import os
from pathlib import Path

from reader.config import Config
from reader.errors import UsageError
from reader.locations import library_folder


def library_path(given: Path | None, config: Config) -> Path:
    """The folder of the library, if it is one or is not there yet.

    Raises:
        UsageError: it is a file.
    """
    folder = named_library(given, config) or library_folder()
    if os.path.exists(folder) and not os.path.isdir(folder):  # noqa: PTH110, PTH112 (take any name)
        raise UsageError(f"{folder.absolute()}: is a file; name the library's folder")
    return folder


def named_library(given: Path | None, config: Config) -> Path | None:
    """The one that somebody named; None if it is the usual one."""
    environment = os.environ.get("PULLQUOTE_LIBRARY")
    return given or (Path(environment) if environment else None) or config.library
