"""`pullquote keys`: every key of the screen, with the reader's own in place."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli.parsing import parser as command_parser
from reader.cli.settings import screen_settings
from reader.commands import COMMANDS, OWN, as_text, keys_of, shown

EPILOG = """examples:
  pullquote keys                     the name in [brackets] is what config.toml calls it
  pullquote keys | grep -i copy

To change one, in config.toml:  [keys]
                                copy = "w"
exit codes: 0 done, 1 failure, 2 wrong use, 130 interrupted"""


def parser() -> argparse.ArgumentParser:
    made = command_parser("keys", "Print every key and what it does, as you have set them.", EPILOG)
    made.add_argument("--config", metavar="FILE", type=Path, help="settings to use instead of config.toml")
    made.add_argument("--json", action="store_true", help="one JSON object a command and line, for programs")
    return made


def keys(given: Sequence[str]) -> int:
    """Prints the keys. Returns the exit code."""
    options = parser().parse_args(given)
    config, warnings = screen_settings(options.config)
    own = [(kind.name, (kind.key,), OWN, f"mark: {kind.name}; again: unmark") for kind in config.kinds if kind.key]
    if options.json:
        rows = [(each.name, keys_of(each, config.keys), each.group, each.help) for each in COMMANDS]
        for row in (*rows, *own):
            print(json.dumps(dict(zip(("name", "keys", "group", "help"), row, strict=True))))
    else:
        print(as_text(config.keys))
        if own:
            print(f"\n{OWN}")
        for name, (key,), _, does in own:
            print(f"  {shown(key):<12} {does}  [kinds.{name}]")
    sys.stdout.flush()
    for warning in warnings:
        print(f"pullquote: {warning}", file=sys.stderr)
    return 0
