"""Asking for the format and the file of an export, and writing it behind the keys."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual import work

from reader.errors import ReaderError
from reader.locations import named_path
from reader.ui.prompting import Prompting

if TYPE_CHECKING:
    from reader.export.formats import Format
    from reader.session.session import Session

_AS = "Export as"
"""What is asked first."""
USUAL = "markdown"
"""The format that is offered first."""


class Exporting(Prompting):
    """A screen whose article can be exported."""

    _how: "Format"
    """The format that was chosen last."""
    _there = ""
    """The file that would be written over, if one was named."""

    def action_export(self) -> None:
        from reader.export.formats import FORMATS

        self.say(f"formats: {', '.join(each.name for each in FORMATS)}; the beginning will do")
        self.ask("format", _AS, self._how.name if hasattr(self, "_how") else USUAL)

    def answers(self) -> Mapping[str, Callable[[str], str]]:
        return {"format": self._ask_for_file, "file": self._start}

    def _ask_for_file(self, text: str) -> str:
        from reader.export.formats import format_named

        try:
            self._how = format_named(text.strip())
        except ReaderError as error:
            self.ask("format", _AS, text)
            return str(error)
        self._there = ""
        self._ask_where(str(self.session.export_file(self._how.ending)))
        return self._how.about

    def _ask_where(self, name: str) -> None:
        self.ask("file", f"Export as {self._how.name} to", name)

    def _start(self, text: str) -> str:
        """Write the file; one that is there only if it is named a second time."""
        name = text.strip()
        if not name:
            self._ask_where("")
            return "no file is named; Esc leaves it"
        self._write(self.session, name, replace=name == self._there)
        return f"exporting to {name} ..."

    @work(group="export")
    async def _write(self, session: "Session", name: str, *, replace: bool) -> None:
        from reader.export.files import ExistsError
        from reader.ui.background import behind

        def write() -> str:
            return session.export(self._how, named_path(name), replace=replace)

        try:
            said = await behind(write, f"{name} was not written: the export took longer.")
        except ExistsError:
            self._ask_again(name)
        except ReaderError as error:
            self._ask_elsewhere(name, str(error))
        else:
            self.say(said)

    def _ask_elsewhere(self, name: str, trouble: str) -> None:
        self._ask_where(name)
        self.say(trouble)

    def _ask_again(self, name: str) -> None:
        self._there = name
        self.say(f"{name} is there already: Enter writes over it, Esc leaves it")
        self.ask("file", "Write over", name)
