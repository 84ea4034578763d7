"""The command table and what comes from it."""

from pathlib import Path

from reader.commands import COMMANDS, as_markdown, as_text, check_keys, check_kinds, keys_of
from reader.ui.actions import Actions
from reader.ui.app import PullquoteApp

README = Path(__file__).parent.parent / "README.md"


def test_no_key_has_two_commands() -> None:
    keys = [key for command in COMMANDS for key in keys_of(command, {})]
    assert len(keys) == len(set(keys))


def test_keys_that_others_need_stay_free() -> None:
    keys = {key for command in COMMANDS for key in keys_of(command, {})}
    assert not keys & {f"ctrl+{letter}" for letter in "abszhjkl"}


def test_every_command_can_be_carried_out() -> None:
    for command in COMMANDS:
        owner = PullquoteApp if command.scope == "app" else Actions
        assert hasattr(owner, f"action_{command.name}"), command.name


def test_the_readme_has_the_table() -> None:
    readme = README.read_text(encoding="utf-8")
    between = readme.split("<!-- keys -->")[1].split("<!-- /keys -->")[0]
    assert between.strip() == as_markdown()


def test_a_readers_keys_are_checked() -> None:
    keys, wrong = check_keys({"quote": "m", "source": "x", "fly": "z", "copy": "s", "next_word": "ctrl+c"})
    assert keys == {"quote": "m"}
    assert wrong == {
        "fly": "there is no such command (pullquote keys lists them)",
        "source": "x is the key of refuse; s is used",
        "copy": "s is the key of source; y is used",
        "next_word": "^c is the key of quit; l and → are used",
    }


def test_a_key_can_be_given_up_and_taken() -> None:
    keys, wrong = check_keys({"quote": "x", "refuse": "q"})
    assert keys == {"quote": "x", "refuse": "q"}
    assert not wrong


def test_a_key_of_a_readers_kind_is_free() -> None:
    assert check_kinds([("claim", "C"), ("fact", "space"), ("doubt", "C"), ("one", "1")], {}) == {
        "fact": "is the key of page_down; choose another, it has none now",
        "doubt": "is the key of claim; choose another, it has none now",
        "one": "is the key of counts; choose another, it has none now",
    }
    assert not check_kinds([("claim", "q")], {"quote": "m"})


def test_the_text_table_names_what_a_config_uses() -> None:
    assert "[accept_sure]" in as_text({})
    assert "  m  " in as_text({"quote": "m"})
