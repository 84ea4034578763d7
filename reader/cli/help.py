"""`pullquote help`: what `--help` prints, of the program or of a command."""

import argparse
from collections.abc import Sequence

from reader.cli.commands import COMMANDS, READ, command_like, command_named
from reader.cli.parsing import offer
from reader.cli.parsing import parser as command_parser
from reader.errors import UsageError

EPILOG = """examples:
  pullquote help                     what there is
  pullquote help export              as: pullquote export --help

exit codes: 0 done, 1 failure, 2 wrong use, 130 interrupted"""


def parser() -> argparse.ArgumentParser:
    made = command_parser("help", "Print what a command does, with examples.", EPILOG)
    named = made.add_argument("command", nargs="?", metavar="COMMAND", default=READ.name, help="one of the commands")
    offer(named, [command.name for command in COMMANDS])
    return made


def explain(given: Sequence[str]) -> int:
    """Prints help. Returns the exit code."""
    name = parser().parse_args(given).command
    command = command_named(name)
    if command is None:
        near = command_like(name)
        what = f"did you mean {near.name}?" if near else "see: pullquote help"
        raise UsageError(f"{name}: no such command; {what}")
    command.made_parser().print_help()
    return 0
