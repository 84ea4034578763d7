"""The one table of commands: bindings, key line, help, palette, `pullquote keys` and the README come from it."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

Group = Literal["Move", "Mark", "Correct", "Copy", "View"]

OWN = "Your own kinds"
"""The group of the keys that mark with kinds of a reader's own."""


class Command(NamedTuple):
    """Something a reader can do with a key."""

    name: str
    """How a config rebinds it; also the screen's action."""
    keys: str
    """The default keys, comma separated, in Textual's names."""
    label: str
    """A word or two, for the key line and the palette."""
    help: str
    """What it does, for the help screen."""
    group: Group
    hint: int = 0
    """The lower, the earlier it is shown on the key line; 0 is never."""
    scope: Literal["screen", "app"] = "screen"
    """Who carries it out: the reading screen, or the program."""

    @property
    def action(self) -> str:
        """What it calls."""
        return f"{self.scope}.{self.name}"


COMMANDS: tuple[Command, ...] = (
    Command("next_sentence", "j,down", "Next sentence", "next sentence", "Move", 13),
    Command("previous_sentence", "k,up", "Previous sentence", "previous sentence", "Move"),
    Command("next_word", "l,right", "Next word", "next word", "Move"),
    Command("previous_word", "h,left", "Previous word", "previous word", "Move"),
    Command("next_paragraph", "}", "Next paragraph", "next paragraph", "Move"),
    Command("previous_paragraph", "{", "Previous paragraph", "previous paragraph", "Move"),
    Command("page_down", "space,pagedown", "Page down", "a page down", "Move"),
    Command("page_up", "pageup", "Page up", "a page up", "Move"),
    Command("half_page_down", "ctrl+d", "Half a page down", "half a page down", "Move"),
    Command("half_page_up", "ctrl+u", "Half a page up", "half a page up", "Move"),
    Command("first", "g,home", "To the start", "to the start", "Move"),
    Command("last", "G,end", "To the end", "to the end", "Move"),
    Command(
        "next_quotation",
        "n",
        "Next quote",
        "next quotation; while a search is on, the next match (Enter too)",
        "Move",
        7,
    ),
    Command("previous_quotation", "p,N", "Previous quote", "previous quotation or match", "Move"),
    Command("find", "/", "Find", "find words (a capital makes case matter); nothing typed: the last again", "Move", 12),
    Command(
        "accept",
        "enter",
        "Accept",
        "accept the suggestion (a quote brings its source), go to the next",
        "Mark",
        1,
    ),
    Command("accept_sure", "A", "Accept sure", "accept all suggestions that are sure, as one step", "Mark", 2),
    Command("refuse", "x", "Refuse", "refuse the suggestion; on a mark: delete it", "Mark", 3),
    Command("quote", "q", "Quote", "quotation here, or the selection: mark; again: unmark", "Mark", 4),
    Command("source", "s", "Source", "source: the words naming the speaker of this quotation", "Mark", 8),
    Command("boilerplate", "b", "Boilerplate", "boilerplate: this paragraph, or the selection", "Mark", 9),
    Command("forget", "F", "Forget", "forget what is remembered of this paragraph; again: undo", "Mark"),
    Command("paraphrases", "i", "Paraphrases", "suggest what is said without marks too, or no more", "Mark"),
    Command("next_source", "c", "Other source", "next candidate source for this quotation", "Mark"),
    Command("select", "v", "Select", "select: moves extend it, o swaps ends, Esc drops it", "Correct"),
    Command("edit", "e", "Move ends", "move the ends of this mark by word, o swaps, Enter done", "Correct"),
    Command("swap", "o", "Swap ends", "continue at the other end of the selection or mark", "Correct"),
    Command("note", "a", "Note", "write a note on this mark", "Correct"),
    Command("tags", "t", "Tags", "set tags on this mark", "Correct"),
    Command("repairs", "R", "Changed marks", "marks whose words moved, changed or went in a new version", "Correct"),
    Command("undo", "u", "Undo", "undo (also what you did before you last quit)", "Correct", 10),
    Command("redo", "ctrl+r", "Redo", "redo", "Correct"),
    Command("deleted", "T", "Deleted marks", "the deleted marks: Enter restores one, x removes it for good", "Correct"),
    Command("drop", "escape", "Drop", "leave: correction, selection, search", "Correct"),
    Command("copy", "y", "Copy", "copy the cleaned quotation, selection or sentence", "Copy", 5),
    Command("copy_cited", "Y", "Copy cited", "copy it with its source and citation", "Copy"),
    Command("export", "E", "Export", "export the article with its marks: format and file are asked for", "Copy"),
    Command("other_pane", "tab", "Other pane", "go to the other pane", "View", 11),
    Command("fold", "f", "Fold", "fold or unfold what is marked as boilerplate", "View"),
    Command("view", "r", "Original", "the original (of a web page, all of the page), or the repaired text", "View"),
    Command("links", "L", "Links", "the links of the article, to be opened in the browser", "View"),
    Command("next_article", "]", "Next article", "next of the articles opened together", "View", scope="app"),
    Command(
        "previous_article",
        "[",
        "Previous article",
        "previous of the articles opened together",
        "View",
        scope="app",
    ),
    Command("library", "ctrl+o", "Library", "the library: articles you opened before", "View", scope="app"),
    Command("help", "?", "Help", "this help", "View", 6, "app"),
    Command("palette", "ctrl+p", "Commands", "find a command by its name", "View", scope="app"),
    Command("colon", ":", "As in vi", "for fingers used to vi: :q quits, :h is this help; nothing else", "View"),
    Command("quit", "ctrl+q", "Quit", "quit; everything is saved (^c too)", "View", 14, "app"),
)

