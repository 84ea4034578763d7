"""Turns the command table into Textual's bindings and a reader's keys into its keymap."""

from collections.abc import Iterable, Mapping

from textual.binding import Binding, BindingType

from reader.commands import COMMANDS, Command

PRIORITY = frozenset({"quit", "other_pane"})
"""Commands whose keys no widget gets to see."""


def command_bindings(commands: Iterable[Command] = COMMANDS) -> list[BindingType]:
    """One binding a command; its id is the command's name."""
    return [
        Binding(
            command.keys,
            command.action,
            command.label,
            tooltip=command.help,
            id=command.name,
            show=bool(command.hint),
            priority=command.name in PRIORITY,
        )
        for command in commands
    ]


def keymap(keys: Mapping[str, str]) -> dict[str, str]:
    """A reader's keys with each character by the name Textual gives it (“?” is question_mark)."""
    return {
        name: ",".join(binding.key for binding in Binding.make_bindings([Binding(chosen, name)]))
        for name, chosen in keys.items()
    }
