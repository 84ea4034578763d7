"""The one table of the command line's commands: dispatch, usage, help, completion and the man page come from it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import argparse


class Command(NamedTuple):
    """What `pullquote NAME` does. Its module is loaded when it is called."""

    name: str
    summary: str
    """One line, as `pullquote --help` lists it."""
    module: str
    """Below `reader.cli`."""
    function: str
    """Of the module: carries the command out, given what follows its name, and returns the exit code."""
    parser: str = "parser"
    """Of the module: makes the parser of the command."""

    def run(self, given: Sequence[str]) -> int:
        """Carry the command out. Returns the exit code."""
        import gc

        gc.enable()  # `main` turned it off for the screen's sake
        carry_out: Callable[[Sequence[str]], int] = getattr(self._loaded(), self.function)
        return carry_out(given)

    def made_parser(self) -> "argparse.ArgumentParser":
        """The parser of the command, which has its help."""
        make: Callable[[], argparse.ArgumentParser] = getattr(self._loaded(), self.parser)
        return make()

    def _loaded(self) -> object:
        from importlib import import_module

        return import_module(f"reader.cli.{self.module}")


READ = Command("read", "articles, in the terminal: what is done if no command is named", "main", "read")
"""It needs the screen soon: `main` carries it out itself."""

COMMANDS: tuple[Command, ...] = (
    READ,
    Command("list", "the articles of your library", "articles", "list_articles"),
    Command("marks", "the marks of articles; those deleted, too", "marks", "marks"),
    Command("quotes", "the cleaned quotations, and who said them", "quotes", "quotes"),
    Command("copy", "a quotation, to the clipboard", "copy", "copy"),
    Command("scan", "what is found in articles, without the screen", "corpora", "scan", "scan_parser"),
    Command("clean", "the repaired text, one paragraph a line", "corpora", "clean", "clean_parser"),
    Command("export", "articles with their marks, in other formats", "exchange", "export", "export_parser"),
    Command("import", "marks from files, back onto their words", "exchange", "import_marks", "import_parser"),
    Command("check", "whether your library is sound; repairs it", "check", "check"),
    Command("diff", "which marked quotations stand in another version", "diff", "diff"),
    Command("search", "where words stand in your library", "search", "search"),
    Command("verify", "whether a draft quotes as your library has it", "verify", "verify"),
    Command("config", "the settings, and where each is from", "config", "config"),
    Command("keys", "every key, as you have set them", "keys", "keys"),
    Command("completion", "what completes all this in bash, zsh and fish", "completion", "completion"),
    Command("man", "the manual page", "man", "man"),
    Command("help", "what a command does; as --help after its name", "help", "explain"),
)


def command_named(name: str) -> Command | None:
    return next((command for command in COMMANDS if command.name == name), None)


def command_like(name: str) -> Command | None:
    """The command that may be meant by a name that is none."""
    from difflib import get_close_matches

    close = get_close_matches(name, [command.name for command in COMMANDS], n=1, cutoff=0.75)
    return command_named(close[0]) if close else None


def listed() -> str:
    """A line for each command, for help."""
    width = max(len(command.name) for command in COMMANDS)
    return "\n".join(f"  {command.name:<{width}}  {command.summary}" for command in COMMANDS)


def usage() -> str:
    """The ways to call the program."""
    from textwrap import fill

    names = fill(" | ".join(command.name for command in COMMANDS) + " ...", 70)
    ways = ("[options] [FILE ...]", "[options] -", names.replace("\n", "\n" + " " * 17))
    return "\n       ".join(f"pullquote {way}" for way in ways)
