"""The quotations of a text somebody is writing: in quotation marks of either kind, and in block quotes."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.session.article import Article, article_of
from reader.session.document import Document
from reader.session.scanning import scanned
from reader.text.offsets import Span
from reader.text.patterns import pattern
from reader.text.quotations import find_quotations
from reader.text.stretches import find_stretches
from reader.text.structure import Passage
from reader.text.wording import keys_of

_ELIDED = r"(?!(?:em|til|tis|twas|twere|cause|bout|round|n|\d0s)\b)"
_OPENING = rf"(?<![\w’'])[‘'](?=[\w\[(…“\"]){_ELIDED}"
_INSIDE = rf"(?:(?!\n[ \t>]*\n|[‘]|(?<=[\s(—–])'(?=\w){_ELIDED}).){{2,2000}}?"
_SPOKEN = pattern(rf"(?s){_OPENING}(?P<words>{_INSIDE}[,.!?…;—–-])[’'](?!\w)", 2)
"""Words in single marks that end in punctuation: somebody's, and no title."""
_SINGLE = pattern(rf"(?s){_OPENING}(?P<words>{_INSIDE})[’'](?!\w)", 2)
_DOUBLED = str.maketrans('“”"', "‘’'")
_QUOTED_LINE = pattern(r"(?m)^ {0,3}>[ \t]*\S")
_BY = pattern(r"[—–―-]{1,3}[ \t]*(?=\w)")
"""Before who is quoted, under a block quote."""
_LONGEST_NAME = 12
"""Words of the line that says who is quoted."""
_HALF = 0.5


class Quoted(NamedTuple):
    """A quotation of a draft."""

    parts: tuple[Span, ...]
    """Offsets of the draft as decoded."""
    texts: tuple[str, ...]
    speaker: str


class Unchecked(NamedTuple):
    """Words of a draft in quotation marks that are not taken for a quotation."""

    span: Span
    text: str
    reason: str


class Draft(NamedTuple):
    """What a draft quotes, in the order it is read."""

    quotations: tuple[Quoted, ...]
    unchecked: tuple[Unchecked, ...]


def draft_of(article: Article) -> Draft:
    """The quotations of an article, and what stands in marks but is none."""
    if article.structure is None and _QUOTED_LINE.search(article.original):
        from reader.opening.markdown import open_markdown  # what comes from a pipe has no name to tell it by

        article = article_of(open_markdown(article.data, article.original, article.decoding))
    text = article.original
    quotations = [*_in_marks(text, article)]
    spoken = _with_double_marks(text, sorted(part for each in quotations for part in each.parts))
    if spoken != text:
        quotations = [*_in_marks(spoken, article)]
    for block in _block_quotes(article):
        inside = [each for each in quotations if _meet(block.parts, each.parts)]
        quoted = sum(end - start for each in inside for start, end in each.parts)
        if quoted < _HALF * sum(map(len, block.texts)):
            quotations = [each for each in quotations if each not in inside]
            quotations.append(block)
    quotations.sort()
    taken = bytearray(len(text))
    for start, end in (part for each in quotations for part in each.parts):
        taken[start:end] = b"1" * (end - start)
    document = Document(spoken, structure=article.structure)
    skipped = dict.fromkeys(_stretches(document), "taken for a title or an emphasis")
    for match in _SINGLE.finditer(spoken):
        skipped.setdefault(Span(*match.span("words")), "in single marks")
    unchecked: list[Unchecked] = []
    for (start, end), reason in sorted(skipped.items()):
        if taken.find(b"1", start, end) < 0 and keys_of(text[start:end]):
            unchecked.append(Unchecked(Span(start, end), " ".join(text[start:end].split()), reason))
            taken[start:end] = b"1" * (end - start)
    return Draft(tuple(quotations), tuple(unchecked))


def _in_marks(text: str, article: Article) -> Iterator[Quoted]:
    """What stands in quotation marks; its words are those of the article, whose marks may have been others."""
    for quote in scanned(text, article.structure)["quotes"]:
        parts = tuple(Span(*part) for part in quote["parts"])
        source = article.original[slice(*quote["source"])] if quote["source"] else ""
        texts = tuple(article.original[start:end] for start, end in parts)
        if any(map(keys_of, texts)):
            yield Quoted(parts, texts, " ".join((quote["person"] or source).split()))


def _with_double_marks(text: str, quoted: Sequence[Span]) -> str:
    """The text with double marks about what is said in single ones; as long as it was."""
    made, at = [], 0
    for match in _SPOKEN.finditer(text):
        start, end = match.span("words")
        first = bisect_left(quoted, start, key=lambda part: part.end)
        near = quoted[first : bisect_left(quoted, end, key=lambda part: part.start)]
        if all(start < part.start and part.end < end for part in near):
            made += [text[at : start - 1], "“", text[start:end].translate(_DOUBLED), "”"]
            at = end + 1
    return "".join((*made, text[at:]))


def _stretches(document: Document) -> Iterator[Span]:
    """Whatever stands in quotation marks."""
    for block, (base, _) in enumerate(document.blocks):
        shown = document.shown(block)
        for stretch in find_stretches(shown.text, shown.paragraphs):
            start, end = shown.offsets.original_span(stretch.start, stretch.end)
            yield Span(start + base, end + base)


def _block_quotes(article: Article) -> Iterator[Quoted]:
    """Each run of paragraphs of a block quote, with who is named before or under it."""
    text = article.original
    passages = article.structure.passages if article.structure else ()
    above: Passage | None = None
    run: list[Passage] = []
    for passage in (*passages, None):
        goes_on = passage and passage.kind == "blockquote"
        if passage and goes_on and (not run or not _apart(text[run[-1].end : passage.start])):
            run.append(passage)
            continue
        if run:
            yield from _block_quote(text, run, above)
        above, run = (run[-1] if run and goes_on else passage), [passage] if passage and goes_on else []


def _apart(between: str) -> bool:
    """Whether an empty line that is not quoted stands between two block quotes."""
    return "\n\n" in between.replace("\r", "").replace(" ", "").replace("\t", "")


def _block_quote(text: str, run: Sequence[Passage], above: Passage | None) -> Iterator[Quoted]:
    worded = [(Span(each.start, each.end), _words(text, each)) for each in run]
    speaker = ""
    last, under = worded[-1][1].rpartition("\n")[::2] if len(worded) == 1 else ("", worded[-1][1])
    by = _BY.match(under.strip())
    if by and len(under.split()) <= _LONGEST_NAME:
        speaker = under.strip()[by.end() :]
        worded[-1:] = [(worded[-1][0], last)] if last.strip() else []
    elif above and (lead := _words(text, above).strip()).endswith(":"):
        speaker = _introduced(lead)
    worded = [(span, words) for span, words in worded if keys_of(words)]
    if worded:
        spans, texts = zip(*worded, strict=True)
        yield Quoted(spans, texts, " ".join(speaker.split()))


def _words(text: str, passage: Passage) -> str:
    return "".join(text[start:end] for start, end in passage.pieces)


def _introduced(lead: str) -> str:
    """Who is said to speak in words that end in a colon."""
    text = f"{lead} “So it is and so it will be for all of us.”"
    found = find_quotations(text, [Span(0, len(text))])
    source = found[-1].source if found else None
    return text[slice(*source)].rstrip(" ,;:") if source else ""


def _meet(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one for b in other)
