"""The command `pullquote`: opens articles, or calls a command; errors in one line and the right exit code."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from errno import ENAMETOOLONG
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader import __version__
from reader.cli.commands import READ, command_like, command_named, listed, usage
from reader.errors import ReaderError, UsageError

if TYPE_CHECKING:
    import argparse

    from reader.config import Config
    from reader.session.ahead import Ahead
    from reader.session.article import Article
    from reader.store.protocol import Library

INTERRUPTED = 130
WARNINGS = 2
"""How many lines of the settings that can't be taken are told on the screen, which has no room for many."""
LONGEST_NAME = 60
"""How much is shown of a name that no file can have."""
_POOR = ("dumb", "unknown")
"""Names of terminals that say nothing of what they can do."""

EXAMPLES = """examples:
  pullquote article.txt            read an article; marks are saved as you make them
  pullquote https://site.example/x read a page of the web
  pullquote book.epub 'notes/*.md' read several, of any format; ] and [ go from one to the next
  pbpaste | pullquote -            read what comes from a pipe
  pullquote                        pick from the articles you opened before
  pullquote qatar                  read one of them, by words of its title, its slug or id
  pullquote export --help          what a command does, with examples; so for each of them
  pullquote ./check                read a file that is called like a command

Formats: text, Markdown, HTML, PDF, EPUB, DOCX, e-mail (.eml); known by what is in them."""

