"""Where the program keeps its files on this machine."""

import os
from pathlib import Path

APP = "pullquote"


def library_folder() -> Path:
    """The folder of the reader's marks."""
    from platformdirs import user_data_path

    return user_data_path(APP, appauthor=False) / "library"


def config_file() -> Path:
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False) / "config.toml"


def rescue_folder() -> Path:
    """Where what can't be written to the library is kept until it can."""
    from platformdirs import user_state_path

    return user_state_path(APP, appauthor=False) / "unsaved"


def search_folder() -> Path:
    """Where indexes of libraries are kept, which can be made anew at any time."""
    from platformdirs import user_cache_path

    return user_cache_path(APP, appauthor=False) / "search"


def named_path(name: str) -> Path:
    """The path a reader names; of a user who is not there, ~ stays as it is, as in a shell."""
    return Path(os.path.expanduser(name))  # noqa: PTH111 (pathlib's raises RuntimeError)
