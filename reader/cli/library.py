"""Which library is meant: by an option, the environment, the settings, or the usual one."""

import os
from pathlib import Path

from reader.config import Config
from reader.locations import library_folder


def library_path(given: Path | None, config: Config) -> Path:
    environment = os.environ.get("PULLQUOTE_LIBRARY")
    return given or (Path(environment) if environment else None) or config.library or library_folder()