PLACES = """Marks are kept in your library folder ({library}),
one TinyDB file an article. Settings: {config}
exit codes: 0 done, 1 failure, 2 wrong use, 130 interrupted"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program. Returns the exit code."""
    gc.disable()  # nothing of what is loaded before the first screen becomes garbage; the screens turn it on
    os.environ.setdefault("TEXTUAL_FPS", "240")  # a key that closely follows another waits for the next frame
    given = list(sys.argv[1:] if arguments is None else arguments)
    given = _command_first(given)
    command = command_named(given[0]) if given else None
    if command is READ:
        command, given = None, given[1:]
    if sys.stdout is None or sys.stderr is None:  # closed by who called
        print("pullquote: the output is closed", file=sys.stderr or sys.stdout)
        return 1
    try:
        return command.run(given[1:]) if command else read(given)
    except ReaderError as error:
        from reader.cli.lines import complain

        complain(str(error))
        if command is None and (meant := _meant(given)):
            print(f"pullquote: {meant}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return 1
    except OSError as error:  # every file that is read says what is wrong with it itself
        if error.errno == ENAMETOOLONG and error.filename:
            print(f"pullquote: {_cut(os.fspath(error.filename))}: the name is too long", file=sys.stderr)
            return 1
        if command is None and error.filename:
            raise
        print(f"pullquote: the output can't be written: {error.strerror or error}", file=sys.stderr)
        _drop_output()
        return 1


def _cut(name: str) -> str:
    """A name that can be told from others, as one safe line."""
    shown = ascii(name)[1:-1]
    return shown if len(shown) <= LONGEST_NAME else f"{shown[:LONGEST_NAME]}..."


def _command_first(given: list[str]) -> list[str]:
    """The arguments with a command's name before the options that lead to it, without those it has no use for."""
    at, led = 0, list[list[str]]()
    while at < len(given) and given[at].partition("=")[0] in ("--library", "--config"):
        taken = 1 if "=" in given[at] else 2
        led.append(given[at : at + taken])
        at += taken
    command = command_named(given[at]) if led and at < len(given) else None
    if command is None:
        return given
    known = command.made_parser().format_usage()
    kept = [word for words in led if words[0].partition("=")[0] in known for word in words]
    return [command.name, *kept, *given[at + 1 :]]


def _meant(given: Sequence[str]) -> str:
    """What was perhaps meant by arguments that could not be read as articles."""
    if given and not os.path.exists(given[0]) and (near := command_like(given[0])):  # noqa: PTH110 (takes any name)
        return f"did you mean: pullquote {near.name}"
    later = next((found for name in given[1:] if (found := command_named(name)) and not Path(name).exists()), None)
    return f"did you mean: pullquote {later.name} ...; a command comes before its options" if later else ""


def _drop_output() -> None:
    """Nobody reads what is left in the buffer: Python would complain of it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def parser() -> "argparse.ArgumentParser":
    """The parser of what is not a command: to read articles."""
    import argparse

    from reader.cli.library import named_library
    from reader.cli.parsing import Parser
    from reader.config import load_config
    from reader.locations import config_file, library_folder

    library = named_library(None, load_config(config_file())[0]) or library_folder()
    places = PLACES.format(library=library, config=config_file())
    epilog = f"commands:\n{listed()}\n\n{EXAMPLES}\n\n{places}"
    made = Parser(
        prog="pullquote",
        usage=usage(),
        description="Read scraped articles in the terminal, mark who said what, copy the quotations clean.",
        epilog=epilog.replace("%", "%%") if "%(prog)" in epilog else epilog,  # else argparse takes it as it is
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="articles to read: files, http(s) addresses, names of articles you opened before; - for standard input",
    )
    made.add_argument("--library", metavar="DIR", type=Path, help="where marks are kept (or set PULLQUOTE_LIBRARY)")
    made.add_argument("--config", metavar="FILE", type=Path, help="settings to use instead of config.toml")
    made.add_argument(
        "--version-of", metavar="ARTICLE", default="", help="take FILE for a new version of this article of the library"
    )
    made.add_argument("-V", "--version", action="version", version=f"pullquote {__version__}")
    return made


class Options(NamedTuple):
    """What the command line asks for."""

    files: Sequence[str]
    library: Path | None = None
    config: Path | None = None
    version_of: str = ""
    """The article of the library that the file is a new version of, if that is said."""


def _parse(given: Sequence[str]) -> Options:
    """The options; the parser, which takes its time, is only needed when there are any besides files."""
    if not any(name.startswith("-") and name != "-" for name in given):
        return Options(given)
    found = parser().parse_args(given)
    return Options(found.files, found.library, found.config, found.version_of)


def read(given: Sequence[str]) -> int:
    """Read articles in the terminal. Returns the exit code.

    Raises:
        ReaderError: an article cannot be read, or there is no terminal.
    """
    options = _parse(given)
    if "-" in options.files and len(options.files) > 1:
        raise UsageError("- (standard input) cannot be read together with files")
    if options.version_of and len(options.files) != 1:
        raise UsageError("--version-of takes one file: the new version")
    if not (sys.stdout.isatty() and sys.stderr.isatty()):
        _check_readable(options)
        raise UsageError("the output is not a terminal; pullquote draws on the screen, so do not pipe or redirect it")
    if os.environ.get("TERM", "") in _POOR:
        raise UsageError(f"a terminal with TERM={os.environ['TERM']} cannot show this; set it, to xterm-256color say")
    if list(options.files) != ["-"] and not sys.stdin.isatty():
        raise UsageError("standard input is not a terminal; to read an article from a pipe: ... | pullquote -")
    _give_size()
    from reader.cli.library import library_path
    from reader.cli.settings import checked_settings, found_settings

    config, warnings = found_settings(options.config)
    folder = library_path(options.library, config)
    articles, left_out = _opened(options.files, config, folder)
    ahead = None
    if articles:
        from reader.session.ahead import look_ahead

        ahead = look_ahead(articles[0])  # before Textual is loaded, which takes longer
    config, more = checked_settings(options.config, config)
    warnings += more
    if len(warnings) > WARNINGS:
        warnings = (*warnings[:WARNINGS], f"and {len(warnings) - WARNINGS} more: pullquote config says which")
    return _run(config, folder, articles, "; ".join((*left_out, *warnings)), options.version_of, ahead)


def _give_size() -> None:
    """Make a terminal that tells no size, as a serial line's, one of the usual size.

    Textual and Rich take it for different sizes otherwise, and resize it for ever.
    """
    with suppress(OSError):
        terminal = sys.stdout.fileno()
        if 0 in os.get_terminal_size(terminal):
            import termios

            termios.tcsetwinsize(terminal, (24, 80))


def _check_readable(options: Options) -> None:
    """Complain of files first: what is wrong with them would be wrong on a terminal, too.

    Raises:
        ReaderError: one is missing, or can't be read.
    """
    from reader.cli.library import article_called, library_path
    from reader.cli.settings import found_settings
    from reader.opening.anything import STDIN, expanded, is_address
    from reader.opening.files import read_file

    for place in expanded(options.files):
        if place != STDIN and not is_address(place):
            try:
                read_file(Path(place))
            except ReaderError as error:
                article_called(place, library_path(options.library, found_settings(options.config)[0]), error)


def _opened(places: Sequence[str], config: "Config", folder: Path) -> "tuple[list[Article], list[str]]":
    """The articles at these places, and a sentence on each of those that a pattern stands for and that is none.

    What is no file is an article of the library, if one is called so.

    Raises:
        ReaderError: one that is named cannot be read, or none can.
    """
    from reader.cli.asking import asking
    from reader.cli.library import article_called
    from reader.opening.anything import STDIN, expanded
    from reader.opening.files import keys_from_terminal
    from reader.opening.limits import Limits
    from reader.session.article import open_article

    def kept(sha256: str) -> bytes | None:
        from reader.store.opened import OpenedFiles  # only a page, a book and the like can be known

        return OpenedFiles(folder).record(sha256)

    limits = Limits(config.page_megabytes, config.page_seconds)
    articles, left_out = [], []
    for place in expanded(places):
        try:
            with asking(place):
                articles.append(open_article(place, limits, kept))
        except ReaderError as error:
            if place in places:
                articles.append(article_called(place, folder, error))
            else:
                left_out.append(f"left out: {error}")
    if left_out and not articles:
        raise ReaderError(left_out[0].removeprefix("left out: "))
    if STDIN in places:
        keys_from_terminal()
    return articles, left_out


def _run(
    config: "Config", folder: Path, articles: "Sequence[Article]", said: str, version_of: str, ahead: "Ahead | None"
) -> int:
    from reader.locations import rescue_folder
    from reader.ui.app import PullquoteApp

    def library() -> "Library":
        from reader.store.files import FileLibrary  # after the first screen

        return FileLibrary(folder, config.backups, rescue_folder())

    if version_of:
        from reader.session.finding import find_entry

        version_of = find_entry(version_of, library().catalog()).id
    app = PullquoteApp(library, folder, config, articles, said, version_of, ahead)
    try:
        code = app.run()
    finally:
        unsaved = app.end()
        if unsaved:
            with suppress(OSError):  # the terminal may be gone
                print(f"pullquote: {unsaved}", file=sys.stderr, flush=True)
    return app.return_code or code or (1 if unsaved else 0)
