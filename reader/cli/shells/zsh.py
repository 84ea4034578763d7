"""Completion for zsh, by its `_arguments`."""

import re
from collections.abc import Iterator, Sequence
from shlex import quote

from reader.cli.commands import READ
from reader.cli.parameters import Described, Parameter

_SCRIPT = """\
#compdef pullquote
# zsh completion for pullquote, made by: pullquote completion zsh

_pullquote_articles() {
  local -a found=("${(@f)$($_pullquote_program completion --articles 2>/dev/null)}")
  found=("${(@)found//:/\\\\:}")
  found=("${(@)found/$'\\t'/:}")
  _alternative 'articles:article:_pullquote_known' 'files:file:_files'
}

_pullquote_known() {
  _describe -t articles article found
}

_pullquote_commands() {
  local -a found=(
@LISTED@
  )
  _describe -t commands command found
}

_pullquote_first() {
  [[ $_pullquote_named ]] && { _files; return }
  _alternative 'commands:command:_pullquote_commands' 'files:file:_files'
}

_pullquote() {
  local curcontext=$curcontext _pullquote_program=$words[1] _pullquote_command=read _pullquote_named=
  [[ $_pullquote_program == '~/'* ]] && _pullquote_program=$HOME/${_pullquote_program#'~/'}  # it comes as typed
  if (( CURRENT > 2 )); then
    case $words[2] in
      (@NAMES@) _pullquote_command=$words[2]; _pullquote_named=1; shift words; (( CURRENT-- )) ;;
    esac
  fi
  case $_pullquote_command in
@COMMANDS@
  esac
}

if [[ $funcstack[1] == _pullquote ]]; then
  _pullquote "$@"  # found in fpath
else
  compdef _pullquote pullquote
fi
"""
_SPECIAL = re.compile(r"[\[\]:\\]")


def script(commands: Sequence[Described]) -> str:
    names = [each.command.name for each in commands]
    listed = [quote(f"{each.command.name}:{_plain(each.command.summary)}") for each in commands]
    return (
        _SCRIPT.replace("@NAMES@", "|".join(names))
        .replace("@LISTED@", "\n".join(f"    {line}" for line in listed))
        .replace("@COMMANDS@", "\n".join(line for each in commands for line in _command(each)))
    )


def _command(each: Described) -> Iterator[str]:
    yield f"    ({each.command.name})"
    yield "      _arguments -s -S \\"
    specs = [spec for option in each.options for spec in _option(option)]
    if each.command is READ:
        specs.append("1: :_pullquote_first")
    specs += [_argument(place, argument) for place, argument in enumerate(each.arguments, 1)]
    yield " \\\n".join(f"        {spec if spec.startswith('{') else quote(spec)}" for spec in specs) + " ;;"


def _option(option: Parameter) -> Iterator[str]:
    """A line for each name; one that is given leaves out the others."""
    others = f"({' '.join(option.names)})" if len(option.names) > 1 else ""
    for name in option.names:
        if option.kind == "flag":
            yield f"{others}{name}[{_plain(option.help)}]"
        else:
            end = "=" if name.startswith("--") else "+"
            yield f"{others}{name}{end}[{_plain(option.help)}]:{option.metavar}:{_values(option)}"


def _argument(place: int, argument: Parameter) -> str:
    return f"{'*' if argument.is_repeated else place}:{_plain(argument.metavar)}:{_values(argument)}"


def _values(parameter: Parameter) -> str:
    match parameter.kind:
        case "choice":
            return f"({' '.join(parameter.choices)})"
        case "file":
            return "_files"
        case "folder":
            return "_files -/"
        case "article":
            return "_pullquote_articles"
        case _:
            return " "


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", " ".join(text.split()))
