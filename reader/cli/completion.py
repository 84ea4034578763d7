"""`pullquote completion`: the script that lets a shell complete commands, options, formats, files and articles."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module

from reader.cli.library import library_path
from reader.cli.parsing import parser as command_parser
from reader.config import load_config
from reader.errors import UsageError
from reader.locations import config_file

SHELLS = ("bash", "zsh", "fish")

EPILOG = """examples:
  pullquote completion bash > ~/.local/share/bash-completion/completions/pullquote
  pullquote completion zsh > ~/.zfunc/_pullquote       with fpath+=~/.zfunc before compinit in ~/.zshrc
  pullquote completion fish > ~/.config/fish/completions/pullquote.fish

For this session only: source <(pullquote completion bash), the same for zsh, or pullquote completion fish | source.
Articles are completed by their slugs. Make the script anew after an update.
exit codes: 0 done, 1 failure, 2 wrong use, 130 interrupted"""


def parser() -> argparse.ArgumentParser:
    made = command_parser("completion", "Print a shell's completion script.", EPILOG)
    made.add_argument("shell", nargs="?", choices=SHELLS, help="the shell it is for: bash, zsh or fish")
    made.add_argument("--articles", action="store_true", help=argparse.SUPPRESS)
    return made


def completion(given: Sequence[str]) -> int:
    """Prints the script, or for the scripts themselves the articles. Returns the exit code."""
    options = parser().parse_args(given)
    if options.articles:
        for line in _articles():
            print(line)
    elif not options.shell:
        raise UsageError(f"which shell? say one of: {', '.join(SHELLS)}; see: pullquote completion --help")
    else:
        from reader.cli.parameters import described

        print(import_module(f"reader.cli.shells.{options.shell}").script(described()), end="")
    sys.stdout.flush()
    return 0


def _articles() -> Iterator[str]:
    """The articles of the library, those opened last first: what names each for certain, a tab, its title."""
    from collections import Counter

    from reader.store.files import FileLibrary
    from reader.text.sanitise import sanitise

    config, _ = load_config(config_file())
    entries = FileLibrary(library_path(None, config), config.backups).catalog()
    slugs = Counter(entry.slug for entry in entries)
    for entry in entries:
        is_plain = entry.slug.isascii() and entry.slug.replace("-", "").isalnum()  # somebody else's may not
        name = entry.id if not is_plain else entry.slug if slugs[entry.slug] == 1 else f"{entry.slug}-{entry.id}"
        yield f"{name}\t{' '.join(sanitise(entry.title).split())}"
