"""spaCy's and Prodigy's JSON Lines: one line an article, its text and the spans in it.

Spans may overlap, as a source lies inside a sentence that is quoted: they are for a span categoriser (`doc.spans`),
not for `doc.ents`. A mark of several parts is several spans with the same `mark`.
"""

from collections.abc import Iterable, Iterator

from reader.export.article import MarkedArticle
from reader.export.encoded import as_json


def write(articles: Iterable[MarkedArticle]) -> Iterator[str]:
    for article in articles:
        spans = [
            {"start": part.start, "end": part.end, "label": mark.kind, "mark": mark.id, "part": number}
            | ({"source": mark.source} if mark.source else {})
            | ({"person": mark.person} if mark.person else {})
            for mark in article.marks
            for number, part in enumerate(mark.parts)
        ]
        known = {"id": article.id, "title": article.title, "site": article.site, "url": article.url}
        meta = {name: value for name, value in known.items() if value}
        yield as_json({"text": article.original, "spans": spans, "meta": meta}) + "\n"