GROUPS: tuple[Group, ...] = ("Mark", "Correct", "Copy", "Move", "View")
"""The groups in the order help shows them."""

_SYMBOLS = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "space": "Space",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
}


def keys_of(command: Command, keys: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of a command, in Textual's names, with the reader's own in place."""
    chosen = keys.get(command.name, command.keys)
    return tuple(key.strip() for key in chosen.split(",") if key.strip())


def shown(key: str) -> str:
    """A key as people write it."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    return _SYMBOLS.get(key, key)


def shown_keys(command: Command, keys: Mapping[str, str]) -> str:
    return " ".join(shown(key) for key in keys_of(command, keys))


def check_keys(keys: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The reader's keys that can be used, and by their names what is wrong with the others."""
    names = {command.name for command in COMMANDS}
    wrong = {name: "there is no such command (pullquote keys lists them)" for name in keys if name not in names}
    good = {name: chosen for name, chosen in keys.items() if name in names}
    while clash := _clash(good):  # a command that keeps its usual key may have one that was free without it
        name, key, owner = clash
        wrong[name] = f"{shown(key)} is the key of {owner}; {usual(name)}"
        del good[name]
    return good, wrong


def _clash(keys: Mapping[str, str]) -> tuple[str, str, str] | None:
    """The first of the reader's commands that has a key of another, the key, and the other."""
    taken = {key: command.name for command in COMMANDS if command.name not in keys for key in keys_of(command, {})}
    taken["ctrl+c"] = "quit"
    for command in COMMANDS:
        if command.name in keys:
            for key in keys_of(command, keys):
                if taken.setdefault(key, command.name) != command.name:
                    return command.name, key, taken[key]
    return None


def usual(name: str) -> str:
    """What is used where a reader's key can't be."""
    keys = next(command for command in COMMANDS if command.name == name).keys.split(",")
    return f"{' and '.join(shown(key) for key in keys)} {'are' if len(keys) > 1 else 'is'} used"


def check_kinds(kinds: Iterable[tuple[str, str]], keys: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with the keys of the reader's kinds, by the kinds' names: another has it, so it cannot mark."""
    taken = {
        key: command.name for command in COMMANDS for given in keys_of(command, keys) for key in (given, shown(given))
    }
    taken |= dict.fromkeys("123456789", "counts")
    wrong = {}
    for name, key in kinds:
        if key in taken:
            wrong[name] = f"is the key of {taken[key]}; choose another, it has none now"
        taken.setdefault(key, name)
    return wrong


def table(keys: Mapping[str, str]) -> Iterable[tuple[Group, list[tuple[str, Command]]]]:
    """Groups with their commands and the keys they have now."""
    for group in GROUPS:
        yield group, [(shown_keys(command, keys), command) for command in COMMANDS if command.group == group]


def as_markdown() -> str:
    """The default keys as a table for the README."""
    lines = ["| key | does |", "|---|---|"]
    for _, rows in table({}):
        lines += [f"| `{keys}` | {command.help} |" for keys, command in rows]
    return "\n".join(lines)


def as_text(keys: Mapping[str, str]) -> str:
    """The keys as `pullquote keys` prints them: keys, what they do, the name a config uses."""
    lines = []
    for group, rows in table(keys):
        lines += [group] + [f"  {shown:<12} {command.help}  [{command.name}]" for shown, command in rows] + [""]
    return "\n".join(lines).rstrip()
