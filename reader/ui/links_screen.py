"""The links of an article, with what is known of the article itself."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.resources import styles
from reader.session.article import Article
from reader.session.links import Linked, openable
from reader.text.sanitise import sanitise
from reader.ui.list_moves import ListMoves


class LinksScreen(ModalScreen[str | None], ListMoves):
    """Lets a reader pick a link; its address is shown in full. Returns the address."""

    CSS_PATH: ClassVar = styles("links")
    BINDINGS: ClassVar = [
        Binding("escape,q,L", "dismiss", "Back"),
    ]

    def __init__(self, article: Article, links: Sequence[Linked], at: int) -> None:
        """The links; the first one at or after `at` is chosen."""
        super().__init__()
        self._article = article
        self._links = list(links)
        if url := openable(article.url):
            self._links.insert(0, Linked("this article", url, -1))
        self._chosen = next((index for index, link in enumerate(self._links) if link.at >= at), 0)

    def compose(self) -> ComposeResult:
        with Vertical(id="links") as box:
            box.border_title = "Links"
            box.border_subtitle = "Enter: ask the browser · Esc: back"
            yield Static(self._about(), id="about")
            yield OptionList(*(_option(link) for link in self._links), markup=False)

    def on_mount(self) -> None:
        options = self.query_one(OptionList)
        options.highlighted = self._chosen
        options.focus()

    @on(OptionList.OptionSelected)
    def _pick(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._links[event.option_index].url)

    def _about(self) -> Text:
        article = self._article
        text = Text(sanitise(article.title), style="bold")
        more = filter(None, (article.byline, article.site, article.published, article.language))
        if said := " · ".join(map(sanitise, more)):
            text.append(f"\n{said}", style="not bold dim")
        return text


def _option(link: Linked) -> Option:
    text = Text(link.words or "(no words)")
    text.append(f"\n{link.url}", style="dim")
    return Option(text)
