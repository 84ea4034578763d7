"""The settings of a command, with what is wrong with them."""

import sys
from dataclasses import replace
from pathlib import Path

from reader.config import Config, Wrong, load_config
from reader.locations import config_file
from reader.text.one_line import one_line


def found_settings(given: Path | None) -> tuple[Config, tuple[str, ...]]:
    """The settings in the file that is named, else in the usual one, and a sentence for all that is wrong with them."""
    if given and not given.exists():
        return Config(), (f"{given}: no such file; the defaults are used",)
    config, wrong = load_config(given or config_file())
    return config, _told(given, wrong)


def screen_settings(given: Path | None) -> tuple[Config, tuple[str, ...]]:
    """The same with what only a screen needs, see `checked_settings`."""
    config, warnings = found_settings(given)
    config, more = checked_settings(given, config)
    return config, (*warnings, *more)


def checked_settings(given: Path | None, config: Config) -> tuple[Config, tuple[str, ...]]:
    """Settings whose theme, keys and kinds are those that there are, and a sentence for each that is none.

    Loads Textual, if there are any.
    """
    if not config.keys and not config.kinds and config.theme == Config().theme:
        return config, ()
    from reader.commands import check_keys, check_kinds
    from reader.ui.checking import checked

    config, wrong = checked(config)
    keys, clashes = check_keys(config.keys)
    wrong += tuple(Wrong(("keys", name), said, config.keys[name]) for name, said in clashes.items())
    kinds = {kind.name: kind.key for kind in config.kinds}
    clashes = check_kinds(kinds.items(), keys)
    wrong += tuple(Wrong(("kinds", name, "key"), said, kinds[name]) for name, said in clashes.items())
    own = tuple(replace(kind, key="") if kind.name in clashes else kind for kind in config.kinds)
    return replace(config, keys=keys, kinds=own), _told(given, wrong)


def settings(given: Path | None) -> Config:
    """The settings; what is wrong with them is said on standard error."""
    config, warnings = found_settings(given)
    for warning in warnings:
        print(f"pullquote: {one_line(warning)}", file=sys.stderr)
    return config


def _told(given: Path | None, wrong: tuple[Wrong, ...]) -> tuple[str, ...]:
    if not wrong:
        return ()
    from reader.config_lines import told

    return told(given or config_file(), wrong)
