"""What the parsers of all commands share."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from reader.errors import UsageError

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_OFFERED = "offered"


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line and where to read on."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see: {self.prog} --help")

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Help and the version; argparse itself hides that they could not be written."""
        (file or sys.stdout).write(message)
        sys.stdout.flush()


def parser(name: str, description: str, epilog: str) -> argparse.ArgumentParser:
    return Parser(
        prog=f"pullquote {name}",
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_library(to: argparse.ArgumentParser) -> None:
    """The options that say which library and which settings are meant."""
    to.add_argument("--library", metavar="DIR", type=Path, help="where marks are kept (or set PULLQUOTE_LIBRARY)")
    to.add_argument("--config", metavar="FILE", type=Path, help="settings to use instead of config.toml")


def offer(action: argparse.Action, values: Iterable[str]) -> None:
    """Let completion offer these values, though others may be valid or are refused later."""
    setattr(action, _OFFERED, tuple(values))


def offered(action: argparse.Action) -> tuple[str, ...]:
    """The values that can be completed."""
    return tuple(getattr(action, _OFFERED, None) or map(str, action.choices or ()))
