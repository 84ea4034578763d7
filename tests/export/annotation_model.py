"""The W3C Web Annotation Data Model as checks: what an annotation page, its annotations, bodies and targets must be.

Written from the recommendation of 23 February 2017 (sections 3.1 to 3.3, 4.2, 5.2); the words in brackets are its own.
"""

import re
from collections.abc import Iterator
from typing import Any

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MOTIVATIONS = frozenset(
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating"
    " questioning replying tagging".split()
)
CLASSES = frozenset(("Dataset", "Image", "Video", "Sound", "Text"))
AGENTS = frozenset(("Person", "Organization", "Software"))
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def problems(page: Any) -> list[str]:
    """What is wrong with an annotation page; nothing if it follows the model."""
    return list(_page(page))


def _page(page: Any) -> Iterator[str]:
    if page.get("@context") != CONTEXT:
        yield "[The JSON-LD context MUST be the anno.jsonld one]"
    if page.get("type") != "AnnotationPage":
        yield "[An Annotation Page MUST have the class AnnotationPage]"
    if not _is_iri(page.get("id")):
        yield "[A Page MUST have an IRI]"
    if not isinstance(page.get("items"), list):
        yield "[A Page MUST have an array of annotations as the value of items]"
        return
    part_of = page.get("partOf")
    if not isinstance(part_of, dict) or part_of.get("type") != "AnnotationCollection" or not _is_iri(part_of.get("id")):
        yield "[A Page SHOULD say of which collection it is a part]"
    ids = [item.get("id") for item in page["items"]]
    if len(ids) != len(set(ids)):
        yield "two annotations have the same IRI"
    for item in page["items"]:
        yield from _annotation(item)


def _annotation(item: Any) -> Iterator[str]:
    known = {"id", "type", "motivation", "created", "modified", "creator", "generator", "body", "target"}
    yield from (f"{key} is not in the context" for key in item.keys() - known)
    if not _is_iri(item.get("id")):
        yield "[An Annotation MUST have exactly 1 IRI]"
    if item.get("type") != "Annotation":
        yield "[An Annotation MUST have the class Annotation]"
    if item.get("motivation") not in MOTIVATIONS:
        yield "[motivation is one of the motivations of the vocabulary]"
    for name in ("created", "modified"):
        if name in item and not _TIME.fullmatch(item[name]):
            yield f"[{name} MUST be a xsd:dateTime with a timezone]"
    for name in ("creator", "generator"):
        yield from _agent(item.get(name, {"type": "Person", "name": "-"}))
    bodies = item.get("body", [])
    for body in bodies if isinstance(bodies, list) else [bodies]:
        yield from _body(body)
    targets = item.get("target")
    targets = targets if isinstance(targets, list) else [targets]
    if not targets or None in targets:
        yield "[There MUST be 1 or more target relationships]"
        return
    for target in targets:
        yield from _target(target)


def _agent(agent: Any) -> Iterator[str]:
    if agent.get("type") not in AGENTS or not isinstance(agent.get("name"), str):
        yield "[An Agent has one of the classes Person, Organization, Software, and a name]"


def _body(body: Any) -> Iterator[str]:
    if body.get("type") == "TextualBody":
        if not isinstance(body.get("value"), str):
            yield "[There MUST be exactly 1 value of a Textual Body]"
        if "format" in body and "/" not in body["format"]:
            yield "[format is a media type]"
    elif body.get("type") == "SpecificResource":
        if not _is_iri(body.get("source")):
            yield "[There MUST be exactly 1 source of a Specific Resource]"
    else:
        yield "a body is neither a TextualBody nor a SpecificResource"
    if body.get("purpose") not in MOTIVATIONS:
        yield "[purpose is one of the motivations of the vocabulary]"


def _target(target: Any) -> Iterator[str]:
    if target.get("type") != "SpecificResource":
        yield "[A Specific Resource SHOULD have the class SpecificResource]"
    source = target.get("source", {})
    if not _is_iri(source.get("id")) or source.get("type") not in CLASSES or not _is_iri(source.get("canonical")):
        yield "[source is a resource with an IRI, a class of the vocabulary and a canonical IRI]"
    kinds = []
    for selector in target.get("selector", []):
        kinds.append(selector.get("type"))
        if selector.get("type") == "TextPositionSelector":
            start, end = selector.get("start"), selector.get("end")
            if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
                yield "[start and end MUST each be exactly 1 non-negative integer]"
        has_words = all(isinstance(selector.get(name), str) for name in ("exact", "prefix", "suffix"))
        if selector.get("type") == "TextQuoteSelector" and not has_words:
            yield "[There MUST be exactly 1 exact, and not more than 1 prefix and suffix, each a string]"
    if kinds != ["TextPositionSelector", "TextQuoteSelector"]:
        yield "a target has a position and a quote selector"


def _is_iri(value: Any) -> bool:
    return isinstance(value, str) and bool(_IRI.fullmatch(value))
