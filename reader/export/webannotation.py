"""The W3C Web Annotation model in JSON-LD: one page of annotations, each with position and quote selectors.

A mark of several parts has several targets. Positions count the code points of the article's text as decoded.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote, unquote

from reader.export.article import MarkedArticle
from reader.export.encoded import as_json
from reader.export.imported import Imported, MalformedError, Reference, Source
from reader.export.record import part_from, text_in
from reader.marks.kinds import QUOTE
from reader.marks.model import READER, Mark, Part, new_id

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MARK, _SHA = "urn:pullquote:mark:", "urn:sha256:"
_PAGE = "urn:pullquote:page:"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_CLASSIFYING, _IDENTIFYING, _LINKING = "classifying", "identifying", "linking"
_COMMENTING, _TAGGING, _DESCRIBING = "commenting", "tagging", "describing"


def write(articles: Iterable[MarkedArticle]) -> Iterator[str]:
    """One annotation page with the marks of all articles."""
    label = "Marks made with pullquote"
    head = as_json({"@context": CONTEXT, "id": _PAGE + "1", "type": "AnnotationPage"})
    collection = as_json({"id": "urn:pullquote:collection", "type": "AnnotationCollection", "label": label})
    yield f'{head[:-1]},"partOf":{collection},"items":['
    separator = "\n"
    for article in articles:
        for mark in article.marks:
            yield separator + as_json(_annotation(article, mark))
            separator = ",\n"
    yield "\n]}\n"


def read(source: Source) -> Iterator[Imported]:
    """The marks of an annotation, a list, a page or a collection of them.

    Raises:
        MalformedError: one is not what the model says; names the file and which.
    """
    try:
        document = json.loads(source.decoded())
    except MalformedError:
        raise
    except json.JSONDecodeError as error:
        raise MalformedError(f"{source.name}:{error.lineno}: is not JSON ({error.msg})") from None
    except (ValueError, RecursionError):
        raise MalformedError(f"{source.name}:1: is not JSON") from None
    for number, annotation in enumerate(_annotations(document, source.name), 1):
        place = f"{source.name}: annotation {number}"
        try:
            yield _imported(annotation, place)
        except MalformedError as error:
            raise MalformedError(f"{place}: {error}") from None


def _annotation(article: MarkedArticle, mark: Mark) -> dict[str, Any]:
    words = article.words.get(mark.id, "")
    bodies: list[dict[str, Any]] = [_text(_CLASSIFYING, mark.kind)]
    bodies += [_text(_DESCRIBING, words)] if mark.kind == QUOTE and words else []
    bodies += [_text(_IDENTIFYING, mark.person)] if mark.person else []
    bodies += [_text(_COMMENTING, mark.note)] if mark.note else []
    bodies += [_text(_TAGGING, tag) for tag in mark.tags]
    if mark.source:
        bodies.append({"type": "SpecificResource", "source": _iri(mark.source), "purpose": _LINKING})
    targets = [_target(article, part) for part in mark.parts]
    creator = {"type": "Person", "name": READER} if mark.origin == READER else {"type": "Software", "name": mark.origin}
    annotation: dict[str, Any] = {"id": _iri(mark.id), "type": "Annotation", "motivation": "highlighting"}
    annotation |= {name: at for name in ("created", "modified") if _TIME.fullmatch(at := getattr(mark, name))}
    annotation["creator"] = creator
    annotation["generator"] = {"id": "urn:pullquote", "type": "Software", "name": "pullquote"}
    return annotation | {"body": bodies, "target": targets[0] if len(targets) == 1 else targets}


def _text(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _target(article: MarkedArticle, part: Part) -> dict[str, Any]:
    source = {"id": _source(article), "type": "Text", "format": "text/plain", "canonical": _SHA + article.sha256}
    return {
        "type": "SpecificResource",
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": part.start, "end": part.end},
            {"type": "TextQuoteSelector", "exact": part.exact, "prefix": part.prefix, "suffix": part.suffix},
        ],
    }


def _source(article: MarkedArticle) -> str:
    return article.url if _WEB.fullmatch(article.url) else _SHA + article.sha256


def _iri(mark_id: str) -> str:
    return _MARK + quote(mark_id, safe="")


def _annotations(document: Any, name: str) -> Iterator[Any]:
    """All annotations of a document, whatever they are wrapped in."""
    if isinstance(document, list):
        yield from document
        return
    if not isinstance(document, dict):
        raise MalformedError(f"{name}:1: is no annotation, nor a list or page of them")
    kinds = document.get("type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if "AnnotationCollection" in kinds and isinstance(document.get("first"), dict):
        document = document["first"]
    if "Annotation" in kinds:
        yield document
    elif isinstance(document.get("items"), list):
        yield from document["items"]
    else:
        raise MalformedError(f"{name}:1: is no annotation, nor a list or page of them")


def _imported(annotation: Any, place: str) -> Imported:
    if not isinstance(annotation, dict):
        raise MalformedError("is not an object")
    targets = _listed(annotation.get("target"))
    if not targets:
        raise MalformedError("has no “target”")
    bodies = _listed(annotation.get("body") or annotation.get("bodyValue"))
    said = [(_purpose(body, annotation), _value(body)) for body in bodies]
    mark = Mark(
        id=_mark_id(text_in(annotation, "id")),
        kind=_said(said, _CLASSIFYING) or QUOTE,
        parts=tuple(_part(target) for target in targets),
        source=_linked(bodies),
        person=_said(said, _IDENTIFYING) or None,
        note="\n\n".join(value for purpose, value in said if purpose == _COMMENTING and value),
        tags=tuple(value for purpose, value in said if purpose == _TAGGING and value),
        origin=_origin(annotation.get("creator")),
        created=text_in(annotation, "created"),
        modified=text_in(annotation, "modified"),
    )
    return Imported(_reference(targets[0]), mark, place)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _purpose(body: Any, annotation: dict[str, Any]) -> str:
    """What a body is for; what nobody says is a comment."""
    given = body.get("purpose") if isinstance(body, dict) else None
    motivation = annotation.get("motivation")
    return str(given or (_TAGGING if motivation == _TAGGING else _COMMENTING))


def _value(body: Any) -> str:
    if isinstance(body, str):
        return body
    return text_in(body, "value") if isinstance(body, dict) else ""


def _said(said: Iterable[tuple[str, str]], purpose: str) -> str:
    return next((value for given, value in said if given == purpose), "")


def _linked(bodies: Iterable[Any]) -> str | None:
    for body in bodies:
        if isinstance(body, dict) and body.get("purpose") == _LINKING:
            return _mark_id(text_in(body, "source")) or None
    return None


def _mark_id(iri: str) -> str:
    """The id in an IRI of ours; of somebody else's, all of it; a new one where there is none."""
    return unquote(iri.removeprefix(_MARK)) if iri.startswith(_MARK) else iri or new_id()


