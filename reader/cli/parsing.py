"""What the parsers of all commands share."""

import argparse
from pathlib import Path
from typing import NoReturn

from reader.errors import UsageError


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line and where to read on."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see: {self.prog} --help")


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
