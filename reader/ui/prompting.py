"""Asking for a line of text: for searches, notes and tags."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.ui.annotation_pane import AnnotationPane
from reader.ui.article_pane import ArticlePane
from reader.ui.bars import KeyLine

if TYPE_CHECKING:
    from reader.session.session import Session
    from reader.ui.prompt import Prompt


class Prompting(Screen[None]):
    """A screen with a key line in whose place it asks for text."""

    article: ArticlePane
    annotations: AnnotationPane
    keys: KeyLine
    prompt: "Prompt | None" = None
    """What asks for text now."""

    @property
    @abstractmethod
    def session(self) -> "Session":
        """What is read."""

    @abstractmethod
    def say(self, said: str) -> None:
        """Show a sentence in the status line, and everything as it is now."""

    def ask(self, purpose: str, label: str, text: str = "") -> None:
        """Ask for a line of text in the place of the key line."""
        from reader.ui.prompt import Prompt

        if self.prompt is None:
            self.keys.display = False
            self.prompt = Prompt(purpose, label, text)
            self.mount(self.prompt)

    async def on_prompt_answered(self, message: "Prompt.Answered") -> None:
        await self._put_away()
        answer = {"find": self.session.find, "note": self.session.note, "tags": self.session.tag}
        self.say({**answer, **self.answers()}[message.purpose](message.text))

    def answers(self) -> Mapping[str, Callable[[str], str]]:
        """What answers are for, beside searches, notes and tags."""
        return {}

    async def on_prompt_left(self) -> None:
        await self._put_away()
        self.say("")

    async def _put_away(self) -> None:
        (self.annotations if self.has_class("-annotations") else self.article).focus()
        self.keys.display = True
        if self.prompt is not None:
            over = self.prompt
            await over.remove()
            self.prompt = None
            over.hand_on()
