"""Settings: what is set, and what is said of lines that cannot be taken."""

from pathlib import Path

import pytest

from reader.config import Config, CustomKind, load_config
from reader.config_lines import told


def load(tmp_path: Path, text: str) -> tuple[Config, tuple[str, ...]]:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    config, wrong = load_config(path)
    return config, told(path, wrong)


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load_config(tmp_path / "none.toml") == (Config(), ())


def test_everything_can_be_set(tmp_path: Path) -> None:
    config, warnings = load(
        tmp_path,
        """
        library = "/somewhere"
        theme = "light"
        measure = 60
        backups = 30
        page_megabytes = 5
        page_seconds = 60
        quote_style = "guillemets"
        citation_style = "markdown"
        copy_to = ["terminal", "file"]
        [keys]
        quote = "m"
        [kinds.claim]
        key = "C"
        color = "red"
        """,
    )
    assert not warnings
    assert config == Config(
        Path("/somewhere"), "light", 60, "guillemets", "markdown", ("terminal", "file"), {"quote": "m"},
        (CustomKind("claim", "C", "red"),), 30, 5, 60,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("measure = 7", "config.toml, line 2: measure = 7: must be a whole number from 20 to 200; 72 is used"),
        ("measure = true", "measure = true: must be a whole number"),
        ('library = "~nobody-here/x"', "names a home folder that is not there; the default is used"),
        ("backups = 0", "backups = 0: must be a whole number from 1 to 366; 7 is used"),
        ("page_seconds = 0", "page_seconds = 0: must be a whole number from 1 to 200; 20 is used"),
        ('quote_style = "wiggly"', "must be one of curly, straight, guillemets; curly is used"),
        ('copy_to = ["pigeon"]', "must be a list of native, terminal, file"),
        ("colour = 1", "config.toml, line 2: colour = 1: is not a setting (there are: library, theme"),
        ("kinds.claim.key = 1", "config.toml, line 2: [kinds.claim]: needs a key"),
        ("[kinds.quote]\nkey = 'C'", "config.toml, line 2: [kinds.quote]: pullquote has a kind of this name itself"),
        ("[kinds.claim]", "config.toml, line 2: [kinds.claim]: needs a key"),
        ("[keys]\n\nquote = 3", "config.toml, line 4: [keys] quote = 3: must be a key in quotation marks"),
        ("keys = {quote = 3}", "config.toml, line 2: [keys] quote = 3: must be"),
        ("keys = 3", "config.toml, line 2: keys = 3: must be a table"),
        ("measure = = 3", "config.toml: could not be read (Invalid value (at line 2, "),
    ],
)
def test_a_wrong_line_is_named_and_the_rest_is_used(tmp_path: Path, line: str, said: str) -> None:
    config, warnings = load(tmp_path, f'theme = "light"\n{line}\n')
    assert len(warnings) == 1
    assert said in warnings[0]
    assert "\n" not in warnings[0]
    assert config == Config(theme="light") or "could not be read" in said
