"""`pullquote keys`: every key of the screen, with the reader's own in place."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli.parsing import parser as command_parser
from reader.commands import as_text, check_keys
from reader.config import load_config
from reader.locations import config_file

EPILOG = """examples:
  pullquote keys                     the name in [brackets] is what config.toml calls it
  pullquote keys | grep -i copy

To change one, in config.toml:  [keys]
                                copy = "w"
exit codes: 0 done, 1 failure, 2 wrong use, 130 interrupted"""


def parser() -> argparse.ArgumentParser:
    made = command_parser("keys", "Print every key and what it does, as you have set them.", EPILOG)
    made.add_argument("--config", metavar="FILE", type=Path, help="settings to use instead of config.toml")
    return made


def keys(given: Sequence[str]) -> int:
    """Prints the keys. Returns the exit code."""
    options = parser().parse_args(given)
    config, warnings = load_config(options.config or config_file())
    found, clashes = check_keys(config.keys)
    print(as_text(found))
    sys.stdout.flush()
    for warning in (*warnings, *clashes):
        print(f"pullquote: {warning}", file=sys.stderr)
    return 0
