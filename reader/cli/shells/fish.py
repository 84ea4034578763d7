"""Completion for fish."""

from collections.abc import Iterator, Sequence

from reader.cli.commands import READ
from reader.cli.parameters import Described, Parameter

_SCRIPT = """\
# fish completion for pullquote, made by: pullquote completion fish

function __pullquote_command -d 'The command that is named; read if none is'
    set -l words (commandline -opc)
    if set -q words[2]; and contains -- $words[2] @LISTED@
        echo $words[2]
    else
        echo read
    end
end

function __pullquote_is -a command
    test (__pullquote_command) = $command
end

function __pullquote_first -d 'Whether nothing is named yet'
    test (count (commandline -opc)) -eq 1
end

function __pullquote_at -a command first last -d 'Whether an argument from first to last is wanted'
    __pullquote_is $command; or return 1
    set -l words (commandline -opc)
    set -e words[1]
    test "$words[1]" = $command; and set -e words[1]
    set -l valued
    switch $command
@VALUED@
    end
    set -l given 0
    set -l wanted
    set -l ended
    for word in $words
        if test -n "$wanted"
            set wanted
        else if test -n "$ended"; or not string match -q -- '-*' $word; or test "$word" = -
            set given (math $given + 1)
        else if test "$word" = --
            set ended 1
        else if contains -- $word $valued
            set wanted 1
        end
    end
    test -z "$wanted"; and test $given -ge $first; and test $given -le $last
end

function __pullquote_articles
    set -l words (commandline -opc)
    string match -q -- '~/*' $words[1]; and set words[1] $HOME/(string sub -s 3 -- $words[1]) # it comes as typed
    $words[1] completion --articles 2>/dev/null
end

complete -c pullquote -e
complete -c pullquote -f
@LINES@
"""
_MANY = 9999


def script(commands: Sequence[Described]) -> str:
    lines = [line for each in commands for line in _command(each)]
    valued = [
        f"        case {each.command.name}\n            set valued {' '.join(each.valued)}"
        for each in commands
        if each.valued
    ]
    return (
        _SCRIPT.replace("@LISTED@", " ".join(each.command.name for each in commands))
        .replace("@VALUED@", "\n".join(valued))
        .replace("@LINES@", "\n".join(lines))
    )


def _command(each: Described) -> Iterator[str]:
    name = each.command.name
    yield f"complete -c pullquote -n __pullquote_first -a {name} -d {_quoted(each.command.summary)}"
    for option in each.options:
        names = " ".join(f"-l {one[2:]}" if one.startswith("--") else f"-s {one[1:]}" for one in option.names)
        condition = _quoted(f"__pullquote_is {name}")
        yield f"complete -c pullquote -n {condition} {names}{_values(option)} -d {_quoted(option.help)}"
    for place, argument in enumerate(each.arguments):
        condition = _quoted(f"__pullquote_at {name} {place} {_MANY if argument.is_repeated else place}")
        offered = _offered(argument)
        if offered:
            yield f"complete -c pullquote -n {condition} -a {_quoted(offered)}"
        if argument.kind in ("file", "article") or each.command is READ:
            yield f"complete -c pullquote -n {condition} -F"


def _values(option: Parameter) -> str:
    if option.kind == "flag":
        return ""
    if option.kind == "file":
        return " -r -F"
    offered = _offered(option)
    return f" -x -a {_quoted(offered)}" if offered else " -x"


def _offered(parameter: Parameter) -> str:
    match parameter.kind:
        case "choice":
            return " ".join(parameter.choices)
        case "folder":
            return "(__fish_complete_directories (commandline -ct))"
        case "article":
            return "(__pullquote_articles)"
        case _:
            return ""


def _quoted(text: str) -> str:
    r"""In fish, only ' and \ are special between single quotes."""
    plain = " ".join(text.split()).replace("\\", "\\\\").replace("'", "\\'")
    return f"'{plain}'"
