"""Finds the folders that ship with the program: `styles` and `seeds`."""

from pathlib import Path, PurePath

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder inside the package if it is there (installed), else beside it (a checkout)."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def sample_article() -> Path:
    return folder("seeds") / "qatar-mediation.txt"


def styles(*names: str) -> list[str | PurePath]:
    """The absolute paths of style sheets, as Textual's CSS_PATH takes them."""
    return [str(folder("styles") / f"{name}.tcss") for name in names]
