"""Completion for bash, 3.2 (macOS) and newer."""

from collections.abc import Iterator, Sequence
from shlex import quote

from reader.cli.parameters import Described, Parameter

_SCRIPT = """\
# bash completion for pullquote, made by: pullquote completion bash

_pullquote_offer() {  # the words of $1, one a line, that begin with $2
  local line
  while IFS= read -r line; do
    [[ $line == "$2"* && -n $line ]] && COMPREPLY+=("$line")
  done <<< "$1"
}

_pullquote() {
  local program=$1 word=${COMP_WORDS[COMP_CWORD]} command=read option= wanted= ended= kind= each
  local options= valued= index=1 given=0
  local -a kinds=()
  COMPREPLY=()
  [[ $program == '~/'* ]] && program=$HOME/${program#'~/'}  # it comes as it was typed
  if (( COMP_CWORD > 1 )); then
    case ${COMP_WORDS[1]} in
      @NAMES@) command=${COMP_WORDS[1]}; index=2 ;;
    esac
  fi
  case $command in
@COMMANDS@
  esac
  for (( ; index < COMP_CWORD; index++ )); do
    each=${COMP_WORDS[index]}
    if [[ $each == = ]]; then wanted=1  # --option=value comes as three words
    elif [[ $wanted ]]; then wanted=
    elif [[ $ended || $each == - || $each != -* ]]; then (( given++ ))
    elif [[ $each == -- ]]; then ended=1
    elif [[ " $valued " == *" $each "* ]]; then wanted=1; option=$each
    fi
  done
  [[ $word == = ]] && word=
  if [[ $wanted ]]; then
    case $command:$option in
@VALUES@
    esac
  elif [[ $word == -* && ! $ended ]]; then
    _pullquote_offer "$(printf '%s\\n' $options)" "$word"
    return
  elif (( ${#kinds[@]} )); then
    kind=${kinds[given < ${#kinds[@]} ? given : ${#kinds[@]} - 1]}
  fi
  case $kind in
    choice*) _pullquote_offer "$(printf '%s\\n' ${kind#choice})" "$word" ;;
    article) _pullquote_offer "$("$program" completion --articles 2>/dev/null | cut -f 1)" "$word" ;;
    folder)
      compopt -o filenames 2>/dev/null
      _pullquote_offer "$(compgen -d -- "$word")" "" ;;
  esac
  if (( COMP_CWORD == 1 )); then
    _pullquote_offer "$(printf '%s\\n' @LISTED@)" "$word"
    if (( ${#COMPREPLY[@]} )); then
      compopt -o filenames 2>/dev/null
      _pullquote_offer "$(compgen -f -- "$word")" ""
    fi
  fi
  if [[ ! ${COMPREPLY+set} && $kind != file && $kind != article ]]; then
    compopt +o default +o bashdefault 2>/dev/null
  fi
}

# where nothing is offered above, bash offers files, with their quotes and ~
complete -o bashdefault -o default -F _pullquote pullquote
"""


def script(commands: Sequence[Described]) -> str:
    names = [each.command.name for each in commands]
    return (
        _SCRIPT.replace("@NAMES@", "|".join(names))
        .replace("@LISTED@", " ".join(names))
        .replace("@COMMANDS@", "\n".join(line for each in commands for line in _command(each)))
        .replace("@VALUES@", "\n".join(line for each in commands for line in _values(each)))
    )


def _command(each: Described) -> Iterator[str]:
    options = " ".join(name for option in each.options for name in option.names)
    yield f"    {each.command.name})"
    yield f"      options={quote(options)}"
    yield f"      valued={quote(' '.join(each.valued))}"
    kinds = [_kind(argument) for argument in each.arguments]
    if kinds and not each.arguments[-1].is_repeated:
        kinds.append("none")
    yield f"      kinds=({' '.join(map(quote, kinds))}) ;;"


def _values(each: Described) -> Iterator[str]:
    for option in each.options:
        if option.kind != "flag":
            patterns = "|".join(f"{each.command.name}:{name}" for name in option.names)
            yield f"      {patterns}) kind={quote(_kind(option))} ;;"


def _kind(parameter: Parameter) -> str:
    return " ".join(("choice", *parameter.choices)) if parameter.kind == "choice" else parameter.kind
