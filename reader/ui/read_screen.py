"""The screen an article is read on: wires the panes to the session, and nothing else."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen

from reader.clipboard.copied import Copied
from reader.commands import COMMANDS, shown_keys
from reader.session.session import Session
from reader.store.protocol import Batch, Contents
from reader.store.writer import Failed, Saved, State
from reader.text.suggestion import Suggestion
from reader.ui.actions import Actions
from reader.ui.annotation_pane import AnnotationPane
from reader.ui.article_pane import ArticlePane
from reader.ui.bars import Bar, KeyLine, fitted
from reader.ui.bindings import command_bindings
from reader.ui.paint import Styled
from reader.ui.wrap import cell_width

if TYPE_CHECKING:
    from reader.ui.prompt import Prompt

WIDE = 100
"""Columns from which both panes are shown side by side."""
LEAST = (30, 6)
"""Columns and lines below which only a word on the size is shown."""


class ReadScreen(Actions, Screen[None]):
    """One article: the article pane beside the annotation pane, a status line, a key line."""

    BINDINGS: ClassVar = command_bindings()
    AUTO_FOCUS = "#article"

    class Analysed(Message):
        """A block's suggestions are there."""

        def __init__(self, block: int, suggestions: tuple[Suggestion, ...]) -> None:
            super().__init__()
            self.block = block
            self.suggestions = suggestions

    def __init__(self, session: Session, copy: Callable[[str], Copied], said: str = "") -> None:
        super().__init__()
        self.session = session
        self.copy = copy
        self.said = said
        self.saved: tuple[State, int] = (Saved(), 0)
        self._digits = ""
        self.article = ArticlePane(session)
        self.annotations = AnnotationPane(session)
        self._status, self._keys = Bar(id="status"), KeyLine()

    def compose(self) -> ComposeResult:
        with Horizontal(id="panes"):
            yield self.article
            with Horizontal(id="side"):
                yield self.annotations
        yield self._status
        yield self._keys
        yield Bar(id="small")

    def on_mount(self) -> None:
        self._keys.hint(
            [
                (command.action, shown_keys(command, self.session.config.keys).split()[0], command.label)
                for command in sorted(COMMANDS, key=lambda command: command.hint)
                if command.hint
            ]
        )
        self.call_after_refresh(self._start_engine)

    # One way: command, session, repaint

    def say(self, said: str) -> None:
        """Show a sentence in the status line, and everything as it is now."""
        self.said = said
        self.repaint()

    def repaint(self) -> None:
        self._digits = ""
        self.session.awake = True
        self._show()

    def _show(self) -> None:
        self.article.follow()
        self.annotations.follow()
        self.show_status()

    def count(self) -> int:
        """The count typed before this key, else one."""
        digits, self._digits = self._digits, ""
        return int(digits or 1)

    def show_status(self) -> None:
        """Title and place on the left, what was said or is saved on the right."""
        state, unsaved = self.saved
        if isinstance(state, Failed):
            right = Styled(f" {unsaved} NOT SAVED: {state.reason} ", ("bad",))
        elif isinstance(state, Saved) and not self.session.unsaved():
            right = Styled(" saved ", ("good",))
        else:
            right = Styled(" saving ", ("dim",))
        middle = f" {self._digits or self.said}" if self._digits or self.said else ""
        place = f" {self.session.reading.per_cent} % "
        counts = " ".join(f"{sign}{count}" for sign, _, count in self.annotations.counts() if count)
        room = self.size.width - cell_width(right.text) - cell_width(place) - cell_width(counts) - 2
        title = fitted(self.session.article.title, max(8, room - cell_width(middle)) if middle else room)
        middle = fitted(middle, room - cell_width(title) - 1)
        filler = " " * (room - cell_width(title) - cell_width(middle))
        self._status.show(
            [
                Styled(f" {title}", ("label",)),
                Styled(middle, ("message",)),
                Styled(filler),
                Styled(f"{counts}", ("dim",)),
                Styled(place),
                right,
            ]
        )

    def ask(self, purpose: str, label: str, text: str = "") -> None:
        """Ask for a line of text in the place of the key line."""
        from reader.ui.prompt import Prompt

        if not self.query(Prompt):
            self._keys.display = False
            self.mount(Prompt(purpose, label, text))

    def turn_pane(self) -> None:
        """Go to the other pane; on a narrow terminal it takes the place of this one."""
        other = self.article if self.annotations.has_focus else self.annotations
        other.focus()
        self.set_class(other is self.annotations, "-annotations")
        self.call_after_refresh(self.repaint)

    def turn_to(self, session: Session, said: str) -> None:
        """Read another article."""
        self.session = session
        self.article.show(session)
        self.annotations.show(session)
        self.say(said)
        self._start_engine()

    def show_saving(self, state: State, unsaved: int) -> None:
        """Show what became of the changes."""
        self.saved = (state, unsaved)
        self.show_status()

    def take_fresh(self, contents: Contents, pending: Batch) -> None:
        """Show what another program wrote, and what of ours is not written yet."""
        self.session.notebook.take(contents, pending)
        self.say("changed in another window")

    # Suggestions, block by block, behind the keys

    @work(thread=True, exclusive=True, group="engine")
    def _start_engine(self) -> None:
        from reader.text.analysis import suggest

        document, block = self.session.document, self.session.next_unanalysed()
        if block is not None:
            document.sentences(block)
            base = document.blocks[block].start
            self.post_message(self.Analysed(block, suggest(self.session.repaired(block), base)))

    @on(Analysed)
    def _take_suggestions(self, message: Analysed) -> None:
        self.session.propose(message.block, message.suggestions)
        self.repaint()
        self._start_engine()

    # Events

    def on_resize(self, event: events.Resize) -> None:
        columns, lines = event.size
        self.set_class(columns < WIDE, "-narrow")
        is_small = columns < LEAST[0] or lines < LEAST[1]
        self.set_class(is_small, "-small")
        if is_small:
            text = f"Too small: {LEAST[0]}x{LEAST[1]} needed"
            self.query_one("#small", Bar).show([Styled(fitted(text, columns))])
        self.call_after_refresh(self._show)

    def on_key(self, event: events.Key) -> None:
        if event.character and event.character.isdecimal() and (self._digits or event.character != "0"):
            self._digits = (self._digits + event.character)[-4:]
            event.stop()
            self.show_status()
            return
        kind = next((kind for kind in self.session.config.kinds if kind.key in (event.key, event.character)), None)
        if kind:
            event.stop()
            self.say(self.session.toggle(kind.name))

    def on_prompt_answered(self, message: "Prompt.Answered") -> None:
        self.on_prompt_left()
        answer = {"find": self.session.find, "note": self.session.note, "tags": self.session.tag}
        self.say(answer[message.purpose](message.text))

    def on_prompt_left(self) -> None:
        self.query("#prompt").remove()
        self._keys.display = True
        (self.annotations if self.has_class("-annotations") else self.article).focus()

    @on(ArticlePane.Pointed)
    def _point(self, message: ArticlePane.Pointed) -> None:
        self.article.focus()
        if message.pressed_at is None:
            self.session.point(message.at)
        else:
            self.session.reading.select_between(message.pressed_at, message.at)
        self.say("")

    @on(AnnotationPane.Chosen)
    def _choose(self, message: AnnotationPane.Chosen) -> None:
        self.session.choose(message.item)
        self.say("")

    @on(KeyLine.Pressed)
    async def _press(self, message: KeyLine.Pressed) -> None:
        await self.run_action(message.action)
