"""The emptiest Textual app that shows a word: what everything on the screen is compared with."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class EmptyApp(App[None]):
    """Shows a word."""

    turns = 0
    BINDINGS = [("j", "turn", "Turn")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        yield Static("Ready")

    def action_turn(self) -> None:
        self.turns += 1
        self.query_one(Static).update(f"Turned {self.turns}")


if __name__ == "__main__":
    EmptyApp().run()
