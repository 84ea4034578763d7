"""Who is quoted, on the HTML page: a chart of how much, and the quotations of each person."""

from collections.abc import Container, Iterator, Mapping, Sequence

from reader.export.article import MarkedArticle
from reader.export.markup import element, written
from reader.export.speakers import Speaker
from reader.marks.kinds import QUOTE
from reader.marks.model import Mark

NOBODY = "Nobody named"
_HATCH = (
    '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="ground" width="6" height="6"/><rect class="line" width="2.5" height="6"/></pattern>'
)


def chart(people: Sequence[Speaker]) -> str:
    """A bar a person, as long as the share of quoted words; hatched for those who are not named."""
    most = max(speaker.words for speaker in people) or 1
    rows = "".join(_bar(speaker, most) for speaker in sorted(people, key=lambda each: -each.words))
    heads = "".join(element("th", name, scope="col") for name in ("Who", "How much", "Words", "Quotations"))
    body = element("thead", element("tr", heads)) + element("tbody", rows)
    table = element("table", element("caption", _summary(people)) + body)
    key = _key("named", "called by name") + _key("unnamed", "not named")
    defined = f'<svg class="defs" width="0" height="0" aria-hidden="true"><defs>{_HATCH}</defs></svg>'
    return element("figure", defined + table + element("figcaption", key), class_="chart")


def quotations(
    article: MarkedArticle,
    people: Sequence[Speaker],
    numbers: Mapping[str, int],
    language: str,
    placed: Container[str],
) -> Iterator[str]:
    """The quotations of each person; each that is `placed` in the text has a link to it."""
    for at, speaker in enumerate(people, 1):
        count = len(speaker.marks)
        counted = f"{count} quotation{'s' if count > 1 else ''}, {_words(speaker.words)}"
        name = written(speaker.name) or NOBODY
        heading = element("h3", f"{name} {element('small', counted)}", id=f"p{at}")
        listed = "\n".join(
            _quotation(article, mark, numbers[mark.id], language, mark.id in placed) for mark in speaker.marks
        )
        yield element("section", heading + element("ul", listed), aria_labelledby=f"p{at}") + "\n"


def _bar(speaker: Speaker, most: int) -> str:
    length = f"{100 * speaker.words / most:.1f}%"
    kind = "named" if speaker.is_named else "unnamed"
    track = '<rect class="track" width="100%" height="100%"/>'
    value = f'<rect class="value" width="{length}" height="100%"/>'
    bar = element("svg", track + value, class_=f"bar {kind}", aria_hidden="true")
    name = written(speaker.name) or NOBODY
    unnamed = "" if speaker.is_named else element("span", " (not named)", class_="unseen")
    cells = element("th", name + unnamed, scope="row") + element("td", bar, class_="share")
    counts = element("td", str(speaker.words)) + element("td", str(len(speaker.marks)))
    return element("tr", cells + counts, class_=kind)


def _summary(people: Sequence[Speaker]) -> str:
    words = sum(speaker.words for speaker in people)
    named = sum(speaker.words for speaker in people if speaker.is_named)
    share = round(100 * named / words) if words else 0
    return f"{_words(words)} are quoted, {share} % of them from those who are called by name."


def _key(kind: str, meaning: str) -> str:
    square = '<rect class="value" width="100%" height="100%"/>'
    sign = element("svg", square, class_=f"bar {kind}", aria_hidden="true")
    return element("span", f"{sign} {meaning}", class_="key")


def _quotation(article: MarkedArticle, mark: Mark, number: int, language: str, is_placed: bool) -> str:
    text = article.words.get(mark.id, "")
    paragraphs = "".join(element("p", written(part)) for part in text.split("\n\n"))
    quoted = element("blockquote", paragraphs, class_=mark.kind, lang=language)
    source = article.words.get(mark.source or "", "")
    said = f"“{written(source)}”" if source and source != article.speaker(mark) else ""
    kind = "" if mark.kind == QUOTE else "said in other words"
    tags = " ".join(f"#{written(tag)}" for tag in mark.tags)
    note = element("span", written(" ".join(mark.note.split())), class_="note") if mark.note.strip() else ""
    link = element("a", "in the text", href=f"#t{number}", aria_label=f"Quotation {number} in the text")
    about = " · ".join(part for part in (is_placed and link, said and f"as {said}", kind, tags) if part)
    marker = element("span", str(number), class_="number", aria_hidden="true")
    return element("li", marker + quoted + element("p", about, class_="about") + note, id=f"q{number}", tabindex="-1")


def _words(count: int) -> str:
    return f"{count:,} word{'s' if count != 1 else ''}"
