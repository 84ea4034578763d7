"""What the options and arguments of a command are, as its parser has them: for completion and the man page."""

import argparse
from collections.abc import Iterable
from typing import Literal, NamedTuple

from reader.cli.commands import COMMANDS, Command
from reader.cli.parsing import offered

Kind = Literal["flag", "file", "folder", "article", "choice", "free"]
"""What stands there: nothing (a flag), a file, a folder, an article of the library, one of some words, or anything."""

_KINDS: dict[str, Kind] = {
    "FILE": "file",
    "PATH": "file",
    "DRAFT": "file",
    "NEW": "file",
    "DIR": "folder",
    "ARTICLE": "article",
}
_OFTEN = ("*", "+")
_LEFT_OUT = ("*", "?")


class Parameter(NamedTuple):
    """An option, or an argument that has no name."""

    names: tuple[str, ...]
    """An option's names; none of an argument."""
    metavar: str
    help: str
    kind: Kind
    choices: tuple[str, ...] = ()
    is_required: bool = False
    """Of an argument: whether there must be one."""
    is_repeated: bool = False


class Described(NamedTuple):
    """A command with its parameters."""

    command: Command
    options: tuple[Parameter, ...]
    arguments: tuple[Parameter, ...]
    description: str
    epilog: str

    @property
    def valued(self) -> tuple[str, ...]:
        """The names of options that a value follows."""
        return tuple(name for option in self.options if option.kind != "flag" for name in option.names)


def described(commands: Iterable[Command] = COMMANDS) -> tuple[Described, ...]:
    return tuple(_described(command, command.made_parser()) for command in commands)


def _described(command: Command, parser: argparse.ArgumentParser) -> Described:
    actions = [action for action in parser._actions if action.help != argparse.SUPPRESS]
    options = tuple(_parameter(action, parser) for action in actions if action.option_strings)
    arguments = tuple(_parameter(action, parser) for action in actions if not action.option_strings)
    return Described(command, options, arguments, parser.description or "", parser.epilog or "")


def _parameter(action: argparse.Action, parser: argparse.ArgumentParser) -> Parameter:
    choices = offered(action)
    metavar = action.metavar if isinstance(action.metavar, str) else "|".join(choices) or action.dest.upper()
    if action.nargs == 0:
        kind: Kind = "flag"
    else:
        kind = "choice" if choices else _KINDS.get(metavar, "free")
    return Parameter(
        tuple(action.option_strings),
        metavar if kind != "flag" else "",
        (action.help or "") % {**vars(action), "prog": parser.prog},
        kind,
        choices,
        action.nargs not in _LEFT_OUT,
        action.nargs in _OFTEN,
    )
