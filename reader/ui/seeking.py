"""What is sought behind the keys: suggestions, block by block, and what an earlier version leaves to an article."""

import sys
from abc import abstractmethod
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from reader.errors import ReaderError
from reader.session.ahead import Ahead, first_suggestions
from reader.session.article import Article
from reader.ui.actions import Actions
from reader.ui.background import behind

if TYPE_CHECKING:
    from reader.session.recalling import Recalled
    from reader.session.session import Session
    from reader.session.versions import Carried
    from reader.text.suggestion import Suggestion

PATIENCE = 0.001
"""Seconds after which the engine's thread gives way to a key."""


class Seeking(Actions):
    """A screen whose article is looked into by threads; they only post what they found."""

    class Analysed(Message):
        """A block's suggestions are there."""

        def __init__(self, session: "Session", block: int, found: "Recalled", paraphrased: bool) -> None:
            super().__init__()
            self.session = session
            self.block = block
            self.found = found
            self.paraphrased = paraphrased

    class Sought(Message):
        """What an earlier version of the article leaves to it is known, or why that cannot be."""

        def __init__(self, session: "Session", carried: "Carried | str") -> None:
            super().__init__()
            self.session = session
            self.carried = carried

    class Woken(Message):
        """Sentences can be told apart, so there is a cursor."""

    said = ""
    """What the status line says."""

    def __init__(self, article: Article, ahead: Ahead | None) -> None:
        super().__init__()
        self._document = article.document
        self._find_ahead = ahead or partial(first_suggestions, article)
        self._ahead = Thread(target=self._read_ahead, name="read ahead", daemon=True)
        self._found_ahead: tuple[Suggestion, ...] | None = None
        """What is proposed for the first block of the first article."""

    @abstractmethod
    def show(self) -> None:
        """Bring both panes and the status line up to date."""

    # Suggestions, block by block

    def look_ahead(self) -> None:
        """Begin to look into the first block; while the library opens, say."""
        if self._ahead.ident is None:
            self._ahead.start()

    def found_ahead(self, seconds: float) -> "tuple[Suggestion, ...] | None":
        """What is proposed for it, if that is found in time."""
        self._ahead.join(seconds)
        return self._found_ahead

    def _read_ahead(self) -> None:
        sys.setswitchinterval(PATIENCE)
        self._found_ahead = self._find_ahead()

    def _suggest(self, session: "Session", block: int, *, paraphrases: bool) -> "tuple[Suggestion, ...]":
        """What is proposed for a block, in its order, before what is remembered is added."""
        if block == 0 and not paraphrases and session.article.document is self._document:
            self._ahead.join()
            if self._found_ahead is not None:
                return self._found_ahead
        from reader.text.analysis import suggest

        return suggest(session.repaired(block), session.document.blocks[block].start, paraphrases=paraphrases)

    def look_again(self) -> None:
        self._start_engine()

    @work(exclusive=True, group="engine")
    async def _start_engine(self) -> None:
        await behind(self._run_engine)

    def _run_engine(self) -> None:
        sys.setswitchinterval(PATIENCE)
        session = self.session
        if not session.awake:
            session.document.sentences(session.document.block_at(session.reading.cursor.at))
            self.post_message(self.Woken())
        block = session.next_unanalysed()
        if block is not None:
            paraphrased = session.paraphrased
            found = session.recalled(block, self._suggest(session, block, paraphrases=paraphrased))
            self.post_message(self.Analysed(session, block, found, paraphrased))

    def on_seeking_analysed(self, message: Analysed) -> None:
        message.session.propose(message.block, message.found, paraphrased=message.paraphrased)
        if message.session is self.session:
            self.said = self.said or message.session.greeting
            self.show()
            self.look_again()

    def on_seeking_woken(self) -> None:
        if not self.session.awake:
            self.repaint()

    # What an earlier version leaves

    @work(exclusive=True, group="earlier")
    async def seek_earlier(self, session: "Session") -> None:
        """Look for what an earlier version of an article leaves to it."""
        seek = session.seek_earlier
        if seek is None:
            return
        try:
            carried = await behind(seek)
        except ReaderError as error:
            session.seek_earlier = None
            self.post_message(self.Sought(session, str(error)))
        else:
            if carried is None:
                session.seek_earlier = None
            else:
                self.post_message(self.Sought(session, carried))

    def on_seeking_sought(self, message: Sought) -> None:
        carried = message.carried
        if message.session is not self.session:  # left, with all that was to be taken over
            return
        if isinstance(carried, str):
            self.say(carried)
        elif self.session.seek_earlier is not None:
            self.say(self.session.take_over(carried))
