"""The screen an article is read on: wires the panes to the session, and nothing else.

The first screen shows only text. What marks and suggestions need is loaded right after it, or when it is first asked
for: a key that comes early waits for it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from reader.clipboard.copied import Copied
from reader.config import Config
from reader.errors import ReaderError
from reader.session.ahead import Ahead
from reader.session.article import Article
from reader.session.document import Document
from reader.ui.annotation_pane import AnnotationPane
from reader.ui.article_pane import ArticlePane
from reader.ui.bars import Bar, KeyLine
from reader.ui.bindings import command_bindings
from reader.ui.component_styles import COMPONENTS, component_styles
from reader.ui.garbage import start_collecting
from reader.ui.hints import hints, mode_name
from reader.ui.paint import Palette, Styled
from reader.ui.seeking import Seeking
from reader.ui.wrap import fitted

if TYPE_CHECKING:
    from reader.marks.memory import Remembered
    from reader.session.session import Session
    from reader.store.protocol import Batch, Contents
    from reader.store.writer import State

WIDE = 100
"""Columns from which both panes are shown side by side."""
LEAST = (30, 6)
"""Columns and lines below which only a word on the size is shown."""

BREATH = 0.01
"""Seconds for the terminal to get a screen before the next thing is done."""

MOMENT = 0.1
"""Seconds that the panes wait for the first suggestions, so as to be drawn once."""

Opening = Callable[[], "tuple[Session, str]"]
"""Opens the article's session; says what the reader is to be told."""


