"""`pullquote man`: the manual page, made of the commands' table, their parsers, and the table of keys."""

import argparse
import sys
from collections.abc import Iterator, Sequence

from reader import __version__
from reader.cli import roff
from reader.cli.commands import READ
from reader.cli.main import EXAMPLES
from reader.cli.parameters import Described, Parameter, described
from reader.cli.parsing import parser as command_parser
from reader.commands import table
from reader.locations import config_file, library_folder, rescue_folder, search_folder

EPILOG = """examples:
  pullquote man | man -l -         read it
  pullquote man > ~/.local/share/man/man1/pullquote.1   then: man pullquote

pipx and most packages install it by themselves.
exit codes: 0 done, 1 failure, 2 wrong use, 130 interrupted"""

NAME = "read articles in the terminal, mark who said what, copy the quotations clean"

FILES = (
    (
        library_folder,
        "~/.local/share/pullquote/library",
        "the library: marks, a TinyDB file an article, and originals",
    ),
    (config_file, "~/.config/pullquote/config.toml", "settings; all of them are optional"),
    (search_folder, "~/.cache/pullquote/search", "indexes of libraries, made anew when they are missing"),
    (rescue_folder, "~/.local/state/pullquote/unsaved", "what could not be written to the library, until it can"),
)
"""Where things are on this machine, on Linux unless the environment says otherwise, and what they are."""
ENVIRONMENT = (
    ("PULLQUOTE_LIBRARY", "the library's folder; --library comes first, the settings after"),
    ("XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME, XDG_STATE_HOME", "other places for these folders, on Linux"),
    ("NO_COLOR", "no colours; signs and letters tell marks apart"),
    ("TERM", "what the terminal can do; dumb is not enough"),
)
EXIT_STATUS = (
    ("0", "done"),
    ("1", "failure, or what was asked is not so; see the command"),
    ("2", "wrong use"),
    ("130", "interrupted"),
)


def parser() -> argparse.ArgumentParser:
    return command_parser("man", "Print the manual page, as roff.", EPILOG)


def man(given: Sequence[str]) -> int:
    """Prints the page. Returns the exit code."""
    parser().parse_args(given)
    print(page(), end="")
    sys.stdout.flush()
    return 0


def page() -> str:
    """The manual page, the same on every machine."""
    made = "\n".join(_lines()) + "\n"
    for here, there, _ in FILES:
        made = made.replace(roff.escaped(str(here())), roff.escaped(there))
    return made


def _lines() -> Iterator[str]:
    commands = {each.command: each for each in described()}
    reading = commands.pop(READ)
    yield '.\\" Made by: pullquote man'
    yield f'.TH PULLQUOTE 1 "" "pullquote {__version__}" "User Commands"'
    yield from (".nh", ".ad l")  # commands are not to be hyphenated or spread
    yield from (roff.section("NAME"), f"pullquote \\- {roff.escaped(NAME)}", roff.section("SYNOPSIS"))
    yield from _synopsis(reading)
    yield from (".br", f"{roff.bold('pullquote')} {roff.italic('COMMAND')} ...")
    yield roff.section("DESCRIPTION")
    yield roff.escaped(reading.description)
    yield from roff.paragraph("Without a command it reads articles; without a file too, it lists those opened before.")
    yield from _parameters(reading)
    yield roff.section("COMMANDS")
    for each in commands.values():
        yield from _command(each)
    yield roff.section("KEYS")
    for group, rows in table({}):
        yield roff.subsection(group)
        for keys, command in rows:
            yield from roff.entry(roff.bold(keys), f"{command.help} [{command.name}]")
    files = tuple((there, text) for _, there, text in FILES)
    for title, entries in (("FILES (LINUX)", files), ("ENVIRONMENT", ENVIRONMENT), ("EXIT STATUS", EXIT_STATUS)):
        yield roff.section(title)
        for term, text in entries:
            yield from roff.entry(roff.bold(term), text)
    yield roff.section("EXAMPLES")
    yield from roff.from_help(EXAMPLES.partition("\n")[2])


def _command(each: Described) -> Iterator[str]:
    yield roff.subsection(f"{each.command.name}: {each.command.summary}")
    yield from _synopsis(each)
    yield from roff.from_help(each.description)
    yield from _parameters(each)
    yield from roff.from_help(each.epilog)


def _synopsis(each: Described) -> Iterator[str]:
    name = "pullquote" if each.command is READ else f"pullquote {each.command.name}"
    yield " ".join((roff.bold(name), "[options]", *map(_argument, each.arguments)))


def _argument(argument: Parameter) -> str:
    shown = roff.italic(argument.metavar) + (" ..." if argument.is_repeated else "")
    return shown if argument.is_required else f"[{shown}]"


def _parameters(each: Described) -> Iterator[str]:
    options = each.options if each.command is READ else (one for one in each.options if "--help" not in one.names)
    for parameter in (*each.arguments, *options):
        names = ", ".join(map(roff.bold, parameter.names))
        shown = " ".join(filter(None, (names, roff.italic(parameter.metavar) if parameter.metavar else "")))
        yield from roff.entry(shown, parameter.help)