def _origin(creator: Any) -> str:
    """A program's name; all people are the reader."""
    is_software = isinstance(creator, dict) and creator.get("type") == "Software"
    return (text_in(creator, "name") or READER) if is_software else READER


def _part(target: Any) -> Part:
    """The selector of a target: where its words are and what they are, as far as it says."""
    selectors = _listed(target.get("selector")) if isinstance(target, dict) else []
    found: dict[str, Any] = {}
    for selector in selectors:
        if isinstance(selector, dict) and selector.get("type") == "TextPositionSelector":
            found |= {"start": selector.get("start"), "end": selector.get("end")}
        elif isinstance(selector, dict) and selector.get("type") == "TextQuoteSelector":
            found |= {name: selector.get(name) for name in ("exact", "prefix", "suffix")}
    if not found:
        raise MalformedError("has a target without a TextQuoteSelector or TextPositionSelector")
    return part_from(found)


def _reference(target: Any) -> Reference:
    source = target.get("source") if isinstance(target, dict) else None
    if not isinstance(source, dict):
        source = {"id": source}
    iri, canonical = text_in(source, "id"), text_in(source, "canonical")
    sha256 = next((each.removeprefix(_SHA) for each in (canonical, iri) if each.startswith(_SHA)), "")
    return Reference(sha256=sha256, url="" if iri.startswith(_SHA) else iri)