class ReadScreen(Seeking):
    """One article: the article pane beside the annotation pane, a status line, a key line."""

    BINDINGS: ClassVar = command_bindings()
    COMPONENT_CLASSES: ClassVar = set(COMPONENTS)
    AUTO_FOCUS = "#article"

    def __init__(
        self,
        article: Article,
        opening: Opening,
        config: Config,
        copy: Callable[[str], Copied],
        browse: Callable[[str], str],
        said: str = "",
        ahead: Ahead | None = None,
    ) -> None:
        super().__init__(article, ahead)
        self.copy = copy
        self.browse = browse
        """Has an address opened; returns what became of it."""
        self.said = said
        self.saved: tuple[State, int] | None = None
        """What became of the last changes, and how many are not on the disk."""
        self._title = article.described
        self._opening = opening
        self._config = config
        self._digits = ""
        self._hinted: tuple[str, bool] | None = None
        """For what the key line was made: what is going on, and in which pane."""
        self._palette: Palette | None = None
        self.article = ArticlePane(article.document, config.measure, self.palette)
        self.annotations = AnnotationPane(self.palette)
        self._status, self.keys = Bar(self.palette, ("bar",), id="status"), KeyLine(self.palette)

    def compose(self) -> ComposeResult:
        with Horizontal(id="panes"):
            yield self.article
            with Horizontal(id="side"):
                yield self.annotations
        yield self._status
        yield self.keys

    def on_mount(self) -> None:
        self._hint()
        self.watch(self.app, "theme", self._restyle_soon, init=False)
        self.call_after_refresh(self._set_out)

    # What comes after the first screen

    @property
    def session(self) -> "Session":
        """What is read; opened when first asked for."""
        self._arrive()
        assert self.article.session is not None
        return self.article.session

    def _set_out(self) -> None:
        """Have the engine loaded while the terminal gets the first screen, and the rest after it."""
        self.look_ahead()
        self.set_timer(BREATH, self._arrive)

    def _arrive(self) -> None:
        if self.article.session is not None:
            return
        self.look_ahead()
        session, said = self._opening()
        self.said = said or self.said
        found = self.found_ahead(MOMENT)
        if found is not None:
            session.propose(0, session.recalled(0, found))
            self.said = self.said or session.greeting
        self.article.show(session)
        self.annotations.show(session)
        self.show()
        self.set_timer(BREATH, self._go_on)

    def _go_on(self) -> None:
        """Do what the second screen does not wait for."""
        start_collecting()
        self.look_again()
        self.seek_earlier(self.session)

    def turn_to(self, session: "Session", said: str) -> None:
        """Read another article."""
        self._arrive()
        self._title = session.article.described
        self.article.show(session)
        self.annotations.show(session)
        self.say(said)
        self._go_on()

    # One way: command, session, repaint

    def say(self, said: str) -> None:
        """Show a sentence in the status line, and everything as it is now."""
        self.said = said
        self.repaint()

    def repaint(self) -> None:
        """Show everything as it is now; from the first time on with the cursor."""
        self._digits = ""
        self.session.awake = True
        self.show()

    def show(self) -> None:
        """Bring both panes and the status line up to date."""
        self.article.follow()
        self.annotations.follow()
        self.show_status()
        self._hint()

    def count(self) -> int:
        """The count typed before this key, else one."""
        digits, self._digits = self._digits, ""
        return int(digits or 1)

    def show_status(self) -> None:
        if self.article.session is None:
            self._status.show([Styled(f" {fitted(self._title, self.size.width - 1)}")])
            return
        from reader.ui.status import status

        counts = [(sign, count) for sign, _, count in self.annotations.counts()]
        said = self._digits or self.said
        if self._status.show(*status(self.article.session, counts, said, self.saved, self.size.width)):
            self.call_after_refresh(self.article.follow)

    def show_saving(self, state: "State", unsaved: int) -> None:
        """Show what became of the changes."""
        self.saved = (state, unsaved)
        self.show_status()

    def take_fresh(self, session: "Session", contents: "Contents", pending: "Batch") -> None:
        """Show what another program wrote to this article, and what of ours is not in it."""
        if session is not self.session:
            return
        session.notebook.take(contents, pending)
        self.say("changed in another window")

    def recall(self, session: "Session", remembered: "Remembered") -> None:
        """Take over what is remembered now."""
        if session is self.session:
            session.remember(remembered)
            self.look_again()

    def _hint(self) -> None:
        """Show the keys worth knowing where the reader is."""
        session = self.article.session
        mode = session.mode if session else None
        in_list = self.has_class("-annotations")
        name = "" if session is None or mode is None else mode_name(mode, session.reading.query)
        if self._hinted != (name, in_list):
            self._hinted = (name, in_list)
            self.keys.hint(hints(mode, self._config.keys, in_list=in_list), name)

    def turn_pane(self) -> None:
        """Go to the other pane; on a narrow terminal it takes the place of this one."""
        other = self.article if self.annotations.has_focus else self.annotations
        self.set_class(other is self.annotations, "-annotations")
        other.focus()
        self._hint()
        self.call_after_refresh(self.repaint)

    def show_article(self) -> None:
        if self.has_class("-narrow") and self.annotations.has_focus:
            self.turn_pane()

    # What lies over it

    def show_whole(self) -> bool:
        article = self.session.article
        if not article.opened:
            return False
        from reader.opening.whole import HAVE_MORE, whole

        if article.format not in HAVE_MORE:
            return False
        from reader.ui.whole_screen import WholeScreen

        try:
            text, structure = whole(article.opened, article.format, article.charset)
        except ReaderError as error:
            self.say(str(error))
            return True
        document = Document(text, "repaired" if structure else "original", structure)
        self.app.push_screen(WholeScreen(document, self.session.document, self._config.measure, self.palette))
        return True

    def show_links(self) -> None:
        from reader.session.links import links_of
        from reader.ui.links_screen import LinksScreen

        links = links_of(self.session.article, self.session.document)
        if not links and not self.session.article.url:
            self.say("no links in this article")
            return
        at = self.session.reading.sentence.start
        self.app.push_screen(LinksScreen(self.session.article, links, at), self._browse)

    def _browse(self, url: str | None) -> None:
        if url:
            self.say(self.browse(url))

    # Looks

    def palette(self) -> Palette:
        """What draws the lines of all widgets, in the styles of the style sheets."""
        if self._palette is None:
            styles = component_styles(self)
            if self._config.kinds:
                from reader.ui.kind_styles import kind_styles

                styles |= kind_styles(self._config.kinds, self.app.theme_variables)
            self._palette = Palette(styles)
        return self._palette

    def _restyle_soon(self) -> None:
        self.call_after_refresh(self._restyle)

    def _restyle(self) -> None:
        self._palette = None
        self.refresh(layout=True)
        self.article.redraw()
        self.annotations.redraw()

    # Events

    def on_resize(self, event: events.Resize) -> None:
        columns, lines = event.size
        self.set_class(columns < WIDE, "-narrow")
        is_small = columns < LEAST[0] or lines < LEAST[1]
        self.set_class(is_small, "-small")
        if is_small and not self.query("#small"):
            small = Bar(self.palette, id="small")
            small.show([Styled(f"Too small: {LEAST[0]}x{LEAST[1]} needed")])
            self.mount(small)
        self.call_after_refresh(self.show)

    def takes(self, event: events.Key) -> bool:
        """Take a key that no widget took, before commands have it: for what asks for text, a count, or a kind."""
        if self.prompt is not None and self.prompt.takes(event):
            return True
        if event.character and event.character.isdecimal() and (self._digits or event.character != "0"):
            self._digits = (self._digits + event.character)[-4:]
            self.show_status()
            return True
        kinds = (kind for kind in self._config.kinds if kind.key in (event.key, event.character))
        if kind := next(kinds, None):
            self.say(self.session.toggle(kind.name))
        return kind is not None

    def on_article_pane_pointed(self, message: ArticlePane.Pointed) -> None:
        self.article.focus()
        if message.pressed_at is None:
            self.session.point(message.at)
        else:
            self.session.reading.select_between(message.pressed_at, message.at)
        self.say("")

    def on_annotation_pane_chosen(self, message: AnnotationPane.Chosen) -> None:
        self.session.choose(message.item)
        self.say("")

    async def on_key_line_pressed(self, message: KeyLine.Pressed) -> None:
        await self.run_action(message.action)
