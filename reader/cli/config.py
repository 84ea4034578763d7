"""`pullquote config`: the settings in effect, where each is from, and where the files are."""

import argparse
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from reader.cli import parsing
from reader.cli.library import named_library
from reader.cli.lines import complain, print_all, shown, wrapped
from reader.cli.settings import screen_settings
from reader.config import Config, load_config, names_set
from reader.export.encoded import as_json
from reader.locations import config_file, library_folder, rescue_folder, search_folder

EPILOG = """examples:
  pullquote config                   the settings in effect, and where each is from
  pullquote config --json | jq -r .library.path
  pullquote config --config new.toml what another file would set, and what is wrong with it

exit codes: 0 done, 1 failure, 2 wrong use, 130 interrupted"""


def parser() -> argparse.ArgumentParser:
    to = parsing.parser("config", "Print the settings in effect and where they are from.", EPILOG)
    to.add_argument("--json", action="store_true", help="one JSON object, for programs")
    parsing.add_library(to)
    return to


def config(given: Sequence[str]) -> int:
    """Prints the settings; what is wrong with them goes to standard error. Returns the exit code."""
    options = parser().parse_args(given)
    path = (options.config or config_file()).absolute()
    known, warnings = screen_settings(options.config)
    for warning in warnings:
        complain(warning)
    folder = (named_library(options.library, known) or library_folder()).absolute()
    values = {name: value for name, value in asdict(known).items() if name != "library"}
    mine = names_set(path) - ({"theme"} if load_config(path)[0].theme != known.theme else set())
    where = {name: "file" if name in mine else "default" for name in values}
    library_from = _library_from(options.library, known)
    places = {"cache": search_folder(), "state": rescue_folder()}
    if options.json:
        told = {
            "config": {"path": str(path), "exists": path.exists()},
            "library": {"path": str(folder), "exists": folder.is_dir(), "from": library_from},
            **{name: {"path": str(place), "exists": place.is_dir()} for name, place in places.items()},
            "settings": {name: {"value": value, "from": where[name]} for name, value in values.items()},
        }
        print_all([as_json(told)])
    else:
        print_all(_lines(path, folder, library_from, places, values, where))
    return 0


def _library_from(given: Path | None, known: Config) -> str:
    if given:
        return "--library"
    if os.environ.get("PULLQUOTE_LIBRARY"):
        return "PULLQUOTE_LIBRARY"
    return "file" if known.library else "default"


def _lines(
    path: Path,
    folder: Path,
    library_from: str,
    places: Mapping[str, Path],
    values: Mapping[str, object],
    where: Mapping[str, str],
) -> Iterator[str]:
    yield from wrapped("config   ", shown(f"{path}{'' if path.exists() else '  (not there: the defaults are used)'}"))
    there = "" if folder.is_dir() else ", a file: name a folder" if folder.exists() else ", not there yet"
    yield from wrapped("library  ", shown(f"{folder}  ({library_from}{there})"))
    for name, place in places.items():
        yield from wrapped(f"{name:<9}", shown(f"{place}{'' if place.is_dir() else '  (not there yet)'}"))
    for name, value in values.items():
        yield from wrapped(f"{name:<15}", shown(f"{json.dumps(value, ensure_ascii=False)}  ({where[name]})"))
